// What a shift sends to Elastic Load Balancing, worked out from what was read; no request is made.
import { createHash } from 'node:crypto'
import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import { describe, expect, test } from '@jest/globals'
import {
  checkWeights,
  forwardWeights,
  stickinessMs,
  withWeights,
} from '../../../../src/platforms/aws/router/actions.ts'
import { decodeAnswer, encodeAnswer } from '../../../../src/platforms/aws/router/former-answer.ts'

const group = (name: string) =>
  `arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/${name}/0123456789abcdef`
const oidc = {
  Issuer: 'https://id.example.com',
  AuthorizationEndpoint: 'https://id.example.com/authorize',
  TokenEndpoint: 'https://id.example.com/token',
  UserInfoEndpoint: 'https://id.example.com/me',
  ClientId: 'shop',
  Scope: 'openid email',
  SessionTimeout: 3600,
}
const cognito = { UserPoolArn: 'arn:pool', UserPoolClientId: 'client', UserPoolDomain: 'shop' }
const stickiness = { Enabled: true, DurationSeconds: 600 }

/** As DescribeListeners tells it. */
const authenticated: readonly Action[] = [
  { Type: 'authenticate-oidc', Order: 1, AuthenticateOidcConfig: oidc },
  { Type: 'authenticate-cognito', Order: 2, AuthenticateCognitoConfig: cognito },
  {
    Type: 'forward',
    Order: 3,
    TargetGroupArn: group('one'),
    ForwardConfig: {
      TargetGroups: [{ TargetGroupArn: group('one'), Weight: 100 }],
      TargetGroupStickinessConfig: stickiness,
    },
  },
]

describe('a shift of weights', () => {
  test('sends all other actions, their order and stickiness back unchanged', () => {
    expect(withWeights(authenticated, { [group('one')]: 0, [group('two')]: 100 })).toEqual([
      { Type: 'authenticate-oidc', Order: 1, AuthenticateOidcConfig: { ...oidc, UseExistingClientSecret: true } },
      authenticated[1],
      {
        Type: 'forward',
        Order: 3,
        ForwardConfig: {
          TargetGroups: [
            { TargetGroupArn: group('one'), Weight: 0 },
            { TargetGroupArn: group('two'), Weight: 100 },
          ],
          TargetGroupStickinessConfig: stickiness,
        },
      },
    ])
  })

  test('replaces an action that answers by itself with a forward, after the one that authenticates', () => {
    const fixed: Action = { Type: 'fixed-response', Order: 2, FixedResponseConfig: { StatusCode: '404' } }
    const actions = withWeights([...authenticated.slice(0, 1), fixed], { [group('one')]: 1 })
    expect(actions.map(({ Type, Order }) => [Type, Order])).toEqual([
      ['authenticate-oidc', 1],
      ['forward', 2],
    ])
  })

  test('reads weights and stickiness, also from the short form of an action', () => {
    expect(forwardWeights(authenticated)).toEqual({ [group('one')]: 100 })
    expect(forwardWeights([{ Type: 'forward', TargetGroupArn: group('one') }])).toEqual({ [group('one')]: 1 })
    expect(forwardWeights([{ Type: 'fixed-response' }])).toBeUndefined()
    expect(stickinessMs(authenticated)).toBe(600_000)
    expect(stickinessMs([{ Type: 'forward', TargetGroupArn: group('one') }])).toBe(0)
  })

  test.each([
    ['too-many-target-groups', Object.fromEntries(Array.from({ length: 6 }, (_, n) => [group(`g${n}`), 1]))],
    ['weight-invalid', { [group('one')]: 1000 }],
    ['weight-invalid', { [group('one')]: 0.5 }],
    ['target-group-unknown', { nowhere: 1 }],
  ])('refuses what AWS would: %s', (code, weights) => {
    expect(() => checkWeights(weights)).toThrow(expect.objectContaining({ code }))
  })
})

describe('the record of a listener’s former answer', () => {
  /** Not to be made much shorter. */
  const page = Array.from({ length: 14 }, (_, n) => createHash('sha256').update(`${n}`).digest('hex')).join(' ')
  const answer: Action = {
    Type: 'fixed-response',
    FixedResponseConfig: { StatusCode: '503', ContentType: 'text/html', MessageBody: `“closed” {${page}}` },
  }

  test('fits into tags that Elastic Load Balancing accepts', () => {
    const written = encodeAnswer(answer)
    expect(written.length).toBeGreaterThan(1)
    for (const { Value } of written) expect(Value).toMatch(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,255}$/u)
    expect(decodeAnswer(written)).toEqual(answer)
  })

  test('is read correctly after a longer record', () => {
    const short: Action = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }
    const written = new Map([...encodeAnswer(answer), ...encodeAnswer(short)].map((tag) => [tag.Key, tag]))
    expect(decodeAnswer([...written.values()])).toEqual(short)
    expect(decodeAnswer([{ Key: 'Name', Value: 'web' }])).toBeUndefined()
  })
})
