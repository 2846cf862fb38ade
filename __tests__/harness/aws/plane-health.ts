import type { TargetHealth } from '../../../src/ports/router.ts'
import type { PlaneBalancer } from './plane-balancer.ts'
import type { PlaneInstances } from './plane-instances.ts'
import type { World } from './plane-world.ts'
import type { TargetHealthRow } from './types.ts'

export interface HealthOptions {
  readonly balancer: PlaneBalancer
  readonly instances: PlaneInstances
  readonly world: () => World
}

/**
 * The health of a target group's targets as AWS would tell it. The local balancer waits for as long as it takes while a
 * target refuses connections; ELBv2 counts that like any other failure, by its own interval, which nobody shortens.
 */
export function createHealth({ balancer, instances, world }: HealthOptions) {
  const initialSince = new Map<string, number>()
  return (arn: string): readonly TargetHealthRow[] => {
    const { port = 80, patienceMs = 0 } = world().targetGroups.get(arn) ?? {}
    const isLost = ({ target, state }: TargetHealth) => {
      const key = `${arn} ${target}`
      if (state !== 'initial') {
        initialSince.delete(key)
        return false
      }
      const since = initialSince.get(key) ?? Date.now()
      initialSince.set(key, since)
      return instances.get(target)?.died !== undefined || Date.now() - since > patienceMs
    }
    return (balancer.group(arn)?.health() ?? []).map((health) => rowOf(health, port, isLost(health)))
  }
}

/** Troubleshoot your Application Load Balancers, User Guide for Application Load Balancers. */
function inWordsOfAws(description: string, answered: number | undefined): string {
  return answered === undefined ? description : `Health checks failed with these codes: [${answered}]`
}

function rowOf(
  { target, state, reason, description, answered }: TargetHealth,
  port: number,
  isLost: boolean,
): TargetHealthRow {
  if (isLost)
    return {
      id: target,
      port,
      state: 'unhealthy',
      reason: 'Target.FailedHealthChecks',
      description: 'Health checks failed',
    }
  return {
    id: target,
    port,
    state: state === 'unavailable' ? 'unused' : state,
    ...(reason !== undefined && { reason }),
    ...(description !== undefined && { description: inWordsOfAws(description, answered) }),
  }
}
