import { KnownError } from '../../errors/known-error.ts'
import { adopted } from '../../ports/common.ts'
import type { TargetGroup, TargetHealth } from '../../ports/router.ts'
import type { Capacity } from '../../spec/types.ts'
import { mayGoOn, type Claim } from '../claim/claim.ts'
import type { Probe } from '../probe/probe.ts'
import { call, waitFor, type Run, type Session } from '../session.ts'
import { liveRelease } from '../snapshot/history.ts'
import { fleetOf, groupOf, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { withShare } from '../snapshot/weights.ts'
import { capacityNow } from './capacity.ts'
import { becomeHealthy } from './gate.ts'
import { healthyCount, isHealthy, servesMost } from './health.ts'
import { refuseFullRoute } from './launch.ts'
import { shift } from './shift.ts'

/**
 * Makes a release able to take all traffic again whose fleet is still there: cancels its timer first, makes it as large
 * as the live one, and waits until its targets are healthy: all of them, or most where the others do not come.
 * @returns its target group; undefined when its capacity is going already, or does not become healthy: it has to be
 * launched anew then.
 */
export async function revive(claim: Claim, seen: Snapshot, release: number): Promise<TargetGroup | undefined> {
  const group = groupOf(seen, release)
  if (group === undefined) return undefined
  const live = liveRelease(seen)
  await claim.record({
    phase: 'launching',
    restores: release,
    baseline: weightsOf(seen),
    ...(live !== undefined && { before: live }),
  })
  await putInUse(claim, seen, group)
  if (release === adopted) await proveAdopted(claim, seen, group)
  else if (!(await reviveFleet(claim, seen, group))) return undefined
  return group
}

/** A target group that nothing refers to is not health-checked: it is listed without any weight. */
export async function putInUse(claim: Claim, { route }: Snapshot, { id }: TargetGroup): Promise<void> {
  if (route === undefined || id in route.weights) return
  refuseFullRoute(claim, route)
  const weights = { ...route.weights, [id]: 0 }
  await claim.change((change) => claim.platform.router.replaceWeights(route.id, weights, change))
}

/** Moves all traffic at once to a release that was revived. */
export async function swapToWarm(claim: Claim, seen: Snapshot, group: TargetGroup, probe: Probe): Promise<void> {
  const from = weightsOf(seen)
  await probe.ready()
  probe.moved(100)
  await shift(claim, seen.targetGroups, { from, to: withShare(from, group.id, 100), phase: 'swapping' })
}

/**
 * What was there before us is not ours to make larger, so it has to be able to serve as it is.
 * @throws KnownError `adopted-not-healthy` where none of its targets can.
 */
async function proveAdopted(run: Run, seen: Snapshot, group: TargetGroup): Promise<void> {
  const targets = await adoptedTargets(run, seen, group)
  const healthy = healthyCount(targets)
  if (healthy === 0) throw adoptedNotHealthy(targets)
  const live = await capacityNow(run, seen)
  if (healthy < live.desired) {
    run.report({
      type: 'warning',
      message: `v0, the adopted release, gets all traffic with ${healthy} healthy targets in place of ${live.desired}; make it larger if that is too few, for it is not ours to change.`,
    })
  }
}

/** Where the route did not list it until now, nobody has checked its health: that is waited for. */
async function adoptedTargets(run: Run, seen: Snapshot, { id }: TargetGroup): Promise<readonly TargetHealth[]> {
  let targets: readonly TargetHealth[] = []
  const look = async () => {
    targets = await run.platform.router.targetHealth(id, call(run))
    return healthyCount(targets) > 0 ? targets : undefined
  }
  if (id in weightsOf(seen)) return (await look()) ?? targets
  return waitFor(run, {
    what: 'targets of v0, the adopted release, to be healthy',
    timeoutMs: run.environment.timeouts.bootMs,
    look,
    onTimeout: () => adoptedNotHealthy(targets),
  })
}

/** There need not be another release to go back to. */
export const startAdopted =
  'Start its instances again: they are not ours to change. Until one of them is healthy, traffic stays where it is.'

function adoptedNotHealthy({ length }: readonly TargetHealth[]): KnownError {
  const none =
    length === 0
      ? 'v0, the adopted release, has no targets'
      : `None of the ${length} targets of v0, the adopted release, is healthy`
  return new KnownError(`${none}; nothing was shifted.`, { code: 'adopted-not-healthy', advice: startAdopted })
}

/** Timer off, capacity at least the live fleet's, healthy; `false` when the timer was quicker, or it does not get there. */
async function reviveFleet(claim: Claim, seen: Snapshot, group: TargetGroup): Promise<boolean> {
  const { release } = group.tags
  const fleet = fleetOf(seen, release)
  if (fleet === undefined) return false
  if ((await claim.change((change) => claim.platform.fleets.cancelShutdown(fleet.id, change))) === 'gone') return false
  const candidate = { release, fleet, targetGroup: group, launchedAt: claim.clock.now() }
  try {
    await grow(claim, seen, candidate)
    return true
  } catch (error) {
    if (!mayGoOn(claim, error)) throw error
    return (await suffices(claim, seen, candidate)) || takesAllAtItsSize(claim, candidate, error)
  }
}

/** Whether what could not grow, or become whole, serves most of the traffic all the same. */
async function suffices(session: Session, seen: Snapshot, { release, targetGroup }: Growing): Promise<boolean> {
  const [targets, wanted] = await Promise.all([
    session.platform.router.targetHealth(targetGroup.id, call(session)),
    capacityNow(session, seen),
  ])
  if (!servesMost(targets, wanted.desired)) return false
  tellMissing(session, release, targets, wanted)
  return true
}

/**
 * What cannot grow, for want of quota for example, takes the traffic at the size that it had where it is forced to. It is not
 * made small again, for the platform might take what is healthy: the others come as soon as they can.
 */
async function takesAllAtItsSize(claim: Claim, candidate: Growing, { message }: KnownError): Promise<boolean> {
  const { desired } = candidate.fleet.capacity
  const targets = await claim.platform.router.targetHealth(candidate.targetGroup.id, call(claim))
  const isForced = claim.force && healthyCount(targets) >= desired
  const anew = claim.force ? 'It is launched anew' : 'It is launched anew; with `force` it gets all traffic at its size'
  const outcome = isForced ? `It gets all traffic with ${desired}, because of \`force\`` : anew
  claim.report({ type: 'warning', message: `${message} ${outcome}.` })
  return isForced
}

/** Nobody waits for the last instance while what is live burns: the platform brings it. */
function tellMissing(
  session: Session,
  release: number,
  targets: readonly TargetHealth[],
  { desired }: Pick<Capacity, 'desired'>,
): void {
  const healthy = healthyCount(targets)
  if (healthy >= desired) return
  session.report({
    type: 'warning',
    message: `v${release} gets all traffic with ${healthy} of ${desired} targets healthy.`,
  })
}

/** The live fleet may scale out while this one grows; more often than this it is not waited for. */
const mostGrowths = 3

type Growing = Parameters<typeof becomeHealthy>[1]

async function grow(claim: Claim, seen: Snapshot, candidate: Growing): Promise<void> {
  let { fleet } = candidate
  for (let times = 1; times <= mostGrowths; times += 1) {
    const { id, capacity } = fleet
    const wanted = await capacityNow(claim, seen)
    const isLarge = wanted.desired <= capacity.desired
    if (isLarge && times > 1) return
    if (!isLarge) await claim.change((change) => claim.platform.fleets.resize(id, wanted, change))
    const targets = await claim.platform.router.targetHealth(candidate.targetGroup.id, call(claim))
    if (isLarge && servesMost(targets, capacity.desired))
      return tellMissing(claim, candidate.release, targets, capacity)
    fleet = await becomeHealthy(claim, { ...candidate, fleet }, mostServe(claim, candidate.release))
  }
}

/** Once most serve, the others are waited for no longer than this: one of them may never come. */
const othersComeMs = 10_000

function mostServe(session: Session, release: number) {
  let since: number | undefined
  return (targets: readonly TargetHealth[], desired: number): boolean => {
    if (isHealthy(targets, desired)) return true
    since = servesMost(targets, desired) ? (since ?? session.clock.now()) : undefined
    if (since === undefined || session.clock.now() - since < othersComeMs) return false
    tellMissing(session, release, targets, { desired })
    return true
  }
}
