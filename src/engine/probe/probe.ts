import { setMaxListeners } from 'node:events'
import { messageOf } from '../../errors/known-error.ts'
import type { Operation } from '../../ports/ledger.ts'
import type { Route } from '../../ports/router.ts'
import type { Availability, Reply } from '../events.ts'
import type { Question } from '../http.ts'
import type { Session } from '../session.ts'
import { weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares } from '../snapshot/weights.ts'
import { meetsDemands } from './demands.ts'
import { judgeReplies, type Verdict } from './probe-verdict.ts'
import { tally } from './tally.ts'

const everyMs = 200
const timeoutMs = 2000
/** So many are sent one right after the other, to know how it was before traffic moves. */
const atFirst = 5
/** Nobody waits longer than this for their answers. */
const mostReadyMs = 250
/** One that is not answered does not keep the next from being sent, up to so many. */
const mostAtOnce = 10

export interface Probe {
  /**
   * To be called shortly before traffic moves for the first time. Where nothing is live yet, nothing is asked, and where
   * no request of this run would be the route's: what others answer says nothing of it.
   */
  start(seen: Snapshot): void
  /** Waits, but not for long, until there are a few answers from before traffic moves. */
  ready(): Promise<void>
  /** To be called right before traffic moves: from here on it counts anew. */
  moved(): void
  /** When traffic moved first; undefined while it has not. */
  movedAt(): number | undefined
  /** Whether anything was asked at all: at a first deployment there is nobody who could answer. */
  hasAsked(): boolean
  /** What the answers since traffic last moved say, held against those from before it moved at all. */
  verdict(): Verdict
  /** Whether an answer without an error came from the address before traffic moved. */
  hasAnswered(): boolean
  /** Asks once more. @returns why it counts as failed; undefined where it does not. */
  askOnceMore(): Promise<string | undefined>
  /** Whether what it says undoes anything: whoever forces a rollback has something that is worse. */
  readonly decides: boolean
}

export interface ProbeOptions {
  readonly kind: Operation['kind']
  readonly force: boolean
}

/**
 * Does the work and, from when the work starts the probe to its end, asks the environment's address all the while, as a
 * visitor would. Where the address cannot be reached from here, there is nothing to tell and nothing to decide by.
 */
export async function whileProbing<T>(
  session: Session,
  work: (probe: Probe) => Promise<T>,
  options: ProbeOptions = { kind: 'deploy', force: false },
): Promise<T> {
  const probe = openProbe(session, options)
  try {
    return await work(probe)
  } finally {
    probe.stop()
  }
}

function openProbe(session: Session, { kind, force }: ProbeOptions) {
  const replies: Reply[] = []
  let asking: Asking | undefined
  const shifts: number[] = []
  const before = () => replies.filter(({ at }) => shifts[0] === undefined || at <= shifts[0])
  return {
    start: (seen: Snapshot) => {
      const isLive = Object.keys(shares(weightsOf(seen))).length > 0
      const question = seen.route && questionTo(session, seen.route, kind)
      if (seen.route === undefined || question === undefined || !isLive) return
      asking ??= startAsking(session, seen.route, question, replies)
    },
    ready: async () => asking?.ready,
    moved: () => void shifts.push(session.clock.now()),
    movedAt: () => shifts[0],
    hasAsked: () => asking !== undefined,
    verdict: () => {
      const since = shifts.at(-1)
      return judgeReplies(before(), since === undefined ? [] : replies.filter(({ at }) => at > since))
    },
    hasAnswered: () => before().some(({ failure }) => failure === undefined),
    askOnceMore: async () => asking?.once(),
    decides: !(kind === 'rollback' && force),
    stop: () => {
      const availability = asking?.stop(shifts[0])
      if (availability !== undefined) tell(session, availability)
    },
  }
}

interface Asking {
  readonly ready: Promise<void>
  once(): Promise<string | undefined>
  /** Waits for nothing: what is not answered by now does not count. Undefined when the first request met nobody. */
  stop(since: number | undefined): Availability | undefined
}

/** Not the run's signal ends it: after a cancellation traffic moves once more, back to where it was. */
function startAsking(session: Session, route: Route, question: Question, replies: Reply[]): Asking {
  const stopped = new AbortController()
  const { signal } = stopped
  setMaxListeners(0, signal)
  const from = session.clock.now()
  let waiting = 0

  const ended = (reply: Omit<Reply, 'at'>) => {
    if (!signal.aborted) replies.push({ at: session.clock.now(), ...reply })
  }
  /** Whether somebody answered; never throws. */
  const askOnce = async (isFirst: boolean): Promise<boolean> => {
    const askedAt = session.clock.now()
    waiting += 1
    try {
      const { status } = await session.ask(route.probe, question, signal)
      ended({ latencyMs: session.clock.now() - askedAt, failure: failureOf(status) })
      return true
    } catch (error) {
      if (!isFirst)
        ended({ latencyMs: undefined, failure: messageOf(error), ...(isUnreachable(error) && { isUnknown: true }) })
      return false
    } finally {
      waiting -= 1
    }
  }
  const first = async (): Promise<boolean> => {
    if (!(await askOnce(true))) return false
    for (let times = 1; times < atFirst && !signal.aborted; times += 1) await askOnce(false)
    return true
  }
  const begun = first()
  const goOn = async () => {
    if (!(await begun)) return
    while (!signal.aborted) {
      await session.clock.sleep(everyMs, signal)
      if (waiting < mostAtOnce) void askOnce(false)
    }
  }
  // What ends the sleep is the end of the probe.
  goOn().catch(() => undefined)

  return {
    ready: Promise.race([begun, session.clock.sleep(mostReadyMs, signal).catch(() => undefined)]).then(() => undefined),
    once: async () => {
      try {
        return failureOf((await session.ask(route.probe, question, signal)).status)
      } catch (error) {
        return messageOf(error)
      }
    },
    stop: (since) => {
      stopped.abort()
      const told = replies.filter(({ at }) => since === undefined || at >= since)
      if (told.length === 0) return undefined
      const url = new URL(question.path, route.url).href
      return { url, from: since ?? from, to: session.clock.now(), replies: told, ...tally(told) }
    },
  }
}

function failureOf(status: number): string | undefined {
  return status >= 500 ? `answered ${status}` : undefined
}

/** No way from this machine to the address, which says nothing of what is behind it. */
const unreachable: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ETIMEDOUT',
])

function isUnreachable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && unreachable.has(error.code)
}

/**
 * The first check that only reads and is the route's, else the top page: what is asked so often may change nothing. Of an
 * earlier release only the top page: today's checks are not of its time. Undefined where none would be the route's.
 */
function questionTo({ environment }: Session, route: Route, kind: Operation['kind']): Question | undefined {
  const checks = kind === 'rollback' ? [] : environment.checks
  const reading = [...checks, topPage].filter(({ method }) => method === 'GET' || method === 'HEAD')
  const found = reading.find(({ method }) => meetsDemands(route, method))
  if (found === undefined) return undefined
  const { method, path, headers } = found
  const isNamed = Object.keys(route.probe.headers).some((name) => name.toLowerCase() === 'user-agent')
  const own = isNamed ? {} : { 'user-agent': 'immutable-deploy-probe' }
  return { method, path, headers: { ...own, ...headers }, timeoutMs }
}

const topPage = { method: 'GET', path: '/', headers: {} }

function tell(session: Session, availability: Availability): void {
  session.report({ type: 'probed', availability })
  const { requests, failures, lastFailure } = availability
  if (failures === 0) return
  const message = `${failures} of ${requests} requests of this run's own probe failed while traffic moved; the last: ${lastFailure}.`
  session.report({ type: 'warning', message })
}
