import type { Report } from '../../engine/events.ts'
import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { RunResult } from '../../report/context.ts'
import { link, unlinked, type Markdown } from '../../report/markdown.ts'
import type { RunRecord } from '../../report/recorder.ts'
import { redact } from '../../report/redact.ts'
import { duration, releaseName } from '../../report/words.ts'
import type { Repository } from '../api/repository.ts'
import type { Runner } from '../events/context.ts'

/** An issue, or a comment's, that waits for what comes of what it asks for. */
export interface Unanswered {
  /** Number of the issue or pull request. */
  readonly thread: number
  /** Closed once it has what it asks for. */
  readonly isIssue: boolean
  /** The run's own, by which its answer is known. */
  readonly owner: string
}

export interface Answering {
  readonly repository: Repository | undefined
  /** Where links lead. */
  readonly runner: Pick<Runner, 'serverUrl' | 'repository' | 'runUrl'>
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
    await repository.commentOn(unanswered.thread, answerOf(unanswered, result, answering))
    if ('ok' in result && unanswered.isIssue) await repository.closeIssue(unanswered.thread, 'completed')
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
    if ((await repository.ownComments(unanswered.thread)).some((body) => body.includes(mark))) return
    await repository.commentOn(unanswered.thread, answerOf(unanswered, { error: wasStopped(failure) }, answering))
  })
}

async function orWarn({ thread }: Unanswered, report: Report, tell: () => Promise<void>): Promise<boolean> {
  try {
    await tell()
    return true
  } catch (error) {
    report({ type: 'warning', message: `#${thread} could not be answered: ${messageOf(error)}` })
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
  { runner, record }: Pick<Answering, 'runner' | 'record'>,
): Markdown {
  const live = 'ok' in result && !result.ok.changed ? [] : liveNow(record)
  const links = [...changes(record, runner), ...(runner.runUrl === '' ? [] : [link('Log', runner.runUrl)])]
  const line = links.length === 0 ? [] : [links.join(' · ')]
  return `${[...wordsFor(result, record.secrets), ...live, ...line, markOf(unanswered)].join('\n\n')}\n`
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

/** What is live, what was before, and how long that took; empty where the run did not come to look. */
function liveNow({ before, now, steps }: RunRecord): readonly Markdown[] {
  if (now === undefined) return []
  const [was, is] = [before?.live?.release, now.live?.release]
  const said = `Live in ${unlinked(now.environment, 100)} now: ${named(is)}`
  const [from, to] = [steps[0]?.startedAt, steps.at(-1)?.endedAt]
  if (was === is || from === undefined || to === undefined) return [`${said}.`]
  return [`${said}; before: ${named(was)}. It took ${duration(to - from)}.`]
}

function named(release: number | undefined): string {
  return release === undefined ? 'nothing' : releaseName(release)
}

function changes({ before, now }: RunRecord, { serverUrl, repository }: Answering['runner']): readonly Markdown[] {
  const [from, to] = [before?.live?.sha, now?.live?.sha]
  if (repository === undefined || !from || !to || from === to) return []
  return [link('Compare', `${serverUrl}/${repository}/compare/${from}...${to}`)]
}
