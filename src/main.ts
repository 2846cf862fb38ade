import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { saveState } from '@actions/core'
import { systemClock } from './clock.ts'
import type { Interrupted } from './commands/finish.ts'
import { withoutRelease, type EngineEvent, type Outcome, type Report } from './engine/events.ts'
import { loadEvent, loadRunner, type GitHubEvent, type Runner } from './github/context.ts'
import type { Nothing } from './github/meaning.ts'
import { openAnnouncer, repositoryOf, subjectOf } from './github/from-environment.ts'
import { answerIssue, checkIssue, type Answering } from './github/rollback-issue.ts'
import { loadRequest, type Request } from './inputs.ts'
import { perform } from './perform.ts'
import { prepare, type Prepared } from './prepare.ts'
import { conclude } from './report/conclude.ts'
import { noWaysBack, type Changes, type RunResult, type WaysBack } from './report/context.ts'
import { createLog } from './report/log.ts'
import { createRecorder, type RunRecord } from './report/recorder.ts'
import { reportFailure } from './report/report-failure.ts'
import { endangered } from './ways-back.ts'

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
    const workspace = resolve(environment, '.')
    const given = { request, runner, environment, workspace, report, signal, owner, clock: systemClock }
    const found =
      (request.issue && (await checkIssue(request.issue, repository))) ??
      (await prepare({ ...given, ...needsOf(request) }))
    if ('nothing' in found) {
      request = undefined
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
    forget()
  } catch (error) {
    result = { error: signal.aborted ? signal.reason : error }
    reportFailure(result.error, bugsUrl(environment))
  }
  const { now } = recorder.record()
  const waysBack = (await prepared?.waysBack(now?.history ?? [])) ?? noWaysBack
  for (const message of endangered(now, waysBack)) report({ type: 'warning', message })
  await announcer.conclude(result, signal.aborted ? 2000 : 20_000)
  await prepared?.run.platform.close()
  await answer(request, result, { repository, runUrl: runner.runUrl, secrets: recorder.record().secrets, report })
  const told = { environment, runner, request, prepared, waysBack, isHurried: signal.aborted }
  await summarize(recorder.record(), result, told)
  return 'ok' in result ? 0 : 1
}

function needsOf({ command, dryRun }: Request) {
  return { needsCommit: command === 'deploy' || command === 'preview', readOnly: dryRun || command === 'status' }
}

/** An issue that asked for something is told what came of it. */
async function answer(request: Request | undefined, result: RunResult, answering: Answering): Promise<void> {
  if (request?.issue !== undefined && !request.dryRun) await answerIssue(request.issue, result, answering)
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

/** A run that ended well leaves nothing to its post step; after any other the ledger tells it whether there is. */
function forget(): void {
  saveState(stateName, '')
}

interface Told {
  readonly environment: NodeJS.ProcessEnv
  readonly runner: Runner
  readonly request: Request | undefined
  readonly prepared: Prepared | undefined
  readonly waysBack: WaysBack
  /** A run that was cancelled has little time left. */
  readonly isHurried: boolean
}

/** Outputs and summary, with what only the summary wants to know. */
async function summarize(record: RunRecord, result: RunResult, told: Told): Promise<void> {
  const { runner, request, prepared, waysBack } = told
  const changes = await around(record, told)
  await conclude(record, result, { ...contextOf(runner, request, prepared), changes, waysBack })
}

async function around(record: RunRecord, told: Told): Promise<Changes> {
  const { environment, runner, request, prepared, isHurried } = told
  if (request === undefined) return { commits: undefined, spec: undefined }
  const { changesOf } = await import('./changes.ts')
  const signal = AbortSignal.timeout(isHurried ? 1000 : 10_000)
  const github = repositoryOf(environment, runner, signal)
  return changesOf({ request, record, sha: prepared?.commit?.sha, github, signal })
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
