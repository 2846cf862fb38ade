import type { Capacity } from '../spec/types.ts'

/** What a new fleet is launched with: as many as the live one has, within the spec's bounds, and no fewer than the spec says. */
export function capacityBeside({ min, desired, max }: Capacity, live: number | undefined): Capacity {
  return { min, max, desired: Math.min(Math.max(desired, live ?? 0), max) }
}
