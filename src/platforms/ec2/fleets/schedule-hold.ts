import type { AutoScalingGroup, ScheduledUpdateGroupAction } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import type { Aws } from '../../aws/session.ts'
import { tagGroup, tagOf, untagGroups } from './groups.ts'
import { isSuspended, resume, suspend } from './processes.ts'
import { ofUsers } from './scheduled-actions.ts'

/** On a group whose scheduled actions wait for us; what somebody else has suspended is not ours to resume. */
const tag = { Key: 'immutable-deploy:held-schedule', Value: 'true' }

/** Whether a group has actions of its user's that would move its size, and that nobody has suspended. */
export function isScheduled(
  group: Pick<AutoScalingGroup, 'SuspendedProcesses'>,
  actions: readonly ScheduledUpdateGroupAction[],
): boolean {
  return ofUsers(actions).length > 0 && !isSuspended(group, 'ScheduledActions')
}

/** Suspends a group's scheduled actions, which is written down first. */
export async function holdSchedule(aws: Aws, group: string, call: Call): Promise<void> {
  await tagGroup(aws, group, [tag], call)
  await suspend(aws, group, 'ScheduledActions', call)
}

/** Whether `holdSchedule` has suspended a group's scheduled actions. */
export function isScheduleHeld(group: AutoScalingGroup): boolean {
  return tagOf(group, tag.Key) !== undefined
}

/**
 * Resumes the scheduled actions that `holdSchedule` has suspended; nothing where it has not.
 * @returns how the group is afterwards.
 */
export async function releaseSchedule(aws: Aws, group: AutoScalingGroup, call: Call): Promise<AutoScalingGroup> {
  if (!isScheduleHeld(group)) return group
  const { AutoScalingGroupName: name = '' } = group
  await resume(aws, name, 'ScheduledActions', call)
  await untagGroups(aws, [name], [tag.Key], call)
  return {
    ...group,
    Tags: group.Tags?.filter(({ Key }) => Key !== tag.Key),
    SuspendedProcesses: group.SuspendedProcesses?.filter(({ ProcessName }) => ProcessName !== 'ScheduledActions'),
  }
}
