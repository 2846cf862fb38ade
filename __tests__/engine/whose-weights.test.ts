// Whose the weights are that a run finds: what healing has written is ours, what a hand has written is not, and an error
// about it names releases.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { finish } from '../../src/commands/finish.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { status } from '../../src/commands/status.ts'
import { sweep } from '../../src/commands/sweep.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import type { Environment } from '../../src/spec/types.ts'
import { expectConverged } from '../harness/memory/converged.ts'
import { die, fleetOfRelease, moveByHand } from '../harness/memory/nature.ts'
import {
  build,
  commit,
  deployed,
  endOf,
  environment,
  messages,
  productions,
  start,
  worldWith,
} from '../harness/memory/runs.ts'
import { expectServed, traffic } from '../harness/memory/whole.ts'
import { createWorld, type World } from '../harness/memory/world.ts'
import { adopt } from '../prove/adopt.ts'

const spec = (more: Partial<Environment>): Environment => ({ ...environment, ...more })
const canary = spec({
  strategy: [
    { weight: 10, pauseMs: 60_000 },
    { weight: 100, pauseMs: 0 },
  ],
})
const allAtOnce = spec({ strategy: [{ weight: 100, pauseMs: 0 }] })
const sweeping = (of: Environment) => ({ ...productions, environmentOf: () => of })
const v1 = 'group-production-v1'
const v2 = 'group-production-v2'

async function errorOf(work: Promise<unknown>): Promise<KnownError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof KnownError) return error
  throw new Error('it has not failed as it should', { cause: error })
}

describe('after weights that healing has written,', () => {
  /** The canary of v2 has died, and then all of v1's instances; v2 serves its 10 %. */
  async function diedInCanary(): Promise<World> {
    const world = await worldWith(1, { environment: canary }, createWorld({ leaseMs: 10_000, callTimeoutMs: 2000 }))
    const started = start(world, { environment: canary })
    void endOf(started, deploy(started.run, { commit: commit(2), build }))
    while (traffic(world).v2 !== 10) await world.time.sleep(20)
    started.session.kill()
    const fleet = fleetOfRelease(world.place('production'), 1)
    if (fleet !== undefined) die(world, world.place('production'), fleet)
    return world
  }

  const next = {
    'a sweep': (world: World) => sweep(start(world, { environment: canary }).run, sweeping(canary)),
    'a deployment': (world: World) => deployed(world, 3, { environment: canary }),
    'a rollback': (world: World) => rollback(start(world, { environment: canary }).run, { to: 'v1' }),
  }
  const commands = Object.entries(next)

  test.each(commands)(
    '%s goes on from the release that a post step has left all traffic to',
    async (_name, command) => {
      const world = await diedInCanary()
      const entry = world.place('production').ledger.get(2)
      if (entry === undefined) throw new Error('there is no entry')
      const { owner } = entry.operation
      expect(await finish(start(world, { environment: canary, owner }).run, { number: 2, owner })).toBe(true)
      expect(traffic(world)).toEqual({ v2: 100 })
      await world.time.sleep(60_000)
      await expect(command(world)).resolves.toBeDefined()
    },
  )

  test.each(
    commands.flatMap(([name, command]) =>
      (
        [
          ['killed', 'kill'],
          ['cancelled', 'cancel'],
        ] as const
      ).map(([how, fault]) => [name, how, fault, command] as const),
    ),
  )(
    '%s goes on from the release that a sweep has left all traffic to, which was %s right after it had moved it',
    async (_name, _how, fault, command) => {
      const world = await diedInCanary()
      await world.time.sleep(30_000)
      let isHit = false
      const sweeper = start(world, {
        environment: canary,
        faults: ({ name }) => {
          const shifts = name === 'replaceWeights' && (isHit || traffic(world).v2 === 10)
          if (!shifts || isHit) return undefined
          // v1 is listed without any weight first, so that it is health-checked: that is no shift.
          isHit = true
          return fault
        },
      })
      await endOf(sweeper, sweep(sweeper.run, sweeping(canary)))
      expect({ isHit, now: traffic(world) }).toEqual({ isHit: true, now: { v2: 100 } })
      await world.time.sleep(60_000)
      await expect(command(world)).resolves.toBeDefined()
    },
  )
})

describe('after weights that a hand has written,', () => {
  /** v0 was there before us; somebody gives all traffic to v1, the first of ours, while it is at its gate. */
  async function givenToUnproven(): Promise<World> {
    const world = createWorld()
    await adopt(world, allAtOnce)
    const place = world.place('production')
    const started = start(world, { environment: allAtOnce })
    const end = endOf(started, deploy(started.run, { commit: commit(1), build }))
    while (!place.fleets.has('fleet-production-v1')) await world.time.sleep(5)
    await world.time.sleep(50)
    place.excused.add(v1)
    moveByHand(world, place, { legacy: 0, [v1]: 100 })
    expect(await end).toHaveProperty('error')
    expectConverged(world, 'v1')
    return world
  }

  const commands = {
    sweep: (world: World, force: boolean) =>
      sweep(start(world, { environment: allAtOnce, force }).run, sweeping(allAtOnce)),
    rollback: (world: World, force: boolean) =>
      rollback(start(world, { environment: allAtOnce, force }).run, { to: 'v0' }),
  }

  test.each(Object.entries(commands))(
    'a %s stops if all traffic is with a release that was never proven, and says v1 100 %%',
    async (_name, command) => {
      const world = await givenToUnproven()
      const error = await errorOf(command(world, false))
      expect(error.code).toBe('foreign-weights')
      expect(error.message).toContain('the load balancer says v1 100 %, ')
      expect(error.message).not.toMatch(/group-production/)
      expectConverged(world, 'v1')
    },
  )

  test('a forced rollback takes traffic away from a release that was never proven, and a forced sweep takes it as it is', async () => {
    const rolledBack = await givenToUnproven()
    expect(await commands.rollback(rolledBack, true)).toMatchObject({ changed: true })
    expectConverged(rolledBack, 'v0')
    const swept = await givenToUnproven()
    await commands.sweep(swept, true)
    expectConverged(swept, 'v1')
    await swept.time.sleep(60_000)
    expect(await deployed(swept, 2, { environment: allAtOnce })).toMatchObject({ changed: true })
  })
})

describe('in its error,', () => {
  test('a sweep that meets foreign weights names releases, and says each alternative once', async () => {
    const world = await worldWith(1, { environment: canary })
    const started = start(world, { environment: canary })
    const end = endOf(started, deploy(started.run, { commit: commit(2), build }))
    while (traffic(world).v2 !== 10) await world.time.sleep(20)
    started.session.kill()
    expect(await end).toBe('died')
    await world.time.sleep(2 * world.options.leaseMs)
    moveByHand(world, world.place('production'), { [v1]: 80, [v2]: 20 })
    const { code, message } = await errorOf(sweep(start(world, { environment: canary }).run, sweeping(canary)))
    expect(code).toBe('foreign-weights')
    expect(message).toBe(
      'The weights of production were changed by somebody else: the load balancer says v1 80 %, v2 20 %, the ledger says v1 100 % or v1 90 %, v2 10 %. They stay as they are.',
    )
  })

  test.each([false, true])(
    'a deployment whose own weights are changed names releases, and says each alternative once (force: %s)',
    async (force) => {
      const world = await worldWith(1, { environment: canary })
      const started = start(world, { environment: canary, force })
      const end = endOf(started, deploy(started.run, { commit: commit(2), build }))
      while (traffic(world).v2 !== 10) await world.time.sleep(20)
      moveByHand(world, world.place('production'), { [v1]: 80, [v2]: 20 })
      const ended = await end
      if (ended === 'died' || !('error' in ended) || !(ended.error instanceof KnownError)) throw new Error('no error')
      expect(ended.error.code).toBe('foreign-weights')
      const [, expected = ''] = /the ledger says (.*?)\. They stay/.exec(ended.error.message) ?? []
      expect(ended.error.message).toMatch(/says v1 80 %, v2 20 %, the ledger says v1 90 %, v2 10 %/)
      expect(new Set(expected.split(' or ')).size).toBe(expected.split(' or ').length)
      expect(ended.error.message).not.toMatch(/group-/)
    },
  )
})

describe('traffic that a hand gives to the warm release during a deployment', () => {
  const slow = {
    ...environment,
    strategy: [
      { weight: 10, pauseMs: 30_000 },
      { weight: 100, pauseMs: 0 },
    ],
    bakeMs: 30_000,
    keep: { ...environment.keep, warmForMs: 600_000 },
  }
  const byHand = async (world: World, untilPercent: number) => {
    const place = world.place('production')
    const started = start(world, { environment: slow })
    const end = endOf(started, deploy(started.run, { commit: commit(3), build }))
    while (traffic(world).v3 !== untilPercent) await world.time.sleep(100)
    await world.time.sleep(5000)
    const groups = [...place.groups.values()]
    moveByHand(world, place, Object.fromEntries(groups.map(({ id, tags }) => [id, tags.release === 1 ? 100 : 0])))
    return end
  }

  test.each([
    ['canary', 10],
    ['bake', 100],
  ])('stays there in its %s, keeps its capacity, and the error says what helps', async (_, percent) => {
    const world = await worldWith(2, { environment: slow })
    await world.time.sleep(60_000)
    const end = await byHand(world, percent)
    expect(end).toMatchObject({ error: { advice: expect.stringContaining('`force: true`') } })
    await world.time.sleep(1_200_000)
    expect(traffic(world)).toEqual({ v1: 100 })
    expectServed(world)
    const forced = start(world, { environment: slow, force: true })
    expect(await deploy(forced.run, { commit: commit(4), build })).toMatchObject({ changed: true })
    expectServed(world)
  })

  test('is what a status looks at, too', async () => {
    const world = await worldWith(2, { environment: slow })
    const place = world.place('production')
    const former = fleetOfRelease(place, 1)
    if (former === undefined) throw new Error('v1 has no fleet')
    former.capacity = { min: 0, desired: 0, max: 0 }
    die(world, place, former)
    const groups = [...place.groups.values()]
    moveByHand(world, place, Object.fromEntries(groups.map(({ id, tags }) => [id, tags.release === 1 ? 100 : 0])))
    const { run, events } = start(world, { environment: slow })
    expect(await status(run)).toMatchObject({ verdict: expect.stringContaining('but has no traffic: v1 100 %') })
    expect(messages(events, 'warning').join('\n')).toContain('v1 has traffic and no capacity')
  })
})
