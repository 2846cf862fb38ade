import type { Capacity, Environment } from '../spec/types.ts'
import type { Fleet } from './fleets.ts'

/**
 * What a new fleet is launched with: as many as the live one has, within the spec's bounds, and no fewer than the spec says;
 * where the spec says nothing, the bounds of the live one, too.
 */
export function capacityBeside(
  { capacity, capacityOfLive }: Pick<Environment, 'capacity' | 'capacityOfLive'>,
  live: Capacity | undefined,
): Capacity {
  if (live === undefined) return capacity
  if (capacityOfLive) return { min: live.min, desired: Math.max(1, live.desired), max: Math.max(1, live.max) }
  const { min, desired, max } = capacity
  return { min, max, desired: Math.min(Math.max(desired, live.desired), max) }
}

/** A fleet's bounds as they are while its scaling is not frozen, and its size now. */
export function unfrozen({ capacity, frozen }: Pick<Fleet, 'capacity' | 'frozen'>): Capacity {
  return { ...(frozen ?? capacity), desired: capacity.desired }
}
