import type { Operation } from '../../ports/ledger.ts'
import type { TargetGroup } from '../../ports/router.ts'
import type { ReleaseRow, Standing } from '../events.ts'
import type { Run } from '../session.ts'
import { adopted, liveRelease, previousRelease } from './history.ts'
import { canComeBack, gradeOf } from './release-state.ts'
import { groupOf, highest, type Observation } from './snapshot.ts'

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
