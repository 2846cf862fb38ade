import { KnownError } from '../../errors/known-error.ts'
import { adopted } from '../../ports/common.ts'
import type { TargetGroup, TargetHealth, Weights } from '../../ports/router.ts'
import { call, type Session } from '../session.ts'
import { fleetOf, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares } from '../snapshot/weights.ts'
import { healthyCount, provenSize, servesMost } from './health.ts'

/** Whoever waits to give traffic back waits no longer than this for what may speak against it. */
const patienceMs = 2000

/** Those that would get more traffic than they have. */
export function gaining(seen: Snapshot, to: Weights): readonly TargetGroup[] {
  const [now, then] = [shares(weightsOf(seen)), shares(to)]
  return seen.targetGroups.filter(({ id }) => (then[id] ?? 0) > (now[id] ?? 0))
}

/**
 * Whether a release may be given traffic back at once: it serves most of its visitors, has most of the
 * traffic already and serves some, or serves as many as the others that have traffic now. None of those is proven.
 */
export async function servesAsWell(session: Session, seen: Snapshot, group: TargetGroup): Promise<boolean> {
  const { targets, wanted, others, hasMost } = await lookBeside(session, seen, group)
  const own = healthyCount(targets)
  return servesMost(targets, wanted) || (own > 0 && (hasMost || own >= others))
}

/** The targets of a release, how many it should have, and how many healthy ones the best of the others with traffic has. */
async function lookBeside(session: Session, seen: Snapshot, { id, tags: { release } }: TargetGroup) {
  const now = shares(weightsOf(seen))
  const rest = Object.keys(now).filter((other) => other !== id)
  const [targets, others] = await Promise.all([targetsOf(session, id), healthyOf(session, rest)])
  // What was there before us has no size of its own that we know.
  const fleet = release === adopted ? undefined : fleetOf(seen, release)
  const wanted = fleet === undefined ? 1 : provenSize(fleet)
  return { targets, wanted, others: Math.max(0, ...others), hasMost: (now[id] ?? 0) >= 50 }
}

/** The target groups with traffic that have a healthy target. */
export async function servingNow(session: Session, seen: Snapshot): Promise<ReadonlySet<string>> {
  const ids = Object.keys(shares(weightsOf(seen)))
  const healthy = await healthyOf(session, ids)
  return new Set(ids.filter((_id, index) => (healthy[index] ?? 0) > 0))
}

function healthyOf(session: Session, ids: readonly string[]): Promise<readonly number[]> {
  return Promise.all(ids.map(async (id) => healthyCount(await targetsOf(session, id))))
}

function targetsOf(session: Session, id: string): Promise<readonly TargetHealth[]> {
  return session.platform.router.targetHealth(id, call(session, patienceMs))
}

/**
 * Traffic does not go back to what cannot serve it while something else does. What cannot be told is no reason to wait.
 * @throws KnownError `fleet-not-healthy`.
 */
export async function refuseWorse(session: Session, seen: Snapshot, to: Weights): Promise<void> {
  for (const group of gaining(seen, to)) {
    const found = await lookBeside(session, seen, group).catch(() => undefined)
    if (found === undefined || servesMost(found.targets, found.wanted)) continue
    const healthy = healthyCount(found.targets)
    if (healthy < found.others && !(found.hasMost && healthy > 0)) throw notAble(session, group.tags.release)
  }
}

export function notAble(session: Session, release: number): KnownError {
  return new KnownError(
    `v${release} of ${session.environment.name}, which traffic was to go back to, is not healthy, while what has the traffic is: that stays.`,
    {
      code: 'fleet-not-healthy',
      fault: 'platform',
      advice: 'The next run goes on from there. `command: rollback` brings back a release that can serve.',
    },
  )
}
