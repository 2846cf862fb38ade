import { KnownError, messageOf } from '../../src/errors/known-error.ts'
import type { Environment } from '../../src/spec/types.ts'
import type { End, RunOptions, Started } from '../harness/memory/runs.ts'
import type { FaultPlan } from '../harness/memory/session.ts'
import { cloneWorld, createWorld, type World } from '../harness/memory/world.ts'
import { run } from './command.ts'
import { liveRelease, type Live } from './live.ts'
import { canComeBack } from './oracle/come-back.ts'
import { converged, saysWhich } from './oracle/converged.ts'
import { overtakenChangesNothing } from './oracle/fenced.ts'
import { broken, type Finding } from './oracle/finding.ts'
import { imagesNeeded } from './oracle/orphans.ts'
import { served } from './oracle/served.ts'
import { nextOf, type Next, type Scenario } from './scenario.ts'
import { climates, type Climate } from './settings.ts'

/** Before and after the effect of the call. */
export const kills = ['kill-before', 'kill'] as const
export type Kill = (typeof kills)[number]

const prepared = new Map<string, Promise<World>>()

/** The world before the scenario's command, to be copied. */
export function before(scenario: Scenario, climate: Climate): Promise<World> {
  const key = `${climate} ${scenario.name}`
  const known = prepared.get(key) ?? prepare(scenario, climate)
  prepared.set(key, known)
  return known
}

async function prepare(scenario: Scenario, climate: Climate): Promise<World> {
  // What was there before was made in good weather.
  const world = createWorld({ ...climates[climate], staleMs: 0 })
  await scenario.prepare(world)
  return cloneWorld(world, climates[climate])
}

/** Something that happens to the call of that number. */
export const at =
  (number: number, kill: Kill): FaultPlan =>
  ({ call }) =>
    call === number ? kill : undefined

/** Gives the scenario's command in a world of its own, and waits until nobody is at work any more. */
export async function play(scenario: Scenario, climate: Climate, faults?: FaultPlan) {
  const world = cloneWorld(await before(scenario, climate))
  const { started, end, others } = await scenario.begin(world, faults === undefined ? {} : { faults })
  const ended = await end
  await others
  return { world, started, end: ended }
}

/** Gives the next run its turn. What is still under way in this world goes on. */
export async function follow(world: World, { environment }: Scenario, { command }: Next, options: RunOptions = {}) {
  await world.time.sleep(world.options.staleMs)
  // A sweep does not wait for a run that may still be alive, or whose last word may still come.
  const { leaseMs, callTimeoutMs } = world.options
  if (command.name === 'sweep') await world.time.sleep(leaseMs + callTimeoutMs * 2)
  const { started, end } = await run(world, environment, command, options)
  return { world, started, end }
}

export interface Ended {
  readonly world: World
  readonly started: Started
  readonly end: End
}

/** Whether the scenario's command, with nothing in its way, does what it says. */
export async function judgeWhole(scenario: Scenario, { world, started, end }: Ended): Promise<readonly Finding[]> {
  const { environment, release } = scenario
  if (end === 'died') return [broken('green means live', 'the command has died')]
  if (world.options.staleMs > 0) return judgeStale(scenario, nextOf(scenario, 'sweep'), world, world)
  if ('error' in end) return [broken('green means live', messageOf(end.error))]
  const live = liveRelease(world.place(environment.name))
  const isOther = release !== undefined && release !== live
  return [
    ...(isOther
      ? [broken('green means live', `v${live} is live in place of v${release}: ${end.outcome.verdict}`)]
      : []),
    ...(await judgeState(world, environment, [scenario.new])),
    ...saysWhich(world, environment, started.events),
  ]
}

/** Whether the run after an interrupted one has brought the environment to what somebody wanted. */
export async function judgeNext(
  scenario: Scenario,
  next: Next,
  after: World,
  { world, started, end }: Ended,
): Promise<readonly Finding[]> {
  const { environment } = scenario
  if (end === 'died') return [broken('converges', 'the next run has died')]
  if (world.options.staleMs > 0) return judgeStale(scenario, next, after, world)
  if ('error' in end) return judgeRefusal(scenario, next, world, end.error)
  return [
    ...(await judgeState(world, environment, wantedBy(scenario, next, after), end.outcome.changed)),
    ...saysWhich(world, environment, started.events),
    ...(next.command.name === 'sweep' ? await imagesGo(world, scenario, next) : []),
  ]
}

/** An image whose build was still under way goes with the next sweep. */
async function imagesGo(world: World, scenario: Scenario, sweep: Next): Promise<readonly Finding[]> {
  if (imagesNeeded(world).length === 0) return []
  const later = cloneWorld(world)
  await follow(later, scenario, sweep)
  return imagesNeeded(later)
}

async function judgeState(
  world: World,
  environment: Environment,
  wanted: readonly Live[],
  isPruned = true,
): Promise<readonly Finding[]> {
  return [
    ...(await converged(world, environment, wanted, isPruned)),
    ...overtakenChangesNothing(world),
    ...(await canComeBack(world, environment)),
    ...served(world),
  ]
}

/** Where the command never claimed the environment, others had it to themselves. */
function wantedBy({ environment, old, meanwhile }: Scenario, next: Next, after: World): readonly Live[] {
  if (meanwhile === undefined || next.name !== 'sweep') return next.wanted
  const entries = [...after.place(environment.name).ledger.values()].map(({ operation }) => operation)
  if (entries.some(({ kind }) => kind === 'rollback')) return next.wanted
  return after.options.staleMs > 0 ? [old, meanwhile] : [meanwhile]
}

async function judgeRefusal(scenario: Scenario, next: Next, world: World, error: unknown): Promise<readonly Finding[]> {
  if (!(error instanceof KnownError))
    return [broken('a known error', String(error instanceof Error ? error.stack : error))]
  if (!next.refusals.includes(error.code)) return [broken('converges', `${error.code}: ${error.message}`)]
  const sweep = nextOf(scenario, 'sweep')
  if (next === sweep) return []
  return judgeNext(scenario, sweep, world, await follow(cloneWorld(world), scenario, sweep))
}

/**
 * Who is answered with what was may find that nothing makes sense, and stop; as long as nobody's requests are lost, and
 * it all makes sense again as soon as answers are up to date.
 */
async function judgeStale(scenario: Scenario, next: Next, after: World, stale: World): Promise<readonly Finding[]> {
  const world = cloneWorld(stale, { staleMs: 0 })
  await world.time.sleep(stale.options.staleMs)
  const sweep = nextOf(scenario, 'sweep')
  const wanted = [...wantedBy(scenario, sweep, after), ...next.wanted]
  const { meanwhile: _nobody, ...quiet } = scenario
  const findings = await judgeNext(quiet, { ...sweep, wanted }, after, await follow(world, quiet, sweep))
  return [...overtakenChangesNothing(stale), ...served(stale), ...findings]
}
