import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { commitsBetween, commitsHere, fileAt, pathInRepository } from '../../../src/support/git/history.ts'
import { createRepository, type Repository } from '../../harness/repository.ts'

const never = new AbortController().signal
const unknown = '0'.repeat(40)

let repository: Repository
let shas: readonly string[]

beforeAll(async () => {
  repository = await createRepository()
  const made: string[] = []
  for (let number = 0; number < 25; number += 1) {
    const files = { 'apps/shop/immutable.yml': `app: shop${number}\n`, 'shared.yml': `${number}` }
    made.push(await repository.commit(files, `change ${number}\n\nmore`))
  }
  shas = made
})

afterAll(() => repository.remove())

const sha = (number: number) => shas[number] ?? ''

test('the history lists the commits between two, newest first', async () => {
  expect(await commitsBetween(repository.path, sha(0), sha(2), never)).toEqual({
    total: 2,
    commits: [
      { sha: sha(2), title: 'change 2', author: 'Ada' },
      { sha: sha(1), title: 'change 1', author: 'Ada' },
    ],
  })
  expect(await commitsBetween(repository.path, sha(2), sha(0), never)).toEqual({ total: 0, commits: [] })
})

test('the history names only the newest of many commits, and counts all', async () => {
  const found = await commitsBetween(repository.path, sha(0), sha(24), never)
  expect(found?.total).toBe(24)
  expect(found?.commits).toHaveLength(20)
  expect(found?.commits[0]?.sha).toBe(sha(24))
})

test('the history makes nothing up when commits are missing', async () => {
  expect(await commitsBetween(repository.path, unknown, sha(2), never)).toBeUndefined()
  expect(await commitsBetween(repository.path, '--all', 'HEAD', never)).toBeUndefined()
  const clone = await mkdtemp(path.join(tmpdir(), 'clone-'))
  try {
    execFileSync('git', ['clone', '--quiet', '--depth=3', `file://${repository.path}`, clone], { stdio: 'pipe' })
    expect(await commitsBetween(clone, sha(22), sha(24), never)).toBeUndefined()
    expect(await commitsHere(clone, [sha(24), sha(3)], never)).toEqual([sha(24)])
  } finally {
    await rm(clone, { recursive: true })
  }
})

test('the history reads a file as it was in a commit, also from a folder below the top', async () => {
  const folder = path.join(repository.path, 'apps/shop')
  expect(await fileAt(folder, sha(3), 'apps/shop/immutable.yml', never)).toBe('app: shop3\n')
  expect(await fileAt(folder, sha(3), 'shared.yml', never)).toBe('3')
})

test('the history knows where a file is in its repository, seen from one of its folders', async () => {
  const folder = path.join(repository.path, 'apps/shop')
  expect(await pathInRepository(folder, 'immutable.yml', never)).toBe('apps/shop/immutable.yml')
  expect(await pathInRepository(folder, '../../shared.yml', never)).toBe('shared.yml')
  expect(await pathInRepository(folder, path.join(repository.path, 'shared.yml'), never)).toBe('shared.yml')
  expect(await pathInRepository(repository.path, 'a b/ü.yml', never)).toBe('a b/ü.yml')
  expect(await pathInRepository(folder, '../../../etc/passwd', never)).toBeUndefined()
  await expect(pathInRepository('/', 'immutable.yml', never)).rejects.toMatchObject({ code: 'repository-missing' })
})

test('the history has no file for a missing path or commit, or for a path outside the repository', async () => {
  expect(await fileAt(repository.path, sha(3), 'nothing.yml', never)).toBeUndefined()
  expect(await fileAt(repository.path, unknown, 'shared.yml', never)).toBeUndefined()
  expect(await fileAt(repository.path, 'HEAD', 'shared.yml', never)).toBeUndefined()
  expect(await fileAt(repository.path, sha(3), '../../etc/passwd', never)).toBeUndefined()
})

test('the history tells existing commits apart from missing ones', async () => {
  expect(await commitsHere(repository.path, [sha(4), unknown, '--all', sha(4), sha(1)], never)).toEqual([
    sha(4),
    sha(1),
  ])
  expect(await commitsHere(repository.path, [], never)).toEqual([])
})
