import { describe, expect, test } from '@jest/globals'
import { free } from '../harness/change.ts'
import { createChance } from '../harness/memory/chance.ts'
import { traffic } from '../harness/memory/look.ts'
import { die, fleetOfRelease, scale, takeBack } from '../harness/memory/nature.ts'
import { commit, deployed, environment, start, worldWith } from '../harness/memory/runs.ts'
import type { FaultPlan } from '../harness/memory/session.ts'
import { cloneWorld, createWorld, type World } from '../harness/memory/world.ts'

const call = (world: World) => free({ signal: new AbortController().signal, deadline: world.time.now() + 5000 })

function liveFleet(world: World) {
  const fleet = fleetOfRelease(world.place('production'), 1)
  if (fleet === undefined) throw new Error('v1 has no fleet')
  return fleet
}

describe('a copy of a world', () => {
  test('goes its own way', async () => {
    const world = await worldWith(1)
    const copy = cloneWorld(world)
    await deployed(copy, 2)
    expect([traffic(world), traffic(copy)]).toEqual([{ v1: 100 }, { v2: 100 }])
    expect(world.place('production').ledger.size).toBe(1)
    expect(copy.time.now()).toBeGreaterThan(world.time.now())
  })

  test('has timers that fire', async () => {
    const copy = cloneWorld(await worldWith(2))
    await copy.time.sleep(environment.keep.warmForMs + 1)
    expect(liveFleet(copy).capacity.desired).toBe(0)
  })
})

describe('reads that are out of date', () => {
  test('are those of lists and of health, within the bound', async () => {
    const world = await worldWith(1, {}, createWorld({ staleMs: 60_000 }))
    const { platform } = start(world).run
    const before = await platform.fleets.list(call(world))
    await platform.fleets.resize('fleet-production-v1', { min: 1, desired: 3, max: 4 }, call(world))
    const sizes = new Set<number>()
    for (let times = 0; times < 200; times += 1) {
      const [fleet] = await platform.fleets.list(call(world))
      sizes.add(fleet?.capacity.desired ?? 0)
    }
    expect(before.length).toBeLessThanOrEqual(1)
    expect(sizes.has(2)).toBe(true)
    expect((await platform.fleets.describe('fleet-production-v1', call(world)))?.capacity.desired).toBe(3)
    await world.time.sleep(60_001)
    expect((await platform.fleets.list(call(world)))[0]?.capacity.desired).toBe(3)
  })
})

describe('a call', () => {
  const sent = async (fault: ReturnType<FaultPlan>) => {
    const world = await worldWith(1)
    const { run, session } = start(world, { faults: () => fault })
    const began = world.time.now()
    const change = run.platform.fleets.freezeScaling('fleet-production-v1', call(world))
    const end = await Promise.race([change.then(() => 'done'), session.died]).catch(
      (error: { code: string }) => error.code,
    )
    return { end, tookMs: world.time.now() - began, world }
  }
  const isHeld = (world: World) => liveFleet(world).frozen !== undefined

  test.each([
    ['kill', 'died', true],
    ['kill-before', 'died', false],
    ['fail', 'platform-throttled', false],
    ['lost', 'aws-failed', true],
    ['unavailable', 'platform-failed', false],
    ['denied', 'permission-missing', false],
    ['not-found', 'aws-failed', false],
    ['exists', 'aws-failed', false],
    ['timeout', 'platform-timeout', false],
    ['timeout-done', 'platform-timeout', true],
    ['retried', 'done', true],
  ] as const)('that meets with %s', async (fault, end, held) => {
    const seen = await sent(fault)
    expect({ end: seen.end, held: isHeld(seen.world) }).toEqual({ end, held })
  })

  test.each(['late', 'kill-late', 'slow'] as const)(
    'that meets with %s takes effect at the bound at the latest',
    async (fault) => {
      const { world, tookMs } = await sent(fault)
      expect(isHeld(world)).toBe(false)
      await world.time.sleep(5000 + world.options.callTimeoutMs / 2 - tookMs - 1)
      expect(isHeld(world)).toBe(false)
      await world.time.sleep(2)
      expect(isHeld(world)).toBe(true)
    },
  )

  test('whose process stands still is answered as it was when it was asked', async () => {
    const world = await worldWith(1)
    const { run } = start(world, { faults: () => ({ stallMs: 60_000 }) })
    const asked = run.platform.ledger.get(2, { ...call(world), deadline: world.time.now() + 1e6 })
    await world.time.sleep(1000)
    await deployed(world, 2)
    expect(await asked).toBeUndefined()
  })
})

describe('what happens by itself', () => {
  test('an instance that died is replaced, and so is one that was taken back', async () => {
    const world = await worldWith(1, {}, createWorld({ replaceMs: 3000 }))
    const fleet = liveFleet(world)
    die(world, world.place('production'), fleet, 1)
    expect(fleet.instances).toHaveLength(1)
    await world.time.sleep(3001)
    expect(fleet.instances).toHaveLength(2)
    takeBack(world, world.place('production'), fleet)
    await world.time.sleep(3001)
    expect(fleet.instances.map(({ state }) => state).toSorted()).toEqual(['running', 'running', 'stopping'])
    await world.time.sleep(120_000)
    expect(fleet.instances).toHaveLength(2)
    expect(world.violations).toEqual([])
  })

  test('autoscaling stays within its bounds, and within what is held', async () => {
    const world = await worldWith(1)
    const fleet = liveFleet(world)
    scale(world, fleet, 9)
    expect(fleet.capacity.desired).toBe(4)
    await start(world).run.platform.fleets.freezeScaling(fleet.id, call(world))
    scale(world, fleet, -9)
    expect(fleet.capacity.desired).toBe(4)
  })

  test('a program that flaps passes, turns bad under traffic, and is replaced by what does the same', async () => {
    const world = createWorld({ replaceMs: 1000 })
    world.apps.set(commit(1).sha, { boot: 'healthy', errorPercent: 0, p99: 10, flapsAfterMs: 500 })
    await deployed(world, 1, { environment: { ...environment, bakeMs: 0 } }).catch(() => undefined)
    const ids = new Set(
      [...world.place('production').fleets.values()].flatMap(({ instances }) => instances.map(({ id }) => id)),
    )
    await world.time.sleep(5000)
    const later = [...world.place('production').fleets.values()].flatMap(({ instances }) =>
      instances.map(({ id }) => id),
    )
    expect(later.filter((id) => ids.has(id))).toEqual([])
  })

  test('there are never more instances than the quota allows', async () => {
    const world = createWorld({ instanceQuota: 3 })
    await deployed(world, 1)
    await deployed(world, 2).catch(() => undefined)
    expect(traffic(world)).toEqual({ v1: 100 })
  })
})

test('dice fall alike for the same seed, and evenly', () => {
  const throwAll = (seed: number) => {
    const chance = createChance(seed)
    return Array.from({ length: 6000 }, () => chance.below(6))
  }
  expect(throwAll(3)).toEqual(throwAll(3))
  const counts = Array.from({ length: 6 }, (_, side) => throwAll(3).filter((thrown) => thrown === side).length)
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
