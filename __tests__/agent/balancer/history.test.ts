import { describe, expect, test } from '@jest/globals'
import {
  figuresSince,
  newHistory,
  recordError,
  recordLatency,
  recordStart,
} from '../../../src/agent/balancer/history.ts'
import { countLatency, newHistogram, percentiles } from '../../../src/agent/balancer/latency-histogram.ts'
import { setUp, until } from './rig.ts'

const hour = 3_600_000
const t0 = 1_000_000_000_000

describe('in the history of a target group,', () => {
  test('a window holds what started in it, to the millisecond', () => {
    const history = newHistory()
    for (const offset of [0, 499, 500, 501, 999, 1000]) {
      const second = recordStart(history, t0 + offset)
      if (offset === 500) recordError(second, t0 + offset)
    }
    const requestsSince = (offset: number) => figuresSince(history, t0 + offset, t0 + 1500).requests
    expect([0, 499, 500, 501, 502, 1000, 1001].map(requestsSince)).toEqual([6, 5, 4, 3, 2, 1, 0])
    expect(figuresSince(history, t0 + 500, t0 + 1500)).toMatchObject({ errors: 1, from: t0 + 500, to: t0 + 1500 })
    expect(figuresSince(history, t0 + 501, t0 + 1500).errors).toBe(0)
  })

  test('a request that is in flight across the edge belongs to where it started', () => {
    const history = newHistory()
    const second = recordStart(history, t0)
    recordLatency(second, 5000)
    recordError(second, t0)
    expect(figuresSince(history, t0 + 1, t0 + 5000)).toMatchObject({ requests: 0, errors: 0, latencyMs: undefined })
    expect(figuresSince(history, t0, t0 + 5000)).toMatchObject({ requests: 1, errors: 1 })
  })

  test('an hour is remembered, with bounded memory', () => {
    const history = newHistory()
    for (let second = 0; second < 4000; second++) recordStart(history, t0 + second * 1000)
    const now = t0 + 3_999_000
    expect(history.seconds.length).toBeLessThanOrEqual(3601)
    expect(history.seconds.filter(({ fine }) => fine !== undefined).length).toBeLessThanOrEqual(60)
    expect(figuresSince(history, 0, now)).toMatchObject({ from: now - hour, requests: 3601 })
    expect(figuresSince(history, now - 100_000, now).requests).toBe(101)
  })

  test('a clock that steps back does no harm', () => {
    const history = newHistory()
    recordStart(history, t0 + 10_000)
    recordStart(history, t0)
    expect(figuresSince(history, 0, t0 + 10_000).requests).toBe(2)
  })
})

describe('latency percentiles', () => {
  test('are off by at most 15 % over six orders of magnitude', () => {
    for (const scale of [0.2, 1, 30, 500]) {
      const histogram = newHistogram()
      for (let index = 1; index <= 1000; index++) countLatency(histogram, (index / 1000) * scale)
      const [p50 = 0, p99 = 0] = percentiles([histogram], [0.5, 0.99] as const) ?? []
      expect(Math.abs(p50 / (0.5 * scale) - 1)).toBeLessThan(0.15)
      expect(Math.abs(p99 / (0.99 * scale) - 1)).toBeLessThan(0.15)
    }
  })

  test('are undefined without requests, and the ends of the scale beyond it', () => {
    expect(percentiles([newHistogram()], [0.5])).toBeUndefined()
    const histogram = newHistogram()
    countLatency(histogram, 0)
    countLatency(histogram, 1e9)
    const [low = 0, high = 0] = percentiles([histogram], [0.5, 1] as const) ?? []
    expect(low).toBeLessThanOrEqual(0.1)
    expect(high).toBeGreaterThan(50_000)
  })
})

describe('figures', () => {
  test('prove a target group idle from the moment after a shift', async () => {
    const rig = await setUp()
    let [finish, seen] = [(): unknown => undefined, 0]
    await rig.serve((req, res) => {
      seen++
      if (req.url !== '/slow') return res.end()
      finish = () => res.end()
      return undefined
    })
    const slow = rig.ask('/slow')
    await Promise.all(Array.from({ length: 50 }, () => rig.ask('/')))
    rig.rule({ blue: 0 })
    const shiftedAt = Date.now()
    expect((await rig.ask('/')).status).toBe(503)
    expect(rig.balancer.figures('blue', 0)).toMatchObject({ requests: 51, errors: 0 })
    expect(rig.balancer.figures('blue', shiftedAt + 1).requests).toBe(0)
    expect(rig.balancer.inFlight('blue')).toBe(1)
    finish()
    await slow
    await until(() => rig.balancer.inFlight('blue') === 0)
    expect(rig.balancer.figures('blue', shiftedAt + 1).requests).toBe(0)
    expect(rig.balancer.figures('blue', 0).latencyMs?.p99).toBeGreaterThan(0)
    expect(seen).toBe(51)
    await rig.close()
  })
})
