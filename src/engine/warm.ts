import { KnownError } from '../errors.ts'
import type { TargetGroup } from '../platform/router.ts'
import type { Claim } from './claim.ts'
import { becomeHealthy, healthyCount, isHealthy } from './gate.ts'
import { capacityNow } from './launch.ts'
import { fleetOf, groupOf, liveRelease, weightsOf, type Observation } from './observation.ts'
import { call, change, type Run } from './run.ts'
import { shift } from './shift.ts'
import type { Swapped } from './swap.ts'
import { withShare } from './weights.ts'

/**
 * Makes a release able to take all traffic again whose fleet is still there: cancels its timer first, makes it as large
 * as the live one, and waits until every target is healthy.
 * @returns its target group; undefined when its capacity is going already: it has to be launched anew then.
 */
export async function revive(
  run: Run,
  claim: Claim,
  seen: Observation,
  release: number,
): Promise<TargetGroup | undefined> {
  const group = groupOf(seen, release)
  if (group === undefined) return undefined
  const live = liveRelease(seen)
  await claim.record({
    phase: 'launching',
    restores: release,
    baseline: weightsOf(seen),
    ...(live !== undefined && { before: live }),
  })
  if (release === 0) await proveAdopted(run, seen, group)
  else if (!(await reviveFleet(run, claim, seen, release))) return undefined
  return group
}

/** Moves all traffic at once to a release that was revived. */
export async function swapToWarm(run: Run, claim: Claim, seen: Observation, group: TargetGroup): Promise<Swapped> {
  const from = weightsOf(seen)
  const route = await shift(run, claim, seen.targetGroups, {
    from,
    to: withShare(from, group.id, 100),
    phase: 'swapping',
  })
  return { route, at: run.clock.now() }
}

/**
 * What was there before us is not ours to make larger, so it has to be able to serve as it is.
 * @throws KnownError `adopted-not-healthy` where none of its targets can.
 */
async function proveAdopted(run: Run, seen: Observation, group: TargetGroup): Promise<void> {
  const [targets, live] = await Promise.all([
    run.platform.router.targetHealth(group.id, call(run)),
    capacityNow(run, seen),
  ])
  const healthy = healthyCount(targets)
  if (healthy === 0) {
    throw new KnownError(
      `None of the ${targets.length} targets of v0, which was there before the first deployment, is healthy; nothing was shifted.`,
      {
        code: 'adopted-not-healthy',
        advice: 'Start its instances again, for it is not ours to change, or roll back to another release.',
      },
    )
  }
  if (healthy < live.desired) {
    run.report({
      type: 'warning',
      message: `v0, which was there before the first deployment, gets all traffic with ${healthy} healthy targets in place of ${live.desired}; make it larger if that is too few, for it is not ours to change.`,
    })
  }
}

/** Timer off, capacity at least the live fleet's, healthy; `false` when the timer was quicker. */
async function reviveFleet(run: Run, claim: Claim, seen: Observation, release: number): Promise<boolean> {
  const fleet = fleetOf(seen, release)
  const group = groupOf(seen, release)
  if (fleet === undefined || group === undefined || fleet.state === 'failed') return false
  await claim.guard()
  if ((await run.platform.fleets.retain(fleet.id, change(run))) === 'gone') return false
  const wanted = await capacityNow(run, seen)
  if (wanted.desired > fleet.capacity.desired) await run.platform.fleets.resize(fleet.id, wanted, change(run))
  const targets = await run.platform.router.targetHealth(group.id, call(run))
  const desired = Math.max(wanted.desired, fleet.capacity.desired)
  if (isHealthy(targets, desired)) return true
  const launchedAt = run.clock.now()
  await becomeHealthy(run, { release, fleet, targetGroup: group, launchedAt })
  return true
}
