import type { Fleet, Instance, ListedFleet } from '../../../src/ports/fleets.ts'
import type { Image } from '../../../src/ports/images.ts'
import type { StoredOperation } from '../../../src/ports/ledger.ts'
import type { TargetGroup, TargetHealth, Weights } from '../../../src/ports/router.ts'
import type { Capacity, HealthCheck, RouteMatch, Workload } from '../../../src/spec/types.ts'

export interface RouteState {
  readonly match: RouteMatch
  /** Every set of weights it ever had; the last is what reads back. */
  readonly history: { readonly at: number; readonly weights: Weights }[]
}

export interface TrialState {
  readonly targetGroup: string
  readonly match: RouteMatch
  readonly token: string
}

export interface FleetState extends Omit<Fleet, 'instances' | 'capacity' | 'frozen' | 'shutdownAt'> {
  capacity: Capacity
  frozen: Capacity | undefined
  shutdownAt: number | undefined
  instances: Instance[]
}

/** What lists said at one moment; a read that is not up to date answers with one of these. */
export interface Snapshot {
  readonly at: number
  readonly fleets: readonly ListedFleet[]
  readonly groups: readonly TargetGroup[]
  readonly templates: readonly number[]
  readonly ledger: readonly StoredOperation[]
  readonly health: ReadonlyMap<string, readonly TargetHealth[]>
}

/** Everything there is of one environment. */
export interface Place {
  readonly fleets: Map<string, FleetState>
  readonly groups: Map<string, TargetGroup & { readonly health: HealthCheck | undefined }>
  readonly ledger: Map<number, StoredOperation>
  readonly templates: Map<number, { readonly image: Image; readonly run: Workload }>
  readonly trials: TrialState[]
  /** Target groups that somebody else's listener or rule forwards to. */
  readonly foreignUses: Set<string>
  /** Since when a target group has been referred to, so that it is health-checked. */
  readonly inUseSince: Map<string, number>
  /** Since when a target group has had traffic. */
  readonly busySince: Map<string, number>
  /** Since when a fleet has had fewer good instances than it should. */
  readonly shortSince: Map<string, number>
  /** Target groups that the world itself has emptied: nobody is to blame until they are healthy again. */
  readonly excused: Set<string>
  /** Newest last; kept only where reads may be out of date. */
  readonly past: Snapshot[]
  /** Weights that were there before anything of ours. */
  original: Weights | undefined
  route: RouteState | undefined
  /** What keeps the load balancer from hearing anybody. */
  unreachable: string | undefined
  /** Whether something of what instances have logged is kept; who may not remove it leaves it to its retention. */
  logs: 'none' | 'kept' | 'left'
}

export function emptyPlace(): Place {
  return {
    fleets: new Map(),
    groups: new Map(),
    ledger: new Map(),
    templates: new Map(),
    trials: [],
    foreignUses: new Set(),
    inUseSince: new Map(),
    busySince: new Map(),
    shortSince: new Map(),
    excused: new Set(),
    past: [],
    original: undefined,
    route: undefined,
    unreachable: undefined,
    logs: 'none',
  }
}

/** Whatever happens to the copy leaves the original alone; what is never changed in place is shared. */
export function copyPlace(place: Place): Place {
  const fleets = [...place.fleets].map(([id, fleet]): [string, FleetState] => [
    id,
    { ...fleet, instances: [...fleet.instances] },
  ])
  return {
    fleets: new Map(fleets),
    groups: new Map(place.groups),
    ledger: new Map(place.ledger),
    templates: new Map(place.templates),
    trials: [...place.trials],
    foreignUses: new Set(place.foreignUses),
    inUseSince: new Map(place.inUseSince),
    busySince: new Map(place.busySince),
    shortSince: new Map(place.shortSince),
    excused: new Set(place.excused),
    past: [...place.past],
    original: place.original,
    unreachable: place.unreachable,
    logs: place.logs,
    route: place.route && { ...place.route, history: [...place.route.history] },
  }
}
