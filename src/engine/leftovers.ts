import type { Fleet } from '../platform/fleets.ts'
import type { Operation } from '../platform/ledger.ts'
import type { TargetGroup } from '../platform/router.ts'
import {
  fleetOf,
  highest,
  launchOf,
  liveRelease,
  releasesByLastLive,
  releasesWithTraffic,
  type Observation,
} from './observation.ts'
import type { Run } from './run.ts'

/** What does not belong in an environment any more; found by a pure function, so that a dry run can show it. */
export interface Leftovers {
  /** Releases whose fleet and target group go now. */
  readonly releases: readonly number[]
  /** Fleets with traffic, and one that was there before us, that hold scaling although no run is at work. */
  readonly held: readonly Fleet[]
  /** Fleets that have both traffic and a timer that would take their capacity away. */
  readonly armed: readonly Fleet[]
  /** Successful releases that are warm beyond what the spec keeps; they end by their timer. */
  readonly unarmed: readonly Fleet[]
}

/** The release that was there before us: it is never retired or removed, and only its scaling is held. */
const adopted = 0

export function leftoversOf(run: Run, seen: Observation): Leftovers {
  const busy = releasesWithTraffic(seen)
  const withTraffic = seen.fleets.filter((fleet) => busy.has(fleet.tags.release))
  const warm = warmReleases(run, seen)
  const all = new Set([...seen.fleets, ...seen.targetGroups].map((resource) => resource.tags.release))
  return {
    releases: [...all].filter((release) => release !== adopted && !busy.has(release) && !warm.has(release)),
    held: seen.fleets.filter(
      ({ tags: { release }, held }) => held !== undefined && (busy.has(release) || release === adopted),
    ),
    armed: withTraffic.filter((fleet) => fleet.retireAt !== undefined),
    unarmed: seen.fleets.filter(
      ({ tags: { release }, retireAt }) => release !== adopted && warm.has(release) && retireAt === undefined,
    ),
  }
}

/** The former releases that keep their fleet: at most `keep.warm`, only ones that ended well and still have capacity. */
export function warmReleases(run: Run, seen: Observation): ReadonlySet<number> {
  const busy = releasesWithTraffic(seen)
  const candidates = releasesByLastLive(seen).filter((release) => !busy.has(release) && hasCapacity(seen, release))
  return new Set(candidates.slice(0, run.environment.keep.warm))
}

function hasCapacity(seen: Observation, release: number): boolean {
  const fleet = fleetOf(seen, release)
  return fleet !== undefined && fleet.state === 'active' && fleet.capacity.desired > 0
}

/** Operations that ended, or died, without having cleaned up after themselves; newest first. */
export function unsettled(seen: Observation, ours?: number): readonly Operation[] {
  return seen.operations
    .map(({ operation }) => operation)
    .filter(({ number, phase }) => number !== ours && phase !== 'done')
    .toReversed()
}

/** Releases that leave the history: their template, ledger entry and perhaps image go. */
export function forgotten(run: Run, seen: Observation): readonly number[] {
  const kept = keptReleases(run, seen)
  return [...seen.templates].filter((release) => !kept.has(release))
}

/** The live one, the warm ones, everything that has a fleet, and the newest successful ones. */
export function keptReleases(run: Run, seen: Observation): ReadonlySet<number> {
  const live = liveRelease(seen)
  const byNumber = releasesByLastLive(seen).toSorted((a, b) => b - a)
  return new Set([
    ...(live === undefined ? [] : [live]),
    ...seen.fleets.map((fleet) => fleet.tags.release),
    ...byNumber.slice(0, run.environment.keep.history),
  ])
}

/**
 * Ledger entries that nothing needs any more: not among the newest, not one that launched or restored a kept release,
 * and not the one whose intent the live weights are compared with.
 */
export function prunable(run: Run, seen: Observation): readonly number[] {
  const kept = keptReleases(run, seen)
  const operations = seen.operations.map(({ operation }) => operation)
  const lastIntent = operations.findLast((operation) => operation.intent !== undefined)
  return operations
    .slice(0, -run.environment.keep.history)
    .filter((operation) => operation !== lastIntent && !kept.has(operation.release ?? operation.restores ?? -1))
    .map((operation) => operation.number)
}

/** Digests that this environment may still need: of every release that could be launched again, and of what is there. */
export function neededDigests(seen: Observation): readonly string[] {
  const launched = [...seen.templates].map((release) => launchOf(seen, release)?.digest)
  const tagged: readonly (Fleet | TargetGroup)[] = [...seen.fleets, ...seen.targetGroups]
  const digests = [...launched, ...tagged.map((resource) => resource.tags.digest)]
  return digests.filter((digest) => digest !== undefined)
}

/** The commit that a run is working on now: its image may exist before anything says that it is needed. */
export function shaAtWork(seen: Observation): string | undefined {
  const last = highest(seen)?.operation
  return last?.status === 'running' && last.sha !== '' ? last.sha : undefined
}
