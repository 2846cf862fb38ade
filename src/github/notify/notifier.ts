import type { EngineEvent, Report, EnvironmentStatus } from '../../engine/events.ts'
import { isPreview, previewNumber } from '../../engine/policy/previews.ts'
import { makesLive } from '../../engine/snapshot/kinds.ts'
import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { Clock } from '../../ports/clock.ts'
import { noRollbackOptions, type FindRollbackOptions, type RunResult } from '../../report/context.ts'
import { redact } from '../../report/redact.ts'
import { withRebuilds } from '../../report/release-states.ts'
import type { Previews } from '../../spec/types.ts'
import { openClient } from '../api/client.ts'
import type { Runner } from '../events/context.ts'
import { inDays, renderComment, writeComment, type PreviewNews } from './comment.ts'
import { openDeployments } from './deployments.ts'
import { createOutbox, silentOutbox, type Outbox } from './outbox.ts'
import { tellDeployment, type Telling, type ToldDeployment, type Untold } from './told-deployment.ts'

/** What a run is about, once that is known. */
export interface Subject {
  readonly app: string
  readonly environment: string
  readonly command: string
  /** The commit of a deployment. */
  readonly sha: string | undefined
  readonly limits: Previews | undefined
  readonly rollbackOptions: FindRollbackOptions
}

export interface NotifierOptions {
  /** Empty: nothing can be told. */
  readonly token: string
  /** `https://api.github.com`, or what GITHUB_API_URL says. */
  readonly apiUrl: string
  readonly runner: Runner
  readonly clock: Clock
  /** Where notices and warnings go. */
  readonly report: Report
  /** Keeps for the post step what has still to be told; undefined when nothing has. */
  readonly remember: (untold: Untold | undefined) => void
}

/** Tells GitHub what a run does: deployments with their statuses, and the comment of a pull request's preview. */
export interface Notifier {
  about(subject: Subject): void
  /** Takes over what an interrupted run had begun to tell. */
  resume(untold: Untold): void
  readonly report: Report
  /** Tells how the run ended and waits until GitHub has taken everything, for so long at most. Never throws. */
  conclude(result: RunResult, withinMs: number): Promise<void>
}

/** What the notifier works with, and what it knows so far. */
interface Desk {
  readonly options: NotifierOptions
  readonly outbox: Outbox
  subject: Subject | undefined
  /** What is live where, as it was last seen. */
  readonly statuses: Map<string, EnvironmentStatus>
  /** What the run last said of an environment. */
  readonly remarks: Map<string, string>
  underWay: ToldDeployment | undefined
  /** The environment that is being removed. */
  closing: string | undefined
  readonly closed: Set<string>
  /** What must not be shown: GitHub masks it in logs, not in what it is told. */
  readonly secrets: string[]
}

type Claimed = Extract<EngineEvent, { type: 'claimed' }>

export function createNotifier(options: NotifierOptions): Notifier {
  const desk: Desk = {
    options,
    outbox: outboxFor(options),
    subject: undefined,
    statuses: new Map(),
    remarks: new Map(),
    underWay: undefined,
    closing: undefined,
    closed: new Set(),
    secrets: [],
  }
  return {
    about: (subject) => {
      desk.subject = subject
    },
    resume: (untold) => {
      desk.underWay = tellDeployment(telling(desk), untold.work, untold)
    },
    report: (event) => {
      if (event.type === 'claimed') begin(desk, event)
      if (hasTime(event)) desk.outbox.go()
      if (event.type === 'step-started') desk.underWay?.proceed()
      if (event.type === 'secret') desk.secrets.push(event.value)
      if (event.type === 'environment-status') look(desk, event.status)
      if (event.type === 'environment-status-unknown') desk.statuses.delete(event.environment)
      // What is said of an environment before it is closed begins with its name, and is why.
      if (event.type === 'notice') desk.remarks.set(event.message.split(' ', 1)[0] ?? '', event.message)
    },
    conclude: async (result, withinMs) => {
      if (desk.underWay !== undefined) end(desk, desk.underWay, result)
      else endWithoutClaim(desk, result)
      const problems = await desk.outbox.drain(withinMs)
      if (problems.length > 0) options.report({ type: 'warning', message: untoldBecause(problems) })
    },
  }
}

/** What is about to take long, or traffic that has moved: a rollback to a warm fleet is over in less than a second. */
function hasTime(event: EngineEvent): boolean {
  return event.type === 'shifted' || (event.type === 'step-started' && ['image', 'launch'].includes(event.step))
}

function telling(desk: Desk): Telling {
  const { options, outbox } = desk
  const { runUrl, serverUrl, repository } = options.runner
  return {
    outbox,
    runUrl,
    remember: options.remember,
    lookBack: async (status, environment) => {
      const rollbackOptions = (await desk.subject?.rollbackOptions(status?.history ?? [])) ?? noRollbackOptions
      const place = { environment, serverUrl, repository, rollbackOptions }
      return { status: withRebuilds(status, rollbackOptions), place }
    },
  }
}

function begin(desk: Desk, { kind, environment, operation, sha, restores }: Claimed): void {
  desk.closing = kind === 'destroy' ? environment : undefined
  desk.underWay = undefined
  if (desk.subject === undefined || sha === '' || !makesLive(kind)) return
  const work = { app: desk.subject.app, environment, operation, kind, sha, restores }
  desk.outbox.hold()
  desk.underWay = tellDeployment(telling(desk), work)
  desk.underWay.begin(desk.statuses.get(environment))
  comment(desk, environment, { state: 'deploying', sha })
}

function look(desk: Desk, status: EnvironmentStatus): void {
  const { environment, url, live } = status
  desk.statuses.set(environment, status)
  if (desk.closing === environment && url === undefined && live === undefined) close(desk, environment)
}

/** A preview whose pull request was closed while it was deployed is left, which is neither success nor failure. */
function end(desk: Desk, told: ToldDeployment, result: RunResult): void {
  const { environment, sha } = told.work
  const status = desk.statuses.get(environment)
  const wasLeft = 'ok' in result && result.ok.release === undefined
  if (wasLeft && isPreview(environment) && status?.live === undefined) return close(desk, environment)
  const isLive = told.end(status, wasLeft ? result.ok.verdict : whyOf(desk, result))
  if (wasLeft) return
  if (!isAnothers(result))
    comment(desk, environment, { state: isLive ? 'live' : 'failed', sha, why: whyOf(desk, result) })
}

/**
 * A run that claimed nothing: a preview that was refused, or is live already; one that is gone already, where a former
 * run may not have come to say so.
 */
function endWithoutClaim(desk: Desk, result: RunResult): void {
  if (desk.subject === undefined) return
  const { environment, command, sha } = desk.subject
  const isDryRun = 'ok' in result && result.ok.plan !== undefined
  if (!isPreview(environment) || isDryRun || isAnothers(result) || desk.closed.has(environment)) return
  const isLive = sha !== undefined && desk.statuses.get(environment)?.live?.sha === sha
  if (command === 'preview' && 'error' in result)
    comment(desk, environment, { state: 'failed', sha, why: whyOf(desk, result) })
  if (command === 'preview' && 'ok' in result && isLive) comment(desk, environment, { state: 'live', sha })
  if (command === 'destroy' && 'ok' in result) close(desk, environment)
}

function close(desk: Desk, environment: string): void {
  const { options, outbox, subject, remarks } = desk
  if (subject === undefined) return
  desk.closing = undefined
  desk.closed.add(environment)
  outbox.post('deployments', async (client) => {
    const deployments = openDeployments(client, options.runner.runUrl)
    if (!isPreview(environment)) await deployments.retireAll(subject.app, environment)
    else if (!(await deployments.close(subject.app, environment)))
      options.report({ type: 'notice', message: staying(environment) })
  })
  comment(desk, environment, {
    state: 'closed',
    why: redact(remarks.get(environment) ?? whySwept(subject), desk.secrets),
  })
}

/** Only a preview has a pull request to comment on. */
function comment(
  { options, outbox, subject, statuses }: Desk,
  environment: string,
  news: Pick<PreviewNews, 'state'> & Partial<PreviewNews>,
): void {
  const number = previewNumber(environment)
  if (number === undefined || subject === undefined) return
  const { live, url } = statuses.get(environment) ?? {}
  const { serverUrl, repository, runUrl } = options.runner
  const isCommit = news.sha !== undefined && repository !== undefined
  const body = renderComment({
    sha: undefined,
    why: undefined,
    ...news,
    app: subject.app,
    limits: subject.limits,
    url: live === undefined || news.state === 'closed' ? undefined : url,
    commitUrl: isCommit ? `${serverUrl}/${repository}/commit/${news.sha}` : undefined,
    runUrl,
    at: options.clock.now(),
  })
  outbox.post('comments', (client) => writeComment(client, number, subject.app, body))
}

function outboxFor({ token, apiUrl, runner, clock, report }: NotifierOptions): Outbox {
  const { repository } = runner
  if (repository === undefined) return silentOutbox(() => undefined)
  if (token === '') return silentOutbox(() => report({ type: 'notice', message: noToken }))
  return createOutbox({ clock, open: (signal) => openClient({ token, apiUrl, repository, clock, signal }) })
}

const noToken = 'GitHub is told of no deployment and gets no comment: the input `github-token` is empty.'

/** Another run has the environment: it is that one's to say how things stand. */
function isAnothers(result: RunResult): boolean {
  return (
    'error' in result &&
    result.error instanceof KnownError &&
    (result.error.code === 'claim-lost' || result.error.code === 'environment-busy')
  )
}

/** A sweep says what it has done when all is done. */
function whySwept({ command, limits }: Subject): string | undefined {
  if (command !== 'sweep' || limits === undefined) return undefined
  return `It was not pushed to for ${inDays(limits.idleMs)}, or its pull request is closed.`
}

/** Why it failed; undefined when it did not. */
function whyOf({ secrets }: Desk, result: RunResult): string | undefined {
  return 'ok' in result ? undefined : redact(messageOf(result.error), secrets)
}

function staying(environment: string): string {
  return `${environment} stays in GitHub’s list of environments: removing it takes a token with \`administration: write\`, which a job’s own never has.`
}

function untoldBecause(problems: readonly string[]): string {
  return `GitHub could not be told everything; what was asked of this run is not affected. ${problems.join(' ')}`
}
