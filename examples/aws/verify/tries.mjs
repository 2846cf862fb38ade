import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { forward, groupOf, notFound, publicImage, rule, targetGroup } from './stack.mjs'

/** Resolves when the request was refused, with an error of one of these names where there are some. */
async function refused(asked, ...names) {
  const error = await asked.then(
    () => undefined,
    (thrown) => thrown,
  )
  ok(error !== undefined, 'it was accepted')
  if (names.length > 0) match(error.name, new RegExp(`^(${names.join('|')})(Exception)?$`), error.message)
}

/** Noted for removal before it is made. */
function putParameter({ clients: { ssm }, cleanup, name }, part, request) {
  const Name = `/${name}/${part}`
  cleanup.later(`parameter ${Name}`, () => ssm.deleteParameter({ Name }))
  return ssm.putParameter({ Name, Type: 'String', ...request })
}

/** Noted once it is there: a name that is not taken cannot be removed either. */
async function putAlarm({ clients: { cloudWatch }, cleanup }, AlarmName, more = {}) {
  await cloudWatch.putMetricAlarm({
    AlarmName,
    Namespace: 'AWS/EC2',
    MetricName: 'CPUUtilization',
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 70,
    ComparisonOperator: 'GreaterThanThreshold',
    ...more,
  })
  cleanup.later(`alarm ${AlarmName}`, () => cloudWatch.deleteAlarms({ AlarmNames: [AlarmName] }))
}

const later = (days) => new Date(Date.now() + days * 86_400_000)

/** How each fact of facts.json that can be tried without instances is tried. Rejects with what is otherwise. */
export const tries = {
  async 'ssm-append-once'(stack) {
    await putParameter(stack, 1, { Value: 'a', Overwrite: false, Tags: stack.tags })
    await refused(putParameter(stack, 1, { Value: 'b', Overwrite: false }), 'ParameterAlreadyExists')
    const { Parameter } = await stack.clients.ssm.getParameter({ Name: `/${stack.name}/1` })
    equal(Parameter.Value, 'a')
  },
  'ssm-no-tags-on-overwrite': (stack) =>
    refused(putParameter(stack, 1, { Value: 'c', Overwrite: true, Tags: stack.tags }), 'Validation'),
  'ssm-ten-names': ({ clients: { ssm }, name }) =>
    refused(ssm.getParameters({ Names: Array.from({ length: 11 }, (_, n) => `/${name}/${n}`) }), 'Validation'),
  async 'ssm-missing-is-no-error'({ clients: { ssm }, name }) {
    const { Parameters, InvalidParameters } = await ssm.getParameters({ Names: [`/${name}/404`] })
    deepEqual([Parameters, InvalidParameters], [[], [`/${name}/404`]])
  },
  'ssm-parameter-size': (stack) => refused(putParameter(stack, 'long', { Value: 'x'.repeat(4097), Tier: 'Standard' })),
  'ssm-double-braces': (stack) => refused(putParameter(stack, 'braces', { Value: '{{a}}' }), 'Validation'),
  async 'ssm-public-image'({ clients: { ssm } }) {
    const { Parameter } = await ssm.getParameter({ Name: publicImage })
    match(Parameter.Value, /^ami-[0-9a-f]+$/)
  },

  'elb-name-length': (stack) => refused(targetGroup(stack, { Name: 'x'.repeat(33) }), 'Validation(Error)?'),
  async 'elb-name-taken'(stack) {
    const { request } = await targetGroup(stack)
    await refused(stack.clients.elb.createTargetGroup({ ...request, Port: 81 }), 'DuplicateTargetGroupName')
  },
  async 'elb-weight-range'(stack) {
    const { arn } = await targetGroup(stack)
    await rule(stack, { priority: 10, actions: [forward([[arn, 999]])] })
    await refused(rule(stack, { priority: 11, actions: [forward([[arn, 1000]])] }))
  },
  async 'elb-target-groups-per-action'(stack) {
    const groups = []
    for (let n = 0; n < 6; n += 1) groups.push((await targetGroup(stack)).arn)
    const weights = groups.map((arn) => [arn, 1])
    await rule(stack, { priority: 20, actions: [forward(weights.slice(0, 5))] })
    await refused(rule(stack, { priority: 21, actions: [forward(weights)] }))
  },
  async 'elb-priority-taken'(stack) {
    await rule(stack, { priority: 30 })
    await refused(rule(stack, { priority: 30 }), 'PriorityInUse')
  },
  'elb-priority-range': (stack) => refused(rule(stack, { priority: 50_001 })),
  'elb-values-per-rule': (stack) => {
    const Values = Array.from({ length: 6 }, (_, n) => `/${n}`)
    return refused(
      rule(stack, { priority: 40, conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values } }] }),
    )
  },
  async 'elb-rule-keeps-conditions'(stack) {
    const { elb } = stack.clients
    const arn = await rule(stack, { priority: 50 })
    await elb.modifyRule({ RuleArn: arn, Actions: [{ ...notFound, FixedResponseConfig: { StatusCode: '503' } }] })
    const { Rules } = await elb.describeRules({ RuleArns: [arn] })
    deepEqual(Rules[0].Conditions[0].HostHeaderConfig.Values, ['r50.example.com'])
  },
  async 'elb-conditions-twice'(stack) {
    const arn = await rule(stack, { priority: 60 })
    const { Rules } = await stack.clients.elb.describeRules({ RuleArns: [arn] })
    const [{ Values, HostHeaderConfig }] = Rules[0].Conditions
    deepEqual(Values, HostHeaderConfig.Values)
  },
  async 'elb-forward-twice'(stack) {
    const group = (await targetGroup(stack)).arn
    const arn = await rule(stack, { priority: 70, actions: [{ Type: 'forward', TargetGroupArn: group }] })
    const { Rules } = await stack.clients.elb.describeRules({ RuleArns: [arn] })
    const [{ TargetGroupArn, ForwardConfig }] = Rules[0].Actions
    deepEqual([TargetGroupArn, ForwardConfig.TargetGroups[0].TargetGroupArn], [group, group])
  },
  async 'elb-who-uses-a-target-group'(stack) {
    const { elb } = stack.clients
    const { arn } = await targetGroup(stack)
    const users = async () =>
      (await elb.describeTargetGroups({ TargetGroupArns: [arn] })).TargetGroups[0].LoadBalancerArns
    deepEqual(await users(), [])
    await rule(stack, { priority: 80, actions: [forward([[arn, 0]])] })
    deepEqual(await users(), [stack.balancer])
  },
  async 'elb-used-is-not-deleted'(stack) {
    const { arn } = await targetGroup(stack)
    await rule(stack, { priority: 90, actions: [forward([[arn, 0]])] })
    await refused(stack.clients.elb.deleteTargetGroup({ TargetGroupArn: arn }), 'ResourceInUse')
  },
  'elb-health-interval': (stack) => refused(targetGroup(stack, { HealthCheckIntervalSeconds: 4 })),
  async 'elb-tags-at-creation'(stack) {
    const { elb } = stack.clients
    const { arn } = await targetGroup(stack)
    const { TagDescriptions } = await elb.describeTags({ ResourceArns: [arn] })
    deepEqual(TagDescriptions[0].Tags, stack.tags)
  },
  async 'elb-tags-of-twenty'(stack) {
    const { arn } = await targetGroup(stack)
    await refused(stack.clients.elb.describeTags({ ResourceArns: Array.from({ length: 21 }, () => arn) }))
  },

  'asg-name-taken': ({ clients: { autoScaling }, name, subnets }) =>
    refused(autoScaling.createAutoScalingGroup(groupOf({ name, subnets })), 'AlreadyExists(Fault)?'),
  'asg-desired-within-limits': ({ clients: { autoScaling }, name }) =>
    refused(
      autoScaling.updateAutoScalingGroup({ AutoScalingGroupName: name, DesiredCapacity: 2 }),
      'Validation(Error)?',
    ),
  'asg-no-action-in-the-past': ({ clients: { autoScaling }, name }) =>
    refused(
      autoScaling.putScheduledUpdateGroupAction({
        AutoScalingGroupName: name,
        ScheduledActionName: 'past',
        StartTime: later(-1),
        DesiredCapacity: 0,
      }),
      'Validation(Error)?',
    ),
  async 'asg-action-replaced'({ clients: { autoScaling }, name }) {
    const named = { AutoScalingGroupName: name, ScheduledActionName: 'rest' }
    for (const days of [1, 2])
      await autoScaling.putScheduledUpdateGroupAction({ ...named, StartTime: later(days), DesiredCapacity: 0 })
    const { ScheduledUpdateGroupActions } = await autoScaling.describeScheduledActions({ AutoScalingGroupName: name })
    equal(ScheduledUpdateGroupActions.length, 1)
    ok(ScheduledUpdateGroupActions[0].StartTime > later(1.5))
  },
  async 'asg-tags-at-creation'({ clients: { autoScaling }, name, tags }) {
    const { AutoScalingGroups } = await autoScaling.describeAutoScalingGroups({ AutoScalingGroupNames: [name] })
    deepEqual(
      AutoScalingGroups[0].Tags.map(({ Key, Value, PropagateAtLaunch }) => [Key, Value, PropagateAtLaunch]),
      tags.map(({ Key, Value }) => [Key, Value, true]),
    )
  },
  async 'asg-found-by-tag'({ clients: { autoScaling }, name, tags }) {
    const Filters = tags.map(({ Key, Value }) => ({ Name: `tag:${Key}`, Values: [Value] }))
    const { AutoScalingGroups } = await autoScaling.describeAutoScalingGroups({ Filters })
    deepEqual(
      AutoScalingGroups.map(({ AutoScalingGroupName }) => AutoScalingGroupName),
      [name],
    )
  },

  'ec2-template-name-taken': ({ clients: { ec2 }, name, image }) =>
    refused(
      ec2.createLaunchTemplate({ LaunchTemplateName: name, LaunchTemplateData: { ImageId: image } }),
      'InvalidLaunchTemplateName.AlreadyExists',
    ),
  'ec2-template-name-unknown': ({ clients: { ec2 }, name }) =>
    refused(
      ec2.describeLaunchTemplateVersions({ LaunchTemplateName: `${name}-none`, Versions: ['1'] }),
      'InvalidLaunchTemplateName.NotFound',
    ),
  async 'ec2-template-tagged-at-creation'({ clients: { ec2 }, name, tags }) {
    const { LaunchTemplates } = await ec2.describeLaunchTemplates({ LaunchTemplateNames: [name] })
    deepEqual(LaunchTemplates[0].Tags, tags)
  },
  'ec2-dry-run': ({ clients: { ec2 }, image, subnets, tags }) =>
    refused(
      ec2.runInstances({
        DryRun: true,
        ImageId: image,
        InstanceType: 't3.micro',
        SubnetId: subnets[0],
        MetadataOptions: { HttpTokens: 'required' },
        TagSpecifications: [{ ResourceType: 'instance', Tags: tags }],
        MinCount: 1,
        MaxCount: 1,
      }),
      'DryRunOperation',
    ),
  async 'ec2-images-by-filter'({ clients: { ec2 } }) {
    const id = 'ami-0123456789abcdef0'
    const { Images } = await ec2.describeImages({ Filters: [{ Name: 'image-id', Values: [id] }] })
    deepEqual(Images, [])
    await refused(ec2.describeImages({ ImageIds: [id] }), 'InvalidAMIID.NotFound')
  },

  async 'ecr-exclusions'({ clients: { ecr }, cleanup, name, tags }) {
    cleanup.later(`repository ${name}`, () => ecr.deleteRepository({ repositoryName: name, force: true }))
    const excluded = [{ filterType: 'WILDCARD', filter: 'dev-*' }]
    await ecr.createRepository({
      repositoryName: name,
      imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
      imageTagMutabilityExclusionFilters: excluded,
      tags,
    })
    const { repositories } = await ecr.describeRepositories({ repositoryNames: [name] })
    equal(repositories[0].imageTagMutability, 'IMMUTABLE_WITH_EXCLUSION')
    deepEqual(repositories[0].imageTagMutabilityExclusionFilters, excluded)
    await refused(ecr.createRepository({ repositoryName: name }), 'RepositoryAlreadyExists')
  },

  async 'cloudwatch-alarm-tags'(stack) {
    const { cloudWatch } = stack.clients
    const AlarmName = `${stack.name}/busy`
    await putAlarm(stack, AlarmName, { Tags: stack.tags })
    const { MetricAlarms } = await cloudWatch.describeAlarms({ AlarmNames: [AlarmName] })
    const { Tags } = await cloudWatch.listTagsForResource({ ResourceARN: MetricAlarms[0].AlarmArn })
    deepEqual(Tags, stack.tags)
  },
  'cloudwatch-alarm-name': (stack) => refused(putAlarm(stack, `${stack.name}/`.padEnd(256, 'x'))),
}
