import type { Figures } from '../../ports/router.ts'
import { countLatency, newHistogram, percentiles, type Histogram } from './latency-histogram.ts'

const memoryMs = 3_600_000
/** For how long a window's edge is exact to the millisecond; further back it is exact to the second. */
const fineMs = 60_000

/** What started in one second; answers and failures are added to the second in which their request started. */
export interface Second {
  /** Milliseconds since the epoch. */
  readonly start: number
  requests: number
  errors: number
  readonly latencies: Histogram
  /** Requests and errors by the millisecond of their start; dropped when the second has grown old. */
  fine: { readonly requests: Uint16Array; readonly errors: Uint16Array } | undefined
}

/**
 * What a target group served during the last hour. A request counts from its start: a window that opens after a shift
 * holds none that began before it, and holds those that are still in flight, which is what a proof of idleness needs.
 * Memory is bounded: 0.4 kB per second that had a request, and 4 kB for each of the last 60.
 */
export interface History {
  readonly seconds: Second[]
}

export function newHistory(): History {
  return { seconds: [] }
}

/** Counts a request that starts at `now`; its outcome is recorded with what is returned. */
export function recordStart(history: History, now: number): Second {
  const second = secondOf(history, now)
  second.requests++
  if (second.fine !== undefined) increment(second.fine.requests, now - second.start)
  return second
}

/** An answer of 500 and above, or a connection that failed, of the request that started at `startedAt`. */
export function recordError(second: Second, startedAt: number): void {
  second.errors++
  if (second.fine !== undefined) increment(second.fine.errors, startedAt - second.start)
}

export function recordLatency(second: Second, latencyMs: number): void {
  countLatency(second.latencies, latencyMs)
}

/**
 * Requests that started at `since` or later. An edge that cuts a second of the last minute is exact to the millisecond
 * in requests and errors; latencies, and anything older, are of whole seconds.
 */
export function figuresSince(history: History, since: number, now: number): Figures {
  const from = Math.max(since, now - memoryMs)
  const latencies: Histogram[] = []
  let [requests, errors] = [0, 0]
  for (const second of history.seconds) {
    if (second.start + 1000 <= from) continue
    const exact = second.start < from ? second.fine : undefined
    const started = exact === undefined ? second.requests : sumFrom(exact.requests, from - second.start)
    if (started === 0) continue
    requests += started
    errors += exact === undefined ? second.errors : sumFrom(exact.errors, from - second.start)
    latencies.push(second.latencies)
  }
  const [p50, p99] = percentiles(latencies, [0.5, 0.99] as const) ?? []
  return {
    from,
    to: now,
    requests,
    errors,
    latencyMs: p50 === undefined || p99 === undefined ? undefined : { p50, p99 },
  }
}

/** Should the machine's clock step back, its requests join the newest second there is. */
function secondOf(history: History, now: number): Second {
  const newest = history.seconds.at(-1)
  if (newest !== undefined && now < newest.start + 1000) return newest
  forget(history.seconds, now)
  const second: Second = {
    start: now - (now % 1000),
    requests: 0,
    errors: 0,
    latencies: newHistogram(),
    fine: { requests: new Uint16Array(1000), errors: new Uint16Array(1000) },
  }
  history.seconds.push(second)
  return second
}

function forget(seconds: Second[], now: number): void {
  const kept = seconds.findIndex(({ start }) => start + 1000 > now - memoryMs)
  seconds.splice(0, kept === -1 ? seconds.length : kept)
  for (let index = seconds.length - 1; index >= 0; index--) {
    const second = seconds[index]
    if (second === undefined || second.start > now - fineMs) continue
    if (second.fine === undefined) return
    second.fine = undefined
  }
}

function increment(counts: Uint16Array, millisecond: number): void {
  const index = Math.max(0, millisecond)
  counts[index] = (counts[index] ?? 0) + 1
}

function sumFrom(counts: Uint16Array, millisecond: number): number {
  return counts.subarray(millisecond).reduce((sum, count) => sum + count, 0)
}
