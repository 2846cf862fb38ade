import type { PlaneBalancer } from './plane-balancer.ts'
import type { PlaneInstances } from './plane-instances.ts'
import type { World } from './plane-world.ts'

/** Who runs, and in which target groups. */
export interface PlaneTargets {
  /** Starts and registers who is missing; who is too many drains first, and ends then, which is not waited for. */
  set(world: World): Promise<void>
}

/**
 * Stands for every port that an instance does not listen on: nobody listens there. A target is served, and checked, on its
 * target group's port unless it was registered with another one (Register targets, User Guide for Application Load
 * Balancers), and Auto Scaling names none.
 */
const deafPort = 1

export function createTargets(balancer: PlaneBalancer, instances: PlaneInstances): PlaneTargets {
  const registered = new Map<string, Set<string>>()
  const draining = new Map<string, Promise<void>[]>()
  const ending = new Set<string>()

  const register = (arn: string, id: string, isReached: boolean) => {
    const port = isReached ? instances.get(id)?.port : deafPort
    if (port === undefined || registered.get(arn)?.has(id)) return
    balancer.group(arn)?.register({ id, host: '127.0.0.1', port })
    registered.set(arn, (registered.get(arn) ?? new Set()).add(id))
  }
  const deregister = (arn: string, id: string) => {
    registered.get(arn)?.delete(id)
    const drained = balancer.group(arn)?.deregister(id) ?? Promise.resolve()
    draining.set(id, [...(draining.get(id) ?? []), drained])
  }
  const end = async (id: string) => {
    ending.add(id)
    await Promise.all(draining.get(id) ?? [])
    draining.delete(id)
    await instances.stop(id)
    ending.delete(id)
  }
  return {
    async set({ instances: wanted, targetGroups }) {
      const stays = (arn: string, id: string) => targetGroups.has(arn) && wanted.get(id)?.targetGroups.has(arn)
      for (const [arn, ids] of registered) for (const id of ids) if (!stays(arn, id)) deregister(arn, id)
      balancer.setTargetGroups(targetGroups)
      for (const id of instances.ids()) if (!wanted.has(id) && !ending.has(id)) void end(id)
      await Promise.all([...wanted.values()].map(instances.start))
      for (const { id, targetGroups: arns, port } of wanted.values())
        for (const arn of arns) {
          const group = targetGroups.get(arn)
          if (group !== undefined) register(arn, id, port === undefined || port === group.port)
        }
    },
  }
}
