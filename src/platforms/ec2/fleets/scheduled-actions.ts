import type { ScheduledUpdateGroupAction, ScheduledUpdateGroupActionRequest } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import { allPages } from '../../aws/pages.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'

/** Name of the scheduled action that takes a fleet's capacity away. */
export const timerName = 'immutable-deploy-retire'

/** The scheduled actions of one group, or of the region. */
export async function readActions(
  aws: Aws,
  which: { readonly group: string } | 'all',
  call: Call,
): Promise<readonly ScheduledUpdateGroupAction[]> {
  const filter = which === 'all' ? {} : { AutoScalingGroupName: which.group }
  return allPages(async (NextToken) => {
    const page = await aws.autoScaling(call, 'reading scheduled actions', (autoScaling, options) =>
      autoScaling.describeScheduledActions(
        { ...filter, MaxRecords: 100, ...(NextToken !== undefined && { NextToken }) },
        options,
      ),
    )
    return { items: page.ScheduledUpdateGroupActions, next: page.NextToken }
  })
}

/** Those of a group that are not our timer. */
export function ofUsers(actions: readonly ScheduledUpdateGroupAction[]): readonly ScheduledUpdateGroupAction[] {
  return actions.filter(({ ScheduledActionName }) => ScheduledActionName !== timerName)
}

/** When each group's timer fires, in milliseconds since the epoch, by the group's name. */
export function timersOf(actions: readonly ScheduledUpdateGroupAction[]): ReadonlyMap<string, number> {
  return new Map(
    actions.flatMap(({ ScheduledActionName, AutoScalingGroupName = '', StartTime }) =>
      ScheduledActionName === timerName && StartTime !== undefined
        ? [[AutoScalingGroupName, StartTime.getTime()] as const]
        : [],
    ),
  )
}

/** What a request may take to arrive, and AWS's clock to differ from itself. */
const marginMs = 60_000

/**
 * What it takes to make actions again, without those whose time has passed: AWS refuses a start or an end in the past, and
 * that of a recurring one says only when it happens next. One that is due within the margin is due at its end.
 * @param now by AWS's own clock.
 */
export function requestsOf(
  actions: readonly (ScheduledUpdateGroupAction | ScheduledUpdateGroupActionRequest)[],
  now: number,
): readonly ScheduledUpdateGroupActionRequest[] {
  const isAhead = (time: Date | undefined) => time !== undefined && time.getTime() > now
  return actions
    .filter(({ Recurrence, StartTime }) => Recurrence !== undefined || isAhead(StartTime))
    .filter(({ EndTime }) => EndTime === undefined || EndTime.getTime() > now + marginMs)
    .map(({ ScheduledActionName, Recurrence, TimeZone, StartTime, EndTime, MinSize, MaxSize, DesiredCapacity }) => ({
      ScheduledActionName,
      Recurrence,
      TimeZone,
      StartTime: Recurrence === undefined && StartTime !== undefined ? latest(StartTime, now + marginMs) : undefined,
      EndTime,
      MinSize,
      MaxSize,
      DesiredCapacity,
    }))
}

function latest(one: Date, other: number): Date {
  return new Date(Math.max(one.getTime(), other))
}

/** Makes, or makes again, a group's scheduled actions; one after the other, for there are seldom more than two. */
export async function putActions(
  aws: Aws,
  group: string,
  actions: readonly ScheduledUpdateGroupActionRequest[],
  call: Call,
): Promise<void> {
  for (const action of actions)
    await aws.autoScaling(
      call,
      `making the scheduled action ${action.ScheduledActionName} of ${group}`,
      (autoScaling, options) =>
        autoScaling.putScheduledUpdateGroupAction({ AutoScalingGroupName: group, ...action }, options),
    )
}

/** Removes a scheduled action; one that happened meanwhile, or that an earlier request has removed, is not found. */
export async function deleteAction(aws: Aws, group: string, action: string, call: Call): Promise<void> {
  try {
    await aws.autoScaling(call, `removing the scheduled action ${action} of ${group}`, (autoScaling, options) =>
      autoScaling.deleteScheduledAction({ AutoScalingGroupName: group, ScheduledActionName: action }, options),
    )
  } catch (error) {
    if (!isNamed(error, 'ValidationError', 'ValidationException')) throw error
  }
}
