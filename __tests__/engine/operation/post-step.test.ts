// What a run that was stopped leaves to its post step: that gives the traffic back at once, then waits until nothing of the
// run can take effect any more, and has the last word about the operation.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { destroy } from '../../../src/commands/destroy.ts'
import { finish } from '../../../src/commands/finish.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, deployed, endOf, previewOf, start, worldWith } from '../../harness/memory/runs.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'
import { createWorld } from '../../harness/memory/world.ts'

describe('the post step', () => {
  test.each(Array.from({ length: 20 }, (_, index) => 20 + index * 19))(
    'closes the entry of its operation for good (calls take %i ms)',
    async (latencyMs) => {
      const world = await worldWith(1, {}, createWorld({ latencyMs, leaseMs: 10_000, callTimeoutMs: 2000 }))
      const stopped = start(world)
      void endOf(stopped, deploy(stopped.run, { commit: commit(2), build }))
      while (Object.keys(traffic(world)).length < 2) await world.time.sleep(100)
      stopped.session.kill()
      await finish(start(world, { owner: stopped.run.claimant.owner }).run, {
        number: 2,
        owner: stopped.run.claimant.owner,
      })
      await world.time.sleep(world.options.leaseMs)
      expect(world.place('production').ledger.get(2)?.operation).toMatchObject({ status: 'failed', phase: 'done' })
      expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
      expectConverged(world, 'v1')
    },
  )

  test('waits until nothing that its main step began can land any more', async () => {
    const world = await worldWith(1)
    const stopped = start(world, { faults: ({ name }) => (name === 'replaceWeights' ? 'late' : undefined) })
    void endOf(stopped, deploy(stopped.run, { commit: commit(2), build }))
    while (!stopped.session.changes.includes('replaceWeights')) await world.time.sleep(10)
    stopped.session.kill()
    await finish(start(world, { owner: stopped.run.claimant.owner }).run, {
      number: 2,
      owner: stopped.run.claimant.owner,
    })
    await world.time.sleep(world.options.leaseMs)
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
    expectServed(world)
  })
})

describe('the post step after a run that was stopped in the middle', () => {
  const stoppedInCanary = async () => {
    const world = await worldWith(1)
    const stopped = start(world)
    void endOf(stopped, deploy(stopped.run, { commit: commit(2), build }))
    while (Object.keys(traffic(world)).length < 2) await world.time.sleep(100)
    stopped.session.kill()
    return { world, owner: stopped.run.claimant.owner }
  }

  test('gives traffic back before it waits for calls to land', async () => {
    const { world, owner } = await stoppedInCanary()
    const end = finish(start(world, { owner }).run, { number: 2, owner })
    await world.time.sleep(500)
    expect(traffic(world)).toEqual({ v1: 100 })
    await end
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
  })

  test('moves no traffic that somebody else has moved', async () => {
    const { world, owner } = await stoppedInCanary()
    const weights = { 'group-production-v1': 50, 'group-production-v2': 50 }
    world.place('production').route?.history.push({ at: world.time.now(), weights })
    const finishing = start(world, { owner })
    await expect(finish(finishing.run, { number: 2, owner })).rejects.toMatchObject({ code: 'foreign-weights' })
    expect(traffic(world)).toEqual({ v1: 50, v2: 50 })
    expect(finishing.session.changes).not.toContain('replaceWeights')
  })

  test('finishes a removal that has taken the route away, and records that it succeeded', async () => {
    const preview = previewOf(7)
    const world = createWorld()
    await deployed(world, 1, { environment: preview })
    const dying = start(world, { environment: preview, faults: ({ name }) => (name === 'remove' ? 'kill' : undefined) })
    await endOf(dying, destroy(dying.run))
    const { owner } = dying.run.claimant
    await finish(start(world, { environment: preview, owner }).run, { number: 2, owner })
    const { ledger, route, templates } = world.place('pr-7')
    expect([inventory(world, 'pr-7'), route, templates.size, ledger.size]).toEqual([[], undefined, 0, 1])
    expectConverged(world, 'nothing', { environment: preview })
    expect(ledger.get(2)?.operation).toMatchObject({ kind: 'destroy', status: 'succeeded', phase: 'done' })
  })
})
