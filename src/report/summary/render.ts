import type { RunResult, SummaryContext } from '../context.ts'
import { describeFailure } from '../failure.ts'
import { details, foldBegins, type Markdown } from '../markdown.ts'
import type { RunRecord } from '../recorder.ts'
import { redact } from '../redact.ts'
import { fit, type WrittenSection } from './fit.ts'
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
  return fit(headline(run), isShort(run) ? inOneFold(written) : written)
}

/** Where no release was to go live, few people want to know more than how it ended. */
function isShort({ outcome }: EndedRun): boolean {
  return outcome !== undefined && !(outcome.changed && outcome.release !== undefined)
}

function inOneFold(written: readonly WrittenSection[]): readonly WrittenSection[] {
  const isFolded = ({ body }: WrittenSection) => body.startsWith(foldBegins)
  const folded = written.filter(isFolded)
  if (folded.length < 2) return written
  const titles = folded.map(({ title }) => title)
  const title = [titles[0], ...titles.slice(1).map((each) => each.toLowerCase())].join(', ')
  const body = details(title, folded.map((section) => section.body).join('\n\n'))
  return [...written.filter((section) => !isFolded(section)), { title, dropOrder: 9, body }]
}

export function ended(record: RunRecord, result: RunResult, context: SummaryContext): EndedRun {
  const end =
    'ok' in result
      ? { outcome: result.ok, failure: undefined }
      : { outcome: undefined, failure: describeFailure(result.error) }
  return redact({ record, context, ...end }, record.secrets)
}
