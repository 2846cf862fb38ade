import { KnownError } from '../../../errors/known-error.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Call } from '../../../ports/common.ts'

/**
 * Builds within the call's limits. A build that is stopped is waited for: it kills what it started and removes what it
 * wrote.
 * @throws the signal's reason, KnownError `image-build-timeout`, or what the build throws.
 */
export async function untilOver<T>(clock: Clock, call: Call, build: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(tookTooLong()), Math.max(0, call.deadline - clock.now()))
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

function tookTooLong(): KnownError {
  return new KnownError('The image was not built in time.', {
    code: 'image-build-timeout',
    advice: 'Make the build quicker, or give it more time with `timeouts.image`.',
  })
}
