import { KnownError } from '../../errors/known-error.ts'
import type { Fleet } from '../../ports/fleets.ts'
import type { Route } from '../../ports/router.ts'
import type { StrategyStep } from '../../spec/types.ts'
import type { Claim } from '../claim/claim.ts'
import { checksThrough } from '../probe/demands.ts'
import type { Probe } from '../probe/probe.ts'
import { call, pause, type Session } from '../session.ts'
import { weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares, withShare } from '../snapshot/weights.ts'
import { watchAlarms } from './alarms.ts'
import { capacityNow } from './capacity.ts'
import { nameOf, passChecks } from './checks.ts'
import { becomeHealthy } from './gate.ts'
import { isHealthyUnderTraffic, isWellTwice } from './health.ts'
import type { Candidate } from './launch.ts'
import { countLosses } from './losses.ts'
import { shift } from './shift.ts'
import { watch, type Watched } from './watch.ts'

export interface Swapped {
  readonly route: Route
  /** What is watched from now on. */
  readonly watched: Watched
}

/**
 * Moves traffic to the candidate in the strategy's steps. Before each the fleet is made as large as the live one is by
 * then, the target group's health is read once more, and the weights must be what the ledger says; between steps the
 * gates are watched.
 */
export async function swap(claim: Claim, seen: Snapshot, candidate: Candidate, probe: Probe): Promise<Swapped> {
  const baseline = weightsOf(seen)
  const groups = [...seen.targetGroups, candidate.targetGroup]
  const alarms = await watchAlarms(claim, claim.operation().kind)
  let { fleet } = candidate
  const losses = countLosses(fleet)
  let from = baseline
  let swapped: Swapped | undefined
  let movedAt: number | undefined
  for (const { weight, pauseMs } of stepsFrom(claim, seen)) {
    await probe.ready()
    fleet = await matchCapacity(claim, seen, { ...candidate, fleet })
    await requireHealthy(claim, candidate, fleet.capacity.desired)
    const to = withShare(baseline, candidate.targetGroup.id, weight)
    probe.moved(weight)
    movedAt ??= claim.clock.now()
    const route = await shift(claim, groups, { from, to, phase: 'swapping' })
    const old = Object.keys(shares(baseline))
    const since = claim.clock.now()
    const watched = { candidate: { ...candidate, fleet }, old, since, movedAt, losses, probe, alarms }
    swapped = { route, watched }
    from = to
    if (pauseMs > 0) await watch(claim, swapped.watched, pauseMs)
  }
  if (swapped === undefined) throw new Error('a strategy has at least one step')
  return swapped
}

/** Where nothing has traffic yet there is nobody to spare: all at once. */
function stepsFrom(session: Session, seen: Snapshot): readonly StrategyStep[] {
  const first = Object.keys(shares(weightsOf(seen))).length === 0
  return first ? [{ weight: 100, pauseMs: 0 }] : session.environment.strategy
}

/** Autoscaling may have moved the live fleet since the launch, or since the step before. */
async function matchCapacity(claim: Claim, seen: Snapshot, candidate: Candidate): Promise<Fleet> {
  const now = await capacityNow(claim, seen)
  if (now.desired <= candidate.fleet.capacity.desired) return candidate.fleet
  await claim.change((change) => claim.platform.fleets.resize(candidate.fleet.id, now, change))
  return becomeHealthy(claim, candidate)
}

/** Live traffic never goes to an empty, unhealthy or unproven target group. */
async function requireHealthy(session: Session, candidate: Candidate, wanted: number) {
  const { isWell, healthy } = await isWellTwice(session, candidate.targetGroup.id, (targets) =>
    isHealthyUnderTraffic(targets, wanted),
  )
  if (isWell) return
  throw new KnownError(
    `v${candidate.release} is not healthy any more right before traffic was to move to it: ${healthy} of ${wanted} targets are healthy.`,
    {
      code: 'fleet-not-healthy',
      evidence: await session.platform.fleets.diagnose(candidate.fleet.id, call(session)),
      advice: 'Read the last log lines of its instances.',
    },
  )
}

/** Checks the new release through the route after the swap, then watches it while the old one is still warm. */
export async function bake(claim: Claim, { route, watched }: Swapped): Promise<void> {
  claim.note({ phase: 'baking' })
  const { sent: checks, leftOut } = checksThrough(route, claim.environment.checks)
  for (const check of leftOut) {
    const name = nameOf(check, 'through the route')
    const figures = `left out: the route takes ${route.demands?.text} only`
    claim.report({ type: 'gate', gate: { name, outcome: 'unproven', figures } })
  }
  if (checks.length > 0) {
    await pause(claim, 'new weights to reach the whole load balancer', claim.platform.router.capabilities.propagationMs)
    const { fleet } = watched.candidate
    await passChecks(claim, {
      address: route.probe,
      where: 'through the route',
      checks,
      times: 1,
      instances: [],
      settledAt: claim.clock.now(),
      isRollback: claim.operation().kind === 'rollback',
      evidence: () => claim.platform.fleets.diagnose(fleet.id, call(claim)),
    })
  }
  await watch(claim, watched, claim.environment.bakeMs)
  // Not sooner: until its data plane has the new weights, the trial is all that puts the new target group in use.
  await claim.change((change) => claim.platform.router.closeTrials(change))
}
