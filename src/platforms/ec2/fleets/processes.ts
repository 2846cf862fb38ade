import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import type { Aws } from '../../aws/session.ts'

/** What a group does by itself and can be kept from (Suspend and resume processes, Amazon EC2 Auto Scaling User Guide). */
export type Process =
  /** Scaling by alarms; while it is suspended neither policies nor alarms are lost. */
  | 'AlarmNotification'
  /** Actions that are due while it is suspended do not happen. */
  | 'ScheduledActions'

export function isSuspended(
  { SuspendedProcesses = [] }: Pick<AutoScalingGroup, 'SuspendedProcesses'>,
  process: Process,
): boolean {
  return SuspendedProcesses.some(({ ProcessName }) => ProcessName === process)
}

export async function suspend(aws: Aws, group: string, process: Process, call: Call): Promise<void> {
  await aws.autoScaling(call, `suspending ${process} of ${group}`, (autoScaling, options) =>
    autoScaling.suspendProcesses({ AutoScalingGroupName: group, ScalingProcesses: [process] }, options),
  )
}

export async function resume(aws: Aws, group: string, process: Process, call: Call): Promise<void> {
  await aws.autoScaling(call, `resuming ${process} of ${group}`, (autoScaling, options) =>
    autoScaling.resumeProcesses({ AutoScalingGroupName: group, ScalingProcesses: [process] }, options),
  )
}
