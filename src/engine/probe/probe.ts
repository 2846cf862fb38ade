import { setMaxListeners } from 'node:events'
import { messageOf } from '../../errors/known-error.ts'
import type { Route } from '../../ports/router.ts'
import type { Check } from '../../spec/types.ts'
import type { Availability, Reply } from '../events.ts'
import { unexpected, type Answer, type Question } from '../http.ts'
import type { Session } from '../session.ts'
import { weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares } from '../snapshot/weights.ts'
import type { Sample } from './chance.ts'
import { judgeReplies, leastRequests, mayBeLimit, type Verdict } from './probe-verdict.ts'
import { tally } from './tally.ts'

const everyMs = 200
/** Where no check of the spec says how long an answer may take. */
const defaultTimeoutMs = 2000
/** So many are sent one right after the other, to know enough of how it was before traffic moves. */
const atFirst = leastRequests
/** Where traffic moves right away, it is waited for so many of their answers, and no longer than this. */
const atLeastReady = 5
const mostReadyMs = 250
/** Whoever may have asked too often rests for so long, asks calmly from then on, and knows more after so many answers. */
const restMs = 2000
const calmEveryMs = 1000
const calmRequests = 5
const mostCalmMs = restMs + 2 * calmRequests * calmEveryMs
/** One that is not answered does not keep the next from being sent, up to so many. */
const mostAtOnce = 10
/** So long one release is asked for the last time; for longer, up to this, only where it has failed. */
const lastLookMs = 250
const mostLastLookMs = 2000

export interface Probe {
  /**
   * To be called as soon as it is known that traffic will move: the time until then shows how it is answered before. Where
   * nothing is live yet, nothing is asked.
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
  /** How many requests were sent, and failed, between two instants. */
  asked(from: number, to: number): Sample
  /** Whether an answer without an error came from the address before traffic moved. */
  hasAnswered(): boolean
  /** Asks once more. @returns why it counts as failed; undefined where it does not. */
  askOnceMore(): Promise<string | undefined>
  /** Asks several times more, until there is enough to decide by. @returns why that speaks against the release. */
  askForTheLastTime(): Promise<string | undefined>
}

/**
 * Does the work and, from when the work starts the probe to its end, asks the environment's address all the while, as a
 * visitor would. Where the address cannot be reached from here, there is nothing to tell and nothing to decide by.
 */
export async function whileProbing<T>(session: Session, work: (probe: Probe) => Promise<T>): Promise<T> {
  const probe = openProbe(session)
  try {
    return await work(probe)
  } finally {
    probe.stop()
  }
}

function openProbe(session: Session) {
  const replies: Reply[] = []
  let asking: Asking | undefined
  const shifts: number[] = []
  const before = () => replies.filter(({ at }) => shifts[0] === undefined || at <= shifts[0])
  const since = () => {
    const last = shifts.at(-1)
    const from = Math.max(last ?? 0, asking?.calmSince() ?? 0)
    return last === undefined ? [] : replies.filter(({ at }) => at > from)
  }
  /** What a limit of requests per client looks like is a failure only if it goes on when this client asks calmly. */
  const verdict = (): Verdict => {
    if (asking?.calmSince() !== undefined) return judgeReplies(before(), since(), calmRequests)
    const said = judgeReplies(before(), since())
    if (said.outcome !== 'failed' || !mayBeLimit(before(), since())) return said
    void asking?.calmDown()
    return { ...said, outcome: 'unproven' }
  }
  return {
    start: (seen: Snapshot) => {
      const isLive = Object.keys(shares(weightsOf(seen))).length > 0
      if (seen.route !== undefined && isLive) asking ??= startAsking(session, seen.route, replies)
    },
    ready: async () => asking?.ready,
    moved: () => void shifts.push(session.clock.now()),
    movedAt: () => shifts[0],
    hasAsked: () => asking !== undefined,
    verdict,
    asked: (from: number, to: number): Sample => {
      const sent = replies.filter(({ at, latencyMs, isUnknown }) => {
        const sentAt = at - (latencyMs ?? 0)
        return sentAt >= from && sentAt < to && (latencyMs !== undefined || isUnknown !== true)
      })
      return { requests: sent.length, faults: sent.filter(({ failure }) => failure !== undefined).length }
    },
    hasAnswered: () => before().some(({ failure, isUnknown }) => failure === undefined && isUnknown !== true),
    askOnceMore: async () => (await asking?.once())?.failure,
    askForTheLastTime: async () => {
      if (asking === undefined) return undefined
      const last = await askRepeatedly(session, asking, since)
      verdict()
      await asking.calm()
      const { outcome, figures } = verdict()
      if (outcome === 'failed') return figures
      return outcome === 'unproven' ? last?.failure : undefined
    },
    stop: () => {
      const availability = asking?.stop(shifts[0])
      if (availability !== undefined) tell(session, availability)
    },
  }
}

/** One after the other, so that a few are enough of what answers quickly; after a failure for as long as it takes to decide. */
async function askRepeatedly(
  { clock, signal }: Session,
  asking: Asking,
  since: () => readonly Reply[],
): Promise<Reply | undefined> {
  const began = clock.now()
  await asking.overdue()
  if (asking.calm() !== undefined) return asking.once()
  let last: Reply | undefined
  for (let times = 1; ; times += 1) {
    last = await asking.once()
    signal.throwIfAborted()
    const known = since().filter(({ isUnknown }) => isUnknown !== true)
    const hasFailed = known.some((reply) => reply.failure !== undefined || reply.unexpected !== undefined)
    const isEnough = times >= atFirst && (!hasFailed || known.length >= leastRequests || times >= 10 * atFirst)
    if (isEnough || clock.now() - began >= (hasFailed ? mostLastLookMs : lastLookMs)) return last
  }
}

interface Asking {
  readonly ready: Promise<void>
  /** Asks, for the run's signal is heeded here, and counts the reply like the others. */
  once(): Promise<Reply>
  /** Waits for those requests that have taken longer so far than any that was answered. */
  overdue(): Promise<void>
  /** Rests, and asks less often from then on. */
  calmDown(): Promise<void>
  /** Until there are answers to calm requests; undefined where it was not told to calm down. */
  calm(): Promise<void> | undefined
  /** From when on requests were calm; infinity while it rests. */
  calmSince(): number | undefined
  /** Waits for nothing: what is not answered by now does not count. Undefined when nothing was answered since then. */
  stop(since: number | undefined): Availability | undefined
}

/** Not the run's signal ends it: after a cancellation traffic moves once more, back to where it was. */
function startAsking(session: Session, route: Route, replies: Reply[]): Asking {
  const { clock } = session
  const stopped = new AbortController()
  const { signal } = stopped
  setMaxListeners(0, signal)
  const check = checkOf(session)
  const question = questionOf(check)
  const underway = new Map<Promise<unknown>, number>()
  let calmSince: number | undefined
  let calm: Promise<void> | undefined

  const ask = async (until: AbortSignal): Promise<Reply> => {
    const askedAt = clock.now()
    try {
      const answer = await session.ask(route.probe, question, until)
      return { at: clock.now(), latencyMs: clock.now() - askedAt, ...faultOf(check, answer) }
    } catch (error) {
      const unknown = isUnreachable(error) ? { isUnknown: true as const } : {}
      return { at: clock.now(), latencyMs: undefined, failure: messageOf(error), ...unknown }
    }
  }
  const askOnce = async (until = signal): Promise<Reply> => {
    const asked = ask(until)
    underway.set(asked, clock.now())
    const reply = await asked
    underway.delete(asked)
    if (!until.aborted) replies.push(reply)
    return reply
  }
  const first = async (): Promise<boolean> => {
    const reply = await ask(signal)
    if (reply.latencyMs === undefined || signal.aborted) return false
    replies.push(reply)
    for (let times = 1; times < atLeastReady && !signal.aborted; times += 1) await askOnce()
    return true
  }
  const begun = first()
  const goOn = async () => {
    if (!(await begun)) return
    for (let times = atLeastReady; times < atFirst && !signal.aborted; times += 1) await askOnce()
    while (!signal.aborted) {
      await clock.sleep(calm === undefined ? everyMs : calmEveryMs, signal)
      if (underway.size < mostAtOnce && calmSince !== Infinity) void askOnce()
    }
  }
  const calmDown = async () => {
    calmSince = Infinity
    await clock.sleep(restMs, signal)
    const from = clock.now()
    calmSince = from
    while (!signal.aborted && replies.filter(({ at }) => at > from).length < calmRequests)
      await clock.sleep(everyMs, signal)
  }
  // What ends the sleep is the end of the probe.
  goOn().catch(() => undefined)

  return {
    ready: Promise.race([begun, clock.sleep(mostReadyMs, signal).catch(() => undefined)]).then(() => undefined),
    once: () => askOnce(AbortSignal.any([signal, session.signal])),
    overdue: async () => {
      const slowest = Math.max(everyMs, ...replies.flatMap(({ latencyMs }) => latencyMs ?? []))
      const late = [...underway].flatMap(([asked, at]) => (clock.now() - at > slowest ? [asked] : []))
      if (late.length > 0) await Promise.race([Promise.all(late), clock.sleep(question.timeoutMs, session.signal)])
    },
    calmDown: () => (calm ??= calmDown().catch(() => undefined)),
    calm: () => calm && Promise.race([calm, clock.sleep(mostCalmMs, session.signal)]),
    calmSince: () => calmSince,
    stop: (since) => {
      stopped.abort()
      const told = since === undefined ? [] : replies.filter(({ at }) => at >= since)
      if (since === undefined || told.length === 0) return undefined
      const url = new URL(question.path, route.url).href
      return { url, from: since, to: clock.now(), replies: told, ...tally(told) }
    },
  }
}

/** Too Many Requests (RFC 6585, 4) is about who asks: nobody else does so as often as this run. */
const tooManyRequests = 429
/** With these some turn away a client that asks too often: nginx with 503 (limit_req_status), AWS WAF with 403. */
const refusals: ReadonlySet<number> = new Set([403, 503])

function faultOf(
  check: Check | undefined,
  answer: Answer,
): Pick<Reply, 'failure' | 'unexpected' | 'isUnknown' | 'isRefusal'> {
  const { status } = answer
  const problem = check && unexpected(check, answer)
  if (status === tooManyRequests && check?.status !== status) return { failure: undefined, isUnknown: true }
  const refusal = refusals.has(status) ? { isRefusal: true as const } : {}
  if (status >= 500) return { failure: `answered ${status}`, ...refusal }
  return { failure: undefined, ...(problem !== undefined && { unexpected: problem, ...refusal }) }
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

/** What is asked so often may change nothing; what is checked before traffic need not be there for visitors. */
function checkOf({ environment: { checks } }: Session): Check | undefined {
  return checks.find(({ method, when }) => (method === 'GET' || method === 'HEAD') && when !== 'before')
}

/** Without such a check the top page. */
function questionOf(check: Check | undefined): Question {
  const { method, path, headers, timeoutMs } = check ?? {
    method: 'GET',
    path: '/',
    headers: {},
    timeoutMs: defaultTimeoutMs,
  }
  return { method, path, headers: { 'user-agent': 'immutable-deploy-probe', ...headers }, timeoutMs }
}

function tell(session: Session, availability: Availability): void {
  session.report({ type: 'probed', availability })
  const { requests, failures, lastFailure } = availability
  if (failures === 0) return
  const message = `${failures} of ${requests} requests of this run's own probe failed while traffic moved; the last: ${lastFailure}.`
  session.report({ type: 'warning', message })
}
