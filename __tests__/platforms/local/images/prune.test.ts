import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { systemClock } from '../../../../src/action/system-clock.ts'
import type { Clock } from '../../../../src/ports/clock.ts'
import { call, inSetting, manifestOf, type Setting } from './setting.ts'

const hour = 3600_000

/** The machine's clock, so many milliseconds ahead of what the files say. */
function ahead(ms: number): Clock {
  return { ...systemClock, now: () => Date.now() + ms }
}

async function blobsLeft({ paths }: Setting): Promise<readonly string[]> {
  return (await readdir(paths.blobs)).map((name) => `sha256:${name}`).toSorted()
}

async function blobsOf(setting: Setting, digest: string): Promise<readonly string[]> {
  const { config, layers } = await manifestOf(setting, digest)
  return [digest, config.digest, ...layers.map((layer) => layer.digest)].toSorted()
}

const farCall = () => ({ ...call(), deadline: Date.now() + 24 * hour })

test(
  'a prune removes images that are neither kept nor in use, with everything that only they refer to',
  inSetting(
    async (setting) => {
      const old = await setting.build({ a: '1' }, {}, farCall())
      const kept = await setting.build({ a: '2' }, {}, farCall())
      const needed = await blobsOf(setting, kept.digest)
      expect(await setting.images.prune('shop', new Set([kept.digest]), farCall())).toEqual([old])
      expect(await blobsLeft(setting)).toEqual(needed)
      expect(await setting.images.find(old.sha, farCall())).toBeUndefined()
      expect(await setting.images.find(kept.sha, farCall())).toEqual(kept)
      expect(await setting.images.prune('shop', new Set([kept.digest]), farCall())).toEqual([])
    },
    { clock: ahead(2 * hour) },
  ),
)

test('a prune keeps images that a fleet runs', async () => {
  const used = new Set<string>()
  await inSetting(
    async (setting) => {
      const image = await setting.build({ a: '1' })
      used.add(image.digest)
      expect(await setting.images.prune('shop', new Set(), call())).toEqual([])
      expect(await setting.images.missing([image.digest], call())).toEqual(new Set())
    },
    { inUse: async () => used },
  )()
})

test(
  'a prune keeps blobs and folders of a build that may still be running, and removes those of a dead one',
  inSetting(async (setting) => {
    const { paths } = setting
    const { digest } = await setting.build({ a: '1' })
    const young = path.join(paths.blobs, '1'.repeat(64))
    const old = path.join(paths.blobs, '2'.repeat(64))
    await Promise.all([young, old].map((file) => writeFile(file, 'x')))
    const [working, dead] = ['build-young', 'build-old'].map((name) => path.join(paths.work, name))
    for (const folder of [working, dead]) await mkdir(path.join(folder ?? '', 'tree'), { recursive: true })
    const before = (ms: number) => new Date(Date.now() - ms)
    await utimes(old, before(2 * hour), before(2 * hour))
    await utimes(dead ?? '', before(25 * hour), before(25 * hour))
    await setting.images.prune('shop', new Set([digest]), call())
    const left = await readdir(paths.blobs)
    expect(left).toContain('1'.repeat(64))
    expect(left).not.toContain('2'.repeat(64))
    expect(await readdir(paths.work)).toEqual(['build-young'])
  }),
)

test(
  'a prune removes an image with a damaged manifest, and removes no blob while that image is kept',
  inSetting(
    async (setting) => {
      const image = await setting.build({ a: '1' }, {}, farCall())
      await writeFile(setting.paths.blob(image.digest), 'nonsense')
      await setting.images.prune('shop', new Set([image.digest]), farCall())
      expect(await blobsLeft(setting)).toHaveLength(3)
      expect(await setting.images.prune('shop', new Set(), farCall())).toMatchObject([{ sha: image.sha }])
      expect(await blobsLeft(setting)).toEqual([])
    },
    { clock: ahead(2 * hour) },
  ),
)

test(
  'a prune creates nothing in a store without images',
  inSetting(async (setting) => {
    expect(await setting.images.prune('shop', new Set(), call())).toEqual([])
    await expect(readdir(setting.paths.folder)).rejects.toMatchObject({ code: 'ENOENT' })
  }),
)

test(
  'a prune removes what a killed process was writing, and keeps what a living one is writing',
  inSetting(async (setting) => {
    const { paths } = setting
    await setting.build({ a: '1' })
    const places = [paths.folder, paths.tags, paths.blobs]
    for (const place of places) {
      await writeFile(path.join(place, '.old.0123456789ab'), 'x')
      await utimes(path.join(place, '.old.0123456789ab'), 1, 1)
      await writeFile(path.join(place, '.new.0123456789ab'), 'x')
    }
    await setting.images.prune('shop', new Set(), call())
    const drafts = async (place: string) => (await readdir(place)).filter((name) => name.startsWith('.'))
    for (const place of places) expect(await drafts(place)).toEqual(['.new.0123456789ab'])
  }),
)
