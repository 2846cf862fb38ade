import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { saveState } from '@actions/core'
import { answer, expectAnswer, expectNoAnswer } from './answer.ts'
import { systemClock } from './clock.ts'
import type { Interrupted } from './commands/finish.ts'
import { withoutRelease, type EngineEvent, type Outcome, type Report } from './engine/events.ts'
import { loadEvent, loadRunner, type GitHubEvent, type Runner } from './github/context.ts'
import type { Nothing } from './github/meaning.ts'
import { openAnnouncer, repositoryOf, subjectOf } from './github/from-environment.ts'
import type { Unanswered } from './github/issue-answer.ts'
import { checkIssue } from './github/rollback-issue.ts'
import { loadRequest, type Request } from './inputs.ts'
import { perform } from './perform.ts'
import { prepare, type Prepared } from './prepare.ts'
import { conclude } from './report/conclude.ts'
import { nothingKnown, type RunResult } from './report/context.ts'
import { createLog } from './report/log.ts'
import { createRecorder, type RunRecord } from './report/recorder.ts'
import { reportFailure } from './report/report-failure.ts'
import type { Surroundings } from './surroundings.ts'

/** What the post step needs to finish what this run cannot. */
export interface SavedState extends Interrupted {
  readonly request: Request
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
  const report = (event: EngineEvent) => {
    recorder.report(event)
    log(event)
    announcer.report(event)
    if (event.type === 'claimed' && request !== undefined) remember({ number: event.operation, owner, request })
  }
  const announcer = openAnnouncer(environment, runner, report)
  const carryOut = async (event: GitHubEvent): Promise<Outcome> => {
    const asked = loadRequest(environment, event, (part) => resolve(environment, part))
    if ('nothing' in asked) return ignored(asked, report)
    request = asked
    unanswered = expectAnswer(request, owner)
    const given = { request, runner, environment, report, signal, owner, clock: systemClock, ...needsOf(request) }
    const found = (request.issue && (await checkIssue(request.issue, repository))) ?? (await prepare(given))
    if ('nothing' in found) {
      request = unanswered = undefined
      expectNoAnswer()
      return ignored(found, report)
    }
    prepared = found
    announcer.about(subjectOf(request, prepared))
    return perform(request, prepared)
  }
  let result: RunResult
  try {
    const event = await loadEvent(environment)
    result = { ok: await carryOut(event) }
  } catch (error) {
    result = { error: signal.aborted ? signal.reason : error }
    reportFailure(result.error, bugsUrl(environment))
  } finally {
    await prepared?.run.platform.close()
  }
  await Promise.all([
    announcer.conclude(result, signal.aborted ? 2000 : 20_000),
    answer(unanswered, result, { environment, runner, record: recorder.record(), report, signal }),
  ])
  if ('ok' in result) forget()
  await summarize(recorder.record(), result, { environment, runner, request, prepared, isHurried: signal.aborted })
  return 'ok' in result ? 0 : 1
}

function needsOf({ command, dryRun }: Request) {
  return { needsCommit: command === 'deploy' || command === 'preview', readOnly: dryRun || command === 'status' }
}

/** Neither success nor failure: the run has nothing to do, and says why. */
function ignored({ nothing }: Nothing, report: Report): Outcome {
  const verdict = `Nothing to do: ${nothing}`
  report({ type: 'notice', message: `${verdict}. To act on it all the same, set the input \`command\`.` })
  return withoutRelease(verdict)
}

function resolve(environment: NodeJS.ProcessEnv, part: string): string {
  return path.resolve(environment['GITHUB_WORKSPACE'] || '.', part)
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

interface Told {
  readonly environment: NodeJS.ProcessEnv
  readonly runner: Runner
  readonly request: Request | undefined
  readonly prepared: Prepared | undefined
  /** A run that was cancelled has little time left. */
  readonly isHurried: boolean
}

/** Outputs and summary, with what only the summary wants to know. */
async function summarize(record: RunRecord, result: RunResult, told: Told): Promise<void> {
  const { runner, request, prepared } = told
  await conclude(record, result, { ...contextOf(runner, request, prepared), ...(await around(record, told)) })
}

async function around(record: RunRecord, told: Told): Promise<Surroundings> {
  const { environment, runner, request, prepared, isHurried } = told
  if (request === undefined) return nothingKnown
  const { surroundings } = await import('./surroundings.ts')
  const signal = AbortSignal.timeout(isHurried ? 1000 : 10_000)
  const github = repositoryOf(environment, runner, signal)
  const [workspace, sha] = [resolve(environment, '.'), prepared?.commit?.sha]
  return surroundings({ request, record, workspace, workflow: runner.workflow, sha, github, signal })
}

function contextOf(runner: Runner, request: Request | undefined, prepared: Prepared | undefined) {
  return {
    command: request?.command ?? 'auto',
    environment: prepared?.run.environment.name ?? request?.environment ?? '',
    app: prepared?.run.environment.app,
    serverUrl: runner.serverUrl,
    repository: runner.repository,
    workflow: runner.workflow,
    runUrl: runner.runUrl === '' ? undefined : runner.runUrl,
    actor: runner.actor,
    sha: prepared?.commit?.sha,
    title: prepared?.commit?.title,
    dryRun: request?.dryRun ?? false,
  }
}
