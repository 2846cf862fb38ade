import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { saveState } from '@actions/core'
import type { Interrupted } from '../commands/finish.ts'
import { commands } from '../commands/index.ts'
import { withoutRelease, type EngineEvent, type Outcome, type Report } from '../engine/events.ts'
import { loadEvent, loadRunner, type GitHubEvent } from '../github/events/context.ts'
import type { Nothing } from '../github/events/meaning.ts'
import type { Unanswered } from '../github/notify/issue-answer.ts'
import { noRollbackOptions, type RunResult } from '../report/context.ts'
import { createLog } from '../report/log.ts'
import { createRecorder } from '../report/recorder.ts'
import { withReleaseStates } from '../report/release-states.ts'
import { reportFailure } from '../report/report-failure.ts'
import type { CachedFolder } from '../support/cache/cache.ts'
import { answer, expectAnswer, expectNoAnswer } from './answer.ts'
import { authorize } from './authorize.ts'
import { rememberCacheable } from './cache.ts'
import { dispatch } from './dispatch.ts'
import { openNotifier, repositoryOf } from './github.ts'
import { prepare, type Prepared } from './open-target.ts'
import type { SpecCommit } from './read-spec.ts'
import { loadRequest, type Request } from './request.ts'
import { endangered } from './rollback-options.ts'
import { whyCancelled } from './stopped.ts'
import { subjectOf } from './subject.ts'
import { summarize } from './summarize.ts'
import { systemClock } from './system-clock.ts'

/** What the post step needs to finish what this run cannot. */
export interface SavedState extends Interrupted {
  readonly request: Request
  /** Undefined for commands that need no commit. */
  readonly commit: SpecCommit | undefined
}

export const stateName = 'interrupted'

/**
 * One run of the action: inputs and event → command → outputs, summary and exit code.
 * @param signal aborted when the workflow is cancelled; its reason is what the run fails with.
 * @returns the exit code: 0 when what was asked is done, else 1.
 */
export async function main(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<0 | 1> {
  const recorder = createRecorder()
  const log = createLog()
  const owner = randomUUID()
  const runner = loadRunner(environment)
  const repository = repositoryOf(environment, runner, signal)
  let request: Request | undefined
  let unanswered: Unanswered | undefined
  let prepared: Prepared | undefined
  let cacheable: readonly CachedFolder[] = []
  const report = (event: EngineEvent) => {
    recorder.report(event)
    log(event)
    notifier.report(event)
    if (event.type === 'claimed' && request !== undefined)
      remember({ number: event.operation, owner, request, commit: prepared?.commit })
    if (event.type === 'cacheable' && request !== undefined)
      rememberCacheable((cacheable = [...cacheable, ...event.folders]), request, environment)
  }
  const notifier = openNotifier(environment, runner, report)
  const carryOut = async (event: GitHubEvent): Promise<Outcome> => {
    const asked = loadRequest(environment, event, (part) => path.resolve(runner.workspace, part))
    if ('nothing' in asked) return ignored(asked, report)
    request = asked
    unanswered = expectAnswer(request, owner)
    const given = { request, runner, environment, repository, report, signal, owner, clock: systemClock }
    const found = (await authorize(given)) ?? (await prepare({ ...given, ...needsOf(request) }))
    if ('nothing' in found) {
      request = unanswered = undefined
      expectNoAnswer()
      return ignored(found, report)
    }
    prepared = found
    notifier.about(subjectOf(request, prepared))
    return dispatch(request, prepared)
  }
  let result: RunResult
  try {
    const event = await loadEvent(environment)
    result = { ok: await carryOut(event) }
  } catch (error) {
    result = { error: signal.aborted ? whyCancelled(error, signal.reason) : error }
    reportFailure(result.error, bugsUrl(environment))
  }
  const { now } = recorder.record()
  const rollbackOptions = (await prepared?.rollbackOptions(now?.history ?? [])) ?? noRollbackOptions
  const record = () => withReleaseStates(recorder.record(), rollbackOptions)
  for (const message of endangered(now, rollbackOptions)) report({ type: 'warning', message })
  await Promise.all([
    notifier.conclude(result, signal.aborted ? 2000 : patienceMs(request)),
    answer(unanswered, result, { environment, runner, record: record(), report, signal }),
  ])
  if ('ok' in result) forget()
  await prepared?.close()
  const told = { environment, runner, request, prepared, rollbackOptions, isHurried: signal.aborted }
  await summarize(record(), result, told)
  return 'ok' in result ? 0 : 1
}

/** How long GitHub is waited for: nobody waits for a sweep, which may have much to set right. */
function patienceMs(request: Request | undefined): number {
  return request?.command === 'sweep' ? 90_000 : 20_000
}

function needsOf({ command, dryRun }: Request) {
  const { needsCommit, changes } = commands[command]
  return { needsCommit, readOnly: dryRun || !changes }
}

/** Neither success nor failure: the run has nothing to do, and says why. */
function ignored({ nothing, unlessNamed }: Nothing, report: Report): Outcome {
  const verdict = `Nothing to do: ${nothing}`
  const advice = unlessNamed ? ' To act on it all the same, set the input `command`.' : ''
  report({ type: 'notice', message: `${verdict}.${advice}` })
  return withoutRelease(verdict)
}

function remember(state: SavedState): void {
  saveState(stateName, state)
}

/** Where the action itself lives, as the runner says; not known when it runs from a checkout of its own. */
function bugsUrl({ GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository }: NodeJS.ProcessEnv) {
  return server && repository ? `${server}/${repository}/issues` : undefined
}

/** A run that ended well and has said so leaves nothing to its post step; after any other the ledger tells it what. */
function forget(): void {
  saveState(stateName, '')
}
