// Who is given traffic back: the former release at once where it serves as well as what has the traffic now, else once it can;
// and never where it cannot while something else does.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import type { Environment } from '../../../src/spec/types.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { die, fleetOfRelease } from '../../harness/memory/nature.ts'
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
  type RunOptions,
  type Started,
} from '../../harness/memory/runs.ts'
import { askIn } from '../../harness/memory/visitors.ts'
import { expectServed, traffic } from '../../harness/memory/whole.ts'
import { createWorld, type World, type WorldOptions } from '../../harness/memory/world.ts'
import { adopt } from '../../prove/adopt.ts'

const ten = { min: 1, desired: 10, max: 20 }
const failing = { boot: 'healthy', errorPercent: 100, p99: 10 } as const

/** All at once, or with a first step of so much, after which there is time. */
const stepping = (share: number): Environment => ({
  ...environment,
  capacity: ten,
  bakeMs: 60_000,
  strategy: [...(share === 100 ? [] : [{ weight: share, pauseMs: 60_000 }]), { weight: 100, pauseMs: 0 }],
})

function lose(world: World, release: number, count: number): void {
  const place = world.place('production')
  const fleet = fleetOfRelease(place, release)
  if (fleet !== undefined) die(world, place, fleet, count)
}

/** A deployment of commit `n`, looked at from when its release has so much traffic. */
async function reaching(world: World, n: number, share: number, options: RunOptions) {
  const started = start(world, options)
  const end = endOf(started, deploy(started.run, { commit: commit(n), build }))
  while (traffic(world)[`v${n}`] !== share) await world.time.sleep(20)
  await world.time.sleep(300)
  return { ...started, end }
}

/** v2 has that much traffic, and its run has died. */
async function diedAt(share: number, options: Partial<WorldOptions> = {}): Promise<World> {
  const world = await worldWith(1, { environment: stepping(share) }, createWorld(options))
  const { session } = await reaching(world, 2, share, { environment: stepping(share) })
  session.kill()
  return world
}

async function swept(world: World, share: number, faults?: RunOptions['faults']): Promise<Started> {
  await world.time.sleep(2 * world.options.leaseMs)
  const of = stepping(share)
  const started = start(world, { environment: of, ...(faults && { faults }) })
  await sweep(started.run, { ...productions, environmentOf: () => of })
  return started
}

const cannotGoBack = /Traffic cannot go back to where it was/

describe('after a run that died, a sweep gives traffic back', () => {
  test.each([
    ['that has half of its targets', 100, 5, 0],
    ['that has as many as the new one', 100, 6, 6],
    ['that has more than the new one', 100, 6, 7],
    ['that has most of the traffic already and serves some', 10, 6, 0],
    ['that has half of the traffic already and serves some', 50, 6, 0],
  ])('at once to a former release %s', async (_which, share, missing, missingToo) => {
    const world = await diedAt(share)
    lose(world, 1, missing)
    lose(world, 2, missingToo)
    const { events } = await swept(world, share)
    expectConverged(world, 'v1')
    expect(messages(events, 'warning').join()).not.toMatch(cannotGoBack)
  })

  test('to a former release whose instances are being replaced once they are there', async () => {
    const world = await diedAt(100, { replaceMs: 130_000 })
    lose(world, 1, 10)
    await swept(world, 100)
    expectConverged(world, 'v1')
    expectServed(world)
  })

  test('to an adopted release at once', async () => {
    const world = createWorld()
    await adopt(world, environment)
    const { session } = await reaching(world, 1, 100, { environment: stepping(100) })
    session.kill()
    await swept(world, 100)
    expectConverged(world, 'v0')
  })

  test('although its health could not be read the first time', async () => {
    const world = await diedAt(100)
    let looks = 0
    await swept(world, 100, ({ name }) => (name === 'targetHealth' && (looks += 1) === 1 ? 'not-found' : undefined))
    expectConverged(world, 'v1')
  })
})

test('after a run that died, a sweep leaves the traffic with the new release if the former one serves fewer', async () => {
  const world = await diedAt(100)
  lose(world, 1, 6)
  const { events } = await swept(world, 100)
  expectConverged(world, 'v2')
  expect(messages(events, 'warning').join()).toMatch(cannotGoBack)
})

test('a sweep moves nothing, and says so, while nobody can tell how healthy the former release is', async () => {
  const world = await diedAt(100)
  await expect(
    swept(world, 100, ({ name }) => (name === 'targetHealth' ? 'unavailable' : undefined)),
  ).rejects.toMatchObject({ code: 'platform-failed', message: expect.stringMatching(/nothing was moved/) })
  expect(traffic(world)).toEqual({ v2: 100 })
})

describe('a deployment that fails gives traffic back', () => {
  /** v2 passes its health check and answers every visitor with an error. */
  async function failedAt(share: number, missing: number, missingToo: number) {
    const world = createWorld({ url: 'http://shop.test' })
    const options = { environment: stepping(share), ask: askIn(world, 'production') }
    await deployed(world, 1, options)
    world.apps.set(commit(2).sha, failing)
    const { end } = await reaching(world, 2, share, options)
    lose(world, 1, missing)
    lose(world, 2, missingToo)
    expect(await end).toHaveProperty('error')
    return world
  }

  test.each([
    ['that has as many targets as the new one', 100, 6, 6],
    ['that has most of the traffic and serves some', 10, 6, 0],
    ['that has half of the traffic and serves some', 50, 6, 0],
  ])('to a former release %s', async (_which, share, missing, missingToo) => {
    expectConverged(await failedAt(share, missing, missingToo), 'v1')
  })

  test('not to a former release that serves nobody, whatever traffic it has', async () => {
    expect(traffic(await failedAt(10, 10, 0))).toEqual({ v1: 90, v2: 10 })
  })

  test('although a warm release beside it serves nobody', async () => {
    const world = await worldWith(2)
    lose(world, 1, 2)
    world.apps.set(commit(3).sha, failing)
    const { end } = await reaching(world, 3, 100, keep(1))
    expect(await end).toMatchObject({ error: expect.anything() })
    expectConverged(world, 'v2')
  })
})

test('a cancelled deployment gives traffic back although nobody can tell how healthy anything is', async () => {
  const world = await worldWith(1)
  let isBlind = false
  const faults: RunOptions['faults'] = ({ name }) => (isBlind && name === 'targetHealth' ? 'unavailable' : undefined)
  const { session, end } = await reaching(world, 2, 100, { environment: stepping(100), faults })
  isBlind = true
  session.cancel()
  await end
  expect(traffic(world)).toEqual({ v1: 100 })
})
