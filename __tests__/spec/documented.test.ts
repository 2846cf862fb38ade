import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { toJsonSchema } from '@valibot/to-json-schema'
import { parse, parseDocument } from 'yaml'
import { schema } from '../../src/spec/schema.ts'
import { good, load } from './written.ts'

interface JsonSchema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | false
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}

type Path = readonly (string | number)[]

async function forEditors(): Promise<JsonSchema> {
  return JSON.parse(await readFile('docs/immutable.schema.json', 'utf8')) as JsonSchema
}

async function exampleInReference(): Promise<string> {
  return /```yaml\n(app:[\s\S]*?)```/.exec(await readFile('docs/spec.md', 'utf8'))?.[1] ?? ''
}

/** The schemas that may hold for what is inside, at a key. */
function inside(node: JsonSchema, key: string): readonly JsonSchema[] {
  const { anyOf = [], properties, additionalProperties, items } = node
  const own = [properties?.[key], additionalProperties === false ? undefined : additionalProperties, items]
  return [...own.filter((next) => next !== undefined), ...anyOf.flatMap((option) => inside(option, key))]
}

/** Every fixed key below a schema, with its path and schema. */
function fieldsOf(node: JsonSchema, path: Path): readonly (readonly [Path, JsonSchema])[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, field]) => [
    [[...path, key], field] as const,
    ...fieldsOf(field, [...path, key]),
  ])
  return [...own, ...(node.anyOf ?? []).flatMap((option) => fieldsOf(option, path))]
}

/** `[path, value]` of every default that is named below a section. */
function defaultsIn(node: JsonSchema | undefined, path: Path): readonly (readonly [Path, string])[] {
  return fieldsOf(node ?? {}, path).flatMap(([where, { description = '' }]) => {
    const fallback = /Default: `(.*)`\.$/s.exec(description)?.[1]
    return fallback === undefined ? [] : [[where, fallback] as const]
  })
}

/** Paths of a value that a schema does not know. */
function unknownIn(nodes: readonly JsonSchema[], value: unknown, path: Path = []): readonly string[] {
  if (nodes.length === 0) return [path.join('.')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    unknownIn(
      nodes.flatMap((node) => inside(node, key)),
      inner,
      [...path, key],
    ),
  )
}

const bare = `app: shop
run: { command: [node, server.js] }
defaults: { platform: local, checks: [{ path: / }] }
environments: { production: {} }
previews: { environment: production, route: { host: 'pr-{number}.example.com' } }
`

const bareOnAws = `app: shop
run: { command: [node, server.js] }
defaults:
  platform: ec2
  checks: none
  aws:
    region: eu-west-1
    listener: { load-balancer: shop, port: 443 }
    subnets: [subnet-a]
    security-groups: [sg-a]
  ec2: { instance-type: t3.small, instance-profile: shop }
environments: { production: {} }
previews: { environment: production, route: { host: 'pr-{number}.example.com' } }
`

/** What stands at some paths is for a builder or platform of its own. */
function bareFor(path: Path): string {
  if (path[1] === 'variables') return bareOnAws.replace('run:', 'image: { builder: ami, template: a.pkr.hcl }\nrun:')
  const onAws = ['dockerfile', 'context', 'args', 'architecture', 'container', 'aws', 'ec2']
  return path.some((key) => onAws.includes(String(key))) ? bareOnAws : bare
}

function meaningOf(text: string) {
  const spec = load(text)
  return [spec.environment('production'), spec.previews, spec.preview(1)]
}

describe('in the documentation,', () => {
  test('every default in the reference is what an omitted field means', async () => {
    const { image, run, defaults, previews } = (await forEditors()).properties ?? {}
    const all = [
      ...defaultsIn(image, ['image']),
      ...defaultsIn(run, ['run']),
      ...defaultsIn(defaults, ['defaults']).filter(([path]) => path.at(-1) !== 'checks'),
      ...defaultsIn(defaults?.properties?.['checks']?.anyOf?.[1]?.items, ['defaults', 'checks', 0]),
      ...defaultsIn(previews, ['previews']),
    ].filter(([path]) => path.at(-1) !== 'pause')
    expect(all.length).toBeGreaterThan(50)
    for (const [path, fallback] of all) {
      const without = bareFor(path)
      const document = parseDocument(without)
      document.setIn(path, parse(fallback))
      expect({ path, means: meaningOf(document.toString()) }).toEqual({ path, means: meaningOf(without) })
    }
  })

  test('every field has a description', async () => {
    const undescribed = fieldsOf(await forEditors(), []).filter(([, { description }]) => description === undefined)
    expect(undescribed.map(([path]) => path.join('.'))).toEqual([])
  })

  test('the example in the reference is valid, and each of its environments is what it says', async () => {
    const spec = load(await exampleInReference())
    expect(spec.environmentNames).toEqual(['production', 'staging', 'trial'])
    expect(spec.environment('trial').strategy.map(({ weight }) => weight)).toEqual([1, 50, 100])
    expect(spec.preview(5)).toMatchObject({ route: { host: 'pr-5.preview.example.com' }, bakeMs: 0 })
  })

  test('the schema for editors is current', async () => {
    const current = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', target: 'draft-07' })
    expect(await forEditors()).toMatchObject(JSON.parse(JSON.stringify(current)) as object)
  })

  test('the schema for editors knows every key of the examples, and no other', async () => {
    const editors = [await forEditors()]
    const sample = await readFile('examples/app/immutable.yml', 'utf8')
    for (const text of [good, bare, bareOnAws, sample, await exampleInReference()]) {
      expect(unknownIn(editors, parse(text))).toEqual([])
    }
    expect(unknownIn(editors, parse(good.replace('capacity: 2', 'capasity: 2')))).toEqual(['defaults.capasity'])
  })
})
