// What a second misfortune meets before the first is healed: one plan brings all of it to its end.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { destroy } from '../../../src/commands/destroy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import type { Environment } from '../../../src/spec/types.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import {
  build,
  commit,
  deployed,
  endOf,
  environment,
  messages,
  previewOf,
  productions,
  start,
  worldWith,
} from '../../harness/memory/runs.ts'
import type { FaultPlan } from '../../harness/memory/session.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'
import { createWorld, inconvenient, type World } from '../../harness/memory/world.ts'
import { adopt } from '../../prove/adopt.ts'

const hour = 3600_000
const allAtOnce = [{ weight: 100, pauseMs: 0 }]

const keeping = (warm: number, warmForMs = hour): Environment => ({
  ...environment,
  strategy: allAtOnce,
  bakeMs: 60_000,
  keep: { warm, warmForMs, history: 50 },
})

/** v1 is live; v2 has all its traffic, and its run has died while it baked. */
async function diedInBake(world: World, spec: Environment): Promise<void> {
  const options = { environment: spec }
  await deployed(world, 1, options)
  await world.time.sleep(hour)
  const started = start(world, options)
  void endOf(started, deploy(started.run, { commit: commit(2), build }))
  while (traffic(world).v2 !== 100) await world.time.sleep(100)
  await world.time.sleep(5000)
  started.session.kill()
  await world.time.sleep(2 * world.options.leaseMs)
}

describe.each([
  ['nothing warm', keeping(0, 0), {}],
  ['one warm', keeping(1), {}],
  ['one warm for a minute, in an inconvenient world', keeping(1, 60_000), inconvenient],
])('two runs that die one after the other (%s)', (_name, spec, options) => {
  test.each(['sweep', 'rollback'])('are undone together by a %s', async (kind) => {
    const world = createWorld(options)
    await diedInBake(world, spec)
    const dying = start(world, { environment: spec, faults: ({ name }) => (name === 'append' ? 'kill' : undefined) })
    await endOf(dying, deploy(dying.run, { commit: commit(3), build }))
    await world.time.sleep(2 * world.options.leaseMs)
    const { run } = start(world, { environment: spec })
    if (kind === 'sweep') await sweep(run, { ...productions, environmentOf: () => spec })
    else expect(await rollback(run, { to: 'v1' })).toMatchObject({ release: 1 })
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1', { environment: spec })
    expectServed(world)
  })
})

describe.each([0, 20, 100, 300, 1000])('two rollbacks %i ms apart while a deployment has all traffic', (between) => {
  test('leave an environment that the next run can change', async () => {
    const spec = { ...keeping(1), bakeMs: 600_000 }
    const world = await worldWith(2, { environment: keeping(1) })
    const deployment = start(world, { environment: spec })
    const end = endOf(deployment, deploy(deployment.run, { commit: commit(3), build }))
    while (traffic(world).v3 !== 100) await world.time.sleep(100)
    const [one, other] = [start(world), start(world)]
    const first = endOf(one, rollback(one.run, { to: 'previous' }))
    await world.time.sleep(between)
    const second = await endOf(other, rollback(other.run, { to: 'previous' }))
    expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
    await first
    expect(second).toMatchObject({ outcome: { release: 2 } })
    expect(inventory(world)).toEqual(['v1 no traffic, 2 instances, timer', 'v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
    expect(await deployed(world, 4)).toMatchObject({ changed: true })
    expectServed(world)
  })
})

describe('a live fleet without any capacity', () => {
  const withoutCapacity = async () => {
    const world = await worldWith(2)
    const place = world.place('production')
    place.route?.history.push({ at: world.time.now(), weights: { 'group-production-v1': 100 } })
    await world.time.sleep(2 * environment.keep.warmForMs)
    expect(inventory(world)).toContain('v1 live 100 %, 0 instances')
    return world
  }

  test('gets its capacity again, and fails the run with an error that names it', async () => {
    const world = await withoutCapacity()
    await expect(sweep(start(world).run, productions)).rejects.toMatchObject({
      code: 'live-capacity-gone',
      message: expect.stringMatching(/^v1 in production has traffic/),
    })
    expect(inventory(world)).toContain('v1 live 100 %, 2 instances')
  })

  test('does not keep a forced deployment from going live', async () => {
    const world = await withoutCapacity()
    const { release = 0 } = await deployed(world, 3, { force: true })
    expectConverged(world, `v${release}`)
    expect(await deployed(world, 4)).toMatchObject({ changed: true })
  })

  test('is launched again if even the fleet is gone', async () => {
    const world = await worldWith(2)
    world.place('production').fleets.delete('fleet-production-v2')
    await expect(sweep(start(world).run, productions)).rejects.toMatchObject({ code: 'live-capacity-gone' })
    expect(inventory(world)).toContain('v2 live 100 %, 2 instances')
    expect(await sweep(start(world).run, productions)).toMatchObject({ changed: false })
  })
})

test('a release that `force` has adopted stays adopted for runs without `force`', async () => {
  const world = await worldWith(2)
  world.place('production').route?.history.push({ at: world.time.now(), weights: { 'group-production-v1': 100 } })
  await sweep(start(world, { force: true }).run, productions)
  expect(await rollback(start(world).run, { to: 'v1' })).toMatchObject({ changed: false, release: 1 })
  expect(await deployed(world, 3)).toMatchObject({ changed: true })
  expectServed(world)
})

test.each(['without weights', 'that is gone'])(
  'a route %s leads to the live release again after a sweep with `force`',
  async (what) => {
    const world = await worldWith(2)
    const place = world.place('production')
    if (what === 'that is gone') place.route = undefined
    else place.route?.history.push({ at: world.time.now(), weights: { 'group-production-v2': 0 } })
    await expect(sweep(start(world).run, productions)).rejects.toMatchObject({ code: 'foreign-weights' })
    await sweep(start(world, { force: true }).run, productions)
    expectConverged(world, 'v2')
    expect(await deployed(world, 3)).toMatchObject({ changed: true })
  },
)

describe('a release that gets traffic back', () => {
  test('keeps its capacity even if its timer was not cancelled in time', async () => {
    const world = await worldWith(2, {}, createWorld({ retainMarginMs: 180_000 }))
    await world.time.sleep(environment.keep.warmForMs - 100_000)
    world.place('production').route?.history.push({ at: world.time.now(), weights: { 'group-production-v1': 100 } })
    await expect(sweep(start(world).run, productions)).rejects.toMatchObject({ code: 'live-capacity-gone' })
    await world.time.sleep(10_000)
    expect(inventory(world)).toContain('v1 live 100 %, 2 instances')
    await world.time.sleep(2 * environment.keep.warmForMs)
    expect(inventory(world)).toContain('v1 live 100 %, 2 instances')
  })

  test('is not enlarged if it is an adopted one', async () => {
    const world = createWorld()
    await adopt(world, environment)
    const dying = start(world)
    void endOf(dying, deploy(dying.run, { commit: commit(1), build }))
    while (Object.keys(traffic(world)).length < 2) await world.time.sleep(100)
    dying.session.kill()
    const legacy = world.place('production').fleets.get('fleet-legacy')
    if (legacy === undefined) throw new Error('nothing was there before')
    world.resize(legacy, { min: 0, desired: 0, max: 4 })
    await world.time.sleep(2 * world.options.leaseMs)
    await sweep(start(world).run, productions)
    // It cannot serve, and what can has all of it.
    expectConverged(world, 'v1')
    expect(legacy.capacity.desired).toBe(0)
  })
})

describe('a dead removal of a preview', () => {
  const preview = previewOf(7)
  const swept = {
    limits: { max: 20, idleMs: 30 * 24 * hour },
    environmentOf: (name: string) => (name === 'pr-7' ? preview : environment),
  }
  const died = async (name: string) => {
    const world = await worldWith(1)
    await deployed(world, 2, { environment: preview })
    const dying = start(world, { environment: preview, faults: (call) => (call.name === name ? 'kill' : undefined) })
    await endOf(dying, destroy(dying.run))
    await world.time.sleep(2 * world.options.leaseMs)
    return world
  }

  test.each(['removeRoute', 'remove', 'removeTargetGroup', 'forget'])(
    'is finished by a sweep if it died at its %s',
    async (name) => {
      const world = await died(name)
      await sweep(start(world).run, swept)
      const { templates, ledger, route } = world.place('pr-7')
      expect([inventory(world, 'pr-7'), templates.size, ledger.size, route]).toEqual([[], 0, 1, undefined])
      expectConverged(world, 'nothing', { environment: preview })
      expect(world.images.has(commit(2).sha)).toBe(false)
    },
  )

  test('is given up if it died before it took the route away, and the preview stays', async () => {
    const world = await died('append')
    await sweep(start(world).run, swept)
    expect(inventory(world, 'pr-7')).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1', { environment: preview })
  })

  test('does not keep a run from opening the preview again', async () => {
    const world = await died('remove')
    expect(await deployed(world, 3, { environment: preview })).toMatchObject({ changed: true })
    expect(inventory(world, 'pr-7')).toHaveLength(1)
    expectConverged(world, 'v3', { environment: preview })
  })
})

test('a sweep that forgets a long closed preview does not let two runs claim it', async () => {
  const preview = previewOf(7)
  for (let first = 0; first <= 160; first += 16) {
    for (let second = first; second <= 160; second += 16) {
      const world = await worldWith(1, {}, createWorld({ latencyMs: 20 }))
      await deployed(world, 2, { environment: preview })
      await destroy(start(world, { environment: preview }).run)
      await world.time.sleep(8 * 24 * hour)
      const sweeping = start(world)
      const swept = sweep(sweeping.run, { limits: { max: 20, idleMs: 30 * 24 * hour }, environmentOf: () => preview })
      const runs = [start(world, { environment: preview }), start(world, { environment: preview })]
      const ends = runs.map(async (started, index) => {
        await world.time.sleep([first, second][index] ?? 0)
        return endOf(started, deploy(started.run, { commit: commit(3 + index), build }))
      })
      await Promise.all([...ends, swept])
      const claims = runs.filter(({ events }) => events.some(({ type }) => type === 'claimed'))
      expect({ first, second, claims: claims.length }).toEqual({ first, second, claims: Math.min(claims.length, 1) })
    }
  }
})

describe('an undo in which one call is denied', () => {
  const denied = async (name: string) => {
    const world = await worldWith(2)
    const deny: FaultPlan = (call) => (call.change > 0 && call.name === name ? 'fail' : undefined)
    const started = start(world, { faults: deny })
    world.apps.set(commit(3).sha, { boot: 'unhealthy', errorPercent: 0, p99: 1 })
    await expect(deploy(started.run, { commit: commit(3), build })).rejects.toMatchObject({ code: 'fleet-not-healthy' })
    return { world, events: started.events }
  }

  test.each(['closeTrials', 'remove', 'removeTargetGroup'])('undoes all the rest (%s)', async (name) => {
    const { world, events } = await denied(name)
    expect(inventory(world)).toContain('v2 live 100 %, 2 instances')
    expect(messages(events, 'warning').join()).toMatch(/could not be undone completely/)
    expect(await deployed(world, 4)).toMatchObject({ changed: true, release: 4 })
    expectConverged(world, 'v4')
  })
})
