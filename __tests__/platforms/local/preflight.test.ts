import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Problem } from '../../../src/errors/known-error.ts'
import { call, makePlace, run, tagsOf, type Place, type PlatformOptions } from '../../harness/local.ts'

let place: Place
beforeEach(async () => {
  place = await makePlace()
})
afterEach(() => place.remove())

async function problems(options: PlatformOptions = {}, launches = true): Promise<readonly Problem[]> {
  const platform = await place.platform(options)
  return (await platform.preflight({ environment: place.environment(options), launches }, call())).problems
}

test('preflight finds nothing wrong with a plan that would work', async () => {
  const secret = path.join(place.store, 'secret')
  await writeFile(secret, 'x')
  expect(await problems({ run: { secrets: { DB_URL: `file:${secret}` } } })).toEqual([])
})

test('preflight finds everything that is wrong at once', async () => {
  const blocker = createServer()
  await new Promise<void>((resolve) => blocker.listen(Number(place.listen.split(':')[1]), '127.0.0.1', resolve))
  const secrets = { DB_URL: 'file:/nowhere/db-url', KEY: 'ssm:/shop/key' }
  const found = await problems({ run: { command: ['no-such-program'], secrets } })
  expect(found.map(({ message }) => message)).toEqual([
    `The load balancer cannot listen on ${place.listen}: another program has this port.`,
    expect.stringContaining('The command no-such-program is not on this machine'),
    'The secret DB_URL cannot be read from /nowhere/db-url: ENOENT.',
    'The secret KEY refers to ssm:…, which the local platform does not know.',
  ])
  expect(found.filter(({ advice }) => advice === undefined)).toEqual([])
  expect(await problems({ run: { command: ['no-such-program'], secrets } }, false)).toHaveLength(1)
  await new Promise((resolve) => blocker.close(resolve))
})

test('preflight accepts a command that is in the image or on this machine', async () => {
  expect(await problems({ run: { command: ['./bin/serve'] } })).toEqual([])
  expect(await problems({ run: { command: [process.execPath] } })).toEqual([])
  expect(await problems({ run: { command: ['/no/such/program'] } })).toHaveLength(1)
})

test('preflight accepts a port that the agent has already', async () => {
  const platform = await place.platform()
  const request = { tags: tagsOf(1, 'sha256:0'), health: run.health, drainMs: 0, like: undefined }
  const { id } = await platform.router.createTargetGroup(request, call())
  await platform.router.openTrial(id, {}, call())
  expect(await problems()).toEqual([])
})
