import { describe, expect, test } from '@jest/globals'
import { socketPath, storePaths } from '../../src/agent/store/paths.ts'
import { call } from '../../src/agent/wire.ts'
import { expectDone, expectRefused } from '../harness/expectations.ts'
import type { SpecOverrides } from '../harness/sandbox.ts'
import { openShop, type Shop } from '../harness/shop.ts'
import { expectConverged } from '../harness/whole.ts'

// Several runs of the real bundle want the same environment, or somebody else does.

/** Long enough to come in between. */
const slow: SpecOverrides = { defaults: { bake: '1s', strategy: { canary: { weight: 20, pause: '1s' } } } }

describe('two runs at once', () => {
  const shop = openShop(slow)

  test('take turns', async () => {
    const first = await shop.deployUntil('launch', 'first of two')
    const second = await shop.deploy('second of two')

    expectDone(await first.finished)
    const waited = await second.finished
    expectDone(waited)
    expect(waited.log).toMatch(/waiting for operation 2 \(deploy by ada\) to end/)
    expect(await endings(shop)).toEqual(['1 succeeded', '2 succeeded', '3 succeeded'])
    expect(await shop.serves()).toBe('second of two')
    await expectConverged(shop.sandbox())
  })

  test('of one commit build one image, and the second has nothing to do', async () => {
    await shop.sandbox().commit({ greeting: 'wanted by four' }, slow)
    const runs = await Promise.all(Array.from({ length: 4 }, () => shop.run({ command: 'deploy' })))
    runs.forEach(expectDone)

    expect(new Set(runs.map(({ outputs }) => outputs['digest'])).size).toBe(1)
    expect((await shop.run({ command: 'deploy' })).outputs).toMatchObject({ changed: 'false' })
    expect(await shop.serves()).toBe('wanted by four')
    await expectConverged(shop.sandbox())
  })
})

describe('weights that somebody else has set', () => {
  const shop = openShop({})

  test('stop a deployment, unless it is forced', async () => {
    expectDone(await (await shop.deploy('ours')).finished)
    await changeWeights(shop, () => 50)

    const refused = await (await shop.deploy('unaware')).finished
    expectRefused(refused, /weights of production were changed by somebody else.*v1 50 %.*They stay as they are/)
    expect(await shop.serves()).toBe('ours and the first')

    expectDone(await shop.run({ command: 'deploy', force: 'true' }))
    expect(await shop.serves()).toBe('unaware')
    await expectConverged(shop.sandbox())
  })

  test('stop a deployment that is under way', async () => {
    await shop.sandbox().commit({ greeting: 'disturbed' }, slow)
    const run = await shop.sandbox().start({ command: 'deploy' })
    await run.untilLog(' 20 %')
    await changeWeights(shop, (weight) => (weight === 0 ? 0 : 100 - weight))

    expectRefused(await run.finished, /weights of production were changed by somebody else/)
    expectDone(await (await shop.deploy('on purpose', { force: 'true' })).finished)
    expect(await shop.serves()).toBe('on purpose')
    await expectConverged(shop.sandbox())
  })
})

describe('a deployment of the live release', () => {
  const shop = openShop({})

  test('replaces the fleet with the same image when it is forced', async () => {
    const again = await shop.run({ command: 'deploy' })
    expect(again.outputs).toMatchObject({ changed: 'false', release: 'v1' })
    const forced = await shop.run({ command: 'deploy', force: 'true' })
    expectDone(forced)
    expect(forced.outputs).toMatchObject({ changed: 'true', release: 'v2', digest: again.outputs['digest'] })
    await expectConverged(shop.sandbox())
  })
})

async function endings(shop: Shop): Promise<readonly string[]> {
  return (await shop.sandbox().ledger()).map(({ number, status }) => `${number} ${status}`)
}

/** As somebody does who knows the agent's socket. */
async function changeWeights(shop: Shop, change: (weight: number) => number): Promise<void> {
  const before = (await shop.sandbox().state()).routes['shop/production']?.weights ?? {}
  const weights = Object.fromEntries(Object.entries(before).map(([id, weight]) => [id, change(weight)]))
  const socket = socketPath(storePaths(shop.sandbox().store))
  const request = { id: 'shop/production', weights, lagMs: 0, mostTargetGroups: 5 }
  await call(socket, false, 'replaceWeights', request, AbortSignal.timeout(5000))
}
