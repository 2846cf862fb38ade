import { KnownError } from '../errors/known-error.ts'

/** What a call is given: it stops when the signal aborts, and fails when the deadline has passed. */
export interface Limits {
  readonly signal: AbortSignal
  /** Milliseconds since the epoch, by the clock that goes with it. */
  readonly deadline: number
}

/**
 * Does a call's work and stops waiting for it when the call's signal aborts or its deadline passes.
 * @param what names the call in the error: `replacing the weights`.
 * @param late what is thrown when the deadline passes while the work is under way; it may still take effect then.
 * @throws the signal's reason, KnownError `platform-timeout`, or what the work throws.
 */
export async function within<T>(
  clock: { readonly now: () => number },
  call: Limits,
  what: string,
  work: (signal: AbortSignal) => Promise<T>,
  late: () => KnownError = () => timedOut(what),
): Promise<T> {
  call.signal.throwIfAborted()
  if (clock.now() >= call.deadline) throw timedOut(what)
  const limit = new AbortController()
  const abort = () => limit.abort(call.signal.reason)
  const timer = setTimeout(() => limit.abort(late()), Math.max(0, call.deadline - clock.now()))
  call.signal.addEventListener('abort', abort, { once: true })
  try {
    return await new Promise<T>((resolve, reject) => {
      limit.signal.addEventListener('abort', () => reject(limit.signal.reason), { once: true })
      work(limit.signal).then(resolve, reject)
    })
  } finally {
    clearTimeout(timer)
    call.signal.removeEventListener('abort', abort)
  }
}

/** @param mayLand whether what was asked for may still happen. */
export function timedOut(what: string, mayLand = false): KnownError {
  return new KnownError(`The platform did not answer in time: ${what}.`, {
    code: 'platform-timeout',
    mayLand,
    advice: 'It is overloaded, or hangs; look at its own logs or status page, then run again.',
  })
}
