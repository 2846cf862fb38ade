import { adopted } from '../../ports/common.ts'
import type { Operation } from '../../ports/ledger.ts'
import type { TargetGroup, Weights } from '../../ports/router.ts'
import { isProven, launchOf, liveRelease, madeLive, operationsOf, servesNoneOfOurs } from '../snapshot/history.ts'
import { unsettled } from '../snapshot/leftovers.ts'
import { fleetOf, groupOf, hasCapacity, releasesWithTraffic, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { heaviest, sameTraffic, shares } from '../snapshot/weights.ts'

/** How an operation that did not end by itself is brought to its end. */
export interface Ending {
  readonly operation: Operation
  readonly status: 'succeeded' | 'failed'
}

/**
 * What makes an environment whole again, decided from all operations that have not ended, at once. A destruction that has
 * taken the route away is brought to its end: what it has left is not gone back to.
 */
export type HealPlan = TrafficPlan | (Endings & { readonly kind: 'destroy' })

/** Either traffic goes back to where it belongs, or, where that cannot serve any more, what has it and can serve keeps it. */
export type TrafficPlan = Endings &
  (
    | {
        readonly kind: 'restore'
        /** What the route has to say; undefined: it stays as it is. Without any share there is to be no route. */
        readonly weights: Weights | undefined
      }
    | { readonly kind: 'keep'; readonly weights: Weights }
  )

interface Endings {
  /** Newest first, so that the one that says where traffic belongs is the last. */
  readonly endings: readonly Ending[]
}

/**
 * The weights that the ledger can explain: all that operations which have not come to their end may have written, and what
 * the last one that has, or that was proven, left. None where no operation has ever moved any, or where all is destroyed.
 */
export function explained(seen: Snapshot): readonly Weights[] {
  const operations = operationsOf(seen)
  const last = operations.findLast(
    (operation) =>
      (operation.intent !== undefined || operation.adopts !== undefined) &&
      (operation.phase === 'done' || isProven(operation)),
  )
  const open = unsettled(seen)
    .filter((operation) => !isProven(operation))
    .flatMap(({ baseline, intent }) => [baseline, intent?.from, intent?.to])
  return [...open, ...(last === undefined ? [] : leftBy(last))].filter((weights) => weights !== undefined)
}

/** A destruction gives back what was there before anything of ours, whatever that is. */
function leftBy(operation: Operation): readonly (Weights | undefined)[] {
  const { kind, status, intent, baseline } = operation
  if (kind === 'destroy') return []
  // Healing that was interrupted: it may or may not have come to its move.
  if (baseline === undefined && status !== 'succeeded') return [intent?.from, intent?.to]
  const stays = status === 'succeeded' || isProven(operation)
  return [stays && intent !== undefined ? intent.to : (baseline ?? intent?.from)]
}

/** Whether somebody else has moved weights. */
export function isForeign(seen: Snapshot): boolean {
  const ours = explained(seen)
  const live = weightsOf(seen)
  if (ours.length === 0) return servesUnproven(seen)
  if (ours.some((weights) => sameTraffic(weights, live))) return false
  return !(hasBegunToDestroy(seen) && servesNoneOfOurs(seen))
}

/** Whether a release has traffic that no operation ever gave any; where its entry is lost, nobody can tell. */
function servesUnproven(seen: Snapshot): boolean {
  const proven = new Set(operationsOf(seen).map(madeLive))
  return [...releasesWithTraffic(seen)].some((release) => launchOf(seen, release) !== undefined && !proven.has(release))
}

/** @param adopts `force` takes what has the traffic as it is; where nothing has, what is live gets it. */
export function planHealing(seen: Snapshot, adopts: boolean, ours?: number): HealPlan {
  const open = unsettled(seen, ours)
  const live = weightsOf(seen)
  if (isDestroyed(seen, open)) {
    return { kind: 'destroy', endings: open.map((operation) => ending(operation, operation.kind === 'destroy')) }
  }
  const wanted = adopts ? weightsOfLive(seen) : weightsToGoBackTo(seen, open)
  const endings = open.map((operation) => ending(operation, isProven(operation)))
  if (wanted === undefined || sameTraffic(wanted, live) || canRestore(seen, wanted))
    return { kind: 'restore', weights: wanted && withoutGone(seen, wanted), endings }
  return keepWhatServes(seen, endings) ?? { kind: 'restore', weights: undefined, endings }
}

/** How an ending is written down: what has ended well, or said itself how it failed, is not said to have ended otherwise. */
export function endedBy({ operation, status }: Ending): Pick<Operation, 'status' | 'phase'> {
  const isOpen = operation.status === 'running' || status === 'succeeded'
  return { status: isOpen ? status : operation.status, phase: 'done' }
}

function ending(operation: Operation, isDone: boolean): Ending {
  return { operation, status: isDone ? 'succeeded' : 'failed' }
}

/**
 * Where traffic belongs: where the oldest operation after the last proven one, or from the last one that adopted foreign
 * weights on, found it, for what came after found what that had left; without such an operation, where the last proven one has moved it.
 */
function weightsToGoBackTo(seen: Snapshot, open: readonly Operation[]): Weights | undefined {
  const proven = operationsOf(seen).findLast(isProven)
  const adopting = operationsOf(seen).findLast(({ adopts }) => adopts !== undefined)?.number ?? 0
  const since = Math.max((proven?.number ?? 0) + 1, adopting)
  const unproven = open.filter((operation) => !isProven(operation) && operation.number >= since)
  const oldest = unproven.findLast(({ baseline, intent }) => baseline !== undefined && intent !== undefined)
  if (oldest !== undefined) return oldest.baseline
  return proven?.phase === 'done' || adopting >= since ? undefined : proven?.intent?.to
}

/** Where somebody has taken all traffic away there is nothing to adopt: what is live gets it back. */
function weightsOfLive(seen: Snapshot): Weights | undefined {
  const live = liveRelease(seen)
  const group = live === undefined ? undefined : groupOf(seen, live)
  return group === undefined || heaviest(weightsOf(seen)) !== undefined ? undefined : { [group.id]: 100 }
}

/** Whoever is listed at 0 and gone is left out. */
export function withoutGone(seen: Snapshot, weights: Weights): Weights {
  const there = new Set(seen.targetGroups.map(({ id }) => id))
  return Object.fromEntries(Object.entries(weights).filter(([id, weight]) => weight > 0 || there.has(id)))
}

/** Whether everything that would get traffic is there, or can be made large enough again. */
function canRestore(seen: Snapshot, weights: Weights): boolean {
  return Object.keys(shares(weights)).every((id) => {
    const group = seen.targetGroups.find((candidate) => candidate.id === id)
    return group !== undefined && (group.tags.release === adopted || canServe(seen, group))
  })
}

function canServe(seen: Snapshot, { tags: { release } }: TargetGroup): boolean {
  const fleet = fleetOf(seen, release)
  return fleet === undefined ? seen.templates.has(release) : fleet.state === 'active'
}

/**
 * Where the release from before is gone for good, what has traffic, and capacity, gets all of it; one that a run has said
 * to have failed only where nothing else has.
 * @param serves whether a target group is known to answer; where that is not known, all of them are taken to.
 * @returns undefined where nothing has.
 */
export function keepWhatServes(
  seen: Snapshot,
  endings: readonly Ending[],
  serves: (targetGroup: string) => boolean = () => true,
): TrafficPlan | undefined {
  const able = Object.entries(weightsOf(seen)).filter(([id]) => {
    const group = seen.targetGroups.find((candidate) => candidate.id === id)
    if (group === undefined || !serves(id)) return false
    return group.tags.release === adopted || hasCapacity(fleetOf(seen, group.tags.release))
  })
  const failed = new Set(
    endings.flatMap(({ operation: { status, release } }) => (status === 'failed' ? [release] : [])),
  )
  const releaseOf = (id: string) => seen.targetGroups.find((group) => group.id === id)?.tags.release
  const good = able.filter(([id]) => !failed.has(releaseOf(id)))
  const id = heaviest(Object.fromEntries(good)) ?? heaviest(Object.fromEntries(able))
  if (id === undefined) return undefined
  const release = releaseOf(id)
  return {
    kind: 'keep',
    weights: { ...Object.fromEntries(able.map(([other]) => [other, 0])), [id]: 100 },
    endings: endings.map(({ operation, status }) =>
      (operation.release ?? operation.restores) === release ? ending(operation, true) : { operation, status },
    ),
  }
}

/** The newest that has begun is a destruction, and the route is gone, or is again what it was before anything of ours. */
function isDestroyed(seen: Snapshot, open: readonly Operation[]): boolean {
  const newest = open.find(({ intent }) => intent !== undefined)
  if (newest?.kind !== 'destroy' || !servesNoneOfOurs(seen)) return false
  const live = weightsOf(seen)
  return Object.keys(shares(live)).length === 0 || !sameTraffic(newest.intent?.from ?? {}, live)
}

function hasBegunToDestroy(seen: Snapshot): boolean {
  return unsettled(seen).some(({ kind, intent }) => kind === 'destroy' && intent !== undefined)
}
