import type { Activity } from '@aws-sdk/client-auto-scaling'
import type { Fleet } from '../../../ports/fleets.ts'
import { isFailure, mostActivities, wordsOf } from './activities.ts'
import { launchRefusal } from './launch-refusal.ts'

/** What a fleet should be, and in which zones it is started. */
export interface Wanted {
  readonly desired: number
  /** Whether fewer than its least size are in service: what autoscaling adds later may be refused without harm. */
  readonly isShort: boolean
  readonly zones: readonly string[]
}

/** A profile that was made a moment ago is not known everywhere (hashicorp/terraform-provider-aws issue 29866). */
const isPassing = (activity: Activity) => /Invalid IAM Instance Profile/i.test(wordsOf(activity))

/**
 * Given up at once when AWS says that it starts no instance; or when, within the time, as many instances as there should be
 * have failed twice; of a fleet too large for that to be seen in one answer, when all that is in it are failures.
 * @param since milliseconds since the epoch; a fleet's long past does not count.
 */
export function stateBy(
  activities: readonly Activity[],
  { desired, isShort, zones }: Wanted,
  since: number,
): Pick<Fleet, 'state' | 'reason' | 'advice'> {
  const lately = activities.filter(({ StartTime }) => (StartTime?.getTime() ?? 0) >= since)
  const refusal = isShort ? launchRefusal(lately, zones) : undefined
  if (refusal !== undefined) return { state: 'failed', ...refusal }
  const failures = lately.filter((activity) => isFailure(activity) && !isPassing(activity))
  const [last] = failures
  if (last === undefined || failures.length < Math.min(2 * desired, mostActivities)) return { state: 'active' }
  return { state: 'failed', reason: `its instances kept failing (${failures.length} times): ${wordsOf(last)}` }
}
