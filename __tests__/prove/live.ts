import { shares } from '../harness/memory/share.ts'
import type { FleetState, Place, World } from '../harness/memory/world.ts'
import { commitNumber } from './command.ts'

/** What users get: the commit that has all the traffic, 0 for what was there before us. */
export type Live = number | 'nothing' | 'several'

/** The release with all the traffic, as the load balancer's own answer says. */
export function liveRelease(place: Place): number | 'nothing' | 'several' {
  const ids = Object.keys(shares(place.route?.history.at(-1)?.weights ?? {}))
  const [id, ...others] = ids
  if (id === undefined) return 'nothing'
  return others.length > 0 ? 'several' : (place.groups.get(id)?.tags.release ?? 'nothing')
}

/** Which commit that is. */
export function liveCommit(place: Place): Live {
  const release = liveRelease(place)
  if (typeof release !== 'number') return release
  const group = [...place.groups.values()].find(({ tags }) => tags.release === release)
  return group === undefined ? 'nothing' : commitNumber(group.tags.sha)
}

/** The release that requests really reach once everything has settled. */
export function servedRelease(world: World, place: Place): number | undefined {
  const [id, ...others] = Object.keys(shares(world.effective(place)))
  return id === undefined || others.length > 0 ? undefined : place.groups.get(id)?.tags.release
}

export function fleetOf(place: Place, release: number): FleetState | undefined {
  return [...place.fleets.values()].find(({ tags }) => tags.release === release)
}
