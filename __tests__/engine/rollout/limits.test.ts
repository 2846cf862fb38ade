// Each limit that the spec sets counts by itself.
import { expect, test } from '@jest/globals'
import type { Environment } from '../../../src/spec/types.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { commit, deployed, environment, worldWith } from '../../harness/memory/runs.ts'
import { createWorld } from '../../harness/memory/world.ts'

const limited = (gates: Partial<Environment['gates']>, bakeMs: number): Environment => ({
  ...environment,
  strategy: [{ weight: 100, pauseMs: 0 }],
  bakeMs,
  gates: { ...environment.gates, ...gates },
})

test.each([{ errorRateAbove: 1 }, { latencyRatio: 2 }])(
  'a deployment with only the limit %j fails where no figures prove that it is kept',
  async (limit) => {
    const world = await worldWith(1, {}, createWorld({ figures: 'unknown' }))
    await expect(deployed(world, 2, { environment: limited(limit, 1000) })).rejects.toMatchObject({
      code: 'gate-unproven',
    })
    expectConverged(world, 'v1')
  },
)

test('a release with more errors than the spec allows is undone long before its bake is over, also with fewer than nobody would put up with', async () => {
  const world = await worldWith(1)
  world.apps.set(commit(2).sha, { boot: 'healthy', errorPercent: 5, p99: 10 })
  const began = world.time.now()
  const of = limited({ errorRateAbove: 1 }, 600_000)
  await expect(deployed(world, 2, { environment: of })).rejects.toMatchObject({ code: 'gate-failed' })
  expect(world.time.now() - began).toBeLessThan(60_000)
  expectConverged(world, 'v1')
})
