// What is live, and what `previous` means: by what was proven, whatever the weights say at the moment.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import type { Outcome } from '../../../src/engine/events.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import {
  build,
  commit,
  deployed,
  endOf,
  environment,
  productions,
  start,
  worldWith,
  type End,
  type RunOptions,
  type Started,
} from '../../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'
import type { World } from '../../harness/memory/world.ts'

const canary = (weight: number): RunOptions => ({
  environment: {
    ...environment,
    strategy: [
      { weight, pauseMs: 60_000 },
      { weight: 100, pauseMs: 0 },
    ],
  },
})

interface Canary {
  readonly world: World
  readonly started: Started
  readonly end: Promise<End>
}

/** v2 is live, and v3 has some of its traffic. */
async function inCanary(weight: number): Promise<Canary> {
  const world = await worldWith(2)
  const started = start(world, canary(weight))
  const end = endOf(started, deploy(started.run, { commit: commit(3), build }))
  while (Object.keys(traffic(world)).length < 2) await world.time.sleep(100)
  return { world, started, end }
}

const back = (world: World, to: string): Promise<Outcome> => rollback(start(world).run, { to })

const whole = ['v1 no traffic, 2 instances, timer', 'v2 live 100 %, 2 instances']

describe.each([10, 60])('a rollback during a canary of %i %%', (weight) => {
  test.each(['v2', '2', commit(2).sha, 'previous', ''])('to %j takes over and brings all traffic back', async (to) => {
    const { world, end } = await inCanary(weight)
    expect(await back(world, to)).toMatchObject({ changed: true, release: 2 })
    expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
    await world.time.sleep(120_000)
    expect(inventory(world)).toEqual(whole)
    expectConverged(world, 'v2')
    expectServed(world)
  })

  test('brings all traffic back if the runner of the deployment is dead', async () => {
    const { world, started } = await inCanary(weight)
    started.session.kill()
    await world.time.sleep(2 * world.options.leaseMs)
    expect(await back(world, 'v2')).toMatchObject({ changed: true, release: 2 })
    expect(inventory(world)).toEqual(whole)
    expectConverged(world, 'v2')
    expectServed(world)
  })

  test('to `previous` goes back no further when it is repeated', async () => {
    const { world } = await inCanary(weight)
    await back(world, 'previous')
    expect(await back(world, 'previous')).toMatchObject({ changed: false, release: 2 })
    expect(await back(world, 'v1')).toMatchObject({ changed: true, release: 1 })
    expectConverged(world, 'v1')
  })

  test('keeps its commit from being deployed again without `force`', async () => {
    const { world } = await inCanary(weight)
    await back(world, 'previous')
    await expect(deployed(world, 3)).rejects.toMatchObject({ code: 'commit-rolled-back' })
  })
})

test.each(['build', 'createTargetGroup', 'launch'])(
  'a rollback to the live release takes over from a deployment at its %s',
  async (name) => {
    const world = await worldWith(2)
    let reached: () => void = () => undefined
    const there = new Promise<void>((resolve) => (reached = resolve))
    const started = start(world, {
      faults: (call) => {
        if (call.change > 0 && call.name === name) reached()
        return undefined
      },
    })
    const end = endOf(started, deploy(started.run, { commit: commit(3), build }))
    await there
    expect(await back(world, 'v2')).toMatchObject({ release: 2 })
    expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
    expect(inventory(world)).toEqual(whole)
    expectConverged(world, 'v2')
  },
)

test('a rollback to the live release launches it anew if it has lost its instances', async () => {
  const world = await worldWith(2)
  world.place('production').fleets.get('fleet-production-v2')?.instances.splice(0)
  expect(await back(world, 'v2')).toMatchObject({ changed: true, release: 3, sha: commit(2).sha })
  expectConverged(world, 'v3')
})

test('`previous` does not toggle, and only a rollback to a named release goes forward again', async () => {
  const world = await worldWith(3)
  expect(await back(world, 'previous')).toMatchObject({ changed: true, release: 2 })
  expect(await back(world, 'previous')).toMatchObject({ changed: false, release: 2 })
  expect(await back(world, 'v1')).toMatchObject({ changed: true })
  expect(await back(world, 'previous')).toMatchObject({ changed: false })
  expect(await back(world, 'v3')).toMatchObject({ changed: true })
  expect(await back(world, 'previous')).toMatchObject({ changed: true, sha: commit(2).sha })
})

test('`previous` is of another image or spec than the newest deployment', async () => {
  const world = await worldWith(2)
  await deployed(world, 2, { force: true })
  expect(await back(world, 'previous')).toMatchObject({ sha: commit(1).sha })
})

test('`previous` after a rollback and a new deployment is not the release that was rolled back', async () => {
  const world = await worldWith(2)
  await back(world, 'previous')
  await deployed(world, 3)
  expect(await back(world, 'previous')).toMatchObject({ sha: commit(1).sha })
})

test('a commit that was brought back on purpose may be deployed again', async () => {
  const world = await worldWith(2)
  await back(world, 'v1')
  await expect(deployed(world, 2)).rejects.toMatchObject({ code: 'commit-rolled-back' })
  await back(world, 'v2')
  const spec = { environment: { ...environment, digest: 'sha256:spec-2' } }
  expect(await deployed(world, 2, spec)).toMatchObject({ changed: true, sha: commit(2).sha })
})

describe.each(['append', 'build', 'createTargetGroup', 'launch'])('a deployment that died at its %s', (name) => {
  test.each([
    ['a sweep', (world: World) => sweep(start(world).run, productions)],
    ['a deployment', (world: World) => deployed(world, 10, { isAncestor: async () => false })],
  ])('does not count as deployed once %s has healed it', async (_name, next) => {
    const world = await worldWith(1)
    const started = start(world, { faults: (call) => (call.name === name ? 'kill' : undefined) })
    await endOf(started, deploy(started.run, { commit: commit(9), build }))
    await world.time.sleep(2 * world.options.leaseMs)
    const { release = 1 } = await next(world)
    expect(world.place('production').ledger.get(2)?.operation).toMatchObject({ status: 'failed', phase: 'done' })
    expectConverged(world, `v${release}`)
  })
})

test('a deployment accepts a commit older than one that never ran', async () => {
  const world = await worldWith(1)
  const started = start(world, { faults: ({ name }) => (name === 'append' ? 'kill' : undefined) })
  await endOf(started, deploy(started.run, { commit: commit(9), build }))
  await world.time.sleep(2 * world.options.leaseMs)
  expect(await deployed(world, 5)).toMatchObject({ changed: true, release: 3 })
  expectConverged(world, 'v3')
})
