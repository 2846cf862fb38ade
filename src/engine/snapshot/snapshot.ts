import { KnownError } from '../../errors/known-error.ts'
import type { ListedFleet } from '../../ports/fleets.ts'
import type { Operation, StoredOperation } from '../../ports/ledger.ts'
import type { Route, TargetGroup, Weights } from '../../ports/router.ts'
import type { Session } from '../session.ts'
import { shares } from './weights.ts'

/** What was there at one moment. The platform is the state; nothing else is. */
export interface Snapshot {
  readonly at: number
  /** How long it took to look. */
  readonly tookMs: number
  readonly route: Route | undefined
  readonly targetGroups: readonly TargetGroup[]
  readonly fleets: readonly ListedFleet[]
  /** Ascending by number. */
  readonly operations: readonly StoredOperation[]
  /** Releases that could be launched again. */
  readonly templates: ReadonlySet<number>
}

/** Of an environment that is removed. */
export const nothingLeft: Snapshot = {
  at: 0,
  tookMs: 0,
  route: undefined,
  targetGroups: [],
  fleets: [],
  operations: [],
  templates: new Set(),
}

/** The same once these releases' fleets and target groups are removed, and so out of the route's list. */
export function withoutReleases(seen: Snapshot, releases: readonly number[]): Snapshot {
  const stays = ({ tags }: ListedFleet | TargetGroup) => !releases.includes(tags.release)
  return { ...seen, fleets: seen.fleets.filter(stays), targetGroups: seen.targetGroups.filter(stays) }
}

/** The same once this has been written down. */
export function withOperation(seen: Snapshot, operation: Operation): Snapshot {
  return withStored(seen, { operation, storedAt: seen.at })
}

/** The same with this entry of the ledger as it is. */
export function withStored(seen: Snapshot, stored: StoredOperation): Snapshot {
  const others = seen.operations.filter(({ operation }) => operation.number !== stored.operation.number)
  const operations = [...others, stored]
  return { ...seen, operations: operations.toSorted((a, b) => a.operation.number - b.operation.number) }
}

export function withoutOperation(seen: Snapshot, number: number): Snapshot {
  return { ...seen, operations: seen.operations.filter(({ operation }) => operation.number !== number) }
}

/** What was seen so shortly ago is how it is now. */
const momentMs = 1000

export function isNow(session: Session, seen: Snapshot): boolean {
  return session.clock.now() - seen.at < momentMs
}

export function weightsOf(seen: Snapshot): Weights {
  return seen.route?.weights ?? {}
}

export function highest(seen: Snapshot): StoredOperation | undefined {
  return seen.operations.at(-1)
}

/**
 * One more than the highest entry's, and than the highest release's that anything is left of: a ledger that somebody has
 * lost must not give a number again, for resources are found by it.
 */
export function nextNumber(seen: Snapshot): number {
  const releases = [...seen.fleets, ...seen.targetGroups].map(({ tags }) => tags.release)
  const last = Math.max(highest(seen)?.operation.number ?? 0, ...releases, ...seen.templates)
  if (last >= Number.MAX_SAFE_INTEGER) throw numbersSpent(seen, last)
  return last + 1
}

function numbersSpent(seen: Snapshot, last: number): KnownError {
  const having = [
    ...[...seen.fleets, ...seen.targetGroups].filter(({ tags }) => tags.release === last).map(({ id }) => id),
    ...(seen.templates.has(last) ? [`the template of v${last}`] : []),
    ...(highest(seen)?.operation.number === last ? [`entry ${last} of the ledger`] : []),
  ]
  return new KnownError(`No number is left for another operation: ${having.join(', ')} has ${last}, the highest.`, {
    code: 'numbers-spent',
    advice:
      'No run of this action gives such a number: somebody else made it. Find out who, remove it by hand, then run again.',
  })
}

export function groupOf(seen: Snapshot, release: number): TargetGroup | undefined {
  return seen.targetGroups.find((group) => group.tags.release === release)
}

export function fleetOf(seen: Snapshot, release: number): ListedFleet | undefined {
  return seen.fleets.find((fleet) => fleet.tags.release === release)
}

/** Releases that have any traffic. */
export function releasesWithTraffic(seen: Snapshot): ReadonlySet<number> {
  const ids = shares(weightsOf(seen))
  return new Set(seen.targetGroups.filter((group) => group.id in ids).map((group) => group.tags.release))
}

/** Whether it can serve, or will once its instances are up. */
export function hasCapacity(fleet: ListedFleet | undefined): boolean {
  return fleet !== undefined && fleet.state === 'active' && fleet.capacity.desired > 0
}
