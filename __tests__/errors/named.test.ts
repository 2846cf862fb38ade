// What errors and warnings tell people to write, run or read exists: inputs, commands, fields of the spec, permissions,
// operations of AWS, pages.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { ECR } from '@aws-sdk/client-ecr'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { SSM } from '@aws-sdk/client-ssm'
import { beforeAll, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { commands } from '../../src/commands/index.ts'
import { errors } from '../../src/errors/registry.ts'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFile(path.join(root, file), 'utf8')

/** Of the texts of `spec/fields`, which are docs/spec.md, others are about fields of their own section. */
const documentation =
  /^(spec\/fields|spec\/schema\.ts|platforms\/\w+\/options\.ts|report\/|github\/events\/event-comment)/

/** What others call their own. */
const ofOthers = new Set(
  [
    ['git', 'git config', 'git fsck', 'git lfs migrate export', 'git subtree', '.git', 'export-ignore', 'HEAD'],
    [
      'PATH',
      'chmod',
      'packer',
      'amazon-ebs',
      'post-processor "manifest"',
      'actions/checkout',
      'hashicorp/setup-packer',
    ],
    ['ubuntu-latest', 'fetch-depth: 0', 'ref', 'ref:', 'with:', 'env:', 'environment:', 'permissions:', 'id-token'],
    ['client_payload', 'agent.log', 'v0', 'previous', 'aws ecr', 'true', 'false', 'Release'],
    // Of the spec, inside a section that the sentence names, and what its values may begin with.
    ['prereleases: true', 'branches', 'checks: none', '{load-balancer, port}', 'region', 'aws:', 'defaults'],
    ['writable: […]', '…: "file:/absolute/path"'],
    // Parameters of examples/aws/bootstrap.yml.
    'GitHubOwnerId=… GitHubRepositoryId=…',
    // Build tools, and what they are told.
    ['build', '-buildvcs=false', 'npm ci', 'npm install', '//registry.example.com/:_authToken=…', 'pnpm install'],
    [
      'actions/setup-python',
      'python3 -m venv .venv',
      'go mod tidy',
      'go mod vendor',
      'cd',
      'docker/login-action',
      'docker/setup-buildx-action',
    ],
    ['.venv/bin/python -m …', './node_modules/.bin/…', 'git update-index --chmod=+x <file>', 'systemctl start docker'],
    // A folder of the local platform's store.
    ['logs/'],
    // Names of platforms and builders.
    ['local', 'ec2', 'unknown', 'command: [python3, -m, …]'],
  ].flat(),
)

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | boolean
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly items?: JsonSchema
}

let inputs: ReadonlySet<string>
let sections: readonly JsonSchema[]
let allowed: string
let texts: readonly string[]

beforeAll(async () => {
  const action = parse(await read('action.yml')) as { readonly inputs: object }
  inputs = new Set(Object.keys(action.inputs))
  const spec = JSON.parse(await read('docs/immutable.schema.json')) as JsonSchema
  const { defaults = {}, environments = {}, previews = {} } = spec.properties ?? {}
  const environment = typeof environments.additionalProperties === 'object' ? environments.additionalProperties : {}
  sections = [spec, defaults, environment, previews]
  allowed = await read('docs/aws-policy.json')
  texts = await messagesOfSource()
})

/** Every piece of text in the code that quotes something as code. */
async function messagesOfSource(): Promise<readonly string[]> {
  const names = await readdir(path.join(root, 'src'), { recursive: true })
  const sources = names.filter((name) => name.endsWith('.ts') && !documentation.test(name))
  const codes = await Promise.all(sources.map((name) => read(path.join('src', name))))
  return codes.flatMap((code) => {
    const bare = code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    return [...bare.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\[\s\S])*)`/g)].map(
      ([, plain, template]) => plain ?? template?.replaceAll('\\`', '`').replaceAll('\\$', '$') ?? '',
    )
  })
}

/** What is quoted as code; `…` stands for what only a run knows. */
function quoted(): readonly string[] {
  const found = texts.flatMap((text) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside))
  const inner = /\$\{[^{}]*\}/g
  const plain = found.map((text) =>
    text
      .replaceAll(inner, '…')
      .replaceAll(/\$\{\{[^}]*\}\}/g, '…')
      .replaceAll(inner, '…'),
  )
  return [...new Set(plain)].filter((name) => !/^…\S*$/.test(name))
}

/** Fields below any of these, through lists and alternatives. */
function below(schemas: readonly JsonSchema[], name: string): readonly JsonSchema[] {
  return schemas.flatMap((schema) => {
    const { properties = {}, additionalProperties, anyOf = [], items } = schema
    const own = properties[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
    return [
      ...(own === undefined ? [] : [own]),
      ...below(anyOf, name),
      ...(items === undefined ? [] : below([items], name)),
    ]
  })
}

/** Whether the spec has what is written so in YAML; `…` stands for anything. */
function isWritten(schemas: readonly JsonSchema[], value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return takes(schemas, value)
  return Object.entries(value).every(([name, inner]) => {
    const found = below(schemas, name)
    return found.length > 0 && isWritten(found, inner)
  })
}

function takes(schemas: readonly JsonSchema[], value: unknown): boolean {
  const choices = schemas.flatMap(({ enum: choice, anyOf = [] }) => [choice, ...anyOf.map((each) => each.enum)])
  if (value === null || value === '…' || choices.includes(undefined)) return true
  return choices.some((choice) => choice?.includes(value))
}

/** `gates.unproven: pass`, `run.secrets`, `aws: {role: …}`. */
function isOfSpec(text: string): boolean {
  const [, dotted = '', value = ''] = /^([a-z][\w.-]*(?:\.…)?)(?:: (.*))?$/.exec(text) ?? []
  if (dotted === '') return false
  const written = dotted
    .split('.')
    .reduceRight((inner: unknown, name) => ({ [name]: inner }), parse(value || '…') as unknown)
  return isWritten(sections, written)
}

function isInput(text: string): boolean {
  const [, name = '', value] = /^([a-z-]+)(?:: (.*))?$/.exec(text) ?? []
  if (name === 'command' && value !== undefined) return value === 'auto' || value === '…' || value in commands
  return inputs.has(name)
}

function isCommandOfAws(text: string): boolean {
  const [, service = '', name = ''] = /^aws (\w+) ([a-z-]+) --/.exec(text) ?? []
  const services: Readonly<Record<string, { readonly prototype: object }>> = {
    autoscaling: AutoScaling,
    ecr: ECR,
    elbv2: ElasticLoadBalancingV2,
    ssm: SSM,
  }
  const method = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return method in (services[service]?.prototype ?? {})
}

function isKnown(text: string): boolean {
  const isJobs = /^(permissions: )?\{?((contents|id-token|administration): (read|write)(, )?)+\}?$/.test(text)
  const isPermission = /^[a-z0-9]+:[A-Z]\w+$/.test(text) && allowed.includes(`"${text}"`)
  const isTool = /^(git config --global|chmod 700|post-processor "manifest" \{)/.test(text)
  const isRef = /^refs\/(tags|heads)\/…$/.test(text)
  const isStep = /^(env|environment): ?\{|^sha: …$/.test(text)
  if (ofOthers.has(text) || isJobs || isPermission || isTool || isRef || isStep) return true
  return isInput(text) || text in commands || isCommandOfAws(text) || isOfSpec(text)
}

test('everything that a message quotes is an input, a command, a field, a permission, or known to be another’s', () => {
  expect(quoted().length).toBeGreaterThan(100)
  expect(quoted().filter((text) => !isKnown(text))).toEqual([])
  expect(['comand: deploy', 'timeouts.bood', 'aws: {rule: …}', 'gates.unproven: maybe'].filter(isKnown)).toEqual([])
  expect(['ec2:RunInstance', 'aws ecr put-image-mutability --x', 'supercede: true'].filter(isKnown)).toEqual([])
})

test('everything that the registry quotes is so, too', () => {
  const said = Object.values(errors).flatMap(({ meaning, remedy }) => [meaning, remedy])
  const names = said.flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, inside = '']) => inside))
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name) => !isKnown(name))).toEqual([])
})

test('every page that a message or the registry refers to is there, with the heading', async () => {
  const named = texts.flatMap((text) => [...text.matchAll(/\b((?:docs|examples)\/[\w./-]*\w)(?:#([\w-]+))?/g)])
  const links = Object.values(errors).flatMap(({ meaning, remedy }) =>
    [...`${meaning} ${remedy}`.matchAll(/\]\((?!https:)([^)#]+)(?:#([^)]+))?\)/g)].map(([all, page = '', anchor]) => [
      all,
      path.join('docs', page),
      anchor,
    ]),
  )
  expect(named.length + links.length).toBeGreaterThan(10)
  for (const [, page = '', anchor] of [...named, ...links]) {
    const text = page.includes('.') ? await read(page) : (await readdir(path.join(root, page))).join()
    if (anchor !== undefined) expect(headings(text)).toContain(anchor)
  }
})

/** As GitHub makes them. */
function headings(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
