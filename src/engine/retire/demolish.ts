import { observeUnder, type Claim } from '../operation/claim.ts'
import { isWell } from '../policy/already-live.ts'
import type { Weights } from '../../ports/router.ts'
import { giveTraffic } from '../rollout/shift.ts'
import { pause, type Run } from '../session.ts'
import { adopted } from '../snapshot/history.ts'
import { groupOf, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { sameTraffic } from '../snapshot/weights.ts'
import { pruneImagesOrWarn } from './prune.ts'
import { awaitIdle } from './idle.ts'
import { tearDown, unfreeze } from './clean-up.ts'

/** The releases that go with their environment: never what was there before us. */
export function releasesOf(seen: Snapshot): readonly number[] {
  const releases = [...seen.fleets, ...seen.targetGroups].map((resource) => resource.tags.release)
  return [...new Set(releases)].filter((release) => release !== adopted)
}

/**
 * Removes everything of an environment, route first, but the claim's own entry. From the moment the route is gone there is
 * no way back: whoever finds it half done goes on.
 */
export async function demolish(run: Run, claim: Claim): Promise<void> {
  const { fleets, router, ledger } = run.platform
  const seen = await observeUnder(run, claim)
  await claim.change((change) => router.closeTrials(change))
  if (seen.route !== undefined) {
    await handBack(run, claim, seen)
    await claim.change((change) => router.removeRoute(change))
  }
  const now = await observeUnder(run, claim)
  const ours = now.targetGroups.filter(({ tags }) => tags.release !== adopted)
  // Nobody is sent there any more: what is not idle by then is given the time, and goes.
  await Promise.all(ours.map((group) => awaitIdle(run, now, group)))
  await tearDown(run, claim, now, releasesOf(now))
  await unfreeze(
    run,
    claim,
    now.fleets.filter(({ tags, frozen }) => tags.release === adopted && frozen !== undefined),
  )
  const rest = await observeUnder(run, claim)
  if (rest.templates.size > 0) await claim.change((change) => fleets.forget([...rest.templates], change))
  const others = rest.operations.map(({ operation }) => operation.number).filter((number) => number !== claim.number)
  if (others.length > 0) await claim.change((change) => ledger.prune(others, change))
  await pruneImagesOrWarn(run)
}

/**
 * Gives the traffic to what was there before us. Until the data plane knows, ours stays listed, for what nothing refers to is
 * sent to all the same, and is not health-checked any more.
 */
async function handBack(run: Run, claim: Claim, seen: Snapshot): Promise<void> {
  const former = groupOf(seen, adopted)
  if (former === undefined) return
  const all = { [former.id]: 100 }
  if (!sameTraffic(weightsOf(seen), all)) await giveBack(run, claim, seen, all)
  // It may have got the traffic a moment ago, from another run.
  await pause(run, 'the new weights to reach the whole load balancer', run.platform.router.capabilities.propagationMs)
}

async function giveBack(run: Run, claim: Claim, seen: Snapshot, all: Weights): Promise<void> {
  if (!(await isWell(run, seen, adopted)))
    run.report({
      type: 'warning',
      message: `v0 of ${run.environment.name}, the adopted release, gets its traffic back without a healthy target.`,
    })
  await giveTraffic(run, claim, seen, all)
}

/** What a destruction is about to take traffic from; written down before it begins. */
export function demolition(seen: Snapshot) {
  return { phase: 'retiring' as const, intent: { from: weightsOf(seen), to: {} } }
}
