// A release that has traffic and no capacity any more: what is left of it brings it back; where nothing is, the way out is
// a deployment.
import { describe, expect, test } from '@jest/globals'
import { sweep } from '../../../src/commands/sweep.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { fleetOfRelease, moveByHand } from '../../harness/memory/nature.ts'
import { deployed, productions, start, worldWith } from '../../harness/memory/runs.ts'
import { traffic } from '../../harness/memory/whole.ts'
import type { World } from '../../harness/memory/world.ts'

const take = {
  'its fleet': (world: World, release: number) => {
    world.place('production').fleets.delete(`fleet-production-v${release}`)
  },
  'its template': (world: World, release: number) => {
    world.place('production').templates.delete(release)
  },
  'the capacity of its fleet': (world: World, release: number) => {
    const fleet = fleetOfRelease(world.place('production'), release)
    if (fleet !== undefined) world.resize(fleet, { min: 0, desired: 0, max: 4 })
  },
}

describe('a sweep that finds the live release without capacity', () => {
  test.each([
    ['its fleet', 'brings it back', ['its fleet'], 2],
    ['its capacity', 'brings it back', ['the capacity of its fleet'], 2],
    ['its capacity and its template', 'brings it back', ['the capacity of its fleet', 'its template'], 2],
    ['its fleet and its template', 'says that it cannot come back', ['its fleet', 'its template'], undefined],
  ] as const)('because somebody has taken %s away %s, and fails', async (_what, _does, taken, capacity) => {
    const world = await worldWith(1)
    for (const what of taken) take[what](world, 1)
    world.place('production').excused.add('group-production-v1')
    await expect(sweep(start(world).run, productions)).rejects.toMatchObject({
      code: 'live-capacity-gone',
      message: expect.stringContaining(capacity === undefined ? 'nothing is left' : 'it is being brought back'),
    })
    expect(fleetOfRelease(world.place('production'), 1)?.capacity.desired).toBe(capacity)
  })
})

describe('weights that somebody has moved to a release of which neither fleet nor template is left', () => {
  async function moved(): Promise<World> {
    const world = await worldWith(2)
    take['its fleet'](world, 1)
    take['its template'](world, 1)
    world.place('production').excused.add('group-production-v1')
    moveByHand(world, world.place('production'), { 'group-production-v1': 100 })
    return world
  }

  test('stop a deployment, which does not say that it brings that release back', async () => {
    const world = await moved()
    await expect(deployed(world, 3)).rejects.toMatchObject({ code: 'foreign-weights' })
    expect(traffic(world)).toEqual({ v1: 100 })
  })

  test('do not stop a deployment with `force`, for it is the way out', async () => {
    const world = await moved()
    await expect(deployed(world, 3, { force: true })).resolves.toMatchObject({ changed: true })
    expectConverged(world, 'v3')
  })
})
