import type { EngineEvent, EnvironmentStatus, ReleaseRow, StepName } from '../../src/engine/events.ts'

// Single things that an engine tells, for tests of what is made of each. What a whole run tells is in scenes/.

/** 2026-03-01 12:00:00 UTC. */
export const noon = 1_772_366_400_000

export function release(number: number, change: Partial<ReleaseRow> = {}): ReleaseRow {
  const digit = String(number % 10)
  return {
    release: number,
    sha: digit.repeat(40),
    title: `Change ${number}`,
    digest: `sha256:${digit.repeat(64)}`,
    specDigest: `sha256:${'c'.repeat(64)}`,
    imageBytes: undefined,
    state: 'cold',
    status: 'succeeded',
    actor: 'ada',
    runUrl: 'https://github.com/acme/shop/actions/runs/1',
    at: noon,
    ...change,
  }
}

export function standing(live: ReleaseRow | undefined, history: readonly ReleaseRow[]): EnvironmentStatus {
  const previous = history.find((row) => row.release !== live?.release && row.status === 'succeeded')
  const traffic = live === undefined ? {} : { [live.release]: 100 }
  const lastTookMs = { warm: undefined, cold: undefined, rebuild: undefined }
  return { environment: 'production', url: 'https://shop.example.com', live, traffic, previous, history, lastTookMs }
}

export const claimed = {
  type: 'claimed',
  operation: 42,
  owner: 'f00d',
  environment: 'production',
  kind: 'deploy',
  sha: 'f'.repeat(40),
  restores: undefined,
} as const satisfies EngineEvent

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
