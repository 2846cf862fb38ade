// Others do, or have done meanwhile, what a run is to do: it says what is so now, and does nothing twice.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import {
  build,
  commit,
  endOf,
  environment,
  keep,
  start,
  worldWith,
  type RunOptions,
  type Started,
} from '../../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'

/** What a run has told last of who has the traffic. */
function lastTold({ events }: Started): Readonly<Record<number, number>> | undefined {
  return events.flatMap((event) => (event.type === 'environment-status' ? [event.status.traffic] : [])).at(-1)
}

function stepsOf({ events }: Started): readonly string[] {
  return events.flatMap((event) => (event.type === 'step-finished' ? [event.step] : []))
}

describe('a run that waits for another', () => {
  /** While v2 bakes with all the traffic, this comes. */
  async function besideV2(n: number, options: RunOptions, meanwhile?: (second: Started) => void) {
    const world = await worldWith(1)
    await world.time.sleep(10_000)
    const bakes = { environment: { ...environment, bakeMs: 30_000 } }
    const first = start(world, bakes)
    const end = endOf(first, deploy(first.run, { commit: commit(3), build }))
    while (traffic(world)['v2'] !== 10) await world.time.sleep(20)
    const second = start(world, options)
    if (meanwhile !== undefined) world.time.onJump(() => meanwhile(second))
    const result = await endOf(second, deploy(second.run, { commit: commit(n), build }))
    return { world, second, result, end }
  }

  test.each([
    ['the same commit', 3, { outcome: { changed: false, release: 2 } }],
    ['an older commit', 2, { error: { code: 'commit-older' } }],
  ])('tells what is so once it has waited, with %s', async (_what, n, expected) => {
    const { world, second, result } = await besideV2(n, { waitForLockMs: 600_000 })
    expect(result).toMatchObject(expected)
    expect(lastTold(second)).toEqual({ 2: 100 })
    expect(stepsOf(second)).toEqual(['observe', 'claim'])
    expectConverged(world, 'v2')
  })

  test('tells what was so when it gave up waiting', async () => {
    const { second, result } = await besideV2(4, { waitForLockMs: 10_000 })
    expect(result).toMatchObject({ error: { code: 'environment-busy' } })
    expect(lastTold(second)).toEqual({ 2: 100 })
  })

  test('tells what was so when it was cancelled', async () => {
    const { second, result } = await besideV2(4, { waitForLockMs: 600_000 }, ({ session }) => {
      if (session.calls.length > 100) session.cancel()
    })
    expect(result).toHaveProperty('error')
    expect(lastTold(second)).toEqual({ 2: 100 })
  })

  test('names the one that has the environment when it gives up', async () => {
    const world = await worldWith(1)
    await world.time.sleep(10_000)
    const slow = (bakeMs: number) => ({ environment: { ...environment, bakeMs }, waitForLockMs: 600_000 })
    const [one, other] = [start(world, slow(10_000)), start(world, slow(600_000))]
    const ends = [endOf(one, deploy(one.run, { commit: commit(2), build }))]
    await world.time.sleep(100)
    ends.push(endOf(other, deploy(other.run, { commit: commit(3), build })))
    const late = start(world, { waitForLockMs: 60_000 })
    const result = await endOf(late, deploy(late.run, { commit: commit(4), build }))
    expect(result).toMatchObject({ error: { message: expect.stringContaining('by operation 3,') } })
    await Promise.all(ends)
  })
})

describe('when the same commit is deployed twice at once,', () => {
  test.each([0, 3, 7, 12, 40, 400])('(%i ms apart) it is launched once, and the way back stays warm', async (apart) => {
    const options = { waitForLockMs: 600_000 }
    const world = await worldWith(2)
    await world.time.sleep(60_000)
    const [one, other] = [start(world, options), start(world, options)]
    const first = endOf(one, deploy(one.run, { commit: commit(3), build }))
    await world.time.sleep(apart)
    const second = endOf(other, deploy(other.run, { commit: commit(3), build }))
    const ends = await Promise.all([first, second])
    const changed = ends.map((end) => typeof end === 'object' && 'outcome' in end && end.outcome.changed)
    expect(new Set(changed)).toEqual(new Set([true, false]))
    expect(inventory(world)).toEqual(['v2 no traffic, 2 instances, timer', 'v3 live 100 %, 2 instances'])
    expect(await rollback(start(world).run, { to: 'previous' })).toMatchObject({ release: 2 })
    expectConverged(world, 'v2')
    expectServed(world)
  })
})

describe('a cold rollback that is at work', () => {
  const cold = {
    ...environment,
    keep: { ...environment.keep, warm: 0 },
    timeouts: { ...environment.timeouts, bootMs: 300_000 },
  }

  async function pressed(asks: readonly { readonly to: string; readonly afterMs: number; readonly of?: RunOptions }[]) {
    const world = await worldWith(3, keep(0))
    Object.assign(world.options, { bootMs: 60_000 })
    await world.time.sleep(60_000)
    const began = world.time.now()
    const ends = []
    for (const { to, afterMs, of } of asks) {
      await world.time.sleep(began + afterMs - world.time.now())
      const one = start(world, { environment: cold, ...of })
      ends.push(endOf(one, rollback(one.run, { to })).then((end) => ({ end, tookMs: world.time.now() - began })))
    }
    return { world, ends: await Promise.all(ends) }
  }

  test.each([
    ['previous', 'previous', 50_000],
    ['previous', 'v2', 50_000],
    ['v2', 'previous', 100],
    ['v2', 'v2', 0],
    ['v2', 'v2', 4],
  ])('(%s) is not begun anew by who asks for the same (%s) %i ms later', async (first, second, afterMs) => {
    const { world, ends } = await pressed([
      { to: first, afterMs: 0 },
      { to: second, afterMs },
    ])
    expect(ends.map(({ end }) => end)).toMatchObject([
      { outcome: { changed: true, release: 4 } },
      { outcome: { changed: false, release: 4, verdict: expect.stringContaining('brought back') } },
    ])
    expect(Math.max(...ends.map(({ tookMs }) => tookMs))).toBeLessThan(90_000)
    expectConverged(world, 'v4', keep(0))
    expectServed(world)
  })

  test.each([
    ['another release', { to: 'v1', afterMs: 20_000 }],
    ['the same with `supersede`', { to: 'v2', afterMs: 20_000, of: { supersede: true } }],
  ])('is overtaken by who asks for %s', async (_what, second) => {
    const { world, ends } = await pressed([{ to: 'v2', afterMs: 0 }, second])
    expect(ends.map(({ end }) => end)).toMatchObject([
      { error: { code: 'claim-lost' } },
      { outcome: { changed: true, release: 5 } },
    ])
    expectConverged(world, 'v5', keep(0))
  })
})
