// When a run says that there is nothing to do: only where what is asked for is live by the ledger, and nothing is left to be put
// in order.
import { expect, test } from '@jest/globals'
import { rollback } from '../../../src/commands/rollback.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { fleetOfRelease, moveByHand } from '../../harness/memory/nature.ts'
import { deployed, start, worldWith } from '../../harness/memory/runs.ts'
import { traffic } from '../../harness/memory/whole.ts'
import type { FleetState } from '../../harness/memory/world.ts'

test('a deployment of what is live has nothing to do where all is in order', async () => {
  const world = await worldWith(2)
  expect(await deployed(world, 2)).toMatchObject({ changed: false, release: 2 })
})

test.each<[string, number, (fleet: FleetState) => void]>([
  ['the live fleet has a timer', 2, (fleet) => void (fleet.shutdownAt = Date.parse('2031-01-01T00:00:00Z'))],
  ['the live fleet may not scale', 2, (fleet) => void (fleet.frozen = fleet.capacity)],
  ['a warm fleet has no timer', 1, (fleet) => void (fleet.shutdownAt = undefined)],
])('a deployment of what is live puts in order that %s', async (_what, release, disturb) => {
  const world = await worldWith(2)
  const fleet = fleetOfRelease(world.place('production'), release)
  if (fleet !== undefined) disturb(fleet)
  expect(await deployed(world, 2)).toMatchObject({ changed: true, release: 3 })
  expectConverged(world, 'v3')
})

test('a rollback to a release to which a hand has given all traffic does not say that there is nothing to do', async () => {
  const world = await worldWith(2)
  const fleet = fleetOfRelease(world.place('production'), 1)
  if (fleet !== undefined) fleet.shutdownAt = undefined
  world.place('production').fleets.delete('fleet-production-v2')
  world.place('production').groups.delete('group-production-v2')
  moveByHand(world, world.place('production'), { 'group-production-v1': 100 })
  await expect(rollback(start(world).run, { to: 'v1' })).rejects.toMatchObject({ code: 'foreign-weights' })
  expect(traffic(world)).toEqual({ v1: 100 })
})
