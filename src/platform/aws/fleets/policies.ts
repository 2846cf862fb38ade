import type {
  PutScalingPolicyCommandInput,
  ScalingPolicy,
  ScheduledUpdateGroupAction,
} from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../common.ts'
import { allPages } from '../pages.ts'
import type { Aws } from '../session.ts'
import { putActions, ofUsers, requestsOf } from './scheduled-actions.ts'

/** A group and the target group it serves. */
export interface Served {
  readonly group: string
  /** ARN. */
  readonly targetGroup: string
}

export async function readPolicies(aws: Aws, group: string, call: Call): Promise<readonly ScalingPolicy[]> {
  return allPages(async (NextToken) => {
    const page = await aws.autoScaling(call, `reading the scaling policies of ${group}`, (autoScaling, options) =>
      autoScaling.describePolicies(
        { AutoScalingGroupName: group, MaxRecords: 100, ...(NextToken !== undefined && { NextToken }) },
        options,
      ),
    )
    return { items: page.ScalingPolicies, next: page.NextToken }
  })
}

/** What of a policy does not come along to a new release's group. */
export interface Uncopyable {
  readonly policy: string
  readonly reason: string
}

/**
 * What a new group will lack, for people. Target tracking makes its own alarms; those of step and simple policies are the
 * user's, and a predictive policy learns from a group's own history.
 */
export function uncopyablePolicies(policies: readonly ScalingPolicy[]): readonly Uncopyable[] {
  return policies.flatMap(({ PolicyName: policy = '', PolicyType, Alarms = [] }) => {
    if (PolicyType === 'TargetTrackingScaling') return []
    if (PolicyType === 'PredictiveScaling')
      return [{ policy, reason: 'it is predictive, and forecasts from the history of its own group' }]
    const names = Alarms.map(({ AlarmName }) => AlarmName).join(', ')
    return names === '' ? [] : [{ policy, reason: `its alarms would still act on the old group: ${names}` }]
  })
}

export interface Scaling {
  readonly policies: readonly ScalingPolicy[]
  readonly actions: readonly ScheduledUpdateGroupAction[]
}

/** Gives a new group the policies and scheduled actions of the live one. The same names make it the same when repeated. */
export async function copyScaling(
  aws: Aws,
  { policies, actions }: Scaling,
  from: Served,
  to: Served,
  call: Call,
): Promise<void> {
  await putActions(aws, to.group, requestsOf(ofUsers(actions), aws.clock.now()), call)
  for (const policy of policies) {
    if (policy.PolicyType === 'PredictiveScaling') continue
    await aws.autoScaling(
      call,
      `copying the scaling policy ${policy.PolicyName} to ${to.group}`,
      (autoScaling, options) => autoScaling.putScalingPolicy(copyOf(policy, from, to), options),
    )
  }
}

/** The policy as a request, with the new group and target group wherever it names the old ones. */
export function copyOf(
  { PolicyARN: _arn, Alarms: _alarms, ...policy }: ScalingPolicy,
  from: Served,
  to: Served,
): PutScalingPolicyCommandInput {
  const [oldSuffix, newSuffix] = [suffixOf(from.targetGroup), suffixOf(to.targetGroup)]
  const renamed = (value: unknown) => {
    if (typeof value !== 'string') return value
    return value === from.group ? to.group : value.replaceAll(oldSuffix, newSuffix)
  }
  const stated = Object.entries(policy).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
  const copy = JSON.parse(JSON.stringify(Object.fromEntries(stated)), (_key, value: unknown) =>
    renamed(value),
  ) as object
  return { ...copy, AutoScalingGroupName: to.group, PolicyName: policy.PolicyName }
}

/**
 * `targetgroup/<name>/<id>`, as a ResourceLabel (`app/<lb>/<id>/targetgroup/<name>/<id>`) and a CloudWatch dimension name
 * it (PredefinedMetricSpecification, Amazon EC2 Auto Scaling API Reference).
 */
function suffixOf(targetGroup: string): string {
  return targetGroup.split(':').at(-1) ?? targetGroup
}
