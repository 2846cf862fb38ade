// What a bad day does beside a run that died: hands that move weights, former releases that cannot serve, leftovers that
// cannot be removed, alarms that fire already. Nothing of it may make things worse, or keep a rollback from its way.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { destroy } from '../../src/commands/destroy.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { status } from '../../src/commands/status.ts'
import { sweep } from '../../src/commands/sweep.ts'
import type { Environment } from '../../src/spec/types.ts'
import { expectConverged } from '../harness/memory/converged.ts'
import {
  build,
  commit,
  deployed,
  endOf,
  environment,
  keep,
  messages,
  productions,
  start,
  worldWith,
  type RunOptions,
  type Started,
} from '../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../harness/memory/whole.ts'
import { createWorld, inconvenient, type World } from '../harness/memory/world.ts'
import { adopt } from '../prove/adopt.ts'

const allAtOnce = [{ weight: 100, pauseMs: 0 }]
const half = [
  { weight: 50, pauseMs: 60_000 },
  { weight: 100, pauseMs: 0 },
]
const spec = (more: Partial<Environment>): Environment => ({ ...environment, ...more })
const sweeping = (of: Environment) => ({ ...productions, environmentOf: () => of })

/** Moves weights as somebody at the load balancer's console does. */
function byHand(world: World, shares: Readonly<Record<string, number>>): void {
  const place = world.place('production')
  const groups = [...place.groups.values()]
  const weights = Object.fromEntries(groups.map(({ id, tags }) => [id, shares[`v${tags.release}`] ?? 0]))
  place.route?.history.push({ at: world.time.now(), weights })
  world.changed()
}

/** A deployment of commit `n`, at the moment when its release has so much traffic. */
async function reaching(world: World, n: number, share: number, of: Environment): Promise<Started> {
  const started = start(world, { environment: of })
  void endOf(started, deploy(started.run, { commit: commit(n), build }))
  while (traffic(world)[`v${n}`] !== share) await world.time.sleep(100)
  await world.time.sleep(1000)
  return started
}

async function dies(world: World, { session }: Started): Promise<void> {
  session.kill()
  await world.time.sleep(2 * world.options.leaseMs)
}

function withoutInstances(world: World, release: number): void {
  for (const fleet of world.place('production').fleets.values())
    if (fleet.tags.release === release) fleet.instances = []
  world.changed()
}

const shiftsOf = ({ events }: Started) => events.flatMap((event) => (event.type === 'shifted' ? [event.percent] : []))

describe('when the former release cannot serve any more,', () => {
  const sick: readonly (readonly [string, (world: World) => void])[] = [
    ['its instances are gone', (world) => withoutInstances(world, 1)],
    ['its program fails', (world) => world.apps.set(commit(1).sha, { boot: 'unhealthy', errorPercent: 100, p99: 10 })],
  ]

  test.each(sick)(
    'a sweep after a run that died leaves the traffic with the release that serves: %s',
    async (_how, sicken) => {
      const of = spec({ strategy: allAtOnce, bakeMs: 60_000 })
      const world = await worldWith(1)
      const died = await reaching(world, 2, 100, of)
      sicken(world)
      await dies(world, died)
      const sweeper = start(world, { environment: of })
      await sweep(sweeper.run, sweeping(of))
      expect(shiftsOf(sweeper)).toEqual([])
      expectConverged(world, 'v2')
      expect(messages(sweeper.events, 'warning').join()).toMatch(
        /Traffic cannot go back to where it was; what can serve gets all of it/,
      )
    },
  )

  test.each(sick)('a sweep gives all traffic to the other one of two that share it: %s', async (_how, sicken) => {
    const of = spec({ strategy: half, bakeMs: 60_000 })
    const world = await worldWith(1)
    const died = await reaching(world, 2, 50, of)
    sicken(world)
    await dies(world, died)
    await sweep(start(world, { environment: of }).run, sweeping(of))
    expectConverged(world, 'v2')
  })

  test.each(sick)('a cancelled run does not give the traffic back: %s', async (_how, sicken) => {
    const of = spec({ strategy: allAtOnce, bakeMs: 60_000 })
    const world = await worldWith(1)
    const cancelled = await reaching(world, 2, 100, of)
    sicken(world)
    await world.time.sleep(1000)
    cancelled.session.cancel()
    await world.time.sleep(60_000)
    expect(traffic(world)).toEqual({ v2: 100 })
    expect(messages(cancelled.events, 'warning').join()).toMatch(/v1 of production, .* is not healthy, while what has/)
    // The next run goes on from there.
    expect(await deployed(world, 3)).toMatchObject({ changed: true, release: 3 })
    expectConverged(world, 'v3')
  })

  test('a sweep does not give the traffic back to an adopted release either', async () => {
    const of = spec({ strategy: allAtOnce, bakeMs: 60_000 })
    const world = createWorld()
    await adopt(world, environment)
    const died = await reaching(world, 1, 100, of)
    withoutInstances(world, 0)
    await dies(world, died)
    await sweep(start(world, { environment: of }).run, sweeping(of))
    expectConverged(world, 'v1')
  })

  test('a forced sweep does not call the live release healed, and a deployment is the way out', async () => {
    const world = await worldWith(2)
    byHand(world, {})
    world.apps.set(commit(2).sha, { boot: 'unhealthy', errorPercent: 100, p99: 10 })
    withoutInstances(world, 2)
    await expect(sweep(start(world, { force: true }).run, productions)).rejects.toMatchObject({
      code: 'fleet-not-healthy',
    })
    expect(await deployed(world, 3, { force: true })).toMatchObject({ changed: true })
    expectConverged(world, 'v4')
  })
})

describe('weights that somebody has moved by hand', () => {
  test.each(['unfreezeScaling', 'retire'])('stop a sweep although the run that moved them died at %s', async (call) => {
    const options = keep(1)
    const world = await worldWith(1, options)
    const died = start(world, { ...options, faults: ({ name }) => (name === call ? 'kill' : undefined) })
    expect(await endOf(died, deploy(died.run, { commit: commit(2), build }))).toBe('died')
    await world.time.sleep(2 * world.options.leaseMs)
    byHand(world, { v1: 100 })
    await expect(sweep(start(world, options).run, productions)).rejects.toMatchObject({ code: 'foreign-weights' })
    expect(traffic(world)).toEqual({ v1: 100 })
  })

  test('make their release the one that `previous` means, and keep it warm, once `force` has adopted them', async () => {
    const world = await worldWith(3)
    byHand(world, { v2: 100 })
    await deployed(world, 4, { force: true })
    expect(inventory(world)).toEqual(['v2 no traffic, 2 instances, timer', 'v4 live 100 %, 2 instances'])
    expectConverged(world, 'v4')
    expect(await rollback(start(world).run, { to: 'previous' })).toMatchObject({ release: 2 })
  })
})

describe('an alarm that is firing already', () => {
  const alarmed = (warm: number) =>
    spec({ keep: { ...environment.keep, warm }, gates: { ...environment.gates, alarms: ['5xx'] } })

  test.each([1, 0])('does not stop a rollback, with %i releases warm', async (warm) => {
    const world = await worldWith(2, keep(warm))
    world.alarms.set('5xx', 'firing')
    await rollback(start(world, { environment: alarmed(warm) }).run, { to: 'previous' })
    expectConverged(world, warm === 1 ? 'v1' : 'v3')
  })

  test('stops a deployment, unless it is forced', async () => {
    const world = await worldWith(2)
    world.alarms.set('5xx', 'firing')
    const of = alarmed(1)
    await expect(deployed(world, 3, { environment: of })).rejects.toMatchObject({
      code: 'alarm-firing',
      advice: expect.stringMatching(/`command: rollback`.*`force: true`/),
    })
    expect(await deployed(world, 3, { environment: of, force: true })).toMatchObject({ changed: true })
  })

  test('counts again once it has been quiet for so long that it can only be about the new release', async () => {
    const world = await worldWith(2)
    world.alarms.set('5xx', 'firing')
    const of = { ...alarmed(1), strategy: allAtOnce, bakeMs: 600_000 }
    const started = start(world, { environment: of, force: true })
    const end = endOf(started, deploy(started.run, { commit: commit(3), build }))
    while (traffic(world).v3 !== 100) await world.time.sleep(100)
    world.alarms.set('5xx', 'ok')
    await world.time.sleep(310_000)
    world.alarms.set('5xx', 'firing')
    expect(await end).toMatchObject({ error: { code: 'alarm-firing' } })
    expectConverged(world, 'v2')
  })
})

describe('leftovers', () => {
  const canaryThatDied = async (world: World) => {
    const of = spec({ strategy: half })
    await dies(world, await reaching(world, 3, 50, of))
  }

  test.each(['remove', 'removeTargetGroup'])(
    'whose %s is denied fail neither a rollback nor a deployment',
    async (call) => {
      // Nothing else has to be removed.
      const options: RunOptions = { ...keep(2), faults: ({ name }) => (name === call ? 'denied' : undefined) }
      const world = await worldWith(2)
      await canaryThatDied(world)
      expect(await rollback(start(world, options).run, { to: 'v1' })).toMatchObject({ release: 1 })
      expect(traffic(world)).toEqual({ v1: 100 })
      const next = start(world, options)
      expect(await deploy(next.run, { commit: commit(4), build })).toMatchObject({ changed: true })
      expect(messages(next.events, 'warning').join()).toMatch(/could not be removed, and is left for a later run/)
      await expect(sweep(start(world, options).run, productions)).rejects.toMatchObject({ code: 'permission-missing' })
      await sweep(start(world).run, productions)
      expect(inventory(world).join()).not.toMatch(/v3/)
      expectConverged(world, 'v5')
    },
  )

  test('are removed after the traffic has moved when it moves to a warm release', async () => {
    const world = await worldWith(2, {}, createWorld({ ...inconvenient, figuresLagMs: 120_000 }))
    await canaryThatDied(world)
    const started = start(world)
    const began = world.time.now()
    await rollback(started.run, { to: 'v1' })
    const moved = started.events.findLast((event) => event.type === 'shifted')
    expect(moved).toMatchObject({ percent: { 1: 100 } })
    expect((moved?.type === 'shifted' ? moved.at : Infinity) - began).toBeLessThan(world.options.figuresLagMs)
    expect(inventory(world).join()).not.toMatch(/v3/)
  })

  test('of a trial go even if the ledger has lost its operation', async () => {
    const world = await worldWith(1)
    const died = start(world, {
      faults: ({ name }) => (name === 'targetHealth' ? 'kill' : undefined),
    })
    void endOf(died, deploy(died.run, { commit: commit(2), build }))
    await world.time.sleep(3000)
    await dies(world, died)
    world.place('production').ledger.delete(2)
    await sweep(start(world).run, productions)
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
  })
})

test('beside an adopted release as many releases stay warm as the route has room for', async () => {
  const world = createWorld()
  await adopt(world, environment)
  for (let n = 1; n <= 6; n += 1) expect(await deployed(world, n, keep(3))).toMatchObject({ changed: true })
})

test('destroy sends no request to a fleet that is gone', async () => {
  const world = createWorld({ weightsLagMs: 1500 })
  await adopt(world, environment)
  await deployed(world, 1)
  await destroy(start(world, { force: true }).run)
  expectServed(world)
  expectConverged(world, 'v0')
})

test('a run does not wait for long when the clock of the store was set back', async () => {
  const world = await worldWith(1)
  const entry = world.place('production').ledger.get(1)
  if (entry === undefined) throw new Error('there is no entry')
  const ahead = { storedAt: world.time.now() + 24 * 3600_000, operation: { ...entry.operation, landsForMs: 15_000 } }
  world.place('production').ledger.set(1, { ...entry, ...ahead })
  const started = start(world)
  const began = world.time.now()
  await deploy(started.run, { commit: commit(2), build })
  expect(world.time.now() - began).toBeLessThan(30 * 60_000)
  expect(started.events).toContainEqual(
    expect.objectContaining({ type: 'progress', message: expect.stringMatching(/calls of an earlier run/) }),
  )
})

test('status names the live release even if the ledger has lost its entry', async () => {
  const world = await worldWith(2)
  world.place('production').ledger.clear()
  const started = start(world)
  await status(started.run)
  expect(started.events).toContainEqual(
    expect.objectContaining({
      type: 'environment-status',
      status: expect.objectContaining({ live: expect.objectContaining({ release: 2, sha: commit(2).sha }) }),
    }),
  )
})

test('a dry run of a cold rollback fails as the rollback does', async () => {
  const world = await worldWith(2, keep(0))
  world.problems.push({ message: 'the quota is used up' })
  for (const dryRun of [true, false]) {
    const { run } = start(world, { ...keep(0), dryRun })
    await expect(rollback(run, { to: 'previous' })).rejects.toMatchObject({ code: 'preflight-failed' })
  }
})

describe('a check in today’s spec that an earlier release does not pass', () => {
  const checked = spec({
    keep: { ...environment.keep, warm: 0 },
    checks: [{ path: '/', method: 'GET', headers: {}, status: 200, contains: 'Store', timeoutMs: 100, when: 'both' }],
  })
  const ask = async () => ({ status: 200, body: 'Shop' })

  test('stops a cold rollback, which says how to go on', async () => {
    const world = await worldWith(2, keep(0))
    await expect(rollback(start(world, { environment: checked, ask }).run, { to: 'previous' })).rejects.toMatchObject({
      code: 'check-failed',
      advice: expect.stringContaining('`force: true`'),
    })
    expectConverged(world, 'v2')
  })

  test('is only a warning for a rollback with `force`, but stops a deployment with `force`', async () => {
    const world = await worldWith(2, keep(0))
    const forced = start(world, { environment: checked, ask, force: true })
    await rollback(forced.run, { to: 'previous' })
    expect(messages(forced.events, 'warning').join()).toMatch(/smoke check GET \/ .* goes on because of `force`/)
    await expect(deployed(world, 5, { environment: checked, ask, force: true })).rejects.toMatchObject({
      code: 'check-failed',
    })
  })
})
