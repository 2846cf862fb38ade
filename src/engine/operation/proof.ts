import { KnownError } from '../../errors/known-error.ts'
import { adopted } from '../../ports/common.ts'
import { observeUnder, type Claim } from '../claim/claim.ts'
import type { GateRow } from '../events.ts'
import type { Probe } from '../probe/probe.ts'
import { proveIdle, type Known } from '../retire/clean-up.ts'
import { healthyCount, isHealthyUnderTraffic, isWellTwice, provenSize, servesMost } from '../rollout/health.ts'
import { refuseUnreachable } from '../rollout/reach.ts'
import { foreignWeights } from '../rollout/shift.ts'
import { routeFailingAdvice } from '../rollout/watch.ts'
import { call, waitFor, type Session } from '../session.ts'
import { leftoversOf } from '../snapshot/leftovers.ts'
import { fleetOf, groupOf, weightsOf, withOperation, type Snapshot } from '../snapshot/snapshot.ts'
import { sameTraffic, shares } from '../snapshot/weights.ts'

/** What was seen when a release was proven for the last time. */
export interface LetGo {
  readonly seen: Snapshot
  readonly known: Known
}

/**
 * The last moment at which there is a way back: what is about to be removed is proven idle, then the new release is
 * proven once more, by who has the traffic, by its health, and by an answer through the route where the route has answered
 * this runner before; then it is written down that it is proven.
 * @throws KnownError `foreign-weights`, `unhealthy-under-traffic`, `port-taken`, `route-failing`.
 */
export async function proveForGood(claim: Claim, before: Snapshot, live: Live, probe: Probe): Promise<LetGo> {
  const { templates } = before
  let seen = await observeUnder(claim, templates)
  const known = await proveLosersIdle(seen, claim)
  if (known.idle.size + known.busy.size > 0) seen = await observeUnder(claim, templates)
  await proveHealthy(claim, seen, live)
  refuseUnreachable(claim, seen)
  await proveAnswering(claim, live, probe)
  await claim.record({ phase: 'retiring' })
  return { seen: withOperation(seen, claim.operation()), known }
}

/** The release that a run has made live. */
export interface Live {
  readonly release: number
}

/** Only those that have just lost their traffic: what else goes can as well go, or stay, once there is no way back. */
async function proveLosersIdle(seen: Snapshot, claim: Claim): Promise<Known> {
  const { baseline, intent } = claim.operation()
  const had = { ...shares(baseline ?? {}), ...shares(intent?.from ?? {}) }
  const after = withOperation(seen, { ...claim.operation(), phase: 'retiring' })
  const go = leftoversOf(claim, after, claim.number).releases.filter((release) => {
    const group = groupOf(seen, release)
    return group !== undefined && group.id in had
  })
  const busy = new Set(await proveIdle(claim, seen, go))
  return { busy, idle: new Set(go.filter((release) => !busy.has(release))) }
}

async function proveHealthy(claim: Claim, seen: Snapshot, { release }: Live): Promise<void> {
  const group = groupOf(seen, release)
  const all = { [group?.id ?? '']: 100 }
  if (group === undefined || !sameTraffic(weightsOf(seen), all)) throw foreignWeights(claim, seen, [all])
  const fleet = fleetOf(seen, release)
  const wanted = fleet === undefined ? 0 : provenSize(fleet)
  const { isWell, healthy } = await isWellTwice(claim, group.id, (targets) => {
    if (release === adopted) return healthyCount(targets) > 0
    // Whoever rolls back has something that is worse.
    const isRollback = claim.operation().kind === 'rollback'
    if (!isRollback) return isHealthyUnderTraffic(targets, wanted)
    return servesMost(targets, wanted) || isHealthyUnderTraffic(targets, 1)
  })
  if (!isWell) throw await unhealthy(claim, seen, release, healthy, wanted)
}

async function unhealthy(session: Session, seen: Snapshot, release: number, healthy: number, wanted: number) {
  const fleet = fleetOf(seen, release)
  return new KnownError(
    `v${release} became unhealthy under traffic: ${healthy} of ${wanted} targets are healthy right before the former release was to be let go.`,
    {
      code: 'unhealthy-under-traffic',
      evidence: fleet === undefined ? [] : await session.platform.fleets.diagnose(fleet.id, call(session)),
      advice: 'Read the last log lines of its instances.',
    },
  )
}

/** Its data plane may have to catch up, so that an answer without an error is waited for a while. */
async function proveAnswering(session: Claim, { release }: Live, probe: Probe): Promise<void> {
  if (!probe.hasAsked()) return
  const tell = (gate: Pick<GateRow, 'outcome' | 'figures'>) =>
    session.report({ type: 'gate', gate: { name: 'own probe', ...gate } })
  if (!probe.hasAnswered() || !probe.decides) return tell(probe.verdict())
  // Whoever rolls back has something that is worse.
  const isRollback = session.operation().kind === 'rollback'
  let failure: string | undefined
  await waitFor(session, {
    what: `v${release} to answer through the route`,
    timeoutMs: session.platform.router.capabilities.propagationMs + 3 * leastPatienceMs,
    everyMs: 200,
    look: async () => {
      failure = await (isRollback ? probe.askOnceMore() : probe.askForTheLastTime())
      return failure === undefined ? true : undefined
    },
    onTimeout: () => {
      tell({ outcome: 'failed', figures: failure ?? probe.verdict().figures })
      return new KnownError(
        `v${release} has all traffic, and the address does not answer as it did before: ${failure}.`,
        {
          code: 'route-failing',
          advice: routeFailingAdvice,
        },
      )
    },
  })
  const { outcome, figures } = probe.verdict()
  // Few answers are enough where the last one, which was waited for, is good.
  tell(
    outcome === 'passed'
      ? { outcome, figures }
      : { outcome: 'passed', figures: `${figures}; the last ones were answered` },
  )
}

const leastPatienceMs = 2000
