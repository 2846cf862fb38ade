// A run that fails puts back what it began, as far as it comes.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import {
  build,
  commit,
  deployed,
  endOf,
  environment,
  productions,
  start,
  worldWith,
} from '../../harness/memory/runs.ts'
import { inventory, traffic } from '../../harness/memory/whole.ts'
import { createWorld } from '../../harness/memory/world.ts'
import { adopt } from '../../prove/adopt.ts'

const strict = { ...environment, gates: { ...environment.gates, errorRateAbove: 1 } }

test('a run that fails right after its claim undoes nothing', async () => {
  const world = await worldWith(2)
  world.place('production').route?.history.push({ at: world.time.now(), weights: { 'group-production-v1': 100 } })
  const { run, session } = start(world)
  await expect(deploy(run, { commit: commit(3), build })).rejects.toMatchObject({ code: 'foreign-weights' })
  expect(session.changes).not.toContain('closeTrials')
  expect(traffic(world)).toEqual({ v1: 100 })
  expect(world.place('production').ledger.get(3)?.operation).toMatchObject({ status: 'failed', phase: 'done' })
})

test('a run that is undone leaves weights alone that somebody has moved meanwhile', async () => {
  const world = await worldWith(2)
  const started = start(world)
  const end = endOf(started, deploy(started.run, { commit: commit(3), build }))
  while (traffic(world).v3 !== 10) await world.time.sleep(20)
  const weights = { 'group-production-v2': 50, 'group-production-v3': 50 }
  world.place('production').route?.history.push({ at: world.time.now(), weights })
  expect(await end).toMatchObject({ error: { code: 'foreign-weights' } })
  expect(traffic(world)).toEqual({ v2: 50, v3: 50 })
  expect(world.place('production').ledger.get(3)?.operation.phase).not.toBe('done')
})

test('a run that cannot give traffic back unfreezes the scaling of the releases that serve', async () => {
  const world = await worldWith(2)
  world.apps.set(commit(3).sha, { boot: 'healthy', errorPercent: 100, p99: 1 })
  let shifts = 0
  const { run, session } = start(world, {
    environment: strict,
    faults: ({ name }) => (name === 'replaceWeights' && (shifts += 1) > 1 ? 'denied' : undefined),
  })
  await expect(deploy(run, { commit: commit(3), build })).rejects.toThrow()
  expect(traffic(world)).toEqual({ v2: 90, v3: 10 })
  expect(inventory(world).filter((line) => line.includes('frozen'))).toEqual([])
  // The trial may be all that keeps healthy what has traffic.
  expect(session.changes).not.toContain('closeTrials')
  expect(world.place('production').ledger.get(3)?.operation.status).toBe('failed')
})

describe('a run whose release is recorded as proven without the run’s knowledge', () => {
  test('undoes it, and the next run does not count it as proven', async () => {
    let deaths = 0
    for (let nth = 1; nth <= 12; nth += 1) {
      const world = await worldWith(1)
      const { ledger } = world.place('production')
      let updates = 0
      let isLost = false
      const started = start(world, {
        faults: ({ name }) => {
          const { phase } = ledger.get(2)?.operation ?? {}
          if (name === 'update') return (updates += 1) === nth ? 'lost' : undefined
          if (phase === 'retiring' && updates === nth) isLost = true
          return name === 'replaceWeights' && isLost ? 'kill' : undefined
        },
      })
      if ((await endOf(started, deploy(started.run, { commit: commit(2), build }))) !== 'died') continue
      deaths += 1
      await world.time.sleep(2 * world.options.leaseMs)
      await sweep(start(world).run, productions)
      expect({ nth, ...ledger.get(2)?.operation }).toMatchObject({ nth, status: 'failed', phase: 'done' })
      expectConverged(world, 'v1')
    }
    expect(deaths).toBeGreaterThan(0)
  })
})

test('a sweep and a deployment work beside an adopted release without a known fleet', async () => {
  const world = createWorld()
  await adopt(world, environment)
  world.place('production').fleets.clear()
  await expect(sweep(start(world).run, productions)).resolves.toMatchObject({ changed: false })
  expect(await deployed(world, 1)).toMatchObject({ changed: true })
})
