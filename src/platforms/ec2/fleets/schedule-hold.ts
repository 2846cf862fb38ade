import type { AutoScalingGroup, ScheduledUpdateGroupAction } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import type { Aws } from '../../aws/session.ts'
import { tagGroup, tagOf, untagGroups } from './groups.ts'
import { ofUsers } from './scheduled-actions.ts'

/** On a group whose scheduled actions wait for us; what somebody else has suspended is not ours to resume. */
const tag = { Key: 'immutable-deploy:held-schedule', Value: 'true' }

/**
 * Actions that are due while this is suspended do not happen (Suspend and resume processes, Amazon EC2 Auto Scaling User
 * Guide).
 */
const process = 'ScheduledActions'

/** Whether a group has actions of its user's that would move its size, and that nobody has suspended. */
export function isScheduled(
  { SuspendedProcesses = [] }: Pick<AutoScalingGroup, 'SuspendedProcesses'>,
  actions: readonly ScheduledUpdateGroupAction[],
): boolean {
  return ofUsers(actions).length > 0 && !SuspendedProcesses.some(({ ProcessName }) => ProcessName === process)
}

/** Suspends a group's scheduled actions, which is written down first. */
export async function holdSchedule(aws: Aws, group: string, call: Call): Promise<void> {
  await tagGroup(aws, group, [tag], call)
  await aws.autoScaling(call, `suspending the scheduled actions of ${group}`, (autoScaling, options) =>
    autoScaling.suspendProcesses({ AutoScalingGroupName: group, ScalingProcesses: [process] }, options),
  )
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
  await aws.autoScaling(call, `resuming the scheduled actions of ${name}`, (autoScaling, options) =>
    autoScaling.resumeProcesses({ AutoScalingGroupName: name, ScalingProcesses: [process] }, options),
  )
  await untagGroups(aws, [name], [tag.Key], call)
  return {
    ...group,
    Tags: group.Tags?.filter(({ Key }) => Key !== tag.Key),
    SuspendedProcesses: group.SuspendedProcesses?.filter(({ ProcessName }) => ProcessName !== process),
  }
}
