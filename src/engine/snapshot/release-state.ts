import { adopted } from '../../ports/common.ts'
import type { ReleaseState } from '../events.ts'
import { liveRelease, releasesByLastLive } from './history.ts'
import { fleetOf, groupOf, hasCapacity, type Snapshot } from './snapshot.ts'

export function canComeBack(seen: Snapshot, release: number): boolean {
  return isRollbackOption(stateOf(seen, release))
}

export function isRollbackOption(state: ReleaseState): boolean {
  return state === 'warm' || state === 'cold' || state === 'rebuild'
}

export function stateOf(seen: Snapshot, release: number): ReleaseState {
  if (release === liveRelease(seen)) return 'live'
  if (isWarm(seen, release)) return 'warm'
  return seen.templates.has(release) && releasesByLastLive(seen).includes(release) ? 'cold' : 'gone'
}

function isWarm(seen: Snapshot, release: number): boolean {
  const fleet = fleetOf(seen, release)
  if (groupOf(seen, release) === undefined) return false
  return release === adopted || hasCapacity(fleet)
}
