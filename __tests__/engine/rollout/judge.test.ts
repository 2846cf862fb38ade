import { expect, test } from '@jest/globals'
import { isIdle, judge, judgeBalancer, together } from '../../../src/engine/rollout/judge.ts'
import type { Figures, OwnPeriod } from '../../../src/ports/router.ts'

const limits = { errorRateAbove: 1, latencyRatio: 2, minRequests: 50 }
const served = (requests: number, errors: number, p99: number): Figures => ({
  from: 0,
  to: 1,
  requests,
  errors,
  latencyMs: { p50: 1, p99 },
})

test.each([
  ['as good', served(100, 1, 20), served(1000, 5, 20), ['passed', 'passed']],
  ['at the limits', served(100, 2, 40), served(100, 1, 20), ['passed', 'passed']],
  ['more errors', served(100, 3, 20), served(100, 1, 20), ['failed', 'passed']],
  ['slower', served(100, 0, 41), served(100, 0, 20), ['passed', 'failed']],
  ['too few requests of the new', served(49, 49, 900), served(100, 0, 20), ['unproven', 'unproven']],
  ['too few requests of the old', served(100, 0, 20), served(49, 0, 20), ['unproven', 'unproven']],
  ['figures unknown', 'unknown', served(100, 0, 20), ['unproven', 'unproven']],
  ['figures unknown', served(100, 0, 20), 'unknown', ['unproven', 'unproven']],
] as const)('the new release is judged against the former one: %s', (_name, fresh, old, outcomes) => {
  expect(judge(limits, fresh, old).map(({ outcome }) => outcome)).toEqual(outcomes)
})

test('what no target has answered counts only as far as its share is larger than the old release’s', () => {
  const outcome = (fresh: number, old: number) => {
    const [errors] = judge(
      { ...limits, latencyRatio: undefined },
      { ...served(100, 0, 20), unanswered: fresh },
      { ...served(1000, 0, 20), unanswered: old },
    )
    return [errors?.outcome, errors?.compared?.now]
  }
  expect(outcome(30, 300)).toEqual(['passed', '0.00 %'])
  expect(outcome(31, 300)).toEqual(['passed', '1.00 %'])
  expect(outcome(32, 300)).toEqual(['failed', '2.00 %'])
  expect(outcome(0, 300)).toEqual(['passed', '0.00 %'])
})

test('a verdict says by how many requests in how long it came about', () => {
  const minutes = { ...served(120, 0, 20), from: 60_000, to: 180_000 }
  expect(judge(limits, minutes, served(100, 0, 20)).map(({ basis }) => basis)).toEqual([
    '120 requests in 2 min',
    '120 requests in 2 min',
  ])
})

test('errors of the load balancer itself decide only where it serves nobody else', () => {
  const own = (errors: number, isShared = false, requests = 100) => ({
    ...served(100, 0, 20),
    balancer: { periods: [{ from: 0, to: 1, requests, errors }], isShared },
  })
  const moves = { movedAt: 1, since: 0 }
  const outcome = (fresh: Figures, old = own(1)) => judgeBalancer(limits, fresh, old, moves)?.outcome
  expect(outcome(own(2))).toBeUndefined()
  expect(outcome(own(3))).toBe('failed')
  expect(outcome(own(3, true))).toBe('unproven')
  expect(outcome(own(30, false, 49))).toBeUndefined()
  expect(outcome(served(100, 0, 20))).toBeUndefined()
})

test('errors of the load balancer from after traffic moved are none of the time before', () => {
  const minute = (n: number, errors: number) => ({ from: n * 60_000, to: (n + 1) * 60_000, requests: 100, errors })
  const of = (...periods: OwnPeriod[]) => ({ ...served(100, 0, 20), balancer: { periods, isShared: false } })
  const moves = { movedAt: 150_000, since: 180_000 }
  const before = [minute(0, 0), minute(1, 1)]
  const since = [minute(3, 30), minute(4, 30)]
  const judged = judgeBalancer(limits, of(...since), of(...before, minute(2, 30), ...since), moves)
  expect(judged).toMatchObject({
    outcome: 'failed',
    figures: '30.00 % against 0.50 %, at most 1 percentage point more',
  })
  expect(judgeBalancer(limits, of(minute(2, 30)), of(...before), moves)).toBeUndefined()
})

test('several former releases are compared with as one', () => {
  const unanswered = { ...served(300, 30, 40), unanswered: 3 }
  expect(together([{ ...served(100, 0, 20), unanswered: 1 }, unanswered])).toEqual({
    from: 0,
    to: 1,
    requests: 400,
    errors: 30,
    unanswered: 4,
    latencyMs: { p50: 1, p99: 35 },
  })
  expect(together([served(100, 0, 20), { ...served(0, 0, 0), latencyMs: undefined }])).toMatchObject({
    requests: 100,
    latencyMs: { p50: 1, p99: 20 },
  })
  expect(together([served(100, 0, 20), 'unknown'])).toBe('unknown')
  expect(together([])).toBe('unknown')
  const later = { ...served(1, 0, 1), from: 5, to: 9 }
  expect(together([{ ...later, from: 2, to: 7 }, later])).toMatchObject({ from: 5, to: 7 })
})

test('a route is idle that has fewer requests in all than are needed of each', () => {
  expect(isIdle(limits, served(20, 0, 1), served(29, 0, 1))).toBe(true)
  expect(isIdle(limits, served(20, 0, 1), served(30, 0, 1))).toBe(false)
  expect(isIdle(limits, 'unknown', served(0, 0, 1))).toBe(false)
})

test('figures without a limit in the spec are not judged', () => {
  expect(judge({ ...limits, latencyRatio: undefined }, served(50, 0, 1), served(50, 0, 1))).toHaveLength(1)
})
