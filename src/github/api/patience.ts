import { isOutage, isRateLimit, type Refusal } from './refusal.ts'

export const mostTries = 4

/** Methods that may be sent again: what they do twice is what they do once. */
const repeatable: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])

/**
 * How many milliseconds to wait before a call is sent again; undefined when it must not be. The rules are those of
 * "Rate limits for the REST API" (docs.github.com): `retry-after` in seconds, else `x-ratelimit-reset` in seconds since
 * the epoch, else a minute. A refusal by rate limit had no effect, so that even a POST may follow it.
 * @param tries how often it was sent.
 */
export function waitBefore(method: string, refusal: Refusal, tries: number, now: number): number | undefined {
  if (tries >= mostTries) return undefined
  if (isRateLimit(refusal)) return untilAllowed(refusal, tries, now)
  if (!isOutage(refusal) || !repeatable.has(method)) return undefined
  return 500 * 2 ** (tries - 1)
}

function untilAllowed({ headers }: Refusal, tries: number, now: number): number {
  const after = seconds(headers?.['retry-after'])
  if (after !== undefined) return after * 1000
  const reset = headers?.['x-ratelimit-remaining'] === '0' ? seconds(headers['x-ratelimit-reset']) : undefined
  // GitHub's clock is not the runner's, and counts whole seconds.
  if (reset !== undefined) return Math.max(0, reset * 1000 - now) + 1000
  return 60_000 * 2 ** (tries - 1)
}

function seconds(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) : undefined
}
