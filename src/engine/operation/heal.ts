import { messageOf } from '../../errors/known-error.ts'
import type { Operation } from '../../ports/ledger.ts'
import { landsForMs, mayGoOn, observeUnder, type Claim } from '../claim/claim.ts'
import { cleanUpFailed, leftBehind } from '../retire/clean-up.ts'
import { demolish } from '../retire/demolish.ts'
import { servingNow } from '../rollout/serving.ts'
import { foreignWeights, giveTraffic } from '../rollout/shift.ts'
import { isNoAnswer, pause, step, type Session } from '../session.ts'
import { leftoversOf } from '../snapshot/leftovers.ts'
import { weightsOf, withOperation, type Snapshot } from '../snapshot/snapshot.ts'
import { describeWeights, heaviest, sameTraffic } from '../snapshot/weights.ts'
import { capacityGone, leftAsSet, makeAble, withoutCapacity } from './able.ts'
import {
  endedBy,
  explained,
  isForeign,
  keepWhatServes,
  planHealing,
  type Ending,
  type HealPlan,
  type TrafficPlan,
} from './heal-plan.ts'

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
  if (first.plan.kind !== 'destroy') await move(claim, first.seen, first.plan, 'whole')
  await claim.clock.sleep(landsForMs(claim), claim.signal)
  const { seen, plan } = await lookForEnd(claim)
  await carryOut(claim, seen, plan, 'whole')
}

async function lookForEnd(claim: Claim) {
  const seen = await observeUnder(claim)
  if (isForeign(seen)) throw await leftAsSet(claim, seen, explained(seen))
  return { seen, plan: planHealing(seen, false) }
}

async function carryOut(claim: Claim, seen: Snapshot, plan: HealPlan, how: Thoroughness): Promise<void> {
  if (plan.kind === 'destroy') return finishDestruction(claim, plan.endings)
  const { kind, endings } = await move(claim, seen, plan, how)
  const hasLeftovers = leftoversOf(claim, seen, claim.number).releases.length > 0
  if (endings.length > 0 || hasLeftovers) await closeTrials(claim, kind)
  for (const each of endings) if (!isOwn(claim, each)) await close(claim, each)
  const failed = endings.filter(({ status }) => status === 'failed').map(({ operation }) => operation)
  if (how !== 'traffic') await cleanUpAfter(claim, failed, how)
  for (const each of endings) if (isOwn(claim, each)) await close(claim, each)
}

function isOwn(claim: Claim, { operation }: Ending): boolean {
  return operation.number === claim.number
}

/** What cannot be removed now is tried again at the end, by whatever follows. */
async function cleanUpAfter(claim: Claim, failed: readonly Operation[], how: Thoroughness): Promise<void> {
  try {
    await cleanUpFailed(claim, await observeUnder(claim), failed)
  } catch (error) {
    if (how === 'whole' || !mayGoOn(claim, error)) throw error
    claim.report({ type: 'warning', message: leftBehind(claim, error) })
  }
}

/** All entries go with everything else, but for the run's own. */
async function finishDestruction(claim: Claim, endings: readonly Ending[]): Promise<void> {
  await demolish(claim)
  claim.report({
    type: 'notice',
    message: `The destruction of ${claim.environment.name}, which had begun, is finished.`,
  })
  for (const each of endings) if (isOwn(claim, each)) await close(claim, each)
}

/** @returns the plan that was carried out: what was to be gone back to may turn out not to be able to serve. */
async function move(claim: Claim, seen: Snapshot, planned: TrafficPlan, how: Thoroughness): Promise<TrafficPlan> {
  const plan = await orKeep(claim, seen, planned, how, () => makeAble(claim, seen, planned.weights ?? weightsOf(seen)))
  const { kind, weights } = plan
  const told = describeWeights(weights ?? {}, seen.targetGroups)
  if (kind === 'keep') {
    const message = `Traffic cannot go back to where it was; what can serve gets all of it: ${told}.`
    claim.report({ type: 'warning', message })
  }
  if (weights === undefined || sameTraffic(weights, weightsOf(seen))) return plan
  // No other entry tells of these weights: whoever looks next must not take them for somebody else's.
  if (kind === 'keep') await claim.record({ intent: { from: weightsOf(seen), to: weights } })
  await giveTraffic(claim, seen, weights)
  if (kind === 'restore') claim.report({ type: 'undone', message: `traffic is where it belongs: ${told}` })
  return plan
}

/** Not before nothing can land any more: a trial may be all that keeps healthy what a late shift gives traffic to. */
async function closeTrials(claim: Claim, moved: TrafficPlan['kind']): Promise<void> {
  // The same until the data plane has the weights.
  if (moved === 'keep')
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
  plan: TrafficPlan,
  how: Thoroughness,
  work: () => Promise<unknown>,
): Promise<TrafficPlan> {
  try {
    await work()
    return plan
  } catch (error) {
    if (!mayGoOn(session, error) || isNoAnswer(error)) throw error
    const serving = await servingNow(session, seen)
    const other = keepWhatServes(seen, plan.endings, (id) => serving.has(id))
    // Where nothing serves, what comes next is the way out.
    if (other === undefined && how === 'whole') throw error
    session.report({ type: 'warning', message: messageOf(error) })
    return other ?? plan
  }
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
  const own = isOwn(claim, ending)
  const healer = own ? 'its post step' : `operation ${claim.number}`
  const reason = operation.reason ?? `the run ended in phase ${operation.phase}; ${healer} brought it to an end`
  const end = { ...ended, reason, finishedAt: claim.clock.now() }
  if (own) await claim.record(end)
  else await claim.change((change) => claim.platform.ledger.update({ ...operation, ...end }, change))
  claim.report({
    type: 'notice',
    message: `Operation ${operation.number} (${operation.kind}) had not ended by itself; ${healer} brought it to an end: ${ended.status}.`,
  })
}
