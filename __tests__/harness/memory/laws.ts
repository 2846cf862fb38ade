import type { Instance } from '../../../src/ports/fleets.ts'
import type { TargetHealth } from '../../../src/ports/router.ts'
import { viewOf } from './fleets.ts'
import type { FleetState, Place } from './place.ts'
import { shares } from './share.ts'
import type { World } from './world.ts'

/** What happens in an environment by itself, whenever time has passed or something was changed. */
export function obeyLaws(world: World, place: Place): void {
  runTimers(world, place)
  noteUse(world, place)
  noteTraffic(world, place)
  if (Number.isFinite(world.options.replaceMs)) replaceTheBad(world, place)
  if (world.options.staleMs > 0) remember(world, place)
  if (place.route !== undefined) checkTraffic(world, place)
}

/** A timer takes capacity away and nothing else. */
function runTimers(world: World, place: Place): void {
  for (const fleet of place.fleets.values()) {
    if (fleet.shutdownAt === undefined || fleet.shutdownAt > world.time.now()) continue
    fleet.shutdownAt = undefined
    fleet.frozen = undefined
    world.resize(fleet, { ...fleet.capacity, min: 0, desired: 0 })
  }
}

function noteUse({ time }: World, { route, trials, groups, inUseSince }: Place): void {
  const weights = route?.history.at(-1)?.weights ?? {}
  for (const id of groups.keys()) {
    if (!(id in weights) && !trials.some(({ targetGroup }) => targetGroup === id)) inUseSince.delete(id)
    else if (!inUseSince.has(id)) inUseSince.set(id, time.now())
  }
}

function noteTraffic(world: World, place: Place): void {
  const busy = shares(world.effective(place))
  for (const id of place.busySince.keys()) if (!(id in busy)) place.busySince.delete(id)
  for (const id of Object.keys(busy)) if (!place.busySince.has(id)) place.busySince.set(id, world.time.now())
}

export function healthOf(world: World, place: Place, fleet: FleetState, instance: Instance): TargetHealth {
  const { id, startedAt } = instance
  const { bootMs, checkMs } = world.options
  const since = place.inUseSince.get(fleet.targetGroup)
  if (since === undefined) return { target: id, state: 'unused', reason: 'Target.NotInUse' }
  if (instance.state === 'stopping') return { target: id, state: 'draining' }
  if (world.time.now() < Math.max(since, startedAt + bootMs) + checkMs)
    return { target: id, state: 'initial', reason: 'Elb.InitialHealthChecking' }
  const { boot } = world.appOf(fleet.tags.sha)
  const flaps = boot === 'healthy' && isFlapping(world, place, fleet, instance)
  if (boot === 'healthy' && !flaps) return { target: id, state: 'healthy' }
  const answered = boot === 'wrong' ? 500 : 503
  return {
    target: id,
    state: 'unhealthy',
    reason: 'Target.ResponseCodeMismatch',
    description: `answered ${answered}`,
    answered,
  }
}

/** When an instance that flaps turns bad; undefined for one that does not. */
function flapsAt({ options, appOf }: World, place: Place, fleet: FleetState, { startedAt }: Instance) {
  const { flapsAfterMs } = appOf(fleet.tags.sha)
  const busySince = place.busySince.get(fleet.targetGroup)
  if (flapsAfterMs === undefined || busySince === undefined) return undefined
  return Math.max(busySince, startedAt + options.bootMs + options.checkMs) + flapsAfterMs
}

function isFlapping(world: World, place: Place, fleet: FleetState, instance: Instance): boolean {
  const at = flapsAt(world, place, fleet, instance)
  if (at !== undefined) world.time.passBy(at)
  return at !== undefined && at <= world.time.now()
}

/** As an Auto Scaling group does: what is missing or unhealthy for long enough makes room for a new one. */
function replaceTheBad(world: World, place: Place): void {
  const { options, time } = world
  for (const fleet of place.fleets.values()) {
    const good = fleet.instances.filter((one) => one.state === 'running' && !isFlapping(world, place, fleet, one))
    if (good.length >= fleet.capacity.desired) {
      place.shortSince.delete(fleet.id)
      continue
    }
    const since = place.shortSince.get(fleet.id) ?? time.now()
    place.shortSince.set(fleet.id, since)
    time.passBy(since + options.replaceMs)
    if (time.now() < since + options.replaceMs) continue
    fleet.instances = fleet.instances.filter((one) => one.state !== 'running' || good.includes(one))
    world.resize(fleet, fleet.capacity)
    place.shortSince.delete(fleet.id)
  }
}

function remember(world: World, place: Place): void {
  const oldest = world.time.now() - world.options.staleMs
  while ((place.past[1]?.at ?? Infinity) <= oldest) place.past.shift()
  place.past.push({
    at: world.time.now(),
    fleets: [...place.fleets.values()].map((fleet) => viewOf(world, fleet)),
    groups: [...place.groups.values()].map(({ id, tags }) => ({ id, tags })),
    templates: [...place.templates.keys()],
    ledger: [...place.ledger.values()],
    health: new Map([...place.groups.keys()].map((id) => [id, world.health(place, id)])),
  })
}

/** The first promise: live traffic never goes to an empty, unhealthy or unproven target group. */
function checkTraffic(world: World, place: Place): void {
  for (const id of Object.keys(shares(world.effective(place)))) {
    const group = place.groups.get(id)
    if (group?.tags.release === 0 || (group !== undefined && !staysHealthy(world, group.tags.sha))) continue
    const states = world.health(place, id).map(({ state }) => state)
    if (states.includes('healthy')) place.excused.delete(id)
    else if (!place.excused.has(id))
      world.violations.push(`${world.time.now()}: ${id} has traffic, its targets are [${states.join(', ')}]`)
  }
}

/** What a program does by itself nobody can keep from its users; only how long they have to bear it. */
function staysHealthy(world: World, sha: string): boolean {
  const { boot, flapsAfterMs } = world.appOf(sha)
  return boot === 'healthy' && flapsAfterMs === undefined
}
