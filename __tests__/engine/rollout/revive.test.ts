// What a rollback to a release that still has its fleet leaves behind for the next one, and what it does not give traffic to.
import { expect, test } from '@jest/globals'
import { rollback } from '../../../src/commands/rollback.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { commit, deployed, keep, start, worldWith } from '../../harness/memory/runs.ts'
import { expectServed, traffic } from '../../harness/memory/whole.ts'

test('previous never means a release that a warm rollback led away from, whatever else is gone', async () => {
  const options = keep(2)
  const world = await worldWith(3, options)
  await rollback(start(world, options).run, { to: 'v2' })
  await deployed(world, 4, options)
  world.place('production').fleets.delete('fleet-production-v2')
  world.place('production').templates.delete(2)
  expect(await rollback(start(world, options).run, { to: 'previous' })).toMatchObject({ sha: commit(1).sha })
})

test('a forced rollback to a warm release that serves nobody gives it no traffic', async () => {
  const world = await worldWith(2)
  world.apps.set(commit(1).sha, { boot: 'unhealthy', errorPercent: 100, p99: 10 })
  const { run, events } = start(world, { force: true })
  await expect(rollback(run, { to: 'previous' })).rejects.toMatchObject({ code: 'fleet-not-healthy' })
  expect(events.filter(({ type }) => type === 'shifted')).toEqual([])
  expect(traffic(world)).toEqual({ v2: 100 })
  expectConverged(world, 'v2')
  expectServed(world)
})
