import { lstat, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { unpackImage } from '../../../src/agent/store/unpack.ts'
import { inSetting, manifestOf, never, type Setting } from '../../platforms/local/images/setting.ts'

async function flipBit(file: string, at: (size: number) => number): Promise<void> {
  const content = await readFile(file)
  const position = at(content.length)
  content.writeUInt8(content.readUInt8(position) ^ 1, position)
  await writeFile(file, content)
}

async function damagedBlobs(setting: Setting, digest: string): Promise<readonly string[]> {
  const { layers } = await manifestOf(setting, digest)
  return [...layers.map((layer) => setting.paths.blob(layer.digest)), setting.paths.blob(digest)]
}

test(
  'an unpacked image has the committed modes, links, times and names',
  inSetting(async (setting) => {
    const long = `${'d'.repeat(150)}/${'ü'.repeat(100)}`
    await setting.repository.commit(
      { run: { executable: '#!' }, [long]: 'long', link: { link: '../outside' }, 'line\nbreak': 'odd' },
      'first',
      { time: 1_600_000_000 },
    )
    const { digest } = await setting.buildHead({ build: 'mkdir empty' })
    const folder = path.join(await setting.folder(), 'new')
    await unpackImage(setting.paths.folder, digest, folder, never)
    const app = path.join(folder, 'app')
    expect((await readdir(app)).toSorted()).toEqual(['d'.repeat(150), 'empty', 'line\nbreak', 'link', 'run'])
    expect(await readFile(path.join(app, long), 'utf8')).toBe('long')
    expect(await readlink(path.join(app, 'link'))).toBe('../outside')
    expect(await lstat(path.join(app, 'run'))).toMatchObject({ mode: 0o100755, mtimeMs: 1_600_000_000_000 })
    expect(await lstat(path.join(app, 'empty'))).toMatchObject({ mode: 0o40755 })
  }),
)

test.each([
  ['a name', () => 20],
  ['a content', () => 1024 + 5],
  ['the end', (size: number) => size - 1],
])('a flipped bit in %s fails the unpacking with the name of the blob, before anything is written', (_what, at) =>
  inSetting(async (setting) => {
    const { digest } = await setting.build({ a: 'content' })
    for (const blob of await damagedBlobs(setting, digest)) {
      const sound = await readFile(blob)
      await flipBit(blob, (size) => Math.min(at(size), size - 1))
      const folder = await setting.folder()
      await expect(unpackImage(setting.paths.folder, digest, folder, never)).rejects.toMatchObject({
        code: 'image-damaged',
        message: expect.stringContaining(blob),
      })
      expect(await readdir(folder)).toEqual([])
      await writeFile(blob, sound)
    }
  })(),
)

test(
  'a missing blob fails the unpacking with its name',
  inSetting(async (setting) => {
    const { digest } = await setting.build({ a: 'content' })
    for (const blob of await damagedBlobs(setting, digest)) {
      await rm(blob)
      await expect(unpackImage(setting.paths.folder, digest, await setting.folder(), never)).rejects.toMatchObject({
        code: 'image-damaged',
        message: expect.stringContaining(blob),
      })
    }
  }),
)

test(
  'an abort ends the unpacking with its own reason',
  inSetting(async (setting) => {
    const { digest } = await setting.build({ a: 'content' })
    const reason = new Error('cancelled')
    const unpacking = unpackImage(setting.paths.folder, digest, await setting.folder(), AbortSignal.abort(reason))
    await expect(unpacking).rejects.toBe(reason)
  }),
)
