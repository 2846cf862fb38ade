import { adopted } from '../../ports/common.ts'
import type { Fleet, ListedFleet } from '../../ports/fleets.ts'
import type { Operation, StoredOperation } from '../../ports/ledger.ts'
import type { TargetGroup } from '../../ports/router.ts'
import type { Session } from '../session.ts'
import {
  goodReleases,
  hasAdopted,
  isSame,
  launchOf,
  likeness,
  liveRelease,
  operationsOf,
  releasesByLastLive,
} from './history.ts'
import { fleetOf, hasCapacity, releasesWithTraffic, type Snapshot } from './snapshot.ts'
import { shares } from './weights.ts'

/** What does not belong in an environment any more; found by a pure function, so that a dry run can show it. */
export interface Leftovers {
  /** Releases whose fleet and target group go now. */
  readonly releases: readonly number[]
  /** Fleets with traffic, and one that was there before us, that hold scaling although no run is at work. */
  readonly frozen: readonly Fleet[]
  /** Fleets that have both traffic and a timer that would take their capacity away. */
  readonly armed: readonly ListedFleet[]
  /** Successful releases that are warm beyond what the spec keeps; they end by their timer. */
  readonly unarmed: readonly Fleet[]
}

/** @param ours the run's own operation: what that refers to is the run's own affair. */
export function leftoversOf(session: Session, seen: Snapshot, ours?: number): Leftovers {
  const needed = neededReleases(seen, ours)
  const busy = releasesWithTraffic(seen)
  const withTraffic = seen.fleets.filter((fleet) => busy.has(fleet.tags.release))
  const warm = warmReleases(session, seen)
  const all = new Set([...seen.fleets, ...seen.targetGroups].map((resource) => resource.tags.release))
  return {
    releases: [...all].filter((release) => !needed.has(release) && !warm.has(release)),
    frozen: seen.fleets.filter(({ tags: { release }, frozen }) => frozen !== undefined && needed.has(release)),
    armed: withTraffic.filter((fleet) => fleet.shutdownAt !== undefined),
    unarmed: seen.fleets.filter(
      ({ tags: { release }, shutdownAt }) => release !== adopted && warm.has(release) && shutdownAt === undefined,
    ),
  }
}

/** What serves, what is live, what an operation that has not ended may have to go back to, and what is not ours to remove. */
function neededReleases(seen: Snapshot, ours?: number): ReadonlySet<number> {
  const baselines = unsettled(seen, ours).flatMap(({ baseline }) => Object.keys(shares(baseline ?? {})))
  const goneBackTo = seen.targetGroups.filter(({ id }) => baselines.includes(id)).map(({ tags }) => tags.release)
  const live = liveRelease(seen)
  return new Set([...releasesWithTraffic(seen), ...goneBackTo, adopted, ...(live === undefined ? [] : [live])])
}

/**
 * The former releases that keep their fleet: at most `keep.warm`, only ones that were proven and still have capacity. One
 * that runs the same as the live one takes no other's place, for it is no way back. The next release needs a target group of
 * the route, too, and so does what was there before us.
 */
export function warmReleases(session: Session, seen: Snapshot): ReadonlySet<number> {
  const live = liveRelease(seen)
  const needed = new Set([...releasesWithTraffic(seen), live])
  const able = releasesByLastLive(seen).filter((release) => !needed.has(release) && hasCapacity(fleetOf(seen, release)))
  const isTwin = (release: number) => live !== undefined && isSame(seen, live, release)
  const candidates = [...able.filter((release) => !isTwin(release)), ...able.filter(isTwin)]
  const others = needed.has(adopted) || !hasAdopted(seen) ? 0 : 1
  const room = session.platform.router.capabilities.targetGroupsPerRoute - 1 - Math.max(1, needed.size) - others
  return new Set(candidates.slice(0, Math.min(session.environment.keep.warm, Math.max(0, room))))
}

/** Operations that ended, or died, without having cleaned up after themselves; newest first. */
export function unsettled(seen: Snapshot, ours?: number): readonly Operation[] {
  return operationsOf(seen)
    .filter(({ number, phase }) => number !== ours && phase !== 'done')
    .toReversed()
}

/** Releases that leave the history: their template, ledger entry and perhaps image go. */
export function forgotten(session: Session, seen: Snapshot): readonly number[] {
  const kept = keptReleases(session, seen)
  return [...seen.templates].filter((release) => !kept.has(release))
}

/** The live one, everything that has a fleet, and what is kept to go back to. */
export function keptReleases(session: Session, seen: Snapshot): ReadonlySet<number> {
  const live = liveRelease(seen)
  return new Set([
    ...(live === undefined ? [] : [live]),
    ...seen.fleets.map((fleet) => fleet.tags.release),
    ...toGoBackTo(session, seen),
  ])
}

/**
 * `keep.history` counts good releases that can be gone back to, each image and spec once and not the live one; what a
 * rollback led away from is kept along with them, and counts for nothing.
 */
function toGoBackTo(session: Session, seen: Snapshot): readonly number[] {
  const live = liveRelease(seen)
  const good = new Set(goodReleases(seen))
  const counted = new Set<string>()
  const kept: number[] = []
  for (const release of releasesByLastLive(seen)) {
    const like = likeness(seen, release)
    const counts =
      good.has(release) && seen.templates.has(release) && (live === undefined || like !== likeness(seen, live))
    if (counts && counted.size === session.environment.keep.history && !counted.has(like)) break
    if (counts) counted.add(like)
    kept.push(release)
  }
  return kept
}

/**
 * Ledger entries that nothing needs any more: not among the newest, not unfinished, not one that launched or restored a
 * kept release, nor the ones that say what is live and what the weights are compared with.
 */
export function prunable(session: Session, seen: Snapshot): readonly number[] {
  const kept = keptReleases(session, seen)
  const operations = operationsOf(seen)
  const lastIntent = operations.findLast((operation) => operation.intent !== undefined)
  const lastAdoption = operations.findLast((operation) => operation.adopts !== undefined)
  return operations
    .slice(0, -session.environment.keep.history)
    .filter((operation) => operation !== lastIntent && operation !== lastAdoption && operation.phase === 'done')
    .filter((operation) => !kept.has(operation.release ?? operation.restores ?? -1))
    .map((operation) => operation.number)
}

/** Digests that this environment may still need: of every release that could be launched again, and of what is there. */
export function neededDigests(seen: Snapshot): readonly string[] {
  const launched = [...seen.templates].map((release) => launchOf(seen, release)?.digest)
  const tagged: readonly (Fleet | TargetGroup)[] = [...seen.fleets, ...seen.targetGroups]
  const digests = [...launched, ...tagged.map((resource) => resource.tags.digest)]
  return digests.filter((digest) => digest !== undefined)
}

/** The commit that a run is working on now: its image may exist before anything says that it is needed. */
export function shaAtWork(operations: readonly StoredOperation[]): string | undefined {
  const last = operations.at(-1)?.operation
  return last?.status === 'running' && last.sha !== '' ? last.sha : undefined
}
