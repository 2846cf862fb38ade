import type { ReleaseRow, ReleaseState } from '../../engine/events.ts'
import { groupBy } from '../../support/group-by.ts'
import { moment, releaseName } from '../words.ts'
import type { EndedRun } from './section.ts'

const ease: readonly ReleaseState[] = ['live', 'warm', 'cold', 'rebuild', 'gone']

/** Releases of one commit, image and spec, which are told as one. */
export interface Alike {
  /** The one that takes least to bring back. */
  readonly row: ReleaseRow
  /** `v9 (v1 again)`. */
  readonly name: string
}

/** Newest first. What nobody knows the image of is like nothing else. */
export function joined(rows: readonly ReleaseRow[]): readonly Alike[] {
  const groups = groupBy(rows, likenessOf)
  return [...groups.values()].flatMap((group) => {
    const row = group.toSorted((a, b) => ease.indexOf(a.state) - ease.indexOf(b.state))[0]
    return row === undefined ? [] : [{ row, name: nameOf(row, group) }]
  })
}

function likenessOf({ release, sha, digest, specDigest }: ReleaseRow): string {
  return digest === '' ? `v${release}` : [sha, digest, specDigest].join(' ')
}

function nameOf({ release }: ReleaseRow, group: readonly ReleaseRow[]): string {
  const oldest = Math.min(...group.map((row) => row.release))
  return oldest === release ? releaseName(release) : `${releaseName(release)} (${releaseName(oldest)} again)`
}

/** `warm until 2026-03-01 12:00 UTC`, `cold`. */
export function stateOf(row: ReleaseRow, run: EndedRun): string {
  const share = run.record.last?.traffic[row.release] ?? 0
  // Somebody else gave it that.
  if (row.state !== 'live' && share > 0) return `has ${share} % of the traffic`
  const until = warmUntil(row, run)
  return until === undefined ? row.state : `warm until ${moment(until)}`
}

/** The same without the date, for what is so within a day of the run. */
export function shortStateOf(row: ReleaseRow, run: EndedRun): string {
  const until = warmUntil(row, run)
  const end = run.record.steps.at(-1)?.endedAt
  if (until === undefined || end === undefined || until - end > dayMs) return stateOf(row, run)
  return `warm until ${moment(until).slice('2026-03-01 '.length)}`
}

const dayMs = 24 * 3600_000

function warmUntil({ release, state, warmUntil: seen }: ReleaseRow, { record }: EndedRun): number | undefined {
  if (state !== 'warm') return undefined
  const environment = record.last?.environment
  const told = record.keptWarm.findLast((kept) => kept.release === release && kept.environment === environment)
  return told?.until ?? seen
}
