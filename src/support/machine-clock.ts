/**
 * Milliseconds by the machine's own clock: the same for all of its processes, and set by nobody, unlike the time of day
 * (libuv, `uv_hrtime`; clock_gettime(2), CLOCK_MONOTONIC: since the machine was started).
 */
export function machineNow(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1_000_000
}
