import { KnownError, messageForLater } from '../../errors/known-error.ts'
import type { Cancelled, Fleet, ListedFleet } from '../../ports/fleets.ts'
import type { Operation } from '../../ports/ledger.ts'
import { mayGoOn, type Claim } from '../claim/claim.ts'
import { call, type Session } from '../session.ts'
import { leftoversOf } from '../snapshot/leftovers.ts'
import { fleetOf, groupOf, isNow, type Snapshot } from '../snapshot/snapshot.ts'
import { shares, without } from '../snapshot/weights.ts'
import { awaitIdle } from './idle.ts'

/** What was found out before about those that go. */
export interface Known {
  /** Proven to get no requests any more. */
  readonly idle: ReadonlySet<number>
  /** Found to get requests still. */
  readonly busy: ReadonlySet<number>
}

const nothingKnown: Known = { idle: new Set(), busy: new Set() }

/**
 * Everything that is there makes sense again: scaling is free, timers are where they belong, leftovers are gone, each of
 * them proven idle first. What still gets requests stays.
 * @param mayStay those that may be left to a later run where they cannot be removed now, which is said.
 * @returns the releases that were removed.
 */
export async function cleanUp(
  claim: Claim,
  seen: Snapshot,
  known: Known = nothingKnown,
  mayStay: (release: number) => boolean = () => false,
): Promise<readonly number[]> {
  const leftovers = leftoversOf(claim, seen, claim.number)
  for (const fleet of leftovers.armed) await cancelTimer(claim, fleet)
  const removal = await removeIdle(claim, seen, leftovers.releases, known, mayStay).then(
    (removed) => ({ removed }),
    (error: unknown) => ({ error }),
  )
  // At once, right before the timers: a warm fleet whose scaling is free would shrink.
  const ours = frozenByUs(claim, seen.fleets).filter(({ tags }) => !leftovers.releases.includes(tags.release))
  const warm = leftovers.unarmed.filter(({ frozen }) => frozen !== undefined)
  await unfreeze(claim, [...leftovers.frozen, ...warm, ...ours]).catch((error: unknown) => {
    // The first thing that failed tells more.
    if (!('error' in removal)) throw error
  })
  if ('error' in removal) throw removal.error
  await scheduleShutdowns(claim, seen, leftovers.unarmed)
  return removal.removed
}

/** @returns the releases that were removed: those that are idle. */
async function removeIdle(
  claim: Claim,
  seen: Snapshot,
  releases: readonly number[],
  known: Known,
  mayStay: (release: number) => boolean,
): Promise<readonly number[]> {
  const busy = new Set(await proveIdle(claim, seen, releases, known))
  return tearDown(
    claim,
    seen,
    releases.filter((release) => !busy.has(release)),
    mayStay,
  )
}

/** @returns those that still get requests, which is said. */
export async function proveIdle(
  session: Session,
  seen: Snapshot,
  releases: readonly number[],
  known: Known = nothingKnown,
): Promise<readonly number[]> {
  const proofs = await Promise.all(
    releases.map(async (release): Promise<boolean> => {
      if (known.idle.has(release) || known.busy.has(release)) return known.idle.has(release)
      const group = groupOf(seen, release)
      const proof = group === undefined ? 'idle' : await awaitIdle(session, seen, group)
      if (proof === 'idle' || proof === 'unproven') return true
      session.report({ type: 'warning', message: `v${release} ${stays[proof]}` })
      return false
    }),
  )
  return releases.filter((_release, index) => proofs[index] === false)
}

const stays = {
  'still-busy': 'has weight 0 but still gets requests; its fleet stays. Run `command: sweep` later to remove it.',
  sticky:
    'has weight 0, but stickiness may send it requests for a while; its fleet stays. A later run, or `command: sweep`, removes it.',
}

/** Lets fleets scale again whose scaling is, or may be, frozen for no reason any more. */
export async function unfreeze(claim: Claim, fleets: readonly Fleet[]): Promise<void> {
  const ids = [...new Set(fleets.map(({ id }) => id))]
  if (ids.length === 0) return
  await claim.change((change) => claim.platform.fleets.unfreezeScaling(ids, change))
}

/** What the run has launched, and what was live then: a list may not say yet that their scaling is frozen. */
function frozenByUs(claim: Claim, fleets: readonly Fleet[]): readonly Fleet[] {
  const { release, before } = claim.operation()
  return release === undefined ? [] : fleets.filter(({ tags }) => tags.release === release || tags.release === before)
}

/** Cancels the timer of a fleet that has, or gets, traffic; nothing of ours leaves one there. */
export async function cancelTimer(claim: Claim, fleet: ListedFleet | undefined): Promise<Cancelled> {
  if (fleet?.shutdownAt === undefined) return 'kept'
  const retained = await claim.change((change) => claim.platform.fleets.cancelShutdown(fleet.id, change))
  const outcome = retained === 'kept' ? 'the timer is cancelled' : 'it came too late to cancel it'
  claim.report({
    type: 'warning',
    message: `v${fleet.tags.release} in ${claim.environment.name} had a timer that would have taken its capacity away, although it has, or gets, traffic; ${outcome}.`,
  })
  return retained
}

/** The timer is armed last, after weights were read back as 0, and fires when nobody can be sent there any more. */
async function scheduleShutdowns(claim: Claim, seen: Snapshot, fleets: readonly Fleet[]): Promise<void> {
  if (fleets.length === 0) return
  const fresh = isNow(claim, seen) ? seen.route : await claim.platform.router.route(call(claim))
  const busy = fleets.find(({ targetGroup }) => targetGroup in shares(fresh?.weights ?? {}))
  if (busy !== undefined) throw gotTraffic(claim, busy.targetGroup)
  const { propagationMs, figuresLagMs, unprovenWaitMs } = claim.platform.router.capabilities
  const leastMs = propagationMs + figuresLagMs + unprovenWaitMs + (seen.route?.stickinessMs ?? 0)
  const afterMs = Math.max(claim.environment.keep.warmForMs, leastMs)
  for (const { id, tags } of fleets) {
    await claim.change((change) => claim.platform.fleets.scheduleShutdown(id, afterMs, change))
    const until = claim.clock.now() + afterMs
    claim.report({ type: 'kept-warm', environment: claim.environment.name, release: tags.release, until })
  }
}

/**
 * Tidies up after operations that failed: what they launched never became live and is never offered again, so that its
 * template goes too.
 * @returns the releases that were removed.
 */
export async function cleanUpFailed(
  claim: Claim,
  seen: Snapshot,
  failed: readonly Operation[],
): Promise<readonly number[]> {
  const removed = await cleanUp(claim, seen)
  const isLeft = (release: number) => fleetOf(seen, release) !== undefined || groupOf(seen, release) !== undefined
  const forgotten = failed
    .flatMap(({ release }) => release ?? [])
    .filter((release) => seen.templates.has(release) && (!isLeft(release) || removed.includes(release)))
  if (forgotten.length > 0) await claim.change((change) => claim.platform.fleets.forget(forgotten, change))
  return removed
}

/**
 * Takes releases without traffic out of the route, then their fleets away, then their target groups.
 * @returns the releases that are gone.
 */
export async function tearDown(
  claim: Claim,
  seen: Snapshot,
  releases: readonly number[],
  mayStay: (release: number) => boolean = () => false,
): Promise<readonly number[]> {
  if (releases.length === 0) return []
  await unlist(claim, seen, releases)
  const ends = await Promise.allSettled(releases.map((release) => removeRelease(claim, seen, release)))
  const failed = ends.flatMap((end, index) =>
    end.status === 'rejected' ? [{ release: releases[index] ?? -1, error: end.reason as unknown }] : [],
  )
  for (const { release, error } of failed) {
    if (!mayStay(release) || !mayGoOn(claim, error)) throw error
    claim.report({ type: 'warning', message: leftBehind(claim, error) })
  }
  return releases.filter((release) => failed.every((other) => other.release !== release))
}

/** What is told where something that nothing needs cannot be removed now, and something else is worth more. */
export function leftBehind({ environment: { name } }: Session, error: unknown): string {
  return `What nothing needs any more in ${name} could not be removed, and is left for a later run: ${messageForLater(error)}`
}

/** Target groups leave the route's list without any change of traffic. */
async function unlist(claim: Claim, seen: Snapshot, releases: readonly number[]): Promise<void> {
  const ids = new Set(releases.map((release) => groupOf(seen, release)?.id).filter((id) => id !== undefined))
  const fresh = isNow(claim, seen) ? seen.route : await claim.platform.router.route(call(claim))
  if (fresh === undefined || !Object.keys(fresh.weights).some((id) => ids.has(id))) return
  const busy = Object.keys(shares(fresh.weights)).find((id) => ids.has(id))
  if (busy !== undefined) throw gotTraffic(claim, busy)
  await claim.change((change) => claim.platform.router.replaceWeights(fresh.id, without(fresh.weights, ids), change))
}

function gotTraffic(session: Session, group: string): KnownError {
  return new KnownError(
    `${group} of ${session.environment.name} was about to be taken out of service, but has traffic again; it was left alone.`,
    { code: 'foreign-weights', advice: 'Find out who moves weights beside this action, then run again.' },
  )
}

async function removeRelease(claim: Claim, seen: Snapshot, release: number): Promise<void> {
  const { fleets, router } = claim.platform
  const fleet = fleetOf(seen, release)
  const group = groupOf(seen, release)
  const timeoutMs = claim.environment.timeouts.removeMs
  if (fleet !== undefined && group !== undefined) await refuseReferredTo(claim, group.id)
  if (fleet !== undefined) {
    await takeCapacity(claim, fleet)
    await claim.change((change) => fleets.remove(fleet.id, change), { timeoutMs, isCutOff: true })
  }
  if (group !== undefined) await claim.change((change) => router.removeTargetGroup(group.id, change))
}

/**
 * Removing takes minutes, and so has a deadline that is longer than anybody waits for a run that stands still. What has no
 * capacity is brought back by nobody: a run that stood still, and goes on after another one has taken over, then removes
 * nothing that serves by now.
 */
async function takeCapacity(claim: Claim, { id, capacity }: Fleet): Promise<void> {
  if (capacity.desired === 0) return
  try {
    await claim.change((change) => claim.platform.fleets.resize(id, { min: 0, desired: 0, max: 0 }, change))
  } catch (error) {
    // Somebody else has removed it meanwhile.
    if (!(error instanceof KnownError) || error.code !== 'fleet-unknown') throw error
  }
}

/** Removing the target group would be refused in the end, and whoever is sent to it would have lost its servers first. */
async function refuseReferredTo(session: Session, group: string): Promise<void> {
  if (!(await session.platform.router.isReferredTo(group, call(session)))) return
  throw new KnownError(
    `${group} of ${session.environment.name} cannot be taken out of service: it is still forwarded to.`,
    {
      code: 'target-group-in-use',
      advice:
        'Something else than this action forwards to it: find the listener or rule in the load balancer’s console, give it another target group, then run `command: sweep`.',
    },
  )
}
