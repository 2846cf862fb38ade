// What a dry run plans from is what the run will find once it has healed: the same steps in the same order, and the same
// images that go, after hands that moved weights and runs that died.
import { describe, expect, test } from '@jest/globals'
import { moveByHand } from '../../harness/memory/nature.ts'
import { environment, keep, worldWith } from '../../harness/memory/runs.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'
import { adopt } from '../../prove/adopt.ts'
import { run, type Command } from '../../prove/command.ts'
import { planIsRun } from '../../prove/oracle/plan.ts'
import type { Environment } from '../../../src/spec/types.ts'

const keeping = (warm: number, history = 50): Environment => ({
  ...environment,
  keep: { ...environment.keep, warm, history },
})

const v = (release: number) => `group-production-v${release}`

async function moved(weights: Readonly<Record<string, number>>): Promise<World> {
  const world = await worldWith(3, keep(2))
  moveByHand(world, world.place('production'), weights)
  return world
}

/** A command whose run dies at the `nth` call of this name. */
async function died(world: World, of: Environment, command: Command, call: string, nth = 1): Promise<World> {
  let calls = 0
  const { end } = await run(world, of, command, {
    faults: ({ name }) => (name === call && (calls += 1) === nth ? 'kill' : undefined),
  })
  expect(end).toBe('died')
  await world.time.sleep(2 * world.options.leaseMs)
  return world
}

describe('the plan is what the run does', () => {
  const forced: readonly Command[] = [
    { name: 'deploy', commit: 4, force: true },
    { name: 'rollback', to: 'previous', force: true },
    { name: 'sweep', force: true },
  ]

  test.each(
    forced.flatMap((command) =>
      [1, 2].flatMap((warm) => [
        [command.name, warm, 'given to a former release', { [v(2)]: 100, [v(3)]: 0 }, command] as const,
        [command.name, warm, 'taken away from everybody', { [v(2)]: 0, [v(3)]: 0 }, command] as const,
      ]),
    ),
  )(
    'of a forced %s that keeps %i warm, with traffic that a hand has %s',
    async (_name, warm, _how, weights, command) => {
      expect(await planIsRun(await moved(weights), keeping(warm), command)).toEqual([])
    },
  )

  const nexts: readonly Command[] = [
    { name: 'deploy', commit: 4 },
    { name: 'rollback', to: 'previous' },
    { name: 'sweep' },
  ]

  test.each(nexts.map((next) => [next.name, next] as const))(
    'of a %s after a deployment that died once it was proven',
    async (_name, next) => {
      const of = keeping(1, 1)
      const world = await worldWith(2, { environment: of })
      await died(world, of, { name: 'deploy', commit: 3 }, 'unfreezeScaling')
      expect(await planIsRun(world, of, next)).toEqual([])
    },
  )

  test.each(nexts.map((next) => [next.name, next] as const))(
    'of a %s after a destruction that died once it had taken the route away, beside an adopted release',
    async (_name, next) => {
      const world = createWorld()
      await adopt(world, environment)
      await run(world, environment, { name: 'deploy', commit: 1 })
      await died(world, environment, { name: 'destroy', force: true }, 'removeRoute')
      expect(await planIsRun(world, environment, next)).toEqual([])
    },
  )

  test.each(nexts.map((next) => [next.name, next] as const))(
    'of a %s after a destruction that died once it had taken the route away',
    async (_name, next) => {
      const world = await worldWith(2)
      await died(world, environment, { name: 'destroy', force: true }, 'removeRoute')
      expect(await planIsRun(world, environment, next)).toEqual([])
    },
  )

  test('of a forced deployment, for which what a hand has led away from counts no more as good in the history', async () => {
    const world = await moved({ [v(2)]: 100, [v(3)]: 0 })
    for (const history of [1, 2])
      expect(await planIsRun(world, keeping(0, history), { name: 'deploy', commit: 4, force: true })).toEqual([])
  })

  test('of a rollback, by which what it leads away from counts no more as good in the history', async () => {
    const world = await worldWith(3, keep(0))
    expect(await planIsRun(world, keeping(0, 1), { name: 'rollback', to: 'previous' })).toEqual([])
  })
})
