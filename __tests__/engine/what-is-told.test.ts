// Goal: what the engine tells for the report is so. Method: runs over the platform in memory, whose events are read.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { rollback } from '../../src/commands/rollback.ts'
import type { EngineEvent } from '../../src/engine/events.ts'
import { moveByHand } from '../harness/memory/nature.ts'
import { build, commit, environment, keep, start, worldWith, type RunOptions } from '../harness/memory/runs.ts'
import { askIn } from '../harness/memory/visitors.ts'
import { createWorld, type World } from '../harness/memory/world.ts'

/** The events of a deployment, however it ends. */
async function told(world: World, n: number, options: RunOptions = {}): Promise<readonly EngineEvent[]> {
  const { run, events } = start(world, options)
  await deploy(run, { commit: commit(n), build }).catch(() => undefined)
  return events
}

const of = <T extends EngineEvent['type']>(events: readonly EngineEvent[], type: T) =>
  events.filter((event): event is Extract<EngineEvent, { type: T }> => event.type === type)

describe('the blast radius', () => {
  const gated = { ...environment, gates: { ...environment.gates, errorRateAbove: 1, minRequests: 1 } }

  test('is what a release that failed under traffic has answered', async () => {
    const world = await worldWith(1)
    world.apps.set(commit(2).sha, { boot: 'healthy', errorPercent: 50, p99: 10 })
    const [radius, ...more] = of(await told(world, 2, { environment: gated }), 'blast-radius')
    expect(more).toEqual([])
    expect(radius).toMatchObject({ release: 2, countedMs: expect.any(Number) })
    expect(radius?.errors).toBeGreaterThan(0)
    expect(radius?.requests).toBeGreaterThanOrEqual(radius?.errors ?? Infinity)
  })

  test('is not told of one that never had traffic', async () => {
    const world = await worldWith(1)
    world.apps.set(commit(2).sha, { boot: 'dies', errorPercent: 0, p99: 10 })
    expect(of(await told(world, 2), 'blast-radius')).toEqual([])
  })

  test('is not waited for where the figures cannot be had: all is undone the same', async () => {
    const world = await worldWith(1)
    world.apps.set(commit(2).sha, { boot: 'healthy', errorPercent: 0, p99: 10, flapsAfterMs: 300 })
    let isAsked = false
    const faults: RunOptions['faults'] = ({ name }) => {
      const isFirst = name === 'figures' && !isAsked && of(events, 'undone').length > 0
      isAsked ||= isFirst
      return isFirst ? 'denied' : undefined
    }
    const { run, events } = start(world, { faults, environment: { ...environment, bakeMs: 20_000 } })
    await expect(deploy(run, { commit: commit(2), build })).rejects.toMatchObject({ code: 'unhealthy-under-traffic' })
    expect(isAsked).toBe(true)
    expect(of(events, 'blast-radius')).toEqual([])
    expect(of(events, 'undone').map(({ message }) => message)).toContain('v2: fleet and target group removed')
  })
})

test('that a release stays warm is told with the moment at which its timer is due', async () => {
  const world = await worldWith(1)
  const [kept] = of(await told(world, 2), 'kept-warm')
  const fleet = [...world.place('production').fleets.values()].find(({ tags }) => tags.release === 1)
  expect(kept).toMatchObject({ environment: 'production', release: 1 })
  expect(Math.abs((kept?.until ?? 0) - (fleet?.shutdownAt ?? 0))).toBeLessThan(1000)
})

test('a status has the traffic as the route says it, and when what is warm stops being so', async () => {
  const world = await worldWith(2)
  const place = world.place('production')
  moveByHand(world, place, { 'group-production-v1': 50, 'group-production-v2': 50 })
  const due = [...place.fleets.values()].find(({ tags }) => tags.release === 1)?.shutdownAt
  const [status] = of(await told(world, 3), 'environment-status').map((event) => event.status)
  expect(status?.traffic).toEqual({ 1: 50, 2: 50 })
  expect(due).toBeDefined()
  expect(status?.history.find(({ release }) => release === 1)?.warmUntil).toBe(due)
})

test('a run that stops at foreign weights has no step that undoes, for it has begun nothing', async () => {
  const world = await worldWith(2)
  moveByHand(world, world.place('production'), { 'group-production-v1': 50, 'group-production-v2': 50 })
  expect(of(await told(world, 3), 'step-started').map(({ step }) => step)).not.toContain('undo')
})

test('a check that fails once traffic has moved is said to have failed through the route', async () => {
  const world = await worldWith(1)
  const check = { path: '/', method: 'GET', headers: {}, status: 200, timeoutMs: 100, when: 'both' } as const
  const checked = { ...environment, checks: [{ ...check, contains: undefined }] }
  let isMoved = false
  const ask = async () => ({ status: isMoved ? 404 : 200, body: '' })
  const { run, events } = start(world, { environment: checked, ask })
  const report = (event: EngineEvent) => {
    isMoved ||= event.type === 'shifted'
    run.report(event)
  }
  await expect(deploy({ ...run, report }, { commit: commit(2), build })).rejects.toThrow(
    'smoke check GET / through the route did not pass',
  )
  expect(of(events, 'gate').map(({ gate }) => [gate.name, gate.outcome])).toEqual([
    ['smoke check GET / before traffic', 'passed'],
    ['smoke check GET / through the route', 'failed'],
  ])
})

describe('the run’s own probe as a gate', () => {
  const outcomes = (events: readonly EngineEvent[]) =>
    of(events, 'gate').flatMap(({ gate }) => (gate.name === 'own probe' ? [gate.outcome] : []))

  test('is not told of a first deployment, where nobody could have answered', async () => {
    const world = createWorld()
    expect(outcomes(await told(world, 1, { ask: askIn(world, 'production') }))).toEqual([])
  })

  test('has passed after a quick rollback, whose last request was answered', async () => {
    const world = await worldWith(2, keep(1))
    const { run, events } = start(world, { ...keep(1), ask: askIn(world, 'production') })
    await rollback(run, { to: 'previous' })
    expect(outcomes(events)).toEqual(['passed'])
  })
})

test('whoever takes over from a run that is at work tells of it', async () => {
  const world = await worldWith(2)
  const { run: first } = start(world, { actor: 'bob', runUrl: 'https://example.com/runs/bob' })
  const deployment = deploy(first, { commit: commit(3), build }).catch(() => undefined)
  await world.time.sleep(1000)
  const { run, events } = start(world)
  await rollback(run, { to: 'previous' })
  await deployment
  expect(of(events, 'overtook')).toEqual([
    { type: 'overtook', operation: 3, kind: 'deploy', actor: 'bob', runUrl: 'https://example.com/runs/bob' },
  ])
})
