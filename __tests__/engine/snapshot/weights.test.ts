// The arithmetic of weights, on plain values.
import { describe, expect, test } from '@jest/globals'
import type { TargetGroup } from '../../../src/ports/router.ts'
import {
  describeWeights,
  heaviest,
  percentByRelease,
  sameTraffic,
  shares,
  withShare,
  without,
} from '../../../src/engine/snapshot/weights.ts'

describe('shares', () => {
  test('are percents of those that have any traffic', () => {
    expect(shares({ a: 1, b: 3, c: 0 })).toEqual({ a: 25, b: 75 })
    expect(shares({})).toEqual({})
    expect(shares({ a: 0 })).toEqual({})
  })
})

describe('sameTraffic', () => {
  test.each([
    [{ a: 100 }, { a: 1, b: 0 }, true],
    [{ a: 90, b: 10 }, { a: 9, b: 1 }, true],
    [{}, { a: 0 }, true],
    [{ a: 90, b: 10 }, { a: 91, b: 9 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: 99, b: 1 }, { a: 99, c: 1 }, false],
    [{ a: 1 }, {}, false],
    [{ a: 1 }, { a: 1, b: 1 }, false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameTraffic(one, other)).toBe(same)
    expect(sameTraffic(other, one)).toBe(same)
  })
})

describe('withShare', () => {
  test.each([
    [{ a: 100 }, 10, { a: 90, b: 10 }],
    [{ a: 90, b: 10 }, 50, { a: 50, b: 50 }],
    [{ a: 1, c: 0 }, 25, { a: 75, b: 25, c: 0 }],
    [{ a: 30, c: 10 }, 20, { a: 60, b: 20, c: 20 }],
    [{ a: 100, b: 10 }, 100, { a: 0, b: 100 }],
    [{}, 100, { b: 100 }],
  ])('gives b its share: %j with %i %% for b becomes %j', (base, percent, result) => {
    expect(withShare(base, 'b', percent)).toEqual(result)
  })

  test.each([1, 5, 50, 99])('leaves the others in proportion at %i %% for b', (percent) => {
    const weights = withShare({ a: 999, c: 1 }, 'b', percent)
    expect(Object.values(weights).every((weight) => Number.isInteger(weight) && weight >= 0 && weight <= 999)).toBe(
      true,
    )
    expect(Math.abs((shares(weights)['b'] ?? 0) - percent)).toBeLessThan(1)
  })
})

test('heaviest names the target group with the most traffic', () => {
  expect(heaviest({ a: 10, b: 90 })).toBe('b')
  expect(heaviest({ a: 0 })).toBeUndefined()
})

test('without leaves out the target groups without weight that it is given', () => {
  expect(without({ a: 1, b: 0, c: 0 }, new Set(['b']))).toEqual({ a: 1, c: 0 })
})

test('weights are written for people by release', () => {
  const tags = { app: '', environment: '', sha: '', digest: '', specDigest: '', runUrl: '' }
  const groups = [{ id: 'a', tags: { ...tags, release: 41 } }]
  expect(percentByRelease({ a: 1, other: 2 }, groups)).toEqual({ 41: 33, 0: 67 })
  expect(describeWeights({ a: 9, b: 1, c: 0 }, [{ id: 'a', tags: { release: 41 } } as TargetGroup])).toBe(
    'v41 90 %, b 10 %',
  )
  expect(describeWeights({}, [])).toBe('nothing')
})
