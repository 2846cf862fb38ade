import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import type { Platform } from '../../src/ports/platform.ts'
import { startMoto, type Moto } from '../harness/aws/moto.ts'
import { openAwsShop, type AwsShop } from '../harness/aws/shop.ts'
import { free } from '../harness/change.ts'

/**
 * A place and a repository of its own for each test of a `describe`, which share an emulator. No request may have broken
 * the rules of AWS's own models, or of the documented policy.
 * @param options asked for before each test.
 */
export function eachWithAwsShop(options: () => Promise<Parameters<typeof openAwsShop>[1]> = async () => ({})) {
  let moto: Moto
  let shop: AwsShop
  beforeAll(async () => {
    moto = await startMoto()
  })
  afterAll(() => moto.stop())
  beforeEach(async () => {
    shop = await openAwsShop(moto, await options())
  })
  afterEach(async () => {
    const { violations } = shop.place.proxy
    await shop.cleanup()
    expect(violations).toEqual([])
  })
  return () => shop
}

export function call() {
  return free({ signal: new AbortController().signal, deadline: Date.now() + 20_000 })
}

/** Releases of any environment that have a fleet or a target group. */
export async function fleetsLeft(shop: AwsShop): Promise<readonly string[]> {
  const platform = await shop.place.open()
  const found = await Promise.all([platform.fleets.list(call()), platform.router.listTargetGroups(call())])
  return [...new Set(found.flat().map(({ tags }) => `v${tags.release}`))].toSorted()
}

/** A fleet of production as it is listed now. */
export async function fleetOf(platform: Platform, release: number) {
  const fleet = (await platform.fleets.list(call())).find(({ tags }) => tags.release === release)
  if (fleet === undefined) throw new Error(`there is no fleet of v${release}`)
  return fleet
}
