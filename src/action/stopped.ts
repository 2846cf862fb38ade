import { withoutRelease, type Outcome } from '../engine/events.ts'
import { makesLive } from '../engine/snapshot/kinds.ts'
import { KnownError } from '../errors/known-error.ts'
import type { Operation } from '../ports/ledger.ts'
import type { RunResult } from '../report/context.ts'

/** What a run fails with that the workflow cancels while it is at work. */
export function cancelled(): KnownError {
  return new KnownError('The workflow was cancelled.', {
    code: 'cancelled',
    advice: 'The log says what was undone. Run it again when you are ready.',
  })
}

/**
 * Why a run failed that was cancelled: whatever it fails with then, it fails with because of that; but what it has to say of
 * where it was cancelled tells more than that it was.
 */
export function whyCancelled(error: unknown, reason: unknown): unknown {
  return error instanceof KnownError && error.code === 'cancelled' ? error : reason
}

/** What GitHub is told of a run that was stopped before it could tell anything itself. */
export function stopped(): KnownError {
  return new KnownError('The workflow was stopped before the run came to its end.', { code: 'cancelled' })
}

/**
 * How a run ended that was stopped: it may have done what was asked, and only not have come to say so.
 * @param operation the run's, as it is now; undefined where it has none.
 * @param live the release that is live now.
 */
export function resultOfStopped(
  operation: Operation | undefined,
  environment: string,
  live: number | undefined,
): RunResult {
  if (operation?.status !== 'succeeded') return { error: stopped() }
  const but = 'the workflow was stopped before the run could say so'
  if (operation.kind === 'destroy')
    return { ok: withoutRelease(`${environment} is removed; ${but}`, { changed: true }) }
  // A sweep may have had more to do elsewhere.
  const release = makesLive(operation.kind) ? (operation.release ?? operation.restores) : undefined
  return release === undefined || release !== live ? { error: stopped() } : { ok: wentLive(operation, release) }

  function wentLive({ sha, digest }: Operation, number: number): Outcome {
    const verdict = `v${number} is live in ${environment}; ${but}`
    return { changed: true, verdict, release: number, sha, digest, image: undefined, plan: undefined }
  }
}
