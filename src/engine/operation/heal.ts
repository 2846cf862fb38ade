import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { Fleet } from '../../ports/fleets.ts'
import type { Operation } from '../../ports/ledger.ts'
import type { TargetGroup, Weights } from '../../ports/router.ts'
import { demolish } from '../retire/demolish.ts'
import { cancelTimer, leftBehind, cleanUpFailed } from '../retire/clean-up.ts'
import { capacityBeside } from '../rollout/capacity.ts'
import { becomeHealthy } from '../rollout/gate.ts'
import { gaining, notAble, servesAsWell, servingNow } from '../rollout/serving.ts'
import { foreignWeights, giveTraffic } from '../rollout/shift.ts'
import { putInUse } from '../rollout/warm.ts'
import { isNoAnswer, pause, step, waitFor, type Run, type Session } from '../session.ts'
import { adopted } from '../snapshot/history.ts'
import { leftoversOf } from '../snapshot/leftovers.ts'
import { fleetOf, hasCapacity, weightsOf, withOperation, type Snapshot } from '../snapshot/snapshot.ts'
import { describeWeights, heaviest, sameTraffic, shares } from '../snapshot/weights.ts'
import { isLost, landsForMs, observeUnder, type Claim } from './claim.ts'
import { endedBy, explained, isForeign, keepWhatServes, planHealing, type Ending, type HealPlan } from './heal-plan.ts'

/**
 * How much has to be healed. `whole`: everything, or it fails. `able`: something follows that is worth more than what cannot
 * be healed now, a release that can serve; what cannot be removed is left then. `traffic`: only who has the traffic, for what
 * follows does not wait for anything to be removed.
 */
export type Thoroughness = 'whole' | 'able' | 'traffic'

/**
 * Makes an environment whole before it is changed: stops at weights that are not ours, brings every operation that did not
 * end by itself to its end, and removes what nothing refers to. All of it follows one plan, made from everything there is.
 * @returns what is there afterwards.
 * @throws KnownError `foreign-weights`.
 */
export async function heal(claim: Claim, seen: Snapshot, how: Thoroughness): Promise<Snapshot> {
  const adopting = isForeign(seen)
  if (adopting) await refuseForeignWeights(claim, seen)
  const plan = planHealing(adopting ? withAdoption(seen, claim) : seen, adopting, claim.number)
  if (!adopting && plan.endings.length === 0 && isWhole(seen, claim)) return seen
  return step(claim, 'heal', async () => {
    await carryOut(claim, seen, plan, how)
    return observeUnder(claim)
  })
}

/**
 * Brings an operation of this very run to its end, whose process was stopped: traffic goes back at once; everything else
 * follows when nothing that the process had begun can take effect any more.
 */
export async function bringToEnd(claim: Claim): Promise<void> {
  const first = await lookForEnd(claim)
  if (!first.plan.isDestroyed) await move(claim, first.seen, first.plan, 'whole')
  await claim.clock.sleep(landsForMs(claim), claim.signal)
  const { seen, plan } = await lookForEnd(claim)
  await carryOut(claim, seen, plan, 'whole')
}

async function lookForEnd(claim: Claim) {
  const seen = await observeUnder(claim)
  if (isForeign(seen)) throw foreignWeights(claim, seen, explained(seen))
  return { seen, plan: planHealing(seen, false) }
}

async function carryOut(claim: Claim, seen: Snapshot, plan: HealPlan, how: Thoroughness): Promise<void> {
  const carried = plan.isDestroyed ? await destroyed(claim, plan) : await move(claim, seen, plan, how)
  const { endings } = carried
  const hasLeftovers = leftoversOf(claim, seen, claim.number).releases.length > 0
  if (!plan.isDestroyed && (endings.length > 0 || hasLeftovers)) await closeTrials(claim, carried)
  const [own, others] = [
    endings.filter(({ operation }) => operation.number === claim.number),
    endings.filter(({ operation }) => operation.number !== claim.number),
  ]
  for (const each of others) await close(claim, each)
  const failed = endings.filter(({ status }) => status === 'failed').map(({ operation }) => operation)
  if (!plan.isDestroyed && how !== 'traffic') await cleanUpAfter(claim, failed, how)
  for (const each of own) await close(claim, each)
}

/** What cannot be removed now is tried again at the end, by whatever follows. */
async function cleanUpAfter(claim: Claim, failed: readonly Operation[], how: Thoroughness): Promise<void> {
  try {
    await cleanUpFailed(claim, await observeUnder(claim), failed)
  } catch (error) {
    if (how === 'whole' || !(error instanceof KnownError) || isLost(error) || claim.signal.aborted) throw error
    claim.report({ type: 'warning', message: leftBehind(claim, error) })
  }
}

/** Their entries went with everything else, but for the run's own. */
async function destroyed(claim: Claim, plan: HealPlan): Promise<HealPlan> {
  await demolish(claim)
  claim.report({
    type: 'notice',
    message: `The destruction of ${claim.environment.name}, which had begun, is finished.`,
  })
  return { ...plan, endings: plan.endings.filter(({ operation }) => operation.number === claim.number) }
}

/** @returns the plan that was carried out: what was to be gone back to may turn out not to be able to serve. */
async function move(claim: Claim, seen: Snapshot, planned: HealPlan, how: Thoroughness): Promise<HealPlan> {
  const plan = await orKeep(claim, seen, planned, how, () => makeAble(claim, seen, planned.weights ?? weightsOf(seen)))
  if (plan.keeps) {
    const message = `Traffic cannot go back to where it was; what can serve gets all of it: ${describeWeights(plan.weights ?? {}, seen.targetGroups)}.`
    claim.report({ type: 'warning', message })
  }
  if (plan.weights !== undefined && !sameTraffic(plan.weights, weightsOf(seen))) {
    // No other entry tells of these weights: whoever looks next must not take them for somebody else's.
    if (plan.keeps) await claim.record({ intent: { from: weightsOf(seen), to: plan.weights } })
    await giveTraffic(claim, seen, plan.weights)
    const told = describeWeights(plan.weights, seen.targetGroups)
    if (!plan.keeps) claim.report({ type: 'undone', message: `traffic is where it belongs: ${told}` })
  }
  return plan
}

/** Not before nothing can land any more: a trial may be all that keeps healthy what a late shift gives traffic to. */
async function closeTrials(claim: Claim, { keeps }: HealPlan): Promise<void> {
  // The same until the data plane has the weights.
  if (keeps)
    await pause(
      claim,
      'the new weights to reach the whole load balancer',
      claim.platform.router.capabilities.propagationMs,
    )
  await claim.change((change) => claim.platform.router.closeTrials(change))
}

async function orKeep(
  session: Session,
  seen: Snapshot,
  plan: HealPlan,
  how: Thoroughness,
  work: () => Promise<unknown>,
): Promise<HealPlan> {
  try {
    await work()
    return plan
  } catch (error) {
    if (!(error instanceof KnownError) || isLost(error) || isNoAnswer(error) || session.signal.aborted) throw error
    const serving = await servingNow(session, seen)
    const other = keepWhatServes(seen, plan.endings, (id) => serving.has(id))
    // Where nothing serves, what comes next is the way out.
    if (other === undefined && how === 'whole') throw error
    session.report({ type: 'warning', message: messageOf(error) })
    return other ?? plan
  }
}

/**
 * What has traffic, or gets it again, has capacity: timers are cancelled, and what a timer, or a hand, has taken away comes
 * back. Who gets more traffic than it has must be able to serve it, and is waited for.
 * @returns the releases that had no capacity.
 */
async function makeAble(claim: Claim, seen: Snapshot, to: Weights): Promise<readonly number[]> {
  const without: number[] = []
  const gains = gaining(seen, to)
  for (const group of seen.targetGroups.filter(({ id }) => id in shares(to))) {
    const { release } = group.tags
    const { fleet, isNew } = await withCapacity(claim, seen, group)
    if (isNew) without.push(release)
    // Without a route nobody is served, and nothing is health-checked.
    if (!gains.includes(release) || seen.route === undefined) continue
    if (!isNew && (await knowsThatServes(claim, seen, release))) continue
    if (fleet === undefined) throw notAble(claim, release)
    await putInUse(claim, seen, group)
    await becomeHealthy(claim, { release, fleet, targetGroup: group, launchedAt: claim.clock.now() })
  }
  return without
}

/** One read that fails says nothing: it is made again. */
function knowsThatServes(run: Run, seen: Snapshot, release: number): Promise<boolean> {
  return waitFor(run, {
    what: `how healthy v${release} is`,
    timeoutMs: run.platform.ledger.callTimeoutMs,
    look: () => servesAsWell(run, seen, release),
    onTimeout: () =>
      new KnownError(`How healthy v${release} of ${run.environment.name} is could not be read; nothing was moved.`, {
        code: 'platform-failed',
        advice: 'Look at the status page of the platform, then run again.',
      }),
  })
}

interface Able {
  /** Undefined where it is not ours, or nothing is left that it could be launched from. */
  readonly fleet: Fleet | undefined
  /** It had no capacity, and gets it now. */
  readonly isNew: boolean
}

async function withCapacity(claim: Claim, seen: Snapshot, group: TargetGroup): Promise<Able> {
  const { release } = group.tags
  if (release === adopted) return { fleet: undefined, isNew: false }
  const found = fleetOf(seen, release)
  if ((await cancelTimer(claim, found)) !== 'gone' && hasCapacity(found)) return { fleet: found, isNew: false }
  const fleet = await bringBack(claim, seen, group)
  claim.report({ type: 'warning', message: capacityGone(claim, release, fleet !== undefined).message })
  return { fleet, isNew: fleet !== undefined }
}

async function bringBack(claim: Claim, seen: Snapshot, group: TargetGroup): Promise<Fleet | undefined> {
  const { fleets } = claim.platform
  const { release } = group.tags
  const fleet = fleetOf(seen, release)
  const capacity = capacityBeside(claim, fleet?.capacity)
  if (fleet !== undefined) {
    await claim.change((change) => fleets.resize(fleet.id, capacity, change))
    return fleet
  }
  if (!seen.templates.has(release)) return undefined
  const { drainMs } = claim.environment.timeouts
  const template = { kind: 'of-release' as const, release }
  const request = { tags: group.tags, targetGroup: group.id, capacity, template, drainMs, like: undefined }
  return claim.change((change) => fleets.launch(request, change))
}

/** Releases that have traffic, and no capacity. */
export function withoutCapacity(seen: Snapshot): readonly number[] {
  const ids = shares(weightsOf(seen))
  return seen.targetGroups
    .filter(({ id, tags }) => id in ids && tags.release !== adopted)
    .map(({ tags }) => tags.release)
    .filter((release) => !hasCapacity(fleetOf(seen, release)))
}

/**
 * Tells of it that a release with traffic had no capacity before it was healed, for that is how users met it.
 * @throws KnownError `live-capacity-gone`.
 */
export function refuseWithoutCapacity(session: Session, before: Snapshot): void {
  const [release] = withoutCapacity(before)
  if (release !== undefined) throw capacityGone(session, release, canBeBroughtBack(before, release))
}

function canBeBroughtBack(seen: Snapshot, release: number): boolean {
  return fleetOf(seen, release) !== undefined || seen.templates.has(release)
}

function capacityGone(session: Session, release: number, comesBack: boolean): KnownError {
  const what = `v${release} in ${session.environment.name} has traffic, but had no capacity, or was about to lose it`
  return comesBack
    ? new KnownError(`${what}; it is being brought back.`, {
        code: 'live-capacity-gone',
        advice:
          'Find out who took it away, or moved weights by hand. Once it is up again nothing is left to do; `command: rollback` brings back another release.',
      })
    : new KnownError(`${what}, and nothing is left that it could be launched from.`, {
        code: 'live-capacity-gone',
        advice: 'Deploy a commit, or bring back another release with `command: rollback`.',
      })
}

function isWhole(seen: Snapshot, claim: Claim): boolean {
  const { releases, frozen, armed, unarmed } = leftoversOf(claim, seen, claim.number)
  return withoutCapacity(seen).length + releases.length + frozen.length + armed.length + unarmed.length === 0
}

/** `force` takes what is live as the new baseline, and writes that down. */
async function refuseForeignWeights(claim: Claim, seen: Snapshot): Promise<void> {
  const live = weightsOf(seen)
  const [without] = await makeAble(claim, seen, live)
  if (!claim.force)
    throw without === undefined ? foreignWeights(claim, seen, explained(seen)) : capacityGone(claim, without, true)
  const id = heaviest(live)
  const release = seen.targetGroups.find((group) => group.id === id)?.tags.release
  if (release !== undefined) await claim.record({ adopts: release, baseline: live })
  const becomes = release === undefined ? 'what is live gets its traffic back' : 'they are the new baseline'
  claim.report({
    type: 'warning',
    message: `The weights were changed by somebody else; ${becomes} because of \`force\`.`,
  })
}

function withAdoption(seen: Snapshot, claim: Claim): Snapshot {
  return withOperation(seen, claim.operation())
}

async function close(claim: Claim, ending: Ending): Promise<void> {
  const { operation } = ending
  const ended = endedBy(ending)
  const isOwn = operation.number === claim.number
  const healer = isOwn ? 'its post step' : `operation ${claim.number}`
  const reason = operation.reason ?? `the run ended in phase ${operation.phase}; ${healer} brought it to an end`
  const end = { ...ended, reason, finishedAt: claim.clock.now() }
  if (isOwn) await claim.record(end)
  else await claim.change((change) => claim.platform.ledger.update({ ...operation, ...end }, change))
  claim.report({
    type: 'notice',
    message: `Operation ${operation.number} (${operation.kind}) had not ended by itself; ${healer} brought it to an end: ${ended.status}.`,
  })
}
