import type { Report, EnvironmentStatus } from '../../engine/events.ts'
import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { RunResult } from '../../report/context.ts'
import { link, unlinked, type Markdown } from '../../report/markdown.ts'
import type { RunRecord } from '../../report/recorder.ts'
import { redact } from '../../report/redact.ts'
import { releaseName } from '../../report/words.ts'
import type { Repository } from '../api/repository.ts'

/** An issue that waits for what comes of its rollback. */
export interface Unanswered {
  readonly issue: number
  /** The run's own, by which its answer is known. */
  readonly owner: string
}

export interface Answering {
  readonly repository: Repository | undefined
  readonly runUrl: string
  /** Tells what is live, and what must not be shown. */
  readonly record: RunRecord
  readonly report: Report
}

/**
 * Tells the issue how it ended, and closes it if that was well. Never throws: the rollback itself is not affected.
 * @returns whether it is certain that it was told.
 */
export async function answerIssue(
  unanswered: Unanswered,
  result: RunResult,
  { repository, ...answering }: Answering,
): Promise<boolean> {
  if (repository === undefined) return false
  return orWarn(unanswered, answering.report, async () => {
    await repository.commentOn(unanswered.issue, answerOf(unanswered, result, answering))
    if ('ok' in result) await repository.closeIssue(unanswered.issue, 'completed')
  })
}

/**
 * The same for a run that was stopped before it knew that its answer had come through: it may have. The issue stays open.
 * @param failure why what it had begun could not be undone; undefined when it could.
 */
export async function answerStopped(
  unanswered: Unanswered,
  failure: unknown,
  { repository, ...answering }: Answering,
): Promise<void> {
  if (repository === undefined) return
  await orWarn(unanswered, answering.report, async () => {
    const mark = markOf(unanswered)
    if ((await repository.ownComments(unanswered.issue)).some((body) => body.includes(mark))) return
    await repository.commentOn(unanswered.issue, answerOf(unanswered, { error: wasStopped(failure) }, answering))
  })
}

async function orWarn({ issue }: Unanswered, report: Report, tell: () => Promise<void>): Promise<boolean> {
  try {
    await tell()
    return true
  } catch (error) {
    report({ type: 'warning', message: `Issue ${issue} could not be answered: ${messageOf(error)}` })
    return false
  }
}

function wasStopped(failure: unknown): KnownError {
  const stopped = 'The workflow was stopped before this run could say how it ended.'
  const more = failure === undefined ? '' : ` What it had begun could not be undone: ${messageOf(failure)}`
  const advice = 'The issue stays open: to ask once more, take its label off and put it on again.'
  return new KnownError(`${stopped}${more}`, { code: 'cancelled', advice })
}

function answerOf(
  unanswered: Unanswered,
  result: RunResult,
  { runUrl, record }: Pick<Answering, 'runUrl' | 'record'>,
): Markdown {
  const log = runUrl === '' ? [] : [link('Log', runUrl)]
  const live = 'ok' in result ? [] : liveNow(record.now)
  return `${[...wordsFor(result, record.secrets), ...live, ...log, markOf(unanswered)].join('\n\n')}\n`
}

/** Hidden in Markdown. */
function markOf({ owner }: Unanswered): string {
  return `<!-- immutable-deploy: answer of ${owner.replace(/[^\w-]/g, '')} -->`
}

/** Secrets go before anything is escaped: what is escaped is not found any more. */
function wordsFor(result: RunResult, secrets: readonly string[]): readonly Markdown[] {
  const say = (outside: string, limit: number) => unlinked(redact(outside, secrets), limit)
  if ('ok' in result) return [`✅ ${say(result.ok.verdict, 500)}`]
  const { error } = result
  const advice = error instanceof KnownError && error.advice !== undefined ? [say(error.advice, 1000)] : []
  return [`❌ ${say(messageOf(error), 1000)}`, ...advice]
}

/** Empty where the run did not come to look. */
function liveNow(status: EnvironmentStatus | undefined): readonly Markdown[] {
  if (status === undefined) return []
  const { environment, live } = status
  return [`Live in ${unlinked(environment, 100)} now: ${live === undefined ? 'nothing' : releaseName(live.release)}.`]
}
