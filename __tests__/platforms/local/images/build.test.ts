import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { unpackImage } from '../../../../src/agent/store/unpack.ts'
import { resolveCommit } from '../../../../src/support/git/commit.ts'
import { free } from '../../../harness/change.ts'
import { sleepers } from '../../../harness/sleepers.ts'
import { buildOptions, call, createSetting, inSetting, leftovers, manifestOf, never, type Setting } from './setting.ts'

/** The image's files as they are unpacked. */
async function unpacked(setting: Setting, digest: string): Promise<string> {
  const folder = await setting.folder()
  await unpackImage(setting.paths.folder, digest, folder, never)
  return path.join(folder, 'app')
}

test(
  'a build makes an image that can be found by the commit’s SHA and by its digest',
  inSetting(async (setting) => {
    const image = await setting.build({ 'server.js': 'hello', 'lib/a.js': 'a' })
    expect(image).toMatchObject({ sha: setting.repository.git('rev-parse', 'HEAD') })
    expect(image.reference).toBe(`oci:${setting.paths.folder}:${image.sha}`)
    expect(await setting.images.find(image.sha, call())).toEqual(image)
    expect(await setting.images.missing([image.digest], call())).toEqual(new Set())
    expect(await setting.images.find('1'.repeat(40), call())).toBeUndefined()
    expect(await setting.images.find('../../x', call())).toBeUndefined()
    expect(await setting.images.missing([`sha256:${'1'.repeat(64)}`], call())).toEqual(
      new Set([`sha256:${'1'.repeat(64)}`]),
    )
    expect(await setting.images.missing(['ami-1'], call())).toEqual(new Set(['ami-1']))
    expect(await readFile(path.join(await unpacked(setting, image.digest), 'lib/a.js'), 'utf8')).toBe('a')
    expect(await leftovers(setting)).toEqual([])
  }),
)

test(
  'the image’s own description comes from the commit and the spec',
  inSetting(async (setting) => {
    await setting.repository.commit({ 'server.js': 'hello' }, 'first', { time: 1_600_000_000 })
    const { digest, sha } = await setting.buildHead()
    const { config, layers, annotations } = await manifestOf(setting, digest)
    const written: unknown = JSON.parse(await readFile(setting.paths.blob(config.digest), 'utf8'))
    const labels = {
      'org.opencontainers.image.created': '2020-09-13T12:26:40Z',
      'org.opencontainers.image.revision': sha,
      'org.opencontainers.image.title': 'shop',
    }
    expect(annotations).toEqual(labels)
    expect(written).toMatchObject({
      created: '2020-09-13T12:26:40Z',
      os: process.platform,
      config: {
        Cmd: ['node', 'server.js'],
        Env: ['A=b', 'LOG_LEVEL=info'],
        ExposedPorts: { '8080/tcp': {} },
        WorkingDir: '/app',
        Labels: labels,
      },
      rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.digest) },
    })
    expect(JSON.stringify(written)).not.toContain('never/read')
  }),
)

test(
  'every blob of the layout is named by the hash of its content',
  inSetting(async (setting) => {
    await setting.build({ a: '1' })
    await setting.build({ a: '2' })
    const names = await readdir(setting.paths.blobs)
    expect(names).toHaveLength(6)
    for (const name of names) {
      const content = await readFile(path.join(setting.paths.blobs, name))
      expect(createHash('sha256').update(content).digest('hex')).toBe(name)
    }
  }),
)

test('a commit always has the same digest, whatever the folder, umask, time zone, git configuration and untracked files', async () => {
  const settings = await Promise.all([createSetting(), createSetting()])
  const umask = process.umask()
  const zone = process.env['TZ']
  try {
    const images = []
    for (const [index, setting] of settings.entries()) {
      await setting.repository.commit(
        {
          'b/c': 'x',
          'b.c': 'y',
          'b-c': 'z',
          [`${'ü'.repeat(60)}/${'long'.repeat(40)}`]: 'pax',
          run: { executable: '#!/bin/sh' },
          link: { link: '/etc/hosts' },
        },
        'first',
        { time: 1_600_000_000 },
      )
      setting.repository.git('config', 'core.autocrlf', String(index === 1))
      await writeFile(path.join(setting.repository.path, 'b.c'), `dirty ${index}`)
      process.umask(index === 0 ? 0o022 : 0o077)
      process.env['TZ'] = index === 0 ? 'UTC' : 'Asia/Tokyo'
      images.push(await setting.buildHead({ build: 'date > built; mkdir empty; printf x > made; rm built' }))
    }
    expect(images[0]?.sha).toBe(images[1]?.sha)
    expect(images[0]?.digest).toBe(images[1]?.digest)
  } finally {
    process.umask(umask)
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    await Promise.all(settings.map((setting) => setting.remove()))
  }
})

test(
  'the build runs in a clean checkout, and what is excluded stays out',
  inSetting(async (setting) => {
    const files = { a: '1', 'docs/deep/b.md': 'x', 'Keep.MD': 'k', 'src/x.map': 'm', 'src/keep.map': 'n' }
    await setting.repository.commit(files, 'first')
    await writeFile(path.join(setting.repository.path, 'dirty'), 'd')
    const image = await setting.buildHead({
      build: ['sh', '-c', 'ls > seen && mkdir empty && chmod 700 seen && ln -s seen link'],
      exclude: ['docs/', '*.map', '!keep.map', '*.md'],
    })
    const app = await unpacked(setting, image.digest)
    expect((await readdir(app, { recursive: true })).toSorted()).toEqual(
      ['Keep.MD', 'a', 'empty', 'link', 'seen', 'src', 'src/keep.map'].toSorted(),
    )
    expect(await readFile(path.join(app, 'link'), 'utf8')).not.toContain('dirty')
    const listing = execFileSync('tar', ['-tvf', setting.paths.blob((await layerOf(setting, image.digest)).digest)])
    expect(listing.toString()).toMatch(/-rwxr-xr-x 0\/0 .* app\/seen\n/)
    expect(listing.toString()).toMatch(/drwxr-xr-x 0\/0 .* app\/empty\/\n/)
  }),
)

async function layerOf(setting: Setting, digest: string) {
  const [layer] = (await manifestOf(setting, digest)).layers
  if (layer === undefined) throw new Error('an image without a layer')
  return layer
}

test(
  'a build that fails shows its first and last lines, and leaves nothing behind',
  inSetting(async (setting) => {
    const failing = setting.build({ a: '1' }, { build: 'seq 1 100; echo broken >&2; exit 3' })
    const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
    const lines = [...upTo(1, 20), '… 51 lines …', ...upTo(72, 100), 'broken']
    await expect(failing).rejects.toMatchObject({
      code: 'image-build-failed',
      message: expect.stringContaining('exit code 3'),
      evidence: [{ title: 'lines of the build', lines }],
    })
    expect(await leftovers(setting)).toEqual([])
    expect(await setting.images.find(setting.repository.git('rev-parse', 'HEAD'), call())).toBeUndefined()
    await expect(setting.buildHead({ build: ['/no/such/program'] })).rejects.toMatchObject({
      code: 'image-build-failed',
      message: expect.stringMatching(/exit code 127|ENOENT/),
    })
  }),
)

test(
  'an abort kills all that the build has started, and removes what it wrote',
  inSetting(async (setting) => {
    const begun = path.join(await setting.folder(), 'begun')
    const controller = new AbortController()
    const reason = new Error('cancelled')
    const build = `sleep 98761 & sleep 98761 & touch ${begun}; wait`
    const building = setting.build({ a: '1' }, { build }, call(controller.signal))
    await Promise.race([building, appears(begun)])
    controller.abort(reason)
    await expect(building).rejects.toBe(reason)
    expect(await leftovers(setting)).toEqual([])
    await gone(98_761)
  }),
)

async function appears(file: string): Promise<void> {
  const giveUp = Date.now() + 30_000
  while (!existsSync(file) && Date.now() < giveUp) await sleep(5)
}

/** Resolves when nothing sleeps for so many seconds. */
async function gone(seconds: number): Promise<void> {
  const giveUp = Date.now() + 30_000
  while (Date.now() < giveUp) {
    if ((await sleepers(seconds)).length === 0) return
    await sleep(5)
  }
  throw new Error(`processes ${(await sleepers(seconds)).join(' and ')} are still there`)
}

test(
  'a build that is over leaves no process behind',
  inSetting(async (setting) => {
    await setting.build({ a: '1' }, { build: 'sleep 98762 & echo >begun' })
    await gone(98_762)
  }),
)

test(
  'a build without an end is stopped at its deadline',
  inSetting(async (setting) => {
    const late = free({ signal: never, deadline: Date.now() + 300 })
    await expect(setting.build({ a: '1' }, { build: 'sleep 1000' }, late)).rejects.toMatchObject({
      code: 'image-build-timeout',
      message: expect.stringMatching(
        /^The image of [0-9a-f]{7} was not built within 0\.\d+ s; its build was stopped\.$/,
      ),
    })
    expect(await leftovers(setting)).toEqual([])
  }),
)

test.each([
  ['a fifo', 'mkfifo pipe', 'file-unsupported'],
  ['a name that is not UTF-8', `node -e 'fs.writeFileSync(Buffer.from([0x66, 0xff]), "")'`, 'file-name-unsupported'],
])('%s left by the build fails it with an error that names it', (_what, build, code) =>
  inSetting(async (setting) => {
    await expect(setting.build({ a: '1' }, { build })).rejects.toMatchObject({ code })
    expect(await leftovers(setting)).toEqual([])
  })(),
)

test(
  'a build refuses submodules and LFS pointers unless the spec excludes them',
  inSetting(async (setting) => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`
    const sha = await setting.repository.commit({ a: '1', 'big.bin': pointer }, 'first')
    setting.repository.git('update-index', '--add', '--cacheinfo', `160000,${sha},libs/one`)
    setting.repository.git('commit', '--quiet', '-m', 'submodule')
    await expect(setting.buildHead()).rejects.toMatchObject({
      code: 'submodules-unsupported',
      message: expect.stringContaining('libs/one'),
    })
    await expect(setting.buildHead({ exclude: ['libs'] })).rejects.toMatchObject({
      code: 'lfs-unsupported',
      message: expect.stringContaining('big.bin'),
    })
    expect(await setting.buildHead({ exclude: ['libs', '*.bin'] })).toMatchObject({ digest: expect.any(String) })
  }),
)

test(
  'a large file passes through unchanged',
  inSetting(async (setting) => {
    const large = Buffer.alloc(5_000_001, 'large')
    const image = await setting.build({ large })
    expect(large.equals(await readFile(path.join(await unpacked(setting, image.digest), 'large')))).toBe(true)
  }),
)

test(
  'an image that lacks a blob is not found, and the next build fixes it',
  inSetting(async (setting) => {
    const image = await setting.build({ a: '1' })
    await rm(setting.paths.blob((await layerOf(setting, image.digest)).digest))
    expect(await setting.images.find(image.sha, call())).toBeUndefined()
    expect(await setting.images.missing([image.digest], call())).toEqual(new Set([image.digest]))
    expect(await setting.buildHead()).toEqual(image)
    expect(await setting.images.find(image.sha, call())).toEqual(image)
  }),
)

test(
  'the error about damage that a build cannot fix names the file',
  inSetting(async (setting) => {
    const image = await setting.build({ a: '1' }, { build: 'date +%N > now' })
    await rm(setting.paths.blob(image.digest))
    await expect(setting.buildHead({ build: 'date +%N > now' })).rejects.toMatchObject({
      code: 'image-damaged',
      message: expect.stringContaining(setting.paths.blob(image.digest)),
    })
    await writeFile(setting.paths.tag(image.sha), '{"digest":')
    await expect(setting.images.find(image.sha, call())).rejects.toMatchObject({
      code: 'image-damaged',
      message: expect.stringContaining(setting.paths.tag(image.sha)),
    })
  }),
)

test(
  'a working directory below the top becomes the app',
  inSetting(async (setting) => {
    await setting.repository.commit({ 'apps/shop/server.js': 'shop', other: 'x' }, 'first')
    const commit = await resolveCommit(path.join(setting.repository.path, 'apps/shop'), 'HEAD', never)
    const image = await setting.images.build(commit, buildOptions(), call())
    expect(await readdir(await unpacked(setting, image.digest))).toEqual(['server.js'])
  }),
)
