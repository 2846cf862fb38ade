import { createHash } from 'node:crypto'
import { createChance, type Chance } from '../harness/memory/chance.ts'
import type { Finding } from './oracle/finding.ts'

/** The parts of the proof. */
export const parts = ['crash', 'pairs', 'faults', 'plans', 'model'] as const
export type Part = (typeof parts)[number]

/** A piece of work for one worker: small enough to be lost when everything is stopped, large enough to be worth it. */
export interface Unit {
  readonly part: Part
  /** Unique within the part. */
  readonly name: string
}

/** A case that broke a promise. Its name is enough to run it again. */
export interface Failure extends Finding {
  readonly case: string
}

export interface Result {
  /** Cases that were run. */
  readonly cases: number
  /** Cases that begin in a state from which the same was run already. */
  readonly same: number
  readonly failures: readonly Failure[]
}

/** What one part of the proof can do. */
export interface Proof {
  units(seed: number): readonly string[]
  /** @param share of the cases, chosen by the seed; 1 is all. */
  prove(unit: string, seed: number, share: number): Promise<Result>
  /** Runs one case again. @returns what it broke. */
  again(name: string): Promise<readonly Finding[]>
}

/** Between the parts of a case's name. */
export const separator = ' / '

/** Dice of a unit's own: what one takes has nothing to do with what another does. */
export function diceOf(seed: number, unit: string): Chance {
  return createChance(createHash('sha1').update(`${seed} ${unit}`).digest().readUInt32BE())
}
