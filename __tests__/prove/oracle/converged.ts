import type { EngineEvent } from '../../../src/engine/events.ts'
import type { Environment } from '../../../src/spec/types.ts'
import type { World } from '../../harness/memory/world.ts'
import { fleetOf, liveCommit, liveRelease, servedRelease, type Live } from '../live.ts'
import { broken, type Finding } from './finding.ts'
import { allGone, nothingOrphaned } from './orphans.ts'

/** The environment is exactly what somebody wanted at some time: one of `wanted` is live, whole, and alone. */
export async function converged(
  world: World,
  environment: Environment,
  wanted: readonly Live[],
  isPruned = true,
): Promise<readonly Finding[]> {
  const place = world.place(environment.name)
  const live = liveCommit(place)
  if (!wanted.includes(live))
    return [broken('converges', `${describe(live)} is live; ${wanted.map(describe).join(' or ')} may be`)]
  if (live === 'nothing') return allGone(world, environment)
  return [...(await isLive(world, environment)), ...nothingOrphaned(world, environment, isPruned)]
}

const describe = (live: Live) => (typeof live === 'number' ? `commit ${live}` : live)

/** Green means: this release has all the traffic, is healthy in full, and is the one that answers. */
export async function isLive(world: World, environment: Environment): Promise<readonly Finding[]> {
  const place = world.place(environment.name)
  const release = liveRelease(place)
  if (typeof release !== 'number') return [broken('green means live', `${release} is live`)]
  const fleet = fleetOf(place, release)
  const healthy =
    fleet === undefined ? [] : world.health(place, fleet.targetGroup).filter(({ state }) => state === 'healthy')
  const wanted = Math.max(1, fleet?.capacity.desired ?? 1)
  if (healthy.length < wanted)
    return [broken('green means live', `v${release} has traffic with ${healthy.length} of ${wanted} targets healthy`)]
  await world.time.sleep(world.options.weightsLagMs + 1)
  const served = servedRelease(world, place)
  return served === release ? [] : [broken('green means live', `v${release} should be served, v${served} is`)]
}

/** The run's last word on what is live is what is live. */
export function saysWhich(world: World, environment: Environment, events: readonly EngineEvent[]): readonly Finding[] {
  const told = events.flatMap((event) => {
    if (event.type === 'environment-status-unknown') return event.environment === environment.name ? [undefined] : []
    return event.type === 'environment-status' && event.status.environment === environment.name ? [event.status] : []
  })
  const standing = told.at(-1)
  if (standing === undefined) return []
  const live = liveRelease(world.place(environment.name))
  const said = standing.live?.release ?? 'nothing'
  return said === live ? [] : [broken('says which', `it says that ${said} is live; ${live} is`)]
}
