import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { parse, parseDocument } from 'yaml'
import { loadSpec } from '../../src/spec/load.ts'
import { good, load } from './written.ts'

interface JsonSchema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
}

/** `[path, value]` of every default that the reference names below a section. */
function defaultsIn(
  schema: JsonSchema,
  path: readonly (string | number)[],
): readonly (readonly [readonly (string | number)[], string])[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const fallback = /Default: `(.*)`\.$/s.exec(field.description ?? '')?.[1]
    const own = fallback === undefined ? [] : [[[...path, key], fallback] as const]
    return [...own, ...defaultsIn(field, [...path, key])]
  })
}

const bare = `app: shop
run: { command: [node, server.js] }
defaults: { platform: local, checks: [{ path: / }] }
environments: { production: {} }
previews: { environment: production, route: { host: 'pr-{number}.example.com' } }
`

describe('what is documented', () => {
  test('every default that the reference names is what leaving the field out means', async () => {
    const schema = JSON.parse(await readFile('docs/immutable.schema.json', 'utf8')) as JsonSchema
    const { image, run, defaults, previews } = schema.properties ?? {}
    const check = defaults?.properties?.['checks']?.items
    const all = [
      ...defaultsIn(image ?? {}, ['image']),
      ...defaultsIn(run ?? {}, ['run']),
      ...defaultsIn(defaults ?? {}, ['defaults']).filter(([path]) => path.at(-1) !== 'checks'),
      ...defaultsIn(check ?? {}, ['defaults', 'checks', 0]),
      ...defaultsIn(previews ?? {}, ['previews']).filter(
        ([path]) => path.length === 2 && ['max', 'idle'].includes(String(path[1])),
      ),
    ]
    expect(all.length).toBeGreaterThan(30)
    const left = load(bare)
    for (const [path, fallback] of all) {
      const document = parseDocument(bare)
      document.setIn(path, parse(fallback))
      const written = load(document.toString())
      expect({ path, means: [written.environment('production'), written.previews] }).toEqual({
        path,
        means: [left.environment('production'), left.previews],
      })
    }
  })

  test('the sample in the reference is valid, and is the sample app’s', async () => {
    const reference = await readFile('docs/spec.md', 'utf8')
    const [, sample = ''] = /```yaml\n(app:[\s\S]*?)```/.exec(reference) ?? []
    const context = { file: 'immutable.yml', directory: '/', home: '/home/me' }
    const app = loadSpec(await readFile('examples/app/immutable.yml', 'utf8'), context)
    expect(loadSpec(sample, context).environment('production')).toEqual(app.environment('production'))
  })

  test('the schema for editors knows no key that is refused, and refuses what is unknown', async () => {
    const schema = JSON.parse(await readFile('docs/immutable.schema.json', 'utf8')) as Record<string, unknown>
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['app', 'run', 'environments'],
    })
    expect(load(good).app).toBe('shop')
  })
})
