// Removing a fleet takes minutes, longer than anybody waits for a run that was overtaken. What such a run had already begun
// then reaches a world in which others have changed what is live.
import { expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { build, commit, endOf, environment, start, worldWith } from '../../harness/memory/runs.ts'
import { expectServed, traffic } from '../../harness/memory/whole.ts'

test('a removal that takes long removes nothing of a release that another run has brought back', async () => {
  const options = { environment: { ...environment, timeouts: { ...environment.timeouts, removeMs: 600_000 } } }
  const world = await worldWith(2, options)
  const slow = start(world, options)
  const { fleets } = slow.run.platform
  let reached = () => undefined as void
  const removing = new Promise<void>((resolve) => (reached = resolve))
  const remove: typeof fleets.remove = async (id, change) => {
    reached()
    await world.time.sleep(120_000)
    return fleets.remove(id, change)
  }
  const run = { ...slow.run, platform: { ...slow.run.platform, fleets: { ...fleets, remove } } }
  // v1 is what it removes: one more than is kept warm.
  const end = endOf(slow, deploy(run, { commit: commit(3), build }))
  await removing
  await rollback(start(world, options).run, { to: 'v1' })
  const live = traffic(world)
  await end
  await world.time.sleep(120_000)
  expect(traffic(world)).toEqual(live)
  expectServed(world)
})
