// Writes __tests__/fixtures/github-openapi.json: of GitHub's own description of its REST API the calls that are used
// here, as bare JSON schemas without prose. The whole is `@octokit/openapi`, too large to be a dependency: it is brought
// for this once, in the version that `@octokit/openapi-types` was made from.
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const used = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/branches',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
  'GET /repos/{owner}/{repo}/commits/{ref}',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/deployments',
  'POST /repos/{owner}/{repo}/deployments',
  'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  'DELETE /repos/{owner}/{repo}/environments/{environment_name}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  'GET /repos/{owner}/{repo}/issues/{issue_number}',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/releases/tags/{tag}',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
]

const prose = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'title', 'deprecated'])
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const target = path.join(root, '__tests__/fixtures/github-openapi.json')

const types = JSON.parse(await readFile(path.join(root, 'node_modules/@octokit/openapi-types/package.json'), 'utf8'))
const version = types.octokit['openapi-version']
const api = await bring(version)
const schemas = {}
const calls = Object.fromEntries(used.map((name) => [name, callOf(name)]))
const cut = {
  source: `npm @octokit/openapi ${version}, generated/api.github.com.json; from github/rest-api-description`,
  license: `${api.info.license.name}, Copyright (c) 2020 Octokit contributors`,
  madeBy: 'scripts/cut-github-openapi.mjs',
  calls,
  schemas: Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1))),
}
await writeFile(target, JSON.stringify(cut, null, 1) + '\n')
console.log(`${path.relative(root, target)}: ${used.length} calls, ${Object.keys(schemas).length} schemas.`)

async function bring(version) {
  const folder = await mkdtemp(path.join(tmpdir(), 'github-openapi-'))
  try {
    const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
    const archive = execFileSync('npm', ['pack', '--silent', `@octokit/openapi@${version}`], options).trim()
    execFileSync('tar', ['-xzf', archive, 'package/generated/api.github.com.json'], options)
    return JSON.parse(await readFile(path.join(folder, 'package/generated/api.github.com.json'), 'utf8'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function callOf(name) {
  const [method, address] = name.split(' ')
  const operation = api.paths[address]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`GitHub's description has no ${name}`)
  const body = operation.requestBody?.content['application/json']
  return {
    query: queryOf((operation.parameters ?? []).map(resolved)),
    ...(body && { body: schemaOf(body.schema), bodyRequired: operation.requestBody.required === true }),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => {
        const content = resolved(response).content?.['application/json']
        return [status, content ? schemaOf(content.schema) : null]
      }),
    ),
  }
}

function queryOf(parameters) {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  return {
    type: 'object',
    properties: Object.fromEntries(inQuery.map(({ name, schema }) => [name, schemaOf(schema)])),
    required: inQuery.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  }
}

function resolved(value) {
  if (value.$ref === undefined) return value
  return value.$ref
    .slice(2)
    .split('/')
    .reduce((found, key) => found[key], api)
}

/** OpenAPI 3.0's `nullable` becomes JSON Schema's null; a schema that is referred to comes along. */
function schemaOf(schema) {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1)
    if (!(name in schemas)) {
      schemas[name] = undefined
      schemas[name] = schemaOf(resolved(schema))
    }
    return { $ref: `#/schemas/${name}` }
  }
  const { nullable, ...rest } = schema
  const bare = Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => !prose.has(key) && !key.startsWith('x-'))
      .map(([key, value]) => [key, partOf(key, value)]),
  )
  if (!nullable) return bare
  if (typeof bare.type === 'string' && bare.enum === undefined) return { ...bare, type: [bare.type, 'null'] }
  return { anyOf: [bare, { type: 'null' }] }
}

function partOf(key, value) {
  const lists = ['allOf', 'anyOf', 'oneOf']
  if (key === 'properties') {
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, schemaOf(schema)]))
  }
  if (lists.includes(key)) return value.map(schemaOf)
  const single = ['items', 'not', 'additionalProperties'].includes(key) && typeof value === 'object'
  return single ? schemaOf(value) : value
}
