import { expect, test } from '@jest/globals'
import { capacityNow } from '../../../src/engine/rollout/capacity.ts'
import { observe } from '../../../src/engine/snapshot/observe.ts'
import { capacityBeside } from '../../../src/ports/capacity.ts'
import { scale } from '../../harness/memory/nature.ts'
import { start, worldWith } from '../../harness/memory/runs.ts'
import { createWorld } from '../../harness/memory/world.ts'

test.each([
  [undefined, 2],
  [1, 2],
  [3, 3],
  [9, 4],
])('a new fleet beside one of %j has %i instances, within the limits of the spec', (desired, wanted) => {
  const live = desired === undefined ? undefined : { min: 0, desired, max: 9 }
  const capacity = { min: 1, desired: 2, max: 4 }
  expect(capacityBeside({ capacity }, live)).toEqual({ min: 1, desired: wanted, max: 4 })
})

test.each([
  [undefined, { min: 1, desired: 1, max: 1 }],
  [
    { min: 2, desired: 3, max: 9 },
    { min: 2, desired: 3, max: 9 },
  ],
  [
    { min: 0, desired: 0, max: 0 },
    { min: 0, desired: 1, max: 1 },
  ],
])('where the spec writes no capacity, a new fleet beside one of %j has %j', (live, wanted) => {
  const capacity = { min: 1, desired: 1, max: 1 }
  expect(capacityBeside({ capacity, capacityOfLive: true }, live)).toEqual(wanted)
})

test('a new fleet follows the size to which the live one has scaled since the run observed it', async () => {
  const world = await worldWith(1)
  const { run } = start(world)
  const seen = await observe(run)
  expect((await capacityNow(run, seen)).desired).toBe(2)
  const fleet = world.place('production').fleets.get('fleet-production-v1')
  if (fleet === undefined) throw new Error('v1 has no fleet')
  scale(world, fleet, 2)
  await world.time.sleep(1000)
  expect((await capacityNow(run, seen)).desired).toBe(4)
})

test('the first fleet has the size that the spec asks for', async () => {
  const { run } = start(createWorld())
  expect(await capacityNow(run, await observe(run))).toEqual({ min: 1, desired: 2, max: 4 })
})
