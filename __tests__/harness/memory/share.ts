import type { Weights } from '../../../src/ports/router.ts'

/** The part of all traffic, 0 to 1, that each target group gets; worked out apart from the engine's own arithmetic. */
export function shares(weights: Weights): Record<string, number> {
  let total = 0
  for (const weight of Object.values(weights)) total += weight
  const parts: Record<string, number> = {}
  for (const [id, weight] of Object.entries(weights)) if (weight > 0) parts[id] = weight / total
  return parts
}
