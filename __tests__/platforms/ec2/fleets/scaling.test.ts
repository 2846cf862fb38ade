import type { Activity } from '@aws-sdk/client-auto-scaling'
import { describe, expect, test } from '@jest/globals'
import { instanceIn } from '../../../../src/platforms/ec2/fleets/activities.ts'
import { stateBy } from '../../../../src/platforms/ec2/fleets/fleet-state.ts'
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
  const of = (desired: number) => ({ desired, isShort: true, zones: ['eu-west-1a', 'eu-west-1b'] })

  test('is given up when all its instances have failed twice, with the last reason', () => {
    expect(stateBy([refused, unhealthy, stopped, refused], of(2), since)).toEqual({
      state: 'failed',
      reason: expect.stringContaining('more vCPU capacity'),
    })
    expect(stateBy([refused, unhealthy, stopped, scaledIn], of(2), since).state).toBe('active')
  })

  test('is given up if it is too large for one answer and the answer has nothing but failures', () => {
    const page = Array.from({ length: 100 }, () => refused)
    expect(stateBy(page, of(200), since)).toMatchObject({ state: 'failed' })
    expect(stateBy([scaledIn, ...page.slice(1)], of(200), since).state).toBe('active')
    expect(stateBy(page.slice(1), of(200), since).state).toBe('active')
  })

  test('is not given up for old failures or for scaling in', () => {
    const long = { ...refused, StartTime: at(60) }
    expect(stateBy([long, long, scaledIn, scaledIn], of(1), since).state).toBe('active')
    expect(stateBy([], of(0), since).state).toBe('active')
  })

  test('has the instance in each activity about one', () => {
    expect([unhealthy, refused].map(instanceIn)).toEqual(['i-0123456789abcdef0', undefined])
  })
})

describe('a launch that AWS refuses', () => {
  const now = Date.parse('2026-01-01T12:00:00Z')
  const zones = ['eu-west-1a', 'eu-west-1b']
  const fleet = { desired: 4, isShort: true, zones }
  const launch = (StatusMessage: string, zone = 'eu-west-1a', StatusCode: Activity['StatusCode'] = 'Failed') => ({
    ActivityId: '1',
    AutoScalingGroupName: 'web',
    StatusCode,
    StatusMessage,
    StartTime: new Date(now),
    Cause:
      'At 2026-01-01T12:00:00Z an instance was started in response to a difference between desired and actual capacity.',
    Description: `Launching a new EC2 instance.  Status Reason: ${StatusMessage}`,
    Details: JSON.stringify({ 'Subnet ID': 'subnet-0123456789abcdef0', 'Availability Zone': zone }),
  })
  const died = (reason: string) =>
    launch(
      `Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: ${reason}`,
      'eu-west-1a',
      'Cancelled',
    )
  const noCapacity = (zone: string) =>
    launch(
      `We currently do not have sufficient t3.small capacity in the Availability Zone you requested (${zone}).`,
      zone,
    )
  const fullSubnet = (zone: string) =>
    launch("There are not enough free addresses in subnet 'subnet-0123456789abcdef0' to satisfy the request.", zone)
  const noSubnet = (zone: string) => launch("The subnet ID 'subnet-0123456789abcdef0' does not exist", zone)
  const started = {
    ...launch('', 'eu-west-1b', 'Successful'),
    Description: 'Launching a new EC2 instance: i-0123456789abcdef0',
  }
  const state = (activities: readonly Activity[], of = fleet) => stateBy(activities, of, now - 60_000)

  test.each([
    [died('Client.InvalidKMSKey.InvalidState: The KMS key provided is in an incorrect state'), /key policy/],
    [died('Client.InternalError: Client error on launch'), /key policy/],
    [died('Client.VolumeLimitExceeded: Volume limit exceeded'), /quota of EBS storage/],
    [
      launch(
        'You have requested more vCPU capacity than your current vCPU limit of 32 allows for the instance bucket.',
      ),
      /quota of running On-Demand instances/,
    ],
    [
      launch('You are not authorized to perform this operation. Launching EC2 instance failed.'),
      /AWSServiceRoleForAutoScaling/,
    ],
    [launch("The image id '[ami-0123456789abcdef0]' does not exist. Launching EC2 instance failed."), /machine image/],
    [launch('The AMI ID ami-0123456789abcdef0 does not exist. Launching EC2 instance failed.'), /machine image/],
    [launch("The snapshot 'snap-0123456789abcdef0' does not exist. Launching EC2 instance failed."), /snapshot/],
    [
      launch('The security group sg-0123456789abcdef0 does not exist. Launching EC2 instance failed.'),
      /aws.security-groups/,
    ],
    [
      launch("The security group 'sg-0123456789abcdef0' does not exist in VPC 'vpc-1'. Launching EC2 instance failed."),
      /aws.security-groups/,
    ],
    [
      launch('The specified instance type is not eligible for Free Tier. Launching EC2 instance failed.'),
      /ec2.instance-type/,
    ],
    [
      launch(
        "Volume of size 8GB is smaller than snapshot 'snap-0123456789abcdef0', expect size >= 30GB. Launching EC2 instance failed.",
      ),
      /ec2.root-volume/,
    ],
    [launch('Invalid device name /dev/sdzz. Launching EC2 instance failed.'), /volumes/],
    [
      launch('This account is currently blocked and not recognized as a valid account. Launching EC2 instance failed.'),
      /AWS Support/,
    ],
    [
      launch(
        'Your request for accessing resources in this region is being validated, and you will not be able to launch additional resources in this region until the validation is complete.',
      ),
      /verified/,
    ],
    [died('Client.NetworkInterfaceLimitExceeded: The maximum number of network interfaces has been reached.'), /quota/],
    [
      launch(
        'The requested instance type’s architecture (arm64) does not match the architecture in the manifest for ami-0123456789abcdef0 (x86_64). Launching EC2 instance failed.',
      ),
      /go together/,
    ],
    [
      launch(
        "Enhanced networking with the Elastic Network Adapter (ENA) is required for the 't3.small' instance type. Launching EC2 instance failed.",
      ),
      /go together/,
    ],
    [launch('The tag policy does not allow the specified value for the following tag key: team.'), /aws.tags/],
  ])('ends the wait at its first activity, in AWS’s own words: %#', (refused, advice) => {
    expect(state([refused])).toEqual({
      state: 'failed',
      reason: `AWS starts no instance for it: ${refused.StatusMessage}`,
      advice: expect.stringMatching(advice),
    })
  })

  test.each([
    ['capacity', noCapacity],
    ['free addresses', fullSubnet],
    ['a subnet', noSubnet],
  ])('for want of %s ends the wait once every zone has said so', (_what, refused) => {
    expect(state([refused('eu-west-1a')]).state).toBe('active')
    const both = [refused('eu-west-1b'), refused('eu-west-1a')]
    expect(state(both)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/^no zone has instances for it \(eu-west-1a, eu-west-1b\): /),
    })
    expect(state([refused('eu-west-1a'), started, ...both]).state).toBe('active')
    expect(state(both, { ...fleet, zones: [] }).state).toBe('active')
  })

  test.each([
    'AMI ami-0123456789abcdef0 is pending, and cannot be run. Launching EC2 instance failed.',
    'Server.InternalError: Internal error on launch',
    'Request limit exceeded. Launching EC2 instance failed.',
    'You must use a valid fully-formed launch template. The specified launch template, with template ID lt-1, does not exist.',
  ])('that heals by itself is waited for: %s', (words) => {
    expect(state([launch(words)]).state).toBe('active')
  })

  test('does not end the wait if another launch has come after it', () => {
    const refused = died('Client.InternalError: Client error on launch')
    expect(state([started, refused]).state).toBe('active')
    expect(state([{ ...started, StatusCode: 'PreInService' }, refused]).state).toBe('active')
  })

  test('does not fail a fleet that has as many instances as it was launched with', () => {
    const refused = launch('You have requested more vCPU capacity than your current vCPU limit of 32 allows.')
    expect(state([refused], { ...fleet, isShort: false }).state).toBe('active')
  })

  test('because its instance profile is not known everywhere yet does not count', () => {
    const unknown = launch(
      'Value (shop) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name.',
    )
    expect(state(Array.from({ length: 20 }, () => unknown)).state).toBe('active')
  })

  test('while pending counts as a failure, and a launch that is under way does not', () => {
    const lost = died('Server.InternalError: Internal error on launch')
    expect(state([lost, lost], { ...fleet, desired: 1 })).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('Server.InternalError'),
    })
    const waiting = { ...lost, StatusCode: 'PreInService' as const }
    expect(state([waiting, waiting], { ...fleet, desired: 1 }).state).toBe('active')
  })
})
