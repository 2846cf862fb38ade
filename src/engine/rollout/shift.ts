import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { OperationPhase } from '../../ports/ledger.ts'
import type { Route, TargetGroup, Weights } from '../../ports/router.ts'
import type { Claim } from '../claim/claim.ts'
import { call, waitFor, type Session } from '../session.ts'
import { weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { describeWeights, percentByRelease, sameTraffic, shares } from '../snapshot/weights.ts'

export interface Shift {
  /** What the route must say now. */
  readonly from: Weights
  readonly to: Weights
  readonly phase: OperationPhase
}

/**
 * Moves traffic: writes the intent, compares what is live with what the ledger says, asks for the claim once more,
 * replaces the weights in one call, and reads them back.
 * @throws KnownError `foreign-weights` when somebody else has moved them, `claim-lost`, `weights-unverified`.
 */
export async function shift(claim: Claim, groups: readonly TargetGroup[], to: Shift): Promise<Route> {
  const { router } = claim.platform
  const route = await router.route(call(claim))
  const live = route?.weights ?? {}
  if (!sameTraffic(live, to.from)) throw foreignWeights(claim, { route, targetGroups: groups }, [to.from])
  await claim.record({ intent: { from: live, to: to.to }, phase: to.phase })
  if (route === undefined) await claim.change((change) => router.createRoute(claim.environment.route, to.to, change))
  else await claim.change((change) => router.replaceWeights(route.id, to.to, change))
  const moved = await readBack(claim, to.to, groups)
  claim.report({ type: 'shifted', at: claim.clock.now(), percent: percentByRelease(moved.weights, groups) })
  return moved
}

/**
 * Gives traffic back, with one prepared call, and reads it back. Whoever is listed stays listed, at 0: it is taken out
 * once it is idle.
 */
export async function giveTraffic(claim: Claim, seen: Snapshot, to: Weights): Promise<void> {
  const { router } = claim.platform
  const { route } = seen
  if (Object.keys(shares(to)).length === 0) return claim.change((change) => router.removeRoute(change))
  const listed = Object.fromEntries(Object.keys(weightsOf(seen)).map((id) => [id, 0]))
  if (route === undefined) await claim.change((change) => router.createRoute(claim.environment.route, to, change))
  else await claim.change((change) => router.replaceWeights(route.id, { ...listed, ...to }, change))
  const moved = await readBack(claim, to, seen.targetGroups)
  claim.report({ type: 'shifted', at: claim.clock.now(), percent: percentByRelease(moved.weights, seen.targetGroups) })
}

/** A failed or throttled read is 'unknown', never 'moved'. */
export async function readBack(session: Session, expected: Weights, groups: readonly TargetGroup[]): Promise<Route> {
  let last = 'no answer yet'
  const look = async () => {
    try {
      const route = await session.platform.router.route(call(session))
      last = describeWeights(route?.weights ?? {}, groups)
      return route !== undefined && sameTraffic(route.weights, expected) ? route : undefined
    } catch (error) {
      session.signal.throwIfAborted()
      last = messageOf(error)
      return undefined
    }
  }
  return waitFor(session, {
    what: `weights to read back as ${describeWeights(expected, groups)}`,
    timeoutMs: session.environment.timeouts.swapMs,
    look,
    onTimeout: () =>
      new KnownError(
        `The weights of ${session.environment.name} could not be verified: wanted ${describeWeights(expected, groups)}, last seen: ${last}.`,
        {
          code: 'weights-unverified',
          advice: 'Look at the load balancer, then run again.',
        },
      ),
  })
}

export function foreignWeights(
  session: Session,
  { route, targetGroups }: Pick<Snapshot, 'route' | 'targetGroups'>,
  ours: readonly Weights[],
): KnownError {
  const told = (weights: Weights) => describeWeights(weights, targetGroups)
  const expected =
    ours.length === 0
      ? 'the ledger knows of no traffic there'
      : `the ledger says ${[...new Set(ours.map(told))].join(' or ')}`
  return new KnownError(
    `The weights of ${session.environment.name} were changed by somebody else: the load balancer says ${told(route?.weights ?? {})}, ${expected}. They stay as they are.`,
    { code: 'foreign-weights', advice: hasTraffic(route) ? takeOrRestore : goOn },
  )
}

const takeOrRestore =
  'Put the weights back by hand (or let Terraform ignore them), or run again with `force: true` to take what is live now as the new baseline.'

/** Nothing is live that could be the new baseline. */
const goOn =
  'Nothing is answered there now. Deploy a commit with `force: true`, or bring a release back with `command: rollback` and `force: true`.'

function hasTraffic(route: Snapshot['route']): boolean {
  return Object.keys(shares(route?.weights ?? {})).length > 0
}
