import { randomUUID } from 'node:crypto'
import type { MetricAlarm } from '@aws-sdk/client-cloudwatch'
import { AwsError } from '../answers.ts'
import type { Output } from '../xml.ts'
import type { Clients, CorrectionTable, Setting } from './correction.ts'
import { groupOf } from './groups.ts'
import { allOf, pageOf } from './pages.ts'

/** Scaling policies: the emulator has one of each name for all groups, and target tracking makes no alarms. */
export interface Policies {
  readonly corrections: CorrectionTable
  /** A group is gone, and its policies with it. */
  forget(setting: Setting, group: string): Promise<void>
}

type Policy = Output & {
  readonly AutoScalingGroupName: string
  readonly PolicyName: string
  readonly PolicyType?: string
  readonly PolicyARN: string
}

export function createPolicies(): Policies {
  const kept = new Map<string, { readonly region: string; readonly policy: Policy }>()
  const all = (region: string) =>
    [...kept.values()].filter((entry) => entry.region === region).map(({ policy }) => policy)
  const put = async (setting: Setting): Promise<Output> => {
    if (!(await groupOf(setting))) throw new AwsError('ValidationError', 'AutoScalingGroup name not found - null')
    const { AutoScalingGroupName: group, PolicyName: name } = setting.input as unknown as Policy
    const key = [setting.region, group, name].join('/')
    const arn = `arn:aws:autoscaling:${setting.region}:123456789012:scalingPolicy:${randomUUID()}:autoScalingGroupName/${group}:policyName/${name}`
    const PolicyARN = kept.get(key)?.policy.PolicyARN ?? arn
    // "The default is SimpleScaling" and "enabled" (PutScalingPolicy).
    const policy = { PolicyType: 'SimpleScaling', Enabled: true, ...(setting.input as Policy), PolicyARN }
    if (!kept.has(key) && policy.PolicyType === 'TargetTrackingScaling') await makeAlarms(setting, policy)
    kept.set(key, { region: setting.region, policy })
    return { PolicyARN, Alarms: await alarmsOf(setting, policy) }
  }
  const describe = async (setting: Setting): Promise<Output> => {
    const { AutoScalingGroupName: group, PolicyNames: names, PolicyTypes: types, MaxRecords, NextToken } = setting.input
    const found = all(setting.region).filter(
      (policy) =>
        (group === undefined || group === policy.AutoScalingGroupName) &&
        (!Array.isArray(names) || names.includes(policy.PolicyName) || names.includes(policy.PolicyARN)) &&
        (!Array.isArray(types) || types.includes(policy.PolicyType)),
    )
    const { page, next } = pageOf(found, NextToken, MaxRecords ?? 50)
    const shown = page.map(async (policy) => ({ ...policy, Alarms: await alarmsOf(setting, policy) }))
    return { ScalingPolicies: await Promise.all(shown), NextToken: next }
  }
  const remove = async (setting: Setting, policy: Policy) => {
    kept.delete([setting.region, policy.AutoScalingGroupName, policy.PolicyName].join('/'))
    // Its own alarms go with a target tracking policy; those of others stay ("Delete a scaling policy").
    if (policy.PolicyType !== 'TargetTrackingScaling') return
    const AlarmNames = (await alarmsOf(setting, policy)).map(({ AlarmName }) => AlarmName)
    await setting.cloudWatch.deleteAlarms({ AlarmNames })
  }
  return {
    corrections: {
      'autoscaling:PutScalingPolicy': { output: put },
      'autoscaling:DescribePolicies': { output: describe },
      'autoscaling:DeletePolicy': {
        async output(setting) {
          const { AutoScalingGroupName: group, PolicyName: name } = setting.input
          const isMeant = (policy: Policy) =>
            policy.PolicyARN === name || (policy.AutoScalingGroupName === group && policy.PolicyName === name)
          await Promise.all(
            all(setting.region)
              .filter(isMeant)
              .map((policy) => remove(setting, policy)),
          )
          return {}
        },
      },
    },
    async forget(setting, group) {
      const own = all(setting.region).filter((policy) => policy.AutoScalingGroupName === group)
      await Promise.all(own.map((policy) => remove(setting, policy)))
    },
  }
}

/** Named as AWS names them ("Target tracking scaling policies": do not edit or delete these alarms). */
async function makeAlarms(
  { cloudWatch }: Setting,
  { AutoScalingGroupName, PolicyARN, ...policy }: Policy,
): Promise<void> {
  const { TargetTrackingConfiguration } = policy as {
    readonly TargetTrackingConfiguration?: {
      readonly TargetValue?: number
      readonly PredefinedMetricSpecification?: { readonly ResourceLabel?: string }
    }
  }
  const [, group] =
    /(targetgroup\/.*)$/.exec(TargetTrackingConfiguration?.PredefinedMetricSpecification?.ResourceLabel ?? '') ?? []
  for (const [side, ComparisonOperator] of [
    ['High', 'GreaterThanThreshold'],
    ['Low', 'LessThanThreshold'],
  ] as const)
    await cloudWatch.putMetricAlarm({
      AlarmName: `TargetTracking-${AutoScalingGroupName}-Alarm${side}-${randomUUID()}`,
      AlarmActions: [PolicyARN],
      ComparisonOperator,
      EvaluationPeriods: 3,
      Period: 60,
      Threshold: TargetTrackingConfiguration?.TargetValue ?? 0,
      Statistic: group === undefined ? 'Average' : 'Sum',
      Namespace: group === undefined ? 'AWS/EC2' : 'AWS/ApplicationELB',
      MetricName: group === undefined ? 'CPUUtilization' : 'RequestCountPerTarget',
      Dimensions: [
        group === undefined
          ? { Name: 'AutoScalingGroupName', Value: AutoScalingGroupName }
          : { Name: 'TargetGroup', Value: group },
      ],
    })
}

/** Those that run the policy, whoever made them. */
async function alarmsOf(
  { cloudWatch }: Clients,
  { PolicyARN }: Policy,
): Promise<{ AlarmName: string; AlarmARN: string }[]> {
  const alarms = await allOf<MetricAlarm>(async (NextToken) => {
    const page = await cloudWatch.describeAlarms({ NextToken })
    return { items: page.MetricAlarms, next: page.NextToken }
  })
  return alarms
    .filter(({ AlarmActions = [] }) => AlarmActions.includes(PolicyARN))
    .map(({ AlarmName = '', AlarmArn = '' }) => ({ AlarmName, AlarmARN: AlarmArn }))
}
