import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { deployPolicy } from '../testbed/aws/iam/deploy-role.ts'
import type { Policy } from '../testbed/aws/iam/policy-document.ts'
import { startMoto, type Moto } from '../testbed/aws/moto.ts'
import { describeAws } from '../testbed/aws/on-emulator.ts'
import { region } from '../testbed/aws/place.ts'
import { openAwsShop, type AwsShop } from '../testbed/aws/shop.ts'
import { expectDone } from '../testbed/shop.ts'

describeAws('a role with docs/aws-policy.json', () => {
  let moto: Moto
  let policy: Policy
  let shop: AwsShop
  beforeAll(async () => {
    moto = await startMoto()
    policy = await deployPolicy('shop', region)
  })
  afterAll(() => moto.stop())
  afterEach(() => shop.cleanup())

  test('may do all that runs do', async () => {
    shop = await openAwsShop(moto, { policy })
    await shop.commit({ greeting: 'old' })
    expectDone(await shop.run({ command: 'deploy' }))
    await shop.commit({ greeting: 'new' })
    expectDone(await shop.run({ command: 'deploy' }))
    expectDone(await shop.run({ command: 'rollback' }))
    expect(await shop.body()).toBe('old v1')
    const denied = shop.place.proxy.calls.filter(({ status }) => status >= 400)
    console.log(denied.map((c) => `${c.service}:${c.operation} ${c.status} ${c.errorCode}`))
  }, 300_000)
})
