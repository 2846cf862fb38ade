// Checks prove each instance, not as many answers as there are instances: a load balancer's nodes take turns each by itself.
import { expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import type { Ask } from '../../../src/engine/http.ts'
import type { Check } from '../../../src/spec/types.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, environment, start, worldWith } from '../../harness/memory/runs.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'

const check: Check = {
  path: '/',
  method: 'GET',
  headers: {},
  status: 200,
  contains: undefined,
  timeoutMs: 1000,
  when: 'before',
}
const checked = { ...environment, checks: [check] }

/** A run whose questions to a trial are answered by one of the newest fleet's instances. */
function trying(world: World, instanceOf: (nth: number, instances: readonly string[]) => string | undefined) {
  const asked: number[] = []
  const ask: Ask = async ({ headers }) => {
    if (headers['x-trial'] === undefined) return { status: 200, body: '' }
    const fleet = [...world.place('production').fleets.values()].at(-1)
    const ids = fleet?.instances.map(({ id }) => id) ?? []
    const instance = instanceOf(asked.push(world.time.now()), ids)
    return { status: 200, body: '', ...(instance !== undefined && { instance }) }
  }
  const { run, events } = start(world, { environment: checked, ask })
  const figures = () =>
    events.flatMap((event) =>
      event.type === 'gate' && event.gate.name.endsWith('before traffic') ? [event.gate.figures] : [],
    )
  return { deploying: deploy(run, { commit: commit(2), build }), asked, events, figures }
}

test('an instance that has not answered yet is waited for, however often others have', async () => {
  const world = await worldWith(1)
  const { deploying, asked, figures } = trying(world, (nth, [one, two]) => (nth <= 5 ? one : two))
  await deploying
  expect(asked.length).toBeGreaterThan(5)
  expect(figures()).toEqual([expect.stringMatching(/^\d+ times in a row, by each of 2 instances$/)])
})

test('an instance that never answers keeps the release from its traffic', async () => {
  const world = await worldWith(1)
  const { deploying } = trying(world, (_nth, [one]) => one)
  await expect(deploying).rejects.toMatchObject({
    code: 'check-failed',
    message: expect.stringMatching(/no answer came from \S+\.$/),
  })
  expectConverged(world, 'v1')
})

test.each([
  ['say nothing', () => undefined],
  ['say what is no instance of the fleet', () => 'shop-7d9f'],
])(
  'where answers %s, the checks pass once more when every node knows the trial, and that is said',
  async (_name, instanceOf) => {
    const world = await worldWith(1, {}, createWorld({ weightsLagMs: 20_000 }))
    const { deploying, asked, events, figures } = trying(world, instanceOf)
    await deploying
    const launched = events.find((event) => event.type === 'step-started' && event.step === 'gate')
    const since = launched?.type === 'step-started' ? launched.at : Infinity
    expect(Math.max(...asked) - since).toBeGreaterThan(19_000)
    // The app is left in peace meanwhile.
    expect(asked.length).toBe(4)
    expect(figures()).toEqual([expect.stringMatching(/times in a row; no answer says which instance it is from$/)])
  },
)
