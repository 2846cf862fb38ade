import type { Commit } from '../../support/git/commit.ts'
import type { Outcome } from '../events.ts'
import { healthyCount, isHealthyUnderTraffic, servesMost } from '../rollout/gate.ts'
import { refuseUnreachable } from '../rollout/reach.ts'
import { call, type Run, type Session } from '../session.ts'
import { adopted, liveRelease } from '../snapshot/history.ts'
import { leftoversOf, unsettled } from '../snapshot/leftovers.ts'
import { fleetOf, groupOf, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { sameTraffic } from '../snapshot/weights.ts'

/** A deployment of what is already live and healthy does nothing and says so, unless forced. */
export async function alreadyLive(run: Run, seen: Snapshot, commit: Commit): Promise<Outcome | undefined> {
  if (run.force) return undefined
  const release = liveRelease(seen)
  const group = release === undefined ? undefined : groupOf(seen, release)
  if (group === undefined || release === undefined) return undefined
  if (group.tags.sha !== commit.sha || group.tags.specDigest !== run.environment.digest) return undefined
  if (!(await isServing(run, seen, release))) return undefined
  return {
    changed: false,
    verdict: `Nothing to do: v${release} with this commit and this spec is live and healthy in ${run.environment.name}`,
    release,
    sha: commit.sha,
    digest: group.tags.digest,
    image: undefined,
    plan: run.dryRun ? [] : undefined,
  }
}

/** Whether a release is live and healthy, has all the traffic, and nothing is left to be finished. @throws KnownError `port-taken`. */
export async function isServing(run: Run, seen: Snapshot, release: number): Promise<boolean> {
  const group = groupOf(seen, release)
  if (group === undefined || release !== liveRelease(seen) || hasLeftovers(run, seen)) return false
  if (!hasAll(seen, group.id) || !(await isWell(run, seen, release))) return false
  refuseUnreachable(run, seen)
  return true
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

function hasLeftovers(run: Run, seen: Snapshot): boolean {
  const { releases, frozen, armed, unarmed } = leftoversOf(run, seen)
  return unsettled(seen).length > 0 || releases.length + frozen.length + armed.length + unarmed.length > 0
}
