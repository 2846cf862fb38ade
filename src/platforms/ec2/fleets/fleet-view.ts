import type { AutoScalingGroup, Instance as GroupInstance } from '@aws-sdk/client-auto-scaling'
import type { Fleet, Instance, InstanceState } from '../../../ports/fleets.ts'
import type { Capacity } from '../../../spec/types.ts'
import type { EnvironmentKey } from '../../aws/names.ts'
import { adoptedTags, releaseTags } from '../../aws/tags.ts'
import type { Wanted } from './fleet-state.ts'
import { targetGroupOf } from './groups.ts'
import { frozenCapacity } from './freeze.ts'
import { isScheduleHeld } from './schedule-hold.ts'

/**
 * An Auto Scaling group as the port has it. One that is not ours is what was there before us.
 * @param among the target groups that it may stand for, where it has several.
 */
export function fleetOf(key: EnvironmentKey, group: AutoScalingGroup, among?: readonly string[]): Fleet {
  return {
    id: group.AutoScalingGroupName ?? '',
    tags: releaseTags(key, group.Tags) ?? adoptedTags(key),
    targetGroup: targetGroupOf(group, among) ?? '',
    capacity: capacityOf(group),
    // One whose scheduled actions still wait is to be let go as well.
    frozen: frozenCapacity(group) ?? (isScheduleHeld(group) ? capacityOf(group) : undefined),
    state: 'active',
    instances: (group.Instances ?? []).map((instance) => instanceOf(instance, group.CreatedTime?.getTime() ?? 0)),
  }
}

export function capacityOf({ MinSize = 0, DesiredCapacity = 0, MaxSize = 0 }: AutoScalingGroup): Capacity {
  return { min: MinSize, desired: DesiredCapacity, max: MaxSize }
}

/** Whether as many instances are in service as there should be. */
export function isWhole(group: AutoScalingGroup): boolean {
  return runningIn(group) >= (group.DesiredCapacity ?? 0)
}

/** While its scaling is frozen, a group's minimum is the size that it was launched with. */
export function wantedOf(group: AutoScalingGroup): Wanted {
  const { MinSize = 0, DesiredCapacity: desired = 0, AvailabilityZones: zones = [] } = group
  return { desired, zones, isShort: runningIn(group) < MinSize }
}

function runningIn({ Instances = [] }: AutoScalingGroup): number {
  return Instances.filter((instance) => stateOf(instance) === 'running').length
}

/** Auto Scaling does not tell an instance's own start; the group's is the earliest that it can be. */
function instanceOf(instance: GroupInstance, startedAt: number): Instance {
  const state = stateOf(instance)
  return {
    id: instance.InstanceId ?? '',
    state,
    startedAt,
    ...(instance.AvailabilityZone !== undefined && { zone: instance.AvailabilityZone }),
    ...(state === 'failed' && { reason: 'its health checks fail, so it is about to be replaced' }),
  }
}

/** Amazon EC2 Auto Scaling instance lifecycle, Amazon EC2 Auto Scaling User Guide. */
export function stateOf({ LifecycleState, HealthStatus }: GroupInstance): InstanceState {
  const phase: string = LifecycleState ?? ''
  if (/^(Terminat|Detach)/.test(phase)) return phase.endsWith('ed') ? 'stopped' : 'stopping'
  if (phase !== 'InService') return 'pending'
  return HealthStatus?.toLowerCase() === 'unhealthy' ? 'failed' : 'running'
}
