import type { Tally } from '../engine/events.ts'
import { adopted } from '../ports/common.ts'
import { duration } from '../support/duration.ts'

export { duration }

/** `v41`; the adopted release is what ran before the first deployment of ours. */
export function releaseName(release: number): string {
  return release === adopted ? 'what was there before' : `v${release}`
}

/** `v41 90 %, v42 10 %`; `none` where nobody has any. */
export function trafficLine(percent: Readonly<Record<number, number>>): string {
  const shares = Object.entries(percent).map(([release, share]) => `${releaseName(Number(release))} ${share} %`)
  return shares.length === 0 ? 'none' : shares.join(', ')
}

/** `2026-03-01 12:00 UTC`. */
export function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** `1 commit`, `3 commits`. */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
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
