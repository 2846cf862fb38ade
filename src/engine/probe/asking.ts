import { setMaxListeners } from 'node:events'
import { messageOf } from '../../errors/known-error.ts'
import type { Route } from '../../ports/router.ts'
import type { Availability, Reply } from '../events.ts'
import type { Session } from '../session.ts'
import { leastRequests } from './probe-verdict.ts'
import { faultOf, isUnreachable, type Asked } from './question.ts'
import { tally } from './tally.ts'

const everyMs = 200
/** So many are sent one right after the other, to know enough of how it was before traffic moves. */
export const atFirst = leastRequests
/** Where traffic moves right away, it is waited for so many of their answers, and no longer than this. */
const atLeastReady = 5
const mostReadyMs = 250
/** Whoever may have asked too often rests for so long, asks calmly from then on, and knows more after so many answers. */
const restMs = 2000
const calmEveryMs = 1000
export const calmRequests = 5
const mostCalmMs = restMs + 2 * calmRequests * calmEveryMs
/** One that is not answered does not keep the next from being sent, up to so many. */
const mostAtOnce = 10

export interface Asking {
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
export function startAsking(session: Session, route: Route, asked: Asked, replies: Reply[]): Asking {
  const { clock } = session
  const stopped = new AbortController()
  const { signal } = stopped
  setMaxListeners(0, signal)
  let calmSince: number | undefined
  let calm: Promise<void> | undefined

  const either = AbortSignal.any([signal, session.signal])
  setMaxListeners(0, either)
  const { question } = asked
  const { ask, askOnce, underway } = openSender(session, route, asked, replies, signal)
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
    once: () => askOnce(either),
    overdue: async () => {
      const slowest = Math.max(everyMs, ...replies.flatMap(({ latencyMs }) => latencyMs ?? []))
      const late = [...underway].flatMap(([asked, at]) => (clock.now() - at > slowest ? [asked] : []))
      if (late.length > 0) await Promise.race([Promise.all(late), clock.sleep(question.timeoutMs, either)])
    },
    calmDown: () => (calm ??= calmDown().catch(() => undefined)),
    calm: () => calm && Promise.race([calm, clock.sleep(mostCalmMs, either)]),
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

/** Sends requests, and keeps the replies and what is under way. */
function openSender(session: Session, route: Route, { check, question }: Asked, replies: Reply[], signal: AbortSignal) {
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
  const askOnce = async (until = signal): Promise<Reply> => {
    const asked = ask(until)
    underway.set(asked, clock.now())
    const reply = await asked
    underway.delete(asked)
    if (!until.aborted) replies.push(reply)
    return reply
  }
  return { ask, askOnce, underway }
}
