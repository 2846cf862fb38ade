import type { Rule, RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { describe, expect, test } from '@jest/globals'
import {
  bearingOf,
  conditionsOf,
  matchOf,
  sameConditions,
  specificity,
  trialConditions,
} from '../../../../src/platforms/aws/router/conditions.ts'
import { priorityFor } from '../../../../src/platforms/aws/router/priority.ts'
import { trialPriority } from '../../../../src/platforms/aws/router/trials.ts'

const hosts = (...Values: string[]): RuleCondition => ({ Field: 'host-header', Values, HostHeaderConfig: { Values } })
const token = { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'x-immutable-release', Values: ['secret'] } }

describe('conditions', () => {
  test('say what a match says, and match a path by whole segments', () => {
    expect(conditionsOf({ host: 'pr-1.example.com', pathPrefix: '/api', headers: { 'x-team': 'blue' } })).toEqual([
      { Field: 'host-header', HostHeaderConfig: { Values: ['pr-1.example.com'] } },
      { Field: 'path-pattern', PathPatternConfig: { Values: ['/api', '/api/*'] } },
      { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'x-team', Values: ['blue'] } },
    ])
  })

  test.each([
    [{}],
    [{ host: 'shop.example.com' }],
    [{ pathPrefix: '/' }],
    [{ pathPrefix: '/api' }],
    [{ pathPrefix: '/api/' }],
    [{ host: '*.example.com', pathPrefix: '/a/b', headers: { 'x-team': 'blue', 'x-b': '1' } }],
  ])('can be read back as the match they were made of: %j', (match) => {
    expect(matchOf(conditionsOf(match))).toEqual(match)
    const asTold = conditionsOf(match).map((one) => ({ ...one, Values: one.PathPatternConfig?.Values }))
    expect(matchOf(asTold as RuleCondition[])).toEqual(match)
  })

  test.each([
    ['a host more', [hosts('a.example.com', 'b.example.com')]],
    ['a path that is no prefix', [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/a/*/b'] } }]],
    ['something else', [{ Field: 'source-ip', SourceIpConfig: { Values: ['192.0.2.0/24'] } }]],
    ['something else as well', [hosts('a.example.com'), { Field: 'query-string', QueryStringConfig: { Values: [] } }]],
  ] satisfies [string, RuleCondition[]][])(
    'that somebody has changed are no match of ours: %s',
    (_name, conditions) => {
      expect(matchOf(conditions)).toBeUndefined()
    },
  )

  test('of a trial are the route’s and the token, said once', () => {
    expect(trialConditions([hosts('a.example.com')], 'secret')).toEqual([
      { Field: 'host-header', HostHeaderConfig: { Values: ['a.example.com'] } },
      token,
    ])
  })

  test('of a trial keep the first host of many, which leaves room for the token', () => {
    const five = hosts('a.example.com', 'b.example.com', 'c.example.com', 'd.example.com', '*.example.org')
    expect(trialConditions([five], 'secret')[0]).toEqual({
      Field: 'host-header',
      HostHeaderConfig: { Values: ['a.example.com'] },
    })
    const paths = { Field: 'path-pattern', PathPatternConfig: { Values: ['/a', '/b', '/c', '/d', '/e'] } }
    expect(() => trialConditions([paths], 'secret')).toThrow(expect.objectContaining({ code: 'too-many-conditions' }))
  })

  test('of a trial leave out who asks and by which method, which its requests cannot choose', () => {
    const own = { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'v', Value: '2' }, { Value: 'beta' }] } }
    const conditions = [
      { Field: 'source-ip', SourceIpConfig: { Values: ['192.0.2.0/24'] } },
      { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET'] } },
      own,
    ]
    expect(trialConditions(conditions, 'secret')).toEqual([
      { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'v', Value: '2' }] } },
      token,
    ])
  })

  test('of a trial with a regular expression are refused unless a host is known that meets it', () => {
    const host = { Field: 'host-header', HostHeaderConfig: { RegexValues: ['^shop-\\d+\\.example\\.com$'] } }
    const header = {
      Field: 'http-header',
      HttpHeaderConfig: { HttpHeaderName: 'x-team', RegexValues: ['^blue'] },
    }
    const path = { Field: 'path-pattern', PathPatternConfig: { RegexValues: ['^/v\\d'] } }
    const refused = expect.objectContaining({ code: 'condition-not-met' })
    expect(() => trialConditions([host], 'secret')).toThrow(refused)
    expect(() => trialConditions([host], 'secret', 'shop.example.com')).toThrow(refused)
    expect(() => trialConditions([header], 'secret', 'shop-1.example.com')).toThrow(refused)
    // What AWS takes and JavaScript does not.
    const inline = { Field: 'host-header', HostHeaderConfig: { RegexValues: ['(?i)^shop'] } }
    expect(() => trialConditions([inline], 'secret', 'shop.example.com')).toThrow(refused)
    expect(trialConditions([host, path], 'secret', 'Shop-1.example.com')).toEqual([host, path, token])
  })

  test('say what query string a request has to bear', () => {
    const query = (...Values: { Key?: string; Value: string }[]) => ({
      Field: 'query-string',
      QueryStringConfig: { Values },
    })
    expect(bearingOf([query({ Key: 'v', Value: '2*' }, { Value: 'x' }), query({ Value: 'a b' })]).query).toBe(
      'v=2any&any=a+b',
    )
    expect(bearingOf([hosts('a.example.com')]).query).toBeUndefined()
  })

  test('say what a request has to carry', () => {
    const conditions = [...conditionsOf({ host: '*.example.com', pathPrefix: '/api', headers: { 'x-team': 'blue' } })]
    expect(bearingOf(conditions)).toEqual({ host: 'any.example.com', path: '/api', headers: { 'x-team': 'blue' } })
    expect(bearingOf([])).toEqual({ host: undefined, path: '', headers: {} })
  })

  test('are the same in whatever form and case they are written', () => {
    expect(sameConditions([hosts('A.example.com')], conditionsOf({ host: 'a.example.com' }))).toBe(true)
    expect(sameConditions([hosts('b.example.com')], conditionsOf({ host: 'a.example.com' }))).toBe(false)
    expect(sameConditions([], conditionsOf({ host: 'a.example.com' }))).toBe(false)
  })
})

describe('priorities', () => {
  const host = specificity(conditionsOf({ host: 'pr-1.example.com' }))
  const anyHost = specificity(conditionsOf({ host: '*.example.com' }))
  const path = specificity(conditionsOf({ pathPrefix: '/' }))

  test('of a new rule are as low as possible, but above rules that would answer in its place', () => {
    expect(priorityFor([], host)).toBe(50_000)
    expect(priorityFor([{ priority: 50_000, specificity: host }], host)).toBe(49_999)
    expect(priorityFor([{ priority: 100, specificity: anyHost }], host)).toBe(99)
    expect(priorityFor([{ priority: 100, specificity: host }], anyHost)).toBe(50_000)
    expect(
      priorityFor(
        [
          { priority: 20, specificity: anyHost },
          { priority: 10, specificity: path },
        ],
        host,
      ),
    ).toBe(9)
  })

  test('of a new rule are the highest free ones if none is free above', () => {
    const vague = [1, 2, 4].map((priority) => ({ priority, specificity: path }))
    expect(priorityFor(vague, host)).toBe(3)
  })

  test('of a trial are directly above the route, or the nearest that is free', () => {
    const rule = (Priority: string): Rule => ({
      RuleArn: `rule-${Priority}`,
      Priority,
      IsDefault: Priority === 'default',
    })
    expect(trialPriority([rule('default')], 'listener', {})).toBe(50_000)
    expect(trialPriority([rule('10'), rule('default')], 'rule-10', {})).toBe(9)
    expect(trialPriority([rule('8'), rule('9'), rule('10')], 'rule-10', {})).toBe(7)
    expect(trialPriority([rule('1')], 'rule-1', {})).toBeUndefined()
    expect(trialPriority([], undefined, { host: 'pr-1.example.com' })).toBe(49_999)
  })
})
