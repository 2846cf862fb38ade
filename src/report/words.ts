import type { Tally } from '../engine/events.ts'

/** `350 ms`, `12.3 s`, `4 min 5 s`, `2 h 10 min`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** `v41`; release 0 is what ran before the first deployment of ours. */
export function releaseName(release: number): string {
  return release === 0 ? 'what was there before' : `v${release}`
}

export function shortSha(sha: string): string {
  return sha.slice(0, 7)
}

/** `sha256:` and the first 12 digits. */
export function shortDigest(digest: string): string {
  return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1…')
}

/** `412 requests, 0 failed, p50 3 ms, p99 11 ms`. */
export function availabilityLine({ requests, failures, latencyMs }: Tally): string {
  const counted = `${requests} ${requests === 1 ? 'request' : 'requests'}, ${failures} failed`
  if (latencyMs === undefined) return counted
  return `${counted}, p50 ${duration(latencyMs.p50)}, p99 ${duration(latencyMs.p99)}`
}

/** `812 B`, `3.4 kB`, `61.2 MB`, with thousands as registries count them. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`
}
