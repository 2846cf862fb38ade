import type { EngineEvent, Report, EnvironmentStatus } from '../../engine/events.ts'
import { isPreview } from '../../engine/policy/previews.ts'
import { makesLive } from '../../engine/snapshot/kinds.ts'
import { KnownError, messageOf } from '../../errors/known-error.ts'
import { noRollbackOptions, type RunResult } from '../../report/context.ts'
import { redact } from '../../report/redact.ts'
import { withRebuilds } from '../../report/release-states.ts'
import { loadClient } from '../api/load-client.ts'
import { close } from './close-environment.ts'
import { jobOf, targetOf, type Desk, type NotifierOptions, type Subject } from './desk.ts'
import { createOutbox, silentOutbox, type Outbox } from './outbox.ts'
import { comment } from './preview-comment.ts'
import { confirmLive, setRight } from './set-right.ts'
import { tellDeployment, type Telling, type ToldDeployment, type Untold } from './told-deployment.ts'

/** Tells GitHub what a run does: deployments with their statuses, and the comment of a pull request's preview. */
export interface Notifier {
  about(subject: Subject): void
  /** Takes over what an interrupted run had begun to tell. */
  resume(untold: Untold): void
  readonly report: Report
  /** Tells how the run ended and waits until GitHub has taken everything, for so long at most. Never throws. */
  conclude(result: RunResult, withinMs: number): Promise<void>
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

function outboxFor({ token, apiUrl, runner, clock, report }: NotifierOptions): Outbox {
  const { repository } = runner
  if (repository === undefined) return silentOutbox(() => undefined)
  if (token === '') return silentOutbox(() => report({ type: 'notice', message: noToken }))
  return createOutbox({ clock, open: (signal) => loadClient({ token, apiUrl, repository, clock, signal }) })
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

/** Why it failed; undefined when it did not. */
function whyOf({ secrets }: Desk, result: RunResult): string | undefined {
  return 'ok' in result ? undefined : redact(messageOf(result.error), secrets)
}

function untoldBecause(problems: readonly string[]): string {
  return `GitHub could not be told everything; what was asked of this run is not affected, and the next deployment tells what is live then. ${problems.join(' ')}`
}

function postponedBecause(reasons: readonly string[]): string {
  return `GitHub still shows some of what is no more; the next sweep sets that right. ${reasons.join(' ')}`
}
