import { die, fleetOfRelease, moveByHand, scale, takeBack } from '../../harness/memory/nature.ts'
import type { App } from '../../harness/memory/options.ts'
import { commit as commitOf, type End, type RunOptions } from '../../harness/memory/runs.ts'
import type { FaultPlan } from '../../harness/memory/session.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'
import { adopt } from '../adopt.ts'
import { give, type Command } from '../command.ts'
import { liveRelease } from '../live.ts'
import { climates } from '../settings.ts'
import type { Action, Mishap, Sequence } from './action.ts'
import { judgeEnd } from './judge.ts'
import { environmentOf, firstSpec, type Given, type Stage } from './stage.ts'

/** Lets everything of a sequence happen, and waits until nobody is at work any more. */
export async function play({ world: weather, actions }: Sequence): Promise<Stage> {
  const { lagMs: weightsLagMs, staleMs, seed, adopted, quota: instanceQuota = Infinity } = weather
  const world = createWorld({ ...climates.mild, weightsLagMs, staleMs, seed, instanceQuota, replaceMs: 3000 })
  const environment = environmentOf(firstSpec)
  if (adopted) await adopt(world, environment)
  const stage: Stage = {
    world,
    place: world.place(environment.name),
    atWork: new Map(),
    findings: [],
    spec: firstSpec,
    interrupted: undefined,
    foreign: false,
  }
  for (const action of actions) await happen(stage, action)
  await Promise.all(stage.atWork.values())
  return stage
}

async function happen(stage: Stage, action: Action): Promise<void> {
  const { world, place } = stage
  switch (action.do) {
    case 'deploy':
      stage.spec = action.spec
      return command(stage, { name: 'deploy', commit: action.commit, force: action.force }, action)
    case 'rollback':
      return command(stage, { name: 'rollback', to: action.to, force: action.force }, action)
    case 'sweep':
      return command(stage, { name: 'sweep' }, action)
    case 'finish':
      return finish(stage, action)
    case 'wait':
      return world.time.sleep(action.ms)
    case 'app':
      return void world.apps.set(commitOf(action.commit).sha, appThatIs(action.is))
    case 'weights':
      return byHand(stage, action.release, action.percent)
    case 'die':
    case 'spot':
    case 'scale': {
      disturb(stage)
      const fleet = fleetOfRelease(place, action.release)
      if (fleet === undefined) return
      if (action.do === 'die') die(world, place, fleet, action.count)
      else if (action.do === 'spot') takeBack(world, place, fleet)
      else scale(world, fleet, action.by)
    }
  }
}

type Commanded = Extract<Action, { readonly do: 'sweep' | 'finish' }>

async function command(
  stage: Stage,
  asked: Command,
  { mishap, beside, jump }: Pick<Commanded, 'mishap' | 'beside' | 'jump'>,
  options: RunOptions = {},
): Promise<void> {
  const { world, place, atWork } = stage
  const environment = environmentOf(stage.spec)
  const before = liveRelease(place)
  const faults = mishap === undefined ? {} : { faults: planOf(world, mishap) }
  const { started, end } = give(world, environment, asked, { ...options, ...faults })
  const disturbed = atWork.size > 0 || jump !== undefined
  for (const other of atWork.keys()) other.disturbed = true
  const given: Given = { command: asked, environment, started, mishap, before, disturbed }
  if (jump !== undefined) void world.time.sleep(100).then(() => started.session.jumpClock(jump))
  atWork.set(
    given,
    end.then((ended) => finished(stage, given, ended)),
  )
  await (beside === undefined ? atWork.get(given) : world.time.sleep(beside))
}

async function finished(stage: Stage, given: Given, end: End): Promise<void> {
  stage.atWork.delete(given)
  if (end === 'died' || 'error' in end) stage.interrupted = given.started
  // What it left in flight, or what it does with its clock wrong, belongs to no promise that is judged at this moment.
  stage.findings.push(...(await judgeEnd(stage, given, end)))
}

async function finish(stage: Stage, action: Commanded): Promise<void> {
  const { interrupted, place } = stage
  const owner = interrupted?.run.claimant.owner
  const entry = [...place.ledger.values()].find(({ operation }) => operation.owner === owner)?.operation
  if (
    owner === undefined ||
    entry === undefined ||
    [...stage.atWork.keys()].some((given) => given.started === interrupted)
  )
    return
  await command(stage, { name: 'finish', number: entry.number, owner }, action)
}

function planOf({ options }: World, { call: number, fault }: Mishap): FaultPlan {
  const what = fault === 'stall' ? { stallMs: options.leaseMs * 3 } : fault
  return ({ call }) => (call === number ? what : undefined)
}

function disturb({ atWork }: Stage): void {
  for (const given of atWork.keys()) given.disturbed = true
}

/** Whoever moves traffic to where nobody is has done so, not this project. */
function byHand(stage: Stage, release: number, percent: number): void {
  const { world, place } = stage
  const weights = place.route?.history.at(-1)?.weights
  const group = [...place.groups.values()].find(({ tags }) => tags.release === release)
  if (weights === undefined || group === undefined) return
  disturb(stage)
  stage.foreign = true
  const [heaviest = group.id] = Object.keys(weights).toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
  place.excused.add(group.id)
  moveByHand(world, place, { ...weights, [heaviest]: 100 - percent, [group.id]: percent })
}

function appThatIs(is: Extract<Action, { readonly do: 'app' }>['is']): App {
  const healthy: App = { boot: 'healthy', errorPercent: 0, p99: 10 }
  if (is === 'well') return healthy
  return is === 'flaps' ? { ...healthy, flapsAfterMs: 400 } : { ...healthy, boot: is }
}
