import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { call, createSetting, inSetting, leftovers } from './setting.ts'

function testWhere(needed: boolean, what: string) {
  if (!needed) console.log(`SKIPPED: ${what}`)
  // Skipped only where the machine lacks what the test needs (skopeo, the right to mount), which was said.
  return needed ? test : test.skip // a tool or a right is missing
}

const withSkopeo = testWhere(
  spawnSync('skopeo', ['--version']).status === 0,
  'other tools reading the layout, because skopeo is not installed',
)

withSkopeo(
  'skopeo reads the layout, and copies it without a complaint',
  inSetting(async (setting) => {
    const image = await setting.build({ 'server.js': 'hello' })
    await setting.build({ 'server.js': 'another' })
    const inspected: unknown = JSON.parse(execFileSync('skopeo', ['inspect', image.reference], { encoding: 'utf8' }))
    expect(inspected).toMatchObject({
      Digest: image.digest,
      Labels: { 'org.opencontainers.image.revision': image.sha },
    })
    const copy = `oci:${await setting.folder()}:copy`
    execFileSync('skopeo', ['--insecure-policy', 'copy', '--quiet', image.reference, copy], { stdio: 'pipe' })
  }),
)

const tmpfs = await mountTmpfs()
const onTmpfs = testWhere(tmpfs !== undefined, 'a full disk, because no tmpfs can be mounted here')

onTmpfs('a full disk is an error that names the store, and leaves nothing of the build', async () => {
  const disk = tmpfs ?? ''
  const setting = await createSetting({ layout: path.join(disk, 'oci', 'shop') })
  try {
    const small = await setting.build({ a: '1' })
    await expect(setting.build({ large: Buffer.alloc(3_000_000) })).rejects.toMatchObject({
      code: 'store-full',
      fault: 'platform',
      message: expect.stringContaining(setting.paths.folder),
      // A sweep alone cannot help: it has to write its own entry first.
      advice: expect.stringMatching(/^Free a few MiB by hand, .* Then `command: sweep`/),
    })
    expect(await leftovers(setting)).toEqual([])
    await setting.repository.commit({ large: null }, 'smaller')
    const generated = setting.buildHead({ build: 'head -c 1200000 /dev/zero > large' })
    await expect(generated).rejects.toMatchObject({ code: 'store-full' })
    expect(await setting.images.find(small.sha, call())).toEqual(small)
    expect(await setting.buildHead()).toMatchObject({ digest: expect.any(String) })
  } finally {
    await setting.remove()
    execFileSync('umount', [disk])
    await rm(disk, { recursive: true })
  }
})

/** Undefined where this machine or user cannot mount. */
async function mountTmpfs(): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tmpfs-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
  if (status === 0) return folder
  await rm(folder, { recursive: true })
  return undefined
}

test('the error about a store in an impossible place says so', async () => {
  const setting = await createSetting({ layout: '/dev/null/oci/shop' })
  try {
    await expect(setting.build({ a: '1' })).rejects.toMatchObject({
      code: 'store-not-writable',
      message: expect.stringContaining('/dev/null/oci/shop'),
      advice: expect.stringContaining('local.store'),
    })
  } finally {
    await setting.remove()
  }
})

test(
  'the error about a store without write permission says so',
  inSetting(async (setting) => {
    const closed = path.dirname(path.dirname(setting.paths.folder))
    await mkdir(closed, { recursive: true })
    const open = await close(closed)
    try {
      await expect(setting.build({ a: '1' })).rejects.toMatchObject({ code: 'store-not-writable' })
    } finally {
      await open()
    }
  }),
)

/** Root may write wherever modes forbid it, but not where the file system is mounted to be read only. */
async function close(folder: string): Promise<() => Promise<void>> {
  if (process.getuid?.() !== 0) {
    await chmod(folder, 0o500)
    return () => chmod(folder, 0o700)
  }
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', folder])
  return async () => void execFileSync('umount', [folder])
}
