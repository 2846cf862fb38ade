import { expect, test } from '@jest/globals'
import { isIdle, judge, judgeBalancer } from '../../../src/engine/rollout/judge.ts'
import type { Figures } from '../../../src/ports/router.ts'

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
    balancer: { requests, errors, isShared },
  })
  const outcome = (fresh: Figures, old = own(1)) => judgeBalancer(limits, fresh, old)?.outcome
  expect(outcome(own(2))).toBeUndefined()
  expect(outcome(own(3))).toBe('failed')
  expect(outcome(own(3, true))).toBe('unproven')
  expect(outcome(own(30, false, 49))).toBeUndefined()
  expect(outcome(served(100, 0, 20))).toBeUndefined()
})

test('a route is idle that has fewer requests in all than are needed of each', () => {
  expect(isIdle(limits, served(20, 0, 1), served(29, 0, 1))).toBe(true)
  expect(isIdle(limits, served(20, 0, 1), served(30, 0, 1))).toBe(false)
  expect(isIdle(limits, 'unknown', served(0, 0, 1))).toBe(false)
})

test('figures without a limit in the spec are not judged', () => {
  expect(judge({ ...limits, latencyRatio: undefined }, served(50, 0, 1), served(50, 0, 1))).toHaveLength(1)
})
