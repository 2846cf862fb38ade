// What was live before cannot serve any more, or somebody moves traffic while a run puts things in order.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { moveByHand } from '../../harness/memory/nature.ts'
import {
  build,
  commit,
  deployed,
  endOf,
  environment,
  keep,
  messages,
  productions,
  start,
  worldWith,
} from '../../harness/memory/runs.ts'
import type { FaultPlan } from '../../harness/memory/session.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'
import { createWorld, type FleetState, type World } from '../../harness/memory/world.ts'

const unhealthy = { boot: 'unhealthy', errorPercent: 0, p99: 1 } as const

function fleetOf(world: World, release: number): FleetState {
  const fleet = world.place('production').fleets.get(`fleet-production-v${release}`)
  if (fleet === undefined) throw new Error(`v${release} has no fleet`)
  return fleet
}

/** v1 is what the next run goes back to; v2 has all the traffic, and its run has died. */
async function diedWithAllTraffic(): Promise<World> {
  const world = await worldWith(1)
  const bake = { ...environment, bakeMs: 60_000 }
  const started = start(world, { environment: bake })
  void endOf(started, deploy(started.run, { commit: commit(2), build }))
  while (traffic(world).v2 !== 100) await world.time.sleep(100)
  await world.time.sleep(1000)
  started.session.kill()
  await world.time.sleep(2 * world.options.leaseMs)
  return world
}

const without = (world: World, release: number) => {
  const fleet = fleetOf(world, release)
  world.resize(fleet, { min: 0, desired: 0, max: 4 })
}

describe('a release whose run died with all the traffic on it', () => {
  test('stays and counts as proven if the platform has given up the former fleet', async () => {
    const world = await diedWithAllTraffic()
    world.place('production').fleets.set('fleet-production-v1', { ...fleetOf(world, 1), state: 'failed' })
    const { run, events } = start(world)
    await sweep(run, productions)
    expect(messages(events, 'warning').join()).toMatch(
      /Traffic cannot go back to where it was; what can serve gets all of it/,
    )
    expectConverged(world, 'v2')
    expect(inventory(world)).toEqual(['v2 live 100 %, 2 instances'])
    expect(world.place('production').ledger.get(2)?.operation).toMatchObject({ status: 'succeeded', phase: 'done' })
    expect(await deployed(world, 3)).toMatchObject({ changed: true })
  })

  test('stays if the former release does not become healthy again', async () => {
    const world = await diedWithAllTraffic()
    without(world, 1)
    world.apps.set(commit(1).sha, unhealthy)
    const { run, events } = start(world)
    await sweep(run, productions)
    expect(messages(events, 'warning').join()).toMatch(
      /v1.*was about to lose it.*healthy.*what can serve gets all of it/s,
    )
    expectConverged(world, 'v2')
    expect(world.place('production').ledger.get(2)?.operation).toMatchObject({ status: 'succeeded', phase: 'done' })
  })

  test('gives the traffic back to a former release that had lost its instances, once new ones are healthy', async () => {
    const world = await diedWithAllTraffic()
    without(world, 1)
    await expect(sweep(start(world).run, productions)).resolves.toMatchObject({ changed: true })
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
    expectServed(world)
  })

  test('is left alone if it cannot serve either', async () => {
    const world = await diedWithAllTraffic()
    without(world, 1)
    without(world, 2)
    world.apps.set(commit(1).sha, unhealthy)
    await expect(sweep(start(world).run, productions)).rejects.toMatchObject({ code: 'fleet-not-healthy' })
    expect(traffic(world)).toEqual({ v2: 100 })
  })

  test('is left alone if the healing run is cancelled', async () => {
    const world = await diedWithAllTraffic()
    without(world, 1)
    world.apps.set(commit(1).sha, unhealthy)
    const started = start(world)
    const end = endOf(started, sweep(started.run, productions))
    while (!started.session.changes.includes('resize')) await world.time.sleep(100)
    started.session.cancel()
    expect(await end).toHaveProperty('error')
    expect(world.place('production').ledger.get(2)?.operation).toMatchObject({ status: 'running' })
  })
})

/** Somebody gives a release traffic at the moment at which a run looks at the route, for the first time after that call. */
function meddling(world: World, release: number, after: string): FaultPlan {
  const asked: string[] = []
  return ({ name }) => {
    const isNext = name === 'route' && asked.includes(after) && !asked.includes('meddled')
    asked.push(isNext ? 'meddled' : name)
    if (!isNext) return undefined
    const place = world.place('production')
    const weights = place.route?.history.at(-1)?.weights ?? {}
    moveByHand(world, place, { ...weights, [`group-production-v${release}`]: 10 })
    return undefined
  }
}

describe('a release to which somebody gives traffic while a run retires it', () => {
  test('is neither taken out of the route nor removed', async () => {
    const world = createWorld({ latencyMs: 600 })
    world.stragglers.add('group-production-v1')
    await worldWith(2, keep(0), world)
    world.stragglers.clear()
    const { run, session } = start(world, { ...keep(0), faults: meddling(world, 1, 'figures') })
    await expect(sweep(run, { ...productions, environmentOf: () => keep(0).environment })).rejects.toMatchObject({
      code: 'foreign-weights',
      message: expect.stringMatching(/^group-production-v1 of production was about to be taken out of service/),
    })
    expect(session.changes).not.toContain('remove')
    expect(inventory(world).join()).toMatch(/v1 live 9 %, 2 instances/)
  })

  test('gets no timer', async () => {
    const world = await worldWith(2, keep(2), createWorld({ latencyMs: 400 }))
    const { run } = start(world, { ...keep(2), faults: meddling(world, 2, 'unfreezeScaling') })
    await expect(deploy(run, { commit: commit(3), build })).rejects.toMatchObject({
      code: 'foreign-weights',
      message: expect.stringMatching(/group-production-v2 of production was about to be taken out of service/),
    })
    expect(fleetOf(world, 2).shutdownAt).toBeUndefined()
  })
})

test('an undo leaves the weights alone and warns if somebody changes them after each attempt', async () => {
  const world = await worldWith(1)
  const place = world.place('production')
  world.apps.set(commit(2).sha, { boot: 'healthy', errorPercent: 100, p99: 1 })
  const other = { 'group-production-v1': 50, 'group-production-v2': 50 }
  let restored = 0
  const started = start(world, {
    faults: ({ name }) => {
      // The weights are read back right after they were put back, and looked at once more before this is believed.
      const now = place.route?.history.at(-1)?.weights ?? {}
      const isBack = name === 'listTargetGroups' && now['group-production-v2'] === 0
      if (isBack) moveByHand(world, place, other)
      if (isBack) restored += 1
      return undefined
    },
  })
  const end = await endOf(started, deploy(started.run, { commit: commit(2), build }))
  expect(end).toHaveProperty('error')
  expect(restored).toBe(3)
  expect(messages(started.events, 'warning').join()).toMatch(
    /could not be undone completely: The weights.*somebody else/,
  )
  expect(place.ledger.get(2)?.operation).toMatchObject({ status: 'failed' })
  expect(place.ledger.get(2)?.operation.phase).not.toBe('done')
})

test('a run makes no further change if its ledger always answers too late to be believed', async () => {
  const world = await worldWith(1)
  const started = start(world, {
    faults: ({ name }) =>
      name === 'get' && started.session.changes.includes('launch') ? { stallMs: 2000 } : undefined,
  })
  const end = await endOf(started, deploy(started.run, { commit: commit(2), build }))
  expect(end).toMatchObject({ error: { code: 'claim-unsure' } })
  expect(started.session.changes.at(-1)).toBe('launch')
  expect(await deployed(world, 3, { waitForLockMs: 600_000 })).toMatchObject({ changed: true, release: 3 })
  expectConverged(world, 'v3')
})

describe('a claim whose answer was lost', () => {
  test('does not keep the next run waiting if the entry was never made', async () => {
    const world = await worldWith(1)
    const started = start(world, { faults: ({ name }) => (name === 'append' ? 'timeout' : undefined) })
    const end = await endOf(started, deploy(started.run, { commit: commit(2), build }))
    expect(end).toMatchObject({ error: { code: 'platform-timeout' } })
    expect(started.session.changes).toEqual(['append'])
    expect(await deployed(world, 3)).toMatchObject({ release: 2 })
    expectConverged(world, 'v2')
  })

  test('does not overwrite the entry if another run has closed it since', async () => {
    const world = await worldWith(1)
    const started = start(world, {
      faults: ({ name }) => {
        if (name !== 'append') return undefined
        started.session.stall(5 * world.options.leaseMs)
        return 'lost'
      },
    })
    const end = endOf(started, deploy(started.run, { commit: commit(2), build }))
    while (!world.place('production').ledger.has(2)) await world.time.sleep(10)
    expect(await deployed(world, 3, { supersede: true })).toMatchObject({ release: 3 })
    const closed = world.place('production').ledger.get(2)?.operation
    expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
    expect(world.place('production').ledger.get(2)?.operation).toEqual(closed)
    expectConverged(world, 'v3')
  })

  test('causes a warning if it cannot be given up, and the next run waits for it', async () => {
    const world = await worldWith(1)
    const started = start(world, {
      faults: ({ name }) => (name === 'append' ? 'late' : name === 'update' ? 'denied' : undefined),
    })
    const end = await endOf(started, deploy(started.run, { commit: commit(2), build }))
    expect(end).toMatchObject({ error: { code: 'platform-timeout' } })
    expect(messages(started.events, 'warning').join()).toMatch(/Operation 2 could not be given up/)
    expect(await rollback(start(world, { waitForLockMs: 600_000, supersede: false }).run, { to: 'v1' })).toMatchObject({
      release: 1,
    })
    expectConverged(world, 'v1')
  })
})
