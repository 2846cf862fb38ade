import { setTimeout as sleep } from 'node:timers/promises'
import { EC2 } from '@aws-sdk/client-ec2'
import { beforeEach, expect, test } from '@jest/globals'
import type { App } from '../harness/app.ts'
import { describeAws } from '../harness/aws/on-emulator.ts'
import type { AwsShop } from '../harness/aws/shop.ts'
import { pullEvent } from '../harness/events.ts'
import { expectDone, expectNoFailure, releasesIn, shiftsOf } from '../harness/expectations.ts'
import type { ActionResult } from '../harness/runner.ts'
import { eachWithAwsShop, fleetsLeft } from './aws-shop.ts'

// The real bundle against an emulated AWS with real traffic; no request may fail, whatever it does.

describeAws('on AWS,', () => {
  const opened = eachWithAwsShop()
  let shop: AwsShop
  beforeEach(() => {
    shop = opened()
  })

  async function deployed(app: App, replaced: Readonly<Record<string, unknown>> = {}): Promise<ActionResult> {
    await shop.commit(app, replaced)
    const result = await shop.run({ command: 'deploy' })
    expectDone(result)
    return result
  }

  async function underLoad(inputs: Readonly<Record<string, string>>) {
    const { exposed } = shop.place.plane
    const before = exposed()
    const load = await shop.load()
    const result = await shop.run(inputs)
    await sleep(300)
    const answers = await load.stop()
    // Whatever became of them: no request may meet a target group without a healthy target.
    expect(exposed() - before).toBe(0)
    return { result, load: answers }
  }

  test('each deployment moves the traffic to a new fleet, and the same commit again changes nothing', async () => {
    const first = await deployed({ greeting: 'old' })
    expect(first.outputs).toMatchObject({ release: 'v1', 'live-release': 'v1', url: shop.place.url })
    expect(first.outputs['digest']).toMatch(/^ami-/)

    await shop.commit({ greeting: 'new' })
    const { result, load } = await underLoad({ command: 'deploy' })
    expectNoFailure(load)
    expectDone(result)
    expect(releasesIn(load)).toEqual(['new v2', 'old v1'])
    expect(result.outputs).toMatchObject({ release: 'v2', 'previous-release': 'v1', 'live-release': 'v2' })
    expect(result.summary).toMatch(/\| v1 \| .* \| warm until .* \|/)

    const again = await shop.run({ command: 'deploy' })
    expectDone(again)
    expect(again.outputs).toMatchObject({ changed: 'false', 'live-release': 'v2' })
    expect(await shop.body()).toBe('new v2')
  })

  test('a change of the spec alone makes a new release from the existing image, by canary', async () => {
    const first = await deployed({ greeting: 'shop' })
    const strategy = { canary: { weight: 20, pause: '1s' } }
    const sha = await shop.commit({ greeting: 'shop' }, { strategy, ec2: { 'metadata-hops': 1 } })
    const { result, load } = await underLoad({ command: 'deploy' })
    expectNoFailure(load)
    expectDone(result)
    expect(result.outputs).toMatchObject({ sha, release: 'v2' })
    expect(shiftsOf(result)).toEqual([{ 1: 80, 2: 20 }, { 2: 100 }])
    expect(first.outputs['sha']).not.toBe(sha)
  })

  test.each([
    ['does not become healthy', { behaviour: 'sick' as const }, {}],
    ['fails a check', { behaviour: 'good' as const }, { checks: [{ path: '/', contains: 'something else' }] }],
  ])('a deployment of a release that %s is undone, and the traffic stays', async (_name, app, replaced) => {
    await deployed({ greeting: 'old' })
    await shop.commit({ greeting: 'new', ...app }, { ...replaced, timeouts: { boot: '12s', checks: '2s' } })
    const { result, load } = await underLoad({ command: 'deploy' })
    expectNoFailure(load)
    expect(result.exitCode).toBe(1)
    expect(releasesIn(load)).toEqual(['old v1'])
    expect(result.outputs).toMatchObject({ changed: 'false', 'live-release': 'v1' })
    expect(result.summary).toContain('**Undone**: ')
    expect(await fleetsLeft(shop)).toEqual(['v1'])
  })

  test('a rollback goes to a warm release in seconds, and to a cold one by a new fleet of the same image', async () => {
    const first = await deployed({ greeting: 'old' })
    await deployed({ greeting: 'new' })
    const warm = await underLoad({ command: 'rollback' })
    expectNoFailure(warm.load)
    expectDone(warm.result)
    expect(releasesIn(warm.load)).toEqual(['new v2', 'old v1'])
    expect(warm.result.outputs).toMatchObject({ release: 'v1', 'live-release': 'v1', 'previous-release': '' })

    await deployed({ greeting: 'third' }, { keep: { warm: 0 } })
    const cold = await underLoad({ command: 'rollback', 'rollback-to': 'v1' })
    expectNoFailure(cold.load)
    expectDone(cold.result)
    expect(cold.result.outputs).toMatchObject({ release: 'v5', digest: first.outputs['digest'] })
    expect(releasesIn(cold.load)).toEqual(['old v5', 'third v4'])
  })

  test('a rollback to a release whose machine image was removed builds it again, for the template it had', async () => {
    const first = await deployed({ greeting: 'old' }, { keep: { warm: 0 } })
    const image = first.outputs['digest'] ?? ''
    await deployed({ greeting: 'new' }, { keep: { warm: 0 } })
    const ec2 = new EC2(shop.place.owner)
    await ec2.deregisterImage({ ImageId: image })
    const status = await shop.run({ command: 'status' })
    expect(status.summary).toMatch(/^\| v1 \|.*\| rebuild \|/m)

    const { load, result } = await underLoad({ command: 'rollback' })
    expectNoFailure(load)
    expectDone(result)
    expect(releasesIn(load)).toEqual(['new v2', 'old v3'])
    expect(result.outputs).toMatchObject({ release: 'v3', sha: first.outputs['sha'] })
    const rebuilt = result.outputs['digest'] ?? ''
    expect(rebuilt).toMatch(/^ami-/)
    expect(rebuilt).not.toBe(image)
    const versions = await ec2.describeLaunchTemplateVersions({ Versions: ['$Latest'] })
    const images = versions.LaunchTemplateVersions?.map(({ LaunchTemplateData }) => LaunchTemplateData?.ImageId)
    expect(images).toContain(rebuilt)
    ec2.destroy()
  })

  test('a cancelled run undoes what it has begun, and the next run heals a killed one', async () => {
    await deployed({ greeting: 'old' })
    await shop.commit({ greeting: 'new' })
    const load = await shop.load()
    const cancelled = await shop.start({ command: 'deploy' })
    await cancelled.untilStep('gate')
    cancelled.interrupt()
    expect((await cancelled.finished).exitCode).toBe(1)
    expect(await fleetsLeft(shop)).toEqual(['v1'])

    const killed = await shop.start({ command: 'deploy' })
    await killed.untilStep('gate')
    killed.kill()
    await killed.finished
    expect(await fleetsLeft(shop)).toEqual(['v1', 'v3'])
    expectDone(await shop.run({ command: 'deploy', supersede: 'true' }))
    const told = await load.stop()
    expectNoFailure(told)
    expect(releasesIn(told)).toEqual(['new v4', 'old v1'])
    expect(await fleetsLeft(shop)).toEqual(['v1', 'v4'])
  })

  test('a preview is opened, updated and closed beside production', async () => {
    const host = 'pr-7.example.com'
    await deployed({ greeting: 'shop' })
    const atProduction = await shop.load()
    expectDone(await pullRequest('opened', await shop.commit({ greeting: 'idea' })))
    expect(await shop.body(host)).toBe('idea v1')
    const atPreview = await shop.load({ host })
    expectDone(await pullRequest('synchronize', await shop.commit({ greeting: 'better' })))
    const seenAtPreview = await atPreview.stop()
    expectNoFailure(seenAtPreview)
    expect(releasesIn(seenAtPreview)).toEqual(['better v2', 'idea v1'])
    expectDone(await pullRequest('closed', ''))
    expect(await shop.body(host)).toBe('shop v1')
    expectNoFailure(await atProduction.stop())
    expect(await fleetsLeft(shop)).toEqual(['v1'])
  })

  test('destroy with `force` removes an environment and leaves nothing', async () => {
    await deployed({ greeting: 'shop' })
    const result = await shop.run({ command: 'destroy', force: 'true' })
    expectDone(result)
    expect(await shop.body()).toBe('404')
    expect(await fleetsLeft(shop)).toEqual([])
  })

  function pullRequest(action: string, sha: string) {
    return shop.run({}, { event: pullEvent({ action, sha }) })
  }
})
