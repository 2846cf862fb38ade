import type { Problem } from '../../../src/errors/known-error.ts'
import type { Instance } from '../../../src/ports/fleets.ts'
import type { Image } from '../../../src/ports/images.ts'
import type { Alarm } from '../../../src/ports/platform.ts'
import type { TargetHealth, Weights } from '../../../src/ports/router.ts'
import type { Capacity } from '../../../src/spec/types.ts'
import { createChance, type Chance } from './chance.ts'
import { healthOf, obeyLaws } from './laws.ts'
import { mild, wellBehaved, type App, type WorldOptions } from './options.ts'
import { copyPlace, emptyPlace, type FleetState, type Place } from './place.ts'
import { createTime, type Time } from './time.ts'

export { inconvenient, type App, type WorldOptions } from './options.ts'
export type { FleetState, Place, RouteState, TrialState } from './place.ts'

/** Something that a run has changed, at the moment at which it took effect. */
export interface Effect {
  readonly at: number
  /** The session that asked for it. */
  readonly by: number
  /** The environment; empty where it concerns them all. */
  readonly place: string
  readonly name: string
  /** What of it: a release, weights. */
  readonly subject: string
}

/** Everything that outlives a run, with the laws that hold there. */
export interface World {
  readonly options: WorldOptions
  readonly time: Time
  readonly chance: Chance
  /** By name: a commit's SHA, or SHA and recipe. */
  readonly images: Map<string, Image>
  /** What they are made by, by name. */
  readonly recipes: Map<string, string>
  readonly apps: Map<string, App>
  readonly places: Map<string, Place>
  /** Target groups that are sent requests whatever their weight. */
  readonly stragglers: Set<string>
  readonly problems: Problem[]
  /** The state of each alarm there is. */
  readonly alarms: Map<string, Alarm['state']>
  /** Moments at which live traffic went to nobody who could answer. */
  readonly violations: string[]
  /** Everything that was changed, in order. */
  readonly effects: Effect[]
  builds: number
  instances: number
  sessions: number
  place(name: string): Place
  appOf(sha: string): App
  health(place: Place, group: string): readonly TargetHealth[]
  /** What the data plane does, which lags behind what reads back. */
  effective(place: Place, at?: number): Weights
  resize(fleet: FleetState, capacity: Capacity): void
  /** To be called after each change. */
  changed(): void
}

type State = Omit<World, 'time' | 'place' | 'appOf' | 'health' | 'effective' | 'resize' | 'changed'>

export function createWorld(options: Partial<WorldOptions> = {}): World {
  const all = { ...mild, ...options }
  return worldOf(createTime(), {
    options: all,
    chance: createChance(all.seed),
    images: new Map(),
    recipes: new Map(),
    apps: new Map(),
    places: new Map(),
    stragglers: new Set(),
    problems: [],
    alarms: new Map(),
    violations: [],
    effects: [],
    builds: 0,
    instances: 0,
    sessions: 0,
  })
}

/** A world of its own that begins as this one is now. Runs that are at work here are not there: they have died. */
export function cloneWorld(world: World, options: Partial<WorldOptions> = {}): World {
  const clone = worldOf(createTime(world.time.now()), {
    options: { ...world.options, ...options },
    chance: createChance(world.chance.state()),
    images: new Map(world.images),
    recipes: new Map(world.recipes),
    apps: new Map(world.apps),
    places: new Map([...world.places].map(([name, place]) => [name, copyPlace(place)])),
    stragglers: new Set(world.stragglers),
    problems: [...world.problems],
    alarms: new Map(world.alarms),
    violations: [...world.violations],
    effects: [],
    builds: world.builds,
    instances: world.instances,
    sessions: world.sessions,
  })
  for (const place of clone.places.values()) passMoments(clone, place)
  return clone
}

/** The moments at which something is due by itself. */
function passMoments({ time, options }: World, { fleets, route }: Place): void {
  const last = route?.history.at(-1)
  if (last !== undefined) time.passBy(last.at + options.weightsLagMs)
  for (const { shutdownAt, instances } of fleets.values()) {
    if (shutdownAt !== undefined) time.passBy(shutdownAt)
    for (const { startedAt } of instances) time.passBy(startedAt + options.bootMs + options.checkMs)
  }
}

function worldOf(time: Time, state: State): World {
  const world: World = {
    ...state,
    time,
    place(name) {
      const found = world.places.get(name) ?? emptyPlace()
      world.places.set(name, found)
      return found
    },
    appOf: (sha) => world.apps.get(sha) ?? wellBehaved,
    health(place, group) {
      const fleet = [...place.fleets.values()].find(({ targetGroup }) => targetGroup === group)
      if (fleet === undefined) return []
      const there = fleet.instances.filter((instance) => instance.state === 'running' || instance.state === 'stopping')
      return there.map((instance) => healthOf(world, place, fleet, instance))
    },
    effective: (place, at = time.now()) =>
      place.route?.history.findLast((entry) => entry.at + state.options.weightsLagMs <= at)?.weights ?? {},
    resize(fleet, capacity) {
      fleet.capacity = capacity
      const running = fleet.instances.filter((instance) => instance.state === 'running')
      const wanted = capacity.desired - running.length
      const fresh = Array.from({ length: Math.min(Math.max(0, wanted), room(world)) }, () => startInstance(world))
      const gone = new Set(running.slice(0, Math.max(0, -wanted)))
      fleet.instances = [...fleet.instances.filter((instance) => !gone.has(instance)), ...fresh]
    },
    changed() {
      for (const place of world.places.values()) obeyLaws(world, place)
    },
  }
  time.onJump(() => world.changed())
  return world
}

function startInstance(world: World): Instance {
  const startedAt = world.time.now()
  world.instances += 1
  world.time.passBy(startedAt + world.options.bootMs + world.options.checkMs)
  const { zones } = world.options
  const zone = zones[world.instances % zones.length]
  return { id: `i-${world.instances}`, state: 'running', startedAt, ...(zone !== undefined && { zone }) }
}

/** How many instances there may be on top of those that there are. */
function room({ options, places }: World): number {
  if (!Number.isFinite(options.instanceQuota)) return Infinity
  const fleets = [...places.values()].flatMap((place) => [...place.fleets.values()])
  return Math.max(0, options.instanceQuota - fleets.reduce((sum, { instances }) => sum + instances.length, 0))
}
