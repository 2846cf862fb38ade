import { describe, expect, test } from '@jest/globals'
import { figuresOf, windowOf } from '../../../../src/platforms/aws/router/figures.ts'
import { healthSettings } from '../../../../src/platforms/aws/router/health-check.ts'
import {
  attributesLike,
  drainAttribute,
  likeSettings,
} from '../../../../src/platforms/aws/router/target-group-settings.ts'
import { healthOf } from '../../../../src/platforms/aws/router/target-health.ts'

const check = {
  path: '/healthz',
  intervalMs: 10_000,
  timeoutMs: 3000,
  healthy: 3,
  unhealthy: 4,
  status: [200, 299] as const,
}

describe('a health check', () => {
  test('follows the spec', () => {
    expect(healthSettings(check)).toEqual({
      HealthCheckEnabled: true,
      HealthCheckPath: '/healthz',
      HealthCheckIntervalSeconds: 10,
      HealthCheckTimeoutSeconds: 3,
      HealthyThresholdCount: 3,
      UnhealthyThresholdCount: 4,
      Matcher: { HttpCode: '200-299' },
    })
  })

  test.each([
    ['an interval too short', { intervalMs: 200 }, { HealthCheckIntervalSeconds: 5 }],
    ['an interval too long', { intervalMs: 3600_000 }, { HealthCheckIntervalSeconds: 300 }],
    ['a timeout too short', { timeoutMs: 100 }, { HealthCheckTimeoutSeconds: 2 }],
    ['a timeout above the interval', { timeoutMs: 60_000 }, { HealthCheckTimeoutSeconds: 9 }],
    ['parts of a second', { intervalMs: 5500 }, { HealthCheckIntervalSeconds: 6 }],
    ['thresholds', { healthy: 1, unhealthy: 20 }, { HealthyThresholdCount: 2, UnhealthyThresholdCount: 10 }],
    ['status codes', { status: [100, 599] as const }, { Matcher: { HttpCode: '200-499' } }],
    ['one status code', { status: [204, 204] as const }, { Matcher: { HttpCode: '204' } }],
  ])('is brought within the limits of AWS: %s', (_what, given, expected) => {
    expect(healthSettings({ ...check, ...given })).toMatchObject(expected)
  })
})

describe('a target group like another', () => {
  test('has the other’s protocol, and checks its own port if the other does', () => {
    expect(
      likeSettings({ Protocol: 'HTTP', ProtocolVersion: 'HTTP2', Port: 80, HealthCheckPort: '80', VpcId: 'vpc-1' }),
    ).toEqual({ Protocol: 'HTTP', ProtocolVersion: 'HTTP2', HealthCheckPort: 'traffic-port', VpcId: 'vpc-1' })
    expect(likeSettings({ Protocol: 'HTTP', Port: 80, HealthCheckPort: '9000' })).toMatchObject({
      HealthCheckPort: '9000',
    })
    expect(likeSettings({ ProtocolVersion: 'GRPC', Matcher: { GrpcCode: '0-99' } })).toMatchObject({
      Matcher: { GrpcCode: '0-99' },
    })
    expect(likeSettings(undefined)).toEqual({ Protocol: 'HTTP' })
  })

  test('has the other’s attributes, but drains as the spec says', () => {
    const attributes = [
      { Key: 'slow_start.duration_seconds', Value: '30' },
      { Key: 'deregistration_delay.timeout_seconds', Value: '300' },
      { Key: 'stickiness.app_cookie.cookie_name', Value: '' },
      { Key: 'lambda.multi_value_headers.enabled', Value: 'false' },
    ]
    expect(attributesLike(attributes, [])).toEqual([{ Key: 'slow_start.duration_seconds', Value: '30' }])
    const drains = (seconds: string) => ({ Key: 'deregistration_delay.timeout_seconds', Value: seconds })
    expect(drainAttribute(20_500)).toEqual(drains('21'))
    expect(drainAttribute(7200_000)).toEqual(drains('3600'))
  })
})

test('attributes that a new target group has by itself are not sent, for AWS refuses some with others', () => {
  const like = [
    { Key: 'load_balancing.algorithm.type', Value: 'least_outstanding_requests' },
    { Key: 'load_balancing.algorithm.anomaly_mitigation', Value: 'off' },
    { Key: 'slow_start.duration_seconds', Value: '0' },
  ]
  const own = [{ Key: 'load_balancing.algorithm.type', Value: 'round_robin' }, ...like.slice(1)]
  expect(attributesLike(like, own).map(({ Key }) => Key)).toEqual(['load_balancing.algorithm.type'])
})

describe('target health', () => {
  const told = (State: string, Reason?: string, Description?: string) =>
    healthOf({ Target: { Id: 'i-1' }, TargetHealth: { State, Reason, Description } as never })

  test('has states and reasons in words', () => {
    expect(told('healthy')).toEqual({ target: 'i-1', state: 'healthy' })
    expect(told('unhealthy', 'Target.ResponseCodeMismatch', 'Health checks failed with these codes: [500]')).toEqual({
      target: 'i-1',
      state: 'unhealthy',
      reason: 'Target.ResponseCodeMismatch',
      description:
        'answers health checks with another status than expected: Health checks failed with these codes: [500]',
      answered: 500,
    })
  })

  test.each([
    ['unused', 'Target.NotInUse', 'unused'],
    ['unhealthy', 'Target.NotInUse', 'unused'],
    ['unhealthy.draining', undefined, 'draining'],
    ['something new', undefined, 'unavailable'],
  ])('of %s for %s is %s', (state, reason, expected) => {
    expect(told(state, reason).state).toBe(expected)
  })
})

describe('figures', () => {
  const minute = 60_000

  test('are of whole minutes that begin late enough and are old enough', () => {
    expect(windowOf(10 * minute + 1, 20 * minute + 30_000, 3 * minute)).toEqual({
      from: 11 * minute,
      to: 17 * minute,
      periodMs: minute,
    })
    expect(windowOf(10 * minute + 1, 14 * minute - 1, 3 * minute)).toBeUndefined()
    expect(windowOf(10 * minute, 14 * minute, 3 * minute)).toMatchObject({ from: 10 * minute, to: 11 * minute })
  })

  test('without data points mean no requests, and percentiles are weighted by requests', () => {
    const window = { from: 0, to: 2 * minute, periodMs: minute }
    expect(figuresOf([], window)).toEqual({
      from: 0,
      to: 2 * minute,
      requests: 0,
      errors: 0,
      unanswered: 0,
      latencyMs: undefined,
    })
    const late = new Date(minute)
    const at = [new Date(0), late]
    const figures = figuresOf(
      [
        { Id: 'requests', Timestamps: at, Values: [30, 10] },
        { Id: 'failed', Timestamps: [late], Values: [2] },
        { Id: 'p50', Timestamps: at, Values: [0.01, 0.05] },
        { Id: 'p99', Timestamps: at, Values: [0.1, 0.5] },
      ],
      window,
    )
    expect(figures).toMatchObject({ requests: 40, errors: 2, unanswered: 0 })
    expect(figures.latencyMs?.p50).toBeCloseTo(20)
    expect(figures.latencyMs?.p99).toBeCloseTo(200)
  })
})
