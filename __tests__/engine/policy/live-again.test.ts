import { beforeEach, describe, expect, test } from '@jest/globals'
import { rollback } from '../../../src/commands/rollback.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { die, fleetOfRelease } from '../../harness/memory/nature.ts'
import { deployed, keep, start, worldWith } from '../../harness/memory/runs.ts'
import { expectServed } from '../../harness/memory/whole.ts'
import type { World } from '../../harness/memory/world.ts'

// A rollback asks for what is live already, by whatever number or name.

let world: World
beforeEach(async () => {
  world = await worldWith(2, keep(0))
})

const back = (to: string, options: Parameters<typeof start>[1] = {}) =>
  rollback(start(world, { ...keep(0), ...options }).run, { to })

test('previous pressed twice says what is live, since when and by whom', async () => {
  expect(await back('previous', { actor: 'ada' })).toMatchObject({ changed: true, release: 3 })
  await world.time.sleep(40_000)
  expect(await back('previous')).toMatchObject({
    changed: false,
    release: 3,
    verdict: expect.stringMatching(
      /^Nothing to do: v3 \(v1 again\) is live in production, brought back 4\d\.\d s ago by ada$/,
    ),
  })
  expectConverged(world, 'v3', keep(0))
})

test('a release that is live under another number is not launched again, however it is named', async () => {
  await back('v1')
  const launches = world.place('production').ledger.size
  for (const to of ['v1', 'v3', 'previous']) expect(await back(to)).toMatchObject({ changed: false, release: 3 })
  expect(world.place('production').ledger.size).toBe(launches)
  expect(await back('v2')).toMatchObject({ changed: true, release: 4, verdict: 'v4 (v2 again) is live in production' })
  expect(await back('v2')).toMatchObject({ changed: false, release: 4 })
  expect(await back('v1')).toMatchObject({ changed: true, release: 5, verdict: 'v5 (v1 again) is live in production' })
  expectServed(world)
})

test('what was live without a rollback is only said to be live', async () => {
  expect(await back('v2')).toMatchObject({ verdict: 'Nothing to do: v2 is live in production' })
})

describe('a release that is warm, and runs the same as the live one,', () => {
  const warm = keep(2)

  beforeEach(async () => {
    world = await worldWith(1, warm)
    await deployed(world, 1, { ...warm, force: true })
  })

  test('comes back when it is named and the live one is sick', async () => {
    const place = world.place('production')
    const live = fleetOfRelease(place, 2)
    if (live !== undefined) die(world, place, live)
    const started = start(world, warm)
    expect(await rollback(started.run, { to: 'v1' })).toMatchObject({ changed: true, release: 1 })
    expect(started.session.changes).not.toContain('launch')
    expectConverged(world, 'v1', warm)
  })

  test('is not brought back while the live one is well', async () => {
    expect(await back('v1', warm)).toMatchObject({ changed: false, release: 2 })
  })
})
