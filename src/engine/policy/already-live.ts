import type { Commit } from '../../support/git/commit.ts'
import type { Outcome } from '../events.ts'
import { hasAll, isWell } from '../rollout/health.ts'
import { refuseUnreachable } from '../rollout/reach.ts'
import type { Run } from '../session.ts'
import { liveRelease } from '../snapshot/history.ts'
import { leftoversOf, unsettled } from '../snapshot/leftovers.ts'
import { groupOf, type Snapshot } from '../snapshot/snapshot.ts'

/** A deployment of what is already live and healthy does nothing and says so, unless forced. */
export async function alreadyLive(run: Run, seen: Snapshot, commit: Commit): Promise<Outcome | undefined> {
  if (run.force) return undefined
  const release = liveRelease(seen)
  const group = release === undefined ? undefined : groupOf(seen, release)
  if (group === undefined || release === undefined) return undefined
  if (group.tags.sha !== commit.sha || group.tags.specDigest !== run.environment.digest) return undefined
  if (!(await isServing(run, seen, release))) return undefined
  if (Object.keys(run.environment.run.secrets).length > 0)
    run.report({
      type: 'notice',
      message:
        'Instances read their secrets when they start. Where a stored value has changed, deploy with `force: true`.',
    })
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

function hasLeftovers(run: Run, seen: Snapshot): boolean {
  const { releases, frozen, armed, unarmed } = leftoversOf(run, seen)
  return unsettled(seen).length > 0 || releases.length + frozen.length + armed.length + unarmed.length > 0
}
