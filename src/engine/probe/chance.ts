/** How many of so many had a fault. */
export interface Sample {
  readonly requests: number
  readonly faults: number
}

/**
 * Whether a share of faults is above another by more than chance makes of one and the same, by the test of two proportions
 * with their pooled share (NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3). Few requests need a large difference.
 * @param sigmas standard errors: chance is above 3 of them once in 700 looks, above 3.5 once in 4000.
 */
export function isBeyondChance(before: Sample, since: Sample, sigmas: number): boolean {
  if (before.requests === 0 || since.requests === 0) return false
  const pooled = (before.faults + since.faults) / (before.requests + since.requests)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.requests + 1 / since.requests))
  const above = since.faults / since.requests - before.faults / before.requests
  return above > 0 && above >= sigmas * error
}
