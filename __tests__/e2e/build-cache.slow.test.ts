import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startCacheServer, type CacheServer } from '../harness/cache-server.ts'
import { pullEvent } from '../harness/events.ts'
import { expectDone } from '../harness/expectations.ts'
import type { ActionOptions, ActionResult } from '../harness/runner.ts'
import { createSandbox, type Sandbox, type SpecOverrides } from '../harness/sandbox.ts'

let sandbox: Sandbox
let server: CacheServer
beforeEach(async () => {
  ;[sandbox, server] = await Promise.all([createSandbox(), startCacheServer()])
})
afterEach(async () => {
  await server.close()
  await sandbox.cleanup()
})

/** Says what it finds, and downloads what it does not. */
const build = `
if test -e ~/.npm/_cacache/package; then echo "found $(cat ~/.npm/_cacache/package)"; else echo 'found nothing'; fi
mkdir -p ~/.npm/_cacache && printf 'a package' > ~/.npm/_cacache/package`

const lockFile = { 'package-lock.json': '{"lockfileVersion": 3}' }

async function commit(greeting: string, image: SpecOverrides['image'] = { build }): Promise<void> {
  await sandbox.repository.commit(lockFile, 'Lock')
  await sandbox.commit({ greeting }, { image })
}

/** A job on a machine of its own, with its post step. */
async function job(options: ActionOptions = {}): Promise<{ readonly main: ActionResult; readonly post: ActionResult }> {
  await rm(path.join(sandbox.folder, 'home', '.npm'), { recursive: true, force: true })
  const inputs = options.event === undefined ? { command: 'deploy' } : {}
  const run = await sandbox.start(inputs, { ...options, environment: { ...server.env, ...options.environment } })
  const post = await run.post()
  return { main: await run.finished, post }
}

test('a build finds what an earlier one has downloaded, which the post step has saved', async () => {
  await commit('one')
  const first = await job()
  expectDone(first.main)
  expect(first.main.log).toContain('│ found nothing')
  expect(first.main.log).toContain('~/.npm/_cacache is not in the cache yet')
  expect(first.post.exitCode).toBe(0)
  expect(first.post.log).toContain('_cacache is saved in the cache')
  expect(server.calls).toEqual(['GetCacheEntryDownloadURL', 'CreateCacheEntry', 'FinalizeCacheEntryUpload'])
  await commit('two')
  const second = await job()
  expectDone(second.main)
  expect(second.main.log).toContain('│ found a package')
  expect(second.post.log).toBe('')
  expect(server.entries).toHaveLength(1)
})

test('a commit with another lock file finds what the former left, and leaves its own', async () => {
  await commit('one')
  await job()
  await sandbox.repository.commit({ 'package-lock.json': '{"lockfileVersion": 2}' }, 'Another lock')
  const { main, post } = await job()
  expect(main.log).toContain('~/.npm/_cacache is restored from the cache of earlier lock files')
  expect(main.log).toContain('│ found a package')
  expect(post.log).toContain('_cacache is saved in the cache')
  expect(new Set(server.entries.map(({ key }) => key)).size).toBe(2)
})

test('the dirty work tree has no say in the key', async () => {
  await commit('one')
  await job()
  await commit('two')
  await writeFile(path.join(sandbox.repository.path, 'package-lock.json'), 'dirty')
  const { main } = await job()
  expect(main.log).toContain('~/.npm/_cacache is restored from the cache of these lock files')
})

test('a preview restores and never saves', async () => {
  await commit('one')
  await job()
  await sandbox.repository.commit({ 'package-lock.json': '{"lockfileVersion": 2}' }, 'Another lock')
  const { main, post } = await job({
    event: pullEvent({ action: 'synchronize', sha: sandbox.repository.git('rev-parse', 'HEAD') }),
  })
  expectDone(main)
  expect(main.log).toContain('│ found a package')
  expect(post.log).toBe('')
  expect(server.entries).toHaveLength(1)
})

test('nothing is restored for an image that is there, and nothing saved of a build that failed', async () => {
  await commit('one', { build: 'exit 3' })
  const failed = await job()
  expect(failed.main.exitCode).toBe(1)
  expect(failed.main.state['cacheable']).toBeUndefined()
  await commit('two')
  await job()
  const before = server.calls.length
  const again = await sandbox.run({ command: 'deploy', force: 'true' }, { environment: server.env })
  expectDone(again)
  expect(server.calls).toHaveLength(before)
})

test.each([
  ['says so', { build, cache: 'off' }],
  ['names another lock file', { build, cache: [{ path: '~/.npm', 'key-files': ['other.lock'] }] }],
])('a spec that %s has no cache', async (_what, image) => {
  await commit('one', image)
  const { main } = await job()
  expectDone(main)
  expect(server.calls).toEqual([])
})

test('a job without a cache builds as ever', async () => {
  await commit('one')
  const result = await sandbox.run({ command: 'deploy' })
  expectDone(result)
  expect(result.log).not.toMatch(/\bcache\b(?!\/)/)
})

test('a cache that is down is a notice, and the deployment is done', async () => {
  await commit('one')
  const { main, post } = await job({ environment: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' } })
  expectDone(main)
  expect(main.log).toMatch(/^::notice::The cache of ~\/\.npm\/_cacache was not restored, .*ECONNREFUSED/m)
  expect(post.log).toBe('')
})

test.each(['status 500', 'no answer'] as const)('a cache that gives %s is waited for ten seconds', async (service) => {
  server.faults.service = service
  await commit('one')
  const { main } = await job()
  expectDone(main)
  expect(main.log).toMatch(/^::notice::The cache of ~\/\.npm\/_cacache was not restored, .*it does not answer/m)
})

test('an archive that is cut off is a notice, and the build finds nothing', async () => {
  await commit('one')
  await job()
  server.faults.archive = 'cut off'
  await commit('two')
  const { main } = await job()
  expectDone(main)
  expect(main.log).toMatch(/^::notice::The cache of ~\/\.npm\/_cacache was not restored/m)
  expect(main.log).toContain('│ found nothing')
})

test('a build that gives the same without its cache passes the check, and its store is as it was', async () => {
  await commit('one', { build, reproduce: 'check' })
  const { main, post } = await job()
  expectDone(main)
  expect(main.log.match(/^│ found nothing$/gm)).toHaveLength(2)
  expect(post.log).toContain('_cacache is saved in the cache')
})

test('a build that gives something else the second time is an error that names the files', async () => {
  const differing = `${build}\ndate +%N > time; mkdir -p a; cp ~/.npm/_cacache/package a/same; echo $RANDOM$RANDOM > a/random`
  await commit('one', { build: differing, reproduce: 'check' })
  const { main } = await job()
  expect(main.exitCode).toBe(1)
  expect(main.log).toMatch(
    /^::error::Two builds of [0-9a-f]{7} gave different images, the second without any cached store: a\/random, time\./m,
  )
})

test('what only a planted store brings into an image is found', async () => {
  const trusting = `${build}\ncp ~/.npm/_cacache/* .`
  await commit('one', { build: `${trusting}; echo planted > ~/.npm/_cacache/planted` })
  await job()
  await commit('two', { build: trusting, reproduce: 'check' })
  const { main } = await job()
  expect(main.log).toMatch(/^::error::Two builds of .*: planted \(only in the first\)\./m)
})

test('an upload that is refused is a notice of the post step', async () => {
  server.faults.upload = 'status 403'
  await commit('one')
  const { main, post } = await job()
  expectDone(main)
  expect(post.exitCode).toBe(0)
  expect(post.log).toMatch(/^::notice::\S+_cacache was not saved in the cache, .*: This request is not authorized/m)
})
