import type { AutoScalingGroup, ScheduledUpdateGroupActionRequest } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../common.ts'
import type { Aws } from '../session.ts'
import { tagGroup, untagGroup } from './groups.ts'
import { deleteAction, ofUsers, putActions, readActions, requestsOf } from './scheduled-actions.ts'

/** Followed by a number: the scheduled actions that were taken from a group, in pieces. */
const asideTag = 'immutable-deploy:aside-'

/** The longest value of a tag (Tag Auto Scaling groups and instances, Amazon EC2 Auto Scaling User Guide). */
const longestValue = 256

/** Scaling by alarms; it is stopped without a loss of policies or alarms. */
const alarms = 'AlarmNotification'

/**
 * Stops everything that would move the size of a fleet without traffic: its policies would shrink it while it is kept
 * warm, and the next of its recurring actions would start it again after its timer. Actions are written down first.
 */
export async function setScalingAside(aws: Aws, group: AutoScalingGroup, call: Call): Promise<void> {
  const name = group.AutoScalingGroupName ?? ''
  const found = ofUsers(await readActions(aws, { group: name }, call))
  if (found.length > 0) {
    const requests = requestsOf(found, aws.clock.now())
    const names = found.map(({ ScheduledActionName = '' }) => ScheduledActionName)
    const before = actionsAside(group).filter((action) => !names.includes(action.ScheduledActionName ?? ''))
    await tagGroup(aws, name, tagsFor([...before, ...requests]), call)
    for (const action of names) await deleteAction(aws, name, action, call)
  }
  if (!isSuspended(group))
    await aws.autoScaling(call, `suspending the scaling policies of ${name}`, (autoScaling, options) =>
      autoScaling.suspendProcesses({ AutoScalingGroupName: name, ScalingProcesses: [alarms] }, options),
    )
}

/** Puts back what `setScalingAside` took; nothing where nothing was taken. */
export async function putScalingBack(aws: Aws, group: AutoScalingGroup, call: Call): Promise<void> {
  const name = group.AutoScalingGroupName ?? ''
  await putActions(aws, name, requestsOf(actionsAside(group), aws.clock.now()), call)
  const keys = pieces(group).map(([key]) => key)
  await untagGroup(aws, name, keys, call)
  if (isSuspended(group))
    await aws.autoScaling(call, `resuming the scaling policies of ${name}`, (autoScaling, options) =>
      autoScaling.resumeProcesses({ AutoScalingGroupName: name, ScalingProcesses: [alarms] }, options),
    )
}

function isSuspended({ SuspendedProcesses = [] }: AutoScalingGroup): boolean {
  return SuspendedProcesses.some(({ ProcessName }) => ProcessName === alarms)
}

/** In characters that every service takes in a tag, with a full stop: pieces of a longer text may still lie behind it. */
function tagsFor(actions: readonly ScheduledUpdateGroupActionRequest[]): { Key: string; Value: string }[] {
  const text = `${Buffer.from(JSON.stringify(actions)).toString('base64url')}.`
  return Array.from({ length: Math.ceil(text.length / longestValue) }, (_, index) => ({
    Key: `${asideTag}${index}`,
    Value: text.slice(index * longestValue, (index + 1) * longestValue),
  }))
}

function pieces({ Tags = [] }: AutoScalingGroup): readonly (readonly [string, string])[] {
  return Tags.flatMap(({ Key = '', Value = '' }) => (Key.startsWith(asideTag) ? [[Key, Value] as const] : []))
}

function actionsAside(group: AutoScalingGroup): readonly ScheduledUpdateGroupActionRequest[] {
  const byKey = new Map(pieces(group))
  const text = Array.from(byKey, (_, index) => byKey.get(`${asideTag}${index}`) ?? '').join('')
  const [json = ''] = text.split('.')
  if (json === '') return []
  const time = (key: string, value: unknown) => (key.endsWith('Time') ? new Date(String(value)) : value)
  return JSON.parse(Buffer.from(json, 'base64url').toString(), time) as ScheduledUpdateGroupActionRequest[]
}
