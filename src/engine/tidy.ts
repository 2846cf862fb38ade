import { KnownError } from '../errors.ts'
import type { Fleet } from '../platform/fleets.ts'
import type { Operation } from '../platform/ledger.ts'
import type { Claim } from './claim.ts'
import { leftoversOf } from './leftovers.ts'
import { fleetOf, groupOf, isNow, weightsOf, type Observation } from './observation.ts'
import { call, change, type Run } from './run.ts'
import { shares, without } from './weights.ts'

/**
 * Everything that is there makes sense again: scaling is free, timers are where they belong, leftovers are gone.
 * @param spared releases that stay for now, whatever they are.
 * @returns the releases that were removed.
 */
export async function tidy(
  run: Run,
  claim: Claim,
  seen: Observation,
  spared: ReadonlySet<number> = new Set(),
): Promise<readonly number[]> {
  const leftovers = leftoversOf(run, seen)
  const releases = leftovers.releases.filter((release) => !spared.has(release))
  const unarmed = leftovers.unarmed.filter(({ tags }) => !spared.has(tags.release))
  await disarm(run, claim, seen)
  try {
    await tearDown(run, claim, seen, releases)
  } finally {
    // At once, right before the timers: a warm fleet whose scaling is free would shrink.
    await unhold(run, claim, [...leftovers.held, ...unarmed])
  }
  await armTimers(run, claim, unarmed)
  return releases
}

async function unhold(run: Run, claim: Claim, fleets: readonly Fleet[]): Promise<void> {
  const held = fleets.filter((fleet) => fleet.held !== undefined).map(({ id }) => id)
  if (held.length === 0) return
  await claim.guard()
  await run.platform.fleets.unhold(held, change(run))
}

/**
 * Cancels the timers of fleets that have traffic; nothing of ours leaves one there.
 * @throws KnownError `live-capacity-gone` when a cancellation came too late.
 */
export async function disarm(run: Run, claim: Claim, seen: Observation): Promise<void> {
  for (const fleet of leftoversOf(run, seen).armed) {
    await claim.guard()
    const retained = await run.platform.fleets.retain(fleet.id, change(run))
    const release = `v${fleet.tags.release} in ${run.environment.name}`
    if (retained === 'gone') throw capacityGone(release)
    run.report({
      type: 'warning',
      message: `${release} had traffic and a timer that would have taken its capacity away; the timer is cancelled. Somebody moved weights by hand.`,
    })
  }
}

function capacityGone(release: string): KnownError {
  return new KnownError(`${release} has traffic, but its capacity is being taken away by its timer.`, {
    code: 'live-capacity-gone',
    fault: 'platform',
    advice:
      'Run `command: rollback` with `rollback-to` of a release whose grade is warm or cold: that starts capacity anew.',
  })
}

/** The timer is armed last, after weights were read back as 0. */
async function armTimers(run: Run, claim: Claim, fleets: readonly Fleet[]): Promise<void> {
  for (const fleet of fleets) {
    await claim.guard()
    await run.platform.fleets.retire(fleet.id, run.clock.now() + run.environment.keep.warmForMs, change(run))
  }
}

/**
 * Tidies up after an operation that failed: what it launched never became live and is never offered again, so that its
 * template goes too.
 * @returns the releases that were removed.
 */
export async function tidyFailed(
  run: Run,
  claim: Claim,
  seen: Observation,
  { release }: Operation,
): Promise<readonly number[]> {
  const removed = await tidy(run, claim, seen)
  if (release === undefined || !seen.templates.has(release)) return removed
  const isLeft = fleetOf(seen, release) !== undefined || groupOf(seen, release) !== undefined
  if (isLeft && !removed.includes(release)) return removed
  await claim.guard()
  await run.platform.fleets.forget([release], change(run))
  return removed
}

/** Takes releases without traffic out of the route, then their fleets away, then their target groups. */
export async function tearDown(run: Run, claim: Claim, seen: Observation, releases: readonly number[]): Promise<void> {
  if (releases.length === 0) return
  await unlist(run, claim, seen, releases)
  await Promise.all(releases.map((release) => removeRelease(run, claim, seen, release)))
}

/** Target groups leave the route's list without any change of traffic. */
async function unlist(run: Run, claim: Claim, seen: Observation, releases: readonly number[]): Promise<void> {
  const ids = new Set(releases.map((release) => groupOf(seen, release)?.id).filter((id) => id !== undefined))
  const fresh = isNow(run, seen) ? seen.route : await run.platform.router.route(call(run))
  if (fresh === undefined || !Object.keys(fresh.weights).some((id) => ids.has(id))) return
  const busy = Object.keys(shares(fresh.weights)).find((id) => ids.has(id))
  if (busy !== undefined) throw gotTraffic(run, busy)
  await claim.guard()
  await run.platform.router.replaceWeights(fresh.id, without(fresh.weights, ids), change(run))
}

function gotTraffic(run: Run, group: string): KnownError {
  return new KnownError(
    `${group} was about to be removed from ${run.environment.name}, but has traffic again; it was left alone.`,
    { code: 'foreign-weights', advice: 'Find out who moves weights beside this action, then run again.' },
  )
}

async function removeRelease(run: Run, claim: Claim, seen: Observation, release: number): Promise<void> {
  const { fleets, router } = run.platform
  const fleet = fleetOf(seen, release)
  const group = groupOf(seen, release)
  const timeoutMs = run.environment.timeouts.removeMs
  await claim.guard()
  if (fleet !== undefined) await fleets.remove(fleet.id, call(run, timeoutMs))
  if (group !== undefined) await router.removeTargetGroup(group.id, change(run))
}

/** Releases that are listed in the route but carry nothing; for the limit of target groups per route. */
export function listedWithoutTraffic(seen: Observation): readonly string[] {
  const busy = shares(weightsOf(seen))
  return Object.keys(weightsOf(seen)).filter((id) => !(id in busy))
}
