import type { EngineEvent } from '../../src/engine/events.ts'
import { claimed, context, informed, ok, probed, release, shas, shifted, standing, step } from './scene-parts.ts'
import type { Scene } from './scene-parts.ts'

const fleet: EngineEvent = {
  type: 'fleet',
  instances: ['i-0a1', 'i-0b2'].map((id, index) => ({
    id,
    release: 42,
    zone: `eu-west-1${'ab'[index]}`,
    state: 'running',
    health: 'healthy',
    reason: undefined,
    healthyAfterMs: 21_400 + index * 900,
  })),
}

const smoke: EngineEvent = {
  type: 'gate',
  gate: { name: 'smoke check GET /', outcome: 'passed', figures: '3 times in a row' },
}

export const untilLaunched = [...step('resolve', 0, 200), ...step('claim', 200, 400, 'done', [claimed])]

export const prepared = [
  ...step('image', 600, 34_000),
  ...step('launch', 34_000, 36_500),
  ...step('gate', 36_500, 60_000, 'done', [fleet, smoke]),
]

export const before = standing(release(41, { state: 'live' }), [
  release(41, { state: 'live' }),
  release(40, { state: 'warm' }),
  release(39, { status: 'failed', title: 'Never worked' }),
  release(38, { state: 'gone' }),
])

const after = standing(release(42, { state: 'live' }), [
  release(42, { state: 'live' }),
  release(41, { state: 'warm' }),
  ...before.history.slice(1).map((row) => (row.state === 'warm' ? { ...row, state: 'cold' as const } : row)),
])

export const first: Scene = {
  events: [
    ...untilLaunched,
    ...step('observe', 400, 600, 'done', [
      { type: 'environment-status', status: { ...standing(undefined, []), url: undefined } },
    ]),
    ...prepared,
    ...step('swap', 60_000, 61_000, 'done', [shifted(61_000, { 42: 100 })]),
    ...step('record', 61_000, 61_300, 'done', [
      {
        type: 'environment-status',
        status: standing(release(42, { state: 'live' }), [release(42, { state: 'live' })]),
      },
    ]),
  ],
  result: { ok },
  context,
}

export const success: Scene = {
  events: [
    ...untilLaunched,
    ...step('observe', 400, 600, 'done', [{ type: 'environment-status', status: before }]),
    ...prepared,
    ...step('swap', 60_000, 61_200, 'done', [shifted(61_000, { 41: 0, 42: 100 })]),
    ...step('bake', 61_200, 91_200),
    probed(60_000, 91_200),
    ...step('retire', 91_200, 92_000, 'done', [{ type: 'notice', message: 'v41 stays warm for 1 h.' }]),
    ...step('record', 92_000, 92_300, 'done', [{ type: 'environment-status', status: after }]),
  ],
  result: { ok },
  context: informed,
}

export const canary: Scene = {
  events: [
    ...untilLaunched,
    ...step('observe', 400, 600, 'done', [{ type: 'environment-status', status: before }]),
    ...prepared,
    ...step('swap', 60_000, 186_000, 'done', [
      shifted(61_000, { 41: 90, 42: 10 }),
      {
        type: 'gate',
        gate: { name: 'error rate', outcome: 'passed', figures: '0.02 % against 0.03 %, at most 1 more' },
      },
      { type: 'gate', gate: { name: 'latency p99', outcome: 'unproven', figures: '12 requests, 100 are needed' } },
      shifted(185_000, { 41: 0, 42: 100 }),
    ]),
    ...step('bake', 186_000, 246_000),
    probed(60_000, 246_000),
    ...step('retire', 246_000, 250_000, 'done', [{ type: 'notice', message: 'v41 stays warm for 1 h.' }]),
    ...step('record', 250_000, 250_400, 'done', [{ type: 'environment-status', status: after }]),
  ],
  result: { ok },
  context: informed,
}

export const rollback: Scene = {
  events: [
    ...untilLaunched,
    ...step('observe', 400, 600, 'done', [{ type: 'environment-status', status: after }]),
    ...step('swap', 600, 1100, 'done', [shifted(1100, { 41: 100, 42: 0 })]),
    ...step('record', 1100, 1200, 'done', [
      {
        type: 'environment-status',
        status: standing(release(41, { state: 'live' }), [
          release(42, { state: 'warm' }),
          release(41, { state: 'live' }),
          release(40),
        ]),
      },
    ]),
  ],
  result: { ok: { ...ok, verdict: 'v41 is live in production again', release: 41, sha: shas.v41 } },
  context: {
    ...informed,
    command: 'rollback',
    changes: { ...informed.changes, spec: [{ field: 'run.env.TAX', before: 'included', now: undefined }] },
  },
}

export const preview: Scene = {
  events: [
    ...first.events.slice(0, -2),
    {
      type: 'environment-status',
      status: {
        ...standing(release(42, { state: 'live', release: 2 }), [
          release(42, { state: 'live', release: 2 }),
          release(41, { state: 'warm', release: 1 }),
        ]),
        environment: 'pr-7',
        url: 'https://pr-7.preview.example.com',
      },
    },
  ],
  result: { ok: { ...ok, verdict: 'pr-7 shows v2', release: 2 } },
  context: { ...context, command: 'preview', environment: 'pr-7' },
}

export const dryRun: Scene = {
  events: [
    ...step('resolve', 0, 200),
    ...step('observe', 200, 400, 'done', [{ type: 'environment-status', status: before }]),
  ],
  result: {
    ok: {
      ...ok,
      changed: false,
      verdict: 'v42 would go live in production',
      plan: [
        'Build the image of 9e8d7c6.',
        'Launch 2 instances of v42.',
        'Move 10 %, then 100 % of traffic from v41 to v42.',
        'Keep v41 warm for 1 h.',
      ],
    },
  },
  context: { ...informed, dryRun: true },
}

export const nothingToDo: Scene = {
  events: [
    ...step('resolve', 0, 200),
    ...step('observe', 200, 400, 'done', [{ type: 'environment-status', status: after }]),
  ],
  result: { ok: { ...ok, changed: false, verdict: 'v42 is live in production already' } },
  context: { ...context, repository: undefined, runUrl: undefined, workflow: undefined },
}
