import { KnownError } from '../../../errors/known-error.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Call } from '../../../ports/common.ts'
import { limit } from '../../../support/duration.ts'
import type { Commit } from '../../../support/git/commit.ts'
import { shortSha } from '../../../support/sha.ts'

/**
 * Builds a commit's image within the call's limits. A build that is stopped is waited for: it kills what it started and removes what it
 * wrote.
 * @throws the signal's reason, KnownError `image-build-timeout`, or what the build throws.
 */
export async function untilOver<T>(
  clock: Clock,
  call: Call,
  commit: Pick<Commit, 'sha'>,
  build: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController()
  const leftMs = Math.max(0, call.deadline - clock.now())
  const timer = setTimeout(() => late.abort(tookTooLong(commit, leftMs)), leftMs)
  const signal = AbortSignal.any([call.signal, late.signal])
  try {
    signal.throwIfAborted()
    return await build(signal)
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  } finally {
    clearTimeout(timer)
  }
}

function tookTooLong({ sha }: Pick<Commit, 'sha'>, ms: number): KnownError {
  const allowed = limit(ms < 1000 ? ms : Math.round(ms / 1000) * 1000)
  return new KnownError(`The image of ${shortSha(sha)} was not built within ${allowed}; its build was stopped.`, {
    code: 'image-build-timeout',
    advice: 'The log shows how far it came. Make it quicker, or give it more time with `timeouts.image`.',
  })
}
