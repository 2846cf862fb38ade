/** How one request of the probe ended. */
export interface Reply {
  readonly at: number
  /** Undefined where no answer came. */
  readonly latencyMs: number | undefined
  /** Why it counts as failed: no answer, or one of 500 and above. Untrusted text. */
  readonly failure: string | undefined
  /** The address could not be reached from here, which says nothing of what is behind it. */
  readonly isUnknown?: true
}

export interface Tally {
  readonly requests: number
  readonly failures: number
  /** Of the requests that were answered; undefined when none was. */
  readonly latencyMs: { readonly p50: number; readonly p99: number } | undefined
  /** Why the last one that failed did. Untrusted text. */
  readonly lastFailure: string | undefined
}

export function tally(replies: readonly Reply[]): Tally {
  const failures = replies.flatMap(({ failure }) => failure ?? [])
  const latencyMs = percentiles(replies.flatMap((reply) => reply.latencyMs ?? []))
  return { requests: replies.length, failures: failures.length, latencyMs, lastFailure: failures.at(-1) }
}

/** By nearest rank. */
function percentiles(latencies: readonly number[]): Tally['latencyMs'] {
  const sorted = latencies.toSorted((a, b) => a - b)
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]
  const [p50, p99] = [rank(0.5), rank(0.99)]
  return p50 === undefined || p99 === undefined ? undefined : { p50, p99 }
}
