import type { FleetState, Place, World } from './world.ts'

/** What happens to fleets without anybody's asking. */

/** How long an instance that is taken back for its Spot price may still finish what it has begun. */
const spotNoticeMs = 120_000

export function fleetOfRelease({ fleets }: Place, release: number): FleetState | undefined {
  return [...fleets.values()].find(({ tags }) => tags.release === release)
}

/** So many of a fleet's instances die, the oldest first. */
export function die(world: World, place: Place, fleet: FleetState, count = Infinity): void {
  const running = fleet.instances.filter(({ state }) => state === 'running').slice(0, count)
  fleet.instances = fleet.instances.filter((instance) => !running.includes(instance))
  place.excused.add(fleet.targetGroup)
  world.changed()
}

/** A Spot instance is taken back: it leaves the load balancer at once, and is gone when its notice is over. */
export function takeBack(world: World, place: Place, fleet: FleetState): void {
  const [first] = fleet.instances.filter(({ state }) => state === 'running')
  if (first === undefined) return
  place.excused.add(fleet.targetGroup)
  fleet.instances = fleet.instances.map((one) => (one === first ? { ...one, state: 'stopping' } : one))
  world.time
    .sleep(spotNoticeMs)
    .then(() => void (fleet.instances = fleet.instances.filter(({ id }) => id !== first.id)))
    .catch(() => undefined)
  world.changed()
}

/** What autoscaling does: within the fleet's bounds, of which a hold raises the lower one. */
export function scale(world: World, fleet: FleetState, by: number): void {
  const { min, desired, max } = fleet.capacity
  if (desired === 0) return
  world.resize(fleet, { ...fleet.capacity, desired: Math.min(Math.max(desired + by, min), max) })
  world.changed()
}

/** Somebody moves traffic by hand. */
export function moveByHand(
  { time, changed }: World,
  { route }: Place,
  weights: Readonly<Record<string, number>>,
): void {
  route?.history.push({ at: time.now(), weights })
  changed()
}
