import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startMoto, type Moto } from '../harness/aws/moto.ts'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { openAwsShop, type AwsShop } from '../harness/aws/shop.ts'
import { pullEvent } from '../harness/events.ts'
import { expectDone, expectNoFailure } from '../harness/expectations.ts'
import { resourcesOf } from './aws-shop.ts'

// Runs one right after the other, the worst case, on an AWS whose lists lag behind, and on one that throttles.

describeAws('runs that follow each other at once', () => {
  let moto: Moto
  beforeAll(async () => {
    moto = await startMoto()
  })
  afterAll(() => moto.stop())

  async function allCommands(shop: AwsShop): Promise<void> {
    await shop.commit({ greeting: 'first' })
    expectDone(await shop.run({ command: 'deploy' }))
    const load = await shop.load()
    await shop.commit({ greeting: 'second' })
    expectDone(await shop.run({ command: 'deploy' }))
    expect(await shop.body()).toBe('second v2')
    expectDone(await shop.run({ command: 'rollback' }))
    expect(await shop.body()).toBe('first v1')
    expectDone(await shop.run({ command: 'rollback', 'rollback-to': 'v2' }))
    expect(await shop.body()).toBe('second v2')
    expectNoFailure(await load.stop())
    const sha = await shop.commit({ greeting: 'idea' })
    expectDone(await shop.run({}, { event: pullEvent({ action: 'opened', sha }) }))
    expect(await shop.body('pr-7.example.com')).toBe('idea v1')
    expectDone(await shop.run({}, { event: pullEvent({ action: 'closed', sha }) }))
    expectDone(await shop.run({ command: 'sweep' }))
    expectDone(await shop.run({ command: 'destroy', force: 'true' }))
    expectDone(await shop.run({ command: 'sweep' }))
    expect(await shop.body()).toBe('404')
    expect(await resourcesOf(shop.place)).toEqual({ groups: [], targetGroups: [], templates: [], rules: 0 })
  }

  test.each([1, 2, 3])('end well although lists are up to five seconds old (seed %i)', async (staleSeed) => {
    const shop = await openAwsShop(moto, { staleSeed })
    await allCommands(shop)
    await shop.cleanup()
  })

  test('end well at the rates that AWS allows an account', async () => {
    const shop = await openAwsShop(moto, { hasRates: true })
    await allCommands(shop)
    await shop.cleanup()
  })
})
