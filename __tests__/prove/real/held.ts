import { setTimeout as sleep } from 'node:timers/promises'
import { previewEnvironment, type Ground } from './ground.ts'
import type { Scenario } from './scenario.ts'

/** An environment, and the entry by which a run holds it. */
export interface Held {
  readonly environment: string
  readonly number: number
}

/** The entries that a run seems to be at work on. */
export async function heldIn(ground: Ground, { preview }: Scenario): Promise<readonly Held[]> {
  const environments = ['production', ...(preview === undefined ? [] : [previewEnvironment(preview)])]
  const found = await Promise.all(
    environments.map(async (environment) => {
      const operations = await ground.ledger(environment)
      return operations.filter(({ status }) => status === 'running').map(({ number }) => ({ environment, number }))
    }),
  )
  return found.flat()
}

export function isSame(one: Held, other: Held): boolean {
  return one.environment === other.environment && one.number === other.number
}

export async function isOvertaken(ground: Ground, { environment, number }: Held): Promise<boolean> {
  return (await ground.ledger(environment)).some((operation) => operation.number > number)
}

/** A sweep leaves alone what a run may be at work on. */
export async function untilNobodyWorks(ground: Ground, scenario: Scenario): Promise<void> {
  await scenario.beside?.finished
  if ((await heldIn(ground, scenario)).length > 0) await sleep(ground.leaseMs + 500)
}
