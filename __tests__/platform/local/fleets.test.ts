import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { app, becomeHealthy, call, get, launch, makePlace, type Place } from '../../testbed/local.ts'

let place: Place
let digest: string
beforeEach(async () => {
  place = await makePlace()
  digest = await place.image({ 'server.js': app })
})
afterEach(() => place.remove())

describe('a fleet', () => {
  test('from launch to traffic', async () => {
    const platform = await place.platform()
    const { id, trial } = await launch(platform, { digest, desired: 2 })
    const fleet = await becomeHealthy(platform, id)
    expect(fleet.instances.map(({ state }) => state)).toEqual(['running', 'running'])
    expect((await get(trial)).body).toMatch(/^v1 i-/)

    const route = await platform.router.createRoute({}, { [id]: 100 }, call())
    const served = await Promise.all(Array.from({ length: 4 }, () => get(route.probe)))
    expect(new Set(served.map(({ body }) => body)).size).toBe(2)
  })
})
