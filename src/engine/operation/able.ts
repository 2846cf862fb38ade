import { KnownError, messageOf } from '../../errors/known-error.ts'
import { adopted } from '../../ports/common.ts'
import type { Fleet } from '../../ports/fleets.ts'
import type { TargetGroup, Weights } from '../../ports/router.ts'
import { capacityBeside, unfrozen } from '../../ports/capacity.ts'
import { isLost, type Claim } from '../claim/claim.ts'
import { cancelTimer } from '../retire/clean-up.ts'
import { becomeHealthy } from '../rollout/gate.ts'
import { gaining, notAble, servesAsWell } from '../rollout/serving.ts'
import { foreignWeights } from '../rollout/shift.ts'
import { putInUse } from '../rollout/warm.ts'
import { waitFor, type Session } from '../session.ts'
import { fleetOf, hasCapacity, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares } from '../snapshot/weights.ts'

/**
 * What has traffic, or gets it again, has capacity: timers are cancelled, and what a timer, or a hand, has taken away comes
 * back. Who gets more traffic than it has must be able to serve it, and is waited for.
 * @returns the releases that had no capacity.
 */
export async function makeAble(claim: Claim, seen: Snapshot, to: Weights): Promise<readonly number[]> {
  const without: number[] = []
  const gains = gaining(seen, to)
  for (const group of seen.targetGroups.filter(({ id }) => id in shares(to))) {
    const { release } = group.tags
    const { fleet, isNew } = await withCapacity(claim, seen, group)
    if (isNew) without.push(release)
    // Without a route nobody is served, and nothing is health-checked.
    if (!gains.includes(group) || seen.route === undefined) continue
    if (!isNew && (await knowsThatServes(claim, seen, group))) continue
    if (fleet === undefined) throw notAble(claim, release)
    await putInUse(claim, seen, group)
    await becomeHealthy(claim, { release, fleet, targetGroup: group, launchedAt: claim.clock.now() })
  }
  return without
}

/**
 * Whatever somebody has given traffic to keeps it, so that no timer of ours may take its capacity away.
 * @returns the error that says so.
 */
export async function leftAsSet(claim: Claim, seen: Snapshot, ours: readonly Weights[]): Promise<KnownError> {
  await makeAble(claim, seen, weightsOf(seen)).catch((error: unknown) => {
    if (isLost(error)) throw error
    claim.report({ type: 'warning', message: `What has traffic may lose its capacity: ${messageOf(error)}` })
  })
  return foreignWeights(claim, seen, ours)
}

/** A read that fails, whatever it says, is no verdict on the release: it is made again. */
function knowsThatServes(session: Session, seen: Snapshot, group: TargetGroup): Promise<boolean> {
  const { release } = group.tags
  let failure = 'it was not answered'
  const look = async () => {
    try {
      return await servesAsWell(session, seen, group)
    } catch (error) {
      if (!(error instanceof KnownError)) throw error
      failure = error.message
      return undefined
    }
  }
  return waitFor(session, {
    what: `how healthy v${release} is`,
    timeoutMs: session.platform.ledger.callTimeoutMs,
    look,
    onTimeout: () =>
      new KnownError(
        `How healthy v${release} of ${session.environment.name} is could not be read, and nothing was moved: ${failure}`,
        { code: 'platform-failed', advice: 'Look at the status page of the platform, then run again.' },
      ),
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
  const capacity = capacityBeside(claim.environment, fleet && unfrozen(fleet))
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

export function capacityGone(session: Session, release: number, comesBack: boolean): KnownError {
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
