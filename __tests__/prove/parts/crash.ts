import { cloneWorld } from '../../harness/memory/world.ts'
import { at, follow, judgeNext, judgeWhole, kills, play, type Kill } from '../matrix.ts'
import { nextOf } from '../scenario.ts'
import { scenarioIn, unitsIn } from '../scenarios.ts'
import { createTally } from '../tally.ts'
import { diceOf, separator, type Proof } from '../unit.ts'

/** Every command, killed before and after each of its calls, and then every kind of run that may come next. */
export const crash: Proof = {
  units: () => unitsIn('mild', 'inconvenient', 'stale'),
  prove: async (unit, seed, share) => {
    const { climate, scenario } = scenarioIn(unit)
    const tally = createTally('crash', unit)
    const chance = diceOf(seed, unit)
    const whole = await play(scenario, climate)
    await tally.count('undisturbed', async () => judgeWhole(scenario, whole))
    for (let call = 1; call <= whole.started.session.calls.length; call += 1)
      for (const kill of kills) if (chance.next() < share) await killed(unit, call, kill, tally)
    return tally.result()
  },
  again: async (name) => {
    const [climate, scenarioName, where = '', nextName = ''] = name.split(separator)
    const unit = `${climate}${separator}${scenarioName}`
    const { scenario } = scenarioIn(unit)
    if (where === 'undisturbed') return judgeWhole(scenario, await play(scenario, scenarioIn(unit).climate))
    const [call = '', kill = ''] = where.split(' ')
    const dead = await play(scenario, scenarioIn(unit).climate, at(Number(call), kill as Kill))
    const next = nextOf(scenario, nextName)
    return judgeNext(scenario, next, dead.world, await follow(cloneWorld(dead.world), scenario, next))
  },
}

async function killed(unit: string, call: number, kill: Kill, tally: ReturnType<typeof createTally>): Promise<void> {
  const { climate, scenario } = scenarioIn(unit)
  const dead = await play(scenario, climate, at(call, kill))
  // A heartbeat that was on its way when the command ended has nobody to kill.
  if (dead.end !== 'died') return
  for (const next of scenario.nexts)
    await tally.count(`${call} ${kill}${separator}${next.name}`, async () =>
      judgeNext(scenario, next, dead.world, await follow(cloneWorld(dead.world), scenario, next)),
    )
}
