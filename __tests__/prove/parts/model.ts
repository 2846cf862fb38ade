import * as fc from 'fast-check'
import { sequences, type Sequence } from '../model/action.ts'
import { judgeRest } from '../model/judge.ts'
import { play } from '../model/play.ts'
import type { Finding } from '../oracle/finding.ts'
import { separator, type Failure, type Proof } from '../unit.ts'

/** So many sequences are tried in full, and in one unit. */
const wanted = 20_000
export const unitSize = 250

/** Sequences of everything that may happen, whatever comes of it. */
export const model: Proof = {
  units: () => Array.from({ length: wanted / unitSize }, (_, index) => String(index + 1)),
  prove: async (unit, seed, share) => {
    const runs = Math.max(1, Math.round(unitSize * share))
    const failure = await firstFailure(seed * 1000 + Number(unit), runs)
    return { cases: runs, same: 0, failures: failure === undefined ? [] : [failure] }
  },
  again: (name) => findingsOf(JSON.parse(name.split(separator).at(-1) ?? '') as Sequence),
}

export async function findingsOf(sequence: Sequence): Promise<readonly Finding[]> {
  return judgeRest(await play(sequence))
}

/** Tries so many sequences. @returns the first that broke a promise, made as short as it goes. */
export async function firstFailure(seed: number, numRuns: number): Promise<Failure | undefined> {
  const property = fc.asyncProperty(sequences, async (sequence) => {
    const [first] = await findingsOf(sequence)
    if (first !== undefined) throw new Error(`${first.promise}: ${first.what}`)
  })
  const { failed, counterexample } = await fc.check(property, { seed, numRuns, endOnFailure: false })
  const sequence = counterexample?.[0]
  if (!failed || sequence === undefined) return undefined
  const [finding] = await findingsOf(sequence)
  return {
    case: ['model', String(seed), JSON.stringify(sequence)].join(separator),
    promise: finding?.promise ?? 'a known error',
    what: finding?.what ?? 'it does not fail again when it is played again',
  }
}
