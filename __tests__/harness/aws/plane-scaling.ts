import { randomUUID } from 'node:crypto'
import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { PlaneInstances } from './plane-instances.ts'
import type { Clients, World } from './plane-world.ts'
import type { ScalingActivity, TargetHealthRow } from './types.ts'

/** What Auto Scaling does by itself: it keeps a record, and replaces what its load balancer calls unhealthy. */
export interface PlaneScaling {
  /** Records what has come and gone since the world before. */
  record(world: World): void
  activities(group: string): readonly ScalingActivity[]
  /** Terminates instances that are unhealthy past their grace; the emulator launches others in their stead. Says whether any. */
  replaceUnhealthy(world: World): Promise<boolean>
}

export interface ScalingOptions {
  readonly clients: Clients
  readonly instances: PlaneInstances
  readonly health: (targetGroup: string) => readonly TargetHealthRow[]
}

type Members = ReadonlyMap<string, readonly string[]>

/** AWS takes a minute to start an instance and half of one to find out that it has stopped; nobody here has them. */
const bootMs = 2000

const unhealthyCause = 'an instance was taken out of service in response to an ELB system health check failure.'
const stoppedCause =
  'an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.'

export function createScaling({ clients, instances, health }: ScalingOptions): PlaneScaling {
  let before: Members = new Map()
  const causes = new Map<string, string>()
  const recorded: ScalingActivity[] = []
  const proven = new Set<string>()
  const write = (group: string, message: string, cause: string) => {
    const at = new Date()
    recorded.unshift({
      id: randomUUID(),
      group,
      status: 'Successful',
      cause: `At ${at.toISOString()} ${cause}`,
      message,
      startedAt: at.getTime(),
    })
  }
  return {
    record({ groups }) {
      const now: Members = new Map(groups.map((group) => [group.AutoScalingGroupName ?? '', idsOf(group)]))
      for (const name of new Set([...before.keys(), ...now.keys()])) {
        const [were, are] = [before.get(name) ?? [], now.get(name) ?? []]
        for (const id of were.filter((id) => !are.includes(id)))
          write(name, `Terminating EC2 instance: ${id}`, causes.get(id) ?? 'the desired capacity was lowered.')
        for (const id of are.filter((id) => !were.includes(id)))
          write(name, `Launching a new EC2 instance: ${id}`, 'an instance was launched to meet the desired capacity.')
      }
      before = now
    },
    activities: (group) => recorded.filter((activity) => activity.group === group),
    async replaceUnhealthy(world) {
      const healthy = [...world.targetGroups.keys()].flatMap(health).filter(({ state }) => state === 'healthy')
      for (const { id } of healthy) proven.add(id)
      // The boot program stops an instance whose app ends again and again at its start; no grace applies to that.
      const ended = world.groups
        .filter(replaces)
        .flatMap(idsOf)
        .filter((id) => instances.get(id)?.died !== undefined && !proven.has(id))
      for (const InstanceId of ended.filter((id) => !causes.has(id))) {
        causes.set(InstanceId, stoppedCause)
        await clients.autoScaling.setInstanceHealth({ InstanceId, HealthStatus: 'Unhealthy' })
      }
      const stopped = ended.filter((id) => Date.now() - (instances.get(id)?.startedAt ?? 0) > bootMs)
      const unhealthy = world.groups.filter(replaces).flatMap((group) => {
        const limit = Date.now() - (group.HealthCheckGracePeriod ?? 0) * 1000
        const isOld = (id: string) => (instances.get(id)?.startedAt ?? Number.POSITIVE_INFINITY) < limit
        const old = idsOf(group).filter(isOld)
        const [first] = old
        if (first === undefined) return []
        // A group's instances are all in the same target groups.
        const targetGroups = [...(world.instances.get(first)?.targetGroups ?? [])]
        const bad = new Set(targetGroups.flatMap(health).flatMap(({ id, state }) => (state === 'unhealthy' ? id : [])))
        return old.filter((id) => bad.has(id))
      })
      for (const InstanceId of unhealthy) causes.set(InstanceId, unhealthyCause)
      const gone = [...new Set([...stopped, ...unhealthy])]
      for (const InstanceId of gone)
        await clients.autoScaling.terminateInstanceInAutoScalingGroup({
          InstanceId,
          ShouldDecrementDesiredCapacity: false,
        })
      return gone.length > 0
    },
  }
}

/** Processes that make a group leave unhealthy instances alone (Suspend and resume processes, Auto Scaling User Guide). */
const needed = ['HealthCheck', 'ReplaceUnhealthy', 'Terminate']

function replaces({ HealthCheckType, SuspendedProcesses = [] }: AutoScalingGroup): boolean {
  const suspended = SuspendedProcesses.map(({ ProcessName = '' }) => ProcessName)
  return HealthCheckType === 'ELB' && !needed.some((name) => suspended.includes(name))
}

function idsOf({ Instances = [] }: AutoScalingGroup): readonly string[] {
  return Instances.flatMap(({ InstanceId }) => InstanceId ?? [])
}
