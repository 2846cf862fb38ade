import type { PutMetricAlarmCommandInput } from '@aws-sdk/client-cloudwatch'
import { expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { createTargetGroup } from '../preflight/world.ts'
import { useFleets } from './setting.ts'

const { at, call, place, group } = useFleets()
const hour = 3_600_000
const topic = 'arn:aws:sns:eu-west-1:123456789012:on-call'

const suffixOf = (targetGroup: string) => targetGroup.split(':').at(-1) ?? ''

describeAws('the alarms of a step policy', () => {
  test('are copied with all their actions for the new group and its target group', async () => {
    const { next, targetGroup, policy } = await launchBeside('faithful', (of) => [
      {
        AlarmName: 'cpu-high',
        AlarmDescription: 'too busy',
        AlarmActions: [of.policy, topic],
        OKActions: [topic],
        InsufficientDataActions: [of.policy],
        Namespace: 'AWS/EC2',
        MetricName: 'CPUUtilization',
        Dimensions: [{ Name: 'AutoScalingGroupName', Value: of.group }],
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: 3,
        DatapointsToAlarm: 2,
        Threshold: 70.5,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      },
      {
        AlarmName: `requests-${of.group}`,
        AlarmActions: [of.policy],
        Metrics: [
          { Id: 'rate', Expression: 'requests / 60', ReturnData: true },
          {
            Id: 'requests',
            ReturnData: false,
            MetricStat: {
              Metric: {
                Namespace: 'AWS/ApplicationELB',
                MetricName: 'RequestCountPerTarget',
                Dimensions: [
                  { Name: 'TargetGroup', Value: suffixOf(of.targetGroup) },
                  { Name: 'LoadBalancer', Value: 'app/web/0123456789abcdef' },
                ],
              },
              Period: 60,
              Stat: 'Sum',
            },
          },
        ],
        EvaluationPeriods: 1,
        Threshold: 100,
        ComparisonOperator: 'GreaterThanThreshold',
      },
    ])
    const [cpu, requests] = await alarmsOf(next)
    expect(cpu).toMatchObject({
      AlarmName: `${next}/cpu-high`,
      AlarmDescription: 'too busy',
      AlarmActions: [policy, topic],
      OKActions: [topic],
      InsufficientDataActions: [policy],
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Dimensions: [{ Name: 'AutoScalingGroupName', Value: next }],
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 3,
      DatapointsToAlarm: 2,
      Threshold: 70.5,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    })
    expect(requests?.AlarmActions).toEqual([policy])
    expect(requests?.Metrics).toMatchObject([
      { Id: 'rate', Expression: 'requests / 60' },
      {
        MetricStat: {
          Metric: {
            Dimensions: [
              { Name: 'TargetGroup', Value: suffixOf(targetGroup) },
              { Name: 'LoadBalancer', Value: 'app/web/0123456789abcdef' },
            ],
          },
        },
      },
    ])
    const { Tags = [] } = await at.on.cloudWatch.listTagsForResource({ ResourceARN: cpu?.AlarmArn })
    expect(Tags).toEqual(expect.arrayContaining([{ Key: 'immutable-deploy:release', Value: '2' }]))
  })

  test('are removed with the copy’s group, and not with the original one', async () => {
    const { fleets, live, next } = await launchBeside('removed', (of) => [cpuAlarm('mine', of)])
    await fleets.remove(live, call())
    expect(await names('mine')).toEqual(['mine'])
    await fleets.remove(next, call())
    expect(await alarmsOf(next)).toEqual([])
  })

  test('are made by the next attempt if the first was refused, and are removed with the group', async () => {
    const { fleets, request, live } = await launchBeside('again', (of) => [cpuAlarm('often', of)])
    const like = { id: live, targetGroup: request(1).targetGroup }
    const third = { ...request(3), like }
    const denied = { kind: 'error' as const, status: 403, code: 'AccessDenied', message: 'Not authorized' }
    at.proxy.fault('cloudwatch', 'PutMetricAlarm', denied)
    await expect(fleets.launch(third, call())).rejects.toMatchObject({ code: 'permission-missing' })
    const { id } = await fleets.launch(third, call())
    expect((await alarmsOf(id)).map(({ AlarmName }) => AlarmName)).toEqual([`${id}/often`])
    await fleets.launch(third, call())
    expect(await alarmsOf(id)).toHaveLength(1)
    await fleets.remove(id, call())
    expect(await alarmsOf(id)).toEqual([])
  })

  test('keep their names, cut where they are too long, over many releases', async () => {
    const [long, other] = [`a-${'x'.repeat(253)}`, `b-${'x'.repeat(253)}`]
    const first = await launchBeside('named', (of) => [long, other, 'plain'].map((name) => cpuAlarm(name, of)))
    const copies = (await alarmsOf(first.next)).map(({ AlarmName = '' }) => AlarmName)
    expect(copies).toHaveLength(3)
    expect(copies).toContain(`${first.next}/plain`)
    for (const name of copies) expect(name.length).toBeLessThanOrEqual(255)
    const like = { id: first.next, targetGroup: first.targetGroup }
    const third = await first.fleets.launch({ ...first.request(3), targetGroup: first.targetGroup, like }, call())
    const again = (await alarmsOf(third.id)).map(({ AlarmName = '' }) => AlarmName)
    expect(again).toEqual(copies.map((name) => name.replace(first.next, third.id)))
  })

  test('are silent while their group is warm and act again when it is live, except those that were switched off', async () => {
    const { fleets, next } = await launchBeside('warm', (of) => [
      cpuAlarm('acting', of),
      { ...cpuAlarm('off', of), ActionsEnabled: false },
    ])
    const acting = async () =>
      (await alarmsOf(next)).map(({ AlarmName, ActionsEnabled }) => [AlarmName, ActionsEnabled])
    const before = [
      [`${next}/acting`, true],
      [`${next}/off`, false],
    ]
    expect(await acting()).toEqual(before)
    await fleets.scheduleShutdown(next, hour, call())
    await fleets.scheduleShutdown(next, hour, call())
    expect((await acting()).map(([, enabled]) => enabled)).toEqual([false, false])
    expect(await fleets.cancelShutdown(next, call())).toBe('kept')
    expect(await acting()).toEqual(before)
    expect((await group(next))?.Tags?.filter(({ Key }) => Key?.includes('silent'))).toEqual([])
  })
})

interface Live {
  readonly group: string
  readonly targetGroup: string
  /** ARN. */
  readonly policy: string
}

function cpuAlarm(AlarmName: string, of: Live): PutMetricAlarmCommandInput {
  return {
    AlarmName,
    AlarmActions: [of.policy],
    ActionsEnabled: true,
    Namespace: 'AWS/EC2',
    MetricName: 'CPUUtilization',
    Dimensions: [{ Name: 'AutoScalingGroupName', Value: of.group }],
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 70,
    ComparisonOperator: 'GreaterThanThreshold',
  }
}

/** A live group with a step policy that these alarms run, and a new one beside it. */
async function launchBeside(name: string, alarms: (of: Live) => readonly PutMetricAlarmCommandInput[]) {
  const { fleets, request, ground } = place()
  const live = await fleets.launch(request(1), call())
  const { PolicyARN: policy = '' } = await at.on.autoScaling.putScalingPolicy({
    AutoScalingGroupName: live.id,
    PolicyName: 'more',
    PolicyType: 'StepScaling',
    AdjustmentType: 'ChangeInCapacity',
    StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 1 }],
  })
  for (const alarm of alarms({ group: live.id, targetGroup: ground.targetGroup, policy }))
    await at.on.cloudWatch.putMetricAlarm(alarm)
  const targetGroup = await createTargetGroup(at.on, `alarms-${name}`, ground.vpc)
  const next = await fleets.launch({ ...request(2), targetGroup, like: live }, call())
  const { ScalingPolicies: [copy] = [] } = await at.on.autoScaling.describePolicies({ AutoScalingGroupName: next.id })
  return { fleets, request, live: live.id, next: next.id, targetGroup, policy: copy?.PolicyARN }
}

async function alarmsOf(of: string) {
  return (await at.on.cloudWatch.describeAlarms({ AlarmNamePrefix: `${of}/` })).MetricAlarms ?? []
}

async function names(prefix: string) {
  const { MetricAlarms = [] } = await at.on.cloudWatch.describeAlarms({ AlarmNamePrefix: prefix })
  return MetricAlarms.map(({ AlarmName }) => AlarmName)
}
