// A disk that is full: what runs goes on, what is sick leaves the traffic, and whoever asks is answered.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { mkdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { storePaths } from '../../src/agent/store/paths.ts'
import { app, becomeHealthy, call, eventually, get, launch, makePlace, type Place } from '../harness/local.ts'

const disk = path.join(tmpdir(), `disk-${process.pid}`)
let place: Place
let isMounted = false
const withDisk = spawnSync('sh', ['-c', 'test "$(id -u)" = 0 && unshare -m true']).status === 0 ? test : test.skip // needs root to mount a disk of its own

beforeAll(async () => {
  await mkdir(disk)
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]).status === 0
})
afterAll(async () => {
  await place?.remove()
  if (isMounted) spawnSync('umount', ['-l', disk])
  await rm(disk, { recursive: true, force: true })
})

withDisk('the agent survives a full disk with a timer due', async () => {
  if (!isMounted) throw new Error('root may mount nothing here')
  place = await makePlace('', disk)
  const platform = await place.platform()
  const digest = await place.image({ 'server.js': app })
  const live = await launch(platform, { digest, desired: 2 })
  await becomeHealthy(platform, live.id)
  const warm = await launch(platform, { digest, release: 2 })
  await becomeHealthy(platform, warm.id)
  const desired = async () => (await platform.fleets.describe(warm.id, call()))?.capacity.desired
  await platform.fleets.scheduleShutdown(warm.id, 1000, call())
  const filler = path.join(disk, 'filler')
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'])
  expect((await statfs(disk)).bavail).toBe(0)
  const log = storePaths(place.store).agentLog
  await eventually(
    async () =>
      (await platform.fleets.list(call())).some(({ shutdownAt = Infinity }) => shutdownAt < Date.now() - 1500) ||
      undefined,
  )

  const sick = (await get(live.trial, '/')).body.split(' ')[1]
  const ill = async () => (await get(live.trial, '/sicken')).body.split(' ')[1]
  while ((await ill()) !== sick);
  await eventually(async () => {
    const targets = await platform.router.targetHealth(live.id, call())
    return targets.every(({ target, state }) => target !== sick || state === 'draining') || undefined
  })
  expect(await desired()).toBe(1)
  expect(statSync(log).size).toBeLessThan(100_000)

  await rm(filler)
  await eventually(async () => (await desired()) === 0 || undefined)
})
