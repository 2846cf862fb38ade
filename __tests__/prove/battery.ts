import { sample } from 'fast-check'
import { before, kills, play } from './matrix.ts'
import { sequences } from './model/action.ts'
import type { Finding } from './oracle/finding.ts'
import { crash } from './parts/crash.ts'
import { faultMatrix, mishaps } from './parts/faults.ts'
import { findingsOf } from './parts/model.ts'
import { plans } from './parts/plans.ts'
import { scenarioIn } from './scenarios.ts'
import { diceOf, separator, type Part, type Proof } from './unit.ts'

/** One case of the proof. */
export interface Trial {
  /** Unique. */
  readonly name: string
  /** Makes what was there before, which is not on trial. */
  readonly prepare: () => Promise<unknown>
  /** @returns what it breaks. */
  readonly run: () => Promise<readonly Finding[]>
}

const seed = 1

/**
 * Cases of the proof, so few that it is known in seconds whether an engine is a good one: every command undisturbed, run and
 * planned; of every command so many deaths and mishaps; and random sequences. No second deaths, which take too long to find.
 */
export function batteryOf(count: number): readonly Trial[] {
  return [
    ...undisturbed('crash', crash),
    ...undisturbed('plans', plans),
    ...cases('crash', crash, count, (call, dice, nexts) => `${call} ${dice(kills)}${separator}${dice(nexts)}`),
    ...cases('faults', faultMatrix, count, (call, dice) => `${call} ${dice(mishaps)}`),
    ...sample(sequences, { seed, numRuns: count * 40 }).map((sequence, index) => ({
      name: ['model', index + 1].join(separator),
      prepare: async () => undefined,
      run: () => findingsOf(sequence),
    })),
  ]
}

function undisturbed(part: Part, proof: Proof): readonly Trial[] {
  return proof.units(seed).map((unit) => {
    const { climate, scenario } = scenarioIn(unit)
    return {
      name: [part, unit, 'undisturbed'].join(separator),
      prepare: () => before(scenario, climate),
      run: async () => (await proof.prove(unit, seed, 0)).failures,
    }
  })
}

type Dice = (sides: readonly string[]) => string

/** @param nameOf the name of the case in which something happens to that call. */
function cases(
  part: Part,
  proof: Proof,
  count: number,
  nameOf: (call: number, dice: Dice, nexts: readonly string[]) => string,
): readonly Trial[] {
  return proof.units(seed).flatMap((unit) => {
    const nexts = scenarioIn(unit).scenario.nexts.map(({ name }) => name)
    return Array.from({ length: count }, (_, index): Trial => {
      const name = [part, unit, index + 1].join(separator)
      const chance = diceOf(seed, name)
      const dice: Dice = (sides) => sides[chance.below(sides.length)] ?? ''
      let known: string | undefined
      return {
        name,
        prepare: async () => (known ??= nameOf(1 + chance.below(await callsOf(unit)), dice, nexts)),
        run: () => proof.again([unit, known].join(separator)),
      }
    })
  })
}

const counted = new Map<string, number>()

/** How many calls the command of a unit makes where nothing happens to it. */
async function callsOf(unit: string): Promise<number> {
  const { climate, scenario } = scenarioIn(unit)
  const calls = counted.get(unit) ?? (await play(scenario, climate)).started.session.calls.length
  counted.set(unit, calls)
  return calls
}
