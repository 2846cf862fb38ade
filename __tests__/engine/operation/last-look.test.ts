// The last look before there is no way back: who has the traffic, whether enough of it is healthy, whether it answers. What
// happens while a former fleet goes idle, or right after a rollback has moved the traffic, is seen by nothing else.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import type { EngineEvent } from '../../../src/engine/events.ts'
import type { Run } from '../../../src/engine/session.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { die, fleetOfRelease, moveByHand } from '../../harness/memory/nature.ts'
import {
  build,
  commit,
  deployed,
  endOf,
  environment,
  messages,
  start,
  worldWith,
  type End,
} from '../../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'
import { adopt } from '../../prove/adopt.ts'

const allAtOnce = { ...environment, strategy: [{ weight: 100, pauseMs: 0 }], bakeMs: 0 }

/** Deploys commit 2; `happen` comes while it waits for the former fleet to be idle, for figures are late. */
async function whileIdle(happen: (world: World) => void) {
  const world = await worldWith(1, {}, createWorld({ figuresLagMs: 20_000 }))
  const started = start(world, { environment: { ...allAtOnce, keep: { ...environment.keep, warm: 0 } } })
  const end = endOf(started, deploy(started.run, { commit: commit(2), build }))
  while (traffic(world).v2 !== 100) await world.time.sleep(20)
  await world.time.sleep(5000)
  happen(world)
  return { world, end: await end }
}

function lose(world: World, release: number, count = Infinity): void {
  const place = world.place('production')
  const fleet = fleetOfRelease(place, release)
  if (fleet !== undefined) die(world, place, fleet, count)
}

const failedWith = (code: string): End => ({ error: expect.objectContaining({ code }) })

describe('while the former fleet goes idle,', () => {
  test.each([
    ['takes away from everybody', { 'group-production-v1': 0, 'group-production-v2': 0 }, []],
    ['gives part of to the former release again', { 'group-production-v1': 50, 'group-production-v2': 50 }, []],
    [
      'gives part of to the former release, which still gets requests,',
      { 'group-production-v1': 50, 'group-production-v2': 50 },
      ['group-production-v1'],
    ],
  ])('traffic that a hand %s stops a deployment, and stays as it is', async (_what, weights, busy) => {
    const { world, end } = await whileIdle((world) => {
      for (const group of busy) world.stragglers.add(group)
      moveByHand(world, world.place('production'), weights)
    })
    expect(end).toEqual(failedWith('foreign-weights'))
    const { route, ledger } = world.place('production')
    expect(route?.history.at(-1)?.weights).toEqual(weights)
    expect(ledger.get(2)?.operation.status).toBe('failed')
  })

  test.each([
    ['one of the two instances of the new release dies', (world: World) => lose(world, 2, 1)],
    [
      'somebody removes the fleet of the new release',
      (world: World) => {
        world.place('production').excused.add('group-production-v2')
        world.place('production').fleets.delete('fleet-production-v2')
      },
    ],
  ])('%s, and the deployment is undone', async (_what, happen) => {
    const { world, end } = await whileIdle(happen)
    expect(end).toEqual(failedWith('unhealthy-under-traffic'))
    expectConverged(world, 'v1')
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
  })
})

describe('a rollback', () => {
  /** Whatever `happen` does is done at the moment at which the release has the traffic. */
  async function backTo(world: World, release: number, happen: (world: World) => void): Promise<End> {
    let has = false
    world.time.onJump(() => {
      if (has || traffic(world)[`v${release}`] !== 100) return
      has = true
      happen(world)
    })
    const started = start(world)
    return endOf(started, rollback(started.run, { to: `v${release}` }))
  }

  test('to a warm release whose instances all die once it has the traffic is undone', async () => {
    const world = await worldWith(2)
    expect(await backTo(world, 1, () => lose(world, 1))).toEqual(failedWith('unhealthy-under-traffic'))
    expect(traffic(world)).toEqual({ v2: 100 })
  })

  test('to a warm release of which half dies once it has the traffic is done, for that is better than what it leads away from', async () => {
    const world = await worldWith(2)
    expect(await backTo(world, 1, () => lose(world, 1, 1))).toMatchObject({ outcome: { changed: true, release: 1 } })
    expectConverged(world, 'v1')
  })

  test('to a warm release is not stopped by what is left of a canary that died, which has no target group any more', async () => {
    const world = await worldWith(2)
    const canary = start(world)
    const end = endOf(canary, deploy(canary.run, { commit: commit(3), build }))
    while (traffic(world).v3 !== 10) await world.time.sleep(20)
    canary.session.kill()
    await end
    moveByHand(world, world.place('production'), { 'group-production-v1': 0, 'group-production-v2': 100 })
    world.place('production').groups.delete('group-production-v3')
    expect(await backTo(world, 1, () => undefined)).toMatchObject({ outcome: { changed: true, release: 1 } })
    expectConverged(world, 'v1')
  })

  async function besideAdopted(): Promise<World> {
    const world = createWorld()
    await adopt(world, { ...environment, capacity: { min: 4, desired: 4, max: 4 } })
    await deployed(world, 1)
    return world
  }

  test('to the adopted release whose instances all die once it has the traffic is undone', async () => {
    const world = await besideAdopted()
    expect(await backTo(world, 0, () => lose(world, 0))).toEqual(failedWith('unhealthy-under-traffic'))
    expectConverged(world, 'v1')
  })

  /** All but so many of v0's four targets fail their health checks. */
  function withHealthy(healthy: number, run: Run): Run {
    const { router } = run.platform
    const targetHealth: typeof router.targetHealth = async (id, call) =>
      (await router.targetHealth(id, call)).map((target, index) =>
        id === 'legacy' && index >= healthy ? { ...target, state: 'unhealthy' } : target,
      )
    return { ...run, platform: { ...run.platform, router: { ...router, targetHealth } } }
  }

  test.each([
    [1, /v0, the adopted release, gets all traffic with 1 healthy targets in place of 4/],
    [4, undefined],
  ])(
    'to the adopted release of which %i of 4 targets are healthy is done, for it is not ours to make larger, and too few are told',
    async (healthy, warning) => {
      const world = await besideAdopted()
      const { run, events } = start(world)
      expect(await rollback(withHealthy(healthy, run), { to: 'v0' })).toMatchObject({ changed: true, release: 0 })
      expectConverged(world, 'v0')
      expectServed(world)
      expect(messages(events, 'warning')).toEqual(warning === undefined ? [] : [expect.stringMatching(warning)])
    },
  )

  test('to the adopted release of which no target is healthy moves nothing', async () => {
    const world = await besideAdopted()
    const { run, events } = start(world)
    await expect(rollback(withHealthy(0, run), { to: 'v0' })).rejects.toMatchObject({ code: 'adopted-not-healthy' })
    expect(events.filter(({ type }) => type === 'shifted')).toEqual([])
    expectConverged(world, 'v1')
  })

  test('to an adopted release that the route does not list any more waits until it is health-checked again', async () => {
    const world = await besideAdopted()
    moveByHand(world, world.place('production'), { 'group-production-v1': 100 })
    expect(await rollback(start(world).run, { to: 'v0' })).toMatchObject({ changed: true, release: 0 })
    expectConverged(world, 'v0')
    expectServed(world)
  })
})

describe('the route that answered before', () => {
  const gates = (events: readonly EngineEvent[]) =>
    events.flatMap((event) => (event.type === 'gate' && event.gate.name === 'own probe' ? [event.gate.outcome] : []))

  /** Deploys commit 2, which answers visitors with errors for so long after it has got all the traffic. */
  async function failingFor(ms: number, bakeMs = 0) {
    const world = await worldWith(1, {}, createWorld({ weightsLagMs: 1500 }))
    const ask = async () => {
      const last = world.place('production').route?.history.at(-1)
      const isFailing = traffic(world).v2 === 100 && world.time.now() - (last?.at ?? 0) < ms
      return { status: isFailing ? 503 : 200, body: '' }
    }
    const started = start(world, { environment: { ...allAtOnce, bakeMs }, ask })
    const end = await endOf(started, deploy(started.run, { commit: commit(2), build }))
    return { world, end, gates: gates(started.events) }
  }

  test('has a while to answer again until its data plane has caught up', async () => {
    const { world, end, gates } = await failingFor(3000)
    expect(end).toMatchObject({ outcome: { changed: true, release: 2 } })
    expect(gates).toEqual(['passed'])
    expectConverged(world, 'v2')
  })

  test('and does not any more gets its traffic taken back, and the gate is told to have failed', async () => {
    const { world, end, gates } = await failingFor(Infinity)
    expect(end).toEqual(failedWith('route-failing'))
    expect(gates).toContain('failed')
    expectConverged(world, 'v1')
  })

  test('and does so all the time is told to have passed', async () => {
    const { end, gates } = await failingFor(0, 60_000)
    expect(end).toMatchObject({ outcome: { changed: true, release: 2 } })
    expect(gates).toEqual(['passed'])
  })
})
