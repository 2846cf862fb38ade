import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { Change } from '../../ports/common.ts'
import type { Operation } from '../../ports/ledger.ts'
import { call, detached, mayLand, never, type Run, type Session } from '../session.ts'
import { unsettled } from '../snapshot/leftovers.ts'
import { observe } from '../snapshot/observe.ts'
import { withOperation, withoutOperation, type Snapshot } from '../snapshot/snapshot.ts'
import { mint, type ChangeLimits } from './change.ts'

/**
 * A run with the right to change its environment: it has the ledger's highest entry, which a heartbeat keeps alive. Whatever
 * changes something is given a claim.
 */
export interface Claim extends Run {
  readonly number: number
  /** What the entry says now. */
  operation(): Operation
  /**
   * Writes to the entry; done before and after each phase, so that a run that dies can be understood.
   * @throws KnownError `claim-lost`: what another run has written about how this one ended must stay.
   */
  record(patch: Partial<Operation>): Promise<void>
  /** For what nobody has to know at once: it is written with the next record, or heartbeat. */
  note(patch: Partial<Operation>): void
  /**
   * Makes one change. Right before it entry n+1 is asked for by name, and the answer has to be 'does not exist', and that
   * entry n is this run's and open; it is asked again when the answer took longer than it may be believed. A heartbeat that is late
   * is written first.
   * @throws KnownError `claim-lost` when another run has the environment; whatever the read, or the work, threw.
   */
  change<T>(work: (change: Change) => Promise<T>, limits?: ChangeLimits): Promise<T>
  /** @throws KnownError `claim-lost` when another run has the environment. */
  confirm(): Promise<void>
  /** Waits until no change of this run that was not answered in time can take effect any more. */
  landed(): Promise<void>
  /** The same for work that goes on although the workflow was cancelled. */
  detached(): Claim
  /** Stops the heartbeat. */
  release(): void
}

/** How long 'there is no entry n+1' is believed after it was asked for. */
export function believedMs({ platform: { ledger } }: Session): number {
  return Math.max(ledger.absenceHoldsMs, ledger.callTimeoutMs / 4)
}

/** A claim on an entry that exists and is this run's. */
export function keep(run: Run, operation: Operation): Claim {
  const { leaseMs } = run.platform.ledger
  const stop = new AbortController()
  const fence = createFence(run, operation.number, () => entry.operation().phase === 'done')
  const entry: Entry = createEntry(run, fence, operation)
  let landing: Promise<unknown> = Promise.resolve()

  const change = async <T>(by: Session, work: (change: Change) => Promise<T>, limits?: ChangeLimits): Promise<T> => {
    await fence.ask(by)
    if (isOlder(run, entry.writtenAt(), leaseMs / 2)) await entry.write(by)
    const minted = fence.mint(by, limits)
    try {
      return await work(minted)
    } catch (error) {
      // What may be left half done may as well go on a while.
      if (mayLand(error) && limits?.isCutOff !== true) {
        const landed = untilLanded(by)
        landing = Promise.all([landing, landed])
        entry.lands(landed)
      }
      throw error
    }
  }
  const as = (by: Run): Claim => ({
    ...by,
    number: operation.number,
    operation: () => entry.operation(),
    record: async (patch) => {
      await fence.ask(by)
      entry.note(patch)
      await entry.write(by)
    },
    note: (patch) => entry.note(patch),
    change: (work, limits) => change(by, work, limits),
    confirm: () => fence.ask(by),
    landed: async () => void (await Promise.all([landing, entry.landed()])),
    detached: () => as(detached(by)),
    release: () => stop.abort(),
  })
  beat(run, operation.number, (by) => entry.write(by, stop.signal), stop)
  return as(run)
}

/** A heartbeat that fails is no harm by itself: the next change decides, from what it sees. It goes on through an undo. */
function beat(session: Session, number: number, write: (by: Session) => Promise<void>, stop: AbortController): void {
  const by = detached(session)
  const warn = (error: unknown) => {
    if (isLost(error)) stop.abort()
    if (stop.signal.aborted || session.signal.aborted) return
    session.report({ type: 'warning', message: `Heartbeat of operation ${number} failed: ${messageOf(error)}` })
  }
  const goOn = async () => {
    for (;;) {
      await session.clock.sleep(session.platform.ledger.leaseMs / 5, stop.signal)
      await write(by).catch(warn)
    }
  }
  // What ends the sleep is the end of the claim.
  goOn().catch(() => undefined)
}

/** So many answers in a row that came too late to be believed are a store that cannot be worked with. */
const mostLateAnswers = 10

/** Whether entry n+1 exists, and what a change may take that was begun on the answer. */
interface Fence {
  ask(by: Session): Promise<void>
  mint(by: Session, limits?: ChangeLimits): Change
}

/** @param isDone whether the run itself has said that it has come to its end. */
function createFence(run: Run, number: number, isDone: () => boolean): Fence {
  const { ledger } = run.platform
  let askedAt = -Infinity
  /** Whoever took over closes it; the entry after it may be forgotten by the time that this run looks again. */
  const isOurs = (own: Operation | undefined) => own?.owner === run.claimant.owner && (own.phase !== 'done' || isDone())
  return {
    ask: async (by) => {
      if (!isOlder(run, askedAt, ledger.absenceHoldsMs)) return
      for (let times = 1; times <= mostLateAnswers; times += 1) {
        const asked = by.clock.now()
        const { own, next } = await ledger.getWithNext(number, call(by))
        if (own === undefined && next === undefined) throw entryGone(by, number)
        if (next !== undefined || !isOurs(own?.operation)) throw lost(by, number)
        if (isOlder(run, asked, believedMs(run))) continue
        askedAt = asked
        return
      }
      throw tooSlow(by, number)
    },
    /** The deadline counts from the question: a process that stood still meanwhile does not begin any more. */
    mint: (by, { timeoutMs = ledger.callTimeoutMs, isCutOff = false } = {}) =>
      mint({ signal: isCutOff ? by.signal : never(), deadline: askedAt + believedMs(run) + timeoutMs }),
  }
}

/** The claim's own entry in the ledger. */
interface Entry {
  operation(): Operation
  note(patch: Partial<Operation>): void
  /** Writes the newest state; a heartbeat not once it is stopped. */
  write(by: Session, heartbeat?: AbortSignal): Promise<void>
  /** When the last write that succeeded began. */
  writtenAt(): number
  /** Waits until its last write can have taken effect. */
  landed(): Promise<void>
  /** Until then calls of the run may take effect, which whoever comes next has to know. */
  lands(landed: Promise<void>): void
}

/** One write at a time, and none before an earlier one that was not answered can have landed. */
function createEntry(session: Session, fence: Fence, first: Operation): Entry {
  let operation = first
  let writtenAt = session.clock.now()
  let inFlight = 0
  let landing: Promise<void> = Promise.resolve()
  let writing: Promise<void> = Promise.resolve()

  const entry = () => (inFlight === 0 ? operation : { ...operation, landsForMs: landsForMs(session) })
  const write = async (by: Session, heartbeat?: AbortSignal) => {
    await landing
    await fence.ask(by)
    // Whoever has noted the end writes it, and nothing is written after that.
    if (heartbeat?.aborted || (heartbeat !== undefined && operation.phase === 'done')) return
    const updating = fence.mint(by)
    const began = by.clock.now()
    try {
      await session.platform.ledger.update(entry(), updating)
      writtenAt = began
    } catch (error) {
      if (mayLand(error)) landing = untilLanded(by)
      throw error
    }
  }
  return {
    operation: () => operation,
    note: (patch) => void (operation = { ...operation, ...patch }),
    write: (by, heartbeat) => {
      writing = writing.catch(() => undefined).then(() => write(by, heartbeat))
      return writing
    },
    writtenAt: () => writtenAt,
    landed: () => landing,
    lands: (landed) => {
      inFlight += 1
      void landed.then(() => (inFlight -= 1))
    },
  }
}

/** A clock that was set back makes nothing young again. */
function isOlder(session: Session, at: number, ageMs: number): boolean {
  const age = session.clock.now() - at
  return age < 0 || age >= ageMs
}

/** A duration, for a clock that jumped meanwhile tells nothing of when the call began: so long after its end it has landed. */
export async function untilLanded(session: Session): Promise<void> {
  await session.clock.sleep(landsForMs(session), never()).catch(() => undefined)
}

/** The longest that a call which was not answered may still be on its way. */
export function landsForMs({ platform: { ledger } }: Session): number {
  return ledger.callTimeoutMs + ledger.landsLateMs
}

/** So long, at most, is a list behind what it lists. */
const staleMs = 1000
const mostStaleLooks = 3

/**
 * What is there, with the claim's own entry as it is, which a list of the ledger may not have yet. What such a list says has
 * not ended is asked for by name, for what has ended meanwhile must not be undone; then everything is looked at again.
 */
export async function observeUnder(claim: Claim, templates?: ReadonlySet<number>): Promise<Snapshot> {
  for (let looks = 1; ; looks += 1) {
    const listed = withOperation(await observe(claim, templates), claim.operation())
    const seen = await withNamed(claim, listed, claim.number)
    if (seen === listed || looks === mostStaleLooks) return seen
    await claim.clock.sleep(staleMs, claim.signal)
  }
}

async function withNamed(session: Session, listed: Snapshot, ours: number): Promise<Snapshot> {
  let seen = listed
  for (const { number, phase } of unsettled(listed, ours)) {
    const named = await session.platform.ledger.get(number, call(session))
    if (named === undefined) seen = withoutOperation(seen, number)
    else if (named.operation.phase !== phase) seen = withOperation(seen, named.operation)
  }
  return seen
}

/** Whether a run that failed so may go on another way: it was told so in words, has not lost its claim, and is not cancelled. */
export function mayGoOn({ signal }: Session, error: unknown): error is KnownError {
  return error instanceof KnownError && !isLost(error) && !signal.aborted
}

export function isLost(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'claim-lost'
}

export function lost(session: Session, number: number): KnownError {
  return new KnownError(
    `Operation ${number} on ${session.environment.name} was overtaken by operation ${number + 1}; this run makes no further change.`,
    { code: 'claim-lost', advice: 'Look at the run that took over; it finishes or undoes what this one began.' },
  )
}

/** Somebody has removed it, or whoever took over has forgotten it with the history: no claim holds without it. */
function entryGone(session: Session, number: number): KnownError {
  const { name } = session.environment
  return new KnownError(
    `The entry of operation ${number} is not in the ledger of ${name} any more; this run makes no further change.`,
    {
      code: 'claim-lost',
      advice:
        'If another run took over, it finishes or undoes what this one began. If somebody has removed the entry, deploy a commit with `force: true`, which goes on from what has the traffic now.',
    },
  )
}

function tooSlow(session: Session, number: number): KnownError {
  return new KnownError(
    `Whether operation ${number} still holds ${session.environment.name} could not be told: the ledger answered ${mostLateAnswers} times in a row too late to be believed.`,
    {
      code: 'claim-unsure',
      advice: 'The store of the ledger, or this runner, is overloaded; run again once it is not.',
    },
  )
}
