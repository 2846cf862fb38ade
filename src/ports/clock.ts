/** Time as a port, so that every wait can be tested without waiting. */
export interface Clock {
  /** Milliseconds since the epoch; it never steps back, and never jumps. */
  now(): number
  /** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}
