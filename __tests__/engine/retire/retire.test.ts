// The old fleet goes only once nobody can be sent to it any more, and what is kept can be brought back.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { sweep } from '../../../src/commands/sweep.ts'
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
import { moveByHand } from '../../harness/memory/nature.ts'
import { expectServed, inventory } from '../../harness/memory/whole.ts'
import { createWorld, inconvenient, type World } from '../../harness/memory/world.ts'

describe('the old fleet, when nothing is kept warm,', () => {
  const replace = async (world: World) => {
    await deployed(world, 1, keep(0))
    const { run, events } = start(world, keep(0))
    await deploy(run, { commit: commit(2), build })
    return events
  }

  test('stays with a warning while it still gets requests, and a later sweep removes it', async () => {
    const world = createWorld()
    world.stragglers.add('group-production-v1')
    const events = await replace(world)
    expect(messages(events, 'warning').join()).toMatch(/^v1 has weight 0 but still gets requests; its fleet stays/)
    expect(inventory(world)).toEqual(['v1 no traffic, 2 instances, frozen', 'v2 live 100 %, 2 instances'])
    const zero = { ...productions, environmentOf: () => keep(0).environment }
    expect(await sweep(start(world, keep(0)).run, zero)).toMatchObject({ changed: false })
    expect(inventory(world)).toContain('v1 no traffic, 2 instances, frozen')
    world.stragglers.clear()
    expect(
      await sweep(start(world, keep(0)).run, { ...productions, environmentOf: () => keep(0).environment }),
    ).toMatchObject({ changed: true })
    expect(inventory(world)).toEqual(['v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
  })

  test('is not said to get requests still, where those were from before a hand took its traffic away', async () => {
    const world = await worldWith(2)
    const place = world.place('production')
    await world.time.sleep(600_000)
    moveByHand(world, place, { 'group-production-v1': 100, 'group-production-v2': 0 })
    const { run, events } = start(world, { ...keep(0), force: true })
    await deploy(run, { commit: commit(3), build })
    expect(messages(events, 'warning').join()).not.toContain('still gets requests')
    expect(inventory(world)).toEqual(['v3 live 100 %, 2 instances'])
    expectConverged(world, 'v3')
  })

  test('stays while something else forwards to it, and every run fails until that is fixed', async () => {
    const world = createWorld()
    await deployed(world, 1, keep(0))
    const place = world.place('production')
    place.foreignUses.add('group-production-v1')
    const inUse = {
      code: 'target-group-in-use',
      message: expect.stringContaining('group-production-v1 of production'),
      advice: expect.stringContaining('then run `command: sweep`'),
    }
    const next = start(world, keep(0))
    await expect(deploy(next.run, { commit: commit(2), build })).rejects.toMatchObject(inUse)
    expect(next.session.changes).not.toContain('remove')
    const both = ['v1 no traffic, 2 instances, frozen', 'v2 live 100 %, 2 instances']
    expect(inventory(world)).toEqual(expect.arrayContaining(both))
    const zero = { ...productions, environmentOf: () => keep(0).environment }
    await expect(sweep(start(world, keep(0)).run, zero)).rejects.toMatchObject(inUse)
    expect(inventory(world)).toEqual(expect.arrayContaining(both))
    place.foreignUses.clear()
    expect(await sweep(start(world, keep(0)).run, zero)).toMatchObject({ changed: true })
    expect(inventory(world)).toEqual(['v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
  })

  test.each([
    ['figures are never known', { figures: 'unknown' as const }],
    ['no traffic at all is reported as nothing', { countsZero: false, requestsPerSecond: 0 }],
  ])('goes after a longer wait, with a notice, if %s', async (_name, options) => {
    const world = createWorld(options)
    const events = await replace(world)
    expect(messages(events, 'notice').join()).toMatch(/^Not proven that group-production-v1 is idle/)
    const shifted = events.flatMap((event) => (event.type === 'shifted' ? [event.at] : []))
    expect(world.time.now() - Math.max(...shifted)).toBeGreaterThan(world.options.unprovenWaitMs)
    expect(inventory(world)).toEqual(['v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
  })

  test('goes once the requests to the new one prove it idle', async () => {
    const world = createWorld(inconvenient)
    const events = await replace(world)
    expect(messages(events, 'notice')).toEqual([])
    expect(inventory(world)).toEqual(['v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
    expectServed(world)
  })
})

test('the timer of a warm release fires only after the load balancer can have sent it a request, however short it is kept', async () => {
  const brief = keep(1, { warmForMs: 1 })
  const world = await worldWith(2, brief, createWorld(inconvenient))
  const { weightsLagMs, figuresLagMs, unprovenWaitMs, stickinessMs } = world.options
  const leastMs = weightsLagMs + figuresLagMs + unprovenWaitMs + stickinessMs
  const { fleets, route } = world.place('production')
  const swappedAt = route?.history.find(({ weights }) => weights['group-production-v2'] === 100)?.at ?? Infinity
  const ringsAt = fleets.get('fleet-production-v1')?.shutdownAt ?? 0
  expect(ringsAt).toBeGreaterThanOrEqual(swappedAt + leastMs)
  expect(ringsAt).toBeLessThan(world.time.now() + leastMs + 1000)
})

test('a failed release that still gets requests keeps its template until it is removed', async () => {
  const world = await worldWith(1)
  world.apps.set(commit(2).sha, { boot: 'healthy', errorPercent: 100, p99: 1 })
  world.stragglers.add('group-production-v2')
  const strict = { ...environment, gates: { ...environment.gates, errorRateAbove: 1 } }
  await expect(deployed(world, 2, { environment: strict })).rejects.toThrow()
  const { templates } = world.place('production')
  expect(inventory(world).join()).toMatch(/v2 no traffic/)
  expect([...templates.keys()]).toEqual([1, 2])
  world.stragglers.clear()
  await sweep(start(world).run, productions)
  expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
  expectConverged(world, 'v1')
  expect([...templates.keys()]).toEqual([1])
})

describe('a warm release', () => {
  test('loses its capacity by its timer, a later run removes the rest, and a rollback to it still works', async () => {
    const world = await worldWith(2)
    await world.time.sleep(environment.keep.warmForMs + 1)
    expect(inventory(world)).toEqual(['v1 no traffic, 0 instances', 'v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
    await sweep(start(world).run, productions)
    expect(inventory(world)).toEqual(['v2 live 100 %, 2 instances'])
    expectConverged(world, 'v2')
    const outcome = await rollback(start(world).run, { to: 'v1' })
    expect(outcome).toMatchObject({ release: 4, verdict: 'v4 (v1 again) is live in production' })
    expectServed(world)
  })

  test('whose timer is about to fire comes back on a fleet of its own', async () => {
    const world = await worldWith(2, {}, createWorld({ retainMarginMs: 180_000 }))
    await world.time.sleep(environment.keep.warmForMs - 100_000)
    expect(await rollback(start(world).run, { to: 'v1' })).toMatchObject({ release: 3 })
    expectConverged(world, 'v3')
    await world.time.sleep(2 * environment.keep.warmForMs)
    expectConverged(world, 'v3')
    expectServed(world)
  })

  test('comes back at once with its timer gone, as large as the live one', async () => {
    const world = await worldWith(2)
    const live = world.place('production').fleets.get('fleet-production-v2')
    if (live !== undefined) world.resize(live, { min: 1, desired: 4, max: 4 })
    const { run, session } = start(world)
    expect(await rollback(run, { to: '' })).toMatchObject({ release: 1, changed: true })
    expect(session.changes).not.toContain('launch')
    expect(inventory(world)).toEqual(['v1 live 100 %, 4 instances', 'v2 no traffic, 4 instances, timer'])
    expectConverged(world, 'v1')
    await world.time.sleep(2 * environment.keep.warmForMs)
    expectServed(world)
    expect(inventory(world)).toContain('v1 live 100 %, 4 instances')
  })
})

test('the history keeps as many good releases as the spec says, and a run removes templates, entries and images of all others', async () => {
  const world = createWorld()
  const short = keep(1, { history: 3 })
  for (const n of [1, 2, 3]) await deployed(world, n, short)
  world.apps.set(commit(4).sha, { boot: 'dies', errorPercent: 0, p99: 1 })
  await expect(deployed(world, 4, short)).rejects.toThrow()
  for (const n of [5, 6, 7]) await deployed(world, n, short)
  const { templates, ledger } = world.place('production')
  expect([...templates.keys()]).toEqual([3, 5, 6, 7])
  expect([...ledger.keys()].toSorted((a, b) => a - b)).toEqual([3, 5, 6, 7])
  expect(world.images.size).toBe(4)
  expect(await rollback(start(world, short).run, { to: 'v5' })).toMatchObject({ release: 8 })
  await expect(rollback(start(world, short).run, { to: 'v1' })).rejects.toMatchObject({
    code: 'rollback-target-unknown',
  })
})
