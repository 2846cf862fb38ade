import { beforeEach, expect, test } from '@jest/globals'
import type { App } from '../harness/app.ts'
import { describeAws } from '../harness/aws/on-emulator.ts'
import type { AwsShop } from '../harness/aws/shop.ts'
import { expectDone, expectNoFailure, releasesIn } from '../harness/expectations.ts'
import { call, eachWithAwsShop, fleetOf, fleetsLeft } from './aws-shop.ts'

// What becomes of a warm fleet's timer when somebody is quicker: a hand, a rollback, a cancellation.

describeAws('a warm fleet on AWS', () => {
  const opened = eachWithAwsShop()
  let shop: AwsShop
  beforeEach(async () => {
    shop = opened()
    await deployed({ greeting: 'old' })
  })

  async function deployed(app: App): Promise<void> {
    await shop.commit(app)
    expectDone(await shop.run({ command: 'deploy' }))
  }

  test('to which a hand has given the traffic back loses its timer with the next run, which stops and says so', async () => {
    await deployed({ greeting: 'new' })
    const platform = await shop.place.open()
    const [old, live] = [await fleetOf(platform, 1), await fleetOf(platform, 2)]
    expect(old.shutdownAt).toBeGreaterThan(Date.now())
    const route = await platform.router.route(call())
    const byHand = { [old.targetGroup]: 100, [live.targetGroup]: 0 }
    await platform.router.replaceWeights(route?.id ?? '', byHand, call())
    const load = await shop.load()

    // The weights are somebody else's, and that stops it; but not before whoever has the traffic keeps its capacity.
    const stopped = await shop.run({ command: 'sweep' })
    expect(stopped).toMatchObject({ exitCode: 1, log: expect.stringContaining('changed by somebody else') })
    expect(stopped.log).toContain('::warning::v1 in production had a timer that would have taken its capacity away')
    expect(await fleetOf(platform, 1)).toMatchObject({ shutdownAt: undefined, capacity: old.capacity })
    expect((await platform.router.route(call()))?.weights).toEqual(byHand)

    expectDone(await shop.run({ command: 'sweep', force: 'true' }))
    await deployed({ greeting: 'third' })
    const told = await load.stop()
    expectNoFailure(told)
    expect(releasesIn(told)).toEqual(['old v1', 'third v5'])
  })

  test('whose timer is about to fire does not serve a rollback, which launches the release anew', async () => {
    await deployed({ greeting: 'new' })
    const platform = await shop.place.open()
    const load = await shop.load()
    await platform.fleets.scheduleShutdown((await fleetOf(platform, 1)).id, 1000, call())
    const result = await shop.run({ command: 'rollback' })
    const told = await load.stop()
    expectDone(result)
    expectNoFailure(told)
    expect(result.outputs).toMatchObject({ release: 'v3', 'live-release': 'v3' })
    expect(releasesIn(told)).toEqual(['new v2', 'old v3'])
    expect(await fleetsLeft(shop)).toEqual(['v2', 'v3'])
    expect((await fleetOf(platform, 3)).shutdownAt).toBeUndefined()
  })

  test('whose timer is just armed when the run is cancelled stays warm, and a rollback goes back to it', async () => {
    await shop.commit({ greeting: 'new' })
    const run = await shop.start({ command: 'deploy' })
    await run.untilStep('record')
    run.interrupt()
    await run.finished
    await run.post()
    const platform = await shop.place.open()
    expect((await fleetOf(platform, 1)).shutdownAt).toBeGreaterThan(Date.now())
    expect((await fleetOf(platform, 2)).shutdownAt).toBeUndefined()
    expect(await shop.body()).toBe('new v2')

    const load = await shop.load()
    const back = await shop.run({ command: 'rollback' })
    const told = await load.stop()
    expectDone(back)
    expectNoFailure(told)
    expect(back.outputs).toMatchObject({ release: 'v1', 'live-release': 'v1' })
    expect((await fleetOf(platform, 1)).shutdownAt).toBeUndefined()
    expect((await fleetOf(platform, 2)).shutdownAt).toBeGreaterThan(Date.now())
  })
})
