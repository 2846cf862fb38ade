// Autoscaling goes on while traffic moves, asks for what it does not get, and hides what dies. None of that may keep an
// undo or a rollback from its way, or a failing release from being found out.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { sweep } from '../../src/commands/sweep.ts'
import { countLosses } from '../../src/engine/rollout/losses.ts'
import type { Fleet } from '../../src/ports/fleets.ts'
import type { Environment } from '../../src/spec/types.ts'
import { expectConverged } from '../harness/memory/converged.ts'
import { die, fleetOfRelease, scale } from '../harness/memory/nature.ts'
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
} from '../harness/memory/runs.ts'
import { askIn } from '../harness/memory/visitors.ts'
import { expectServed, inventory, traffic } from '../harness/memory/whole.ts'
import { createWorld, type FleetState, type World } from '../harness/memory/world.ts'

const failing = { boot: 'healthy', errorPercent: 100, p99: 10 } as const
const spec = (more: Partial<Environment>): Environment => ({ ...environment, ...more })

function fleet(world: World, release: number): FleetState {
  const found = fleetOfRelease(world.place('production'), release)
  if (found === undefined) throw new Error(`v${release} has no fleet`)
  return found
}

test('traffic goes back to a release that has just scaled out and is short of one instance', async () => {
  const bootMs = 300_000
  const of = spec({
    strategy: [{ weight: 100, pauseMs: 0 }],
    capacity: { min: 1, desired: 4, max: 20 },
    bakeMs: 60_000,
    timeouts: { ...environment.timeouts, bootMs },
  })
  const world = createWorld({ url: 'http://shop.test', bootMs: 60_000, checkMs: 5000, replaceMs: 5000 })
  const options = { environment: of, ask: askIn(world, 'production') }
  await deployed(world, 1, options)
  world.apps.set(commit(2).sha, failing)
  const started = start(world, options)
  const end = endOf(started, deploy(started.run, { commit: commit(2), build }))
  while (traffic(world).v2 !== 100) await world.time.sleep(5)
  die(world, world.place('production'), fleet(world, 1), 1)
  scale(world, fleet(world, 1), 4)
  expect(await end).toMatchObject({ error: { code: 'gate-failed' } })
  expectConverged(world, 'v1')
})

test('a rollback is not undone because its release scales out and the new instances still boot', async () => {
  const capacity = { min: 1, desired: 4, max: 20 }
  const timeouts = { ...environment.timeouts, bootMs: 300_000 }
  const of = spec({ strategy: [{ weight: 100, pauseMs: 0 }], capacity, bakeMs: 0, timeouts })
  const world = createWorld({ bootMs: 60_000, checkMs: 5000, figuresLagMs: 20_000, weightsLagMs: 3000 })
  for (const n of [1, 2]) await deployed(world, n, { environment: of })
  const started = start(world, { environment: { ...of, keep: { ...of.keep, warm: 0 } } })
  const end = endOf(started, rollback(started.run, { to: 'previous' }))
  while (traffic(world).v1 !== 100) await world.time.sleep(20)
  await world.time.sleep(2000)
  scale(world, fleet(world, 1), 8)
  expect(await end).toMatchObject({ outcome: { changed: true, release: 1 } })
  expectConverged(world, 'v1')
})

test.each([1, 2])('an alarm that cannot be read at look %i does not stop a rollback', async (nth) => {
  const of = spec({ keep: { ...environment.keep, warm: 0 }, gates: { ...environment.gates, alarms: ['5xx'] } })
  const world = await worldWith(2, keep(0))
  let looks = 0
  const isIt = (name: string) => name === 'alarms' && (looks += 1) === nth
  const started = start(world, { environment: of, faults: ({ name }) => (isIt(name) ? 'unavailable' : undefined) })
  await rollback(started.run, { to: 'previous' })
  expectConverged(world, 'v3')
})

test('healing prefers a release that answers to one that has failed its gates', async () => {
  const of = spec({
    strategy: [
      { weight: 60, pauseMs: 60_000 },
      { weight: 100, pauseMs: 0 },
    ],
    capacity: { min: 1, desired: 10, max: 20 },
  })
  const world = createWorld({ url: 'http://shop.test', replaceMs: 5000 })
  const options = { environment: of, ask: askIn(world, 'production') }
  await deployed(world, 1, options)
  world.apps.set(commit(2).sha, failing)
  const started = start(world, options)
  const end = endOf(started, deploy(started.run, { commit: commit(2), build }))
  while (traffic(world).v2 !== 60) await world.time.sleep(20)
  Object.assign(world.options, { instanceQuota: 14 })
  die(world, world.place('production'), fleet(world, 1), 6)
  expect(await end).toMatchObject({ error: { code: 'gate-failed' } })
  const swept = start(world, options)
  await endOf(swept, sweep(swept.run, { ...productions, environmentOf: () => of }))
  expectConverged(world, 'v1')
  expect(world.place('production').ledger.get(2)?.operation.status).toBe('failed')
})

test('a deployment of the live commit replaces a fleet that the platform has given up', async () => {
  const world = await worldWith(2)
  Object.assign(fleet(world, 2), { state: 'failed' })
  expect(await deployed(world, 2)).toMatchObject({ changed: true })
})

test('a rollback warns that the image which it launches is not the one that the release had', async () => {
  const world = await worldWith(2, keep(0))
  const image = world.images.get(commit(1).sha)
  if (image !== undefined) world.images.set(commit(1).sha, { ...image, digest: 'sha256:another' })
  const started = start(world, keep(0))
  await rollback(started.run, { to: 'v1', rebuild: { commitOf: async () => commit(1), build } })
  expect(messages(started.events, 'warning').join()).toMatch(/image of v1, .*, was removed; .* sha256:another/)
})

describe('instances that a release loses', () => {
  const of = (desired: number, ...ids: readonly string[]): Fleet => ({
    id: 'fleet',
    tags: { app: 'shop', environment: 'production', release: 1, sha: '', digest: '', specDigest: '', runUrl: '' },
    targetGroup: 'group',
    capacity: { min: 1, desired, max: 9 },
    frozen: undefined,
    state: 'active',
    instances: ids.map((id) => ({ id, state: 'running', startedAt: 0 })),
  })

  test('do not count where autoscaling took away what it had added', () => {
    const losses = countLosses(of(2, 'a', 'b'))
    losses.look(of(4, 'a', 'b', 'c', 'd'))
    expect(losses.look(of(2, 'a', 'b'))).toBe(0)
  })

  test('count where autoscaling only took back what it had never got', () => {
    const losses = countLosses(of(2, 'a', 'b'))
    losses.look(of(6, 'a', 'b'))
    losses.look(of(2, 'a', 'b'))
    losses.look(of(2, 'b', 'c'))
    expect(losses.look(of(2, 'c', 'd'))).toBe(2)
  })
})

test('a new fleet does not become smaller between its steps because the live one shrinks', async () => {
  const world = await worldWith(1)
  const place = world.place('production')
  const live = fleetOfRelease(place, 1)
  if (live === undefined) throw new Error('v1 has no fleet')
  world.resize(live, { ...live.capacity, desired: 4 })
  await world.time.sleep(5000)
  world.time.onJump(() => {
    if (traffic(world).v2 === 10) world.resize(live, { ...live.capacity, min: 1, desired: 2 })
  })
  expect(await deployed(world, 2)).toMatchObject({ changed: true, release: 2 })
  expect(inventory(world)).toContain('v2 live 100 %, 4 instances')
  expectServed(world)
})

test('a release that somebody takes to nothing while it has traffic is told so, and not by its log lines', async () => {
  const world = await worldWith(1)
  world.time.onJump(() => {
    if (traffic(world).v2 === 100) world.resize(fleet(world, 2), { min: 0, desired: 0, max: 0 })
  })
  await expect(deployed(world, 2)).rejects.toMatchObject({
    code: 'unhealthy-under-traffic',
    message: 'v2 has lost its capacity under traffic: its fleet was set to 0 instances.',
    advice: expect.stringContaining('find out who did'),
  })
  expect(traffic(world)).toEqual({ v1: 100 })
})
