import { expect, test } from '@jest/globals'
import { releaseName } from '../../../../src/platforms/aws/names.ts'
import { describeAws, testAws } from '../../../harness/aws/on-emulator.ts'
import { at, problemsOf, startGroup, workOnGround } from './each-ground.ts'
import { associations, ec2Error, stepPolicy } from './front.ts'
import { createTargetGroup, environmentOn, layGround, look } from './world.ts'

workOnGround()

/** Makes the route forward to all of these. */
async function forwardTo(groups: readonly (readonly [arn: string, weight: number])[], stickySeconds?: number) {
  const TargetGroupStickinessConfig = { Enabled: stickySeconds !== undefined, DurationSeconds: stickySeconds ?? 1 }
  const TargetGroups = groups.map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight }))
  await at.aws.elb.modifyListener({
    ListenerArn: at.ground.listener,
    DefaultActions: [{ Type: 'forward', ForwardConfig: { TargetGroups, TargetGroupStickinessConfig } }],
  })
}

testAws('preflight finds nothing wrong with what bootstrap makes', async () => {
  expect((await look(environmentOn(at.ground))).problems).toEqual([])
})

testAws('preflight reports everything that is wrong at once, with what to do', async () => {
  const found = await problemsOf({
    'instance-type': 't9.huge',
    subnets: ['subnet-0123456789abcdef0', at.ground.subnets[0]],
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
    const other = await layGround(at.aws)
    expect(await problemsOf({ subnets: other.subnets, 'security-groups': [at.ground.group] })).toEqual([
      `The subnet ${other.subnets[0]} lies in ${other.vpc}, the load balancer ${at.ground.template} in ${at.ground.vpc}; a target group reaches only its own VPC.`,
      `The subnet ${other.subnets[1]} lies in ${other.vpc}, the load balancer ${at.ground.template} in ${at.ground.vpc}; a target group reaches only its own VPC.`,
      `The security group ${at.ground.group} is of ${at.ground.vpc}, the subnets are of ${other.vpc}.`,
    ])
  })

  test('may have a security group of another VPC that is associated with its own', async () => {
    const other = await layGround(at.aws)
    const options = { 'security-groups': [other.group] }
    const isStranger = `The security group ${other.group} is of ${other.vpc}, the subnets are of ${at.ground.vpc}.`
    for (const state of ['disassociated', 'associated']) {
      const association = { group: other.group, vpc: at.ground.vpc, state }
      at.front.answer('DescribeSecurityGroupVpcAssociations', associations([association]))
      expect(await problemsOf(options)).toEqual(state === 'associated' ? [] : [isStranger])
    }
    at.front.answer('DescribeSecurityGroupVpcAssociations', ec2Error('UnauthorizedOperation'))
    const { problems, notices } = await look(environmentOn(at.ground, options))
    expect(problems).toEqual([])
    expect(notices).toContainEqual(expect.stringMatching(/^Not checked: the security groups\./))
  })

  test('must have addresses for another whole fleet', async () => {
    const [message] = await problemsOf({ subnets: [at.ground.subnets[0]] }, { capacity: 20 })
    expect(message).toMatch(/ have 1\d free addresses; the new fleet needs 20 beside the old one\.$/)
  })

  test('causes a notice, and no more, if no way to images and secrets is to be seen', async () => {
    const { RouteTables: [table] = [] } = await at.aws.ec2.describeRouteTables({
      Filters: [{ Name: 'vpc-id', Values: [at.ground.vpc] }],
    })
    await at.aws.ec2.deleteRoute({ RouteTableId: table?.RouteTableId, DestinationCidrBlock: '0.0.0.0/0' })
    const ways = async (options: Readonly<Record<string, unknown>> = {}) => {
      const { problems, notices } = await look(environmentOn(at.ground, options))
      expect(problems).toEqual([])
      return notices.filter((text) => text.includes('no way to'))
    }
    const closed = (missing: string) =>
      at.ground.subnets.map((id) =>
        expect.stringMatching(`the subnet ${id} seem to have no way to ${missing}: .* but into`),
      )
    expect(await ways()).toEqual(closed('ecr.api, ecr.dkr, s3, logs'))
    for (const service of ['ecr.api', 'ecr.dkr', 's3'])
      await at.aws.ec2.createVpcEndpoint({ VpcId: at.ground.vpc, ServiceName: `com.amazonaws.eu-west-1.${service}` })
    expect(await ways()).toEqual(closed('logs'))
    expect(await ways({ logs: { driver: 'journald' } })).toEqual([])
    expect(await ways({ logs: { driver: 'journald' }, access: 'ssm' })).toEqual(closed('ssm, ssmmessages'))
  })

  test('must be in the load balancer’s zones', async () => {
    const { Subnet } = await at.aws.ec2.createSubnet({
      VpcId: at.ground.vpc,
      CidrBlock: '10.0.9.0/24',
      AvailabilityZone: 'eu-west-1c',
    })
    expect(await problemsOf({ subnets: [Subnet?.SubnetId] })).toEqual([
      `The load balancer ${at.ground.template} is not in any zone of the subnets: it is in eu-west-1a, eu-west-1b.`,
    ])
  })
})

describeAws('the machine of a spec', () => {
  test('must have the processor for which the image is built', async () => {
    expect(await problemsOf({ 'instance-type': 't4g.small' })).toEqual([
      'The image is built for x86_64, the instance type t4g.small runs arm64.',
      `The machine image ${at.ground.ami} is for x86_64, the instance type t4g.small runs arm64.`,
    ])
  })

  test('must have an existing machine image', async () => {
    expect(await problemsOf({ ami: 'ami-0123456789abcdef0' })).toEqual([
      'There is no machine image ami-0123456789abcdef0 in eu-west-1, or it is not shared with this account.',
    ])
  })

  test('must have an instance profile with a role', async () => {
    await at.aws.iam.createInstanceProfile({ InstanceProfileName: at.ground.template })
    expect(await problemsOf({ 'instance-profile': at.ground.template })).toEqual([
      `The instance profile ${at.ground.template} holds no role.`,
    ])
  })
})

describeAws('the route of a spec', () => {
  test('must exist, and is reported once if it is missing', async () => {
    await at.aws.elb.deleteListener({ ListenerArn: at.ground.listener })
    expect(await problemsOf({})).toEqual([expect.stringMatching(/^There is no listener arn:/)])
  })

  test('must have room for another target group', async () => {
    const groups = await Promise.all(
      [1, 2, 3, 4].map((index) => createTargetGroup(at.aws, `${at.ground.template}-${index}`, at.ground.vpc)),
    )
    await forwardTo([[at.ground.targetGroup, 1], ...groups.map((arn) => [arn, 0] as const)])
    expect(await problemsOf({})).toEqual([
      expect.stringMatching(/^The route already forwards to 5 target groups, which is the most: /),
    ])
  })

  test('must not share its target groups', async () => {
    const { LoadBalancers: [other] = [] } = await at.aws.elb.createLoadBalancer({
      Name: `${at.ground.template}-other`,
      Subnets: [...at.ground.subnets],
    })
    await at.aws.elb.createListener({
      LoadBalancerArn: other?.LoadBalancerArn,
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: at.ground.targetGroup }],
    })
    expect(await problemsOf({})).toEqual([
      `The target group ${at.ground.template} of the route is also used by ${other?.LoadBalancerArn}, whose traffic a swap would not move.`,
    ])
  })

  test('must forward to instances', async () => {
    const { TargetGroups: [group] = [] } = await at.aws.elb.createTargetGroup({
      Name: `${at.ground.template}-ip`,
      VpcId: at.ground.vpc,
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
    const arn = await createTargetGroup(at.aws, name, at.ground.vpc)
    expect(await problemsOf({})).toEqual([
      `The target group ${name} has the name of a release of ours, but not our tags.`,
    ])
    await at.aws.elb.deleteTargetGroup({ TargetGroupArn: arn })
  })

  test('must be reachable for its checks', async () => {
    expect(await problemsOf({}, { checks: [{ path: '/' }] })).toEqual([
      expect.stringMatching(/^The load balancer .*:80 cannot be reached from this machine: .*; no check could pass\.$/),
    ])
  })

  test('causes a notice if it is sticky', async () => {
    await forwardTo([[at.ground.targetGroup, 1]], 600)
    expect((await look(environmentOn(at.ground))).notices).toContainEqual(
      expect.stringMatching(/^Target group stickiness is on for 10 min: /),
    )
  })
})

describeAws('the live group', () => {
  test('must not have launching, terminating or registering suspended', async () => {
    await startGroup(`${at.ground.template}-live`, at.ground.targetGroup)
    await at.aws.autoScaling.suspendProcesses({
      AutoScalingGroupName: `${at.ground.template}-live`,
      ScalingProcesses: ['Launch', 'AddToLoadBalancer', 'AZRebalance'],
    })
    expect(await problemsOf({})).toEqual([
      expect.stringMatching(
        /^(Launch and AddToLoadBalancer|AddToLoadBalancer and Launch) are suspended on the live group/,
      ),
    ])
  })

  test('decides how many free addresses are needed', async () => {
    await startGroup(`${at.ground.template}-live`, at.ground.targetGroup, 8)
    const { Subnets: [subnet] = [] } = await at.aws.ec2.describeSubnets({ SubnetIds: [at.ground.subnets[0] ?? ''] })
    const capacity = { min: 1, desired: 2, max: 8 }
    expect(await problemsOf({ subnets: [subnet?.SubnetId] }, { capacity })).toEqual([
      `The subnets ${subnet?.SubnetId} have ${subnet?.AvailableIpAddressCount} free addresses; the new fleet needs 8 beside the old one.`,
    ])
  })

  test('causes a notice if it has policies that cannot be copied completely', async () => {
    const group = `${at.ground.template}-live`
    await startGroup(group, at.ground.targetGroup)
    // The emulator does not tell a policy's alarms.
    at.front.answer('DescribePolicies', stepPolicy('more', `${group}-busy`))
    await at.aws.cloudWatch.putMetricAlarm({
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
    const { notices } = await look(environmentOn(at.ground))
    expect(notices.filter((notice) => notice.includes('scaling policy'))).toEqual([
      `The scaling policy more of the live group cannot be copied whole: its alarm ${group}-busy watches one instance of the old group.`,
    ])
  })

  test('causes a notice if alarms watch it that will not see the next one', async () => {
    const dimension = at.ground.targetGroup.replace(/^.*:/, '')
    const alarm = { Namespace: 'AWS/ApplicationELB', MetricName: 'RequestCount', EvaluationPeriods: 1, Threshold: 1 }
    const watching = {
      ...alarm,
      Period: 60,
      Statistic: 'Sum' as const,
      ComparisonOperator: 'GreaterThanThreshold' as const,
    }
    const own = `${at.ground.template}-5xx`
    const Dimensions = [{ Name: 'TargetGroup', Value: dimension }]
    await at.aws.cloudWatch.putMetricAlarm({ ...watching, AlarmName: own, Dimensions })
    await at.aws.cloudWatch.putMetricAlarm({ ...watching, AlarmName: `${at.ground.template}-elsewhere` })
    await at.aws.cloudWatch.putMetricAlarm({
      ...watching,
      AlarmName: `${at.ground.template}-scaling`,
      Dimensions,
      AlarmActions: ['arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:1:autoScalingGroupName/a:policyName/b'],
    })
    expect((await look(environmentOn(at.ground))).notices).toContainEqual(
      expect.stringContaining(`will not see the new one: ${own}.`),
    )
  })
})

testAws('preflight gives notice of alarms in the gates that cannot stop anything', async () => {
  const alarm = { Namespace: 'AWS/ApplicationELB', MetricName: 'RequestCount', EvaluationPeriods: 1, Threshold: 1 }
  const AlarmName = `${at.ground.template}-gate`
  await at.aws.cloudWatch.putMetricAlarm({ ...alarm, AlarmName, ComparisonOperator: 'GreaterThanThreshold' })
  await at.aws.cloudWatch.setAlarmState({ AlarmName, StateValue: 'ALARM', StateReason: 'test' })
  const gates = { alarms: ['nowhere', AlarmName] }
  const { notices } = await look(environmentOn(at.ground, {}, { gates }))
  expect(notices.filter((notice) => notice.includes('gates.alarms'))).toEqual([
    'The alarm nowhere of `gates.alarms` does not exist: it cannot stop anything.',
    `The alarm ${AlarmName} of \`gates.alarms\` is firing already: the first look at it would stop the swap.`,
  ])
})

testAws('preflight gives notice of slow health checks, with the time that quicker ones would save', async () => {
  const run = { health: { interval: '30s', healthy: 5 } }
  expect((await look(environmentOn(at.ground, {}, { run }))).notices).toContain(
    'A target is found healthy again after 30 s × 5 = 150 s; 5 s × 2 would save 140 s (`run.health`).',
  )
})

testAws('preflight of a warm rollback looks only at what that needs', async () => {
  const broken = environmentOn(at.ground, { subnets: ['subnet-0123456789abcdef0'], 'instance-profile': 'nobody' })
  expect(await look(broken, { launches: false })).toEqual({ problems: [], notices: [] })
})

testAws('a live group whose tags leave no room for what a deployment writes on it is refused', async () => {
  await startGroup('full', at.ground.targetGroup)
  const tag = (n: number) => ({ Key: `team-${n}`, Value: 'x', ResourceId: 'full', ResourceType: 'auto-scaling-group' })
  const tags = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => tag(from + n))
  await at.aws.autoScaling.createOrUpdateTags({
    Tags: tags(0, 49).map((one) => ({ ...one, PropagateAtLaunch: false })),
  })
  expect(await problemsOf({})).toEqual([])
  await at.aws.autoScaling.createOrUpdateTags({
    Tags: tags(49, 50).map((one) => ({ ...one, PropagateAtLaunch: false })),
  })
  expect(await problemsOf({})).toEqual([
    'The live group full has 50 tags, and a deployment would write 1 more on it, for its size, 0 scheduled actions and 0 alarms; AWS takes 50.',
  ])
})
