import { setTimeout } from 'node:timers/promises'
import type { Clock } from './platform/clock.ts'

/** The machine's own time. */
export const systemClock: Clock = {
  // Counted on by the monotonic clock, so that a wall clock that is set makes no duration longer or shorter.
  now: () => Math.round(performance.timeOrigin + performance.now()),
  sleep: async (ms, signal) => {
    try {
      await setTimeout(ms, undefined, { signal })
    } catch (error) {
      signal.throwIfAborted()
      throw error
    }
  },
}
