import type { ListedFleet } from '../platform/fleets.ts'
import type { Operation, StoredOperation } from '../platform/ledger.ts'
import type { Route, TargetGroup, Weights } from '../platform/router.ts'
import type { Grade, ReleaseRow, Standing } from './events.ts'
import { call, type Run } from './run.ts'
import { heaviest, shares } from './weights.ts'

/** What was there at one moment. The platform is the state; nothing else is. */
export interface Observation {
  readonly at: number
  readonly route: Route | undefined
  readonly targetGroups: readonly TargetGroup[]
  readonly fleets: readonly ListedFleet[]
  /** Ascending by number. */
  readonly operations: readonly StoredOperation[]
  /** Releases that could be launched again. */
  readonly templates: ReadonlySet<number>
}

/** @param templates where they are known: while a run holds the environment, nobody else makes or removes any. */
export async function observe(run: Run, templates?: ReadonlySet<number>): Promise<Observation> {
  const { fleets, router, ledger } = run.platform
  const [route, targetGroups, all, operations, releases] = await Promise.all([
    router.route(call(run)),
    router.listTargetGroups(call(run)),
    fleets.list(call(run)),
    ledger.list(call(run)),
    templates ?? fleets.templates(call(run)),
  ])
  return { at: run.clock.now(), route, targetGroups, fleets: all, operations, templates: new Set(releases) }
}

/** The same once these releases' fleets and target groups are removed, and so out of the route's list. */
export function withoutReleases(seen: Observation, releases: readonly number[]): Observation {
  const stays = ({ tags }: ListedFleet | TargetGroup) => !releases.includes(tags.release)
  return { ...seen, fleets: seen.fleets.filter(stays), targetGroups: seen.targetGroups.filter(stays) }
}

/** The same once this has been written down. */
export function withOperation(seen: Observation, operation: Operation): Observation {
  const operations = seen.operations.map((stored) =>
    stored.operation.number === operation.number ? { ...stored, operation } : stored,
  )
  return { ...seen, operations }
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

export function groupOf(seen: Observation, release: number): TargetGroup | undefined {
  return seen.targetGroups.find((group) => group.tags.release === release)
}

export function fleetOf(seen: Observation, release: number): ListedFleet | undefined {
  return seen.fleets.find((fleet) => fleet.tags.release === release)
}

/** The release with all, or with most, of the traffic. */
export function liveRelease(seen: Observation): number | undefined {
  const id = heaviest(weightsOf(seen))
  return seen.targetGroups.find((group) => group.id === id)?.tags.release
}

/** Releases that have any traffic. */
export function releasesWithTraffic(seen: Observation): ReadonlySet<number> {
  const ids = shares(weightsOf(seen))
  return new Set(seen.targetGroups.filter((group) => group.id in ids).map((group) => group.tags.release))
}

/** The operation that launched a release. */
export function launchOf(seen: Observation, release: number): Operation | undefined {
  return seen.operations.find(({ operation }) => operation.release === release)?.operation
}

/** The release that an operation made live, if it ended well. */
function madeLive(operation: Operation): number | undefined {
  if (operation.status !== 'succeeded') return undefined
  return operation.release ?? operation.restores
}

/** Releases that finished well, the one that was made live last first, each once. */
export function releasesByLastLive(seen: Observation): readonly number[] {
  const order = seen.operations.map(({ operation }) => madeLive(operation)).filter((release) => release !== undefined)
  return [...new Set(order.toReversed())]
}

/** What `previous` means: the last release that finished well and is not the live one. */
export function previousRelease(seen: Observation): number | undefined {
  const live = liveRelease(seen)
  const adopted = seen.targetGroups.some((group) => group.tags.release === 0) ? [0] : []
  return [...releasesByLastLive(seen), ...adopted].find((release) => release !== live && canComeBack(seen, release))
}

export function canComeBack(seen: Observation, release: number): boolean {
  const grade = gradeOf(seen, release)
  return grade === 'warm' || grade === 'cold'
}

export function gradeOf(seen: Observation, release: number): Grade {
  if (release === liveRelease(seen)) return 'live'
  if (isWarm(seen, release)) return 'warm'
  return seen.templates.has(release) ? 'cold' : 'gone'
}

function isWarm(seen: Observation, release: number): boolean {
  const fleet = fleetOf(seen, release)
  if (groupOf(seen, release) === undefined) return false
  if (release === 0) return true
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

/** What was there before us was never launched, so no operation tells of it. */
function adoptedRows(seen: Observation): readonly ReleaseRow[] {
  if (groupOf(seen, 0) === undefined) return []
  const untold = { sha: '', title: '', digest: '', specDigest: '', imageBytes: undefined, actor: '', runUrl: '', at: 0 }
  return [{ release: 0, grade: gradeOf(seen, 0), status: 'succeeded', ...untold }]
}

/** What people want to know of an environment, from one observation. */
export function standingOf(run: Run, seen: Observation): Standing {
  const launches = seen.operations.filter(({ operation }) => operation.release !== undefined)
  const launched = launches.map(({ operation }) => rowOf(seen, operation, operation.release ?? operation.number))
  const history = [...launched.toReversed(), ...adoptedRows(seen)]
  const row = (release: number | undefined) => history.find((candidate) => candidate.release === release)
  return {
    environment: run.environment.name,
    url: seen.route?.url,
    live: row(liveRelease(seen)),
    previous: row(previousRelease(seen)),
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
