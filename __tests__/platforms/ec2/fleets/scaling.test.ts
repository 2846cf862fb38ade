import type { Activity } from '@aws-sdk/client-auto-scaling'
import { describe, expect, test } from '@jest/globals'
import { instanceIn, stateBy } from '../../../../src/platforms/ec2/fleets/activities.ts'
import { copyOf, uncopyablePolicies } from '../../../../src/platforms/ec2/fleets/policies.ts'

const arn = (name: string) => `arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/${name}/0123456789abcdef`
const from = { group: 'web', targetGroup: arn('old') }
const to = { group: 'shop-v2', targetGroup: arn('new') }

describe('a policy’s copy', () => {
  test('differs only in naming the new group and target group in place of the old', () => {
    const policy = {
      AutoScalingGroupName: 'web',
      PolicyName: 'web',
      PolicyARN: 'arn:policy',
      PolicyType: 'TargetTrackingScaling',
      Alarms: [{ AlarmName: 'TargetTracking-web-AlarmHigh' }],
      StepAdjustments: [],
      Enabled: true,
      TargetTrackingConfiguration: {
        TargetValue: 100,
        CustomizedMetricSpecification: {
          Metrics: [
            {
              Id: 'web1',
              MetricStat: {
                Stat: 'Sum',
                Metric: {
                  Namespace: 'web-metrics',
                  MetricName: 'RequestCount',
                  Dimensions: [
                    { Name: 'TargetGroup', Value: 'targetgroup/old/0123456789abcdef' },
                    { Name: 'AutoScalingGroupName', Value: 'web' },
                  ],
                },
              },
            },
          ],
        },
      },
    }
    expect(copyOf(policy, from, to)).toEqual({
      AutoScalingGroupName: 'shop-v2',
      PolicyName: 'web',
      PolicyType: 'TargetTrackingScaling',
      Enabled: true,
      TargetTrackingConfiguration: {
        TargetValue: 100,
        CustomizedMetricSpecification: {
          Metrics: [
            {
              Id: 'web1',
              MetricStat: {
                Stat: 'Sum',
                Metric: {
                  Namespace: 'web-metrics',
                  MetricName: 'RequestCount',
                  Dimensions: [
                    { Name: 'TargetGroup', Value: 'targetgroup/new/0123456789abcdef' },
                    { Name: 'AutoScalingGroupName', Value: 'shop-v2' },
                  ],
                },
              },
            },
          ],
        },
      },
    })
  })

  test('lacks alarms that cannot watch another group, and forecasts, which are named', () => {
    const policy = (PolicyName: string, PolicyType: string, ...names: readonly string[]) => {
      const Alarms = names.map((AlarmName) => ({ AlarmName }))
      return { AutoScalingGroupName: 'web', PolicyName, PolicyType, Alarms }
    }
    const query = 'SELECT AVG(CPUUtilization) FROM "AWS/EC2" WHERE AutoScalingGroupName = \'web\''
    const named = uncopyablePolicies(
      [
        policy('track', 'TargetTrackingScaling', 'its own'),
        policy('step', 'StepScaling', 'cpu-high', 'one-instance', 'query', 'removed'),
        policy('by-hand', 'SimpleScaling'),
        policy('forecast', 'PredictiveScaling'),
      ],
      [
        { AlarmName: 'cpu-high', Dimensions: [{ Name: 'AutoScalingGroupName', Value: 'web' }] },
        { AlarmName: 'one-instance', Dimensions: [{ Name: 'InstanceId', Value: 'i-0123456789abcdef0' }] },
        { AlarmName: 'query', Metrics: [{ Id: 'q1', Expression: query }] },
      ],
    )
    expect(named.map(({ policy: name, reason }) => [name, reason])).toEqual([
      ['step', 'its alarm one-instance watches one instance of the old group'],
      ['step', 'its alarm query has a query that names web'],
      ['step', 'its alarm removed is not there'],
      ['forecast', expect.stringContaining('predictive')],
    ])
  })
})

describe('a fleet', () => {
  const now = Date.parse('2026-01-01T12:00:00Z')
  const at = (minutesAgo: number) => new Date(now - minutesAgo * 60_000)
  const activity = (given: Partial<Activity>): Activity => ({
    ActivityId: '1',
    AutoScalingGroupName: 'web',
    StatusCode: 'Successful',
    StartTime: at(1),
    Cause: '',
    ...given,
  })
  const refused = activity({
    StatusCode: 'Failed',
    StatusMessage: 'You have requested more vCPU capacity than your limit.',
  })
  const unhealthy = activity({
    Description: 'Terminating EC2 instance: i-0123456789abcdef0',
    Cause:
      'At 2026-01-01T11:59:00Z an instance was taken out of service in response to an ELB system health check failure.',
  })
  const stopped = activity({
    Cause:
      'At 2026-01-01T11:59:00Z an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.',
  })
  const scaledIn = activity({
    Cause:
      'At 2026-01-01T11:59:00Z an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from 3 to 2.',
  })
  const since = now - 10 * 60_000

  test('is given up when all its instances have failed twice, with the last reason', () => {
    expect(stateBy([refused, unhealthy, stopped, refused], 2, since)).toEqual({
      state: 'failed',
      reason: expect.stringContaining('more vCPU capacity'),
    })
    expect(stateBy([refused, unhealthy, stopped, scaledIn], 2, since).state).toBe('active')
  })

  test('is given up if it is too large for one answer and the answer has nothing but failures', () => {
    const page = Array.from({ length: 100 }, () => refused)
    expect(stateBy(page, 200, since)).toMatchObject({ state: 'failed' })
    expect(stateBy([scaledIn, ...page.slice(1)], 200, since).state).toBe('active')
    expect(stateBy(page.slice(1), 200, since).state).toBe('active')
  })

  test('is not given up for old failures or for scaling in', () => {
    const long = { ...refused, StartTime: at(60) }
    expect(stateBy([long, long, scaledIn, scaledIn], 1, since).state).toBe('active')
    expect(stateBy([], 0, since).state).toBe('active')
  })

  test('has the instance in each activity about one', () => {
    expect([unhealthy, refused].map(instanceIn)).toEqual(['i-0123456789abcdef0', undefined])
  })
})
