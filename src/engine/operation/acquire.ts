import { messageOf } from '../../errors/known-error.ts'
import type { Operation, StoredOperation } from '../../ports/ledger.ts'
import { withoutClaim } from '../claim/change.ts'
import { believedMs, keep, landsForMs, lost, observeUnder, untilLanded, type Claim } from '../claim/claim.ts'
import { call, detached, mayLand, pause, type Run, type Session } from '../session.ts'
import { tellStatus } from '../snapshot/environment-status.ts'
import { unsettled } from '../snapshot/leftovers.ts'
import { observe } from '../snapshot/observe.ts'
import { highest, isNow, nextNumber, withoutOperation, type Snapshot } from '../snapshot/snapshot.ts'
import { comeToTurn, holderOf, type Meanwhile } from './turn.ts'

export interface Claimed {
  readonly claim: Claim
  /** True for as long as nobody can have changed anything since. */
  readonly seen: Snapshot
}

export type Intent = Pick<Operation, 'kind' | 'sha' | 'title' | 'digest' | 'specDigest' | 'restores' | 'undoes'>

/**
 * Appends the entry after the highest one. What was observed before stays true when the very next number was won, for
 * whoever changes something needs a number first; otherwise it is observed again.
 * @returns the claim; or, without one, that others have left nothing to do.
 * @throws KnownError `environment-busy`.
 */
export async function acquire<S extends object = never>(
  run: Run,
  before: Snapshot,
  intent: Intent,
  meanwhile: Meanwhile<S> = {},
): Promise<Claimed | S> {
  let seen = before
  for (;;) {
    seen = await comeToTurn(run, seen, meanwhile.doesTheSame, (wait) => wait())
    const settled = seen === before ? undefined : await meanwhile.settled?.(seen)
    if (settled !== undefined) return settled
    const operation = newOperation(run, nextNumber(seen), intent)
    if ((await append(run, operation)) && (await continues(run, seen, operation)))
      return begin(run, operation, before, seen, meanwhile)
    seen = await observe(run)
    tellStatus(run, seen)
  }
}

async function begin<S extends object>(
  run: Run,
  operation: Operation,
  before: Snapshot,
  seen: Snapshot,
  { settled }: Meanwhile<S>,
): Promise<Claimed | S> {
  const { number, kind, sha, restores } = operation
  const environment = run.environment.name
  run.report({ type: 'claimed', operation: number, owner: run.claimant.owner, environment, kind, sha, restores })
  const claim = keep(run, operation)
  try {
    run.signal.throwIfAborted()
    const waited = await letCallsLand(run, seen)
    const isStill = !waited && seen === before && unsettled(seen).length === 0 && !(await mayBeTorn(run, seen))
    if (isStill) return { claim, seen }
    const now = await observeUnder(claim)
    tellStatus(run, now)
    // What was seen before the claim may have been seen in the moment in which the other run ended.
    const found = await settled?.(withoutOperation(now, number))
    if (found === undefined) return { claim, seen: now }
    await claim.record({ status: 'cancelled', phase: 'done', finishedAt: run.clock.now() })
    claim.release()
    return found
  } catch (error) {
    claim.release()
    throw (await abandon(run, operation)) ? lost(run, number) : error
  }
}

/** An entry that was written while it was looked at, or right before, may say more than the weights that were read beside it. */
async function mayBeTorn(session: Session, seen: Snapshot): Promise<boolean> {
  const last = highest(seen)
  if (last === undefined) return false
  const writtenMsAgo = (await session.platform.ledger.now(call(session))) - last.storedAt
  return writtenMsAgo < session.clock.now() - seen.at + seen.tookMs + tornMs
}

const tornMs = 500

/** An operation as it is claimed. */
export function newOperation(run: Run, number: number, intent: Intent): Operation {
  return {
    ...intent,
    number,
    status: 'running',
    phase: 'claimed',
    owner: run.claimant.owner,
    actor: run.claimant.actor,
    runUrl: run.claimant.runUrl,
    startedAt: run.clock.now(),
  }
}

/** A lost answer makes a retry report our own entry as taken: its owner tells. */
async function append(session: Session, operation: Operation): Promise<boolean> {
  const { ledger } = session.platform
  try {
    if ((await ledger.append(operation, withoutClaim(session))) === 'appended') return true
    return (await ledger.get(operation.number, call(session)))?.operation.owner === operation.owner
  } catch (error) {
    if (mayLand(error)) await untilLanded(session)
    throw (await abandon(session, operation)) ? lost(session, operation.number) : error
  }
}

/**
 * A ledger can be forgotten as a whole, long after its preview is gone; and entries leave the history while a run stands
 * still between its look and its claim. Whoever appended then sees that the numbers do not go on: the entry before is gone,
 * or there is a higher one.
 */
async function continues(run: Run, seen: Snapshot, operation: Operation): Promise<boolean> {
  const last = highest(seen)?.operation
  if (last !== undefined && last.kind !== 'destroy' && last.kind !== 'sweep' && isNow(run, seen)) return true
  const { ledger } = run.platform
  try {
    const isBefore = last === undefined || (await ledger.get(last.number, call(run))) !== undefined
    const goesOn =
      isBefore && (await ledger.list(call(run))).every(({ operation: { number } }) => number <= operation.number)
    if (!goesOn) await ledger.prune([operation.number], withoutClaim(run))
    return goesOn
  } catch (error) {
    throw (await abandon(run, operation)) ? lost(run, operation.number) : error
  }
}

/**
 * An entry that may have been made, but will not be worked under, must not keep others waiting. One that another run has
 * taken over from meanwhile stays as that left it.
 * @returns whether another run has.
 */
async function abandon(session: Session, operation: Operation): Promise<boolean> {
  const { ledger } = session.platform
  const after = detached(session)
  const ended = { status: 'cancelled', phase: 'done', finishedAt: session.clock.now() } as const
  try {
    const { own, next } = await ledger.getWithNext(operation.number, call(after))
    const entry = own?.operation
    // The number was another run's before ours came.
    if (entry !== undefined && entry.owner !== operation.owner) return false
    // Whoever came next may have forgotten it since.
    if (next !== undefined) return true
    if (entry === undefined) return false
    if (entry.status !== 'running') return true
    await ledger.update({ ...entry, ...ended }, withoutClaim(after))
  } catch (error) {
    session.report({
      type: 'warning',
      message: `Operation ${operation.number} could not be given up: ${messageOf(error)}`,
    })
  }
  return false
}

/**
 * No cloud takes our number as a fencing token, so a call of the run that was overtaken can land late: it begins while
 * an answer is believed, ends within the call timeout, and may take effect a while after that. A run that ended by a
 * time-out has written down until when. All of that is waited for before looking again.
 * @returns whether anything had to be waited for.
 */
async function letCallsLand(session: Session, seen: Snapshot): Promise<boolean> {
  const overtaken = await holderOf(session, seen)
  if (overtaken !== undefined) tellOvertaken(session, overtaken)
  const untilSilentMs = overtaken === undefined ? 0 : believedMs(session) + landsForMs(session)
  const waitMs = Math.max(untilSilentMs, await leftToLand(session, seen.operations))
  await pause(session, 'calls of an earlier run to take effect, if they still do', waitMs)
  return waitMs > 0
}

function tellOvertaken(session: Session, { number, kind, actor, runUrl }: Operation): void {
  session.report({ type: 'overtook', operation: number, kind, actor, runUrl })
}

/** Longer than this no call is on its way, whatever an entry says. */
const mostLandsMs = 10 * 60_000

/** How long calls of runs that have ended may still take effect, by the store's clock, which can have been set back since. */
async function leftToLand(session: Session, operations: readonly StoredOperation[]): Promise<number> {
  const open = operations.filter(({ operation }) => operation.landsForMs !== undefined)
  if (open.length === 0) return 0
  const now = await session.platform.ledger.now(call(session))
  const left = open.map(({ operation: { landsForMs: ms = 0 }, storedAt }) =>
    Math.min(ms, mostLandsMs, storedAt + ms - now),
  )
  return Math.max(0, ...left)
}
