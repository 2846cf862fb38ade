import { notice } from '@actions/core'
import * as v from 'valibot'
import { finish, operationOf } from '../commands/finish.ts'
import type { EngineEvent } from '../engine/events.ts'
import { reportStatus } from '../engine/operation/operate.ts'
import { loadRunner } from '../github/events/context.ts'
import type { Notifier } from '../github/notify/notifier.ts'
import type { Untold } from '../github/notify/told-deployment.ts'
import type { Operation } from '../ports/ledger.ts'
import { noRollbackOptions } from '../report/context.ts'
import { createLog } from '../report/log.ts'
import { createRecorder, type RunRecord } from '../report/recorder.ts'
import { withReleaseStates } from '../report/release-states.ts'
import { reportFailure } from '../report/report-failure.ts'
import { removeDeadWork } from '../support/work-folder.ts'
import { answerForStopped, unansweredIssue } from './answer.ts'
import { hasCacheable, saveCacheable } from './cache.ts'
import { openNotifier, repositoryOf, untoldDeployment } from './github.ts'
import { type SavedState, stateName } from './main.ts'
import { prepare, type Given, type Prepared } from './open-target.ts'
import { commit, number, request, saved } from './saved-state.ts'
import { resultOfStopped, stopped } from './stopped.ts'
import { subjectOf } from './subject.ts'
import { isSummarized, summarize, type Told } from './summarize.ts'
import { systemClock } from './system-clock.ts'

/**
 * The action's post step: after a run that was stopped before it could undo what it had begun, or say so, the rest of
 * that; what it was at work on goes with it. Then what a build has downloaded goes into the cache.
 */
export async function post(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<0 | 1> {
  await removeDeadWork()
  const exitCode = await finishStopped(environment, signal)
  if (hasCacheable()) await saveCacheable(environment, createLog(), signal)
  return exitCode
}

async function finishStopped(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<0 | 1> {
  let left
  try {
    left = leftByRun()
  } catch (error) {
    reportFailure(error)
    return 1
  }
  const { interrupted, unanswered, untold, hasSummary } = left
  if (interrupted === undefined && unanswered === undefined && hasSummary) return 0
  const runner = loadRunner(environment)
  const recorder = createRecorder()
  const log = createLog()
  const report = (event: EngineEvent) => {
    recorder.report(event)
    log(event)
    notifier.report(event)
  }
  const notifier = openNotifier(environment, runner, report)
  const repository = repositoryOf(environment, runner, signal)
  const given = {
    runner,
    environment,
    repository,
    report,
    signal,
    clock: systemClock,
    needsCommit: false,
    readOnly: false,
  }
  const telling = { notifier, untold, isAwaited: untold !== undefined || unanswered !== undefined || !hasSummary }
  const finished = interrupted === undefined ? nothingToFinish : await finishRun(interrupted, given, telling)
  if (unanswered !== undefined) {
    const by = { environment, runner, record: recorder.record(), report, signal }
    await answerForStopped(unanswered, finished.failure?.error, by)
  }
  if (finished.undone || !hasSummary)
    await summarizeStopped(recorder.record(), finished, { environment, runner, request: interrupted?.request })
  return finished.failure === undefined ? 0 : 1
}

/** @throws KnownError `saved-state-damaged`. */
function leftByRun() {
  // JSON leaves out what is undefined, so the types differ by that.
  const interrupted = saved(stateName, savedState) as SavedState | undefined
  return {
    interrupted,
    unanswered: unansweredIssue(),
    untold: untoldDeployment(),
    hasSummary: isSummarized(),
  }
}

/** What was, what was undone and what is live now: the run itself did not come to say it, or not the last of it. */
async function summarizeStopped(
  record: RunRecord,
  { prepared, operation, failure }: Finished,
  about: Pick<Told, 'environment' | 'runner' | 'request'>,
): Promise<void> {
  const rollbackOptions = (await prepared?.rollbackOptions(record.now?.history ?? [])) ?? noRollbackOptions
  const { now } = record
  const result = failure ?? resultOfStopped(operation, now?.environment ?? '', now?.live?.release)
  // What was before the run nobody has seen who is still here.
  const seen = 'ok' in result ? { ...record, before: undefined } : record
  await summarize(withReleaseStates(seen, rollbackOptions), result, {
    ...about,
    prepared,
    rollbackOptions,
    isHurried: false,
  })
}

const savedState = v.looseObject({ request, number, owner: v.string(), commit })

interface Telling {
  readonly notifier: Notifier
  readonly untold: Untold | undefined
  /** Somebody has still to be told what is live. */
  readonly isAwaited: boolean
}

interface Finished {
  /** Undefined where it could not even be looked at. */
  readonly prepared: Prepared | undefined
  /** Whether there was anything to undo or to bring to its end. */
  readonly undone: boolean
  /** The run's, as it is now; undefined where it has none. */
  readonly operation: Operation | undefined
  /** Why it could not be finished, which is said. */
  readonly failure: { readonly error: unknown } | undefined
}

const nothingToFinish: Finished = { prepared: undefined, undone: false, operation: undefined, failure: undefined }

async function finishRun(
  { request, number, owner, commit }: SavedState,
  given: Omit<Given, 'request' | 'owner'>,
  { notifier, untold, isAwaited }: Telling,
): Promise<Finished> {
  let prepared: Prepared | undefined
  try {
    if (untold !== undefined) notifier.resume(untold)
    const found = await prepare({ ...given, request, owner, specOf: commit })
    if ('nothing' in found) return nothingToFinish
    prepared = found
    const { run } = prepared
    notifier.about(subjectOf(request, prepared))
    if (isAwaited) await reportStatus(run)
    const undone = await finish(run, { number, owner })
    const operation = await operationOf(run, { number, owner })
    // It may have ended by itself, and only not have come to say so.
    if (untold !== undefined) await notifier.conclude({ error: stopped() }, 10_000)
    await prepared.close()
    if (undone) notice(`Operation ${number}, which this workflow had to stop, is undone or brought to its end.`)
    return { prepared, undone, operation, failure: undefined }
  } catch (error) {
    reportFailure(error)
    return { prepared, undone: false, operation: undefined, failure: { error } }
  }
}
