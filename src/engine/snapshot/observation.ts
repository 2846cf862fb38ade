import type { ListedFleet } from '../../ports/fleets.ts'
import type { Operation, StoredOperation } from '../../ports/ledger.ts'
import type { Route, TargetGroup, Weights } from '../../ports/router.ts'
import type { Grade, ReleaseRow, Standing } from '../events.ts'
import { call, type Run } from '../session.ts'
import { adopted, liveRelease, previousRelease, releasesByLastLive } from './history.ts'
import { shares } from './weights.ts'

/** What was there at one moment. The platform is the state; nothing else is. */
export interface Observation {
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

/** So often is looked again where a look took so long that what it says may not belong together. */
const mostLooks = 4

/** @param templates where they are known: while a run holds the environment, nobody else makes or removes any. */
export async function observe(run: Run, templates?: ReadonlySet<number>): Promise<Observation> {
  const longestMs = run.platform.ledger.callTimeoutMs / 2
  let seen = await look(run, templates)
  for (let times = 1; times < mostLooks && seen.tookMs > longestMs; times += 1) seen = await look(run, templates)
  return seen
}

async function look(run: Run, templates?: ReadonlySet<number>): Promise<Observation> {
  const { fleets, router, ledger } = run.platform
  const began = run.clock.now()
  const [route, targetGroups, all, operations, releases] = await Promise.all([
    router.route(call(run)),
    router.listTargetGroups(call(run)),
    fleets.list(call(run)),
    ledger.list(call(run)),
    templates ?? fleets.templates(call(run)),
  ])
  const at = run.clock.now()
  return { at, tookMs: at - began, route, targetGroups, fleets: all, operations, templates: new Set(releases) }
}

/** The same once these releases' fleets and target groups are removed, and so out of the route's list. */
export function withoutReleases(seen: Observation, releases: readonly number[]): Observation {
  const stays = ({ tags }: ListedFleet | TargetGroup) => !releases.includes(tags.release)
  return { ...seen, fleets: seen.fleets.filter(stays), targetGroups: seen.targetGroups.filter(stays) }
}

/** The same once this has been written down. */
export function withOperation(seen: Observation, operation: Operation): Observation {
  const others = seen.operations.filter((stored) => stored.operation.number !== operation.number)
  const operations = [...others, { operation, storedAt: seen.at }]
  return { ...seen, operations: operations.toSorted((a, b) => a.operation.number - b.operation.number) }
}

export function withoutOperation(seen: Observation, number: number): Observation {
  return { ...seen, operations: seen.operations.filter(({ operation }) => operation.number !== number) }
}

/** What was seen so shortly ago is how it is now. */
const momentMs = 1000

export function isNow(run: Run, seen: Observation): boolean {
  return run.clock.now() - seen.at < momentMs
}

export function weightsOf(seen: Observation): Weights {
  return seen.route?.weights ?? {}
}

export function highest(seen: Observation): StoredOperation | undefined {
  return seen.operations.at(-1)
}

/**
 * One more than the highest entry's, and than the highest release's that anything is left of: a ledger that somebody has
 * lost must not give a number again, for resources are found by it.
 */
export function nextNumber(seen: Observation): number {
  const releases = [...seen.fleets, ...seen.targetGroups].map(({ tags }) => tags.release)
  return Math.max(highest(seen)?.operation.number ?? 0, ...releases, ...seen.templates) + 1
}

export function groupOf(seen: Observation, release: number): TargetGroup | undefined {
  return seen.targetGroups.find((group) => group.tags.release === release)
}

export function fleetOf(seen: Observation, release: number): ListedFleet | undefined {
  return seen.fleets.find((fleet) => fleet.tags.release === release)
}

/** Releases that have any traffic. */
export function releasesWithTraffic(seen: Observation): ReadonlySet<number> {
  const ids = shares(weightsOf(seen))
  return new Set(seen.targetGroups.filter((group) => group.id in ids).map((group) => group.tags.release))
}

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

/** Whether it can serve, or will once its instances are up. */
export function hasCapacity(fleet: ListedFleet | undefined): boolean {
  return fleet !== undefined && fleet.state === 'active' && fleet.capacity.desired > 0
}

function rowOf(seen: Observation, operation: Operation, release: number): ReleaseRow {
  const superseded = operation.status === 'running' && operation.number !== highest(seen)?.operation.number
  return {
    release,
    sha: operation.sha,
    title: operation.title,
    digest: operation.digest,
    specDigest: operation.specDigest,
    imageBytes: operation.imageBytes,
    grade: gradeOf(seen, release),
    status: superseded ? 'failed' : operation.status,
    actor: operation.actor,
    runUrl: operation.runUrl,
    at: operation.finishedAt ?? operation.startedAt,
  }
}

/** What was there before us was never launched, so no operation tells of it; and the entry of what is live may be lost. */
function untoldRows(seen: Observation, told: readonly ReleaseRow[]): readonly ReleaseRow[] {
  const untold = [...new Set([liveRelease(seen), adopted])].filter((release) =>
    told.every((row) => row.release !== release),
  )
  return untold.flatMap((release) => {
    const group = release === undefined ? undefined : groupOf(seen, release)
    return group === undefined ? [] : [untoldRow(seen, group)]
  })
}

function untoldRow(seen: Observation, { tags }: TargetGroup): ReleaseRow {
  const { release } = tags
  const { sha, digest, specDigest } = release === adopted ? { sha: '', digest: '', specDigest: '' } : tags
  const unknown = { title: '', imageBytes: undefined, actor: '', runUrl: '', at: 0 }
  return { release, sha, digest, specDigest, grade: gradeOf(seen, release), status: 'succeeded', ...unknown }
}

/** What people want to know of an environment, from one observation. */
export function standingOf(run: Run, seen: Observation): Standing {
  const launches = seen.operations.filter(({ operation }) => operation.release !== undefined)
  const launched = launches.map(({ operation }) => rowOf(seen, operation, operation.release ?? operation.number))
  const told = launched.toReversed()
  const history = [...told, ...untoldRows(seen, told)]
  const row = (release: number | undefined) => history.find((candidate) => candidate.release === release)
  const live = liveRelease(seen)
  const previous = previousRelease(seen, (release) => canComeBack(seen, release))
  return {
    environment: run.environment.name,
    url: seen.route?.url,
    live: row(live),
    previous: previous === live ? undefined : row(previous),
    history,
    lastTookMs: {
      warm: lastTook(seen, ({ kind, release }) => kind === 'rollback' && release === undefined),
      cold: lastTook(seen, ({ kind, release, rebuilt }) => kind === 'rollback' && release !== undefined && !rebuilt),
      rebuild: lastTook(seen, ({ kind, release, rebuilt }) => rebuilt || (kind === 'deploy' && release !== undefined)),
    },
  }
}

/** A warm rollback launches nothing; the ledger has when it was claimed and when it was done. */
function lastTook(seen: Observation, isOne: (operation: Operation) => boolean | undefined): number | undefined {
  const last = seen.operations.findLast(
    ({ operation }) => operation.status === 'succeeded' && operation.phase === 'done' && isOne(operation),
  )?.operation
  return last?.finishedAt === undefined ? undefined : last.finishedAt - last.startedAt
}
