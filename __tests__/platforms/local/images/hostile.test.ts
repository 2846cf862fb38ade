// Files of the image store that somebody has changed: each of many mutants works or is refused in clear words.
import { execFile as run } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readManifest } from '../../../../src/agent/store/blobs.ts'
import { digestOf, mediaTypes, type Manifest } from '../../../../src/agent/store/layout.ts'
import { unpackImage } from '../../../../src/agent/store/unpack.ts'
import { KnownError } from '../../../../src/errors/known-error.ts'
import { readTag } from '../../../../src/platforms/local/images/tags.ts'
import { createRandom, mutant } from '../../../harness/mutants.ts'
import { call, createSetting, manifestOf, never, type Setting } from './setting.ts'

const execFile = promisify(run)

let setting: Setting
let image: { readonly sha: string; readonly digest: string }
let manifest: Manifest
beforeAll(async () => {
  setting = await createSetting()
  image = await setting.build({ 'server.js': 'hello' })
  manifest = await manifestOf(setting, image.digest)
})
afterAll(() => setting.remove())

const isDigest = (found: unknown) => typeof found === 'string' && /^sha256:[0-9a-f]{64}$/.test(found)

/** The types at run time, written apart from the schemas that are tested. */
function isDescriptor(found: unknown, mediaType: string): boolean {
  if (typeof found !== 'object' || found === null) return false
  const { mediaType: type, digest, size } = found as Record<string, unknown>
  return type === mediaType && isDigest(digest) && Number.isSafeInteger(size) && Number(size) >= 0
}

function isManifest(found: Manifest): boolean {
  const { mediaType, config, layers, annotations = {} } = found
  return (
    Object.entries(found).some(([key, value]) => key === 'schemaVersion' && value === 2) &&
    mediaType === mediaTypes.manifest &&
    isDescriptor(config, mediaTypes.config) &&
    Array.isArray(layers) &&
    layers.length > 0 &&
    layers.every((layer) => isDescriptor(layer, mediaTypes.layer)) &&
    Object.values(annotations).every((value) => typeof value === 'string')
  )
}

/** Stored under its own digest, so that only what it says can be wrong with it. */
function put(text: string): string {
  const digest = digestOf(text)
  writeFileSync(setting.paths.blob(digest), text)
  return digest
}

/** Reads many mutants: what is taken is what it should be, what is refused names a file of the layout. */
async function attack(seed: number, valid: unknown, isTaken: (text: string) => Promise<boolean>, times = 1500) {
  const random = createRandom(seed)
  const counts = { taken: 0, refused: 0 }
  for (let index = 0; index < times; index += 1) {
    const text = mutant(valid, random)
    try {
      if (!(await isTaken(text))) throw new Error('taken, though it is not what it should be')
      counts.taken += 1
    } catch (error) {
      const isClear = error instanceof KnownError && error.code === 'image-damaged' && error.advice !== undefined
      if (!isClear || !error.message.includes(setting.paths.folder) || /\p{Cc}/u.test(error.message))
        throw new Error(`seed ${seed}, ${text}`, { cause: error })
      counts.refused += 1
    }
  }
  expect(counts.refused).toBeGreaterThan(times / 3)
  expect(counts.taken).toBeGreaterThan(10)
}

test.each([1])('a manifest that somebody has changed either works or is refused (seed %i)', (seed) =>
  attack(seed, manifest, async (text) => {
    const found = await readManifest(setting.paths, { digest: put(text) })
    return found !== undefined && isManifest(found)
  }),
)

test.each([2])('a tag that somebody has changed either works or is refused (seed %i)', async (seed) => {
  const sound = await readFile(setting.paths.tag(image.sha), 'utf8')
  await attack(seed, JSON.parse(sound), async (text) => {
    await writeFile(setting.paths.tag(image.sha), text)
    await setting.images.find(image.sha, call())
    return isDescriptor(await readTag(setting.paths, image.sha), mediaTypes.manifest)
  })
  await writeFile(setting.paths.tag(image.sha), sound)
  expect(await setting.images.find(image.sha, call())).toEqual(image)
})

test.each([3])('an image is unpacked whole or not at all, whatever its configuration says (seed %i)', async (seed) => {
  const config: unknown = JSON.parse(await readFile(setting.paths.blob(manifest.config.digest), 'utf8'))
  const folder = await setting.folder()
  await attack(
    seed,
    config,
    async (text) => {
      const changed = { ...manifest.config, digest: put(text), size: Buffer.byteLength(text) }
      await rm(folder, { recursive: true, force: true })
      try {
        await unpackImage(setting.paths.folder, put(JSON.stringify({ ...manifest, config: changed })), folder, never)
      } catch (error) {
        expect(await readdir(folder).catch(() => [])).toEqual([])
        throw error
      }
      return (await readdir(`${folder}/app`)).join() === 'server.js'
    },
    200,
  )
})

test.each<[string, (manifest: Manifest) => object, string]>([
  [
    'a layer outside of the store',
    ({ layers }) => ({ layers: [{ ...layers[0], digest: 'sha256:../../../../etc/passwd' }] }),
    '`layers.0.digest` is "sha256:../../../../etc/passwd", not sha256: and 64 hexadecimal digits',
  ],
  [
    'a layer that is compressed',
    ({ layers }) => ({ layers: [{ ...layers[0], mediaType: `${mediaTypes.layer}+gzip` }] }),
    '`layers.0.mediaType` is "application/vnd.oci.image.layer.v1.tar+gzip", not application/vnd.oci.image.layer.v1.tar',
  ],
  ['no layer', () => ({ layers: [] }), '`layers` is an empty list, not at least one layer'],
  [
    'a layer of another size',
    ({ layers }) => ({ layers: [{ ...layers[0], size: 1 }] }),
    'bytes, and what refers to it says 1',
  ],
  [
    'a configuration of another size',
    ({ config }) => ({ config: { ...config, size: 1 } }),
    'bytes, and what refers to it says 1',
  ],
  [
    'another kind of document',
    () => ({ mediaType: mediaTypes.index }),
    '`mediaType` is "application/vnd.oci.image.index',
  ],
  [
    'the configuration of another image',
    ({ layers }) => ({ layers: [...layers, ...layers] }),
    'it names other layers than the manifest',
  ],
])('a manifest with %s is refused with the reason', async (_what, change, message) => {
  const digest = put(JSON.stringify({ ...manifest, ...change(manifest) }))
  const unpacking = unpackImage(setting.paths.folder, digest, await setting.folder(), never)
  await expect(unpacking).rejects.toMatchObject({ code: 'image-damaged', message: expect.stringContaining(message) })
})

test('a tag with another size than that of its manifest is refused', async () => {
  const file = setting.paths.tag(image.sha)
  const sound = await readFile(file, 'utf8')
  await writeFile(file, JSON.stringify({ ...(JSON.parse(sound) as object), size: 7 }))
  await expect(setting.images.find(image.sha, call())).rejects.toMatchObject({ code: 'image-damaged' })
  await writeFile(file, sound)
})

test.each([
  ['a folder', (file: string) => mkdir(file)],
  ['a pipe that nobody writes to', (file: string) => execFile('mkfifo', [file])],
  ['a device without an end', (file: string) => symlink('/dev/zero', file)],
  ['a link to itself', (file: string) => symlink(file, file)],
  [
    'larger than memory',
    async (file: string) => {
      await writeFile(file, '')
      await truncate(file, 2 ** 40)
    },
  ],
])('an entry that is %s is refused in place of any file of the layout', async (_what, make) => {
  const { sha, digest } = await setting.build({ 'server.js': `${Math.random()}` })
  const { config, layers } = await manifestOf(setting, digest)
  const { paths } = setting
  const files = [paths.tag(sha), paths.blob(digest), paths.blob(config.digest), paths.blob(layers[0]?.digest ?? '')]
  for (const file of files) {
    const sound = await readFile(file)
    await rm(file)
    await make(file)
    const unpacked = unpackImage(paths.folder, digest, await setting.folder(), never)
    if (file !== paths.tag(sha)) await expect(unpacked).rejects.toMatchObject({ code: 'image-damaged' })
    else await unpacked
    const [found] = await Promise.allSettled([setting.images.find(sha, call())])
    if (found?.status === 'fulfilled') expect(found.value).toBeUndefined()
    else expect(found?.reason).toMatchObject({ code: 'image-damaged', message: expect.stringContaining(file) })
    await rm(file, { recursive: true })
    await writeFile(file, sound)
  }
  expect(await setting.images.find(sha, call())).toMatchObject({ digest })
})
