// The testbed itself: Auto Scaling groups behave as AWS’s do where the emulator’s do not.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { planeOf, useProxy } from './setting.ts'

describeAws('in the groups of the testbed,', () => {
  const { at, group, targetGroup } = useProxy()
  const sizeOf = async (of: string) => {
    const [found] =
      (await at.autoScaling.describeAutoScalingGroups({ AutoScalingGroupNames: [of] })).AutoScalingGroups ?? []
    return found && [found.MinSize, found.MaxSize, found.DesiredCapacity, found.Instances?.length]
  }
  const later = (ms: number) => new Date((at.now ?? Date.now()) + ms)

  test('a name that is taken is refused, and its group stays as it is', async () => {
    const of = await group(2)
    await expect(
      at.autoScaling.createAutoScalingGroup({
        AutoScalingGroupName: of,
        LaunchTemplate: { LaunchTemplateName: of },
        AvailabilityZones: ['eu-west-1a'],
        MinSize: 0,
        MaxSize: 0,
      }),
    ).rejects.toMatchObject({ name: 'AlreadyExistsFault' })
    expect(await sizeOf(of)).toEqual([2, 2, 2, 2])
  })

  test('a group with instances is not deleted unless by force', async () => {
    const of = await group(1)
    await expect(at.autoScaling.deleteAutoScalingGroup({ AutoScalingGroupName: of })).rejects.toMatchObject({
      name: 'ResourceInUseFault',
    })
    await at.autoScaling.deleteAutoScalingGroup({ AutoScalingGroupName: of, ForceDelete: true })
    expect(await sizeOf(of)).toBeUndefined()
  })

  test('the desired capacity is within the limits', async () => {
    const AutoScalingGroupName = await group(1)
    const update = (size: object) => at.autoScaling.updateAutoScalingGroup({ AutoScalingGroupName, ...size })
    await expect(update({ DesiredCapacity: 2 })).rejects.toMatchObject({ name: 'ValidationError' })
    await expect(update({ MinSize: 3 })).rejects.toMatchObject({ name: 'ValidationError' })
    await expect(at.autoScaling.setDesiredCapacity({ AutoScalingGroupName, DesiredCapacity: 0 })).rejects.toMatchObject(
      { name: 'ValidationError' },
    )
    await update({ MinSize: 0, MaxSize: 3, DesiredCapacity: 3 })
    expect(await sizeOf(AutoScalingGroupName)).toEqual([0, 3, 3, 3])
  })

  test('a target group that is not there is not attached', async () => {
    const AutoScalingGroupName = await group(0)
    const arn = await targetGroup()
    const attach = (TargetGroupARNs: string[]) =>
      at.autoScaling.attachLoadBalancerTargetGroups({ AutoScalingGroupName, TargetGroupARNs })
    await expect(attach([`${arn}0`])).rejects.toMatchObject({ name: 'ValidationError' })
    await attach([arn])
  })

  test('a scheduled action runs once at its time, and is then gone', async () => {
    const plane = planeOf()
    const of = await group(2)
    at.plane = plane
    at.now = Date.now()
    await at.autoScaling.putScheduledUpdateGroupAction({
      AutoScalingGroupName: of,
      ScheduledActionName: 'retire',
      StartTime: later(60_000),
      MinSize: 0,
      MaxSize: 0,
      DesiredCapacity: 0,
    })
    await sleep(300)
    expect(await sizeOf(of)).toEqual([2, 2, 2, 2])
    const before = plane.reconciled()
    at.now += 60_000
    while ((await sizeOf(of))?.[3] !== 0 || plane.reconciled() === before) await sleep(20)
    expect(await sizeOf(of)).toEqual([0, 0, 0, 0])
    const left = await at.autoScaling.describeScheduledActions({ AutoScalingGroupName: of })
    expect(left.ScheduledUpdateGroupActions).toEqual([])
  })

  test('a scheduled action comes late where that is asked for', async () => {
    const of = await group(1)
    at.now = Date.now()
    at.lateMs = 120_000
    await at.autoScaling.putScheduledUpdateGroupAction({
      AutoScalingGroupName: of,
      ScheduledActionName: 'retire',
      StartTime: later(60_000),
      MinSize: 0,
      DesiredCapacity: 0,
    })
    at.now += 170_000
    await sleep(300)
    expect((await sizeOf(of))?.[3]).toBe(1)
    at.now += 20_000
    while ((await sizeOf(of))?.[3] !== 0) await sleep(20)
  })

  test('an instance that the data plane calls pending is not in service', async () => {
    const of = await group(2)
    const read = async () =>
      (await at.autoScaling.describeAutoScalingGroups({ AutoScalingGroupNames: [of] })).AutoScalingGroups?.[0]
        ?.Instances ?? []
    const [first, second] = await read()
    at.plane = { ...planeOf(), isPending: (id) => id === first?.InstanceId }
    expect((await read()).map(({ InstanceId, LifecycleState }) => [InstanceId, LifecycleState])).toEqual([
      [first?.InstanceId, 'Pending'],
      [second?.InstanceId, 'InService'],
    ])
  })

  test('scheduled actions belong to their group, can be moved and removed, and cannot be in the past', async () => {
    const [one, other] = [await group(1), await group(1)]
    const put = (AutoScalingGroupName: string, StartTime: Date) =>
      at.autoScaling.putScheduledUpdateGroupAction({
        AutoScalingGroupName,
        ScheduledActionName: 'retire',
        StartTime,
        DesiredCapacity: 1,
      })
    const remove = (AutoScalingGroupName: string) =>
      at.autoScaling.deleteScheduledAction({ AutoScalingGroupName, ScheduledActionName: 'retire' })
    const [first, second] = [later(60_000), later(120_000)]
    await put(one, first)
    await put(other, first)
    await put(other, second)
    const described = await at.autoScaling.describeScheduledActions({ ScheduledActionNames: ['retire'] })
    const times = described.ScheduledUpdateGroupActions?.map((action) => [
      action.AutoScalingGroupName,
      action.StartTime?.getTime(),
      action.DesiredCapacity,
    ])
    expect(times).toEqual([
      [one, Math.floor(first.getTime() / 1000) * 1000, 1],
      [other, Math.floor(second.getTime() / 1000) * 1000, 1],
    ])
    await expect(put(one, later(-1000))).rejects.toMatchObject({ name: 'ValidationError' })
    await remove(one)
    await expect(remove(one)).rejects.toMatchObject({ name: 'ValidationError' })
    await at.autoScaling.deleteAutoScalingGroup({ AutoScalingGroupName: other, ForceDelete: true })
    const left = await at.autoScaling.describeScheduledActions({ ScheduledActionNames: ['retire'] })
    expect(left.ScheduledUpdateGroupActions).toEqual([])
  })

  test('policies belong to their group, with alarms that come and go with them', async () => {
    const [one, other] = [await group(1), await group(1)]
    const put = (AutoScalingGroupName: string, TargetValue: number) =>
      at.autoScaling.putScalingPolicy({
        AutoScalingGroupName,
        PolicyName: 'requests',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingConfiguration: {
          TargetValue,
          PredefinedMetricSpecification: {
            PredefinedMetricType: 'ALBRequestCountPerTarget',
            ResourceLabel: 'app/web/1/targetgroup/shop/2',
          },
        },
      })
    const policyOf = async (of: string) =>
      (await at.autoScaling.describePolicies({ AutoScalingGroupName: of })).ScalingPolicies ?? []
    const alarms = async () => (await at.cloudWatch.describeAlarms({})).MetricAlarms?.map(({ AlarmName }) => AlarmName)
    const made = await put(one, 100)
    await put(other, 200)
    expect(await policyOf(one)).toMatchObject([
      {
        PolicyName: 'requests',
        PolicyARN: made.PolicyARN,
        Enabled: true,
        Alarms: made.Alarms,
        TargetTrackingConfiguration: { TargetValue: 100 },
      },
    ])
    expect(await policyOf(other)).toMatchObject([{ TargetTrackingConfiguration: { TargetValue: 200 } }])
    expect(await alarms()).toEqual(expect.arrayContaining(made.Alarms?.map(({ AlarmName }) => AlarmName) ?? ['none']))
    await at.autoScaling.deletePolicy({ AutoScalingGroupName: one, PolicyName: 'requests' })
    expect(await policyOf(one)).toEqual([])
    await at.autoScaling.deleteAutoScalingGroup({ AutoScalingGroupName: other, ForceDelete: true })
    expect(await alarms()).toEqual([])
  })

  test('a step policy has the alarms that run it', async () => {
    const of = await group(1)
    const { PolicyARN = '' } = await at.autoScaling.putScalingPolicy({
      AutoScalingGroupName: of,
      PolicyName: 'more',
      PolicyType: 'StepScaling',
      AdjustmentType: 'ChangeInCapacity',
      StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 1 }],
    })
    await at.cloudWatch.putMetricAlarm({
      AlarmName: 'busy',
      AlarmActions: [PolicyARN],
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      MetricName: 'CPUUtilization',
      Namespace: 'AWS/EC2',
      Period: 60,
      Statistic: 'Average',
      Threshold: 70,
    })
    const { ScalingPolicies } = await at.autoScaling.describePolicies({ AutoScalingGroupName: of })
    expect(ScalingPolicies).toMatchObject([
      {
        PolicyARN,
        StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 1 }],
        Alarms: [{ AlarmName: 'busy' }],
      },
    ])
    await at.autoScaling.deletePolicy({ AutoScalingGroupName: of, PolicyName: PolicyARN })
    await at.cloudWatch.deleteAlarms({ AlarmNames: ['busy'] })
  })

  test('the console output of an instance comes from the data plane', async () => {
    const [found] =
      (await at.autoScaling.describeAutoScalingGroups({ AutoScalingGroupNames: [await group(1)] })).AutoScalingGroups ??
      []
    const InstanceId = found?.Instances?.[0]?.InstanceId
    at.plane = { ...planeOf(), console: async (id) => `${id} has started` }
    const { Output = '' } = await at.ec2.getConsoleOutput({ InstanceId })
    expect(Buffer.from(Output, 'base64').toString()).toBe(`${InstanceId} has started`)
  })

  test('activities come from the data plane', async () => {
    const of = await group(0)
    const startedAt = Date.UTC(2026, 0, 1)
    at.plane = planeOf({
      activities: (name) =>
        name === of
          ? [{ id: 'a-1', group: of, status: 'Failed', cause: 'size', message: 'no capacity', startedAt }]
          : [],
    })
    const { Activities } = await at.autoScaling.describeScalingActivities({ AutoScalingGroupName: of })
    expect(Activities).toMatchObject([
      {
        ActivityId: 'a-1',
        AutoScalingGroupName: of,
        StatusCode: 'Failed',
        StatusMessage: 'no capacity',
        Cause: 'size',
        StartTime: new Date(startedAt),
      },
    ])
    await expect(at.autoScaling.describeScalingActivities({ AutoScalingGroupName: `${of}0` })).rejects.toMatchObject({
      name: 'ValidationError',
    })
  })
})
