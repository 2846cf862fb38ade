import { beforeEach, expect, test } from '@jest/globals'
import { describeAws } from '../harness/aws/on-emulator.ts'
import type { AwsShop } from '../harness/aws/shop.ts'
import { expectDone, expectNoFailure, releasesIn } from '../harness/expectations.ts'
import { eachWithAwsShop, fleetsLeft } from './aws-shop.ts'

// Fleets that cannot become healthy: nobody waits for them as long as a fleet may take.

/** Longer than any of these tests may take. */
const patient = { timeouts: { boot: '20m' } }

describeAws('a run on AWS gives a fleet up early', () => {
  const opened = eachWithAwsShop()
  let shop: AwsShop
  beforeEach(async () => {
    shop = opened()
    await shop.commit({ greeting: 'old' })
    expectDone(await shop.run({ command: 'deploy' }))
  })

  async function deployUnderLoad() {
    const load = await shop.load()
    const result = await shop.run({ command: 'deploy' })
    const carried = await load.stop()
    expectNoFailure(carried)
    expect(releasesIn(carried)).toEqual(['old v1'])
    expect(await fleetsLeft(shop)).toEqual(['v1'])
    expect(result).toMatchObject({ exitCode: 1, outputs: { changed: 'false', 'live-release': 'v1' } })
    return result
  }

  test('whose instances end at their start, once all of them have failed twice', async () => {
    await shop.commit({ greeting: 'new', behaviour: 'exits' }, patient)
    const { log } = await deployUnderLoad()
    expect(log).toMatch(
      /::error::The fleet of v2 cannot become healthy: its instances kept failing \(\d+ times\): .*stopped/,
    )
    expect(log).toContain('scaling activities of')
  })

  test('whose app runs and answers its health checks wrongly', async () => {
    const timeouts = { boot: '60s' }
    await shop.commit({ greeting: 'new', behaviour: 'sick' }, { timeouts })
    const { log } = await deployUnderLoad()
    expect(log).toMatch(
      /::error::The fleet of v2 does not become healthy: for \d+ s each of its 2 targets has answered the health check \/healthz with 500\./,
    )
  })
})
