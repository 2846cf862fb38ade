import { KnownError } from '../errors/known-error.ts'
import type { ReleaseTags } from '../ports/common.ts'
import type { LaunchRequest } from '../ports/fleets.ts'
import type { Capacity } from '../spec/types.ts'
import type { FleetRecord, State } from './store/state.ts'

/** The one name of a release's fleet and of its target group; with slashes, for names themselves may have hyphens. */
export function releaseName({ app, environment, release }: ReleaseTags): string {
  return `${app}/${environment}/v${release}`
}

/** @throws KnownError `target-group-unknown`. */
export function newFleet(state: State, { tags, targetGroup, capacity }: LaunchRequest): FleetRecord {
  const id = releaseName(tags)
  if (!(targetGroup in state.targetGroups)) {
    throw new KnownError(`The fleet ${id} cannot be launched: there is no target group ${targetGroup}.`, {
      code: 'target-group-unknown',
      advice: 'Somebody else has removed it; run again.',
    })
  }
  return { id, tags, targetGroup, capacity, frozen: undefined, shutdownAt: undefined, state: 'active', proven: false }
}

/** A new size is wanted from now on, so what `unheld` restores is that. */
export function resized(fleet: FleetRecord, capacity: Capacity): FleetRecord {
  return fleet.frozen === undefined ? { ...fleet, capacity } : frozen({ ...fleet, capacity, frozen: undefined })
}

export function frozen(fleet: FleetRecord): FleetRecord {
  if (fleet.frozen !== undefined) return fleet
  const { capacity } = fleet
  return { ...fleet, frozen: capacity, capacity: { ...capacity, min: capacity.desired } }
}

export function unheld(fleet: FleetRecord): FleetRecord {
  return fleet.frozen === undefined ? fleet : { ...fleet, capacity: fleet.frozen, frozen: undefined }
}

export function withoutTimer(fleet: FleetRecord): FleetRecord {
  return fleet.shutdownAt === undefined ? fleet : { ...fleet, shutdownAt: undefined }
}

export function isDue({ shutdownAt }: FleetRecord): boolean {
  return shutdownAt !== undefined && shutdownAt <= Date.now()
}

/** What a timer does, and nothing else: the fleet and its target group stay. */
export function withoutCapacity(fleet: FleetRecord): FleetRecord {
  const capacity = { ...fleet.capacity, min: 0, desired: 0 }
  return { ...fleet, capacity, frozen: undefined, shutdownAt: undefined }
}

export function withFleet(state: State, fleet: FleetRecord): State {
  return state.fleets[fleet.id] === fleet ? state : { ...state, fleets: { ...state.fleets, [fleet.id]: fleet } }
}

export function withoutFleet(state: State, id: string): State {
  const { [id]: _gone, ...fleets } = state.fleets
  return { ...state, fleets }
}

export function unknownFleet(id: string): never {
  throw new KnownError(`There is no fleet ${id}.`, {
    code: 'fleet-unknown',
    advice: 'Somebody else has removed it; run again.',
  })
}
