import type { Outcome } from '../engine/events.ts'
import { changed, isChanged } from './changed-part.ts'
import type { RunResult, SummaryContext } from './context.ts'
import { lastLogLines, whatWasUndone, whatFailed, whatNext } from './failure-part.ts'
import { describeFailure } from './failure.ts'
import type { Failure } from './failure.ts'
import { commit, liveNow } from './live-parts.ts'
import { code, link, list, text } from './markdown.ts'
import type { Markdown } from './markdown.ts'
import type { RunRecord } from './recorder.ts'
import { redact } from './redact.ts'
import { rollback } from './rollback-part.ts'
import { availability, fleet, gates, remarks, timeline, traffic } from './run-parts.ts'
import { duration } from './words.ts'

/** GitHub refuses a step's summary above 1 MiB; a little room is left for what others may have written to it. */
export const summaryLimitBytes = 1000 * 1024

interface Section {
  readonly title: string
  readonly body: Markdown | undefined
  /** 0 stays longest. */
  readonly importance: number
}

/**
 * One run as a job summary in GitHub-flavoured Markdown, never longer than GitHub takes: the least important sections
 * are left out first, and named at the end.
 */
export function renderSummary(record: RunRecord, result: RunResult, context: SummaryContext): Markdown {
  const told = redact(record, record.secrets)
  const around = redact(context, record.secrets)
  if ('ok' in result) {
    const outcome = redact(result.ok, record.secrets)
    return fit([headline(verdictOf(outcome), told, around)], [...planned(outcome), ...story(told, around)])
  }
  const failure = redact(describeFailure(result.error), record.secrets)
  const verdict = `❌ ${text(failure.message)}`
  return fit([headline(verdict, told, around)], [...failed(failure, told), ...story(told, around)])
}

function verdictOf({ changed: didChange, verdict, plan }: Outcome): Markdown {
  return `${didChange && plan === undefined ? '✅' : '⚪'} ${text(verdict)}`
}

function headline(verdict: Markdown, { steps, operation }: RunRecord, context: SummaryContext): Markdown {
  const first = steps[0]?.startedAt
  const last = steps.at(-1)?.endedAt
  const about = [
    ...(context.app === undefined ? [] : [code(context.app, 60)]),
    code(context.environment, 60),
    `${code(context.command, 30)}${context.dryRun ? ' (dry run)' : ''}`,
    ...(context.sha === undefined ? [] : [commit({ sha: context.sha, title: context.title ?? '' }, context)]),
    ...(operation === undefined ? [] : [`operation ${operation}`]),
    ...(first === undefined || last === undefined ? [] : [duration(last - first)]),
    `by ${text(context.actor, 60)}`,
    ...(context.runUrl === undefined ? [] : [link('this run', context.runUrl)]),
  ]
  return `## ${verdict}\n\n${about.join(' · ')}`
}

function planned({ plan }: Outcome): readonly Section[] {
  if (plan === undefined) return []
  const steps =
    plan.length === 0
      ? 'Nothing to do.'
      : list(
          plan.map((action) => text(action, 500)),
          'numbers',
        )
  return [{ title: 'What a run would do', body: `${steps}\n\nNothing was changed.`, importance: 0 }]
}

function failed(failure: Failure, record: RunRecord): readonly Section[] {
  return [
    { title: 'What failed', body: whatFailed(failure, record), importance: 0 },
    { title: 'Last log lines', body: lastLogLines(failure), importance: 6 },
    { title: 'What was undone', body: whatWasUndone(record), importance: 1 },
    { title: 'What to do next', body: whatNext(failure), importance: 1 },
  ]
}

function story(record: RunRecord, context: SummaryContext): readonly Section[] {
  return [
    { title: 'Live now', body: liveNow(record, context), importance: 1 },
    { title: isChanged(record) ? 'What changed' : 'What would change', body: changed(record, context), importance: 2 },
    { title: 'Timeline', body: timeline(record), importance: 4 },
    { title: 'Traffic', body: traffic(record), importance: 5 },
    { title: 'Fleet', body: fleet(record), importance: 8 },
    { title: 'Gates', body: gates(record), importance: 7 },
    { title: 'Availability', body: availability(record), importance: 6 },
    { title: 'Rolling back', body: rollback(record, context), importance: 3 },
    { title: 'Notices', body: remarks(record), importance: 9 },
  ]
}

function fit(head: readonly Markdown[], sections: readonly Section[]): Markdown {
  const written = sections.filter(({ body }) => body !== undefined)
  const dropped: string[] = []
  for (;;) {
    const kept = written.filter(({ title }) => !dropped.includes(title))
    const parts = [...head, ...kept.map(({ title, body }) => `### ${title}\n\n${body}`)]
    if (dropped.length > 0) parts.push(`Left out, being too long: ${dropped.join(', ')}.`)
    const summary = `${parts.join('\n\n')}\n`
    const least = kept.toSorted((a, b) => b.importance - a.importance)[0]
    if (least === undefined || Buffer.byteLength(summary) <= summaryLimitBytes) return summary
    dropped.push(least.title)
  }
}
