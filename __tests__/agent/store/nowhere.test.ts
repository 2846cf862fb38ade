import { mkdir, rmdir } from 'node:fs/promises'
import path from 'node:path'
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

test('a folder where the log of the agent belongs is no bug, and is named with what to do', async () => {
  const log = path.join(place.store, 'agent.log')
  await mkdir(log, { recursive: true })
  await expect(place.platform()).rejects.toMatchObject({
    code: 'store-not-writable',
    message: expect.stringContaining(log),
    advice: expect.stringContaining('remove it'),
  })
  await rmdir(log)
  await expect(place.platform()).resolves.toBeDefined()
})
