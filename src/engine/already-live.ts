import type { Commit } from '../platform/images.ts'
import type { Outcome } from './events.ts'
import { isHealthy } from './gate.ts'
import { leftoversOf, unsettled } from './leftovers.ts'
import { fleetOf, groupOf, liveRelease, releasesWithTraffic, type Observation } from './observation.ts'
import { call, type Run } from './run.ts'

/** A deployment of what is already live and healthy does nothing and says so, unless forced. */
export async function alreadyLive(run: Run, seen: Observation, commit: Commit): Promise<Outcome | undefined> {
  if (run.force) return undefined
  const release = liveRelease(seen)
  if (release === undefined || releasesWithTraffic(seen).size > 1) return undefined
  const group = groupOf(seen, release)
  const fleet = fleetOf(seen, release)
  if (group === undefined || fleet === undefined || hasLeftovers(run, seen)) return undefined
  if (group.tags.sha !== commit.sha || group.tags.specDigest !== run.environment.digest) return undefined
  if (!isHealthy(await run.platform.router.targetHealth(group.id, call(run)), fleet.capacity.desired)) return undefined
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

function hasLeftovers(run: Run, seen: Observation): boolean {
  const { releases, held, armed, unarmed } = leftoversOf(run, seen)
  return unsettled(seen).length > 0 || releases.length + held.length + armed.length + unarmed.length > 0
}
