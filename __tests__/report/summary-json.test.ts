import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { EngineEvent } from '../../src/engine/events.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import { summaryJsonSchema } from '../../src/report/summary-json-schema.ts'
import { summaryJson } from '../../src/report/summary-json.ts'
import { hostile } from './hostile.ts'
import { violations } from './json-schema.ts'
import type { Schema } from './json-schema.ts'
import { context, recordOf } from './scene-parts.ts'
import type { Scene } from './scene-parts.ts'
import { failedHealth } from './scenes-of-failure.ts'
import { canary, dryRun, first, nothingToDo, preview, rollback } from './scenes.ts'

const schema = JSON.parse(readFileSync(new URL('../../docs/summary.schema.json', import.meta.url), 'utf8')) as Schema
const json = ({ result, context: around, ...scene }: Scene) => summaryJson(recordOf(scene), result, around)

describe('docs/summary.schema.json', () => {
  const scenes = {
    first,
    canary,
    failedHealth,
    rollback,
    preview,
    dryRun,
    nothingToDo,
    hostile: hostile('\u001b[1m"|<'),
  }
  test.each(Object.entries(scenes))('describes %s', (_name, scene) => {
    expect(violations(schema, json(scene))).toEqual([])
  })

  test('describes a run that failed before anything was known', () => {
    const around = { ...context, app: undefined, sha: undefined, title: undefined, runUrl: undefined }
    expect(violations(schema, json({ events: [], result: { error: 'thrown' }, context: around }))).toEqual([])
  })

  test('is current', () => {
    const current = toJsonSchema(summaryJsonSchema, { target: 'draft-2020-12' })
    expect(schema).toMatchObject(JSON.parse(JSON.stringify(current)) as object)
  })

  test('refuses what is not there and what should not be', () => {
    const { version: _version, ...rest } = json(canary)
    expect(violations(schema, { ...rest, extra: 1, ok: 'yes' })).toEqual([
      'version is missing',
      'ok is not a boolean',
      'extra is unknown',
    ])
  })
})

test('a canary in figures', () => {
  expect(json(canary)).toMatchObject({
    ok: true,
    changed: true,
    operation: 42,
    before: { release: 41 },
    live: { release: 42 },
    previous: { release: 41 },
    shifts: [{ percent: { 41: 90, 42: 10 } }, { percent: { 41: 0, 42: 100 } }],
    fleet: { count: 2 },
    availability: { seconds: 186, requests: 930, failures: 0, latencyMs: { p50: 4, p99: 11 } },
    error: null,
  })
})

test('a failure has its code and nobody else’s lines', () => {
  const summary = json(failedHealth)
  expect(summary).toMatchObject({ ok: false, error: { code: 'fleet-failed' }, live: { release: 41 } })
  expect(JSON.stringify(summary)).not.toContain('prices.js')
})

test('secrets are left out', () => {
  const events: EngineEvent[] = [
    { type: 'undone', message: 'with tok"en' },
    { type: 'secret', value: 'tok"en' },
  ]
  expect(json({ events, result: { error: new Error('tok"en') }, context })).toMatchObject({
    undone: ['with ***'],
    verdict: 'This is a bug in immutable-deploy: ***',
  })
})

test('it fits into an environment variable, whatever happened', () => {
  const long = '☃'.repeat(10_000)
  const scene = hostile(long)
  const problems = Array.from({ length: 100 }, () => ({ message: long }))
  const plan = Array.from({ length: 100 }, () => long)
  const events = Array.from({ length: 100 }, (_, index) =>
    scene.events.map((event) =>
      event.type === 'fleet'
        ? { ...event, instances: event.instances.map((row) => ({ ...row, id: `${index}${long}` })) }
        : event,
    ),
  ).flat()
  const failed = json({
    ...scene,
    events,
    result: { error: new KnownError(long, { code: 'fleet-failed', problems, advice: long }) },
  })
  const planned = json({ ...scene, events, result: { ok: { ...okOf(dryRun), plan } } })
  for (const summary of [failed, planned]) expect(Buffer.byteLength(JSON.stringify(summary))).toBeLessThan(128 * 1024)
})

function okOf({ result }: Scene) {
  if ('error' in result) throw new Error('the scene is a failure')
  return result.ok
}
