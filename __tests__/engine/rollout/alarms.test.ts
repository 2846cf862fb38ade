import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import type { EngineEvent } from '../../../src/engine/events.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, deployed, environment, start, worldWith, type RunOptions } from '../../harness/memory/runs.ts'

const alarmed = { ...environment, gates: { ...environment.gates, alarms: ['5xx'] } }
const cannotRead: RunOptions['faults'] = ({ name }) => (name === 'alarms' ? 'denied' : undefined)

const told = (events: readonly EngineEvent[]) =>
  events.flatMap((event) => (event.type === 'gate' && event.gate.name === 'alarm 5xx' ? [event.gate.outcome] : []))

describe('alarms that cannot be read', () => {
  test('stop a deployment', async () => {
    const world = await worldWith(2)
    await expect(deployed(world, 3, { environment: alarmed, faults: cannotRead })).rejects.toMatchObject({
      code: 'permission-missing',
    })
    expectConverged(world, 'v2')
  })

  test('stop neither a deployment with `force` nor a rollback, and are said once to prove nothing', async () => {
    const world = await worldWith(2)
    const forced = start(world, { environment: alarmed, faults: cannotRead, force: true })
    expect(await deploy(forced.run, { commit: commit(3), build })).toMatchObject({ changed: true, release: 3 })
    expect(told(forced.events)).toEqual(['unproven'])
    const back = start(world, {
      environment: { ...alarmed, keep: { ...environment.keep, warm: 0 } },
      faults: cannotRead,
    })
    expect(await rollback(back.run, { to: 'v1' })).toMatchObject({ changed: true, sha: commit(1).sha })
    expect(told(back.events)).toEqual(['unproven'])
  })
})

test('no permission to read alarms is needed where the spec names none', async () => {
  const world = await worldWith(1)
  expect(await deployed(world, 2, { faults: cannotRead })).toMatchObject({ changed: true, release: 2 })
})

test('an alarm that is firing already is told as a gate that failed', async () => {
  const world = await worldWith(1)
  world.alarms.set('5xx', 'firing')
  const { run, events } = start(world, { environment: alarmed })
  await expect(deploy(run, { commit: commit(2), build })).rejects.toMatchObject({ code: 'alarm-firing' })
  expect(told(events)).toEqual(['failed'])
})
