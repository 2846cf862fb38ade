import { describe, expect, test } from '@jest/globals'
import { rollback } from '../../../src/commands/rollback.ts'
import { fleetOfRelease, scale } from '../../harness/memory/nature.ts'
import { deployed, environment, messages, start } from '../../harness/memory/runs.ts'
import { traffic } from '../../harness/memory/whole.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'

const large = { environment: { ...environment, capacity: { min: 1, desired: 2, max: 6 } } }

describe('a warm release that cannot become as large as the live one', () => {
  async function worldWithoutRoom(): Promise<World> {
    const world = createWorld({ instanceQuota: 8 })
    await deployed(world, 1, large)
    await deployed(world, 2, large)
    const live = fleetOfRelease(world.place('production'), 2)
    if (live !== undefined) scale(world, live, 4)
    await world.time.sleep(2000)
    return world
  }

  test('takes all traffic at the size that it had with `force`, and the run says so', async () => {
    const world = await worldWithoutRoom()
    const forced = start(world, { ...large, force: true })
    await expect(rollback(forced.run, { to: 'previous' })).resolves.toMatchObject({ changed: true, release: 1 })
    expect(traffic(world)).toEqual({ v1: 100 })
    expect(messages(forced.events, 'warning').join()).toMatch(
      /Only 2 of 6 targets of v1 .* gets all traffic with 2, because of `force`/,
    )
  })

  test('is not taken without `force`, which the run names', async () => {
    const world = await worldWithoutRoom()
    const started = start(world, large)
    await expect(rollback(started.run, { to: 'previous' })).rejects.toMatchObject({ code: 'fleet-not-healthy' })
    expect(traffic(world)).toEqual({ v2: 100 })
    expect(messages(started.events, 'warning').join()).toMatch(/with `force` it gets all traffic at the size/)
  })
})
