import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { Answer, Asked, Route } from './types.ts'

interface Described {
  readonly query: object
  readonly body?: object
  readonly bodyRequired?: boolean
  readonly responses: Readonly<Record<string, object | null>>
}

const cut = JSON.parse(readFileSync(new URL('../../fixtures/github-openapi.json', import.meta.url), 'utf8')) as {
  readonly calls: Readonly<Record<Route, Described>>
  readonly schemas: object
}

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false })
addFormats.default(ajv)
// Where GitHub describes an address with a default of '', it answers with ''.
ajv.addFormat('uri', (text) => text === '' || URL.canParse(text))
ajv.addSchema({ $id: 'github', schemas: cut.schemas })

/** Every call that the description has, as `POST /repos/{owner}/{repo}/deployments`. */
export const routes: readonly Route[] = Object.keys(cut.calls)

/** What GitHub's own description does not allow in a request; empty when there is nothing. */
export function wrongInRequest({ route, query, body }: Asked, hasBody: boolean): readonly string[] {
  const described = cut.calls[route]
  if (described === undefined) return [`${route} is not described`]
  return [
    ...wrong(`${route} query`, described.query, typed(query)),
    ...(described.body === undefined || (!hasBody && described.bodyRequired !== true)
      ? []
      : [...wrong(`${route} body`, described.body, body), ...unknownKeys(route, described.body, body)]),
    ...limits(route, body),
  ]
}

/** The description has a pull request's `head.repo` always there; of a deleted fork GitHub answers null. */
const undescribed = /\/head\/repo: must be object$/

/** The same of an answer: a fake that lies would prove nothing. Errors that are not described are all alike. */
export function wrongInAnswer(route: Route, { status, body }: Answer): readonly string[] {
  const responses = cut.calls[route]?.responses ?? {}
  const schema = status in responses ? responses[status] : { $ref: '#/schemas/basic-error' }
  if (status >= 500) return []
  if (schema === null || schema === undefined) return body === undefined ? [] : [`${route} ${status} has no body`]
  return wrong(`${route} ${status}`, schema, body).filter((text) => !undescribed.test(text))
}

function wrong(place: string, schema: object, value: unknown): readonly string[] {
  const validate = ajv.compile(within(schema) as object)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${place}${instancePath}: ${message}`)
}

/** References are into the cut. */
function within(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(within)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? `github${value}` : within(value),
    ]),
  )
}

/** GitHub ignores a property that it does not know, and so would hide a misspelt one. */
function unknownKeys(route: Route, schema: object, body: object): readonly string[] {
  const known = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return Object.keys(body)
    .filter((key) => !known.includes(key))
    .map((key) => `${route} body/${key}: is not described`)
}

/** What the description does not say: texts that GitHub refuses as too long. */
function limits(route: Route, body: Readonly<Record<string, unknown>>): readonly string[] {
  const most = route.includes('/deployments') ? { description: 140, environment: 255 } : { body: 65_536 }
  return Object.entries(most).flatMap(([key, length]) => {
    const text = body[key]
    if (typeof text !== 'string') return []
    const isWide = key === 'description' && /[\u{10000}-\u{10ffff}]/u.test(text)
    return [
      ...(text.length > length ? [`${route} body/${key}: longer than ${length}`] : []),
      ...(isWide ? [`${route} body/${key}: doesn't accept 4-byte Unicode`] : []),
    ]
  })
}

/** Query parameters are text; numbers among them are described as such. */
function typed(query: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(query).map(([key, text]) => [key, /^\d+$/.test(text) && key.includes('page') ? Number(text) : text]),
  )
}
