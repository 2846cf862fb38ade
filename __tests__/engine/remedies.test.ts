// Whoever does what an error or a warning says gets what it promises, and is sent nowhere in vain.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { status } from '../../src/commands/status.ts'
import { sweep } from '../../src/commands/sweep.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import { expectConverged } from '../harness/memory/converged.ts'
import { fleetOfRelease, moveByHand } from '../harness/memory/nature.ts'
import {
  build,
  commit,
  deployed,
  endOf,
  keep,
  messages,
  productions,
  start,
  worldWith,
  type RunOptions,
} from '../harness/memory/runs.ts'
import { traffic } from '../harness/memory/whole.ts'
import { createWorld, type World } from '../harness/memory/world.ts'

/** What the error that this ends with says to do. */
async function adviceOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof KnownError)) throw new Error('it did not fail as it should')
  return error.advice ?? ''
}

const denying = (call: string): RunOptions => ({ faults: ({ name }) => (name === call ? 'denied' : undefined) })

describe('a commit that is older than what is deployed', () => {
  test('is named by its release, and a rollback to that brings it back', async () => {
    const world = await worldWith(3, keep(2))
    const advice = await adviceOf(deployed(world, 1))
    const to = /`command: rollback` with `rollback-to: (v\d+)`/.exec(advice)?.[1] ?? ''
    await rollback(start(world, keep(2)).run, { to })
    expect(traffic(world)).toEqual({ v1: 100 })
  })

  test('is not offered for a rollback where it was never live', async () => {
    const world = await worldWith(1)
    await deployed(world, 3)
    const advice = await adviceOf(deployed(world, 2))
    expect(advice).not.toContain('rollback`')
    expect(advice).toContain('`force: true`')
    await deployed(world, 2, { force: true })
    expectConverged(world, 'v3')
  })
})

test('a release that is live under another number is not offered as one to go back to', async () => {
  const world = await worldWith(2, keep(0))
  await rollback(start(world, keep(0)).run, { to: 'v1' })
  const advice = await adviceOf(rollback(start(world).run, { to: 'v99' }))
  expect(advice).toMatch(/These can be brought back: v2 \(\w+, cold\)\./)
})

describe('a route whose traffic somebody has taken away', () => {
  const emptied = async () => {
    const world = await worldWith(2)
    moveByHand(world, world.place('production'), {})
    const advice = await adviceOf(deployed(world, 3))
    expect(advice).toMatch(/`force: true`.*`command: rollback` and `force: true`/)
    expect(advice).not.toContain('baseline')
    return world
  }

  test('has it again after a deployment with `force`', async () => {
    const world = await emptied()
    await deployed(world, 3, { force: true })
    expect(Object.values(traffic(world))).toEqual([100])
  })

  test('has it again after a rollback with `force`', async () => {
    const world = await emptied()
    await rollback(start(world, { force: true }).run, { to: '' })
    expect(traffic(world)).toEqual({ v1: 100 })
  })
})

describe('what a denied call has left', () => {
  test('after a deployment goes with a sweep, once the call is allowed as the error says', async () => {
    const world = await worldWith(1, keep(0))
    const advice = await adviceOf(deployed(world, 2, { ...keep(0), ...denying('remove') }))
    expect(advice).toMatch(/^Allow remove\. .*`command: sweep`/)
    await sweep(start(world, keep(0)).run, productions)
    expectConverged(world, 'v2')
  })

  test('after one that could not be undone is told with what to allow, and with a way back', async () => {
    const world = await worldWith(1)
    world.apps.set(commit(2).sha, { boot: 'dies', errorPercent: 0, p99: 1 })
    const started = start(world, denying('remove'))
    const advice = await adviceOf(deploy(started.run, { commit: commit(2), build }))
    expect(advice).toMatch(/^Allow remove\. .*`command: sweep`.*`command: rollback`/)
    expect(messages(started.events, 'warning').join()).toMatch(/could not be undone completely: .* Allow remove\./)
    await sweep(start(world).run, productions)
    expectConverged(world, 'v1')
  })

  test('after the first one is told without a way back, for there is none', async () => {
    const world = createWorld()
    world.apps.set(commit(1).sha, { boot: 'dies', errorPercent: 0, p99: 1 })
    const advice = await adviceOf(deployed(world, 1, denying('remove')))
    expect(advice).toMatch(/^Allow remove\. .*`command: sweep`/)
    expect(advice).not.toContain('rollback')
  })
})

test('a fleet that somebody removes while it starts is not laid at its app’s door, and the next run deploys it', async () => {
  const world = await worldWith(1)
  const { fleets } = world.place('production')
  let isRemoved = false
  world.time.onJump(() => {
    const starting = fleetOfRelease(world.place('production'), 2)
    if (starting !== undefined && !isRemoved) isRemoved = fleets.delete(starting.id)
  })
  expect(await adviceOf(deployed(world, 2))).toBe('Find out who removed it, then run again.')
  await deployed(world, 2)
  expectConverged(world, 'v3')
})

test('a run whose entry somebody removes says so, and the deployment with `force` that it names goes on from there', async () => {
  const world = await worldWith(1)
  const { ledger } = world.place('production')
  world.time.onJump(() => {
    if (traffic(world).v2 === 100) ledger.delete(2)
  })
  expect(await adviceOf(deployed(world, 2))).toMatch(/^If another run took over, .* deploy a commit with `force: true`/)
  expect(traffic(world)).toEqual({ v2: 100 })
  await deployed(world, 3, { force: true })
  expect(Object.values(traffic(world))).toEqual([100])
})

test('a platform that never says how healthy a release is sends nobody to look at the app', async () => {
  const world = await worldWith(1)
  const isSilent = () => fleetOfRelease(world.place('production'), 2) !== undefined
  const silent: RunOptions = { faults: ({ name }) => (name === 'targetHealth' && isSilent() ? 'timeout' : undefined) }
  await expect(deployed(world, 2, silent)).rejects.toMatchObject({
    code: 'platform-failed',
    message: expect.stringMatching(/^How healthy v2 is could not be read .*targetHealth/),
    advice: 'Run again.',
  })
  await deployed(world, 2)
  expectConverged(world, 'v3')
})

describe('a status', () => {
  const told = async (world: World) => {
    const { run, events } = start(world)
    await status(run)
    return messages(events, 'warning').join()
  }

  test('tells a run that is at work from one that died, which the sweep that it names finishes', async () => {
    const world = await worldWith(1)
    const dying = start(world, { faults: ({ name }) => (name === 'replaceWeights' ? 'kill' : undefined) })
    await endOf(dying, deploy(dying.run, { commit: commit(2), build }))
    expect(await told(world)).toMatch(/Operation 2 \(deploy\) is at work, in phase/)
    await world.time.sleep(2 * world.options.leaseMs)
    expect(await told(world)).toMatch(/nobody is at work on it any more; .*`command: sweep`, finishes it/)
    await sweep(start(world).run, productions)
    expect(await told(world)).toBe('')
  })

  test('names what brings back a release that has lost its capacity, and that does', async () => {
    const world = await worldWith(1)
    for (const fleet of world.place('production').fleets.values()) world.resize(fleet, { min: 0, desired: 0, max: 4 })
    expect(await told(world)).toMatch(/v1 has traffic and no capacity; .*`command: sweep`, brings it back/)
    await sweep(start(world).run, productions).catch(() => undefined)
    await world.time.sleep(60_000)
    expect(await told(world)).toBe('')
  })
})
