// Green means: healthy to the last look, large enough, and not worse for users than before.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import type { EngineEvent, Reply } from '../../../src/engine/events.ts'
import type { Ask } from '../../../src/engine/http.ts'
import { judgeReplies } from '../../../src/engine/probe/probe-verdict.ts'
import { countLosses, isTooMany } from '../../../src/engine/rollout/losses.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import {
  build,
  commit,
  deployed,
  environment,
  keep,
  messages,
  productions,
  start,
  worldWith,
} from '../../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'
import { createWorld, inconvenient, type World } from '../../harness/memory/world.ts'

const allAtOnce = [{ weight: 100, pauseMs: 0 }]

/** Lets all instances of v2 die so long after traffic has last moved. */
function killAfter(world: World, ms: number): void {
  const place = world.place('production')
  const shiftsBefore = place.route?.history.length ?? 0
  world.time.onJump(() => {
    const history = place.route?.history ?? []
    const last = history.at(-1)
    if (history.length === shiftsBefore || last === undefined || world.time.now() - last.at < ms) return
    place.fleets.get('fleet-production-v2')?.instances.splice(0)
  })
}

describe.each([
  ['1.9 s before the end of the bake', 0, 60_000, 58_200],
  ['3.9 s before the end of the bake', 0, 60_000, 56_200],
  ['1.9 s before the end, with the old one kept warm', 1, 60_000, 58_200],
  ['from the first moment of a bake of 50 ms', 1, 50, 1],
  ['while the old fleet goes quiet', 0, 1000, 1100],
  ['right after the shift, without any bake', 0, 0, 0],
])('a release whose instances all die %s', (_name, warm, bakeMs, ms) => {
  test('is undone, and the former release gets its traffic back', async () => {
    const spec = { ...environment, strategy: allAtOnce, bakeMs, keep: { ...environment.keep, warm } }
    const world = await worldWith(1)
    killAfter(world, ms)
    const { run } = start(world, { environment: spec })
    await expect(deploy(run, { commit: commit(2), build })).rejects.toMatchObject({ code: 'unhealthy-under-traffic' })
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
  })
})

test('a deployment makes the new fleet as large as the live one before each step', async () => {
  const world = await worldWith(1)
  const steps = [10, 50, 100].map((weight) => ({ weight, pauseMs: weight === 100 ? 0 : 60_000 }))
  const { run } = start(world, { environment: { ...environment, strategy: steps } })
  const report: typeof run.report = (event) => {
    const live = world.place('production').fleets.get('fleet-production-v1')
    if (event.type === 'shifted' && event.percent[2] === 10 && live !== undefined)
      world.resize(live, { ...live.capacity, desired: 4 })
  }
  await deploy({ ...run, report }, { commit: commit(2), build })
  expect(inventory(world)).toContain('v2 live 100 %, 4 instances')
  expectServed(world)
})

test('a warm release comes back within seconds even if the route does not list it', async () => {
  const world = await worldWith(2)
  world.place('production').route?.history.push({ at: world.time.now(), weights: { 'group-production-v2': 100 } })
  const { run, session } = start(world)
  const began = world.time.now()
  expect(await rollback(run, { to: 'previous' })).toMatchObject({ release: 1 })
  expect(session.changes).not.toContain('launch')
  expect(world.time.now() - began).toBeLessThan(5000)
  expectServed(world)
})

test('a rollback launches a warm release anew if its instances are gone', async () => {
  const world = await worldWith(2)
  world.place('production').fleets.get('fleet-production-v1')?.instances.splice(0)
  expect(await rollback(start(world).run, { to: 'previous' })).toMatchObject({ release: 3, sha: commit(1).sha })
  expectServed(world)
})

describe('instances that are replaced faster than two looks', () => {
  test('count from the shift on, each once', () => {
    const instance = (id: string, state: 'running' | 'failed' = 'running') => ({ id, state, startedAt: 0 })
    const fleet = (...instances: ReturnType<typeof instance>[]) => ({ ...base, instances })
    const base = {
      id: 'f',
      tags: { app: 'a', environment: 'e', release: 1, sha: '', digest: '', specDigest: '', runUrl: '' },
      targetGroup: 'g',
      capacity: { min: 2, desired: 2, max: 2 },
      frozen: undefined,
      state: 'active' as const,
    }
    const losses = countLosses(fleet(instance('a'), instance('b'), instance('old', 'failed')))
    expect(losses.look(fleet(instance('a'), instance('b'), instance('old', 'failed')))).toBe(0)
    expect(losses.look(fleet(instance('a'), instance('c')))).toBe(1)
    expect(losses.look(fleet(instance('a'), instance('c'), instance('d', 'failed')))).toBe(2)
    expect(losses.look(fleet(instance('a'), instance('e')))).toBe(3)
    expect([isTooMany(1, 2), isTooMany(2, 2), isTooMany(2, 10), isTooMany(5, 10), isTooMany(1, 1)]).toEqual([
      false,
      true,
      false,
      true,
      false,
    ])
  })

  test('undo a release long before its bake is over', async () => {
    const world = await worldWith(1)
    const place = world.place('production')
    let next = world.time.now()
    world.time.onJump(() => {
      const fleet = place.fleets.get('fleet-production-v2')
      if (fleet === undefined || traffic(world).v2 === undefined || world.time.now() < next) return
      next = world.time.now() + 4000
      fleet.instances.splice(0, 1)
      world.resize(fleet, fleet.capacity)
    })
    const spec = { ...environment, strategy: allAtOnce, bakeMs: 600_000 }
    const began = world.time.now()
    await expect(deployed(world, 2, { environment: spec })).rejects.toMatchObject({ code: 'unhealthy-under-traffic' })
    expect(world.time.now() - began).toBeLessThan(60_000)
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
  })
})

describe('errors in most answers', () => {
  const spec = { ...environment, strategy: allAtOnce, bakeMs: 600_000 }

  test('undo a release as soon as figures show them, without any limit in the spec', async () => {
    const world = await worldWith(1)
    world.apps.set(commit(2).sha, { boot: 'healthy', errorPercent: 88, p99: 10 })
    const began = world.time.now()
    await expect(deployed(world, 2, { environment: spec })).rejects.toMatchObject({ code: 'gate-failed' })
    expect(world.time.now() - began).toBeLessThan(60_000)
    expectConverged(world, 'v1')
  })

  test.each([{ figures: 'unknown' as const }, { requestsPerSecond: 0 }, { figuresLagMs: 3600_000 }])(
    'do not keep a deployment waiting for figures, and missing figures do not fail it (%j)',
    async (options) => {
      const world = await worldWith(1, {}, createWorld(options))
      world.apps.set(commit(2).sha, { boot: 'healthy', errorPercent: 88, p99: 10 })
      expect(await deployed(world, 2, { environment: { ...spec, bakeMs: 5000 } })).toMatchObject({ changed: true })
    },
  )
})

describe('the run’s own probe', () => {
  /** Answers by who has most of the traffic. */
  const asking = (world: World, answer: (release: string) => number): Ask => {
    return async () => {
      const [[release] = ['nobody']] = Object.entries(traffic(world)).toSorted(([, a], [, b]) => b - a)
      const status = answer(release)
      if (status === 0) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
      return { status, body: '' }
    }
  }
  const spec = { ...environment, strategy: allAtOnce, bakeMs: 60_000 }
  const gates = (events: readonly EngineEvent[]) =>
    events.flatMap((event) => (event.type === 'gate' && event.gate.name === 'own probe' ? [event.gate.outcome] : []))

  test('undoes a release that answers visitors with errors', async () => {
    const world = await worldWith(1)
    const ask = asking(world, (release) => (release === 'v2' ? 503 : 200))
    await expect(deployed(world, 2, { environment: spec, ask })).rejects.toMatchObject({ code: 'route-failing' })
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
  })

  test('asks once more right before the former release is retired', async () => {
    const world = await worldWith(1)
    const ask = asking(world, (release) => (release === 'v2' ? 503 : 200))
    const short = { ...spec, bakeMs: 0 }
    await expect(deployed(world, 2, { environment: short, ask })).rejects.toMatchObject({ code: 'route-failing' })
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
  })

  test.each([
    ['nobody answered before', () => 0],
    ['it failed before', () => 503],
  ])('decides nothing if %s, and says so', async (_name, answer) => {
    const world = await worldWith(1)
    const { run, events } = start(world, { environment: spec, ask: asking(world, answer) })
    expect(await deploy(run, { commit: commit(2), build })).toMatchObject({ changed: true })
    expect(gates(events)).toEqual(['unproven'])
  })

  test('counts a missing connection as unknown, not as a failure', async () => {
    const world = await worldWith(1)
    let asked = 0
    const ask = asking(world, (release) => (release === 'v2' && (asked += 1) < 100 ? 0 : 200))
    const { run, events } = start(world, { environment: spec, ask })
    expect(await deploy(run, { commit: commit(2), build })).toMatchObject({ changed: true })
    expect(gates(events)).not.toContain('failed')
  })

  test('does not stop a rollback away from a failing release', async () => {
    const world = await worldWith(2)
    const ask = asking(world, (release) => (release === 'v2' ? 503 : 200))
    expect(await rollback(start(world, { ask }).run, { to: 'previous' })).toMatchObject({ release: 1 })
  })

  const replies = (ok: number, failed: number, unknown = 0): readonly Reply[] => [
    ...Array.from({ length: ok }, () => ({ at: 0, latencyMs: 1, failure: undefined })),
    ...Array.from({ length: failed }, () => ({ at: 0, latencyMs: undefined, failure: 'answered 503' })),
    ...Array.from({ length: unknown }, () => ({
      at: 0,
      latencyMs: undefined,
      failure: 'no way',
      isUnknown: true as const,
    })),
  ]

  test.each([
    ['too few to tell', replies(5, 0), replies(0, 19), 'unproven'],
    ['20 points above', replies(100, 0), replies(16, 4), 'failed'],
    ['less than that', replies(100, 0), replies(17, 3), 'passed'],
    ['not more than a few answers from before leave room for', replies(5, 0), replies(16, 4), 'passed'],
    ['far more than that', replies(5, 0), replies(4, 16), 'failed'],
    ['as bad as before', replies(20, 20), replies(20, 20), 'passed'],
    ['worse than before', [...replies(0, 20), ...replies(20, 0)], replies(5, 35), 'failed'],
    ['bad since a moment, after long being good', replies(40, 0), [...replies(500, 0), ...replies(5, 20)], 'failed'],
    ['bad for a moment long ago', replies(40, 0), [...replies(0, 4), ...replies(500, 0)], 'passed'],
    ['bad after a bad moment right before', [...replies(310, 0), ...replies(0, 10)], replies(105, 195), 'failed'],
    ['never good any more, where little was good before', replies(45, 255), replies(0, 300), 'failed'],
    ['bad in the last ten, after long being good', replies(40, 0), [...replies(50, 0), ...replies(2, 8)], 'failed'],
    ['nothing but failures before', replies(0, 9), replies(0, 40), 'unproven'],
    ['nothing known before', replies(0, 0, 9), replies(0, 40), 'unproven'],
    ['unknown ones since', replies(5, 0), replies(20, 0, 40), 'passed'],
  ] as const)('decides by its answers before and since the shift (%s)', (_name, before, since, outcome) => {
    expect(judgeReplies(before, since).outcome).toBe(outcome)
  })

  test.each([
    ['all of a tenth of the traffic', replies(160, 0), replies(132, 15), 'failed'],
    ['a few, as before', replies(150, 10), replies(135, 12), 'passed'],
    ['none', replies(160, 0), replies(147, 0), 'passed'],
    ['a few by chance', replies(160, 0), replies(144, 3), 'passed'],
  ] as const)('holds a canary of 10 %% to its share: it fails %s', (_name, before, since, outcome) => {
    expect(judgeReplies(before, since, { weight: 10 }).outcome).toBe(outcome)
  })
})

describe('the kept history', () => {
  test('counts good releases to which a rollback can go', async () => {
    const short = keep(1, { history: 1, warmForMs: 60_000 })
    const world = await worldWith(2, short)
    await rollback(start(world, short).run, { to: 'previous' })
    await world.time.sleep(3600_000)
    await deployed(world, 3, short)
    await world.time.sleep(3600_000)
    await sweep(start(world, short).run, { ...productions, environmentOf: () => short.environment })
    expect(await rollback(start(world, short).run, { to: 'previous' })).toMatchObject({ sha: commit(1).sha })
  })

  test('holds the last good release with `history: 1` and nothing warm', async () => {
    const short = keep(0, { history: 1 })
    const world = await worldWith(3, short)
    expect([...world.place('production').templates.keys()]).toEqual([2, 3])
    expect(await rollback(start(world, short).run, { to: 'previous' })).toMatchObject({ sha: commit(2).sha })
  })
})

describe('the fleet of a former release', () => {
  test('is removed by a sweep right after a deployment only once it is idle', async () => {
    const world = createWorld(inconvenient)
    for (const n of [1, 2]) await deployed(world, n)
    await sweep(start(world, keep(0)).run, { ...productions, environmentOf: () => keep(0).environment })
    expect(inventory(world)).toEqual(['v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
    expectServed(world)
  })

  test('is not removed to make room while stickiness may send it requests', async () => {
    const world = createWorld({ stickinessMs: 600_000 })
    for (const n of [1, 2]) await deployed(world, n)
    await world.time.sleep(120_000)
    const { run, events } = start(world)
    await deploy(run, { commit: commit(3), build })
    expect(messages(events, 'warning').join()).toMatch(/v1 has weight 0, but stickiness may send it requests/)
    expect(inventory(world)).toContain('v1 no traffic, 2 instances, timer')
    await world.time.sleep(700_000)
    await sweep(start(world).run, productions)
    expect(inventory(world)).toEqual(['v2 no traffic, 2 instances, timer', 'v3 live 100 %, 2 instances'])
    expectConverged(world, 'v3')
  })
})

test('a deployment warns of an old image that it cannot remove', async () => {
  const short = keep(0, { history: 1 })
  const world = await worldWith(2, short)
  const { run, events } = start(world, {
    ...short,
    faults: ({ name }) => (name === 'pruneImages' ? 'fail' : undefined),
  })
  expect(await deploy(run, { commit: commit(3), build })).toMatchObject({ changed: true })
  expect(messages(events, 'warning').join()).toMatch(/Images that nothing needs any more could not be removed/)
})
