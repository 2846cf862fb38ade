// A platform that does not know everywhere yet what was made a moment ago: a launch that is refused for that is asked for
// again, under the claim, until it might have booted.
import { expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, endOf, environment, start, worldWith, type RunOptions } from '../../harness/memory/runs.ts'
import { inventory } from '../../harness/memory/whole.ts'

/** The first launches are refused, so many of them. */
function refusing(times: number): RunOptions {
  let refused = 0
  return { faults: ({ name }) => (name === 'launch' && (refused += 1) <= times ? 'not-ready' : undefined) }
}

test('a launch that the platform is not ready for is repeated until it is', async () => {
  const world = await worldWith(1)
  const { run, events } = start(world, refusing(3))
  expect(await deploy(run, { commit: commit(2), build })).toMatchObject({ changed: true, release: 2 })
  expect(
    events.filter((event) => event.type === 'progress' && event.message.endsWith('to be ready for v2')),
  ).toHaveLength(3)
  expectConverged(world, 'v2')
})

test.each(['timeout', 'timeout-done'] as const)(
  'a launch that was not answered in the time of a call is asked for again (%s)',
  async (fault) => {
    const world = await worldWith(1)
    let late = 0
    const { run } = start(world, { faults: ({ name }) => (name === 'launch' && (late += 1) <= 2 ? fault : undefined) })
    expect(await deploy(run, { commit: commit(2), build })).toMatchObject({ changed: true, release: 2 })
    expectConverged(world, 'v2')
  },
)

test('a platform that never becomes ready fails the deployment with its reason, and nothing is left', async () => {
  const world = await worldWith(1)
  const started = start(world, refusing(Number.POSITIVE_INFINITY))
  const began = world.time.now()
  const { error } = (await endOf(started, deploy(started.run, { commit: commit(2), build }))) as { error: unknown }
  expect(error).toMatchObject({ code: 'platform-not-ready' })
  expect(world.time.now() - began).toBeGreaterThanOrEqual(environment.timeouts.bootMs)
  expect(inventory(world).join()).not.toMatch(/v2/)
  expectConverged(world, 'v1')
})

test('a run that is cancelled meanwhile does not wait any longer', async () => {
  const world = await worldWith(1)
  const started = start(world, refusing(Number.POSITIVE_INFINITY))
  const end = endOf(started, deploy(started.run, { commit: commit(2), build }))
  await world.time.sleep(5000)
  started.session.cancel()
  const cancelledAt = world.time.now()
  expect(await end).toMatchObject({ error: expect.anything() })
  expect(world.time.now() - cancelledAt).toBeLessThan(environment.timeouts.bootMs)
  expectConverged(world, 'v1')
})
