import type { RunResult, SummaryContext } from '../context.ts'
import { describeFailure } from '../failure.ts'
import type { Markdown } from '../markdown.ts'
import type { RunRecord } from '../recorder.ts'
import { redact } from '../redact.ts'
import { fit } from './fit.ts'
import { headline } from './verdict.ts'
import type { EndedRun } from './section.ts'
import { sections } from './sections/index.ts'

/**
 * One run as a job summary in GitHub-flavoured Markdown, never longer than GitHub takes: the least important sections
 * are left out first, and named at the end.
 */
export function renderSummary(record: RunRecord, result: RunResult, context: SummaryContext): Markdown {
  const run = ended(record, result, context)
  const written = sections.flatMap(({ title, dropOrder, body }) => {
    const markdown = body(run)
    return markdown === undefined ? [] : [{ title, dropOrder, body: markdown }]
  })
  return fit(headline(run), written)
}

function ended(record: RunRecord, result: RunResult, context: SummaryContext): EndedRun {
  const end =
    'ok' in result
      ? { outcome: result.ok, failure: undefined }
      : { outcome: undefined, failure: describeFailure(result.error) }
  return redact({ record, context, ...end }, record.secrets)
}
