import type { Operation } from '../../ports/ledger.ts'
import type { Availability, Reply } from '../events.ts'
import type { Session } from '../session.ts'
import { weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares } from '../snapshot/weights.ts'
import { atFirst, calmRequests, startAsking, type Asking } from './asking.ts'
import type { Sample } from './chance.ts'
import { judgeReplies, leastRequests, mayBeLimit, type Verdict } from './probe-verdict.ts'
import { askedOf } from './question.ts'

/** So long one release is asked for the last time; for longer, up to this, only where it has failed. */
const lastLookMs = 250
const mostLastLookMs = 2000

export interface Probe {
  /**
   * To be called as soon as it is known that traffic will move: the time until then shows how it is answered before. Where
   * nothing is live yet, nothing is asked, and where no request of this run would be the route's: what others answer says
   * nothing of it.
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
      const asked = seen.route && askedOf(session, seen.route, kind)
      if (seen.route === undefined || asked === undefined || !isLive) return
      asking ??= startAsking(session, seen.route, asked, replies)
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
    decides: !(kind === 'rollback' && force),
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
  if (asking.calmSince() !== undefined) return asking.once()
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

function tell(session: Session, availability: Availability): void {
  session.report({ type: 'probed', availability })
  const { requests, failures, lastFailure } = availability
  if (failures === 0) return
  const message = `${failures} of ${requests} requests of this run's own probe failed while traffic moved; the last: ${lastFailure}.`
  session.report({ type: 'warning', message })
}
