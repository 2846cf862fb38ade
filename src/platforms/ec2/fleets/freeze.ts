import type { AutoScalingGroup, ScheduledUpdateGroupAction } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import type { Capacity } from '../../../spec/types.ts'
import type { EnvironmentKey } from '../../aws/names.ts'
import type { Aws } from '../../aws/session.ts'
import { settled } from '../../aws/settled.ts'
import { releaseTags } from '../../aws/tags.ts'
import { knownGroup, tagGroup, tagOf, untagGroups } from './groups.ts'
import { holdSchedule, isScheduled, isScheduleHeld, releaseSchedule } from './schedule-hold.ts'
import { whenIdle } from './when-idle.ts'

/** `min/desired/max` from before the hold. */
export const frozenTag = 'immutable-deploy:held'

/** What the tag says; undefined where nothing is held. */
export function frozenCapacity(group: AutoScalingGroup): Capacity | undefined {
  const parts = /^(\d+)\/(\d+)\/(\d+)$/
    .exec(tagOf(group, frozenTag) ?? '')
    ?.slice(1)
    .map(Number)
  if (parts === undefined) return undefined
  const [min = 0, desired = 0, max = 0] = parts
  return { min, desired, max }
}

/** What is written on a group whose scaling is held. */
export function frozenTagOf({ min, desired, max }: Capacity): { Key: string; Value: string } {
  return { Key: frozenTag, Value: `${min}/${desired}/${max}` }
}

/**
 * Nothing scales in: min becomes desired, and scheduled actions wait. Terminate is not suspended for it, which would also
 * stop the replacement of instances that fail. What was before is written down first, so that any later run can give it
 * back. Of a group that was there before us, the scheduled actions go on: it has no tags of ours, by which policies let us.
 * @param actions the group's scheduled actions.
 */
export async function freezeScaling(
  aws: Aws,
  key: EnvironmentKey,
  name: string,
  actions: readonly ScheduledUpdateGroupAction[],
  call: Call,
): Promise<Capacity> {
  const group = await knownGroup(aws, name, call)
  const { MinSize: min = 0, DesiredCapacity: desired = 0, MaxSize: max = 0 } = group
  if (frozenCapacity(group) === undefined) await tagGroup(aws, name, [frozenTagOf({ min, desired, max })], call)
  if (releaseTags(key, group.Tags) !== undefined && isScheduled(group, actions)) await holdSchedule(aws, name, call)
  if (min < desired) await update(aws, name, { MinSize: desired }, call)
  return { min: Math.max(min, desired), desired, max }
}

/**
 * Gives minimum and scheduled actions back; how many instances there are now is scaling's own affair. One that is refused
 * keeps none of the others.
 * @returns how the groups are afterwards.
 */
export async function unfreezeScaling(
  aws: Aws,
  groups: readonly AutoScalingGroup[],
  call: Call,
): Promise<readonly AutoScalingGroup[]> {
  const held = groups.filter((group) => frozenCapacity(group) !== undefined || isScheduleHeld(group))
  const { done: freed, failure } = await settled(held.map((group) => unfreeze(aws, group, call)))
  await untagGroups(
    aws,
    freed.map(({ AutoScalingGroupName: name = '' }) => name),
    [frozenTag],
    call,
  ).catch((error: unknown) => {
    throw failure ?? error
  })
  if (failure !== undefined) throw failure
  const others = groups.filter((group) => !held.includes(group))
  return [...others, ...freed]
}

async function unfreeze(aws: Aws, group: AutoScalingGroup, call: Call): Promise<AutoScalingGroup> {
  const { AutoScalingGroupName: name = '', MaxSize = 0 } = group
  const MinSize = Math.min(frozenCapacity(group)?.min ?? group.MinSize ?? 0, MaxSize)
  if (MinSize !== group.MinSize) await update(aws, name, { MinSize }, call)
  const released = await releaseSchedule(aws, group, call)
  return { ...released, MinSize, Tags: released.Tags?.filter(({ Key }) => Key !== frozenTag) }
}

/** A new size is wanted from now on, so what `unfreezeScaling` restores is that. */
export async function resize(aws: Aws, group: AutoScalingGroup, capacity: Capacity, call: Call): Promise<void> {
  const name = group.AutoScalingGroupName ?? ''
  const isHeld = frozenCapacity(group) !== undefined
  const { min, desired, max } = capacity
  if (isHeld) await tagGroup(aws, name, [frozenTagOf(capacity)], call)
  await update(aws, name, { MinSize: isHeld ? desired : min, DesiredCapacity: desired, MaxSize: max }, call)
}

export interface Size {
  readonly MinSize: number
  readonly DesiredCapacity?: number
  readonly MaxSize?: number
}

export async function update(aws: Aws, name: string, size: Size, call: Call): Promise<void> {
  await whenIdle(aws, call, () =>
    aws.autoScaling(call, `changing the size of the Auto Scaling group ${name}`, (autoScaling, options) =>
      autoScaling.updateAutoScalingGroup({ AutoScalingGroupName: name, ...size }, options),
    ),
  )
}
