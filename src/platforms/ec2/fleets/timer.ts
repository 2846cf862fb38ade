import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import type { Cancelled } from '../../../ports/fleets.ts'
import type { Aws } from '../../aws/session.ts'
import { groupByName } from './groups.ts'
import { deleteAction, ofUsers, putActions, readActions, timerName, timersOf } from './scheduled-actions.ts'
import { releaseSchedule } from './schedule-hold.ts'
import { putScalingBack, setScalingAside, type Scaling } from './set-aside.ts'

/**
 * A timer that is due so soon may already be at work: its group still looks as before for a while. Scheduled actions come up
 * to two minutes late (Scheduled scaling, Amazon EC2 Auto Scaling User Guide); the third is margin.
 */
const tooLateMs = 180_000

/**
 * Arms the group's own timer: a scheduled action that sets minimum, maximum and desired capacity to 0 and does nothing
 * else. With a maximum of 0 no policy can start the fleet again.
 * @param scaling the group's, as it is now.
 */
export async function scheduleShutdown(
  aws: Aws,
  group: AutoScalingGroup,
  scaling: Scaling,
  afterMs: number,
  call: Call,
): Promise<void> {
  const { AutoScalingGroupName: name = '' } = group
  await setScalingAside(aws, group, { ...scaling, actions: ofUsers(scaling.actions) }, call)
  // A timer is a scheduled action too.
  await releaseSchedule(aws, group, call)
  const StartTime = wholeSecond(aws.time.now() + Math.max(afterMs, 1000))
  const timer = { ScheduledActionName: timerName, StartTime, MinSize: 0, MaxSize: 0, DesiredCapacity: 0 }
  await putActions(aws, name, [timer], call)
}

/** A time in the past is refused (PutScheduledUpdateGroupAction, Amazon EC2 Auto Scaling API Reference). */
function wholeSecond(at: number): Date {
  return new Date(Math.ceil(at / 1000) * 1000)
}

/**
 * Cancels the timer, also one that is due too soon to tell, then reads back that it is gone and that there is capacity
 * still. What scales the fleet is put back unless its capacity is gone.
 * @param seen when the timer was due as it was last seen; it is read again where it was not seen.
 */
export async function cancelShutdown(aws: Aws, name: string, seen: number | undefined, call: Call): Promise<Cancelled> {
  const due = seen ?? (await dueOf(aws, name, call))
  if (due !== undefined) await deleteAction(aws, name, timerName, call)
  const [group, left] = await Promise.all([
    groupByName(aws, name, call),
    due === undefined ? undefined : dueOf(aws, name, call),
  ])
  if (group === undefined || group.DesiredCapacity === 0 || group.MaxSize === 0) return 'gone'
  await putScalingBack(aws, group, call)
  const isLate = due !== undefined && due - aws.time.now() < tooLateMs
  return isLate || left !== undefined ? 'gone' : 'kept'
}

async function dueOf(aws: Aws, name: string, call: Call): Promise<number | undefined> {
  return timersOf(await readActions(aws, { group: name }, call)).get(name)
}
