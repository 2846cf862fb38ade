import { describe, expect, test } from '@jest/globals'
import { rollback } from '../../../src/commands/rollback.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { fleetOfRelease, scale } from '../../harness/memory/nature.ts'
import { environment, messages, start, worldWith, type RunOptions } from '../../harness/memory/runs.ts'
import { expectServed } from '../../harness/memory/whole.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'

const options: RunOptions = { environment: { ...environment, capacity: { min: 1, desired: 2, max: 8 } } }

describe('when the quota leaves a warm release smaller than the live one,', () => {
  /** v1 is warm with 2 instances; v2 has scaled out, and what is left of the quota is all that v1 can get. */
  async function worldWithoutRoom(live: number, left: number): Promise<World> {
    const world = await worldWith(2, options, createWorld({ instanceQuota: 2 + live + left }))
    const fleet = fleetOfRelease(world.place('production'), 2)
    if (fleet !== undefined) scale(world, fleet, live - 2)
    await world.time.sleep(2000)
    return world
  }

  test.each([
    [3, 4, 1],
    [2, 4, 0],
  ])(
    'a warm release takes all traffic with %i of the %i instances that the live one has, and the run warns',
    async (healthy, live, left) => {
      const world = await worldWithoutRoom(live, left)
      const started = start(world, options)
      expect(await rollback(started.run, { to: 'previous' })).toMatchObject({ changed: true, release: 1 })
      expectConverged(world, 'v1')
      expect(messages(started.events, 'warning')).toContain(
        `v1 gets all traffic with ${healthy} of ${live} targets healthy.`,
      )
      expect(started.session.changes).not.toContain('launch')
      expectServed(world)
    },
  )

  test('it is not waited long for an instance that does not come', async () => {
    const world = await worldWithoutRoom(4, 1)
    const began = world.time.now()
    const patient = { ...environment, capacity: { min: 1, desired: 2, max: 8 } }
    const timeouts = { ...environment.timeouts, bootMs: 600_000 }
    await rollback(start(world, { environment: { ...patient, timeouts } }).run, { to: 'previous' })
    expect(world.time.now() - began).toBeLessThan(20_000)
    expectConverged(world, 'v1')
  })

  test('a warm release with less than half of the live size takes all traffic with `force`, and the run says so', async () => {
    const world = await worldWithoutRoom(5, 0)
    const forced = start(world, { ...options, force: true })
    await expect(rollback(forced.run, { to: 'previous' })).resolves.toMatchObject({ changed: true, release: 1 })
    expectConverged(world, 'v1')
    expect(messages(forced.events, 'warning').join()).toMatch(
      /Only 2 of 5 targets of v1 .* gets all traffic with 2, because of `force`/,
    )
  })

  test('a warm release with less than half of the live size gets no traffic without `force`, and the run names `force`', async () => {
    const world = await worldWithoutRoom(5, 0)
    const started = start(world, options)
    await expect(rollback(started.run, { to: 'previous' })).rejects.toMatchObject({ code: 'fleet-not-healthy' })
    expectConverged(world, 'v2')
    expect(messages(started.events, 'warning').join()).toMatch(/with `force` it gets all traffic at its size/)
  })
})
