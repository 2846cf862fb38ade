import type { Fleet } from '../../ports/fleets.ts'

/** Counts the instances that a fleet loses while it has traffic. */
export interface Losses {
  /** @returns how many of its instances have failed, or are gone, since the count began. */
  look(fleet: Fleet): number
}

/**
 * An app that fails under traffic can be replaced, and pass its checks again, faster than two looks at its health: each
 * instance that was there and is not any more counts, whatever took its place; those that autoscaling took away do not.
 * @param first the fleet right before traffic moved.
 */
export function countLosses(first: Fleet): Losses {
  const known = new Set(first.instances.filter(({ state }) => state !== 'failed').map(({ id }) => id))
  const failedBefore = new Set(first.instances.filter(({ state }) => state === 'failed').map(({ id }) => id))
  const lost = new Set<string>()
  let { desired } = first.capacity
  let size = known.size
  let scaledIn = 0
  return {
    look: ({ instances, capacity }) => {
      // What autoscaling asked for and never got takes nothing away with it.
      scaledIn += Math.max(0, Math.min(desired, size) - capacity.desired)
      desired = capacity.desired
      const serving = new Set(
        instances.filter(({ state }) => state === 'running' || state === 'pending').map(({ id }) => id),
      )
      for (const { id, state } of instances) if (state === 'failed' && !failedBefore.has(id)) lost.add(id)
      for (const id of known) if (!serving.has(id)) lost.add(id)
      for (const id of serving) known.add(id)
      size = serving.size
      return Math.max(0, lost.size - scaledIn)
    },
  }
}

/** A fleet may lose an instance to bad luck; so many are not. */
export function isTooMany(lost: number, desired: number): boolean {
  return lost >= Math.max(2, Math.ceil(desired / 2))
}
