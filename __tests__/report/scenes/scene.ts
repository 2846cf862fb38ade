import type { EngineEvent } from '../../../src/engine/events.ts'
import type { RunResult, SummaryContext } from '../../../src/report/context.ts'
import { createRecorder, type RunRecord } from '../../../src/report/recorder.ts'

/** One run as the report sees it: what the engine told, how it ended, where it ran. */
export interface Scene {
  readonly events: readonly EngineEvent[]
  readonly result: RunResult
  readonly context: SummaryContext
}

export function recordOf({ events }: Pick<Scene, 'events'>): RunRecord {
  const recorder = createRecorder()
  for (const event of events) recorder.report(event)
  return recorder.record()
}
