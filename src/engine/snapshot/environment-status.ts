import { adopted } from '../../ports/common.ts'
import type { Operation } from '../../ports/ledger.ts'
import type { TargetGroup } from '../../ports/router.ts'
import type { ReleaseRow, EnvironmentStatus } from '../events.ts'
import type { Session } from '../session.ts'
import { liveRelease, previousRelease } from './history.ts'
import { canComeBack, stateOf } from './release-state.ts'
import { fleetOf, groupOf, highest, weightsOf, type Snapshot } from './snapshot.ts'
import { percentByRelease } from './weights.ts'

function rowOf(seen: Snapshot, operation: Operation, release: number): ReleaseRow {
  const superseded = operation.status === 'running' && operation.number !== highest(seen)?.operation.number
  return {
    release,
    sha: operation.sha,
    title: operation.title,
    digest: operation.digest,
    specDigest: operation.specDigest,
    imageBytes: operation.imageBytes,
    ...standing(seen, release),
    status: superseded ? 'failed' : operation.status,
    actor: operation.actor,
    runUrl: operation.runUrl,
    at: operation.finishedAt ?? operation.startedAt,
  }
}

function standing(seen: Snapshot, release: number): Pick<ReleaseRow, 'state' | 'warmUntil'> {
  const state = stateOf(seen, release)
  const shutdownAt = fleetOf(seen, release)?.shutdownAt
  return state === 'warm' && shutdownAt !== undefined ? { state, warmUntil: shutdownAt } : { state }
}

/** What was there before us was never launched, so no operation tells of it; and the entry of what is live may be lost. */
function untoldRows(seen: Snapshot, told: readonly ReleaseRow[]): readonly ReleaseRow[] {
  const untold = [...new Set([liveRelease(seen), adopted])].filter((release) =>
    told.every((row) => row.release !== release),
  )
  return untold.flatMap((release) => {
    const group = release === undefined ? undefined : groupOf(seen, release)
    return group === undefined ? [] : [untoldRow(seen, group)]
  })
}

function untoldRow(seen: Snapshot, { tags }: TargetGroup): ReleaseRow {
  const { release } = tags
  const { sha, digest, specDigest } = release === adopted ? { sha: '', digest: '', specDigest: '' } : tags
  const unknown = { title: '', imageBytes: undefined, actor: '', runUrl: '', at: 0 }
  return { release, sha, digest, specDigest, ...standing(seen, release), status: 'succeeded', ...unknown }
}

/** Tells what was seen, as what is so now. */
export function tellStatus(session: Session, seen: Snapshot): void {
  session.report({ type: 'environment-status', status: environmentStatus(session, seen) })
}

/** What people want to know of an environment, from one observation. */
export function environmentStatus(session: Session, seen: Snapshot): EnvironmentStatus {
  const launches = seen.operations.filter(({ operation }) => operation.release !== undefined)
  const launched = launches.map(({ operation }) => rowOf(seen, operation, operation.release ?? operation.number))
  const told = launched.toReversed()
  const history = [...told, ...untoldRows(seen, told)]
  const row = (release: number | undefined) => history.find((candidate) => candidate.release === release)
  const live = liveRelease(seen)
  const previous = previousRelease(seen, (release) => canComeBack(seen, release))
  return {
    environment: session.environment.name,
    url: seen.route?.url,
    live: row(live),
    traffic: percentByRelease(weightsOf(seen), seen.targetGroups),
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
function lastTook(seen: Snapshot, isOne: (operation: Operation) => boolean | undefined): number | undefined {
  const last = seen.operations.findLast(
    ({ operation }) => operation.status === 'succeeded' && operation.phase === 'done' && isOne(operation),
  )?.operation
  return last?.finishedAt === undefined ? undefined : last.finishedAt - last.startedAt
}
