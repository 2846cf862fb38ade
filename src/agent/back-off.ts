const firstMs = 100
const longestMs = 10_000
/** An instance that has been well for so long ends the back-off. */
const wellAfterMs = 10_000

/** How long a fleet waits before it starts another instance: twice as long after each one that died. */
export interface BackOff {
  deaths(): number
  waitMs(): number
  died(): void
  /** An instance that was started then is well now. */
  well(startedAt: number): void
}

export function createBackOff(now: () => number): BackOff {
  let deaths = 0
  let notBefore = 0
  return {
    deaths: () => deaths,
    waitMs: () => Math.max(0, notBefore - now()),
    died() {
      notBefore = now() + Math.min(firstMs * 2 ** deaths, longestMs)
      deaths += 1
    },
    well(startedAt) {
      if (now() - startedAt > wellAfterMs) deaths = 0
    },
  }
}
