import { describe, expect, test } from '@jest/globals'
import { expectDone } from '../harness/expectations.ts'
import { openShop, visit } from '../harness/shop.ts'
import { slowSteps } from '../harness/slow-steps.ts'
import { expectConverged } from '../harness/whole.ts'

// The real bundle is stopped while it has two releases in traffic; interrupt.slow.test.ts does so in each of its steps.

describe('a deployment that is stopped in its swap', () => {
  const shop = openShop({ defaults: { ...slowSteps.defaults, keep: { warm: 0 } } })
  const users = visit(shop)

  test('undoes what it has begun when it is cancelled', async () => {
    const run = await shop.deployUntil('swap', 'cancelled')
    run.interrupt()
    expect((await run.finished).exitCode).toBe(1)
    expect(await shop.serves()).toBe('the first')
    await expectConverged(shop.sandbox())
  })

  test('has its post step undo it when it is killed', async () => {
    const run = await shop.deployUntil('swap', 'killed')
    run.kill()
    await run.finished
    expectDone(await run.post())
    expect(await shop.serves()).toBe('the first')
    await expectConverged(shop.sandbox())
  })

  test('fails no request', () => users.leave())
})
