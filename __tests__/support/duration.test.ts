import { expect, test } from '@jest/globals'
import { duration, limit, tenths } from '../../src/support/duration.ts'

test.each([
  [-5, '0 ms'],
  [349.6, '350 ms'],
  [12_340, '12.3 s'],
  [59_949, '59.9 s'],
  [245_000, '4 min 5 s'],
  [7_800_000, '2 h 10 min'],
])('%d ms that were measured are told as %s', (ms, words) => {
  expect(duration(ms)).toBe(words)
})

test.each([
  [50, '0.05 s'],
  [30_000, '30 s'],
  [150_000, '150 s'],
])('a limit of %d ms is told as it is: %s', (ms, words) => {
  expect(limit(ms)).toBe(words)
})

test('a column of seconds has one digit after the point', () => {
  expect([0, 949, 12_000].map(tenths)).toEqual(['0.0', '0.9', '12.0'])
})
