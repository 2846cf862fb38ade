import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { EngineEvent } from '../../src/engine/events.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import { summaryJsonSchema } from '../../src/report/summary-json-schema.ts'
import { summaryJson } from '../../src/report/summary-json.ts'
import { hostile } from './hostile.ts'
import { violations } from './json-schema.ts'
import type { Schema } from './json-schema.ts'
import { previewOpened } from './scenes/endings.ts'
import { failedBoot } from './scenes/failures.ts'
import { recordOf, type Scene } from './scenes/scene.ts'
import { closeShop } from './scenes/shop.ts'
import * as successes from './scenes/successes.ts'

const schema = JSON.parse(readFileSync(new URL('../../docs/summary.schema.json', import.meta.url), 'utf8')) as Schema
let canary: Scene
beforeAll(async () => {
  canary = await successes.canary()
})
afterAll(closeShop)

const json = ({ result, context: around, ...scene }: Scene) => summaryJson(recordOf(scene), result, around)

describe('docs/summary.schema.json', () => {
  test.each([
    ['a first deployment', successes.first],
    ['a failure', failedBoot],
    ['a rollback', successes.rollbackCold],
    ['a preview', previewOpened],
    ['a dry run', successes.dryRunOfDeploy],
    ['nothing to do', successes.nothingToDo],
  ])('describes %s', async (_name, play) => {
    expect(violations(schema, json(await play()))).toEqual([])
  })

  test('describes a run full of hostile text', () => {
    expect(violations(schema, json(hostile(canary, '\u001b[1m"|<')))).toEqual([])
  })

  test('describes a run that failed before anything was known', () => {
    const around = { ...canary.context, app: undefined, sha: undefined, title: undefined, runUrl: undefined }
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
    operation: 7,
    before: { release: 6 },
    live: { release: 7 },
    previous: { release: 6 },
    shifts: [{ percent: { 6: 90, 7: 10 } }, { percent: { 7: 100 } }],
    fleet: { count: 3 },
    availability: { seconds: 122.85, requests: 145, failures: 0, latencyMs: { p50: 80, p99: 80 } },
    error: null,
  })
})

test('a failure has its code and nobody else’s lines', async () => {
  const summary = json(await failedBoot())
  expect(summary).toMatchObject({ ok: false, error: { code: 'fleet-failed' }, live: { release: 6 } })
  expect(JSON.stringify(summary)).not.toContain('these are my last log lines')
})

test('secrets are left out', () => {
  const events: EngineEvent[] = [
    { type: 'undone', message: 'with tok"en' },
    { type: 'secret', value: 'tok"en' },
  ]
  expect(json({ events, result: { error: new Error('tok"en') }, context: canary.context })).toMatchObject({
    undone: ['with ***'],
    verdict: 'This is a bug in immutable-deploy: ***',
  })
})

test('it fits into an environment variable, whatever happened', async () => {
  const long = '☃'.repeat(10_000)
  const scene = hostile(canary, long)
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
  const dryRun = await successes.dryRunOfDeploy()
  const planned = json({ ...scene, events, result: { ok: { ...okOf(dryRun), plan } } })
  for (const summary of [failed, planned]) expect(Buffer.byteLength(JSON.stringify(summary))).toBeLessThan(128 * 1024)
})

function okOf({ result }: Scene) {
  if ('error' in result) throw new Error('the scene is a failure')
  return result.ok
}
