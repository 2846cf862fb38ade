import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { systemClock } from '../../src/action/system-clock.ts'
import { timeOfDay } from '../../src/platforms/local/time-of-day.ts'

const hour = 3_600_000

/** Somebody sets the time of day, by so much. */
function setTime(byMs: number): void {
  const real = performance.timeOrigin + performance.now() + byMs
  jest.spyOn(Date, 'now').mockImplementation(() => real)
}

afterEach(() => void jest.restoreAllMocks())

describe('the clock of a run', () => {
  test.each([-hour, hour, -24 * 365 * hour])('does not follow the time of day when that is set by %i ms', (step) => {
    const before = systemClock.now()
    setTime(step)
    const after = systemClock.now()
    expect(after).toBeGreaterThanOrEqual(before)
    expect(after - before).toBeLessThan(1000)
  })

  test('equals the time of day in whole milliseconds unless somebody has set that since the start', () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000)
    expect(Number.isInteger(systemClock.now())).toBe(true)
  })

  test('never steps back', () => {
    let last = 0
    for (let times = 0; times < 10_000; times += 1) {
      const now = systemClock.now()
      expect(now >= last).toBe(true)
      last = now
    }
  })
})

describe('the time of day', () => {
  test('converts to an instant of the run’s clock and back', () => {
    let now = 5000
    const time = timeOfDay({ ...systemClock, now: () => now })
    setTime(-hour)
    const wall = Date.now()
    expect(time.of(5000)).toBe(Math.round(wall))
    expect(time.inRun(time.of(7000))).toBe(7000)
    setTime(hour)
    now = 6000
    expect(time.of(6000)).toBe(Math.round(Date.now()))
    expect(time.inRun(time.of(1234))).toBe(1234)
  })

  test('does not jitter with the moments at which the two clocks are read', () => {
    let shake = 0
    jest.spyOn(Date, 'now').mockImplementation(() => 1_000_000 + ((shake = (shake + 7) % 15) - 7))
    const time = timeOfDay({ ...systemClock, now: () => 0 })
    const seen = new Set(Array.from({ length: 50 }, () => time.of(0)))
    expect(seen.size).toBe(1)
  })
})
