import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { LocalOptions } from '../../../src/platforms/local/options.ts'
import type { Platform } from '../../../src/ports/platform.ts'
import type { EnvironmentOn } from '../../../src/spec/types.ts'
import { call, freePort, makePlace, run, tagsOf, type Place } from '../../harness/local.ts'

// A run opens the platform for one environment; a sweep looks at all of them through it.

let place: Place
let platform: Platform
beforeEach(async () => {
  place = await makePlace('store')
  platform = await place.platform({ leaseMs: 5000, simulate: { figuresLagMs: 100 } })
})
afterEach(() => place.remove())

function staging(options: Partial<LocalOptions>): EnvironmentOn<LocalOptions> {
  const environment = place.environment({ name: 'staging', simulate: { figuresLagMs: 200 } })
  return { ...environment, platform: { ...environment.platform, ...options } }
}

const emptyGroup = async (on: Platform) =>
  (
    await on.router.createTargetGroup(
      { tags: tagsOf(1, '', 'staging'), health: run.health, drainMs: 0, like: undefined },
      call(),
    )
  ).id

describe('another environment', () => {
  test('in the spec has its own lease, listener and delays', async () => {
    const listen = `127.0.0.1:${await freePort()}`
    const other = platform.forEnvironment(staging({ leaseMs: 60_000, listen }))
    expect(other.ledger).toMatchObject({ leaseMs: 60_000, callTimeoutMs: 12_000 })
    expect(other.router.capabilities.figuresLagMs).toBe(200)
    const route = await other.router.createRoute({}, { [await emptyGroup(other)]: 1 }, call())
    expect(route.url).toBe(`http://${listen}`)
    expect(platform.ledger.leaseMs).toBe(5000)
  })

  test('known only by its name is in the same place as this one, with the same options', async () => {
    const other = platform.forEnvironment({ name: 'staging' })
    expect(other.ledger.leaseMs).toBe(5000)
    expect(other.router.capabilities.figuresLagMs).toBe(100)
    const route = await other.router.createRoute({}, { [await emptyGroup(other)]: 1 }, call())
    expect(route.url).toBe(`http://${place.listen}`)
  })

  test('in another store is found there', async () => {
    await emptyGroup(platform.forEnvironment({ name: 'staging' }))
    const elsewhere = staging({ store: path.join(place.store, '..', 'elsewhere') })
    // Only read: no agent is started there.
    const reader = await place.platform({ readOnly: true })
    expect(await reader.forEnvironment(elsewhere).router.listTargetGroups(call())).toEqual([])
    expect(await reader.forEnvironment(staging({})).router.listTargetGroups(call())).toHaveLength(1)
  })
})
