import type { Grade } from '../events.ts'
import { adopted, liveRelease, releasesByLastLive } from './history.ts'
import { fleetOf, groupOf, hasCapacity, type Observation } from './snapshot.ts'

export function canComeBack(seen: Observation, release: number): boolean {
  const grade = gradeOf(seen, release)
  return grade === 'warm' || grade === 'cold'
}

export function gradeOf(seen: Observation, release: number): Grade {
  if (release === liveRelease(seen)) return 'live'
  if (isWarm(seen, release)) return 'warm'
  return seen.templates.has(release) && releasesByLastLive(seen).includes(release) ? 'cold' : 'gone'
}

function isWarm(seen: Observation, release: number): boolean {
  const fleet = fleetOf(seen, release)
  if (groupOf(seen, release) === undefined) return false
  return release === adopted || hasCapacity(fleet)
}
