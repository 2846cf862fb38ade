// How long a former fleet is given where figures come late, or not at all: no shorter than what they, or time, need to prove
// that nobody is sent to it any more.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import type { Environment } from '../../../src/spec/types.ts'
import { build, commit, deployed, environment, messages, productions, start } from '../../harness/memory/runs.ts'
import { inventory } from '../../harness/memory/whole.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'

/** All at once, without a bake, and with hardly any patience of its own. */
const keeping = (warm: number): Environment => ({
  ...environment,
  strategy: [{ weight: 100, pauseMs: 0 }],
  bakeMs: 0,
  keep: { ...environment.keep, warm },
  timeouts: { ...environment.timeouts, idleMs: 1000 },
})

test.each([
  ['tell also of what gets nothing', true],
  ['tell only of what gets something', false],
])('a fleet that still gets requests stays although figures, which %s, are late', async (_which, countsZero) => {
  const world = createWorld({ figuresLagMs: 20_000, countsZero })
  await deployed(world, 1, { environment: keeping(0) })
  world.stragglers.add('group-production-v1')
  const { run, events } = start(world, { environment: keeping(0) })
  await deploy(run, { commit: commit(2), build })
  expect(messages(events, 'warning').join()).toMatch(/v1 has weight 0 but still gets requests; its fleet stays/)
  expect(inventory(world)).toContain('v1 no traffic, 2 instances, frozen')
})

describe('where there are no figures, a fleet goes only after the time that takes the place of a proof,', () => {
  const unprovenWaitMs = 120_000
  const inTheDark = () => createWorld({ figures: 'unknown', figuresLagMs: 20_000, unprovenWaitMs })

  /** How long after it has lost its traffic the fleet of v1 was removed. */
  function removedAfter(world: World): number {
    const removed = world.effects.find(({ name, subject }) => name === 'remove' && subject === 'fleet-production-v1')
    const lost = world.place('production').route?.history.find(({ weights }) => weights['group-production-v1'] === 0)
    return (removed?.at ?? NaN) - (lost?.at ?? NaN)
  }

  test('by the deployment that has taken its traffic', async () => {
    const world = inTheDark()
    for (const n of [1, 2]) await deployed(world, n, { environment: keeping(0) })
    expect(removedAfter(world)).toBeGreaterThanOrEqual(unprovenWaitMs)
  })

  test.each([0, 105_000])('by a sweep that comes %i ms after a deployment that has kept it warm', async (ms) => {
    const world = inTheDark()
    for (const n of [1, 2]) await deployed(world, n, { environment: keeping(1) })
    await world.time.sleep(ms)
    const swept = { ...productions, environmentOf: () => keeping(0) }
    await sweep(start(world, { environment: keeping(0) }).run, swept)
    expect(removedAfter(world)).toBeGreaterThanOrEqual(unprovenWaitMs)
  })
})
