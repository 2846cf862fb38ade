import { expect, test } from '@jest/globals'
import { rollback } from '../../../src/commands/rollback.ts'
import { status } from '../../../src/commands/status.ts'
import type { EnvironmentStatus } from '../../../src/engine/events.ts'
import { keep, start, worldWith } from '../../harness/memory/runs.ts'
import type { World } from '../../harness/memory/world.ts'

async function standing(world: World): Promise<EnvironmentStatus | undefined> {
  const { run, events } = start(world)
  await status(run)
  return events.findLast((event) => event.type === 'environment-status')?.status
}

test('the ledger tells how long the last rollback of each kind took', async () => {
  const world = await worldWith(3, keep(1))
  const deployed = await standing(world)
  expect(deployed?.lastTookMs).toEqual({ warm: undefined, cold: undefined, rebuild: expect.any(Number) })

  await rollback(start(world).run, { to: 'v2' })
  const warm = await standing(world)
  expect(warm?.lastTookMs).toEqual({ ...deployed?.lastTookMs, warm: expect.any(Number) })

  await rollback(start(world).run, { to: 'v1' })
  const cold = await standing(world)
  expect(cold?.lastTookMs).toEqual({ ...warm?.lastTookMs, cold: expect.any(Number) })
  expect(cold?.lastTookMs.cold).toBeGreaterThan(cold?.lastTookMs.warm ?? Infinity)
})
