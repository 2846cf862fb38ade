// What a rule asks of requests that no address can bring along, by the conditions that it may have.
import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from '@jest/globals'
import { demandsOf } from '../../../../src/platforms/aws/router/demands.ts'

const host: RuleCondition = { Field: 'host-header', HostHeaderConfig: { Values: ['*.example.com'] } }
const path: RuleCondition = { Field: 'path-pattern', PathPatternConfig: { RegexValues: ['^/a'] } }
const query: RuleCondition = { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'a', Value: 'b' }] } }
const source = (...Values: string[]): RuleCondition => ({ Field: 'source-ip', SourceIpConfig: { Values } })
const method = (...Values: string[]): RuleCondition => ({
  Field: 'http-request-method',
  HttpRequestMethodConfig: { Values },
})
const hostLike = (...RegexValues: string[]): RuleCondition => ({
  Field: 'host-header',
  HostHeaderConfig: { RegexValues },
})

test.each<[string, RuleCondition[], ReturnType<typeof demandsOf>]>([
  ['none', [], undefined],
  ['what an address brings along', [host, path, query], undefined],
  ['source addresses', [host, source('192.0.2.0/24')], { text: 'requests from 192.0.2.0/24', methods: [] }],
  ['any source address', [source('0.0.0.0/0', '::/0')], undefined],
  ['methods', [method('GET', 'HEAD')], { text: 'requests by GET or HEAD', methods: ['GET', 'HEAD'] }],
  [
    'both',
    [source('192.0.2.0/24', '2001:db8::/32'), method('POST')],
    { text: 'requests by POST, from 192.0.2.0/24 or 2001:db8::/32', methods: [] },
  ],
  ['a regular expression that the host meets', [hostLike('^shop\\.')], undefined],
  [
    'one that it does not meet',
    [hostLike('^pay\\.')],
    { text: 'requests whose host-header matches ^pay\\.', methods: [] },
  ],
])('%s', (_what, conditions, expected) => {
  expect(demandsOf(conditions, 'shop.example.com')).toEqual(expected)
})
