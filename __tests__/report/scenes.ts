import { KnownError } from '../../src/errors.ts'
import type { EngineEvent, Outcome, ReleaseRow, Standing, StepName } from '../../src/engine/events.ts'
import { nothingKnown } from '../../src/report/context.ts'
import type { RunResult, SummaryContext } from '../../src/report/context.ts'
import { createRecorder } from '../../src/report/recorder.ts'
import type { RunRecord } from '../../src/report/recorder.ts'

/** One run as the report sees it: what the engine told, how it ended, where it ran. */
export interface Scene {
  readonly events: readonly EngineEvent[]
  readonly result: RunResult
  readonly context: SummaryContext
}

/** 2026-03-01 12:00:00 UTC. */
export const noon = 1_772_366_400_000

const shas = {
  v40: 'a'.repeat(40),
  v41: '3f6c1d2e9b8a7f6e5d4c3b2a19080706f5e4d3c2',
  v42: '9e8d7c6b5a493827160f1e2d3c4b5a6978879685',
}

export function release(number: number, change: Partial<ReleaseRow> = {}): ReleaseRow {
  const digit = String(number % 10)
  return {
    release: number,
    sha: number === 42 ? shas.v42 : number === 41 ? shas.v41 : shas.v40,
    title: number === 42 ? 'Show prices with tax (#128)' : number === 41 ? 'Faster search' : 'A basket that remembers',
    digest: `sha256:${digit.repeat(64)}`,
    specDigest: `sha256:${'c'.repeat(64)}`,
    imageBytes: 61_200_000 + number * 100_000,
    grade: 'cold',
    status: 'succeeded',
    actor: 'ada',
    runUrl: 'https://github.com/acme/shop/actions/runs/1',
    at: noon - (43 - number) * 86_400_000,
    ...change,
  }
}

export const claimed = {
  type: 'claimed',
  operation: 42,
  owner: 'f00d',
  environment: 'production',
  kind: 'deploy',
  sha: shas.v42,
  restores: undefined,
} as const satisfies EngineEvent

export function standing(live: ReleaseRow | undefined, history: readonly ReleaseRow[]): Standing {
  const previous = history.find((row) => row.release !== live?.release && row.status === 'succeeded')
  return { environment: 'production', url: 'https://shop.example.com', live, previous, history, lastTookMs }
}

const lastTookMs = { warm: 4300, cold: undefined }

export const context: SummaryContext = {
  command: 'deploy',
  environment: 'production',
  app: 'shop',
  serverUrl: 'https://github.com',
  repository: 'acme/shop',
  workflow: 'deploy.yml',
  runUrl: 'https://github.com/acme/shop/actions/runs/2',
  actor: 'ada',
  sha: shas.v42,
  title: 'Show prices with tax (#128)',
  dryRun: false,
  ...nothingKnown,
}

/** The same where history and forms are at hand. */
const informed: SummaryContext = {
  ...context,
  changes: {
    commits: {
      total: 3,
      commits: [
        { sha: shas.v42, title: 'Show prices with tax (#128)', author: 'Ada' },
        { sha: 'd'.repeat(40), title: 'Round half to even', author: 'Bob' },
        { sha: 'e'.repeat(40), title: 'Prices know their currency', author: 'Ada' },
      ],
    },
    spec: [
      { field: 'capacity', before: '2', now: '3' },
      { field: 'env.TAX', before: undefined, now: 'included' },
    ],
  },
  waysBack: { workflow: true, issueForm: true, commits: [shas.v40] },
}

export const ok: Outcome = {
  changed: true,
  verdict: 'v42 is live in production',
  release: 42,
  sha: shas.v42,
  digest: `sha256:${'2'.repeat(64)}`,
  image: `oci:/store/oci:${shas.v42}`,
  plan: undefined,
}

/** A step that began and ended so many milliseconds after noon, with what was told in between. */
export function step(
  name: StepName,
  from: number,
  to: number,
  outcome: 'done' | 'failed' = 'done',
  between: readonly EngineEvent[] = [],
): readonly EngineEvent[] {
  return [
    { type: 'step-started', step: name, at: noon + from },
    ...between,
    { type: 'step-finished', step: name, at: noon + to, outcome },
  ]
}

export function shifted(after: number, percent: Record<number, number>): EngineEvent {
  return { type: 'shifted', at: noon + after, percent }
}

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

const untilLaunched = [...step('resolve', 0, 200), ...step('claim', 200, 400, 'done', [claimed])]

const prepared = [
  ...step('image', 600, 34_000),
  ...step('launch', 34_000, 36_500),
  ...step('gate', 36_500, 60_000, 'done', [fleet, smoke]),
]

export const before = standing(release(41, { grade: 'live' }), [
  release(41, { grade: 'live' }),
  release(40, { grade: 'warm' }),
  release(39, { status: 'failed', title: 'Never worked' }),
  release(38, { grade: 'gone' }),
])

const after = standing(release(42, { grade: 'live' }), [
  release(42, { grade: 'live' }),
  release(41, { grade: 'warm' }),
  ...before.history.slice(1).map((row) => (row.grade === 'warm' ? { ...row, grade: 'cold' as const } : row)),
])

export const first: Scene = {
  events: [
    ...untilLaunched,
    ...step('observe', 400, 600, 'done', [
      { type: 'standing', standing: { ...standing(undefined, []), url: undefined } },
    ]),
    ...prepared,
    ...step('swap', 60_000, 61_000, 'done', [shifted(61_000, { 42: 100 })]),
    { type: 'step-finished', step: 'bake', at: noon + 61_000, outcome: 'skipped' },
    ...step('record', 61_000, 61_300, 'done', [
      { type: 'standing', standing: standing(release(42, { grade: 'live' }), [release(42, { grade: 'live' })]) },
    ]),
  ],
  result: { ok },
  context,
}

export const canary: Scene = {
  events: [
    ...untilLaunched,
    ...step('observe', 400, 600, 'done', [{ type: 'standing', standing: before }]),
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
    {
      type: 'probed',
      availability: {
        url: 'https://shop.example.com/',
        from: noon + 60_000,
        to: noon + 246_000,
        requests: 929,
        failures: 0,
        latencyMs: { p50: 3, p99: 11 },
        lastFailure: undefined,
      },
    },
    ...step('retire', 246_000, 250_000, 'done', [{ type: 'notice', message: 'v41 stays warm for 1 h.' }]),
    ...step('record', 250_000, 250_400, 'done', [{ type: 'standing', standing: after }]),
  ],
  result: { ok },
  context: informed,
}

export const failedHealth: Scene = {
  events: [
    ...untilLaunched,
    ...step('observe', 400, 600, 'done', [{ type: 'standing', standing: before }]),
    ...step('image', 600, 34_000),
    ...step('launch', 34_000, 36_500),
    ...step('gate', 36_500, 52_000, 'failed', [
      {
        type: 'fleet',
        instances: [
          {
            id: 'i-0a1',
            release: 42,
            zone: undefined,
            state: 'failed',
            health: 'unhealthy',
            reason: 'exit code 1 after 0.4 s',
            healthyAfterMs: undefined,
          },
        ],
      },
    ]),
    ...step('undo', 52_000, 53_500, 'done', [{ type: 'undone', message: 'v42: fleet and target group removed' }]),
    {
      type: 'standing',
      standing: { ...before, history: [release(42, { status: 'failed', grade: 'gone' }), ...before.history] },
    },
  ],
  result: {
    error: new KnownError('The fleet of v42 cannot become healthy: its instances kept failing.', {
      code: 'fleet-failed',
      advice: 'Read the last words of its instances; the app, its command or its environment is at fault.',
      evidence: [
        {
          title: 'i-0a1, last lines of its log',
          lines: [
            'starting shop on 34567',
            "Error: Cannot find module './prices.js'",
            '    at node:internal/modules/cjs/loader:1228:15',
          ],
        },
      ],
    }),
  },
  context,
}

export const rollback: Scene = {
  events: [
    ...untilLaunched,
    ...step('observe', 400, 600, 'done', [{ type: 'standing', standing: after }]),
    ...step('swap', 600, 1100, 'done', [shifted(1100, { 41: 100, 42: 0 })]),
    ...step('record', 1100, 1200, 'done', [
      {
        type: 'standing',
        standing: standing(release(41, { grade: 'live' }), [
          release(42, { grade: 'warm' }),
          release(41, { grade: 'live' }),
          release(40),
        ]),
      },
    ]),
  ],
  result: { ok: { ...ok, verdict: 'v41 is live in production again', release: 41, sha: shas.v41 } },
  context: { ...informed, command: 'rollback' },
}

export const preview: Scene = {
  events: [
    ...first.events.slice(0, -2),
    {
      type: 'standing',
      standing: {
        ...standing(release(42, { grade: 'live', release: 2 }), [
          release(42, { grade: 'live', release: 2 }),
          release(41, { grade: 'warm', release: 1 }),
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
  events: [...step('resolve', 0, 200), ...step('observe', 200, 400, 'done', [{ type: 'standing', standing: before }])],
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
  events: [...step('resolve', 0, 200), ...step('observe', 200, 400, 'done', [{ type: 'standing', standing: after }])],
  result: { ok: { ...ok, changed: false, verdict: 'v42 is live in production already' } },
  context: { ...context, repository: undefined, runUrl: undefined, workflow: undefined },
}

/** More of everything than a summary has room for. */
export const huge: Scene = {
  events: [
    ...canary.events,
    {
      type: 'standing',
      standing: standing(
        release(42, { grade: 'live' }),
        Array.from({ length: 400 }, (_, index) =>
          release(42 - index, { title: 'A title that never ends '.repeat(40) }),
        ),
      ),
    },
    ...Array.from({ length: 2000 }, (_, index): EngineEvent => ({
      type: 'warning',
      message: `Warning ${index}: ${'and so on, '.repeat(80)}`,
    })),
  ],
  result: { ok },
  context: {
    ...informed,
    changes: {
      commits: {
        total: 3000,
        commits: Array.from({ length: 20 }, (_, index) => ({
          sha: String(index % 10).repeat(40),
          title: 'Change everything '.repeat(30),
          author: 'Ada',
        })),
      },
      spec: Array.from({ length: 300 }, (_, index) => ({
        field: `env.NAME_${index}`,
        before: 'x'.repeat(5000),
        now: 'y',
      })),
    },
  },
}

export function recordOf({ events }: Pick<Scene, 'events'>): RunRecord {
  const recorder = createRecorder()
  for (const event of events) recorder.report(event)
  return recorder.record()
}
