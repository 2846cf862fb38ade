/**
 * A histogram with logarithmic buckets: 96 counters of 2 bytes cover 0.1 ms to a minute, each 15 % wider than the one
 * below it, so a percentile is at most that far off.
 */
export type Histogram = Uint16Array

const buckets = 96
const smallestMs = 0.1
const growth = 1.15

export function newHistogram(): Histogram {
  return new Uint16Array(buckets)
}

export function countLatency(histogram: Histogram, latencyMs: number): void {
  const bucket = Math.ceil(Math.log(latencyMs / smallestMs) / Math.log(growth))
  const index = Math.min(buckets - 1, Math.max(0, bucket))
  histogram[index] = (histogram[index] ?? 0) + 1
}

/** The latencies, in ms, that the given shares (0 to 1) of all that was counted did not exceed; undefined when nothing was. */
export function percentiles<T extends readonly number[]>(
  histograms: readonly Histogram[],
  shares: T,
): { [K in keyof T]: number } | undefined {
  const sum = new Float64Array(buckets)
  for (const histogram of histograms) histogram.forEach((count, index) => (sum[index] = (sum[index] ?? 0) + count))
  const total = sum.reduce((all, count) => all + count, 0)
  if (total === 0) return undefined
  return shares.map((share) => percentile(sum, total * share)) as { [K in keyof T]: number }
}

/** Inside a bucket the latencies are taken to be spread evenly. */
function percentile(counts: Float64Array, rank: number): number {
  let below = 0
  const index = counts.findIndex((count) => (below += count) >= rank && count > 0)
  const count = counts[index] ?? 1
  const [from, to] = [index === 0 ? 0 : smallestMs * growth ** (index - 1), smallestMs * growth ** index]
  return from + (to - from) * ((rank - (below - count)) / count)
}
