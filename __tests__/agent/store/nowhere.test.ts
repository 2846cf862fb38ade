import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { open } from '../../../src/platforms/local/open.ts'
import { makePlace, type Place } from '../../harness/local.ts'

const linux = process.platform === 'linux' ? test : test.skip // no /proc elsewhere

let place: Place
beforeEach(async () => {
  place = await makePlace()
})
afterEach(() => place.remove())

linux('a store on a path that cannot exist fails the run, which can end', async () => {
  const { platform, ...environment } = place.environment()
  const nowhere = { ...environment, platform: { ...platform, store: '/proc/nowhere/store' } }
  const options = { clock: systemClock, readOnly: false, buildEnvironment: process.env }
  await expect(open(nowhere, options)).rejects.toMatchObject({ code: 'store-not-writable' })
})
