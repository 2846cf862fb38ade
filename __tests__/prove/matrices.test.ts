import { describe, expect, test } from '@jest/globals'
import { proofs } from './proofs.ts'
import { diceOf, type Part } from './unit.ts'

/** `npm run prove` runs all of it, and every change a share of minutes; here is as much as does not keep anybody waiting. */
const seed = Number(process.env.PROVE_SEED ?? 1)

interface Share {
  /** So many pieces of work, chosen by the seed. */
  readonly units: number
  /** Of each so much. */
  readonly share: number
}

const shares: Readonly<Record<Exclude<Part, 'model'>, Share>> = {
  crash: { units: 4, share: 0.01 },
  pairs: { units: 2, share: 0.001 },
  faults: { units: 2, share: 0.005 },
  plans: { units: 2, share: 0.02 },
}

describe.each(Object.entries(shares))(`a share of the proof by seed ${seed}: %s`, (name, { units, share }) => {
  const part = name as Part
  const rank = (unit: string) => diceOf(seed, `${part} ${unit}`).next()
  const chosen = proofs[part].units(seed).toSorted((a, b) => rank(a) - rank(b))

  test.each(chosen.slice(0, units))('%s', async (unit) => {
    const { failures } = await proofs[part].prove(unit, seed, share)
    expect(failures).toEqual([])
  })
})
