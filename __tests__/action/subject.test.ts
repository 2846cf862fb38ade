import { expect, test } from '@jest/globals'
import { namesOnGitHub } from '../../src/action/subject.ts'

test.each([
  ['', 'production', 'staging'],
  ['{app}-{environment}', 'shop-production', 'shop-staging'],
  ['{app}-servers', 'shop-servers', 'staging'],
  ['live', 'live', 'staging'],
])('the name %j means the run’s own environment, and others where it says so', (given, own, other) => {
  const name = namesOnGitHub(given, 'shop', 'production')
  expect([name('production'), name('staging'), name('pr-7')]).toEqual([own, other, 'pr-7'])
})

test('a preview has its own name on GitHub, whatever the input says', () => {
  expect(namesOnGitHub('{app}-{environment}', 'shop', 'pr-7')('pr-7')).toBe('pr-7')
})
