// What goes with an environment, when, and what stays.
import { expect, test } from '@jest/globals'
import { destroy } from '../../../src/commands/destroy.ts'
import { environment, start, worldWith } from '../../harness/memory/runs.ts'
import { inventory } from '../../harness/memory/whole.ts'

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
