// Goal: what our own sentences and commits' titles become, and that nothing from outside becomes more than that.
import { expect, test } from '@jest/globals'
import { prose, titled } from '../../src/report/summary/prose.ts'

const place = { serverUrl: 'https://github.com', repository: 'acme/shop' }

test('what we put between backticks is code', () => {
  expect(prose('Raise it under `gates` in the spec, or set `force: true`.', place)).toBe(
    'Raise it under `gates` in the spec, or set `force: true`.',
  )
})

test('what could end a code span, or begin anything else, stays what it is', () => {
  expect(prose('a `<b>` and `|` and `` ` ``', place)).not.toMatch(/[`<|]/)
})

test('the address of a run of this repository is a link', () => {
  const run = 'https://github.com/acme/shop/actions/runs/7000007'
  expect(prose(`operation 7 by ada (${run}); nothing`, place)).toBe(
    `operation 7 by ada ([run 7000007](${run})); nothing`,
  )
})

test.each([
  'https://github.com/acme/other/actions/runs/7',
  'https://github.com/acme/shop/actions/runs/x',
  'https://github.com.evil.example/acme/shop/actions/runs/7',
  'https://evil.example/https://github.com/acme/shop/settings',
])('%s is not', (address) => {
  expect(prose(address, place)).not.toContain('](')
})

test('a number in brackets in a title leads to its pull request', () => {
  expect(titled('Show prices (#128)', place)).toBe('Show prices ([&#35;128](https://github.com/acme/shop/pull/128))')
  expect(titled('Fix #128, (#x) and [#1]', place)).not.toContain('](')
  expect(titled('Show prices (#128)', { ...place, repository: undefined })).toBe('Show prices (&#35;128)')
})
