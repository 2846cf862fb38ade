import { describe, expect, test } from '@jest/globals'
import { expectDone, expectRefused } from '../harness/expectations.ts'
import type { SpecOverrides } from '../harness/sandbox.ts'
import { openShop, visit, type Shop } from '../harness/shop.ts'
import { expectConverged } from '../harness/whole.ts'

// Runs of the real bundle that want the same environment: one waits, gives up or takes over.

/** Long enough to come in between. */
const slow: SpecOverrides = { defaults: { bake: '1s', strategy: { canary: { weight: 20, pause: '1s' } } } }

describe('a run that may not wait for long', () => {
  const shop = openShop(slow)

  test('do not wait when they are told not to', async () => {
    const first = await shop.deployUntil('launch', 'busy')
    const second = await (await shop.deploy('impatient', { 'wait-for-lock': '0s' })).finished

    expectRefused(second, /production is being changed by operation 2, a deploy by ada; nothing was touched\./)
    expectDone(await first.finished)
    expect(await shop.serves()).toBe('busy')
    await expectConverged(shop.sandbox())
  })

  test('give up after the time that they are told to wait', async () => {
    const first = await shop.deployUntil('launch', 'busy again')
    const second = await (await shop.deploy('short of time', { 'wait-for-lock': '500ms' })).finished

    expectRefused(second, /production is being changed by operation 3/)
    expectDone(await first.finished)
    expect(await shop.serves()).toBe('busy again')
  })
})

describe('a run that takes over', () => {
  const shop = openShop({ defaults: { bake: '4s', strategy: { canary: { weight: 20, pause: '4s' } } } })
  const users = visit(shop)

  test.each(['gate', 'swap', 'bake'])('from a run in its step %s undoes what that has begun', async (step) => {
    const first = await shop.deployUntil(step, `overtaken in ${step}`)
    const second = await shop.deploy(`took over in ${step}`, { supersede: 'true' }, {})

    const [overtaken, done] = await Promise.all([first.finished, second.finished])
    expectRefused(
      overtaken,
      /Operation \d+ on production was overtaken by operation \d+; this run makes no further change/,
    )
    expectDone(done)
    expectDone(await first.post())
    expect((await endings(shop)).slice(-2)).toEqual([
      expect.stringContaining('failed'),
      expect.stringContaining('succeeded'),
    ])
    expect(await shop.serves()).toBe(`took over in ${step}`)
    await expectConverged(shop.sandbox())
  })

  test('can be any rollback', async () => {
    const first = await shop.deployUntil('swap', 'a mistake')
    const back = await shop.run({ command: 'rollback', 'rollback-to': 'v1' })

    expectDone(back)
    expectRefused(await first.finished, /was overtaken by operation/)
    expect(await shop.serves()).toBe('the first')
    await expectConverged(shop.sandbox())
  })

  test('fails no request', () => users.leave())
})

async function endings(shop: Shop): Promise<readonly string[]> {
  return (await shop.sandbox().ledger()).map(({ number, status }) => `${number} ${status}`)
}
