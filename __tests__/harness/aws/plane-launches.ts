import { randomUUID } from 'node:crypto'
import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { Clients, World } from './plane-world.ts'
import type { ScalingActivity } from './types.ts'

/** Instances of Auto Scaling groups that EC2 does not let come up. */
export interface PlaneLaunches {
  /** The world without instances that die while they are pending; each is recorded when it is first seen. */
  withoutRefused(world: World): World
  isPending(instance: string): boolean
  activities(group: string): readonly ScalingActivity[]
  /** Terminates those that have died; the emulator launches others in their stead. Says whether any. */
  retry(): Promise<boolean>
}

/** What is about to start. */
export interface Launch {
  readonly group: string
  readonly zone: string
}

/** AWS's reason for which an instance dies while it is pending; undefined where it starts. */
export type RefuseLaunch = (launch: Launch) => string | undefined

/** Auto Scaling waits longer before it tries again; nobody here has the time. */
const retryAfterMs = 500

export function createLaunches({ autoScaling }: Pick<Clients, 'autoScaling'>, refuse: RefuseLaunch): PlaneLaunches {
  const admitted = new Set<string>()
  const dying = new Map<string, number>()
  const recorded: ScalingActivity[] = []
  const lookAt = (group: AutoScalingGroup) => {
    for (const { InstanceId: id = '', AvailabilityZone: zone = '' } of group.Instances ?? []) {
      if (admitted.has(id) || dying.has(id)) continue
      const launch = { group: group.AutoScalingGroupName ?? '', zone }
      const reason = refuse(launch)
      if (reason === undefined) {
        admitted.add(id)
        continue
      }
      dying.set(id, Date.now())
      recorded.unshift(cancelled(id, launch, reason))
    }
  }
  return {
    withoutRefused(world) {
      world.groups.forEach(lookAt)
      if (dying.size === 0) return world
      const groups = world.groups.map((group) => ({
        ...group,
        Instances: (group.Instances ?? []).filter(({ InstanceId = '' }) => !dying.has(InstanceId)),
      }))
      return { ...world, groups, instances: new Map([...world.instances].filter(([id]) => !dying.has(id))) }
    },
    isPending: (id) => dying.has(id),
    activities: (group) => recorded.filter((activity) => activity.group === group),
    async retry() {
      const due = [...dying].filter(([, since]) => Date.now() - since > retryAfterMs).map(([id]) => id)
      for (const InstanceId of due)
        // One whose group was emptied meanwhile is gone already.
        await autoScaling
          .terminateInstanceInAutoScalingGroup({ InstanceId, ShouldDecrementDesiredCapacity: false })
          .catch(() => undefined)
      for (const id of due) dying.delete(id)
      for (const id of due) admitted.add(id)
      return due.length > 0
    },
  }
}

/** As Auto Scaling words it (Troubleshoot issues in Amazon EC2 Auto Scaling; DescribeScalingActivities: "Failed or Cancelled"). */
function cancelled(id: string, { group, zone }: Launch, reason: string): ScalingActivity {
  const at = new Date()
  const message = `Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: ${reason}`
  return {
    id: randomUUID(),
    group,
    zone,
    status: 'Cancelled',
    cause: `At ${at.toISOString()} an instance was started in response to a difference between desired and actual capacity.`,
    description: `Launching a new EC2 instance: ${id}.  Status Reason: ${message}`,
    message,
    startedAt: at.getTime(),
  }
}
