import { expect, test } from '@jest/globals'
import { judge } from '../../../src/engine/rollout/figures.ts'
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

test('figures without a limit in the spec are not judged', () => {
  expect(judge({ ...limits, latencyRatio: undefined }, served(50, 0, 1), served(50, 0, 1))).toHaveLength(1)
})
