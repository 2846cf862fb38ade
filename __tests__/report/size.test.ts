import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { EngineEvent } from '../../src/engine/events.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import { fit, summaryLimitBytes } from '../../src/report/summary/fit.ts'
import { renderSummary } from '../../src/report/summary/render.ts'
import { release, standing } from './parts.ts'
import { render, tables } from './rendered.ts'
import { recordOf, type Scene } from './scenes/scene.ts'
import { closeShop } from './scenes/shop.ts'
import * as successes from './scenes/successes.ts'

describe('size', () => {
  let first: Scene
  beforeAll(async () => {
    first = await successes.first()
  })
  afterAll(closeShop)

  const long = '☃|<`'.repeat(5000)
  const many = <T>(number: number, item: (index: number) => T) =>
    Array.from({ length: number }, (_, index) => item(index))

  test('whatever comes in, GitHub takes it, and the verdict is there', () => {
    const history = many(2000, (index) => release(index, { title: long, actor: long, digest: long }))
    const events: EngineEvent[] = [
      ...many(500, () => ({ type: 'warning' as const, message: long })),
      ...many(500, () => ({ type: 'undone' as const, message: long })),
      ...many(500, () => ({ type: 'gate' as const, gate: { name: long, outcome: 'failed' as const, figures: long } })),
      ...many(3000, (at) => ({ type: 'shifted' as const, at, percent: { [at]: 50, [at + 1]: 50 } })),
      { type: 'environment-status', status: standing(history[0], history) },
    ]
    const evidence = many(300, () => ({ title: long, lines: many(2000, () => long) }))
    const problems = many(1000, () => ({ message: long, advice: long, location: { file: long } }))
    const error = new KnownError(long, { code: 'fleet-failed', problems, evidence, advice: long })
    const summary = renderSummary(recordOf({ events }), { error }, { ...first.context, title: long })
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(summaryLimitBytes)
    expect(summary).toMatch(/^## ❌ /)
    expect(summary).toContain('**Why**: ')
  })

  test('what would be too long is left out, the least important first, and is named', () => {
    const section = (title: string, dropOrder: number, kilobytes: number) => ({
      title,
      dropOrder,
      body: `${title} ${'x'.repeat(kilobytes * 1024)}`,
    })
    const all = [
      section('Why', 0, 300),
      section('Fleet', 8, 300),
      section('Notices', 9, 300),
      section('Commits', 2, 600),
    ]
    const summary = fit('## x', all)
    expect(summary.match(/^\w+/gm)).toEqual(['Why', 'Commits', 'Left'])
    expect(summary).toContain('Left out, being too long: Notices, Fleet.')
  })

  test('lists say how much of them is missing', () => {
    const instances = many(200, (index) => ({
      id: `i-${index}`,
      release: 42,
      zone: undefined,
      state: 'running' as const,
      health: undefined,
      reason: index === 199 ? 'slow' : undefined,
      healthyAfterMs: undefined,
    }))
    const summary = render({ ...first, events: [{ type: 'fleet', instances }] })
    expect(tables(summary)[0]?.rows.map(([id]) => id?.text)).toEqual(['`i-199`'])
    expect(tables(summary)[1]?.rows).toHaveLength(50)
    expect(summary).toContain('… and 150 more.')
  })
})
