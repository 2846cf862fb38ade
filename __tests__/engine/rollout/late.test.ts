// A release that turns bad late in its bake is undone, and a good one is not undone for what is no fault of its own: an
// answer that is slow, a limit of requests per client, errors that its predecessor has as well.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { judgeReplies } from '../../../src/engine/probe/probe-verdict.ts'
import { judge, without } from '../../../src/engine/rollout/judge.ts'
import type { Run } from '../../../src/engine/session.ts'
import { check, ends, mostly, releases, shiftedAt, spec } from '../../harness/memory/answers.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, start, worldWith } from '../../harness/memory/runs.ts'
import type { World } from '../../harness/memory/world.ts'

describe('a release that fails visitors', () => {
  const fromThen =
    (fromMs: number, ofTen = 9, status = 503) =>
    (world: World) =>
      releases(world, ({ release, ageMs, turn }) =>
        release === 'v2' && ageMs >= fromMs ? mostly(status, ofTen)(turn) : 200,
      )

  test.each([
    ['in the last 9 s of its bake', 51_000, 9, 503],
    ['in the last second of its bake', 59_000, 9, 503],
    ['half of them in the last 15 s', 45_000, 5, 503],
    ['a third of them in the last 20 s', 40_000, 3, 500],
  ])('is undone: %s', async (_name, fromMs, ofTen, status) => {
    expect(await ends(fromThen(fromMs, ofTen, status))).toBe('route-failing')
  })

  test.each([0, 200, 3000])('is undone for all its lucky answers with a bake of %d ms', async (bakeMs) => {
    expect(await ends(fromThen(0), { bakeMs })).toBe('route-failing')
  })

  test('is undone if it leaves most of them without an answer at the end', async () => {
    const hanging = (world: World, run: Run) =>
      releases(world, async ({ release, ageMs, turn, question }) => {
        if (release !== 'v2' || ageMs < 55_000 || turn % 3 === 0) return { status: 200, body: 'shop' }
        await run.clock.sleep(question.timeoutMs, run.signal)
        throw new Error('no complete answer')
      })
    expect(await ends(hanging, { checks: [check({ timeoutMs: 10_000 })] })).toBe('route-failing')
  })

  test.each([
    ['404 to most', mostly(404, 7)],
    ['a redirect to most', mostly(302, 7)],
  ])('is undone if it answers what the check of the spec calls wrong: %s', async (_name, answer) => {
    const ask = (world: World) => releases(world, ({ release, turn }) => (release === 'v2' ? answer(turn) : 200))
    expect(await ends(ask, { checks: [check({ contains: 'shop' })] })).toBe('route-failing')
    expect(await ends(ask, { checks: [check({ contains: 'shop' })], bakeMs: 0 })).toBe('route-failing')
  })

  test('is undone by its errors also where the old one never was as today’s check expects', async () => {
    const ask = (world: World) =>
      releases(world, async ({ release, ageMs, turn }) => ({
        status: release === 'v2' && ageMs > 10_000 ? mostly(503, 7)(turn) : 200,
        body: `welcome to ${release}`,
      }))
    expect(await ends(ask, { checks: [check({ contains: 'v2' })] })).toBe('route-failing')
  })
})

describe('a release that is good stays', () => {
  test('if its first check is slow, and has the time for that', async () => {
    const ask = (world: World, run: Run) =>
      releases(world, async ({ release, question }) => {
        const takesMs = release === 'v2' ? 2500 : 100
        await run.clock.sleep(Math.min(takesMs, question.timeoutMs), run.signal)
        if (takesMs > question.timeoutMs) throw new Error('no complete answer')
        return { status: 200, body: '' }
      })
    const checks = [check({ path: '/report', timeoutMs: 10_000 })]
    const timeouts = { ...spec.timeouts, checksMs: 30_000 }
    expect(await ends(ask, { checks, timeouts })).toBe('green')
    expect(await ends(ask, { checks, timeouts, bakeMs: 200 })).toBe('green')
  })

  test.each([
    [503, 10],
    [503, 20],
    [429, 60],
  ])('if it limits each client, as its predecessor does (%d beyond a burst of %d)', async (status, burst) => {
    const limited = (world: World) => {
      const buckets = new Map<string, { left: number; at: number }>()
      return releases(world, ({ release }) => {
        const now = world.time.now()
        const bucket = buckets.get(release) ?? { left: burst, at: now }
        const left = Math.min(burst, bucket.left + (now - bucket.at) / 1000)
        buckets.set(release, { left: left < 1 ? left : left - 1, at: now })
        return left < 1 ? status : 200
      })
    }
    const boots = { ...spec, run: { ...spec.run, health: { ...spec.run.health, healthy: 2, intervalMs: 2000 } } }
    expect(await ends(limited, boots)).toBe('green')
    expect(await ends(limited, { ...boots, bakeMs: 0 })).toBe('green')
  })

  test('if it answers as wrongly as its predecessor', async () => {
    const ask = (world: World) => releases(world, ({ turn }) => mostly(404, 5)(turn))
    const timeouts = { ...spec.timeouts, checksMs: 30_000 }
    expect(await ends(ask, { checks: [check({ contains: 'shop' })], timeouts })).toBe('green')
  })

  /** Mulberry32: the same numbers each time. */
  const numbers = (seed: number) => {
    let state = seed
    return () => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    }
  }

  test.each([0.02, 0.1, 0.22, 0.5])('for its share of errors if its predecessor has the same (%d)', (share) => {
    const next = numbers(1)
    const some = (count: number) =>
      Array.from({ length: count }, () => ({
        at: 0,
        latencyMs: 1,
        failure: next() < share ? 'answered 500' : undefined,
      }))
    let undone = 0
    for (let deployment = 0; deployment < 100; deployment += 1) {
      const [before, since] = [some(40), some(300)]
      const ends = Array.from({ length: 30 }, (_each, look) => since.slice(0, 10 * (look + 1)))
      if (ends.some((seen) => judgeReplies(before, seen).outcome === 'failed')) undone += 1
    }
    expect(undone).toBeLessThanOrEqual(1)
  })
})

describe('figures', () => {
  const served = (requests: number, errors: number) => ({ from: 0, to: 1, requests, errors, latencyMs: undefined })
  const limits = { errorRateAbove: 20, minRequests: 20, latencyRatio: undefined }

  /** What the new release served since this time has such a share of errors. */
  const turningBad = (run: Run, world: World, fromMs: number, share: number): Run => {
    const { router } = run.platform
    const figures: typeof router.figures = async (group, since, call) => {
      const found = await router.figures(group, since, call)
      if (found === 'unknown' || !group.endsWith('v2') || found.to <= found.from) return found
      const bad = Math.max(0, found.to - Math.max(found.from, shiftedAt(world) + fromMs)) / (found.to - found.from)
      return { ...found, errors: Math.round(found.requests * bad * share) }
    }
    return { ...run, platform: { ...run.platform, router: { ...router, figures } } }
  }

  test.each([
    ['undo a release that turns bad late in its bake', 0.9, 'gate-failed'],
    ['leave one whose errors stay within the limit', 0.1, undefined],
  ])('%s', async (_name, share, code) => {
    const world = await worldWith(1)
    const { run } = start(world, { environment: { ...spec, bakeMs: 300_000 } })
    const deploying = deploy(turningBad(run, world, 290_000, share), { commit: commit(2), build })
    await (code === undefined
      ? expect(deploying).resolves.toMatchObject({ changed: true })
      : expect(deploying).rejects.toMatchObject({ code }))
    expectConverged(world, code === undefined ? 'v2' : 'v1')
  })

  test.each([
    ['few requests with a share that chance explains', served(20, 9), 'passed'],
    ['few with one that it does not', served(20, 18), 'failed'],
    ['many', served(400, 180), 'failed'],
  ])('that are looked at repeatedly leave chance its room: %s', (_name, fresh, outcome) => {
    const [gate] = judge(limits, fresh, served(100, 22), 3.5)
    expect(gate?.outcome).toBe(outcome)
    expect(judge(limits, fresh, served(100, 22))[0]?.outcome).toBe('failed')
  })

  test('are of an idle route if nobody but the run itself asks', async () => {
    const world = await worldWith(1)
    const gates = { ...spec.gates, errorRateAbove: 10 }
    const { run } = start(world, { environment: { ...spec, gates, bakeMs: 20_000 } })
    const sent: { readonly at: number; readonly release: string }[] = []
    const ask = releases(world, ({ release }) => {
      sent.push({ at: world.time.now(), release })
      return 200
    })
    const { router } = run.platform
    const figures: typeof router.figures = async (group, from) => {
      const served = sent.filter(({ at, release }) => at >= from && group.endsWith(release))
      return { from, to: world.time.now(), requests: served.length, errors: 0, latencyMs: undefined }
    }
    const platform = { ...run.platform, router: { ...router, figures } }
    expect(await deploy({ ...run, ask, platform }, { commit: commit(2), build })).toMatchObject({ changed: true })
    expect(sent.length).toBeGreaterThan(gates.minRequests)
  })

  test('are those of visitors, without what the run itself has asked', () => {
    expect(without(served(100, 40), { requests: 60, faults: 40 })).toMatchObject({ requests: 40, errors: 0 })
    expect(without(served(100, 40), { requests: 30, faults: 10 })).toMatchObject({ requests: 70, errors: 30 })
    expect(without(served(10, 4), { requests: 60, faults: 0 })).toMatchObject({ requests: 0, errors: 0 })
  })
})
