import type { AutoScalingGroup, ScheduledUpdateGroupAction } from '@aws-sdk/client-auto-scaling'
import type { Preflight } from '../../../ports/platform.ts'
import { releaseTags, type Tag } from '../../aws/tags.ts'
import { silentTag, silentTags } from '../fleets/alarm-rest.ts'
import { frozenTag } from '../fleets/freeze.ts'
import { isScheduled } from '../fleets/schedule-hold.ts'
import { ofUsers } from '../fleets/scheduled-actions.ts'
import { asideTag, asideTags } from '../fleets/set-aside.ts'
import { nothing, problem, together } from './look.ts'
import type { Scene } from './scene.ts'

/** Of any resource, without those of AWS's own (Tag your Amazon EC2 resources, Amazon EC2 User Guide). */
const most = 50

/**
 * A deployment writes down on the live group what it takes from it: its size and whether its scheduled actions wait, and
 * afterwards those actions and its alarms. Found too late, a release could not be let go.
 */
export async function lookAtTagRoom(scene: Scene): Promise<Preflight> {
  const groups = await scene.liveGroups()
  const scaling = groups.length === 0 ? [] : await scene.liveScaling()
  const all = groups.map(async (group, index) => {
    const actions = ofUsers(await scene.groups.actions(group.AutoScalingGroupName ?? '', scene.call))
    const alarms = (scaling[index]?.alarms ?? []).flatMap(({ AlarmName }) => AlarmName ?? [])
    return roomOn(scene, group, actions, alarms)
  })
  return together(await Promise.all(all))
}

function roomOn(
  { key, aws }: Scene,
  group: AutoScalingGroup,
  actions: readonly ScheduledUpdateGroupAction[],
  alarms: readonly string[],
): Preflight {
  const { AutoScalingGroupName: name = '', Tags = [] } = group
  const isOurs = releaseTags(key, Tags) !== undefined
  const schedule = isOurs && isScheduled(group, actions) ? 1 : 0
  const held = 1 + schedule
  const aside = isOurs ? piecesFor(group, actions, alarms, aws.time.now()) : 0
  const lasting = Tags.filter(isLasting).length
  const needed = lasting + Math.max(held, aside)
  if (needed <= most) return nothing
  return problem(
    `The live group ${name} has ${lasting} tags, and a deployment would write ${needed - lasting} more on it, for its size, ${actions.length} scheduled actions and ${alarms.length} alarms; AWS takes ${most}.`,
    'Remove tags or scheduled actions from the group, or have fewer in `aws.tags`.',
  )
}

function piecesFor(
  group: AutoScalingGroup,
  actions: readonly ScheduledUpdateGroupAction[],
  alarms: readonly string[],
  now: number,
): number {
  const aside = actions.length === 0 ? [] : asideTags(group, actions, now)
  const silent = alarms.length === 0 ? [] : silentTags(group, alarms)
  return aside.length + silent.length
}

/** What a deployment takes away again, or writes anew. */
const written = [frozenTag, asideTag, silentTag]

/** AWS's own do not count. */
function isLasting({ Key = '' }: Tag): boolean {
  return !Key.startsWith('aws:') && !written.some((prefix) => Key.startsWith(prefix))
}
