import { KnownError, messageOf } from '../../errors/known-error.ts'
import { adopted } from '../../ports/common.ts'
import { observeUnder, type Claim } from '../claim/claim.ts'
import { hasAll, isWell } from '../rollout/health.ts'
import { giveTraffic } from '../rollout/shift.ts'
import { pause, type Session } from '../session.ts'
import { groupOf, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { sameTraffic } from '../snapshot/weights.ts'
import { tearDown, unfreeze } from './clean-up.ts'
import { awaitIdle } from './idle.ts'
import { pruneImagesOrWarn } from './prune.ts'

/** The releases that go with their environment: never what was there before us. */
export function releasesOf(seen: Snapshot): readonly number[] {
  const releases = [...seen.fleets, ...seen.targetGroups].map((resource) => resource.tags.release)
  return [...new Set(releases)].filter((release) => release !== adopted)
}

/**
 * Removes everything of an environment, route first, but the claim's own entry. From the moment the route is gone there is
 * no way back: whoever finds it half done goes on.
 */
export async function demolish(claim: Claim): Promise<void> {
  const { fleets, router, ledger } = claim.platform
  const seen = await observeUnder(claim)
  await claim.change((change) => router.closeTrials(change))
  if (seen.route !== undefined) {
    await handBack(claim, seen)
    await claim.change((change) => router.removeRoute(change))
  }
  const now = await observeUnder(claim)
  const ours = now.targetGroups.filter(({ tags }) => tags.release !== adopted)
  // Nobody is sent there any more: what is not idle by then is given the time, and goes.
  await Promise.all(ours.map((group) => awaitIdle(claim, now, group)))
  await tearDown(claim, now, releasesOf(now))
  await unfreeze(
    claim,
    now.fleets.filter(({ tags, frozen }) => tags.release === adopted && frozen !== undefined),
  )
  const rest = await observeUnder(claim)
  if (rest.templates.size > 0) await claim.change((change) => fleets.forget([...rest.templates], change))
  await forgetLogsOrWarn(claim)
  const others = rest.operations.map(({ operation }) => operation.number).filter((number) => number !== claim.number)
  if (others.length > 0) await claim.change((change) => ledger.prune(others, change))
  await pruneImagesOrWarn(claim)
}

/**
 * Gives the traffic to what was there before us. Until the data plane knows, ours stays listed, for what nothing refers to is
 * sent to all the same, and is not health-checked any more.
 */
async function handBack(claim: Claim, seen: Snapshot): Promise<void> {
  const former = groupOf(seen, adopted)
  if (former === undefined) return
  const all = { [former.id]: 100 }
  if (!sameTraffic(weightsOf(seen), all)) {
    await refuseSickAdopted(claim, seen)
    await giveTraffic(claim, seen, all)
  }
  // It may have got the traffic a moment ago, from another run.
  await pause(
    claim,
    'the new weights to reach the whole load balancer',
    claim.platform.router.capabilities.propagationMs,
  )
}

/**
 * What is about to get all the traffic back has to be able to serve.
 * @throws KnownError `adopted-not-healthy`.
 */
export async function refuseSickAdopted(session: Session, seen: Snapshot): Promise<void> {
  const former = groupOf(seen, adopted)
  if (former === undefined || hasAll(seen, former.id) || (await isWell(session, seen, adopted))) return
  throw new KnownError(
    `None of the targets of v0 of ${session.environment.name}, the adopted release, is healthy, so it cannot have the traffic back; traffic is where it was.`,
    {
      code: 'adopted-not-healthy',
      advice:
        'Start its instances again, then destroy again. If nothing is to get the traffic back, take its target group off the listener first.',
    },
  )
}

/**
 * Nobody looks for a preview's logs once it is gone; those of an environment stay. Many a company lets nobody remove logs:
 * that is said, and no more.
 */
export async function forgetLogsOrWarn(claim: Claim): Promise<void> {
  if (claim.environment.kind !== 'preview') return
  try {
    await claim.change((change) => claim.platform.fleets.forgetLogs(change))
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'permission-missing') throw error
    const message = `The logs of ${claim.environment.name} stay until their retention ends. ${messageOf(error)}`
    claim.report({ type: 'warning', message })
  }
}

/** What a destruction is about to take traffic from; written down before it begins. */
export function demolition(seen: Snapshot) {
  return { phase: 'retiring' as const, intent: { from: weightsOf(seen), to: {} } }
}
