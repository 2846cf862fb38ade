// Alarms look back: one that begins to fire right after traffic has left a broken release is about that release, not about
// what leads away from it.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { rollback } from '../../src/commands/rollback.ts'
import type { Environment } from '../../src/spec/types.ts'
import { expectConverged } from '../harness/memory/converged.ts'
import { commit, build, endOf, environment, start, worldWith } from '../harness/memory/runs.ts'
import { askIn } from '../harness/memory/visitors.ts'
import { traffic } from '../harness/memory/whole.ts'
import { createWorld, type World } from '../harness/memory/world.ts'

const alarmed = (more: Partial<Environment>): Environment => ({
  ...environment,
  gates: { ...environment.gates, alarms: ['5xx'] },
  ...more,
})

async function twoReleases(of: Environment): Promise<World> {
  const world = createWorld({ url: 'http://shop.test', weightsLagMs: 3000 })
  world.alarms.set('5xx', 'ok')
  await worldWith(2, { environment: { ...of, checks: [] } }, world)
  await world.time.sleep(10_000)
  return world
}

const allAtOnce = [{ weight: 100, pauseMs: 0 }]
const canary = (pauseMs: number) => [{ weight: 10, pauseMs }, ...allAtOnce]
const afterwards = {
  path: '/',
  method: 'GET',
  headers: {},
  status: 200,
  contains: undefined,
  timeoutMs: 500,
  when: 'after',
} as const

describe('right after traffic has left a broken release,', () => {
  test.each([1, 0])(
    'an alarm that begins to fire does not undo a rollback (with %i releases kept warm)',
    async (warm) => {
      // The check waits until the whole load balancer has the new weights, and the alarms are looked at after it.
      const of = alarmed({ strategy: allAtOnce, checks: [afterwards], keep: { ...environment.keep, warm } })
      const world = await twoReleases(of)
      const started = start(world, { environment: of, ask: askIn(world, 'production') })
      const end = endOf(started, rollback(started.run, { to: 'previous' }))
      while (traffic(world).v2 === 100) await world.time.sleep(20)
      await world.time.sleep(200)
      world.alarms.set('5xx', 'firing')
      expect(await end).toMatchObject({ outcome: { changed: true } })
      expectConverged(world, warm === 1 ? 'v1' : 'v3')
    },
  )

  /** A deployment that is watched for long; the alarm begins to fire when v3 has had such a share for so long. */
  async function withAlarm(force: boolean, share: number, afterMs: number, canaryMs = 60_000) {
    const of = alarmed({ strategy: canary(canaryMs), bakeMs: 900_000 })
    const world = await twoReleases(of)
    const started = start(world, { environment: of, force })
    const end = endOf(started, deploy(started.run, { commit: commit(3), build }))
    while (traffic(world).v3 !== share) await world.time.sleep(20)
    await world.time.sleep(afterMs)
    world.alarms.set('5xx', 'firing')
    return { world, end: await end, events: started.events }
  }

  test.each([
    [5, 'first', 10],
    [5, 'last', 100],
    [200, 'last', 100],
  ] as const)(
    'an alarm that begins to fire %i s after the %s shift does not undo a forced deployment',
    async (seconds, _which, share) => {
      const { world, end, events } = await withAlarm(true, share, seconds * 1000)
      expect(end).toMatchObject({ outcome: { changed: true, release: 3 } })
      expectConverged(world, 'v3')
      expect(events).toContainEqual({
        type: 'gate',
        gate: { name: 'alarm 5xx', outcome: 'unproven', figures: expect.stringMatching(/^is firing/) },
      })
    },
  )

  test('an alarm that begins to fire 5 s after the last shift does not undo a forced deployment whose canary took ten minutes', async () => {
    const { world, end } = await withAlarm(true, 100, 5000, 600_000)
    expect(end).toMatchObject({ outcome: { changed: true, release: 3 } })
    expectConverged(world, 'v3')
  })

  test('an alarm that begins to fire 5 s after the first shift undoes a deployment that nobody has forced', async () => {
    const { world, end } = await withAlarm(false, 10, 5000)
    expect(end).toMatchObject({ error: { code: 'alarm-firing' } })
    expectConverged(world, 'v2')
  })
})

test('an alarm that begins to fire more than five minutes after the last shift undoes a forced deployment, too', async () => {
  const of = alarmed({ strategy: allAtOnce, bakeMs: 900_000 })
  const world = await twoReleases(of)
  const started = start(world, { environment: of, force: true })
  const end = endOf(started, deploy(started.run, { commit: commit(3), build }))
  while (traffic(world).v3 !== 100) await world.time.sleep(20)
  await world.time.sleep(310_000)
  world.alarms.set('5xx', 'firing')
  expect(await end).toMatchObject({ error: { code: 'alarm-firing' } })
  expectConverged(world, 'v2')
})
