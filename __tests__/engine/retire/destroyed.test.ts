// What goes with an environment, when, and what stays.
import { expect, test } from '@jest/globals'
import { destroy } from '../../../src/commands/destroy.ts'
import { die, fleetOfRelease } from '../../harness/memory/nature.ts'
import { deployed, environment, messages, start, worldWith } from '../../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'
import { createWorld } from '../../harness/memory/world.ts'
import { adopt } from '../../prove/adopt.ts'

test('an environment’s logs stay when it is destroyed: only a preview’s go', async () => {
  const world = await worldWith(1)
  expect(await destroy(start(world, { force: true }).run)).toMatchObject({ changed: true })
  expect(inventory(world)).toEqual([])
  expect(world.place('production').logs).toBe('kept')
})

test('a release that still gets requests once its route is gone is given the time before it goes', async () => {
  const world = await worldWith(1)
  world.stragglers.add('group-production-v1')
  const began = world.time.now()
  await destroy(start(world, { force: true }).run)
  expect(world.time.now() - began).toBeGreaterThanOrEqual(environment.timeouts.idleMs)
  expect(inventory(world)).toEqual([])
})

test('what was there before gets its traffic back with a warning where none of its targets is healthy', async () => {
  for (const isDead of [true, false]) {
    const world = createWorld()
    await adopt(world, environment)
    await deployed(world, 1)
    const former = fleetOfRelease(world.place('production'), 0)
    if (isDead && former !== undefined) {
      former.capacity = { min: 0, desired: 0, max: 0 }
      die(world, world.place('production'), former)
    }
    const { run, events } = start(world, { force: true })
    await destroy(run)
    expect(traffic(world)).toEqual({ v0: 100 })
    expect(messages(events, 'warning').join()).toBe(
      isDead ? 'v0 of production, the adopted release, gets its traffic back without a healthy target.' : '',
    )
    if (!isDead) expectServed(world)
  }
})
