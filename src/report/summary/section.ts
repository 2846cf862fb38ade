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

/**
 * One section of the summary. What few people ask for is folded, with its essence in the fold's title. Only `markdown.ts`
 * and `prose.ts` make text of outside text.
 */
export interface Section {
  /** What it is called where it had to be left out. Our words alone. */
  readonly title: string
  /** Where a summary is too long, the section with the highest goes first; 0 stays longest. */
  readonly dropOrder: number
  /** Undefined where the run has nothing to tell here. */
  readonly body: (run: EndedRun) => Markdown | undefined
}
