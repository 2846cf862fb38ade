// What a load balancer says yes to is believed only once it reads back, and only as long as it does.
import { expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import type { Environment } from '../../../src/spec/types.ts'
import { die, fleetOfRelease, moveByHand } from '../../harness/memory/nature.ts'
import { build, commit, endOf, environment, start, worldWith } from '../../harness/memory/runs.ts'
import { expectServed, traffic } from '../../harness/memory/whole.ts'

const [v1, v2] = ['group-production-v1', 'group-production-v2']
const of: Environment = {
  ...environment,
  strategy: [
    { weight: 10, pauseMs: 1000 },
    { weight: 100, pauseMs: 0 },
  ],
}

test('a run whose weights somebody moves on at once cannot verify them, and does not go on', async () => {
  const world = await worldWith(1, { environment: of })
  const started = start(world, {
    environment: of,
    faults: ({ name }) => {
      const isReadBack = name === 'route' && started.session.changes.at(-1) === 'replaceWeights'
      if (isReadBack) moveByHand(world, world.place('production'), { [v1]: 50, [v2]: 50 })
      return undefined
    },
  })
  const end = await endOf(started, deploy(started.run, { commit: commit(2), build }))
  expect(end).toMatchObject({
    error: {
      code: 'weights-unverified',
      message: expect.stringMatching(/wanted v1 90 %, v2 10 %, last seen: v1 50 %, v2 50 %\. It could not be undone/),
    },
  })
  expect(traffic(world)).not.toHaveProperty('v2', 100)
})

test('a read that fails says nothing about the weights: it is asked again', async () => {
  const world = await worldWith(1, { environment: of })
  let failed = 0
  const started = start(world, {
    environment: of,
    faults: ({ name }) => {
      const isReadBack = name === 'route' && started.session.changes.at(-1) === 'replaceWeights'
      return isReadBack && (failed += 1) <= 2 ? 'unavailable' : undefined
    },
  })
  expect(await endOf(started, deploy(started.run, { commit: commit(2), build }))).toMatchObject({
    outcome: { changed: true, release: 2 },
  })
  expect(failed).toBeGreaterThan(2)
  expect(traffic(world)).toEqual({ v2: 100 })
})

test('a fleet that dies right before its first traffic gets none', async () => {
  const world = await worldWith(1, { environment: of })
  const place = world.place('production')
  const started = start(world, {
    environment: of,
    faults: () => {
      const fleet = fleetOfRelease(place, 2)
      const isAboutToMove = started.events.some((event) => event.type === 'step-started' && event.step === 'swap')
      if (isAboutToMove && fleet !== undefined) die(world, place, fleet)
      return undefined
    },
  })
  expect(await endOf(started, deploy(started.run, { commit: commit(2), build }))).toMatchObject({
    error: {
      code: 'fleet-not-healthy',
      message: expect.stringMatching(/right before traffic was to move to it: 0 of 2/),
    },
  })
  expect(started.session.changes).not.toContain('replaceWeights')
  expect(traffic(world)).toEqual({ v1: 100 })
  expectServed(world)
})
