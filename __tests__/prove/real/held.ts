import { setTimeout as sleep } from 'node:timers/promises'
import type { Ground } from './ground.ts'
import type { Scenario } from './scenario.ts'

/** An environment, and the entry by which a run holds it, or has held it. */
export interface Held {
  readonly environment: string
  readonly number: number
  readonly isRunning: boolean
}

/** Every entry there is. */
export async function entriesOf(ground: Ground): Promise<readonly Held[]> {
  const environments = await ground.environments()
  const found = await Promise.all(
    environments.map(async (environment) => {
      const operations = await ground.ledger(environment)
      return operations.map(({ number, status }) => ({ environment, number, isRunning: status === 'running' }))
    }),
  )
  return found.flat()
}

/** The entry that has come since: the one that its run is at work on, where there are several. */
export function newest(before: readonly Held[], now: readonly Held[]): Held | undefined {
  const made = now.filter((entry) => !before.some((former) => isSame(former, entry)))
  return made.find(({ isRunning }) => isRunning) ?? made.at(-1)
}

function isSame(one: Held, other: Held): boolean {
  return one.environment === other.environment && one.number === other.number
}

export async function isOvertaken(ground: Ground, { environment, number }: Held): Promise<boolean> {
  return (await ground.ledger(environment)).some((operation) => operation.number > number)
}

/** A sweep leaves alone what a run may be at work on. */
export async function untilNobodyWorks(ground: Ground, scenario: Scenario): Promise<void> {
  await scenario.beside?.finished
  if ((await entriesOf(ground)).some(({ isRunning }) => isRunning)) await sleep(ground.leaseMs + 500)
}
