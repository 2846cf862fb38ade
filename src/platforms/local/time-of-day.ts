import type { Clock } from '../../ports/clock.ts'

/** Between a run's clock, which counts on from its own start, and the time of day, by which the agent goes. */
export interface TimeOfDay {
  readonly of: (at: number) => number
  readonly inRun: (at: number) => number
}

/** Less than this is how the two are read one after the other. */
const noiseMs = 20

export function timeOfDay(clock: Clock): TimeOfDay {
  const measured = () => Math.round(Date.now() - clock.now())
  let ahead = measured()
  const current = () => {
    const now = measured()
    if (Math.abs(now - ahead) > noiseMs) ahead = now
    return ahead
  }
  return { of: (at) => at + current(), inRun: (at) => at - current() }
}
