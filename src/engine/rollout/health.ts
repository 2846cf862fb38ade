import { adopted } from '../../ports/common.ts'
import type { Fleet } from '../../ports/fleets.ts'
import type { TargetHealth } from '../../ports/router.ts'
import { call, type Session } from '../session.ts'
import { fleetOf, groupOf, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { sameTraffic } from '../snapshot/weights.ts'

export function healthyCount(targets: readonly TargetHealth[]): number {
  return targets.filter(({ state }) => state === 'healthy').length
}

/**
 * Under traffic: as many serve as were proven before, and none of those that have begun to serve fails. What autoscaling
 * has just added may still boot.
 */
export function isHealthyUnderTraffic(targets: readonly TargetHealth[], wanted: number): boolean {
  return isHealthy(
    targets.filter(({ state }) => state !== 'initial'),
    wanted,
  )
}

/** One bad look can be an instance that is being replaced, or an answer that is a moment old; two in a row are not. */
export async function isWellTwice(
  session: Session,
  targetGroup: string,
  isWell: (targets: readonly TargetHealth[]) => boolean,
): Promise<{ readonly isWell: boolean; readonly healthy: number }> {
  const look = () => session.platform.router.targetHealth(targetGroup, call(session))
  const first = await look()
  if (isWell(first)) return { isWell: true, healthy: healthyCount(first) }
  await session.clock.sleep(Math.max(session.platform.pollMs, 500), session.signal)
  const second = await look()
  return { isWell: isWell(second), healthy: healthyCount(second) }
}

/** Whoever has half of the targets that it should have serves most of its visitors, until the others are there. */
export function servesMost(targets: readonly TargetHealth[], wanted: number): boolean {
  const healthy = healthyCount(targets)
  return healthy > 0 && healthy * 2 >= wanted
}

/** How many a fleet has to have: while its scaling is frozen no more than then, for others may still boot. */
export function provenSize({ frozen, capacity }: Fleet): number {
  return frozen === undefined ? capacity.desired : Math.min(capacity.min, capacity.desired)
}

/** Targets that are on their way out do not count against the group. */
export function isHealthy(targets: readonly TargetHealth[], wanted: number): boolean {
  const staying = targets.filter(({ state }) => state !== 'draining')
  return wanted > 0 && healthyCount(staying) >= wanted && healthyCount(staying) === staying.length
}

/** Whether a release could take, or has, the traffic: none of its targets fails, and no more than half of them still boot. */
export async function isWell(session: Session, seen: Snapshot, release: number): Promise<boolean> {
  const group = groupOf(seen, release)
  if (group === undefined) return false
  const targets = await session.platform.router.targetHealth(group.id, call(session))
  if (release === adopted) return healthyCount(targets) > 0
  const fleet = fleetOf(seen, release)
  if (fleet?.state !== 'active') return false
  const { desired } = fleet.capacity
  const isComplete = fleet.instances.filter(({ state }) => state === 'pending' || state === 'running').length >= desired
  return isComplete && servesMost(targets, desired) && isHealthyUnderTraffic(targets, 1)
}

export function hasAll(seen: Snapshot, group: string): boolean {
  return sameTraffic(weightsOf(seen), { [group]: 100 })
}
