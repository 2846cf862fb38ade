/** What was measured: `350 ms`, `12.3 s`, `4 min 5 s`, `2 h 10 min`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`
  if (ms < 59_950) return `${tenths(ms)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** What somebody has set, exactly: `0.05 s`, `90 s`, `5 min`, `1 h`. */
export function limit(ms: number): string {
  if (ms > 0 && ms % 3600_000 === 0) return `${ms / 3600_000} h`
  return ms > 0 && ms % 60_000 === 0 ? `${ms / 60_000} min` : `${ms / 1000} s`
}

/** Seconds, for a column of them: `12.3`. */
export function tenths(ms: number): string {
  return (ms / 1000).toFixed(1)
}
