// A deployment from end to end in the world in memory: what goes live, what stays warm, what stops it, and that a
// failed one leaves everything as it was.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { status } from '../../src/commands/status.ts'
import { sweep } from '../../src/commands/sweep.ts'
import { expectConverged } from '../harness/memory/converged.ts'
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
} from '../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../harness/memory/whole.ts'
import { createWorld, inconvenient } from '../harness/memory/world.ts'

describe.each([
  ['a mild world', {}],
  ['an inconvenient world', inconvenient],
])('in %s,', (_name, options) => {
  test.each([0, 1, 3])('deployments follow each other, %i former releases stay warm', async (warm) => {
    const world = createWorld(options)
    for (const n of [1, 2, 3, 4, 5])
      expect(await deployed(world, n, keep(warm))).toMatchObject({
        changed: true,
        release: n,
        verdict: `v${n} is live in production`,
      })
    expect(inventory(world)).toEqual([
      ...Array.from({ length: warm }, (_, index) => `v${5 - warm + index} no traffic, 2 instances, timer`),
      'v5 live 100 %, 2 instances',
    ])
    expect(world.builds).toBe(5)
    expectServed(world)
  })
})

test('a deployment keeps no more releases warm than the route has room for', async () => {
  const world = await worldWith(6, keep(9))
  expectConverged(world, 'v6', keep(9))
  expect(world.place('production').groups.size).toBe(4)
})

test('a deployment refuses a full route before it launches anything', async () => {
  const world = await worldWith(1)
  const { route, groups } = world.place('production')
  const others = Object.fromEntries([1, 2, 3, 4].map((n) => [`other-${n}`, 0]))
  route?.history.push({ at: world.time.now(), weights: { 'group-production-v1': 100, ...others } })
  await expect(deployed(world, 2)).rejects.toMatchObject({ code: 'too-many-target-groups' })
  expectConverged(world, 'v1')
  expect(groups.size).toBe(1)
})

test('a deployment moves traffic in the steps of the strategy and reports each', async () => {
  const world = await worldWith(1)
  const { run, events } = start(world)
  await deploy(run, { commit: commit(2), build })
  expect(events.flatMap((event) => (event.type === 'shifted' ? [event.percent] : []))).toEqual([
    { 1: 90, 2: 10 },
    { 2: 100 },
  ])
})

test('a new fleet is as large as autoscaling has made the live one, and scales by itself in the end', async () => {
  const world = await worldWith(1)
  const [live] = world.place('production').fleets.values()
  if (live !== undefined) world.resize(live, { min: 1, desired: 4, max: 4 })
  await deployed(world, 2)
  expect([...world.place('production').fleets.values()].map(({ capacity }) => capacity)).toEqual([
    { min: 1, desired: 4, max: 4 },
    { min: 1, desired: 4, max: 4 },
  ])
  expect(inventory(world)).toContain('v2 live 100 %, 4 instances')
})

describe('a deployment of the live release', () => {
  test('says how a stored secret that has changed gets to the instances, where there are secrets', async () => {
    const world = await worldWith(1)
    const secrets = { environment: { ...environment, run: { ...environment.run, secrets: { KEY: 'file:/key' } } } }
    const told = async (options: Parameters<typeof start>[1]) => {
      const { run, events } = start(world, options)
      expect(await deploy(run, { commit: commit(1), build })).toMatchObject({ changed: false })
      return events.flatMap((event) => (event.type === 'notice' ? [event.message] : []))
    }
    expect((await told(secrets)).join()).toContain('`force: true`')
    expect(await told({})).toEqual([])
  })

  test('makes not a single change', async () => {
    const world = await worldWith(1)
    const { run, session } = start(world)
    expect(await deploy(run, { commit: commit(1), build })).toMatchObject({
      changed: false,
      release: 1,
      digest: expect.stringMatching(/^sha256:/),
    })
    expect(session.changes).toEqual([])
  })

  test.each([
    ['replaces it with `force`', { force: true }],
    ['replaces it when the spec has changed', { environment: { ...environment, digest: 'sha256:spec-2' } }],
  ])('%s, from the existing image', async (_name, options) => {
    const world = await worldWith(1)
    expect(await deployed(world, 1, options)).toMatchObject({ changed: true, release: 2 })
    expect(world.builds).toBe(1)
  })

  test('replaces it when it is not healthy', async () => {
    const world = await worldWith(1)
    const [live] = world.place('production').fleets.values()
    live?.instances.splice(0)
    expect(await deployed(world, 1)).toMatchObject({ changed: true, release: 2 })
  })
})

describe('a release that cannot become healthy', () => {
  test.each(['unhealthy', 'dies'] as const)('(%s) is refused with its last log lines and undone', async (boot) => {
    const world = await worldWith(2)
    world.apps.set(commit(3).sha, { boot, errorPercent: 0, p99: 1 })
    await expect(deployed(world, 3)).rejects.toMatchObject({
      code: boot === 'dies' ? 'fleet-failed' : 'fleet-not-healthy',
      evidence: [{ lines: ['these are my last log lines'] }, { lines: ['these are my last log lines'] }],
    })
    expect(inventory(world)).toEqual(['v1 no traffic, 2 instances, timer', 'v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
    expect([...world.place('production').templates.keys()]).toEqual([1, 2])
    expectServed(world)
  })

  test('leaves no route when it is the first', async () => {
    const world = createWorld()
    world.apps.set(commit(1).sha, { boot: 'unhealthy', errorPercent: 0, p99: 1 })
    await expect(deployed(world, 1)).rejects.toMatchObject({ code: 'fleet-not-healthy' })
    expect(world.place('production').route).toBeUndefined()
    expect(inventory(world)).toEqual([])
    expectConverged(world, 'nothing')
    expect(await deployed(world, 2)).toMatchObject({ release: 2 })
  })

  test('loses its traffic again when it becomes unhealthy under traffic', async () => {
    const world = await worldWith(2)
    const sick = { boot: 'unhealthy', errorPercent: 0, p99: 1 } as const
    const { run } = start(world)
    const report: typeof run.report = (event) => {
      if (event.type === 'shifted' && event.percent[3] === 10) world.apps.set(commit(3).sha, sick)
    }
    await expect(deploy({ ...run, report }, { commit: commit(3), build })).rejects.toMatchObject({
      code: 'unhealthy-under-traffic',
    })
    expect(inventory(world)).toEqual(['v1 no traffic, 2 instances, timer', 'v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
  })
})

describe('an older commit', () => {
  test('is refused unless it is forced', async () => {
    const world = createWorld()
    await deployed(world, 2)
    await expect(deployed(world, 1)).rejects.toMatchObject({ code: 'commit-older' })
    expect(world.place('production').ledger.size).toBe(1)
    expect(await deployed(world, 1, { force: true })).toMatchObject({ release: 2 })
  })

  test('is deployed when the history cannot tell that it is older', async () => {
    const world = createWorld()
    await deployed(world, 2)
    expect(await deployed(world, 1, { isAncestor: async () => 'unknown' })).toMatchObject({ release: 2 })
  })

  test('that was rolled back is refused until it is forced once', async () => {
    const world = await worldWith(2)
    await rollback(start(world).run, { to: 'previous' })
    await expect(deployed(world, 2)).rejects.toMatchObject({ code: 'commit-rolled-back' })
    expect(await deployed(world, 2, { force: true })).toMatchObject({ changed: true })
    expect(await deployed(world, 2)).toMatchObject({ changed: false })
    expect(await deployed(world, 3)).toMatchObject({ changed: true })
  })
})

describe('weights that somebody else has moved', () => {
  const moved = async () => {
    const world = await worldWith(2)
    const weights = { 'group-production-v1': 50, 'group-production-v2': 50 }
    world.place('production').route?.history.push({ at: world.time.now(), weights })
    return world
  }

  test('stop a deployment, which cancels the timer of a fleet with traffic', async () => {
    const world = await moved()
    await expect(deployed(world, 3)).rejects.toMatchObject({ code: 'foreign-weights' })
    expect(inventory(world)).toEqual(['v1 live 50 %, 2 instances', 'v2 live 50 %, 2 instances'])
    await expect(deployed(world, 3)).rejects.toMatchObject({ code: 'foreign-weights' })
    expectServed(world)
  })

  test('are adopted by a deployment with `force`', async () => {
    const world = await moved()
    expect(await deployed(world, 3, { force: true })).toMatchObject({ release: 3 })
    expectConverged(world, 'v3')
    expect(await deployed(world, 4)).toMatchObject({ release: 4 })
    expectServed(world)
  })

  test('are restored by a forced deployment that fails', async () => {
    const world = await moved()
    world.apps.set(commit(3).sha, { boot: 'dies', errorPercent: 0, p99: 1 })
    await expect(deployed(world, 3, { force: true })).rejects.toMatchObject({ code: 'fleet-failed' })
    expect(traffic(world)).toEqual({ v1: 50, v2: 50 })
  })

  test('are reported by status', async () => {
    const { run, events, session } = start(await moved())
    await status(run)
    expect(messages(events, 'warning').join()).toMatch(
      /changed by somebody else: .*fleet-production-v1 has traffic and a timer/,
    )
    expect(session.changes).toEqual([])
  })

  test('are adopted as they are even after a run that died', async () => {
    const world = await worldWith(2)
    const started = start(world, { faults: ({ name }) => (name === 'replaceWeights' ? 'kill' : undefined) })
    void deploy(started.run, { commit: commit(3), build })
    await started.session.died
    world.place('production').route?.history.push({ at: world.time.now(), weights: { 'group-production-v1': 100 } })
    const later = start(world, { force: true, waitForLockMs: 600_000 })
    await deploy(later.run, { commit: commit(4), build })
    const shifts = later.events.flatMap((event) => (event.type === 'shifted' ? [event.percent] : []))
    expect(shifts).toEqual([{ 1: 90, 4: 10 }, { 4: 100 }])
    expectServed(world)
  })
})

describe('a dry run', () => {
  test.each([
    ['of a first deployment', 0, (run) => deploy(run, { commit: commit(9), build })],
    ['of a deployment', 2, (run) => deploy(run, { commit: commit(9), build })],
    ['of a warm rollback', 2, (run) => rollback(run, { to: 'previous' })],
    ['of a cold rollback', 3, (run) => rollback(run, { to: 'v1' })],
    ['of a sweep', 2, (run) => sweep(run, productions)],
  ] satisfies [string, number, (run: ReturnType<typeof start>['run']) => Promise<unknown>][])(
    '%s changes nothing and says what would be done',
    async (_name, releases, command) => {
      const world = await worldWith(releases)
      const { run, session } = start(world, { dryRun: true })
      expect(await command(run)).toMatchObject({ changed: false, plan: expect.any(Array) })
      expect(session.changes).toEqual([])
    },
  )
})

test('a problem that preflight finds stops a deployment before anything exists', async () => {
  const world = createWorld()
  world.problems.push({ message: 'no such subnet' }, { message: 'no such role' })
  await expect(deployed(world, 1)).rejects.toMatchObject({ code: 'preflight-failed', problems: world.problems })
  expect(world.place('production').ledger.size).toBe(0)
})
