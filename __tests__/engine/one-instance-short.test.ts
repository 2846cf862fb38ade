// One instance that is missing, or that autoscaling has just added, decides nothing: half of a release is enough to go back
// to, and what grows or shrinks while it is watched is not what fails.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { rollback } from '../../src/commands/rollback.ts'
import type { Environment } from '../../src/spec/types.ts'
import { expectConverged } from '../harness/memory/converged.ts'
import { die, fleetOfRelease, scale } from '../harness/memory/nature.ts'
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
  type RunOptions,
  type Started,
} from '../harness/memory/runs.ts'
import { askIn } from '../harness/memory/visitors.ts'
import { expectServed, inventory, traffic } from '../harness/memory/whole.ts'
import { createWorld, type FleetState, type World } from '../harness/memory/world.ts'

const spec = (more: Partial<Environment>): Environment => ({ ...environment, ...more })
const allAtOnce = [{ weight: 100, pauseMs: 0 }]
const canary = [
  { weight: 10, pauseMs: 60_000 },
  { weight: 100, pauseMs: 0 },
]
const ten = { min: 1, desired: 10, max: 20 }
const failing = { boot: 'healthy', errorPercent: 100, p99: 10 } as const

function fleetOf(world: World, release: number): FleetState {
  const fleet = fleetOfRelease(world.place('production'), release)
  if (fleet === undefined) throw new Error(`v${release} has no fleet`)
  return fleet
}

const lose = (world: World, release: number, count: number) =>
  die(world, world.place('production'), fleetOf(world, release), count)

/** A deployment of commit 2, looked at from the moment at which v2 has so much traffic. */
async function reaching(world: World, share: number, options: RunOptions): Promise<Started & { end: Promise<End> }> {
  const started = start(world, options)
  const end = endOf(started, deploy(started.run, { commit: commit(2), build }))
  while (traffic(world).v2 !== share) await world.time.sleep(20)
  await world.time.sleep(300)
  return { ...started, end }
}

describe('when a run is undone,', () => {
  /** v2 passes its health check and answers every visitor with an error, which its bake, or its canary, finds out. */
  async function failedBeside(missing: number, strategy: Environment['strategy'], share: number, missingToo = 0) {
    const of = spec({ strategy, capacity: ten, bakeMs: 60_000 })
    const world = createWorld({ url: 'http://shop.test' })
    const options = { environment: of, ask: askIn(world, 'production') }
    await deployed(world, 1, options)
    world.apps.set(commit(2).sha, failing)
    const started = await reaching(world, share, options)
    lose(world, 1, missing)
    lose(world, 2, missingToo)
    return { world, ...started, end: await started.end }
  }

  test.each([
    [1, 'all at once', allAtOnce, 100],
    [5, 'all at once', allAtOnce, 100],
    [1, 'as a canary', canary, 10],
  ] as const)(
    'traffic goes back to a release with %i of 10 targets missing when the new one, which came %s, fails its gates',
    async (missing, _how, strategy, share) => {
      const { world, end, events } = await failedBeside(missing, strategy, share)
      expect(end).toMatchObject({ error: { code: 'gate-failed' } })
      expectConverged(world, 'v1')
      expect(inventory(world)).toEqual(['v1 live 100 %, 10 instances'])
      expect(messages(events, 'warning').join()).not.toMatch(/could not be undone/)
    },
  )

  test('traffic stays with the failed release if 6 of 10 targets of the former one are missing, and the error says so and what to do', async () => {
    const { world, end } = await failedBeside(6, allAtOnce, 100)
    expect(traffic(world)).toEqual({ v2: 100 })
    expect(end).toMatchObject({
      error: {
        code: 'gate-failed',
        message: expect.stringMatching(
          /It could not be undone, so that the new state stays for now: v1 of production, .* is not healthy/,
        ),
        advice: expect.stringMatching(/`command: sweep`.*`command: rollback`/),
      },
    })
  })

  test('traffic goes back to a release with 4 of 10 targets from a failed one that has lost even more', async () => {
    const { world, end } = await failedBeside(6, allAtOnce, 100, 7)
    expect(end).toMatchObject({ error: { message: expect.not.stringContaining('could not be undone') } })
    expectConverged(world, 'v1')
  })

  test.each([Infinity, 2000])(
    'a cancelled canary gives its share back to a release with 9 of 10 targets, the tenth being replaced after %d ms',
    async (replaceMs) => {
      const world = createWorld({ replaceMs, bootMs: 5000, checkMs: 5000 })
      const options = { environment: spec({ strategy: canary, capacity: ten }) }
      await deployed(world, 1, options)
      const started = await reaching(world, 10, options)
      lose(world, 1, 1)
      await world.time.sleep(4000)
      started.session.cancel()
      await started.end
      expectConverged(world, 'v1')
      expect(world.place('production').ledger.get(2)?.operation).toMatchObject({ status: 'cancelled', phase: 'done' })
    },
  )
})

describe('in the bake,', () => {
  const slowBoot = { bootMs: 15_000, checkMs: 5000 }

  async function baked(
    options: Parameters<typeof createWorld>[0],
    happen: (world: World) => Promise<unknown> | void,
    bakeMs = 120_000,
  ) {
    const of = spec({ strategy: allAtOnce, bakeMs, capacity: { min: 1, desired: 2, max: 6 } })
    const world = await worldWith(1, { environment: of }, createWorld(options))
    const started = await reaching(world, 100, { environment: of })
    await world.time.sleep(5000)
    await happen(world)
    return { world, end: await started.end }
  }

  test.each([
    [120, 'has come'],
    [10, 'still boots'],
  ])(
    'a deployment stays green when autoscaling adds an instance in its bake of %i s, at the end of which it %s',
    async (seconds) => {
      const { world, end } = await baked(slowBoot, (world) => scale(world, fleetOf(world, 2), 1), seconds * 1000)
      expect(end).toMatchObject({ outcome: { changed: true, release: 2 } })
      expectConverged(world, 'v2')
      expectServed(world)
    },
  )

  test('a deployment stays green when autoscaling adds two instances in its bake and takes them away again', async () => {
    const { world, end } = await baked({ bootMs: 1, checkMs: 1 }, async (world) => {
      scale(world, fleetOf(world, 2), 2)
      await world.time.sleep(20_000)
      scale(world, fleetOf(world, 2), -2)
    })
    expect(end).toMatchObject({ outcome: { changed: true, release: 2 } })
    expectConverged(world, 'v2')
    expectServed(world)
  })

  test.each([
    ['without any scaling', 0, 0],
    ['after autoscaling has added two', 2, 0],
    ['after autoscaling has added two and taken them away', 2, -2],
  ])('a deployment fails when its instances die and are replaced in its bake, %s', async (_when, added, removed) => {
    const { world, end } = await baked({ bootMs: 1, checkMs: 1, replaceMs: 1 }, async (world) => {
      scale(world, fleetOf(world, 2), added)
      await world.time.sleep(10_000)
      scale(world, fleetOf(world, 2), removed)
      await world.time.sleep(10_000)
      lose(world, 2, 2)
    })
    expect(end).toMatchObject({ error: { code: 'unhealthy-under-traffic' } })
    expectConverged(world, 'v1')
  })

  test('a deployment fails when the instances that were there first die while autoscaling adds others', async () => {
    const { world, end } = await baked(slowBoot, (world) => {
      scale(world, fleetOf(world, 2), 2)
      lose(world, 2, 2)
    })
    expect(end).toMatchObject({ error: { code: 'unhealthy-under-traffic' } })
    expectConverged(world, 'v1')
  })
})

test('a warm rollback moves at once to a release with 9 of 10 targets healthy, and warns', async () => {
  const of = spec({ strategy: allAtOnce, bakeMs: 0, capacity: ten })
  const world = createWorld({ bootMs: 45_000, checkMs: 10_000 })
  await worldWith(2, { environment: { ...of, timeouts: { ...of.timeouts, bootMs: 300_000 } } }, world)
  lose(world, 1, 1)
  await world.time.sleep(10_000)
  const began = world.time.now()
  const started = start(world, { environment: { ...of, timeouts: { ...of.timeouts, bootMs: 300_000 } } })
  expect(await rollback(started.run, { to: 'previous' })).toMatchObject({ changed: true, release: 1 })
  expectConverged(world, 'v1')
  expect(messages(started.events, 'warning').join()).toMatch(/v1 gets all traffic with 9 of 10 targets healthy/)
  const shifted = started.events.find((event) => event.type === 'shifted')
  expect(shifted).toMatchObject({ percent: { 1: 100 } })
  // No instance can have booted since.
  expect((shifted?.type === 'shifted' ? shifted.at : Infinity) - began).toBeLessThan(world.options.bootMs)
  expect(started.session.changes).not.toContain('launch')
})

test('a deployment of the same commit has nothing to do while the live fleet scales out', async () => {
  const of = spec({ strategy: allAtOnce, capacity: { min: 1, desired: 2, max: 6 } })
  const world = await worldWith(2, { environment: of }, createWorld({ bootMs: 15_000, checkMs: 5000 }))
  scale(world, fleetOf(world, 2), 1)
  expect(await deployed(world, 2, { environment: of })).toMatchObject({ changed: false })
  expectConverged(world, 'v2')
  expect(world.place('production').ledger.size).toBe(2)
})
