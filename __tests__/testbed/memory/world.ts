import type { Capacity, HealthCheck, Run } from '../../../src/spec/types.ts'
import type { Fleet, Instance } from '../../../src/platform/fleets.ts'
import type { Image } from '../../../src/platform/images.ts'
import type { StoredOperation } from '../../../src/platform/ledger.ts'
import type { Alarm } from '../../../src/platform/platform.ts'
import type { TargetGroup, TargetHealth, Weights } from '../../../src/platform/router.ts'
import type { RouteMatch } from '../../../src/spec/types.ts'
import type { Problem } from '../../../src/errors.ts'
import { shares } from './share.ts'
import { createTime, type Time } from './time.ts'

/** How inconvenient the world is; the defaults are mild. */
export interface WorldOptions {
  /** How long a call takes. */
  readonly latencyMs: number
  readonly weightsLagMs: number
  readonly figuresLagMs: number
  readonly figures: 'exact' | 'unknown'
  readonly countsZero: boolean
  readonly stickinessMs: number
  readonly targetGroupsPerRoute: number
  /** A timer that is due within this long cannot be cancelled for sure. */
  readonly retainMarginMs: number
  readonly leaseMs: number
  readonly callTimeoutMs: number
  readonly unprovenWaitMs: number
  /** By how much the store's clock is ahead of everybody else's. */
  readonly skewMs: number
  readonly requestsPerSecond: number
  /** Where trials and routes are reached; only who sends real requests needs a real one. */
  readonly url: string
}

const mild: WorldOptions = {
  latencyMs: 5,
  weightsLagMs: 0,
  figuresLagMs: 0,
  figures: 'exact',
  countsZero: true,
  stickinessMs: 0,
  targetGroupsPerRoute: 5,
  retainMarginMs: 0,
  leaseMs: 60_000,
  callTimeoutMs: 5000,
  unprovenWaitMs: 30_000,
  skewMs: 7 * 60_000,
  requestsPerSecond: 100,
  url: 'http://127.0.0.1:1',
}

/** The same as a cloud in a bad mood. */
export const inconvenient: Partial<WorldOptions> = {
  latencyMs: 80,
  weightsLagMs: 3000,
  figuresLagMs: 20_000,
  countsZero: false,
  stickinessMs: 2000,
  retainMarginMs: 180_000,
}

/** How the program of one commit behaves. */
export interface App {
  readonly boot: 'healthy' | 'unhealthy' | 'wrong' | 'dies'
  readonly errorPercent: number
  readonly p99: number
}

export interface RouteState {
  readonly match: RouteMatch
  /** Every set of weights it ever had; the last is what reads back. */
  readonly history: { readonly at: number; readonly weights: Weights }[]
}

export interface TrialState {
  readonly targetGroup: string
  readonly match: RouteMatch
  readonly token: string
}

export interface FleetState extends Omit<Fleet, 'instances' | 'capacity' | 'held' | 'retireAt'> {
  capacity: Capacity
  held: Capacity | undefined
  retireAt: number | undefined
  instances: Instance[]
}

export interface Place {
  readonly fleets: Map<string, FleetState>
  readonly groups: Map<string, TargetGroup & { readonly health: HealthCheck | undefined }>
  readonly ledger: Map<number, StoredOperation>
  readonly templates: Map<number, { readonly image: Image; readonly run: Run }>
  readonly trials: TrialState[]
  /** Weights that were there before anything of ours. */
  original: Weights | undefined
  route: RouteState | undefined
}

/** Everything that outlives a run, with the laws that hold there. */
export interface World {
  readonly options: WorldOptions
  readonly time: Time
  readonly images: Map<string, Image>
  readonly apps: Map<string, App>
  readonly places: Map<string, Place>
  /** Target groups that are sent requests whatever their weight. */
  readonly stragglers: Set<string>
  readonly problems: Problem[]
  /** The state of each alarm there is. */
  readonly alarms: Map<string, Alarm['state']>
  /** Moments at which live traffic went to nobody who could answer. */
  readonly violations: string[]
  builds: number
  place(name: string): Place
  appOf(sha: string): App
  health(place: Place, group: string): readonly TargetHealth[]
  /** What the data plane does, which lags behind what reads back. */
  effective(place: Place, at?: number): Weights
  resize(fleet: FleetState, capacity: Capacity): void
  /** To be called after each change. */
  changed(): void
}

const bootMs = 300
const checkMs = 100

export function createWorld(options: Partial<WorldOptions> = {}): World {
  const all = { ...mild, ...options }
  const time = createTime()
  const inUseSince = new Map<string, number>()
  let instances = 0

  const world: World = {
    options: all,
    time,
    images: new Map(),
    apps: new Map(),
    places: new Map(),
    stragglers: new Set(),
    problems: [],
    alarms: new Map(),
    violations: [],
    builds: 0,
    place(name) {
      const found = world.places.get(name) ?? emptyPlace()
      world.places.set(name, found)
      return found
    },
    appOf: (sha) => world.apps.get(sha) ?? { boot: 'healthy', errorPercent: 0, p99: 10 },
    health(place, group) {
      const fleet = [...place.fleets.values()].find(({ targetGroup }) => targetGroup === group)
      if (fleet === undefined) return []
      const running = fleet.instances.filter(({ state }) => state === 'running')
      return running.map((instance) => healthOf(world, fleet, instance, inUseSince.get(group)))
    },
    effective(place, at = time.now()) {
      const past = place.route?.history.filter((entry) => entry.at + all.weightsLagMs <= at)
      return past?.at(-1)?.weights ?? {}
    },
    resize(fleet, capacity) {
      fleet.capacity = capacity
      const running = fleet.instances.filter(({ state }) => state === 'running')
      const wanted = capacity.desired - running.length
      const fresh = Array.from({ length: Math.max(0, wanted) }, (): Instance => {
        instances += 1
        return { id: `i-${instances}`, state: 'running', startedAt: time.now() }
      })
      const gone = new Set(running.slice(0, Math.max(0, -wanted)))
      fleet.instances = [...fleet.instances.filter((instance) => !gone.has(instance)), ...fresh]
    },
    changed() {
      for (const place of world.places.values()) {
        runTimers(world, place)
        noteUse(place)
        if (place.route !== undefined) checkTraffic(world, place)
      }
    },
  }

  const noteUse = (place: Place) => {
    const used = new Set([
      ...Object.keys(place.route?.history.at(-1)?.weights ?? {}),
      ...place.trials.map(({ targetGroup }) => targetGroup),
    ])
    for (const id of place.groups.keys()) {
      if (!used.has(id)) inUseSince.delete(id)
      else if (!inUseSince.has(id)) inUseSince.set(id, time.now())
    }
  }

  time.onJump(() => world.changed())
  return world
}

function emptyPlace(): Place {
  return {
    fleets: new Map(),
    groups: new Map(),
    ledger: new Map(),
    templates: new Map(),
    trials: [],
    original: undefined,
    route: undefined,
  }
}

function healthOf(
  world: World,
  fleet: FleetState,
  { id, startedAt }: Instance,
  since: number | undefined,
): TargetHealth {
  if (since === undefined) return { target: id, state: 'unused', reason: 'Target.NotInUse' }
  if (world.time.now() < Math.max(since, startedAt + bootMs) + checkMs)
    return { target: id, state: 'initial', reason: 'Elb.InitialHealthChecking' }
  if (world.appOf(fleet.tags.sha).boot === 'healthy') return { target: id, state: 'healthy' }
  const answered = world.appOf(fleet.tags.sha).boot === 'wrong' ? 500 : 503
  const reason = 'Target.ResponseCodeMismatch'
  return { target: id, state: 'unhealthy', reason, description: `answered ${answered}`, answered }
}

/** A timer takes capacity away and nothing else. */
function runTimers(world: World, place: Place): void {
  for (const fleet of place.fleets.values()) {
    if (fleet.retireAt === undefined || fleet.retireAt > world.time.now()) continue
    fleet.retireAt = undefined
    fleet.held = undefined
    world.resize(fleet, { ...fleet.capacity, min: 0, desired: 0 })
  }
}

/** The first promise: live traffic never goes to an empty, unhealthy or unproven target group. */
function checkTraffic(world: World, place: Place): void {
  for (const id of Object.keys(shares(world.effective(place)))) {
    const group = place.groups.get(id)
    if (group?.tags.release === 0 || (group !== undefined && world.appOf(group.tags.sha).boot !== 'healthy')) continue
    const states = world.health(place, id).map(({ state }) => state)
    if (states.includes('healthy')) continue
    world.violations.push(`${world.time.now()}: ${id} has traffic, its targets are [${states.join(', ')}]`)
  }
}
