import { setMaxListeners } from 'node:events'
import { messageOf } from '../../errors/known-error.ts'
import type { Route } from '../../ports/router.ts'
import type { Availability, Reply } from '../events.ts'
import type { Session } from '../session.ts'
import { atMost } from './at-most.ts'
import { calmEveryMs, watchForLimit, type Limit } from './limit.ts'
import { leastRequests, windowRequests } from './probe-verdict.ts'
import { faultOf, isUnreachable, type Asked } from './question.ts'
import { tally } from './tally.ts'

/** Between two requests while every answer counts: after each change of traffic, and after failures. */
const quicklyMs = 200
/** For the rest of the time: no limit of requests per client that lets visitors in is as low. */
const usuallyMs = 1000
/** After a failure among so many the next ones are sent quickly. */
const fewRequests = 10
/** So many are sent one right after the other, to know enough of how it was before traffic moves. */
const atFirst = 40
/** Where traffic moves right away, it is waited for so many of their answers, and no longer than this. */
const atLeastReady = 5
const mostReadyMs = 250
/** One that is not answered does not keep the next from being sent, up to so many. */
const mostAtOnce = 3
/** What takes an app long costs its visitors time: between two requests are so many times what the last ones took. */
const timesLatency = 4
const lastLatencies = 5

export interface Asking {
  /** Resolves with a few answers, or soon. */
  readonly ready: Promise<void>
  /** Resolves with a few answers that came quickly, or one that did not come quickly. */
  readonly begun: Promise<void>
  readonly limit: Limit
  /** Asks, for the run's signal is heeded here, and counts the reply like the others. */
  once(): Promise<Reply>
  /** Waits for those requests that have taken longer so far than any that was answered lately. */
  overdue(): Promise<void>
  /** Asks quickly for a while. */
  quicken(): void
  /** Waits for nothing: what is not answered by now does not count. Undefined where nobody ever answered, or nothing since then. */
  stop(since: number | undefined): Availability | undefined
}

/** Not the run's signal ends it: after a cancellation traffic moves once more, back to where it was. */
export function startAsking(session: Session, route: Route, asked: Asked, replies: Reply[]): Asking {
  const { clock } = session
  const stopped = new AbortController()
  const { signal } = stopped
  setMaxListeners(0, signal)
  const either = AbortSignal.any([signal, session.signal])
  setMaxListeners(0, either)
  const limit = watchForLimit(session, replies, signal)
  const sender = openSender(session, route, asked, signal)
  const { underway } = sender
  const keep = (reply: Reply) => {
    replies.push(reply)
    limit.heed()
  }
  const askOnce = async (until = signal): Promise<Reply> => {
    const reply = await sender.send(until)
    if (!until.aborted) keep(reply)
    return reply
  }

  const pace = createPace(limit, replies)
  const { ready, begun } = askAllTheWhile({
    clock,
    limit,
    pace,
    askOnce,
    isFull: () => underway.size >= mostAtOnce,
    signal,
  })

  return {
    ready,
    begun,
    limit,
    once: () => askOnce(either),
    overdue: async () => {
      const lately = replies.slice(-windowRequests).flatMap(({ latencyMs }) => latencyMs ?? [])
      const slowest = Math.max(quicklyMs, ...lately)
      const late = [...underway].flatMap(([sent, at]) => (clock.now() - at > slowest ? [sent] : []))
      if (late.length > 0) await atMost(session, asked.question.timeoutMs, Promise.all(late), either)
    },
    quicken: pace.quicken,
    stop: (since) => {
      stopped.abort()
      const told = since === undefined ? [] : replies.filter(({ at }) => at >= since)
      const isAnswered = replies.some(({ latencyMs }) => latencyMs !== undefined)
      if (since === undefined || told.length === 0 || !isAnswered) return undefined
      const url = new URL(asked.question.path, route.url).href
      return { url, from: since, to: clock.now(), replies: told, ...tally(told) }
    },
  }
}

interface AllTheWhile {
  readonly clock: Session['clock']
  readonly limit: Limit
  readonly pace: ReturnType<typeof createPace>
  readonly askOnce: () => Promise<Reply>
  readonly isFull: () => boolean
  readonly signal: AbortSignal
}

function askAllTheWhile({ clock, limit, pace, askOnce, isFull, signal }: AllTheWhile): Pick<Asking, 'ready' | 'begun'> {
  /** One right after the other, as long as the answers come quickly. */
  const burst = async (requests: number) => {
    for (let times = 0; times < requests && limit.state === 'unknown' && !signal.aborted; times += 1) {
      const { latencyMs = Infinity } = await askOnce()
      if (timesLatency * latencyMs > quicklyMs) return
    }
  }
  const begun = burst(atLeastReady)
  const ready = atMost({ clock }, mostReadyMs, begun, signal).catch(() => undefined)
  const goOn = async () => {
    await ready
    void burst(atFirst - atLeastReady)
    let askedAt = clock.now()
    for (let times = 1; !signal.aborted; times += 1) {
      await clock.sleep(quicklyMs * unevenly(times), signal)
      if (limit.isResting || isFull() || clock.now() - askedAt < pace.everyMs() * unevenly(times)) continue
      askedAt = clock.now()
      void askOnce()
    }
  }
  // What ends the sleep is the end of the probe.
  goOn().catch(() => undefined)
  return { ready, begun }
}

/** Between 0.7 and 1.3, spread evenly (Weyl's sequence of the golden ratio): what fails to a beat is met all the same. */
function unevenly(times: number): number {
  return 0.7 + 0.6 * ((times * 0.618_034) % 1)
}

function createPace(limit: Limit, replies: readonly Reply[]) {
  let quickUntil = atFirst
  return {
    everyMs: (): number => {
      const latencies = replies.slice(-lastLatencies).flatMap(({ latencyMs }) => latencyMs ?? [])
      const leastMs = timesLatency * Math.max(0, ...latencies)
      const isCalm = limit.state === 'asked' || limit.state === 'found'
      const isQuick = replies.length < quickUntil || replies.slice(-fewRequests).some(hasFailed)
      return Math.max(leastMs, isCalm ? calmEveryMs : isQuick ? quicklyMs : usuallyMs)
    },
    quicken: () => void (quickUntil = replies.length + leastRequests),
  }
}

function hasFailed({ failure, isUnknown }: Reply): boolean {
  return failure !== undefined && isUnknown !== true
}

/** Sends requests, and keeps since when each of those is under way that are. */
function openSender(session: Session, route: Route, { check, question }: Asked, stopped: AbortSignal) {
  const { clock } = session
  const underway = new Map<Promise<unknown>, number>()
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
  const send = async (until = stopped): Promise<Reply> => {
    const sent = ask(until)
    underway.set(sent, clock.now())
    const reply = await sent
    underway.delete(sent)
    return reply
  }
  return { send, underway }
}
