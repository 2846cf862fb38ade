import type { Operation } from '../../ports/ledger.ts'
import type { Availability, Reply } from '../events.ts'
import type { Session } from '../session.ts'
import { weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares } from '../snapshot/weights.ts'
import { atMost } from './at-most.ts'
import { startAsking, type Asking } from './asking.ts'
import type { Sample } from './chance.ts'
import { calmEveryMs, calmRequests } from './limit.ts'
import { goesOn, judgeReplies, known, leastRequests, windowRequests, type How, type Verdict } from './probe-verdict.ts'
import { askedOf } from './question.ts'

/** So long the first answer is waited for before traffic moves. */
const mostBegunMs = 3000
/** So long one release is asked for the last time; for longer, up to this, only where it has failed. */
const lastLookMs = 250
const mostLastLookMs = 2000
/** For so long nothing fails any more, once what kept traffic from the release is over. */
const caughtUpMs = 2000
/** Whoever is turned away does not ask right again. */
const betweenRefusalsMs = 200
/** So many are sent at once then where one was not answered. */
const fewLast = 10
/** So many calm requests are the last; more, up to this, only where one of them has failed. */
const fewCalm = 3
const mostCalm = 10

export interface Probe {
  /**
   * To be called as soon as it is known that traffic will move: the time until then shows how it is answered before. Where
   * nothing is live yet, nothing is asked, and where no request of this run would be the route's: what others answer says
   * nothing of it.
   */
  start(seen: Snapshot): void
  /** Waits, but not for long, until there are a few answers from before traffic moves. */
  ready(): Promise<void>
  /**
   * To be called right before traffic moves: from here on it counts anew.
   * @param weight the share of the release that it moves to, in percent.
   */
  moved(weight: number): void
  /** When traffic moved first; undefined while it has not. */
  movedAt(): number | undefined
  /** Whether anything was asked at all: at a first deployment there is nobody who could answer. */
  hasAsked(): boolean
  /** What the answers since traffic last moved say, held against those from before it moved at all. */
  verdict(): Verdict
  /** The same for whoever looks all the while: what fails for a moment only does not count. */
  verdictSoFar(): Verdict
  /**
   * How many of its requests went to the release that traffic moves to, or to the old one, between two instants, and how many
   * of those had a server error or no answer: by the weights then, as far as it can be known.
   */
  sentTo(release: 'candidate' | 'old', from: number, to: number): Sample
  /** Whether an answer without an error came from the address before traffic moved. */
  hasAnswered(): boolean
  /** Asks once more. @returns why it counts as failed, without any doubt; undefined where it does not. */
  askOnceMore(): Promise<string | undefined>
  /** Asks several times more, until there is enough to decide by. @returns why that speaks against the release. */
  askForTheLastTime(): Promise<string | undefined>
  /** Whether what it says undoes anything: whoever forces a rollback has something that is worse. */
  readonly decides: boolean
}

interface Shift {
  readonly at: number
  /** Of the release that it moved to, in percent. */
  readonly weight: number
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
  const shifts: Shift[] = []
  const movedAt = () => shifts[0]?.at
  const before = () => replies.filter(({ at }) => at <= (movedAt() ?? Infinity))
  const { propagationMs } = session.platform.router.capabilities
  /** While new weights are on their way the old release answers: what it has failed of late is not held against the new one. */
  const since = () => {
    const last = shifts.at(-1)
    const graceMs = before().slice(-fewLast).some(hasFault) ? propagationMs : 0
    return last === undefined ? [] : replies.filter(({ at }) => at > last.at + graceMs)
  }
  const counted = (all: readonly Reply[]) => asking?.limit.counted(all) ?? all
  const weight = () => shifts.at(-1)?.weight ?? 100
  const judged = (how: Partial<How>) => judgeReplies(counted(before()), counted(since()), { weight: weight(), ...how })
  const verdict = (how: Partial<How> = {}): Verdict => {
    const state = asking?.limit.state
    const said = judged({ least: state === 'found' ? calmRequests : leastRequests, ...how })
    return state === 'asked' && said.outcome === 'passed' ? { ...said, outcome: 'unproven' } : said
  }
  return {
    start: (seen: Snapshot) => {
      const isLive = Object.keys(shares(weightsOf(seen))).length > 0
      const asked = seen.route && askedOf(session, seen.route, kind)
      if (seen.route === undefined || asked === undefined || !isLive) return
      asking ??= startAsking(session, seen.route, asked, replies)
    },
    // Whoever rolls back has something that is worse.
    ready: async () => (kind === 'rollback' ? asking?.ready : asking && readyToJudge(session, asking)),
    moved: (weight: number) => {
      shifts.push({ at: session.clock.now(), weight })
      asking?.quicken()
    },
    movedAt,
    hasAsked: () => asking !== undefined,
    verdict: () => verdict(),
    verdictSoFar: () => verdict(goesOn(weight())),
    sentTo: (release: 'candidate' | 'old', from: number, to: number) =>
      sampleOf(replies, { from, to }, (at) => shareOf(shifts, release, at)),
    hasAnswered: () => known(before()).some(({ failure }) => failure === undefined),
    askOnceMore: async () => asking && undoubted(await asking.once()),
    askForTheLastTime: async () => {
      if (asking === undefined) return undefined
      await askToTheEnd(session, asking, () => counted(since()))
      const { outcome, figures } = verdict()
      if (outcome === 'passed' || hasCaughtUp(session, counted(since()))) return undefined
      if (outcome === 'failed') return figures
      // Of a slow page there are few answers, which may be clear enough.
      const few = judged({ least: calmRequests })
      return few.outcome === 'failed' ? few.figures : known(counted(since())).at(-1)?.failure
    },
    decides: !(kind === 'rollback' && force),
    stop: () => {
      const availability = asking?.stop(movedAt())
      if (availability !== undefined) tell(session, availability)
    },
  }
}

async function readyToJudge(session: Session, { ready, begun, limit }: Asking): Promise<void> {
  await ready
  await atMost(session, mostBegunMs, begun, session.signal)
  await limit.known()
}

/** Of the traffic, 0 to 1. */
function shareOf(shifts: readonly Shift[], release: 'candidate' | 'old', at: number): number {
  const weight = shifts.findLast((shift) => shift.at <= at)?.weight ?? 0
  return (release === 'candidate' ? weight : 100 - weight) / 100
}

/** @param part how much of a request that was sent at a time counts, 0 to 1. */
function sampleOf(
  replies: readonly Reply[],
  { from, to }: { readonly from: number; readonly to: number },
  part: (sentAt: number) => number,
): Sample {
  let [requests, faults] = [0, 0]
  for (const { at, latencyMs, isUnknown, failure, status = 500 } of replies) {
    const sentAt = at - (latencyMs ?? 0)
    if (sentAt < from || sentAt >= to || (latencyMs === undefined && isUnknown === true)) continue
    requests += part(sentAt)
    if (failure !== undefined && status >= 500) faults += part(sentAt)
  }
  return { requests, faults }
}

/** Once more where this run has found out meanwhile whether it was turned away for asking too often. */
async function askToTheEnd(session: Session, asking: Asking, since: () => readonly Reply[]): Promise<void> {
  await askRepeatedly(session, asking, since)
  if (asking.limit.state !== 'asked') return
  await asking.limit.known()
  await askRepeatedly(session, asking, since)
}

/**
 * One after the other, so that a few are enough of what answers quickly; after a failure for as long as it takes to decide,
 * and at once where there was no answer. Where this run may be turned away for that, calmly.
 */
async function askRepeatedly(session: Session, asking: Asking, since: () => readonly Reply[]): Promise<void> {
  const { clock, signal } = session
  const began = clock.now()
  await asking.overdue()
  if (asking.limit.state === 'found') return askCalmly(session, asking)
  for (let times = 0; asking.limit.state !== 'asked';) {
    const isUnanswered = since()
      .slice(-fewLast)
      .some(({ latencyMs }) => latencyMs === undefined)
    const asked = Array.from({ length: isUnanswered ? fewLast : 1 }, () => asking.once())
    const told = await Promise.all(asked)
    signal.throwIfAborted()
    if (told.some(({ isRefusal }) => isRefusal)) await clock.sleep(betweenRefusalsMs, signal)
    times += asked.length
    const replies = known(since())
    const hasFailed = replies.some(hasFault)
    const isEnough =
      times >= leastRequests && (!hasFailed || replies.length >= windowRequests || times >= 10 * leastRequests)
    if (isEnough || clock.now() - began >= (hasFailed ? mostLastLookMs : lastLookMs)) return
  }
}

/** A few are enough where none of them has a fault. */
async function askCalmly({ clock, signal }: Session, asking: Asking): Promise<void> {
  let isGood = true
  for (let times = 1; times <= (isGood ? fewCalm : mostCalm); times += 1) {
    if (times > 1) await clock.sleep(calmEveryMs, signal)
    isGood &&= !hasFault(await asking.once())
  }
}

/** Whether what its data plane has kept from it is over, which a few lucky answers do not show. */
function hasCaughtUp({ clock }: Session, since: readonly Reply[]): boolean {
  const good = since.slice(since.findLastIndex(hasFault) + 1)
  return good.length >= leastRequests && clock.now() - (good[0]?.at ?? 0) >= caughtUpMs
}

/** Why it failed, unless that may be about who asks. */
function undoubted({ failure, isUnknown, isRefusal }: Reply): string | undefined {
  return isUnknown || isRefusal ? undefined : failure
}

function hasFault({ failure, unexpected }: Reply): boolean {
  return failure !== undefined || unexpected !== undefined
}

function tell(session: Session, availability: Availability): void {
  session.report({ type: 'probed', availability })
  const { requests, failures, lastFailure } = availability
  if (failures === 0) return
  const message = `${failures} of ${requests} requests of this run's own probe failed while traffic moved; the last: ${lastFailure}.`
  session.report({ type: 'warning', message })
}
