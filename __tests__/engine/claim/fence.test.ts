// A run that stands still, answers that come late, and calls that land late: none of them changes what is another run's.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { destroy } from '../../../src/commands/destroy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import {
  build,
  commit,
  deployed,
  endOf,
  environment,
  previewOf,
  productions,
  start,
  worldWith,
} from '../../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'
import { createWorld } from '../../harness/memory/world.ts'

const slowCanary = {
  ...environment,
  strategy: [
    { weight: 10, pauseMs: 20_000 },
    { weight: 100, pauseMs: 0 },
  ],
}

describe('a process that stands still while it confirms its claim', () => {
  test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'changes nothing when it goes on (question %i)',
    async (nth) => {
      const world = await worldWith(2)
      let questions = 0
      let reached: () => void = () => undefined
      const asked = new Promise<void>((resolve) => (reached = resolve))
      const stalled = start(world, {
        environment: slowCanary,
        faults: ({ name }) => {
          if (name !== 'get' || (questions += 1) !== nth) return undefined
          stalled.session.stall(5 * world.options.leaseMs)
          reached()
          return undefined
        },
      })
      const end = endOf(stalled, deploy(stalled.run, { commit: commit(3), build }))
      await asked
      await world.time.sleep(2 * world.options.leaseMs)
      expect(await deployed(world, 4, { force: true })).toMatchObject({ changed: true })
      const [things, changes] = [inventory(world), stalled.session.changes.length]
      expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
      await world.time.sleep(world.options.leaseMs)
      expect(stalled.session.changes.slice(changes)).toEqual([])
      expect(inventory(world)).toEqual(things)
      expectConverged(world, 'v4')
      expectServed(world)
    },
  )
})

test('a clock that is set back does not keep a run from seeing that it was overtaken', async () => {
  const world = await worldWith(2)
  const started = start(world, { environment: slowCanary })
  let backMs = 0
  const clock = { now: () => started.run.clock.now() - backMs, sleep: started.run.clock.sleep }
  const end = endOf(started, deploy({ ...started.run, clock }, { commit: commit(3), build }))
  while (Object.keys(traffic(world)).length < 2) await world.time.sleep(100)
  backMs = 30_000
  await rollback(start(world).run, { to: 'v1' })
  const changes = started.session.changes.length
  expect(await end).toMatchObject({ error: expect.anything() })
  expect(started.session.changes.slice(changes)).toEqual([])
  expectConverged(world, 'v1')
})

describe('a call that takes effect after its own time-out', () => {
  test('keeps its own run waiting before that removes what the call could meet', async () => {
    const world = await worldWith(2)
    const late = start(world, { faults: ({ name }) => (name === 'replaceWeights' ? 'late' : undefined) })
    const [first] = await Promise.allSettled([deploy(late.run, { commit: commit(3), build })])
    expect(first?.status).toBe('rejected')
    await world.time.sleep(world.options.leaseMs)
    expect(traffic(world)).toEqual({ v2: 100 })
    expectServed(world)
    expect(await deployed(world, 4)).toMatchObject({ changed: true, release: 4 })
    expectConverged(world, 'v4')
  })

  test.each(['launch', 'createTargetGroup', 'openTrial'])('leaves nothing behind (%s)', async (name) => {
    const world = await worldWith(1)
    const late = start(world, { faults: (call) => (call.name === name ? 'late' : undefined) })
    await expect(deploy(late.run, { commit: commit(2), build })).rejects.toMatchObject({ code: 'platform-timeout' })
    await world.time.sleep(world.options.leaseMs)
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
  })

  test('keeps the next run waiting when its own run has ended before', async () => {
    const world = await worldWith(2)
    let shifts = 0
    const faults = ({ name }: { readonly name: string }) => {
      if (name !== 'replaceWeights') return undefined
      shifts += 1
      return shifts === 1 ? ('late' as const) : ('fail' as const)
    }
    const late = start(world, { faults })
    await expect(deploy(late.run, { commit: commit(3), build })).rejects.toThrow()
    expect(await deployed(world, 4)).toMatchObject({ changed: true, release: 4 })
    await world.time.sleep(world.options.leaseMs)
    expectConverged(world, 'v4')
    expectServed(world)
  })

  test('does not leave its environment claimed for a lease if it is the claim itself', async () => {
    const world = await worldWith(1)
    const late = start(world, { faults: ({ name }) => (name === 'append' ? 'late' : undefined) })
    await expect(deploy(late.run, { commit: commit(2), build })).rejects.toMatchObject({ code: 'platform-timeout' })
    expect(world.place('production').ledger.get(2)?.operation).toMatchObject({ status: 'cancelled', phase: 'done' })
    expect(await deployed(world, 3)).toMatchObject({ release: 3 })
    expectConverged(world, 'v3')
  })

  test('ends its run with the right error if it is the claim itself and another run has taken over', async () => {
    const world = await worldWith(1)
    const unheard = start(world, { faults: ({ name }) => (name === 'append' ? 'timeout-done' : undefined) })
    const end = endOf(unheard, deploy(unheard.run, { commit: commit(2), build }))
    await world.time.sleep(1000)
    await rollback(start(world).run, { to: 'v1' })
    expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
    expectConverged(world, 'v1')
  })

  test('does not reopen an entry if it is an older write of that entry', async () => {
    for (let nth = 1; nth <= 8; nth += 1) {
      const world = await worldWith(1)
      let updates = 0
      const faults = ({ name }: { readonly name: string }) =>
        name === 'update' && (updates += 1) === nth ? ('late' as const) : undefined
      const late = start(world, { faults })
      await endOf(late, deploy(late.run, { commit: commit(2), build }))
      const ended = world.place('production').ledger.get(2)?.operation
      await world.time.sleep(world.options.leaseMs)
      const later = world.place('production').ledger.get(2)?.operation
      if (ended?.phase === 'done') expect({ nth, phase: later?.phase }).toEqual({ nth, phase: 'done' })
    }
  })
})

test('a prune that stood still after its look removes no image of a run that has begun since', async () => {
  const short = { ...environment, keep: { ...environment.keep, warm: 0, history: 1 } }
  const world = await worldWith(2, { environment: short }, createWorld())
  const stalled = start(world, {
    environment: short,
    faults: ({ name }) => {
      if (name === 'environments') stalled.session.stall(20_000)
      return undefined
    },
  })
  const end = endOf(stalled, deploy(stalled.run, { commit: commit(3), build }))
  await world.time.sleep(15_000)
  expect(await end).toMatchObject({ outcome: { changed: true } })
  for (const fleet of world.place('production').fleets.values())
    expect([...world.images.values()].map(({ digest }) => digest)).toContain(fleet.tags.digest)
})

test('a run that stood still while its entry and the next one were forgotten changes nothing', async () => {
  const preview = previewOf(7)
  const world = createWorld()
  await deployed(world, 1, { environment: preview })
  const stalled = start(world, { environment: preview })
  const end = endOf(stalled, deploy(stalled.run, { commit: commit(2), build }))
  while (!stalled.session.changes.includes('launch')) await world.time.sleep(5)
  stalled.session.stall(20_000)
  expect(await deployed(world, 3, { environment: preview, supersede: true, force: true })).toMatchObject({ release: 3 })
  await destroy(start(world, { environment: preview }).run)
  expect([...world.place('pr-7').ledger.keys()]).toEqual([4])
  const changes = stalled.session.changes.length
  expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
  expect(stalled.session.changes).toHaveLength(changes)
})

test('a run that stood still while its entry was closed and the next one forgotten changes nothing', async () => {
  const short = { ...environment, keep: { warm: 3, warmForMs: 3600_000, history: 1 } }
  const world = await worldWith(2, { environment: short })
  const stalled = start(world, {
    environment: short,
    faults: ({ name }) => {
      if (name === 'get' && stalled.session.changes.at(-1) === 'cancelShutdown')
        stalled.session.stall(30 * world.options.leaseMs)
      return undefined
    },
  })
  const end = endOf(stalled, rollback(stalled.run, { to: 'v1' }))
  await world.time.sleep(2 * world.options.leaseMs)
  const spec = { ...productions, environmentOf: () => short }
  await sweep(start(world, { environment: short }).run, spec)
  for (const n of [5, 6]) await deployed(world, n, { environment: short })
  expect([...world.place('production').ledger.keys()]).not.toContain(4)
  const [now, changes] = [traffic(world), stalled.session.changes.length]
  expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
  expect(stalled.session.changes).toHaveLength(changes)
  expect(traffic(world)).toEqual(now)
})
