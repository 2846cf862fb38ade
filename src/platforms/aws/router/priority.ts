/** A rule's place: lower numbers are tried first. */
export interface Ranked {
  readonly priority: number
  readonly specificity: number
}

/** Priorities go from 1 to 50000 (CreateRule, Elastic Load Balancing API Reference); the default comes after them. */
export const belowAll = 50_001

/** The nearest free priority above (tried before) another one; undefined where all of those are taken. */
export function freeAbove(taken: ReadonlySet<number>, priority: number): number | undefined {
  for (let candidate = priority - 1; candidate > 0; candidate -= 1) if (!taken.has(candidate)) return candidate
  return undefined
}

/**
 * A free priority for a new rule: as low as can be, but above every rule that names less than it does and would answer
 * in its place. Where those begin at the very top, the highest that is free. Undefined where none is.
 */
export function priorityFor(rules: readonly Ranked[], specificity: number): number | undefined {
  const taken = new Set(rules.map(({ priority }) => priority))
  const vaguer = rules.filter((rule) => rule.specificity < specificity).map(({ priority }) => priority)
  return freeAbove(taken, Math.min(belowAll, ...vaguer)) ?? highestFree(taken)
}

function highestFree(taken: ReadonlySet<number>): number | undefined {
  for (let candidate = 1; candidate < belowAll; candidate += 1) if (!taken.has(candidate)) return candidate
  return undefined
}
