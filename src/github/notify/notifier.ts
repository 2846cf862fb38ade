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
import { keepRow, writeRow, type RowChange } from './comment.ts'
import { subjectOf, type EnvironmentOnGitHub } from './deployment-text.ts'
import { openDeployments } from './deployments.ts'
import { createOutbox, silentOutbox, type Outbox } from './outbox.ts'
import { inDays, type PreviewRow } from './preview-rows.ts'
import { endedRow, leftPreviews } from './swept.ts'
import { strayWarning, tellDeployment, type Telling, type ToldDeployment, type Untold } from './told-deployment.ts'

/** What a run is about, once that is known. */
export interface Subject {
  readonly app: string
  readonly environment: string
  /** What GitHub calls an environment. */
  readonly githubEnvironmentOf: (environment: string) => string
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
  /** The number in the address of the job; empty where it is not known. */
  readonly jobId: string
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
  /** What a sweep found. */
  swept: Swept | undefined
  /** The environment that is being removed. */
  closing: string | undefined
  readonly closed: Set<string>
  /** What must not be shown: GitHub masks it in logs, not in what it is told. */
  readonly secrets: string[]
}

type Claimed = Extract<EngineEvent, { type: 'claimed' }>
type Swept = Extract<EngineEvent, { type: 'swept' }>

export function createNotifier(options: NotifierOptions): Notifier {
  const desk: Desk = {
    options,
    outbox: outboxFor(options),
    subject: undefined,
    statuses: new Map(),
    remarks: new Map(),
    underWay: undefined,
    swept: undefined,
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
      if (event.type === 'swept') desk.swept = event
      // What is said of an environment before it is closed begins with its name, and is why.
      if (event.type === 'notice') desk.remarks.set(event.message.split(' ', 1)[0] ?? '', event.message)
    },
    conclude: async (result, withinMs) => {
      if (desk.underWay !== undefined) end(desk, desk.underWay, result)
      else endWithoutClaim(desk, result)
      if (desk.swept !== undefined) setRight(desk, desk.swept)
      const { problems, postponed } = await desk.outbox.drain(withinMs)
      if (problems.length > 0) options.report({ type: 'warning', message: untoldBecause(problems) })
      if (postponed.length > 0) options.report({ type: 'notice', message: postponedBecause(postponed) })
    },
  }
}

/** What is about to take long, or traffic that has moved: a rollback to a warm fleet is over in less than a second. */
function hasTime(event: EngineEvent): boolean {
  return event.type === 'shifted' || (event.type === 'step-started' && ['image', 'launch'].includes(event.step))
}

function telling(desk: Desk): Telling {
  const { options, outbox } = desk
  const { serverUrl, repository } = options.runner
  return {
    outbox,
    job: jobOf(desk),
    warn: (message) => options.report({ type: 'warning', message }),
    remember: options.remember,
    lookBack: async (status, environment) => {
      const rollbackOptions = (await desk.subject?.rollbackOptions(status?.history ?? [])) ?? noRollbackOptions
      const place = { environment, serverUrl, repository, rollbackOptions }
      return { status: withRebuilds(status, rollbackOptions), place }
    },
  }
}

function jobOf({ options }: Desk) {
  return { runUrl: options.runner.runUrl, id: options.jobId }
}

function targetOf({ app, githubEnvironmentOf }: Subject, environment: string): EnvironmentOnGitHub {
  return { app, environment, githubEnvironment: githubEnvironmentOf(environment) }
}

function begin(desk: Desk, { kind, environment, operation, sha, restores }: Claimed): void {
  desk.closing = kind === 'destroy' ? environment : undefined
  desk.underWay = undefined
  if (desk.subject === undefined || sha === '' || !makesLive(kind)) return
  const work = { ...targetOf(desk.subject, environment), operation, kind, sha, restores }
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
 * run may not have come to say so; an environment in which everything was as asked already.
 */
function endWithoutClaim(desk: Desk, result: RunResult): void {
  if (desk.subject === undefined) return
  const { environment, command, sha } = desk.subject
  const isDryRun = 'ok' in result && result.ok.plan !== undefined
  if (isDryRun || isAnothers(result) || desk.closed.has(environment)) return
  if (['deploy', 'rollback'].includes(command) && 'ok' in result) return confirmLive(desk, environment)
  if (!isPreview(environment)) return
  const isLive = sha !== undefined && desk.statuses.get(environment)?.live?.sha === sha
  if (command === 'preview' && 'error' in result)
    comment(desk, environment, { state: 'failed', sha, why: whyOf(desk, result) })
  if (command === 'preview' && 'ok' in result && isLive) comment(desk, environment, { state: 'live', sha })
  if (command === 'destroy' && 'ok' in result) close(desk, environment)
}

/** Nothing new is told; what this job's `environment:`, or an earlier run, has left untrue is set right. */
function confirmLive(desk: Desk, environment: string): void {
  const { subject, outbox, options } = desk
  const status = desk.statuses.get(environment)
  if (subject === undefined || status?.live === undefined) return
  const { release, sha } = status.live
  const target = targetOf(subject, environment)
  outbox.postLast('deployments', async (client) => {
    const deployments = openDeployments(client, jobOf(desk))
    const stray = await deployments.disown(target, { release, sha })
    const name = subjectOf({ ...target, operation: release, restores: undefined })
    if (stray !== undefined) options.report({ type: 'warning', message: strayWarning(stray, target, name) })
    await deployments.settle(target, { release, url: status.url, now: options.clock.now() })
  })
}

/** The pull request is told first: removing what GitHub shows of the preview may take longer than there is time. */
function close(desk: Desk, environment: string): void {
  const { options, outbox, subject, remarks } = desk
  if (subject === undefined) return
  desk.closing = undefined
  desk.closed.add(environment)
  const why = redact(remarks.get(environment) ?? whySwept(subject), desk.secrets)
  comment(desk, environment, { state: 'closed', why })
  outbox.postLast('deployments', async (client) => {
    const deployments = openDeployments(client, jobOf(desk))
    const target = targetOf(subject, environment)
    if (!isPreview(environment)) await deployments.retireAll(target)
    else if (!(await deployments.close(target))) options.report({ type: 'notice', message: staying(environment) })
  })
}

/** A sweep sets right on GitHub what runs have left untrue that died, or that GitHub did not listen to. */
function setRight(desk: Desk, { environments, settled }: Swept): void {
  const { options, outbox, subject } = desk
  if (subject === undefined) return
  const isThere = (environment: string) => environments.includes(environment) && !gone.has(environment)
  const gone = new Set(settled.filter(isGone).map(({ environment }) => environment))
  for (const status of settled.filter((one) => !isGone(one) && !desk.closed.has(one.environment))) {
    const { environment, url, live } = status
    const truth = { release: live?.release, url, now: options.clock.now() }
    outbox.postLast('deployments', (client) =>
      openDeployments(client, jobOf(desk)).settle(targetOf(subject, environment), truth),
    )
    if (isPreview(environment)) commentLast(desk, environment, (known) => endedRow(known, status, truth.now))
  }
  outbox.postLast('deployments', async (client) => {
    for (const environment of await leftPreviews(client, subject.app, options.clock.now()))
      if (!isThere(environment) && !desk.closed.has(environment)) close(desk, environment)
  })
}

/** A preview that was closed leaves an entry in its ledger, which is seen for some days. */
function isGone({ environment, url, live }: EnvironmentStatus): boolean {
  return isPreview(environment) && url === undefined && live === undefined
}

/** Only a preview has a pull request to comment on. */
function comment(desk: Desk, environment: string, news: Pick<PreviewRow, 'state'> & Partial<PreviewRow>): void {
  const { options, outbox, subject, statuses } = desk
  const number = previewNumber(environment)
  if (number === undefined || subject === undefined) return
  const { live, url } = statuses.get(environment) ?? {}
  const { serverUrl, repository, runUrl } = options.runner
  const isCommit = news.sha !== undefined && repository !== undefined
  const row = {
    ...news,
    app: subject.app,
    limits: subject.limits && { max: subject.limits.max, idleMs: subject.limits.idleMs },
    url: live === undefined || news.state === 'closed' ? undefined : url,
    commitUrl: isCommit ? `${serverUrl}/${repository}/commit/${news.sha}` : undefined,
    runUrl,
    at: options.clock.now(),
  }
  outbox.post('comments', async (client) => {
    const written = await writeRow(client, number, subject.app, (known) => (isNews(row, known) ? row : undefined))
    if (written === undefined || written.isAlone || row.state === 'deploying') return
    // Another app's run may have begun its edit before ours was there.
    outbox.postLast('comments', async (_, signal) => {
      await options.clock.sleep(lateEditMs, signal)
      await keepRow(client, number, written)
    })
  })
}

/** A pull request that had no preview is not told that it is closed, and none is told so twice. */
function isNews({ state }: PreviewRow, known: PreviewRow | undefined): boolean {
  return state !== 'closed' || (known !== undefined && known.state !== 'closed')
}

/** So long after it was written a row is looked for once more. */
const lateEditMs = 1500

function commentLast({ outbox, subject }: Desk, environment: string, change: RowChange): void {
  const number = previewNumber(environment)
  if (number === undefined || subject === undefined) return
  outbox.postLast('comments', async (client) => {
    await writeRow(client, number, subject.app, change)
  })
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

function postponedBecause(reasons: readonly string[]): string {
  return `GitHub still shows some of what is no more; the next sweep sets that right. ${reasons.join(' ')}`
}
