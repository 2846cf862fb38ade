import { expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { describeAws } from '../harness/aws/on-emulator.ts'
import { expectDone } from '../harness/expectations.ts'
import { eachWithAwsShop } from './aws-shop.ts'

describeAws('a port that changes from release to release', () => {
  const opened = eachWithAwsShop()

  /** Without a warm fleet: who goes back launches anew. */
  async function commit(greeting: string, port: number): Promise<void> {
    const { place, repository } = opened()
    await opened().commit({ greeting }, { keep: { warm: 0 } })
    const spec = parse(place.spec()) as { readonly run: object; readonly defaults: object }
    const text = stringify({
      ...spec,
      run: { ...spec.run, port },
      defaults: { ...spec.defaults, keep: { warm: 0 } },
    })
    await place.runs(await repository.commit({ 'immutable.yml': text }, greeting), { greeting })
  }

  test('stays with its release, even when a rollback launches that anew', async () => {
    const shop = opened()
    await commit('on 8080', 8080)
    expectDone(await shop.run({ command: 'deploy' }))
    await commit('on 9090', 9090)
    expectDone(await shop.run({ command: 'deploy' }))
    expect(await shop.body()).toBe('on 9090 v2')
    expectDone(await shop.run({ command: 'rollback' }))
    expect(await shop.body()).toBe('on 8080 v3')
    // What was launched anew is known as well as what was launched first.
    expectDone(await shop.run({ command: 'rollback', 'rollback-to': 'v2' }))
    expect(await shop.body()).toBe('on 9090 v4')
    expectDone(await shop.run({ command: 'rollback', 'rollback-to': 'v3' }))
    expect(await shop.body()).toBe('on 8080 v5')
  })
})
