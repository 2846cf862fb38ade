import { expect, test } from '@jest/globals'
import type { StepName } from '../../src/engine/events.ts'
import { createRecorder, operationIn } from '../../src/report/recorder.ts'
import { claimed, noon, release, standing, step } from './parts.ts'
import { recordOf } from './scenes/scene.ts'

test('steps keep their order, begin, end and outcome', () => {
  const { steps } = recordOf({
    events: [
      ...step('image', 0, 500),
      ...step('swap', 500, 900, 'failed'),
      { type: 'step-started', step: 'undo', at: noon + 900 },
    ],
  })
  expect(steps).toEqual([
    { name: 'image', startedAt: noon, endedAt: noon + 500, outcome: 'done' },
    { name: 'swap', startedAt: noon + 500, endedAt: noon + 900, outcome: 'failed' },
    { name: 'undo', startedAt: noon + 900, endedAt: undefined, outcome: 'running' },
  ])
})

test('a step that comes twice is two records', () => {
  const { steps } = recordOf({ events: [...step('swap', 0, 1), ...step('swap', 5, 9)] })
  expect(steps.map(({ startedAt, endedAt }) => [startedAt - noon, (endedAt ?? 0) - noon])).toEqual([
    [0, 1],
    [5, 9],
  ])
})

test('of standings the last before the run changed anything and the last of all count', () => {
  const of = (number: number) => ({ type: 'environment-status' as const, status: standing(release(number), []) })
  const environment = of(40).status.environment
  const begun = (name: StepName) => ({ type: 'step-started' as const, step: name, at: noon, environment })
  const events = [begun('observe'), of(40), begun('claim'), of(41), begun('swap'), of(42), of(43)]
  const { before, now } = recordOf({ events })
  expect([before?.live?.release, now?.live?.release]).toEqual([41, 43])
})

test('what was live before is that of the environment that the run ends with, whichever others it has seen off', () => {
  const of = (environment: string, number: number) => ({ ...standing(release(number), []), environment })
  const seen = (environment: string, number: number) => ({
    type: 'environment-status' as const,
    status: of(environment, number),
  })
  const begun = (environment: string) => ({
    type: 'step-started' as const,
    step: 'retire' as const,
    at: noon,
    environment,
  })
  const { before, now } = recordOf({
    events: [seen('pr-6', 1), begun('pr-6'), seen('pr-6', 2), seen('pr-7', 3), begun('pr-7'), seen('pr-7', 4)],
  })
  expect([before?.live?.release, now?.live?.release]).toEqual([3, 4])
})

test('a run that claims something in several environments has the number of each', () => {
  const record = recordOf({
    events: [
      { ...claimed, operation: 8 },
      { ...claimed, operation: 2, environment: 'pr-6' },
    ],
  })
  expect(['production', 'pr-6', 'pr-7'].map((name) => operationIn(record, name))).toEqual([8, 2, undefined])
})

test('an instance is told as last seen, and keeps how long it took to be healthy', () => {
  const row = { id: 'i-1', release: 1, zone: undefined, state: 'running', reason: undefined } as const
  const { instances } = recordOf({
    events: [
      { type: 'fleet', instances: [{ ...row, health: 'healthy', healthyAfterMs: 70 }] },
      {
        type: 'fleet',
        instances: [
          { ...row, id: 'i-2', health: 'initial', healthyAfterMs: undefined },
          { ...row, health: 'draining', healthyAfterMs: undefined },
        ],
      },
    ],
  })
  expect(instances.map(({ id, health, healthyAfterMs }) => [id, health, healthyAfterMs])).toEqual([
    ['i-1', 'draining', 70],
    ['i-2', 'initial', undefined],
  ])
})

test('a record that was taken does not change afterwards', () => {
  const recorder = createRecorder()
  const taken = recorder.record()
  recorder.report(claimed)
  recorder.report({ type: 'undone', message: 'x' })
  expect(taken).toMatchObject({ claims: [], undone: [] })
  expect(recorder.record()).toMatchObject({ claims: [{ operation: 42 }], undone: ['x'] })
})
