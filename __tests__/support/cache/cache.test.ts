import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { hasCache, restoreFolder, saveFolder } from '../../../src/support/cache/cache.ts'
import { startCacheServer, type CacheServer } from '../../harness/cache-server.ts'

let server: CacheServer
let base: string
let store: string
beforeEach(async () => {
  server = await startCacheServer()
  base = await mkdtemp(path.join(tmpdir(), 'cache-'))
  store = path.join(base, 'home', 'store')
})
afterEach(async () => {
  await server.close()
  await rm(base, { recursive: true, force: true })
})

const { signal } = new AbortController()
const env = () => ({ PATH: process.env['PATH'], ...server.env })
const restore = (key: string, prefix = 'app-') => restoreFolder({ folder: store, key, prefix }, env(), signal)

async function saved(files: Readonly<Record<string, string>>, key = 'app-1'): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(store, name)), { recursive: true })
    await writeFile(path.join(store, name), text)
  }
  expect(await saveFolder({ folder: store, key }, env(), signal)).toEqual({ isSaved: true })
  await rm(path.join(base, 'home'), { recursive: true })
}

async function read(name: string): Promise<string | undefined> {
  return readFile(path.join(store, name), 'utf8').catch(() => undefined)
}

/** An archive as the client would unpack it, in place of the newest entry's. */
async function plant(make: (folder: string) => Promise<readonly string[]>): Promise<void> {
  const folder = path.join(base, 'planted')
  await mkdir(path.join(folder, 'store'), { recursive: true })
  const names = await make(folder)
  const archive = execFileSync('tar', ['-P', '--zstd', '-c', ...names], { cwd: folder, maxBuffer: 1 << 24 })
  const entry = server.entries.at(-1)
  if (entry !== undefined) entry.archive = archive
}

test('what was saved is restored by its key, and by a prefix of it; another version of the folder is not', async () => {
  await saved({ 'a/one': '1', two: '2' })
  expect(await restore('app-1')).toEqual({ found: 'exact' })
  expect([await read('a/one'), await read('two')]).toEqual(['1', '2'])
  await rm(store, { recursive: true })
  expect(await restore('app-2')).toEqual({ found: 'similar' })
  expect(await read('a/one')).toBe('1')
  expect(await restore('other-1', 'other-')).toEqual({ found: 'nothing' })
})

test('what is there is not replaced by what is restored', async () => {
  await saved({ one: 'cached', two: 'cached' })
  await mkdir(store, { recursive: true })
  await writeFile(path.join(store, 'one'), 'here')
  await restore('app-1')
  expect([await read('one'), await read('two')]).toEqual(['here', 'cached'])
})

test('an entry that is there is not saved again, and a folder that is not there not at all', async () => {
  await saved({ one: '1' })
  expect(await saveFolder({ folder: store, key: 'app-2' }, env(), signal)).toEqual({ isSaved: false })
  await mkdir(store, { recursive: true })
  expect(await saveFolder({ folder: store, key: 'app-1' }, env(), signal)).toEqual({ isSaved: false })
  expect(server.entries).toHaveLength(1)
})

test('a planted archive writes nowhere but into the folder, and only files', async () => {
  await saved({ one: '1' })
  const outside = path.join(base, 'outside')
  await plant(async (folder) => {
    await writeFile(path.join(folder, 'store', 'good'), 'good')
    await writeFile(path.join(folder, 'store', 'm.ziphash'), 'h1:vouched')
    await writeFile(path.join(folder, 'beside'), 'beside')
    await symlink(base, path.join(folder, 'store', 'link'))
    await writeFile(outside, 'outside')
    return ['store', 'beside', outside]
  })
  await rm(outside)
  expect(await restore('app-1')).toEqual({ found: 'exact' })
  expect(await written()).toEqual(['home', 'home/store', 'home/store/good'])
})

test('a planted archive that leads upwards is refused as a whole', async () => {
  await saved({ one: '1' })
  await plant(async (folder) => {
    await writeFile(path.join(folder, 'store', 'good'), 'good')
    await writeFile(path.join(folder, '..', 'above'), 'above')
    return ['store', '../above']
  })
  await rm(path.join(base, 'above'))
  expect(await restore('app-1')).toEqual({ trouble: expect.stringContaining('tar') })
  expect(await written()).toEqual([])
})

/** What is in the folder of this test, but for what it has planted itself. */
async function written(): Promise<readonly string[]> {
  const names = await readdir(base, { recursive: true })
  return names.filter((name) => !name.startsWith('planted')).toSorted()
}

test('an archive whose folder is a link is left alone', async () => {
  await saved({ one: '1' })
  await plant(async (folder) => {
    await rm(path.join(folder, 'store'), { recursive: true })
    await symlink('/etc', path.join(folder, 'store'))
    return ['store']
  })
  await restore('app-1')
  expect(await readdir(path.dirname(store)).catch(() => 'nothing')).toBe('nothing')
})

test.each(['cut off', 'shorter than said'] as const)(
  'of an archive that is %s nothing is restored',
  async (archive) => {
    await saved({ one: '1', two: 'x'.repeat(100_000) })
    server.faults.archive = archive
    expect(await restore('app-1')).toEqual({ trouble: expect.stringMatching(/./) })
    expect(await readdir(path.dirname(store)).catch(() => 'nothing')).toBe('nothing')
  },
)

test('a key that was not asked for is refused, whatever is in it', async () => {
  await saved({ one: '1' })
  server.faults.matchedKey = 'other-1\n::error::taken over'
  expect(await restore('app-1')).toEqual({ trouble: 'it offers what was not asked for' })
  expect(await read('one')).toBeUndefined()
})

test.each([
  ['no answer', { lookupMs: 100, wholeMs: 60_000 }, 'it does not answer'],
  ['status 500', { lookupMs: 1000, wholeMs: 60_000 }, /^it does not answer \(.*500.*\)$/],
  ['no answer', { lookupMs: 60_000, wholeMs: 1000 }, 'it takes too long'],
] as const)('a server that gives %s within %p keeps nobody waiting', async (service, limits, trouble) => {
  server.faults.service = service
  const asked = restoreFolder({ folder: store, key: 'app-1', prefix: 'app-' }, env(), signal, limits)
  expect(await asked).toEqual({ trouble: expect.stringMatching(trouble) })
})

test('a server that is down, or refuses an upload, is trouble that says why without the signed address', async () => {
  server.faults.upload = 'status 403'
  await mkdir(store, { recursive: true })
  await writeFile(path.join(store, 'one'), '1')
  const refused = await saveFolder({ folder: store, key: 'app-1' }, env(), signal)
  expect(refused).toEqual({ trouble: expect.stringMatching(/not authorized/) })
  expect(JSON.stringify(refused)).not.toContain('sig=signed')
  const down = { ...env(), ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' }
  const asked = restoreFolder({ folder: store, key: 'app-1', prefix: 'app-' }, down, signal)
  expect(await asked).toEqual({ trouble: expect.stringContaining('ECONNREFUSED') })
})

test('a restore that is cancelled ends with the reason', async () => {
  server.faults.service = 'no answer'
  const controller = new AbortController()
  const asked = restoreFolder({ folder: store, key: 'app-1', prefix: 'app-' }, env(), controller.signal)
  while (server.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  controller.abort(new Error('cancelled'))
  await expect(asked).rejects.toThrow('cancelled')
})

test('a job without the variables of a cache has none', () => {
  expect([hasCache({}), hasCache(server.env)]).toEqual([false, true])
})
