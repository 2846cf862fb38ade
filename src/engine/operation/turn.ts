import { KnownError } from '../../errors/known-error.ts'
import type { Operation } from '../../ports/ledger.ts'
import { call, step, waitFor, type Run, type Session } from '../session.ts'
import { tellStatus } from '../snapshot/environment-status.ts'
import { observe } from '../snapshot/observe.ts'
import { highest, nextNumber, withStored, type Snapshot } from '../snapshot/snapshot.ts'

/** What others do, or have done, that makes a run's own work needless. */
export interface Meanwhile<S> {
  /** Whether a run at work does the same, so that even whoever takes over from all others waits for it. */
  readonly doesTheSame?: (seen: Snapshot, holder: Operation) => boolean
  /** What is to be said where others have left nothing to do since the run first looked; undefined: there is work. */
  readonly settled?: (seen: Snapshot) => Promise<S | undefined>
}

type DoesTheSame = Meanwhile<unknown>['doesTheSame']

/**
 * Waits until no other run holds the environment, unless this one takes over.
 * @returns what is there when it is this run's turn; told, where that is not what the run saw before.
 * @throws KnownError `environment-busy` when waiting was not asked for or took too long.
 */
export function turn(run: Run, seen: Snapshot, doesTheSame?: DoesTheSame): Promise<Snapshot> {
  return comeToTurn(run, seen, doesTheSame, (wait) => step(run, 'claim', wait))
}

/** @param within how a wait is told, if there is one. */
export async function comeToTurn(
  run: Run,
  seen: Snapshot,
  doesTheSame: DoesTheSame,
  within: (wait: () => Promise<Snapshot>) => Promise<Snapshot>,
): Promise<Snapshot> {
  const now = await withNewest(run, seen)
  const holder = await waitedFor(run, now, doesTheSame)
  if (holder === undefined) return now
  const timeoutMs = patienceMs(run)
  if (timeoutMs === 0) throw busy(run, holder)
  return within(() => waitForHolder(run, holder, timeoutMs, doesTheSame))
}

/** Undefined where this run need not wait, or does not. */
async function waitedFor(run: Run, seen: Snapshot, doesTheSame: DoesTheSame): Promise<Operation | undefined> {
  const last = highest(seen)?.operation
  if (last === undefined) return undefined
  const overtakes = run.claimant.supersede && doesTheSame?.(seen, last) !== true
  return overtakes ? undefined : holderOf(run, seen)
}

/** Whoever would take over waits for what does the same no longer than its own work may take. */
function patienceMs({ claimant: { waitForLockMs, supersede }, environment: { timeouts } }: Run): number {
  return supersede ? Math.max(waitForLockMs, sum(Object.values(timeouts))) : waitForLockMs
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** A list may not have its newest entry yet, of which what was launched since tells; it is asked for by name. */
async function withNewest(session: Session, seen: Snapshot): Promise<Snapshot> {
  const newest = nextNumber(seen) - 1
  if (newest === 0 || highest(seen)?.operation.number === newest) return seen
  const stored = await session.platform.ledger.get(newest, call(session))
  return stored === undefined ? seen : withStored(seen, stored)
}

/** The entry of another run that is still alive. */
export async function holderOf(session: Session, seen: Snapshot): Promise<Operation | undefined> {
  const last = highest(seen)
  if (last === undefined || last.operation.status !== 'running') return undefined
  const age = (await session.platform.ledger.now(call(session))) - last.storedAt
  return age < session.platform.ledger.leaseMs ? last.operation : undefined
}

/** However the wait ends, what was seen last is told: the other run has changed things meanwhile. */
async function waitForHolder(
  run: Run,
  first: Operation,
  timeoutMs: number,
  doesTheSame: DoesTheSame,
): Promise<Snapshot> {
  let last: Snapshot | undefined
  let holder = first
  const look = async () => {
    last = await withNewest(run, await observe(run))
    const next = await waitedFor(run, last, doesTheSame)
    holder = next ?? holder
    return next === undefined ? last : undefined
  }
  try {
    return await waitFor(run, {
      what: `operation ${first.number} (${first.kind} by ${first.actor}) to end`,
      timeoutMs,
      everyMs: Math.max(200, run.platform.pollMs),
      look,
      onTimeout: () => busy(run, holder),
    })
  } finally {
    if (last !== undefined) tellStatus(run, last)
  }
}

function busy(session: Session, holder: Operation): KnownError {
  const link = holder.runUrl === '' ? '' : ` (${holder.runUrl})`
  return new KnownError(
    `${session.environment.name} is being changed by operation ${holder.number}, a ${holder.kind} by ${holder.actor}${link}; nothing was touched.`,
    {
      code: 'environment-busy',
      advice: 'Wait for that run, give this one a longer `wait-for-lock`, or take over with `supersede: true`.',
    },
  )
}
