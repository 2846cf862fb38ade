import { KnownError } from '../errors/known-error.ts'
import type { ErrorCode } from '../errors/registry.ts'
import type { Clock } from '../ports/clock.ts'
import type { Call } from '../ports/common.ts'
import type { Platform } from '../ports/platform.ts'
import type { Environment } from '../spec/types.ts'
import type { Report, StepName } from './events.ts'
import type { Ask } from './http.ts'

/** Whether one commit is an ancestor of another; `unknown` where the history is not there to tell. */
export type IsAncestor = (ancestor: string, descendant: string) => Promise<boolean | 'unknown'>

/** One environment on its platform, and what everything that is done there works with. */
export interface Session {
  readonly platform: Platform
  readonly environment: Environment
  readonly clock: Clock
  /** How checks and the probe ask over HTTP. */
  readonly ask: Ask
  readonly report: Report
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal
}

/** Who is to hold the environment, and how he comes by it. */
export interface Claimant {
  /** Random: tells this run's ledger entries from another's. */
  readonly owner: string
  readonly actor: string
  readonly runUrl: string
  /** How long to wait for another run's claim. */
  readonly waitForLockMs: number
  /** Take over from a run that is still working. */
  readonly supersede: boolean
}

/** A session with what somebody has asked for in it. */
export interface Run extends Session {
  readonly claimant: Claimant
  readonly force: boolean
  readonly dryRun: boolean
  readonly isAncestor: IsAncestor
}

/** A claim's changes stay bound to its own environment and signal: neither is swapped under it. */
type Unclaimed = Session & { readonly change?: never }

/** The same in another environment of the app; its platform goes with it. */
export function inEnvironment<T extends Unclaimed>(session: T, environment: Environment): T {
  return { ...session, environment, platform: session.platform.forEnvironment(environment) }
}

/** The same, with another way to come by the claim. */
export function claimingWith(run: Run, how: Partial<Claimant>): Run {
  return { ...run, claimant: { ...run.claimant, ...how } }
}

/** The same for work that goes on although the workflow was cancelled; a claim has a way of its own. */
export function detached<T extends Unclaimed>(session: T): T {
  return { ...session, signal: never() }
}

/** Whoever calls a platform; whose environment it is, that knows itself. */
export type Caller = Pick<Session, 'platform' | 'clock' | 'signal'>

/** What a platform call takes: the run's signal and a deadline that many milliseconds from now. */
export function call({ platform, clock, signal }: Caller, timeoutMs = platform.ledger.callTimeoutMs): Call {
  return { signal, deadline: clock.now() + timeoutMs }
}

/** A signal that never aborts; a new one each time, for whoever waits leaves listeners with it. */
export const never = (): AbortSignal => new AbortController().signal

/** Whether a change that ended with this error may still take effect: the platform has not said that it refused it. */
export function mayLand(error: unknown): boolean {
  return !(error instanceof KnownError) || error.mayLand || error.code === 'platform-timeout'
}

/** Runs one step and tells when it began and how it ended; the work may say that there was nothing to do. */
export async function step<T>(
  session: Pick<Session, 'report' | 'clock' | 'signal'> & Partial<Pick<Session, 'environment'>>,
  name: StepName,
  work: () => Promise<T>,
): Promise<T> {
  const what = { step: name, ...(session.environment && { environment: session.environment.name }) }
  session.report({ type: 'step-started', ...what, at: session.clock.now() })
  const finished = (outcome: 'done' | 'failed') =>
    session.report({ type: 'step-finished', ...what, at: session.clock.now(), outcome })
  try {
    session.signal.throwIfAborted()
    const result = await work()
    finished('done')
    return result
  } catch (error) {
    finished('failed')
    throw error
  }
}

export interface Wait<T> {
  /** What is waited for, for the log: `every target healthy`. */
  readonly what: string
  readonly timeoutMs: number
  /** Undefined: not yet. */
  readonly look: () => Promise<T | undefined>
  /** How far it is, for the log; called after each look. */
  readonly progress?: () => { readonly done: number; readonly total: number }
  /** Quickest repetition, the platform's unless said; grows with the time already waited, up to a second. */
  readonly everyMs?: number
  /** @param unanswered what the last look ended with, if the platform did not answer it: what is there is not known. */
  readonly onTimeout: (unanswered: KnownError | undefined) => Promise<KnownError> | KnownError
}

/**
 * Looks until there is something to see. The interval adapts: what comes quickly is seen quickly, what takes long is
 * not hammered.
 * @throws what `onTimeout` returns when the deadline has passed; the signal's reason when it aborts.
 */
export async function waitFor<T>(session: Session, wait: Wait<T>): Promise<T> {
  const started = session.clock.now()
  const deadline = started + wait.timeoutMs
  let unanswered: KnownError | undefined
  for (;;) {
    session.signal.throwIfAborted()
    unanswered = undefined
    const seen = await wait.look().catch((error: unknown) => {
      unanswered = unansweredOr(error)
      return undefined
    })
    if (seen !== undefined) return seen
    const now = session.clock.now()
    session.report({ type: 'progress', at: now, message: wait.what, deadline, ...wait.progress?.() })
    if (now >= deadline) throw await wait.onTimeout(unanswered)
    const interval = Math.min(Math.max(wait.everyMs ?? session.platform.pollMs, (now - started) / 10), 1000)
    await session.clock.sleep(Math.min(interval, deadline - now), session.signal)
  }
}

/** What a read ends with that got no answer by its deadline, or only that the platform is overloaded or out of order. */
const noAnswer: ReadonlySet<ErrorCode> = new Set(['platform-timeout', 'platform-throttled', 'platform-failed'])

/** Whether an error says nothing of what was asked, only that there was no answer. */
export function isNoAnswer(error: unknown): error is KnownError {
  return error instanceof KnownError && noAnswer.has(error.code)
}

/** A read that was not answered in time says nothing: it is made again, for as long as the wait itself has time. */
function unansweredOr(error: unknown): KnownError {
  if (isNoAnswer(error)) return error
  throw error
}

/** Sleeps and says so. */
export async function pause(session: Session, what: string, ms: number): Promise<void> {
  if (ms <= 0) return
  await telling(session, what, ms, () => session.clock.sleep(ms, session.signal))
}

/** As often as the log tells a wait. */
const tellEveryMs = 10_000

/** Does what takes long, and says all the while what is waited for, and until when at the latest. */
export async function telling<T>(
  session: Session,
  what: string,
  timeoutMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const ended = new AbortController()
  const signal = AbortSignal.any([session.signal, ended.signal])
  const deadline = session.clock.now() + timeoutMs
  const tell = async () => {
    while (!signal.aborted) {
      session.report({ type: 'progress', at: session.clock.now(), message: what, deadline })
      await session.clock.sleep(tellEveryMs, signal)
    }
  }
  // What ends the sleep is the end of the work.
  tell().catch(() => undefined)
  try {
    return await work()
  } finally {
    ended.abort()
  }
}
