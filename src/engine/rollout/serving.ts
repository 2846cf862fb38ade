import { KnownError } from '../../errors/known-error.ts'
import type { Weights } from '../../ports/router.ts'
import { isWell } from '../policy/already-live.ts'
import { healthyCount } from './gate.ts'
import { fleetOf, weightsOf, type Observation } from '../snapshot/snapshot.ts'
import { call, type Run } from '../session.ts'
import { shares } from '../snapshot/weights.ts'

/** Whoever waits to give traffic back waits no longer than this for what may speak against it. */
const patienceMs = 2000

/** The releases that would get more traffic than they have. */
export function gaining(seen: Observation, to: Weights): readonly number[] {
  const [now, then] = [shares(weightsOf(seen)), shares(to)]
  return seen.targetGroups.filter(({ id }) => (then[id] ?? 0) > (now[id] ?? 0)).map(({ tags }) => tags.release)
}

/**
 * Whether a release would serve at least as well as the others that have traffic now: with every target healthy, or with
 * as many as the best of those has.
 */
export async function servesAsWell(run: Run, seen: Observation, release: number): Promise<boolean> {
  if (await isWell(run, seen, release)) return true
  const { own, others } = await healthyBeside(run, seen, release)
  return own > 0 && own >= others
}

/** How many healthy targets a release has, and the best of the others that have traffic. */
async function healthyBeside(run: Run, seen: Observation, release: number) {
  const ids = seen.targetGroups.filter(({ tags }) => tags.release === release).map(({ id }) => id)
  const rest = Object.keys(shares(weightsOf(seen))).filter((id) => !ids.includes(id))
  const [own, others] = await Promise.all([healthyOf(run, ids), healthyOf(run, rest)])
  return { own: Math.max(0, ...own), others: Math.max(0, ...others) }
}

/** The target groups with traffic that have a healthy target. */
export async function servingNow(run: Run, seen: Observation): Promise<ReadonlySet<string>> {
  const ids = Object.keys(shares(weightsOf(seen)))
  const healthy = await healthyOf(run, ids)
  return new Set(ids.filter((_id, index) => (healthy[index] ?? 0) > 0))
}

function healthyOf(run: Run, ids: readonly string[]): Promise<readonly number[]> {
  return Promise.all(
    ids.map(async (id) => healthyCount(await run.platform.router.targetHealth(id, call(run, patienceMs)))),
  )
}

/**
 * Traffic does not go back to what cannot serve it while something else does. What cannot be told is no reason to wait.
 * @throws KnownError `fleet-not-healthy`.
 */
export async function refuseWorse(run: Run, seen: Observation, to: Weights): Promise<void> {
  for (const release of gaining(seen, to)) {
    const { own, others } = await healthyBeside(run, seen, release).catch(() => ({ own: 0, others: 0 }))
    const wanted = fleetOf(seen, release)?.capacity.desired ?? 1
    if (own < Math.min(wanted, others)) throw notAble(run, release)
  }
}

export function notAble(run: Run, release: number): KnownError {
  return new KnownError(
    `v${release} of ${run.environment.name}, which traffic was to go back to, is not healthy, while what has the traffic is: that stays.`,
    {
      code: 'fleet-not-healthy',
      fault: 'platform',
      advice: 'The next run goes on from there. `command: rollback` brings back a release that can serve.',
    },
  )
}
