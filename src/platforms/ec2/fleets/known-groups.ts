import type { AutoScalingGroup, ScalingPolicy, ScheduledUpdateGroupAction } from '@aws-sdk/client-auto-scaling'
import type { MetricAlarm } from '@aws-sdk/client-cloudwatch'
import type { Call } from '../../../ports/common.ts'
import { metricAlarms } from '../../aws/alarms.ts'
import type { EnvironmentKey } from '../../aws/names.ts'
import type { Aws } from '../../aws/session.ts'
import { knownGroup, ownGroups } from './groups.ts'
import { alarmsOfUsers, readPolicies } from './policies.ts'
import { readActions, timersOf } from './scheduled-actions.ts'

/**
 * The environment's Auto Scaling groups as they were last listed, with what scales them, for what follows a list at once.
 * What is known of a group has to be forgotten before each change that is made to it.
 */
export interface KnownGroups {
  /** Reads all anew. */
  list(call: Call): Promise<readonly AutoScalingGroup[]>
  /** What was listed last; undefined before the first list. */
  listed(): readonly AutoScalingGroup[] | undefined
  /** As last seen, else read. @throws KnownError `fleet-unknown`. */
  group(name: string, call: Call): Promise<AutoScalingGroup>
  seen(name: string): AutoScalingGroup | undefined
  /** A group's scaling policies, read once: those that were looked at before a launch are those that are copied. */
  policies(name: string, call: Call): Promise<readonly ScalingPolicy[]>
  /** The alarms of those of a group's policies that have alarms of the user's, read once. */
  policyAlarms(name: string, call: Call): Promise<readonly MetricAlarm[]>
  /** A group's scheduled actions as they were last listed, else read. */
  actions(name: string, call: Call): Promise<readonly ScheduledUpdateGroupAction[]>
  /** When a group's timer was due as it was last listed, in milliseconds since the epoch. */
  timer(name: string): number | undefined
  forget(name: string): void
  /** How a group is after a change. */
  note(group: AutoScalingGroup): void
}

export function createKnownGroups(aws: Aws, key: EnvironmentKey): KnownGroups {
  let known: Map<string, AutoScalingGroup> | undefined
  let actions: readonly ScheduledUpdateGroupAction[] | undefined
  const policies = new Map<string, readonly ScalingPolicy[]>()
  const alarms = new Map<string, readonly MetricAlarm[]>()
  const policiesOf = async (name: string, call: Call) => {
    const found = policies.get(name) ?? (await readPolicies(aws, name, call))
    policies.set(name, found)
    return found
  }
  const seen = (name: string) => known?.get(name)
  return {
    seen,
    listed: () => known && [...known.values()],
    async list(call) {
      const [groups, all] = await Promise.all([ownGroups(aws, key, call), readActions(aws, 'all', call)])
      actions = all
      known = new Map(groups.map((group) => [group.AutoScalingGroupName ?? '', group]))
      return groups
    },
    group: async (name, call) => seen(name) ?? knownGroup(aws, name, call),
    policies: policiesOf,
    async policyAlarms(name, call) {
      const names = alarmsOfUsers(await policiesOf(name, call))
      const found = alarms.get(name) ?? (await metricAlarms(aws, names, call))
      alarms.set(name, found)
      return found
    },
    actions: async (name, call) =>
      actions?.filter(({ AutoScalingGroupName }) => AutoScalingGroupName === name) ??
      readActions(aws, { group: name }, call),
    timer: (name) => timersOf(actions ?? []).get(name),
    forget: (name) => void known?.delete(name),
    note: (group) => void known?.set(group.AutoScalingGroupName ?? '', group),
  }
}
