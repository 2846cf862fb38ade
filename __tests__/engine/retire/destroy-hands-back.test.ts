// What was there before anything of ours (v0) has its traffic and its scaling back when an environment is destroyed, and
// whoever is still sent to a release of ours meanwhile finds somebody there.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { destroy } from '../../../src/commands/destroy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { die, fleetOfRelease } from '../../harness/memory/nature.ts'
import { build, commit, deployed, endOf, environment, start } from '../../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'
import { createWorld, type World, type WorldOptions } from '../../harness/memory/world.ts'
import { adopt } from '../../prove/adopt.ts'

const of = { ...environment, strategy: [{ weight: 100, pauseMs: 0 }] }

async function worldWithV0(options: Partial<WorldOptions> = {}): Promise<World> {
  const world = createWorld({ leaseMs: 10_000, callTimeoutMs: 2000, ...options })
  await adopt(world, of)
  return world
}

const destroyed = (world: World) => destroy(start(world, { environment: of, force: true }).run)

describe('until the whole load balancer has the new weights,', () => {
  test.each([1500, 3000])(
    'a destruction right after a rollback to v0 keeps the former release in use (weights lag %i ms)',
    async (weightsLagMs) => {
      const world = await worldWithV0({ weightsLagMs })
      await deployed(world, 1, { environment: of })
      await world.time.sleep(60_000)
      await rollback(start(world, { environment: of }).run, { to: 'v0' })
      await destroyed(world)
      await world.time.sleep(60_000)
      expectServed(world)
      expectConverged(world, 'v0')
      expect(inventory(world)).toEqual(['v0 live 100 %, 2 instances'])
    },
  )

  test('a destruction after one that was cancelled once the traffic was back keeps the former release in use', async () => {
    const world = await worldWithV0({ weightsLagMs: 3000 })
    await deployed(world, 1, { environment: of })
    await world.time.sleep(60_000)
    const cancelled = start(world, {
      environment: of,
      force: true,
      faults: ({ name }) => (name === 'replaceWeights' ? 'cancel' : undefined),
    })
    expect(await endOf(cancelled, destroy(cancelled.run))).toHaveProperty('error')
    await destroyed(world)
    await world.time.sleep(60_000)
    expectServed(world)
    expect(inventory(world)).toEqual(['v0 live 100 %, 2 instances'])
    expectConverged(world, 'v0')
  })
})

test.each(['has died', 'is taken over from'])(
  'a destruction unfreezes the scaling of v0 if the deployment that froze it %s',
  async (how) => {
    const canary = { ...of, strategy: [{ weight: 50, pauseMs: 60_000 }, ...of.strategy] }
    const world = await worldWithV0()
    const place = world.place('production')
    const before = fleetOfRelease(place, 0)?.capacity
    const started = start(world, { environment: canary })
    void endOf(started, deploy(started.run, { commit: commit(1), build }))
    while (traffic(world).v1 !== 50) await world.time.sleep(100)
    expect(fleetOfRelease(place, 0)?.frozen).toBeDefined()
    if (how === 'has died') {
      started.session.kill()
      await world.time.sleep(30_000)
    }
    await destroy(start(world, { environment: canary, force: true, supersede: true }).run)
    expect(fleetOfRelease(place, 0)).toMatchObject({ frozen: undefined, capacity: before })
    expect(inventory(world)).toEqual(['v0 live 100 %, 2 instances'])
    expectConverged(world, 'v0')
    expectServed(world)
  },
)

test('a rollback to v0 says that v0 is not healthy if it is live already without a healthy target', async () => {
  const world = await worldWithV0()
  await deployed(world, 1, { environment: of })
  await rollback(start(world, { environment: of }).run, { to: 'v0' })
  const place = world.place('production')
  const fleet = fleetOfRelease(place, 0)
  if (fleet === undefined) throw new Error('v0 has no fleet')
  die(world, place, fleet)
  await expect(rollback(start(world, { environment: of }).run, { to: 'v0' })).rejects.toMatchObject({
    code: 'adopted-not-healthy',
    message: expect.stringMatching(/^v0 of production, .* is not ours to launch/),
    advice: expect.stringContaining('Start its instances again'),
  })
  expectConverged(world, 'v0')
})

test.each([false, true])(
  'a destruction gives nothing to a v0 without a healthy target, and says so (dry run: %s)',
  async (dryRun) => {
    const world = await worldWithV0()
    await deployed(world, 1, { environment: of })
    const place = world.place('production')
    const fleet = fleetOfRelease(place, 0)
    if (fleet === undefined) throw new Error('v0 has no fleet')
    die(world, place, fleet)
    const { run } = start(world, { environment: of, force: true, dryRun })
    await expect(destroy(run)).rejects.toMatchObject({
      code: 'adopted-not-healthy',
      message: expect.stringMatching(/^None of the targets of v0 of production, .*; traffic is where it was/),
    })
    expect(traffic(world)).toMatchObject({ v1: 100 })
    expectServed(world)
  },
)
