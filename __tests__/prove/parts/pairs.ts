import type { Watch } from '../../harness/memory/session.ts'
import { cloneWorld, type World } from '../../harness/memory/world.ts'
import type { Live } from '../live.ts'
import { at, follow, judgeNext, kills, play, type Kill } from '../matrix.ts'
import { nextOf, type Next, type Scenario } from '../scenario.ts'
import { scenarioIn, unitsIn } from '../scenarios.ts'
import { stateKey } from '../state-key.ts'
import { createTally } from '../tally.ts'
import { diceOf, separator, type Proof } from '../unit.ts'

/**
 * The run after an interrupted one is interrupted, too, before and after each of *its* calls; then comes one more, of
 * every kind. What has led to a state makes no difference to what follows, so every state is gone on from once.
 */
export const pairs: Proof = {
  units: () =>
    unitsIn('mild', 'inconvenient').flatMap((unit) => {
      const { scenario } = scenarioIn(unit)
      return scenario.nexts.map(({ name }) => `${unit}${separator}${name}`)
    }),
  prove: async (unit, seed, share) => {
    const { scenario, next } = partsOf(unit)
    const tally = createTally('pairs', unit)
    const chance = diceOf(seed, unit)
    // A share is taken of the first deaths, and of the second ones after each of these.
    const isTaken = () => chance.next() < Math.sqrt(share)
    const seconds = createStates()
    for (const first of await firstDeaths(unit, isTaken)) {
      const found = await deathsOf(first.world, scenario, next, first.name, isTaken)
      for (const second of found) seconds.add({ ...second, times: second.times * first.times })
    }
    for (const second of seconds.all()) {
      for (const last of scenario.nexts) {
        tally.skip(second.times - 1)
        await tally.count(`${second.name}${separator}${last.name}`, () => judgeLast(scenario, next, last, second.world))
      }
    }
    return tally.result()
  },
  again: async (name) => {
    const [climate, scenarioName, nextName, first = '', second = '', lastName = ''] = name.split(separator)
    const { climate: weather, scenario } = scenarioIn(`${climate}${separator}${scenarioName}`)
    const next = nextOf(scenario, nextName ?? '')
    const dead = await play(scenario, weather, plan(first))
    const { world } = await follow(cloneWorld(dead.world), scenario, next, { faults: plan(second) })
    return judgeLast(scenario, next, nextOf(scenario, lastName), world)
  },
}

/** A world in which a run has died, how it came to that, and in how many ways it could have. */
interface State {
  readonly name: string
  readonly world: World
  readonly times: number
}

function partsOf(unit: string) {
  const [climate, scenarioName, nextName = ''] = unit.split(separator)
  const found = scenarioIn(`${climate}${separator}${scenarioName}`)
  return { ...found, next: nextOf(found.scenario, nextName) }
}

function plan(where: string) {
  const [call, kill] = where.split(' ')
  return at(Number(call), kill as Kill)
}

async function firstDeaths(unit: string, isTaken: () => boolean): Promise<readonly State[]> {
  const { scenario, climate } = partsOf(unit)
  const { started } = await play(scenario, climate)
  const states = createStates()
  for (let call = 1; call <= started.session.calls.length; call += 1)
    for (const kill of kills) {
      if (!isTaken()) continue
      const { world, end } = await play(scenario, climate, at(call, kill))
      if (end === 'died') states.add({ name: `${call} ${kill}`, world, times: 1 })
    }
  return states.all()
}

async function deathsOf(
  first: World,
  scenario: Scenario,
  next: Next,
  name: string,
  isTaken: () => boolean,
): Promise<readonly State[]> {
  const world = cloneWorld(first)
  const states = createStates()
  // Nobody else is at work, so that what a death leaves is what is there at that moment.
  const watch: Watch = (call, kill) => {
    if (isTaken()) states.add({ name: `${name}${separator}${call} ${kill}`, world, times: 1 })
  }
  await follow(world, scenario, next, { watch })
  return states.all()
}

/** One of each, as it is at the moment at which it is added. */
function createStates() {
  const known = new Map<string, State>()
  return {
    add: (state: State) => {
      const key = stateKey(state.world)
      const first = known.get(key)
      if (first === undefined) known.set(key, { ...state, world: cloneWorld(state.world) })
      else known.set(key, { ...first, times: first.times + state.times })
    },
    all: (): readonly State[] => [...known.values()],
  }
}

async function judgeLast(scenario: Scenario, next: Next, last: Next, dead: World) {
  const { meanwhile: _isAmongThem, ...rest } = scenario
  const after: Scenario = { ...rest, nexts: scenario.nexts.map((one) => lastOf(scenario, next, one)) }
  const wanted = nextOf(after, last.name)
  return judgeNext(after, wanted, dead, await follow(cloneWorld(dead), after, wanted))
}

/** Two runs have died by now, so that there is more that may be live, and more to refuse for. */
function lastOf({ old, new: fresh, meanwhile }: Scenario, next: Next, last: Next): Next {
  const refusals = [...last.refusals]
  if (last.name === 'same commit') {
    if (next.command.name === 'rollback') refusals.push('commit-rolled-back')
    if (next.name === 'other commit') refusals.push('commit-older')
  }
  // Where there was nothing, the release of that number is whosever run came to claim it first.
  const isOpen = last.name === 'previous' || last.name === 'sweep' || (last.name === 'number' && old === 'nothing')
  if (!isOpen) return { ...last, refusals }
  const ever: readonly Live[] = [old, fresh, ...(meanwhile === undefined ? [] : [meanwhile]), ...next.wanted]
  return { ...last, refusals, wanted: [...last.wanted, ...ever] }
}
