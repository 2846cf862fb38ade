import { KnownError } from '../../errors/known-error.ts'
import type { Session } from '../session.ts'
import { candidates, known } from '../snapshot/candidates.ts'
import { launchOf, previousRelease } from '../snapshot/history.ts'
import { canComeBack, stateOf } from '../snapshot/release-state.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

export type ShaOfTag = (tag: string) => Promise<string | undefined>

/**
 * Which release `rollback-to` means: `previous` (or nothing), a release (`v41`), a commit by SHA or unique prefix, or,
 * where it is none of these, a tag. The text comes from outside; it is compared, never run.
 * @throws KnownError `rollback-target-unknown`, `rollback-target-ambiguous`, each with the candidates.
 */
export async function rollbackTarget(
  session: Session,
  seen: Snapshot,
  text: string,
  shaOfTag?: ShaOfTag,
): Promise<number> {
  const wanted = text.trim()
  try {
    return releaseOf(session, seen, wanted)
  } catch (error) {
    const isUnknown = error instanceof KnownError && error.code === 'rollback-target-unknown'
    const sha = isUnknown && canBeTag(wanted) ? await shaOfTag?.(wanted) : undefined
    if (sha === undefined) throw error
    return byCommit(session, seen, sha)
  }
}

/** `previous` has its own meaning, and git allows less than this ("git check-ref-format"). */
function canBeTag(text: string): boolean {
  return text !== '' && text !== 'previous' && /^(?![-/])[\p{L}\p{N}_./@+-]{1,200}$/u.test(text) && !text.includes('..')
}

function releaseOf(session: Session, seen: Snapshot, wanted: string): number {
  if (wanted === '' || wanted === 'previous') return previous(session, seen)
  const named = /^v?(\d{1,9})$/.exec(wanted)
  if (named !== null && (wanted.startsWith('v') || known(seen).includes(Number(named[1]))))
    return available(session, seen, Number(named[1]), wanted)
  if (!/^[0-9a-f]{4,64}$/.test(wanted))
    throw unknown(session, seen, wanted, 'it is neither `previous`, nor a release, a commit or a tag')
  return byCommit(session, seen, wanted)
}

function previous(session: Session, seen: Snapshot): number {
  const release = previousRelease(seen, (candidate) => canComeBack(seen, candidate))
  if (release !== undefined) return release
  throw unknown(session, seen, 'previous', 'no other release that finished well can be brought back')
}

/** The commit's newest release; the live one, too, so that asking for what is live is answered as such. */
function byCommit(session: Session, seen: Snapshot, prefix: string): number {
  const matching = known(seen).filter((release) => launchOf(seen, release)?.sha.startsWith(prefix) === true)
  const shas = new Set(matching.map((release) => launchOf(seen, release)?.sha))
  if (shas.size > 1) {
    throw new KnownError(`'${prefix}' is the beginning of ${shas.size} commits in ${session.environment.name}.`, {
      code: 'rollback-target-ambiguous',
      advice: `Write more of it. ${candidates(seen)}`,
    })
  }
  const usable = matching.find((release) => stateOf(seen, release) !== 'gone') ?? matching[0]
  if (usable === undefined) throw unknown(session, seen, prefix, 'no release of such a commit finished well')
  return available(session, seen, usable, prefix)
}

function available(session: Session, seen: Snapshot, release: number, wanted: string): number {
  if (!known(seen).includes(release)) throw unknown(session, seen, wanted, 'no release of that number finished well')
  return release
}

function unknown(session: Session, seen: Snapshot, wanted: string, why: string): KnownError {
  return new KnownError(`Cannot roll ${session.environment.name} back to '${wanted.slice(0, 80)}': ${why}.`, {
    code: 'rollback-target-unknown',
    advice: candidates(seen),
  })
}
