import { describe, expect, test } from '@jest/globals'
import { expectDone, expectRefused } from '../harness/expectations.ts'
import { freePort } from '../harness/local.ts'
import { openShop } from '../harness/shop.ts'

// The real bundle, with a spec that says another address than the one that users know.

const byHost = (host: string) => ({ environments: { production: { route: { host } } } })
const forced = { force: 'true' }

describe('a listener that was changed in the spec', () => {
  const shop = openShop({})
  const moved = async () => {
    const { listen, store } = shop.sandbox()
    return { listen, there: `127.0.0.1:${await freePort()}`, store }
  }

  test('stops a deployment and is not opened, but does not stop a rollback, which goes on at the old listener', async () => {
    const { listen, there, store } = await moved()
    expectDone(await (await shop.deploy('the second')).finished)
    const overrides = { defaults: { local: { listen: there, store, lease: '5s' } } }
    const error = new RegExp(
      `production has the address http://${listen}, and the spec says http://${there}\\..*nothing was touched.*new environment name`,
    )
    for (const inputs of [{}, forced, { 'dry-run': 'true' }])
      expectRefused(await (await shop.deploy('the third', inputs, overrides)).finished, error)
    expect(await shop.serves()).toBe('the second')
    await expect(fetch(`http://${there}/`)).rejects.toThrow()

    const back = await shop.run({ command: 'rollback' })
    expectDone(back)
    expect(back.log).toMatch(/::warning.*production has the address .*this run goes on at the address that it has/)
    expect(await shop.serves()).toBe('the first')
  })
})

describe('a host that was changed in the spec', () => {
  const shop = openShop(byHost('old.example.com'))

  test('stops every deployment until the old one is back in the spec', async () => {
    const { get } = shop.sandbox()
    const error = /host old\.example\.com on http:.*, and the spec says host new\.example\.com on http:/
    for (const inputs of [{}, forced])
      expectRefused(await (await shop.deploy('the second', inputs, byHost('new.example.com'))).finished, error)
    expect((await get('/', 'old.example.com')).body).toMatch(/^the first/)
    expect((await get('/', 'new.example.com')).status).toBe(404)
    expectDone(await (await shop.deploy('the third')).finished)
    expect((await get('/', 'old.example.com')).body).toMatch(/^the third/)
  })
})
