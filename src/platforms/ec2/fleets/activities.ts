import type { Activity } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import type { Fleet } from '../../../ports/fleets.ts'
import type { Aws } from '../../aws/session.ts'

/** The most that one answer has (MaxRecords of DescribeScalingActivities, Amazon EC2 Auto Scaling API Reference). */
const mostActivities = 100

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
export function isFailure({ StatusCode, Cause = '' }: Activity): boolean {
  return StatusCode === 'Failed' || /taken out of service in response to .*(health[ -]check|status check)/i.test(Cause)
}

/** What AWS says of a failure. Untrusted text. */
export function wordsOf({ StatusMessage, Cause, Description }: Activity): string {
  return StatusMessage ?? Cause ?? Description ?? 'no reason was given'
}

/** The instance that an activity was about, which its description names. */
export function instanceIn({ Description = '' }: Activity): string | undefined {
  return /\bi-[0-9a-f]{8,17}\b/.exec(Description)?.[0]
}

/**
 * Given up when, within the time, as many instances as there should be have failed twice; of a fleet too large for that to
 * be seen in one answer, when all that is in it are failures.
 * @param since milliseconds since the epoch; a fleet's long past does not count.
 */
export function stateBy(
  activities: readonly Activity[],
  desired: number,
  since: number,
): Pick<Fleet, 'state' | 'reason'> {
  const failures = activities.filter((activity) => isFailure(activity) && (activity.StartTime?.getTime() ?? 0) >= since)
  const [last] = failures
  if (last === undefined || failures.length < Math.min(2 * desired, mostActivities)) return { state: 'active' }
  return { state: 'failed', reason: `its instances kept failing (${failures.length} times): ${wordsOf(last)}` }
}
