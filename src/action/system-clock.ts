import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../ports/clock.ts'

/**
 * The time of day at which this process was started, counted on by the machine's monotonic clock (High Resolution Time,
 * `timeOrigin`). The time of day itself is set while a run is at work: by NTP, by a hand, on a machine that was woken.
 * A step back would make an old answer young again, so that a run that has lost its claim goes on believing it; a
 * step ahead would end every wait at once.
 */
export const systemClock: Clock = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  sleep: async (ms, signal) => {
    try {
      await setTimeout(ms, undefined, { signal })
    } catch (error) {
      signal.throwIfAborted()
      throw error
    }
  },
}
