import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@jest/globals'
import { eventually } from './local.ts'
import type { Sandbox } from './sandbox.ts'

/**
 * Holds an environment against what must be true of it whenever no run is at work, whatever has happened before: one
 * release has all the traffic, every fleet that is there is that one or is warm with a timer, and nothing else is left
 * of anything.
 * @throws when it is not so within some seconds: instances that were told to stop may take their time.
 */
export async function expectConverged(sandbox: Sandbox, environment = 'production'): Promise<void> {
  const ledger = await sandbox.ledger(environment)
  expect(ledger.filter(({ status, phase }) => status === 'running' || phase !== 'done')).toEqual([])

  const state = await sandbox.state()
  const weights = state.routes[`shop/${environment}`]?.weights ?? {}
  const live = Object.keys(weights).filter((id) => weights[id] !== 0)
  const fleets = Object.values(state.fleets).filter(({ tags }) => tags.environment === environment)
  const groups = Object.values(state.targetGroups).filter(({ tags }) => tags.environment === environment)
  expect(live).toHaveLength(1)
  expect(
    fleets.filter(({ id, shutdownAt, frozen }) => frozen || live.includes(id) !== (shutdownAt === undefined)),
  ).toEqual([])
  expect(fleets.map(({ id }) => id)).toEqual(expect.arrayContaining(live))
  expect(groups.map(({ id }) => id).toSorted()).toEqual(fleets.map(({ id }) => id).toSorted())
  expect(Object.keys(weights).filter((id) => state.targetGroups[id] === undefined)).toEqual([])
  expect(state.trials).toEqual({})

  await expectNoLeftovers(sandbox)
}

/** No process but the agent and the instances of the fleets that there are; no folder of an instance more. */
async function expectNoLeftovers(sandbox: Sandbox): Promise<void> {
  const { fleets } = await sandbox.state()
  const wanted = Object.values(fleets).reduce((sum, { capacity }) => sum + capacity.desired, 0)
  const look = async () => ({
    processes: sandbox.processes().length,
    instances: (await entries(sandbox.store, 'instances')).length,
  })
  const expected = { processes: wanted + 1, instances: wanted }
  const settled = async () => JSON.stringify(await look()) === JSON.stringify(expected) || undefined
  await eventually(settled).catch(() => undefined)
  expect(await look()).toEqual(expected)
}

async function entries(...parts: readonly string[]): Promise<readonly string[]> {
  return readdir(path.join(...parts)).catch(() => [])
}
