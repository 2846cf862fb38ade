import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { releaseName } from '../../../../src/platforms/aws/names.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { describeAws, testAws } from '../../../harness/aws/on-emulator.ts'
import { startFront, stepPolicy, type Front } from './front.ts'
import { clients, createTargetGroup, environmentOn, layGround, look, makeProfile, type Clients } from './world.ts'
import type { Ground } from './world.ts'

let moto: Moto
let front: Front
let aws: Clients
let ground: Ground

beforeAll(async () => {
  moto = await startMoto()
  const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
  front = await startFront(moto.endpoint)
  Object.assign(process.env, { AWS_ENDPOINT_URL: front.endpoint, ...keys })
  aws = clients()
  await makeProfile(aws, 'shop')
})

beforeEach(async () => {
  ground = await layGround(aws)
})

afterEach(() => front.restore())

afterAll(async () => {
  await front.close()
  await moto.stop()
})

async function problemsOf(options: Readonly<Record<string, unknown>>, more?: object): Promise<readonly string[]> {
  const { problems } = await look(environmentOn(ground, options, more))
  expect(problems.map(({ advice }) => advice)).not.toContain(undefined)
  return problems.map(({ message }) => message)
}

/** Makes the route forward to all of these. */
async function forwardTo(groups: readonly (readonly [arn: string, weight: number])[], stickySeconds?: number) {
  const TargetGroupStickinessConfig = { Enabled: stickySeconds !== undefined, DurationSeconds: stickySeconds ?? 1 }
  const TargetGroups = groups.map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight }))
  await aws.elb.modifyListener({
    ListenerArn: ground.listener,
    DefaultActions: [{ Type: 'forward', ForwardConfig: { TargetGroups, TargetGroupStickinessConfig } }],
  })
}

async function startGroup(name: string, targetGroup: string, desired = 1): Promise<void> {
  await aws.autoScaling.createAutoScalingGroup({
    AutoScalingGroupName: name,
    LaunchTemplate: { LaunchTemplateName: ground.template },
    MinSize: desired,
    MaxSize: desired,
    DesiredCapacity: desired,
    VPCZoneIdentifier: ground.subnets.join(','),
    TargetGroupARNs: [targetGroup],
  })
}

testAws('preflight finds nothing wrong with what bootstrap makes', async () => {
  expect((await look(environmentOn(ground))).problems).toEqual([])
})

testAws('preflight reports everything that is wrong at once, with what to do', async () => {
  const found = await problemsOf({
    'instance-type': 't9.huge',
    subnets: ['subnet-0123456789abcdef0', ground.subnets[0]],
    'security-groups': ['sg-0123456789abcdef0'],
    'instance-profile': 'nobody',
    ami: 'ssm:/no/such/parameter',
  })
  expect(found.toSorted()).toEqual([
    expect.stringMatching(/^The instance type t9\.huge is not offered in eu-west-1a \(subnet-/),
    'There is no instance profile nobody.',
    'There is no parameter /no/such/parameter in eu-west-1.',
    'There is no security group sg-0123456789abcdef0 in eu-west-1.',
    'There is no subnet subnet-0123456789abcdef0 in eu-west-1.',
  ])
})

describeAws('the network of a spec', () => {
  test('must be in the load balancer’s VPC', async () => {
    const other = await layGround(aws)
    expect(await problemsOf({ subnets: other.subnets, 'security-groups': [ground.group] })).toEqual([
      `The subnet ${other.subnets[0]} lies in ${other.vpc}, the load balancer ${ground.template} in ${ground.vpc}; a target group reaches only its own VPC.`,
      `The subnet ${other.subnets[1]} lies in ${other.vpc}, the load balancer ${ground.template} in ${ground.vpc}; a target group reaches only its own VPC.`,
      `The security group ${ground.group} is of ${ground.vpc}, the subnets are of ${other.vpc}.`,
    ])
  })

  test('must have addresses for another whole fleet', async () => {
    const [message] = await problemsOf({ subnets: [ground.subnets[0]] }, { capacity: 20 })
    expect(message).toMatch(/ have 1\d free addresses; the new fleet needs 20 beside the old one\.$/)
  })

  test('causes a notice, and no more, if no way to images and secrets is to be seen', async () => {
    const { RouteTables: [table] = [] } = await aws.ec2.describeRouteTables({
      Filters: [{ Name: 'vpc-id', Values: [ground.vpc] }],
    })
    await aws.ec2.deleteRoute({ RouteTableId: table?.RouteTableId, DestinationCidrBlock: '0.0.0.0/0' })
    const ways = async (options: Readonly<Record<string, unknown>> = {}) => {
      const { problems, notices } = await look(environmentOn(ground, options))
      expect(problems).toEqual([])
      return notices.filter((text) => text.includes('no way to'))
    }
    const closed = (missing: string) =>
      ground.subnets.map((id) =>
        expect.stringMatching(`the subnet ${id} seem to have no way to ${missing}: .* but into`),
      )
    expect(await ways()).toEqual(closed('ecr.api, ecr.dkr, s3, logs'))
    for (const service of ['ecr.api', 'ecr.dkr', 's3'])
      await aws.ec2.createVpcEndpoint({ VpcId: ground.vpc, ServiceName: `com.amazonaws.eu-west-1.${service}` })
    expect(await ways()).toEqual(closed('logs'))
    expect(await ways({ logs: { driver: 'journald' } })).toEqual([])
  })

  test('must be in the load balancer’s zones', async () => {
    const { Subnet } = await aws.ec2.createSubnet({
      VpcId: ground.vpc,
      CidrBlock: '10.0.9.0/24',
      AvailabilityZone: 'eu-west-1c',
    })
    expect(await problemsOf({ subnets: [Subnet?.SubnetId] })).toEqual([
      `The load balancer ${ground.template} is not in any zone of the subnets: it is in eu-west-1a, eu-west-1b.`,
    ])
  })
})

describeAws('the machine of a spec', () => {
  test('must have the processor for which the image is built', async () => {
    expect(await problemsOf({ 'instance-type': 't4g.small' })).toEqual([
      'The image is built for x86_64, the instance type t4g.small runs arm64.',
      `The machine image ${ground.ami} is for x86_64, the instance type t4g.small runs arm64.`,
    ])
  })

  test('must have an existing machine image', async () => {
    expect(await problemsOf({ ami: 'ami-0123456789abcdef0' })).toEqual([
      'There is no machine image ami-0123456789abcdef0 in eu-west-1, or it is not shared with this account.',
    ])
  })

  test('must have an instance profile with a role', async () => {
    await aws.iam.createInstanceProfile({ InstanceProfileName: ground.template })
    expect(await problemsOf({ 'instance-profile': ground.template })).toEqual([
      `The instance profile ${ground.template} holds no role.`,
    ])
  })
})

describeAws('the route of a spec', () => {
  test('must exist, and is reported once if it is missing', async () => {
    await aws.elb.deleteListener({ ListenerArn: ground.listener })
    expect(await problemsOf({})).toEqual([expect.stringMatching(/^There is no listener arn:/)])
  })

  test('must have room for another target group', async () => {
    const groups = await Promise.all(
      [1, 2, 3, 4].map((index) => createTargetGroup(aws, `${ground.template}-${index}`, ground.vpc)),
    )
    await forwardTo([[ground.targetGroup, 1], ...groups.map((arn) => [arn, 0] as const)])
    expect(await problemsOf({})).toEqual([
      expect.stringMatching(/^The route already forwards to 5 target groups, which is the most: /),
    ])
  })

  test('must not share its target groups', async () => {
    const { LoadBalancers: [other] = [] } = await aws.elb.createLoadBalancer({
      Name: `${ground.template}-other`,
      Subnets: [...ground.subnets],
    })
    await aws.elb.createListener({
      LoadBalancerArn: other?.LoadBalancerArn,
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: ground.targetGroup }],
    })
    expect(await problemsOf({})).toEqual([
      `The target group ${ground.template} of the route is also used by ${other?.LoadBalancerArn}, whose traffic a swap would not move.`,
    ])
  })

  test('must forward to instances', async () => {
    const { TargetGroups: [group] = [] } = await aws.elb.createTargetGroup({
      Name: `${ground.template}-ip`,
      VpcId: ground.vpc,
      Protocol: 'HTTP',
      Port: 80,
      TargetType: 'ip',
    })
    await forwardTo([[group?.TargetGroupArn ?? '', 1]])
    expect(await problemsOf({})).toEqual([
      expect.stringMatching(/-ip has targets of the type ip; an Auto Scaling group/),
    ])
  })

  test('must not have target groups with names that the action uses', async () => {
    const name = releaseName({ app: 'shop', environment: 'production' }, 7)
    const arn = await createTargetGroup(aws, name, ground.vpc)
    expect(await problemsOf({})).toEqual([
      `The target group ${name} has the name of a release of ours, but not our tags.`,
    ])
    await aws.elb.deleteTargetGroup({ TargetGroupArn: arn })
  })

  test('must be reachable for its checks', async () => {
    expect(await problemsOf({}, { checks: [{ path: '/' }] })).toEqual([
      expect.stringMatching(/^The load balancer .*:80 cannot be reached from this machine: .*; no check could pass\.$/),
    ])
  })

  test('causes a notice if it is sticky', async () => {
    await forwardTo([[ground.targetGroup, 1]], 600)
    expect((await look(environmentOn(ground))).notices).toContainEqual(
      expect.stringMatching(/^Target group stickiness is on for 10 min: /),
    )
  })
})

describeAws('the live group', () => {
  test('must not have launching, terminating or registering suspended', async () => {
    await startGroup(`${ground.template}-live`, ground.targetGroup)
    await aws.autoScaling.suspendProcesses({
      AutoScalingGroupName: `${ground.template}-live`,
      ScalingProcesses: ['Launch', 'AddToLoadBalancer', 'AZRebalance'],
    })
    expect(await problemsOf({})).toEqual([
      expect.stringMatching(
        /^(Launch and AddToLoadBalancer|AddToLoadBalancer and Launch) are suspended on the live group/,
      ),
    ])
  })

  test('decides how many free addresses are needed', async () => {
    await startGroup(`${ground.template}-live`, ground.targetGroup, 8)
    const { Subnets: [subnet] = [] } = await aws.ec2.describeSubnets({ SubnetIds: [ground.subnets[0] ?? ''] })
    const capacity = { min: 1, desired: 2, max: 8 }
    expect(await problemsOf({ subnets: [subnet?.SubnetId] }, { capacity })).toEqual([
      `The subnets ${subnet?.SubnetId} have ${subnet?.AvailableIpAddressCount} free addresses; the new fleet needs 8 beside the old one.`,
    ])
  })

  test('causes a notice if it has policies that cannot be copied completely', async () => {
    const group = `${ground.template}-live`
    await startGroup(group, ground.targetGroup)
    // The emulator does not tell a policy's alarms.
    front.answer('DescribePolicies', stepPolicy('more', `${group}-busy`))
    await aws.cloudWatch.putMetricAlarm({
      AlarmName: `${group}-busy`,
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Dimensions: [{ Name: 'InstanceId', Value: 'i-0123456789abcdef0' }],
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 70,
      ComparisonOperator: 'GreaterThanThreshold',
    })
    const { notices } = await look(environmentOn(ground))
    expect(notices.filter((notice) => notice.includes('scaling policy'))).toEqual([
      `The scaling policy more of the live group cannot be copied whole: its alarm ${group}-busy watches one instance of the old group.`,
    ])
  })

  test('causes a notice if alarms watch it that will not see the next one', async () => {
    const dimension = ground.targetGroup.replace(/^.*:/, '')
    const alarm = { Namespace: 'AWS/ApplicationELB', MetricName: 'RequestCount', EvaluationPeriods: 1, Threshold: 1 }
    const watching = {
      ...alarm,
      Period: 60,
      Statistic: 'Sum' as const,
      ComparisonOperator: 'GreaterThanThreshold' as const,
    }
    const own = `${ground.template}-5xx`
    const Dimensions = [{ Name: 'TargetGroup', Value: dimension }]
    await aws.cloudWatch.putMetricAlarm({ ...watching, AlarmName: own, Dimensions })
    await aws.cloudWatch.putMetricAlarm({ ...watching, AlarmName: `${ground.template}-elsewhere` })
    await aws.cloudWatch.putMetricAlarm({
      ...watching,
      AlarmName: `${ground.template}-scaling`,
      Dimensions,
      AlarmActions: ['arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:1:autoScalingGroupName/a:policyName/b'],
    })
    expect((await look(environmentOn(ground))).notices).toContainEqual(
      expect.stringContaining(`will not see the new one: ${own}.`),
    )
  })
})

testAws('preflight gives notice of alarms in the gates that cannot stop anything', async () => {
  const alarm = { Namespace: 'AWS/ApplicationELB', MetricName: 'RequestCount', EvaluationPeriods: 1, Threshold: 1 }
  const AlarmName = `${ground.template}-gate`
  await aws.cloudWatch.putMetricAlarm({ ...alarm, AlarmName, ComparisonOperator: 'GreaterThanThreshold' })
  await aws.cloudWatch.setAlarmState({ AlarmName, StateValue: 'ALARM', StateReason: 'test' })
  const gates = { alarms: ['nowhere', AlarmName] }
  const { notices } = await look(environmentOn(ground, {}, { gates }))
  expect(notices.filter((notice) => notice.includes('gates.alarms'))).toEqual([
    'The alarm nowhere of `gates.alarms` does not exist: it cannot stop anything.',
    `The alarm ${AlarmName} of \`gates.alarms\` is firing already: the first look at it would stop the swap.`,
  ])
})

testAws('preflight gives notice of slow health checks, with the time that quicker ones would save', async () => {
  const run = { health: { interval: '30s', healthy: 5 } }
  expect((await look(environmentOn(ground, {}, { run }))).notices).toContain(
    'A target is found healthy again after 30 s × 5 = 150 s; 5 s × 2 would save 140 s (`run.health`).',
  )
})

testAws('preflight of a warm rollback looks only at what that needs', async () => {
  const broken = environmentOn(ground, { subnets: ['subnet-0123456789abcdef0'], 'instance-profile': 'nobody' })
  expect(await look(broken, { launches: false })).toEqual({ problems: [], notices: [] })
})
