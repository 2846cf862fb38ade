import type { Outcome } from '../../engine/events.ts'
import type { SummaryContext } from '../context.ts'
import type { Failure } from '../failure.ts'
import type { Markdown } from '../markdown.ts'
import type { RunRecord } from '../recorder.ts'

/** All that is known of a run at its end, with its secrets replaced: it succeeded with an outcome, or failed. */
export type EndedRun = { readonly record: RunRecord; readonly context: SummaryContext } & (
  | { readonly outcome: Outcome; readonly failure: undefined }
  | { readonly outcome: undefined; readonly failure: Failure }
)

/** One section of the summary. Its title is our words alone; in its body only `markdown.ts` makes text of outside text. */
export interface Section {
  readonly title: string | ((run: EndedRun) => string)
  /** Where a summary is too long, the section with the highest goes first; 0 stays longest. */
  readonly dropOrder: number
  /** Undefined where the run has nothing to tell here. */
  readonly body: (run: EndedRun) => Markdown | undefined
}
