import type { Reply, Tally } from '../events.ts'

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
