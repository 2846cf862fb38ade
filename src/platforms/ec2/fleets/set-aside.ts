import type {
  AutoScalingGroup,
  ScheduledUpdateGroupAction,
  ScheduledUpdateGroupActionRequest,
} from '@aws-sdk/client-auto-scaling'
import * as v from 'valibot'
import type { Call } from '../../../ports/common.ts'
import { fromTag } from '../../aws/from-tag.ts'
import type { Aws } from '../../aws/session.ts'
import { fromPieces, isPiece, toPieces } from '../../aws/tag-pieces.ts'
import { silenceAlarms, wakeAlarms } from './alarm-rest.ts'
import { tagGroup, untagGroups } from './groups.ts'
import { isSuspended, resume, suspend } from './processes.ts'
import { deleteAction, putActions, requestsOf } from './scheduled-actions.ts'

/** Followed by a number: the scheduled actions that were taken from a group, in pieces. */
export const asideTag = 'immutable-deploy:aside-'

/**
 * Stops everything that would move the size of a fleet without traffic: its policies would shrink it while it is kept
 * warm, and the next of its recurring actions would start it again after its timer. Actions are written down first. Its
 * alarms stay, but no longer tell anybody.
 */
export async function setScalingAside(
  aws: Aws,
  group: AutoScalingGroup,
  { actions: found, hasPolicies }: Scaling,
  call: Call,
): Promise<void> {
  const name = group.AutoScalingGroupName ?? ''
  if (found.length > 0) {
    await tagGroup(aws, name, asideTags(group, found, aws.time.now()), call)
    for (const { ScheduledActionName = '' } of found) await deleteAction(aws, name, ScheduledActionName, call)
  }
  await silenceAlarms(aws, group, call)
  if (hasPolicies && !isSuspended(group, 'AlarmNotification')) await suspend(aws, name, 'AlarmNotification', call)
}

/** What moves the size of a group by itself. */
export interface Scaling {
  /** Those of its users. */
  readonly actions: readonly ScheduledUpdateGroupAction[]
  /** Whether there is anything that alarms would set off. */
  readonly hasPolicies: boolean
}

/** What is written on a group of the scheduled actions that are taken from it, and were before. */
export function asideTags(group: AutoScalingGroup, found: readonly ScheduledUpdateGroupAction[], now: number) {
  const names = found.map(({ ScheduledActionName = '' }) => ScheduledActionName)
  const before = actionsAside(group).filter((action) => !names.includes(action.ScheduledActionName ?? ''))
  return toPieces(asideTag, [...before, ...requestsOf(found, now)])
}

/** Puts back what `setScalingAside` took; nothing where nothing was taken. */
export async function putScalingBack(aws: Aws, group: AutoScalingGroup, call: Call): Promise<void> {
  const name = group.AutoScalingGroupName ?? ''
  await putActions(aws, name, requestsOf(actionsAside(group), aws.time.now()), call)
  const pieces = (group.Tags ?? []).filter((tag) => isPiece(asideTag, tag))
  await untagGroups(
    aws,
    [name],
    pieces.flatMap(({ Key }) => Key ?? []),
    call,
  )
  await wakeAlarms(aws, group, call)
  if (isSuspended(group, 'AlarmNotification')) await resume(aws, name, 'AlarmNotification', call)
}

const time = v.pipe(
  v.string('a time'),
  v.transform((text) => new Date(text)),
  v.date('a time'),
)
const size = v.pipe(v.number('a size'), v.safeInteger('a size'), v.minValue(0, 'a size'))

const scheduledActions = v.array(
  v.looseObject({
    ScheduledActionName: v.pipe(v.string(), v.nonEmpty('a name')),
    StartTime: v.exactOptional(time),
    EndTime: v.exactOptional(time),
    Recurrence: v.exactOptional(v.string()),
    TimeZone: v.exactOptional(v.string()),
    MinSize: v.exactOptional(size),
    MaxSize: v.exactOptional(size),
    DesiredCapacity: v.exactOptional(size),
  }),
)

function actionsAside({ AutoScalingGroupName: name = '', Tags = [] }: AutoScalingGroup) {
  const json = fromPieces(asideTag, Tags)
  const actions: readonly ScheduledUpdateGroupActionRequest[] =
    json === undefined ? [] : fromTag(scheduledActions, json, asideTag, name)
  return actions
}
