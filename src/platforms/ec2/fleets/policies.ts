import type {
  PutScalingPolicyCommandInput,
  ScalingPolicy,
  ScheduledUpdateGroupAction,
} from '@aws-sdk/client-auto-scaling'
import type { MetricAlarm } from '@aws-sdk/client-cloudwatch'
import type { Call, ReleaseTags } from '../../../ports/common.ts'
import { allPages } from '../../aws/pages.ts'
import type { Aws } from '../../aws/session.ts'
import { copyAlarms, whyNotCopied } from './alarm-copies.ts'
import { copied, type Served } from './copied.ts'
import { putActions, ofUsers, requestsOf } from './scheduled-actions.ts'

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

/** The alarms that are not AWS's own: target tracking makes, and removes, its alarms itself. */
export function alarmsOfUsers(policies: readonly ScalingPolicy[]): readonly string[] {
  const theirs = policies.filter(({ PolicyType }) => PolicyType !== 'TargetTrackingScaling')
  return [...new Set(theirs.flatMap(namesOfAlarms))]
}

function namesOfAlarms({ Alarms = [] }: ScalingPolicy): readonly string[] {
  return Alarms.flatMap(({ AlarmName }) => AlarmName ?? [])
}

/** What of a policy does not come along to a new release's group. */
export interface Uncopyable {
  readonly policy: string
  readonly reason: string
}

/**
 * What the new group of a live one will lack, for people.
 * @param alarms those of `alarmsOfUsers` that there are.
 */
export function uncopyablePolicies(
  policies: readonly ScalingPolicy[],
  alarms: readonly MetricAlarm[],
): readonly Uncopyable[] {
  return policies.flatMap((policy) => {
    const { PolicyName = '', PolicyType, AutoScalingGroupName = '' } = policy
    if (PolicyType === 'TargetTrackingScaling') return []
    if (PolicyType === 'PredictiveScaling')
      return [{ policy: PolicyName, reason: 'it is predictive, and forecasts from the history of its own group' }]
    return namesOfAlarms(policy).flatMap((name) => {
      const found = alarms.find(({ AlarmName }) => AlarmName === name)
      const why = found === undefined ? 'is not there' : whyNotCopied(found, AutoScalingGroupName)
      return why === undefined ? [] : [{ policy: PolicyName, reason: `its alarm ${name} ${why}` }]
    })
  })
}

/** What moves the size of a group. */
export interface Scaling {
  readonly policies: readonly ScalingPolicy[]
  readonly alarms: readonly MetricAlarm[]
  readonly actions: readonly ScheduledUpdateGroupAction[]
}

/** Gives a new group the policies, alarms and scheduled actions of the live one. Repeated it makes the same again. */
export async function copyScaling(
  aws: Aws,
  { policies, alarms, actions }: Scaling,
  from: Served,
  to: Served & { readonly tags: ReleaseTags },
  call: Call,
): Promise<void> {
  await putActions(aws, to.group, requestsOf(ofUsers(actions), aws.time.now()), call)
  const arns = new Map<string, string>()
  for (const policy of policies) {
    if (policy.PolicyType === 'PredictiveScaling') continue
    const { PolicyARN } = await aws.autoScaling(
      call,
      `copying the scaling policy ${policy.PolicyName} to ${to.group}`,
      (autoScaling, options) => autoScaling.putScalingPolicy(copyOf(policy, from, to), options),
    )
    if (policy.PolicyARN !== undefined && PolicyARN !== undefined) arns.set(policy.PolicyARN, PolicyARN)
  }
  await copyAlarms(aws, alarms, { from, to, policies: arns, tags: to.tags }, call)
}

/** The policy as a request, with the new group and target group wherever it names the old ones. */
export function copyOf(
  { PolicyARN: _arn, Alarms: _alarms, ...policy }: ScalingPolicy,
  from: Served,
  to: Served,
): PutScalingPolicyCommandInput {
  return { ...copied(policy, from, to), AutoScalingGroupName: to.group, PolicyName: policy.PolicyName }
}
