import { test } from '@jest/globals'
import { rollback } from '../../../src/commands/rollback.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { commit, environment, keep, start, worldWith } from '../../harness/memory/runs.ts'

test('a cold rollback is not undone because the earlier release is slower than the one that it leads away from', async () => {
  const gates = { ...environment.gates, latencyRatio: 1.5, errorRateAbove: 1, minRequests: 1 }
  const of = { ...environment, keep: { ...environment.keep, warm: 0 }, gates }
  const world = await worldWith(2, keep(0))
  world.apps.set(commit(1).sha, { boot: 'healthy', errorPercent: 5, p99: 500 })
  await rollback(start(world, { environment: of }).run, { to: 'previous' })
  expectConverged(world, 'v3')
})
