import type { Reply } from '../events.ts'
import type { Session } from '../session.ts'
import { atMost } from './at-most.ts'

/**
 * What is known of a limit of requests per client, which turns away this run and no visitor.
 * - `unknown`: hardly anything was refused so far
 * - `asked`: much was; the run rests, and then asks calmly to see whether that goes on, several times unless the app may be down
 * - `found`: it did not go on; the run asks calmly from then on, and what was refused until then does not count
 * - `none`: it went on, so that it is nothing that this run has brought upon itself
 */
export type LimitState = 'unknown' | 'asked' | 'found' | 'none'

export interface Limit {
  readonly state: LimitState
  /** Whether nothing is to be asked now. */
  readonly isResting: boolean
  /** To be called at every reply. */
  heed(): void
  /** Waits, but not for long, until it is known what turned this run away; not at all if nothing did. */
  known(): Promise<void>
  /** Those of the replies that say something of the release. */
  counted(replies: readonly Reply[]): readonly Reply[]
}

/** Of the last replies so many refused, to a client that asks quickly, may be a limit. */
const windowRequests = 20
const leastRefused = 4
/** Limits that count by the minute, and bans, take their time to let a client in again. */
const restsMs = [2000, 5000, 10_000, 20_000] as const
/** 503 is what an app answers that is down as well, and nobody waits for that. */
const unavailable = 503
export const calmEveryMs = 1000
/** A limit lets so many calm requests through, one after the other. */
export const calmRequests = 8
const lookEveryMs = 100
const mostWaitMs = 60_000

export function watchForLimit(session: Session, replies: readonly Reply[], stopped: AbortSignal): Limit {
  const { clock } = session
  let state: LimitState = 'unknown'
  let calmFrom = Infinity
  let ended: Promise<void> = Promise.resolve()
  /** Whether calm requests are let through after such a rest. */
  const letsIn = async (restMs: number): Promise<boolean> => {
    calmFrom = Infinity
    await clock.sleep(restMs, stopped)
    calmFrom = clock.now()
    const calm = () => replies.filter(({ at, latencyMs = 0 }) => at - latencyMs >= calmFrom)
    while (!calm().some(isRefused) && calm().length < calmRequests) await clock.sleep(lookEveryMs, stopped)
    return !calm().some(isRefused)
  }
  const findOut = async () => {
    state = 'asked'
    const mayBeDown = replies.some(({ isRefusal, status }) => isRefusal && status === unavailable)
    for (const restMs of mayBeDown ? restsMs.slice(0, 1) : restsMs)
      if (await letsIn(restMs)) return void (state = 'found')
    state = 'none'
  }
  return {
    get state() {
      return state
    },
    get isResting() {
      return state === 'asked' && calmFrom === Infinity
    },
    heed: () => {
      if (state !== 'unknown' || replies.slice(-windowRequests).filter(isRefused).length < leastRefused) return
      // What ends the sleep is the end of the probe.
      ended = findOut().catch(() => undefined)
    },
    known: async () => {
      if (state === 'asked') await atMost(session, mostWaitMs, ended, session.signal)
    },
    counted: (all) =>
      state === 'asked' || state === 'found' ? all.filter((reply) => !isRefused(reply) || reply.at > calmFrom) : all,
  }
}

function isRefused({ isRefusal }: Reply): boolean {
  return isRefusal === true
}
