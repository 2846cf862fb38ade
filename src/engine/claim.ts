import { KnownError, messageOf } from '../errors.ts'
import type { Operation } from '../platform/ledger.ts'
import { highest, observe, type Observation } from './observation.ts'
import { call, change, waitFor, type Run } from './run.ts'

/** The right to change one environment: its ledger's highest entry, kept alive by a heartbeat. */
export interface Claim {
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
   * To be called right before each change: asks for entry n+1 by name and needs the answer 'does not exist', unless it had
   * that answer so shortly ago that the ledger says that it holds.
   * @throws KnownError `claim-lost` when another run has it; whatever the read threw when it failed.
   */
  guard(): Promise<void>
  /** The same claim for work that must go on although the run's signal has aborted. */
  under(run: Run): Claim
  /** Stops the heartbeat. */
  release(): void
}

export interface Claimed {
  readonly claim: Claim
  /** True for as long as nobody can have changed anything since. */
  readonly seen: Observation
}

export type Intent = Pick<Operation, 'kind' | 'sha' | 'title' | 'digest' | 'specDigest'> & {
  readonly restores?: number
}

/**
 * Waits until no other run holds the environment, unless this one takes over.
 * @returns what is there when it is this run's turn.
 * @throws KnownError `environment-busy` when waiting was not asked for or took too long.
 */
export async function turn(run: Run, seen: Observation): Promise<Observation> {
  const holder = run.supersede ? undefined : await holderOf(run, seen)
  return holder === undefined ? seen : waitForHolder(run, holder)
}

/**
 * Appends the entry after the highest one. What was observed before stays true when the very next number was won, for
 * whoever changes something needs a number first; otherwise it is observed again.
 * @throws KnownError `environment-busy`.
 */
export async function acquire(run: Run, before: Observation, intent: Intent): Promise<Claimed> {
  let seen = before
  for (;;) {
    seen = await turn(run, seen)
    const operation = newOperation(run, (highest(seen)?.operation.number ?? 0) + 1, intent)
    if (await append(run, operation)) return begin(run, operation, before, seen)
    seen = await observe(run)
  }
}

async function begin(run: Run, operation: Operation, before: Observation, seen: Observation): Promise<Claimed> {
  const { number, kind, sha, restores } = operation
  const environment = run.environment.name
  run.report({ type: 'claimed', operation: number, owner: run.owner, environment, kind, sha, restores })
  const claim = keep(run, operation)
  try {
    run.signal.throwIfAborted()
    const overtaken = await holderOf(run, seen)
    if (overtaken !== undefined) await letCallsLand(run)
    return { claim, seen: overtaken === undefined && seen === before ? seen : await observe(run) }
  } catch (error) {
    await abandon(run, operation)
    claim.release()
    throw error
  }
}

/** The entry of another run that is still alive. */
async function holderOf(run: Run, seen: Observation): Promise<Operation | undefined> {
  const last = highest(seen)
  if (last === undefined || last.operation.status !== 'running') return undefined
  const age = (await run.platform.ledger.now(call(run))) - last.storedAt
  return age < run.platform.ledger.leaseMs ? last.operation : undefined
}

async function waitForHolder(run: Run, holder: Operation): Promise<Observation> {
  const look = async () => {
    const seen = await observe(run)
    return (await holderOf(run, seen)) === undefined ? seen : undefined
  }
  if (run.waitForLockMs === 0) throw busy(run, holder)
  const what = `operation ${holder.number} (${holder.kind} by ${holder.actor}) to end`
  return waitFor(run, {
    what,
    timeoutMs: run.waitForLockMs,
    everyMs: Math.max(200, run.platform.pollMs),
    look,
    onTimeout: () => busy(run, holder),
  })
}

function busy(run: Run, holder: Operation): KnownError {
  const link = holder.runUrl === '' ? '' : ` (${holder.runUrl})`
  return new KnownError(
    `${run.environment.name} is being changed by operation ${holder.number}, a ${holder.kind} by ${holder.actor}${link}; nothing was touched.`,
    {
      code: 'environment-busy',
      advice:
        'Wait for that run, let this one wait longer with `wait-for-lock: 30m`, or take over with `supersede: true`.',
    },
  )
}

function newOperation(run: Run, number: number, intent: Intent): Operation {
  return {
    ...intent,
    number,
    status: 'running',
    phase: 'claimed',
    owner: run.owner,
    actor: run.actor,
    runUrl: run.runUrl,
    startedAt: run.clock.now(),
  }
}

/** A lost answer makes a retry report our own entry as taken: its owner tells. */
async function append(run: Run, operation: Operation): Promise<boolean> {
  const { ledger } = run.platform
  try {
    if ((await ledger.append(operation, change(run))) === 'appended') return true
    return (await ledger.get(operation.number, call(run)))?.operation.owner === operation.owner
  } catch (error) {
    await abandon(run, operation)
    throw error
  }
}

/** An entry that may have been made, but will not be worked under, must not keep others waiting. */
async function abandon(run: Run, operation: Operation): Promise<void> {
  const { ledger } = run.platform
  const after: Run = { ...run, signal: new AbortController().signal }
  const ended = { status: 'cancelled', phase: 'done', finishedAt: run.clock.now() } as const
  try {
    const entry = await ledger.get(operation.number, call(after))
    if (entry?.operation.owner === operation.owner) await ledger.update({ ...entry.operation, ...ended }, change(after))
  } catch (error) {
    run.report({ type: 'warning', message: `Operation ${operation.number} could not be given up: ${messageOf(error)}` })
  }
}

/**
 * No cloud takes our number as a fencing token, so a call of the run that was overtaken can land late: it begins while
 * its last answer holds and ends within the call timeout. Both are waited for before looking again.
 */
async function letCallsLand(run: Run): Promise<void> {
  const { absenceHoldsMs, callTimeoutMs } = run.platform.ledger
  await run.clock.sleep(absenceHoldsMs + callTimeoutMs, run.signal)
}

/** A claim on an entry that exists and is this run's. */
export function keep(run: Run, entry: Operation): Claim {
  const { ledger } = run.platform
  const stop = new AbortController()
  let operation = entry
  let beatAt = run.clock.now()
  let askedAt = beatAt
  let writing: Promise<void> = Promise.resolve()

  /** One write at a time, each of the newest state: a heartbeat must not bring back what a record has replaced. */
  const write = (by: Run): Promise<void> => {
    const next = writing
      .catch(() => undefined)
      .then(async () => {
        const began = by.clock.now()
        await ledger.update(operation, change(by))
        beatAt = began
      })
    writing = next
    return next
  }

  /** Whoever takes over waits for as long as an answer holds before it touches anything. */
  const refuseWhenLost = async (by: Run) => {
    const asked = by.clock.now()
    if (asked - askedAt < ledger.absenceHoldsMs) return
    if ((await ledger.get(entry.number + 1, call(by))) !== undefined) throw lost(by, entry.number)
    askedAt = asked
  }

  const guard = async (by: Run) => {
    await refuseWhenLost(by)
    if (by.clock.now() - beatAt > ledger.leaseMs / 2) await write(by)
  }

  /** A beat that fails is no harm by itself: `guard` decides, from what it sees. */
  const beat = async () => {
    if ((await ledger.get(entry.number + 1, call(run))) !== undefined) stop.abort()
    else await write(run)
  }
  const warn = (error: unknown) => {
    if (stop.signal.aborted || run.signal.aborted) return
    run.report({ type: 'warning', message: `Heartbeat of operation ${entry.number} failed: ${messageOf(error)}` })
  }
  const heartbeat = async () => {
    for (;;) {
      await run.clock.sleep(ledger.leaseMs / 5, stop.signal)
      await beat().catch(warn)
    }
  }
  heartbeat().catch(() => undefined)

  const note = (patch: Partial<Operation>) => void (operation = { ...operation, ...patch })

  const as = (by: Run): Claim => ({
    number: entry.number,
    operation: () => operation,
    record: async (patch) => {
      await refuseWhenLost(by)
      note(patch)
      await write(by)
    },
    note,
    guard: () => guard(by),
    under: as,
    release: () => stop.abort(),
  })
  return as(run)
}

function lost(run: Run, number: number): KnownError {
  return new KnownError(
    `Operation ${number} on ${run.environment.name} was overtaken by operation ${number + 1}; this run makes no further change.`,
    { code: 'claim-lost', advice: 'Look at the run that took over; it finishes or undoes what this one began.' },
  )
}
