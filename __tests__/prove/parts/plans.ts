import { cloneWorld, type World } from '../../harness/memory/world.ts'
import { at, before, kills, play, type Kill } from '../matrix.ts'
import { planIsRun } from '../oracle/plan.ts'
import { nextOf, type Next, type Scenario } from '../scenario.ts'
import { scenarioIn, unitsIn } from '../scenarios.ts'
import { stateKey } from '../state-key.ts'
import { createTally } from '../tally.ts'
import { diceOf, separator, type Proof } from '../unit.ts'

/** A dry run, and then the run: in order, and after everything that a run that died may have left. */
export const plans: Proof = {
  units: () => unitsIn('mild', 'inconvenient'),
  prove: async (unit, seed, share) => {
    const { climate, scenario } = scenarioIn(unit)
    const tally = createTally('plans', unit)
    const chance = diceOf(seed, unit)
    const { started } = await play(scenario, climate)
    const known = new Set<string>()
    const compare = async (name: string, world: World) => {
      const key = stateKey(world)
      const isKnown = known.has(key)
      known.add(key)
      for (const next of scenario.nexts)
        if (isKnown) tally.skip(1)
        else await tally.count(`${name}${separator}${next.name}`, () => judge(world, scenario, next))
    }
    await compare('undisturbed', await before(scenario, climate))
    for (let call = 1; call <= started.session.calls.length; call += 1)
      for (const kill of kills) {
        if (chance.next() >= share) continue
        const { world, end } = await play(scenario, climate, at(call, kill))
        if (end === 'died') await compare(`${call} ${kill}`, world)
      }
    return tally.result()
  },
  again: async (name) => {
    const [climateName, scenarioName, where = '', nextName = ''] = name.split(separator)
    const { climate, scenario } = scenarioIn(`${climateName}${separator}${scenarioName}`)
    const [call, kill] = where.split(' ')
    const next = nextOf(scenario, nextName)
    if (where === 'undisturbed') return judge(await before(scenario, climate), scenario, next)
    const { world } = await play(scenario, climate, at(Number(call), kill as Kill))
    return judge(world, scenario, next)
  },
}

async function judge(world: World, { environment }: Scenario, { command }: Next) {
  const calm = cloneWorld(world, { staleMs: 0 })
  // Whoever only looks does not wait for a run that may still be alive.
  await calm.time.sleep(calm.options.leaseMs + 1)
  return planIsRun(calm, environment, command)
}
