import type { Activity } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import type { Aws } from '../../aws/session.ts'

/** The most that one answer has (MaxRecords of DescribeScalingActivities, Amazon EC2 Auto Scaling API Reference). */
export const mostActivities = 100

/** The newest scaling activities of a group, newest first. */
export async function readActivities(aws: Aws, group: string, call: Call): Promise<readonly Activity[]> {
  const { Activities = [] } = await aws.autoScaling(
    call,
    `reading the scaling activities of ${group}`,
    (autoScaling, options) =>
      autoScaling.describeScalingActivities({ AutoScalingGroupName: group, MaxRecords: mostActivities }, options),
  )
  return Activities
}

/**
 * Launches that failed, and instances that were taken away because they were not healthy, as the cause says (Verify a
 * scaling activity for an Auto Scaling group, Amazon EC2 Auto Scaling User Guide).
 */
export function isFailure(activity: Activity): boolean {
  return (
    isUnsuccessful(activity) ||
    /taken out of service in response to .*(health[ -]check|status check)/i.test(activity.Cause ?? '')
  )
}

/**
 * "If an attempt to launch instances failed, the StatusCode value is Failed or Cancelled" (DescribeScalingActivities,
 * Amazon EC2 Auto Scaling API Reference): cancelled are those whose instance died while it was pending.
 */
export function isUnsuccessful(activity: Activity): boolean {
  return activity.StatusCode === 'Failed' || (activity.StatusCode === 'Cancelled' && isLaunch(activity))
}

/** "Launching a new EC2 instance: i-…" (describe-scaling-activities, AWS CLI Command Reference). */
export function isLaunch({ Description = '' }: Activity): boolean {
  return Description.startsWith('Launching ')
}

/** What AWS says of a failure. Untrusted text. */
export function wordsOf({ StatusMessage, Cause, Description }: Activity): string {
  return StatusMessage ?? Cause ?? Description ?? 'no reason was given'
}

/** The instance that an activity was about, which its description names. */
export function instanceIn({ Description = '' }: Activity): string | undefined {
  return /\bi-[0-9a-f]{8,17}\b/.exec(Description)?.[0]
}
