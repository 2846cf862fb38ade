// What turns away a client that asks too often says nothing of a release; but it must not hide one that fails its visitors.
import { describe, expect, test } from '@jest/globals'
import { rollback } from '../../../src/commands/rollback.ts'
import { ends, check, mostly, releases, spec, type Asked } from '../../harness/memory/answers.ts'
import type { Run } from '../../../src/engine/session.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { start, worldWith } from '../../harness/memory/runs.ts'
import type { World } from '../../harness/memory/world.ts'

/** Each client may ask so often; who asks more is turned away, and everybody else is answered as the release does. */
const limited =
  (perSecond: number, status: number, answer: (asked: Asked) => number = () => 200) =>
  (world: World) => {
    const burst = 10
    const buckets = new Map<string, { readonly left: number; readonly at: number }>()
    return releases(world, (asked) => {
      const now = world.time.now()
      const bucket = buckets.get(asked.release) ?? { left: burst, at: now }
      const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)
      buckets.set(asked.release, { left: left < 1 ? left : left - 1, at: now })
      return left < 1 ? status : answer(asked)
    })
  }

/** The new release fails so many of ten. */
const failing =
  (ofTen: number, status = 500, fromMs = 0, toMs = Infinity) =>
  ({ release, turn, ageMs }: Asked) =>
    release === 'v2' && ageMs >= fromMs && ageMs < toMs ? mostly(status, ofTen)(turn) : 200

const slowBoot = { run: { ...spec.run, health: { ...spec.run.health, healthy: 2, intervalMs: 5000 } } }

describe('behind a limit of requests per client', () => {
  test.each([429, 403, 503])('a good release stays, and is told to be good (%d)', async (status) => {
    const asked = status === 403 ? { checks: [check()], ...slowBoot } : slowBoot
    expect(await ends(limited(2, status), asked)).toBe('green')
    expect(await ends(limited(2, status), { ...asked, bakeMs: 0 })).toBe('green')
  })

  test.each([60, 90, 120])('a good release stays, also if it counts by the minute (%d)', async (mostAMinute) => {
    const byTheMinute = (world: World) => {
      const asked = new Map<string, number>()
      return releases(world, ({ release }) => {
        const minute = `${release} ${Math.floor(world.time.now() / 60_000)}`
        asked.set(minute, (asked.get(minute) ?? 0) + 1)
        return (asked.get(minute) ?? 0) > mostAMinute ? 429 : 200
      })
    }
    expect(await ends(byTheMinute, slowBoot)).toBe('green')
    expect(await ends(byTheMinute, { ...slowBoot, bakeMs: 3000 })).toBe('green')
  })

  test.each([0, 30_000])(
    'a release that fails most of what is let through is undone (bake of %d ms)',
    async (bakeMs) => {
      expect(await ends(limited(2, 503, failing(7)), { ...slowBoot, bakeMs })).toBe('route-failing')
      expect(await ends(limited(2, 503, failing(7)), { bakeMs })).toBe('route-failing')
    },
  )
})

describe('where there is no limit', () => {
  test('a release that fails again at its end is undone, whatever its first failures looked like', async () => {
    const twice = (asked: Asked) => (asked.ageMs < 5000 ? failing(7, 503)(asked) : failing(10, 500, 52_000)(asked))
    expect(await ends((world) => releases(world, twice))).toBe('route-failing')
  })

  test.each([
    ['as if they asked too often', 429, 9],
    ['as if the service were not there', 503, 4],
    ['as if it were forbidden', 403, 9],
  ])('a release that turns most visitors away is undone: %s', async (_name, status, ofTen) => {
    const ask = (world: World) => releases(world, failing(ofTen, status))
    const checks = [check({ when: 'before' }), check()]
    const timeouts = { ...spec.timeouts, checksMs: 300_000 }
    expect(await ends(ask, { checks, timeouts })).toBe('route-failing')
    expect(await ends(ask, { checks, timeouts, bakeMs: 3000 })).toBe('route-failing')
  })

  test('a release that fails is undone even if the first request of the run got no answer', async () => {
    let isFirst = true
    const ask = (world: World) =>
      releases(world, async (asked) => {
        const hangs = isFirst
        isFirst = false
        if (hangs) throw new Error('no complete answer within 2000 ms')
        return { status: failing(10, 500, 1500)(asked), body: '' }
      })
    expect(await ends(ask, slowBoot)).toBe('route-failing')
  })
})

describe('what fails by turns', () => {
  /** Bad for so long, then good for so long, and again. */
  const byTurns =
    (badMs: number, goodMs: number) =>
    ({ release, ageMs }: Asked) =>
      release === 'v2' && ageMs % (badMs + goodMs) < badMs ? 500 : 200

  test.each([
    [1400, 600, 0],
    [3000, 1000, 200],
    [700, 300, 3000],
  ])('is undone: %d ms bad, %d ms good, with a bake of %d ms', async (badMs, goodMs, bakeMs) => {
    expect(await ends((world) => releases(world, byTurns(badMs, goodMs)), { bakeMs })).toBe('route-failing')
  })

  test.each([2000, 30_000])(
    'stays if it was only for a second, which others have too (after %d ms)',
    async (fromMs) => {
      const blip = ({ release, ageMs }: Asked) =>
        release === 'v2' && ageMs >= fromMs && ageMs < fromMs + 1000 ? 500 : 200
      expect(await ends((world) => releases(world, blip), slowBoot)).toBe('green')
    },
  )
})

test('a release whose pages are slow is undone by a few answers that are clear enough', async () => {
  const ask = (world: World, run: Run) => {
    const answer = failing(6)
    return releases(world, async (asked) => {
      await run.clock.sleep(asked.release === 'v2' ? 1500 : 10, run.signal)
      return { status: answer(asked), body: '' }
    })
  }
  expect(await ends(ask, slowBoot)).toBe('route-failing')
})

describe('a release that fails is undone', () => {
  test('where its pages take longer than its launch', async () => {
    const ask = (world: World, run: Run) =>
      releases(world, async (asked) => {
        await run.clock.sleep(1500, run.signal)
        return { status: failing(10, 500, 1500)(asked), body: '' }
      })
    expect(await ends(ask)).toBe('route-failing')
  })

  test('where there were only a few answers before', async () => {
    const ask = (world: World, run: Run) =>
      releases(world, async (asked) => {
        await run.clock.sleep(300, run.signal)
        return { status: failing(5)(asked), body: '' }
      })
    expect(await ends(ask)).toBe('route-failing')
  })

  test('where it fails to a beat', async () => {
    const beat = ({ release, ageMs }: Asked) => (release === 'v2' && ageMs >= 9000 && ageMs % 1000 >= 100 ? 500 : 200)
    expect(await ends((world) => releases(world, beat), slowBoot)).toBe('route-failing')
  })
})

test('names that cannot be looked up from here undo nothing, also at the end', async () => {
  const nowhere = Object.assign(new Error('getaddrinfo EAI_FAIL'), { code: 'EAI_FAIL' })
  const ask = (world: World) =>
    releases(world, async ({ release }) => {
      if (release === 'v2') throw nowhere
      return { status: 200, body: '' }
    })
  expect(await ends(ask, { bakeMs: 200 })).toBe('green')
})

describe('a rollback to a good release stays', () => {
  const nowhere = () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }))
  const turnedAway = async () => ({ status: 429, body: '' })

  test.each([
    ['cannot be looked up from here any more', nowhere],
    ['turns this run away', turnedAway],
  ])('if its address %s', async (_what, answer) => {
    const world = await worldWith(2)
    const ask = releases(world, async ({ release }) => (release === 'v1' ? answer() : { status: 200, body: '' }))
    await rollback({ ...start(world).run, ask }, { to: 'previous' })
    expectConverged(world, 'v1')
  })
})
