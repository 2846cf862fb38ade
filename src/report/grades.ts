import type { LastTook, ReleaseRow, Grade as EngineGrade } from '../engine/events.ts'
import type { WaysBack } from './context.ts'

/**
 * What bringing a release back takes: seconds, minutes, a build before, or more than there is. The engine goes by what
 * it can launch; here images and commits count, too.
 */
export type Grade = EngineGrade | 'rebuild'

export function gradeOf({ grade, sha, digest }: ReleaseRow, { commits, missing }: WaysBack): Grade {
  const needsBuild = grade === 'gone' || (grade === 'cold' && missing.includes(digest))
  if (!needsBuild) return grade
  return commits.includes(sha) ? 'rebuild' : 'gone'
}

export function canComeBack(grade: Grade): boolean {
  return grade === 'warm' || grade === 'cold' || grade === 'rebuild'
}

/** How long the last of this kind took, in milliseconds; undefined where there was none. */
export function lastTookOf(grade: Grade, lastTook: LastTook | undefined): number | undefined {
  return grade === 'live' || grade === 'gone' ? undefined : lastTook?.[grade]
}
