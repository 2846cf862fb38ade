import { KnownError } from '../../../src/errors/known-error.ts'
import type { End } from '../../harness/memory/runs.ts'
import { cloneWorld, type World } from '../../harness/memory/world.ts'
import { run, type Command } from '../command.ts'
import { liveRelease } from '../live.ts'
import { canComeBack } from '../oracle/come-back.ts'
import { converged, isLive, saysWhich } from '../oracle/converged.ts'
import { overtakenChangesNothing } from '../oracle/fenced.ts'
import { broken, type Finding } from '../oracle/finding.ts'
import { served } from '../oracle/served.ts'
import { environmentOf, type Given, type Stage } from './stage.ts'

/** What a run may end with that is not one of ours: the reason of its signal. */
const cancelled = 'the workflow was cancelled'

/** What holds at the very moment at which a run has ended. */
export async function judgeEnd(stage: Stage, given: Given, end: End): Promise<readonly Finding[]> {
  if (end === 'died') return []
  if ('error' in end && !(end.error instanceof KnownError) && !isCancelled(end.error))
    return [broken('a known error', String(end.error instanceof Error ? end.error.stack : end.error))]
  // What others do at the same time is judged when they have ended; a sick world has excuses of its own.
  if (given.disturbed || stage.world.options.staleMs > 0 || stage.place.excused.size > 0) return []
  return 'outcome' in end ? judgeGreen(stage, given, end.outcome.release) : judgeRed(stage, given, end.error)
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.message === cancelled
}

async function judgeGreen(stage: Stage, given: Given, release: number | undefined): Promise<readonly Finding[]> {
  const said = isLeftAlone(stage, given) ? [] : saysWhich(stage.world, given.environment, given.started.events)
  if (release === undefined || given.command.name === 'finish') return said
  const live = liveRelease(stage.place)
  if (live !== release) return [...said, broken('green means live', `it says v${release}; v${live} is live`)]
  return [...said, ...(flaps(stage, given) ? [] : await isLive(cloneWorld(stage.world), given.environment))]
}

/** A sweep leaves what a dead run has begun to itself until its lease is over. */
function isLeftAlone({ place }: Stage, { command, started }: Given): boolean {
  const last = [...place.ledger.values()].at(-1)?.operation
  return command.name === 'sweep' && last?.status === 'running' && last.owner !== started.run.claimant.owner
}

/** Whether its program is one of those that nobody can judge at a single moment. */
function flaps({ world, place }: Stage, { environment }: Given): boolean {
  const live = liveRelease(place)
  const group = [...world.place(environment.name).groups.values()].find(({ tags }) => tags.release === live)
  return group !== undefined && world.appOf(group.tags.sha).flapsAfterMs !== undefined
}

function judgeRed({ place }: Stage, { before, started, command }: Given, error: unknown): readonly Finding[] {
  const after = liveRelease(place)
  if (after === before || before === 'several') return []
  const entry = [...place.ledger.values()].find(
    ({ operation }) => operation.owner === started.run.claimant.owner,
  )?.operation
  const wasProven = entry?.status === 'succeeded' || entry?.phase === 'retiring' || command.name === 'sweep'
  const gaveUp = started.events.some((event) => event.type === 'warning' && /could not be undone/.test(event.message))
  if (wasProven || gaveUp || command.name === 'finish') return []
  const said = error instanceof Error ? error.message : String(error)
  // Before its own work it has healed what another run had left.
  const healed = started.events.some((event) => event.type === 'step-started' && event.step === 'heal')
  return healed ? [] : [broken('failed means unchanged', `v${after} is live in place of v${before}; it said: ${said}`)]
}

/** What holds when nobody is at work any more and every fault has ended. */
export async function judgeRest(stage: Stage): Promise<readonly Finding[]> {
  const { world } = stage
  const always = [...stage.findings, ...overtakenChangesNothing(world), ...served(world)]
  await world.time.sleep(world.options.leaseMs * 2 + world.options.staleMs)
  const calm = cloneWorld(world, { staleMs: 0, instanceQuota: Infinity })
  heal(calm)
  const [sweep, forced, ordinary] = await Promise.all([
    tried(calm, stage, { name: 'sweep' }),
    tried(calm, stage, { name: 'deploy', commit: 98, force: true }),
    tried(calm, stage, { name: 'deploy', commit: 99 }),
  ])
  const stuck =
    sweep.error !== undefined && forced.error !== undefined
      ? [broken('converges', `no run can heal it. sweep: ${sweep.error}; forced: ${forced.error}`)]
      : []
  const mayStop =
    stage.foreign &&
    ordinary.error !== undefined &&
    /foreign-weights|live-capacity-gone|cannot-heal/.test(ordinary.error)
  const refused = ordinary.error === undefined || mayStop ? [] : [broken('converges', ordinary.error)]
  return [...always, ...stuck, ...refused, ...forced.findings, ...ordinary.findings]
}

/** Programs behave from now on. Those that did not have until they are healthy again. */
function heal(world: World): void {
  world.violations.splice(0)
  for (const place of world.places.values())
    for (const { id, tags } of place.groups.values()) if (world.apps.has(tags.sha)) place.excused.add(id)
  world.apps.clear()
}

interface Tried {
  readonly error: string | undefined
  readonly findings: readonly Finding[]
}

/** Gives a run its turn in a copy of the world, in which nothing goes wrong any more. */
async function tried(calm: World, stage: Stage, command: Command): Promise<Tried> {
  const world = cloneWorld(calm)
  const environment = environmentOf(stage.spec)
  const { started, end } = await run(world, environment, command)
  if (end === 'died') return { error: 'died', findings: [] }
  if ('error' in end) {
    const { error } = end
    if (error instanceof KnownError) return { error: `${error.code}: ${error.message}`, findings: [] }
    const what = String(error instanceof Error ? error.stack : error)
    return { error: what, findings: [broken('a known error', what)] }
  }
  if (command.name !== 'deploy') return { error: undefined, findings: [] }
  return {
    error: undefined,
    findings: [
      ...(await converged(world, environment, [command.commit])),
      ...saysWhich(world, environment, started.events),
      ...served(world),
      ...(await canComeBack(world, environment)),
    ],
  }
}
