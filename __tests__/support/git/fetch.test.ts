import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { resolveCommit } from '../../../src/support/git/commit.ts'
import { fetchCommit } from '../../../src/support/git/fetch.ts'
import { createRepository, type Repository } from '../../harness/repository.ts'

const { signal } = new AbortController()
let repository: Repository
let clone: string
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: clone, encoding: 'utf8', stdio: 'pipe' })

beforeEach(async () => {
  repository = await createRepository()
  clone = await mkdtemp(path.join(tmpdir(), 'clone-'))
  await repository.commit({ a: '1' }, 'one')
})

afterEach(async () => {
  await rm(clone, { recursive: true })
  await repository.remove()
})

test.each([['--depth=1'], ['--no-local']])(
  'a clone (%s) gets the commit that it lacks, and stays as it was',
  async (how) => {
    git('clone', '--quiet', how, pathToFileURL(repository.path).href, '.')
    const shallow = git('rev-parse', '--is-shallow-repository')
    const sha = await repository.commit({ a: '2' }, 'two')
    await expect(resolveCommit(clone, sha, signal)).rejects.toMatchObject({ code: 'commit-missing' })
    expect(await fetchCommit(clone, sha, undefined, signal)).toBe(true)
    expect(await resolveCommit(clone, sha, signal)).toMatchObject({ sha, title: 'two' })
    expect(git('rev-parse', '--is-shallow-repository')).toBe(shallow)
    expect(git('status', '--porcelain')).toBe('')
  },
)

test.each(['HEAD', '--upload-pack=touch /tmp/x', 'a'.repeat(39), `${'a'.repeat(40)}:main`, ''])(
  'a fetch refuses the commit %j',
  async (sha) => {
    git('clone', '--quiet', pathToFileURL(repository.path).href, '.')
    expect(await fetchCommit(clone, sha, undefined, signal)).toBe(false)
  },
)

test('a fetch does not find a commit that is nowhere', async () => {
  git('clone', '--quiet', pathToFileURL(repository.path).href, '.')
  expect(await fetchCommit(clone, 'f'.repeat(40), undefined, signal)).toBe(false)
})

test('a fetch sends the token only to its own server, and only if it fails without', async () => {
  const seen: (string | undefined)[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization)
    response.writeHead(request.headers.authorization === undefined ? 401 : 403).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  git('init', '--quiet')
  git('remote', 'add', 'origin', `${serverUrl}/ada/shop.git`)
  const sha = 'a'.repeat(40)
  expect(await fetchCommit(clone, sha, { serverUrl, token: 'secret' }, signal)).toBe(false)
  expect(seen).toEqual([undefined, `basic ${Buffer.from('x-access-token:secret').toString('base64')}`])
  expect(await fetchCommit(clone, sha, { serverUrl: 'https://github.com', token: 'secret' }, signal)).toBe(false)
  expect(seen.slice(2).every((header) => header === undefined)).toBe(true)
  server.close()
})
