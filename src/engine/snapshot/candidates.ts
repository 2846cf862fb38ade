import { adopted } from '../../ports/common.ts'
import { shortSha } from '../../support/sha.ts'
import { hasAdopted, isSame, launchOf, liveRelease, releasesByLastLive } from './history.ts'
import { canComeBack, stateOf } from './release-state.ts'
import type { Snapshot } from './snapshot.ts'

/** Releases that finished well; a release that failed is never offered. Newest first. */
export function known(seen: Snapshot): readonly number[] {
  return [...releasesByLastLive(seen).toSorted((a, b) => b - a), ...(hasAdopted(seen) ? [adopted] : [])]
}

/**
 * What can be brought back, and is not what is live, in a sentence.
 * @param but of which it is known by now that it cannot.
 */
export function candidates(seen: Snapshot, but?: number): string {
  const live = liveRelease(seen)
  const usable = known(seen)
    .filter(
      (release) =>
        release !== but && canComeBack(seen, release) && (live === undefined || !isSame(seen, live, release)),
    )
    .slice(0, 10)
  if (usable.length === 0) return 'There is no release to go back to: deploy a commit instead.'
  const names = usable.map(
    (release) => `v${release} (${shortCommit(seen, release) ?? 'adopted'}, ${stateOf(seen, release)})`,
  )
  return `These can be brought back: ${names.join(', ')}.`
}

function shortCommit(seen: Snapshot, release: number): string | undefined {
  const launch = launchOf(seen, release)
  return launch && shortSha(launch.sha)
}
