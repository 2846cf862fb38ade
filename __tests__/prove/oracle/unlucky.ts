import { KnownError } from '../../../src/errors/known-error.ts'
import type { Environment } from '../../../src/spec/types.ts'
import type { Started } from '../../harness/memory/runs.ts'
import type { World } from '../../harness/memory/world.ts'
import { liveCommit, type Live } from '../live.ts'
import { judgeNext, type Ended } from '../matrix.ts'
import type { Next, Scenario } from '../scenario.ts'
import { converged, saysWhich } from './converged.ts'
import { overtakenChangesNothing } from './fenced.ts'
import { broken, type Finding } from './finding.ts'
import { served } from './served.ts'

/** What holds at the end of a run that met with a fault, whatever it was: green means live, failed means unchanged. */
export async function judgeUnlucky(
  scenario: Scenario,
  before: World,
  { world, started, end }: Ended,
): Promise<readonly Finding[]> {
  const always = [...served(world), ...overtakenChangesNothing(world)]
  if (end === 'died') return always
  if ('outcome' in end) {
    const said = saysWhich(world, scenario.environment, started.events)
    const findings = await converged(world, scenario.environment, [scenario.new])
    // What it says that it had to leave, the next run removes.
    const found = warned(started, /is left for a later run/)
      ? findings.filter(({ promise }) => promise !== 'nothing orphaned')
      : findings
    return [...always, ...said, ...found]
  }
  const gaveUp = warned(started, /could not be undone/)
  return [
    ...always,
    ...isKnown(end.error),
    ...(gaveUp ? [] : unchanged(scenario, before, { world, started }, end.error)),
  ]
}

function warned({ events }: Started, what: RegExp): boolean {
  return events.some((event) => event.type === 'warning' && what.test(event.message))
}

/** A person can read it; a stack trace is for what nobody thought of. A cancelled run ends with its signal's reason. */
function isKnown(error: unknown): readonly Finding[] {
  if (error instanceof KnownError) return []
  if (error instanceof Error && error.message === 'the workflow was cancelled') return []
  return [broken('a known error', String(error instanceof Error ? error.stack : error))]
}

/** What had the traffic before has it again, unless the run says that what it moved stays. */
function unchanged(
  scenario: Scenario,
  before: World,
  { world, started }: Omit<Ended, 'end'>,
  error: unknown,
): readonly Finding[] {
  const { environment, old, meanwhile, nexts } = scenario
  if (meanwhile !== undefined) return []
  const stays = (error instanceof Error && / that stays/.test(error.message)) || wasProven(world, environment, started)
  const isRemoval = nexts.some(({ name }) => name === 'sweep') && scenario.new === 'nothing'
  const wanted: readonly Live[] = [
    old,
    liveCommit(before.place(environment.name)),
    ...(stays || isRemoval ? [scenario.new] : []),
  ]
  const live = liveCommit(world.place(environment.name))
  if (wanted.includes(live)) return []
  const said = error instanceof Error ? error.message : String(error)
  return [
    broken('failed means unchanged', `${live} is live, in place of ${wanted.join(' or ')}; the run said: ${said}`),
  ]
}

/** What it was about is live and good; only what it replaced is not cleaned up yet. */
function wasProven(world: World, { name }: Environment, { run }: Started): boolean {
  const entry = [...world.place(name).ledger.values()].find(({ operation }) => operation.owner === run.claimant.owner)
  return entry?.operation.status === 'succeeded' || entry?.operation.phase === 'retiring'
}

/** What holds when a run was overtaken by another while it stood still, and then goes on. */
export async function judgeOvertaking(
  scenario: Scenario,
  next: Next,
  first: Ended,
  second: Ended,
): Promise<readonly Finding[]> {
  const { world, end } = first
  const wrong = end !== 'died' && 'error' in end ? isKnown(end.error) : []
  // Which of them claimed the environment first is not known: what it stood still before may have been its claim.
  const wanted = [
    ...next.wanted,
    ...lives(scenario, next),
    ...(hasTheLastWord(first) ? everything(scenario, next) : []),
  ]
  const refusals = [...next.refusals, 'environment-busy', 'commit-older', 'commit-rolled-back']
  const { meanwhile: _nobody, ...quiet } = scenario
  const judged = { ...next, wanted, refusals }
  return [...wrong, ...(await judgeNext(quiet, judged, world, hasTheLastWord(first) ? withoutWords(second) : second))]
}

function hasTheLastWord({ world, started }: Ended): boolean {
  const entries = [...world.place(started.run.environment.name).ledger.values()].map(({ operation }) => operation)
  return entries.toSorted((a, b) => a.number - b.number).at(-1)?.owner === started.run.claimant.owner
}

/** What a run said that was not the last to change anything holds no longer. */
const withoutWords = (ended: Ended): Ended => ({ ...ended, started: { ...ended.started, events: [] } })

function lives({ old, new: fresh, meanwhile }: Scenario, { name }: Next): readonly Live[] {
  return name === 'sweep' || name === 'previous' ? [old, fresh, ...(meanwhile === undefined ? [] : [meanwhile])] : []
}

const everything = ({ old, new: fresh }: Scenario, { wanted }: Next): readonly Live[] => [old, fresh, ...wanted]
