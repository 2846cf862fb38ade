import type { EngineEvent, Outcome, ReleaseRow, EnvironmentStatus, StepName } from '../../src/engine/events.ts'
import { tally } from '../../src/engine/probe/tally.ts'
import { noRollbackOptions } from '../../src/report/context.ts'
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

export const shas = {
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
    specDigest: `sha256:${(number % 2 === 0 ? 'c' : 'd').repeat(64)}`,
    imageBytes: 61_200_000 + number * 100_000,
    state: 'cold',
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

export function standing(live: ReleaseRow | undefined, history: readonly ReleaseRow[]): EnvironmentStatus {
  const previous = history.find((row) => row.release !== live?.release && row.status === 'succeeded')
  return { environment: 'production', url: 'https://shop.example.com', live, previous, history, lastTookMs }
}

const lastTookMs = { warm: 4300, cold: undefined, rebuild: 251_000 }

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
  changes: { commits: undefined, spec: undefined },
  rollbackOptions: noRollbackOptions,
}

const form = { file: 'rollback.yml', inputs: ['rollback-to', 'environment'], preset: 'previous' }

/** The same where history and forms are at hand. */
export const informed: SummaryContext = {
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
      { field: 'run.env.TAX', before: undefined, now: 'included' },
    ],
  },
  rollbackOptions: { form, issueForm: true, missing: [], commits: [shas.v40] },
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

/** What the probe met with from one moment to another, asking as often as it does. */
export function probed(from: number, to: number, failing: (at: number) => string | undefined = () => undefined) {
  const replies = Array.from({ length: Math.floor((to - from) / 200) }, (_, index) => {
    const at = from + index * 200
    const failure = failing(at)
    return { at: noon + at, latencyMs: index % 60 === 59 ? 11 : 3 + (index % 3), failure }
  })
  const availability = {
    url: 'https://shop.example.com/',
    from: noon + from,
    to: noon + to,
    replies,
    ...tally(replies),
  }
  return { type: 'probed', availability } as const satisfies EngineEvent
}

export function recordOf({ events }: Pick<Scene, 'events'>): RunRecord {
  const recorder = createRecorder()
  for (const event of events) recorder.report(event)
  return recorder.record()
}
