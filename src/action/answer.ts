import { saveState } from '@actions/core'
import * as v from 'valibot'
import type { Report } from '../engine/events.ts'
import { KnownError, messageOf } from '../errors/known-error.ts'
import type { Repository } from '../github/api/repository.ts'
import type { Runner } from '../github/events/context.ts'
import type { Petition } from '../github/events/meaning.ts'
import { answerIssue, answerStopped, type Unanswered } from '../github/notify/issue-answer.ts'
import type { RunResult } from '../report/context.ts'
import type { RunRecord } from '../report/recorder.ts'
import { repositoryOf } from './github.ts'
import type { Request } from './request.ts'
import { number, saved } from './saved-state.ts'

const stateName = 'unanswered'

/** Who answers, and what is known by then. */
export interface Answerer {
  readonly environment: NodeJS.ProcessEnv
  readonly runner: Runner
  readonly record: RunRecord
  readonly report: Report
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal
}

/** From now on the post step answers the issue, should the run itself not come to it. A dry run answers nothing. */
export function expectAnswer({ petition, dryRun }: Request, owner: string): Unanswered | undefined {
  if (petition?.thread === undefined || dryRun) return undefined
  const unanswered = { thread: petition.thread, isIssue: petition.isIssue, owner }
  saveState(stateName, unanswered)
  return unanswered
}

/** Whoever asks by a comment sees at once that he was heard. Never throws: a sign is all that would be missing. */
export async function acknowledge(
  petition: Petition | undefined,
  repository: Repository | undefined,
  report: Report,
): Promise<void> {
  if (petition?.comment === undefined) return
  await repository?.acknowledge(petition.comment).catch((error: unknown) => {
    report({ type: 'notice', message: `${petition.what} could not be given 👀: ${messageOf(error)}` })
  })
}

/** For the post step: the issue that the run did not come to answer. @throws KnownError `saved-state-damaged`. */
export function unansweredIssue(): Unanswered | undefined {
  return saved(stateName, v.looseObject({ thread: number, isIssue: v.boolean(), owner: v.string() }))
}

export function expectNoAnswer(): void {
  saveState(stateName, '')
}

/** An issue that asked for something is told what came of it; only what a cancelled run has no time for is left. */
export async function answer(unanswered: Unanswered | undefined, result: RunResult, by: Answerer): Promise<void> {
  if (unanswered === undefined) return
  const isTold = await answerIssue(unanswered, result, answeringOf(by))
  if (isTold || !by.signal.aborted) expectNoAnswer()
}

/** @param failure why the post step could not undo what the run had begun. */
export async function answerForStopped(unanswered: Unanswered, failure: unknown, by: Answerer): Promise<void> {
  await answerStopped(unanswered, failure, answeringOf(by))
}

function answeringOf({ environment, runner, record, report, signal }: Answerer) {
  return { repository: repositoryOf(environment, runner, patience(signal)), runner, record, report }
}

/** GitHub is waited for 20 s at most, and once the run is cancelled for 2: it has only seconds. */
function patience(signal: AbortSignal): AbortSignal {
  const limit = new AbortController()
  const endIn = (seconds: number) => {
    const late = new KnownError(`GitHub did not take it within ${seconds} s.`, { code: 'github-unreachable' })
    setTimeout(() => limit.abort(late), seconds * 1000).unref()
  }
  endIn(20)
  if (signal.aborted) endIn(2)
  else signal.addEventListener('abort', () => endIn(2), { once: true })
  return limit.signal
}
