import { describe, expect, test } from '@jest/globals'
import { expectDone } from '../harness/expectations.ts'
import { deploymentSteps, slowSteps } from '../harness/slow-steps.ts'
import { openShop, visit } from '../harness/shop.ts'
import { expectConverged } from '../harness/whole.ts'

// The real bundle is stopped in each of its steps, while users go on sending requests. None of these may fail.

const nothingWarm = { ...slowSteps, defaults: { ...slowSteps.defaults, keep: { warm: 0 } } }

describe('a deployment that is cancelled', () => {
  const shop = openShop(slowSteps)
  const users = visit(shop)

  test.each(deploymentSteps)('in its step %s is undone, unless it is proven by then', async (step) => {
    const before = await shop.serves()
    const run = await shop.deployUntil(step, `cancelled in ${step}`)
    run.interrupt()
    const { exitCode, log } = await run.finished
    expectDone(await run.post())

    const isProven = log.includes('::group::retire')
    expect([exitCode, log]).toEqual([log.includes('record: done') ? 0 : 1, log])
    expect(await shop.serves()).toBe(isProven ? `cancelled in ${step}` : before)
    expect(await shop.unfinished()).toEqual([])
    await expectConverged(shop.sandbox())
  })

  test('fails no request', () => users.leave())
})

describe('a deployment that is stopped before it can undo anything', () => {
  const shop = openShop(nothingWarm)
  const users = visit(shop)

  test.each(['launch', 'gate', 'swap', 'bake', 'retire'])('in its step %s has its post step undo it', async (step) => {
    const before = await shop.serves()
    const run = await shop.deployUntil(step, `stopped in ${step}`)
    run.kill()
    await run.finished
    expectDone(await run.post())

    expect(possible(step, before, `stopped in ${step}`)).toContain(await shop.serves())
    await expectConverged(shop.sandbox())
  })

  test('fails no request', () => users.leave())
})

/** What may be live after a run was killed in a step: in `retire` the ledger may not have known yet that it came so far. */
function possible(step: string, before: string, after: string): readonly string[] {
  return step === 'retire' ? [before, after] : [before]
}
