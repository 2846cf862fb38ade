import type { EnvironmentStatus, LastTook, ReleaseRow, ReleaseState } from '../engine/events.ts'
import type { RollbackOptions } from './context.ts'
import type { RunRecord } from './recorder.ts'

/** Of all that a run has told. */
export function withReleaseStates(record: RunRecord, options: RollbackOptions): RunRecord {
  const [before, last, now] = [record.before, record.last, record.now].map((status) => withRebuilds(status, options))
  return { ...record, before, last, now }
}

/**
 * The engine goes by what it can launch; of a release whose image is not there any more only the repository can tell
 * whether it can be built again. Everything that tells of a release reads its state after this.
 */
export function withRebuilds<T extends EnvironmentStatus | undefined>(status: T, options: RollbackOptions): T {
  if (status === undefined) return status
  const refined = (row: ReleaseRow | undefined) => row && withRebuild(row, options)
  const { live, previous, history } = status
  const rows = history.map((row) => withRebuild(row, options))
  return { ...status, live: refined(live), previous: refined(previous), history: rows }
}

function withRebuild(row: ReleaseRow, { commits, missing }: RollbackOptions): ReleaseRow {
  const needsBuild = row.state === 'gone' || (row.state === 'cold' && missing.includes(row.digest))
  return needsBuild ? { ...row, state: commits.includes(row.sha) ? 'rebuild' : 'gone' } : row
}

/** How long the last of this kind took, in milliseconds; undefined where there was none. */
export function lastTookOf(state: ReleaseState, lastTook: LastTook | undefined): number | undefined {
  return state === 'live' || state === 'gone' ? undefined : lastTook?.[state]
}
