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
export function stateOf({ release, state, warmUntil }: ReleaseRow, { record }: EndedRun): string {
  if (state !== 'warm') return state
  const environment = record.last?.environment
  const told = record.keptWarm.findLast((kept) => kept.release === release && kept.environment === environment)
  const until = told?.until ?? warmUntil
  return until === undefined ? state : `warm until ${moment(until)}`
}
