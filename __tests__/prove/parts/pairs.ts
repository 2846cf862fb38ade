import { cloneWorld, type World } from '../../testbed/memory/world.ts'
import { at, follow, judgeNext, kills, play, type Kill } from '../matrix.ts'
import type { Live } from '../live.ts'
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
    const seconds: State[] = []
    for (const first of await firstDeaths(unit, isTaken)) {
      const found = await deathsOf(first.world, scenario, next, first.name, isTaken)
      seconds.push(...found.map((second) => ({ ...second, times: second.times * first.times })))
    }
    for (const second of distinct(seconds)) {
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
    const { world } = await follow(cloneWorld(dead.world), scenario, next, plan(second))
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
  const states: State[] = []
  for (let call = 1; call <= started.session.calls.length; call += 1)
    for (const kill of kills) {
      if (!isTaken()) continue
      const { world, end } = await play(scenario, climate, at(call, kill))
      if (end === 'died') states.push({ name: `${call} ${kill}`, world, times: 1 })
    }
  return distinct(states)
}

async function deathsOf(
  first: World,
  scenario: Scenario,
  next: Next,
  name: string,
  isTaken: () => boolean,
): Promise<readonly State[]> {
  const { started } = await follow(cloneWorld(first), scenario, next)
  const states: State[] = []
  for (let call = 1; call <= started.session.calls.length; call += 1)
    for (const kill of kills) {
      if (!isTaken()) continue
      const { world, end } = await follow(cloneWorld(first), scenario, next, at(call, kill))
      if (end === 'died') states.push({ name: `${name}${separator}${call} ${kill}`, world, times: 1 })
    }
  return distinct(states)
}

/** One of each. */
function distinct(states: readonly State[]): readonly State[] {
  const known = new Map<string, State>()
  for (const state of states) {
    const key = stateKey(state.world)
    const first = known.get(key)
    known.set(key, first === undefined ? state : { ...first, times: first.times + state.times })
  }
  return [...known.values()]
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
