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
  expect(capacityBeside({ min: 1, desired: 2, max: 4 }, desired)).toEqual({ min: 1, desired: wanted, max: 4 })
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
