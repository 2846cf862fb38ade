import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, chown } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { isAncestor, resolveCommit } from '../../../src/support/git/commit.ts'
import { createRepository, type Repository } from '../../harness/repository.ts'

const never = new AbortController().signal

async function withRepository(work: (repository: Repository) => Promise<void>): Promise<void> {
  const repository = await createRepository()
  try {
    await work(repository)
  } finally {
    await repository.remove()
  }
}

async function withShallowClone({ path: origin }: Repository, work: (clone: string) => Promise<void>): Promise<void> {
  const clone = await mkdtemp(path.join(tmpdir(), 'clone-'))
  try {
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${origin}`, clone], { stdio: 'pipe' })
    await work(clone)
  } finally {
    await rm(clone, { recursive: true, force: true })
  }
}

test('a commit is found by HEAD, branch, tag, SHA and abbreviation, with its time and title', () =>
  withRepository(async (repository) => {
    const sha = await repository.commit({ a: '1' }, 'Tür öffnen\n\nmore', { time: 1_600_000_000 })
    repository.git('tag', '-a', 'v1', '-m', 'first')
    for (const revision of ['HEAD', 'main', 'v1', sha, sha.slice(0, 10)]) {
      expect(await resolveCommit(repository.path, revision, never)).toEqual({
        sha,
        title: 'Tür öffnen',
        timeSeconds: 1_600_000_000,
        repository: repository.path,
        directory: '',
        isHead: true,
      })
    }
  }))

test('a commit that is found from a folder below the top remembers that folder', () =>
  withRepository(async (repository) => {
    await repository.commit({ 'apps/my shop/a': '1' }, 'first')
    const found = await resolveCommit(path.join(repository.path, 'apps/my shop'), 'HEAD', never)
    expect(found).toMatchObject({ repository: repository.path, directory: 'apps/my shop' })
  }))

test('GIT_DIR in the environment does not lead to another repository', () =>
  withRepository(async (repository) => {
    const sha = await repository.commit({ a: '1' }, 'first')
    process.env['GIT_DIR'] = '/nowhere'
    try {
      expect(await resolveCommit(repository.path, 'HEAD', never)).toMatchObject({ sha })
    } finally {
      delete process.env['GIT_DIR']
    }
  }))

test('a missing, an empty and a nonexistent repository are told apart from an unknown commit', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'none-'))
  await expect(resolveCommit(folder, 'HEAD', never)).rejects.toMatchObject({
    code: 'repository-missing',
    advice: expect.stringContaining('actions/checkout'),
  })
  await rm(folder, { recursive: true })
  await expect(resolveCommit(folder, 'HEAD', never)).rejects.toMatchObject({ code: 'repository-missing' })
  await withRepository(async (repository) => {
    await expect(resolveCommit(repository.path, 'HEAD', never)).rejects.toMatchObject({ code: 'repository-empty' })
    await repository.commit({ a: '1' }, 'first')
    for (const unknown of ['nonsense', '0'.repeat(40)]) {
      await expect(resolveCommit(repository.path, unknown, never)).rejects.toMatchObject({
        code: 'commit-missing',
        advice: expect.not.stringContaining('fetch-depth'),
      })
    }
  })
})

test.each(['--output=/tmp/x', '-h', '', 'HEAD\nmain', 'HEAD:a', 'main --all', ':/first', 'a\0b'])(
  'the revision %j is refused',
  (revision) =>
    withRepository(async (repository) => {
      await repository.commit({ a: '1' }, 'first')
      await expect(resolveCommit(repository.path, revision, never)).rejects.toMatchObject({ code: 'revision-invalid' })
    }),
)

test('the error about a commit missing in a shallow clone says how to fetch it', () =>
  withRepository(async (repository) => {
    const first = await repository.commit({ a: '1' }, 'first')
    const second = await repository.commit({ a: '2' }, 'second')
    await withShallowClone(repository, async (clone) => {
      expect(await resolveCommit(clone, second, never)).toMatchObject({ sha: second })
      await expect(resolveCommit(clone, first, never)).rejects.toMatchObject({
        code: 'commit-missing',
        advice: expect.stringContaining('fetch-depth: 0'),
      })
      expect(await isAncestor(clone, first, second, never)).toBe('unknown')
    })
  }))

test('ancestors are known unless history is missing', () =>
  withRepository(async (repository) => {
    const first = await repository.commit({ a: '1' }, 'first')
    const second = await repository.commit({ a: '2' }, 'second')
    repository.git('checkout', '--quiet', '-b', 'side', first)
    const side = await repository.commit({ a: '3' }, 'side')
    expect(await isAncestor(repository.path, first, second, never)).toBe(true)
    expect(await isAncestor(repository.path, second, first, never)).toBe(false)
    expect(await isAncestor(repository.path, second, side, never)).toBe(false)
    expect(await isAncestor(repository.path, '1'.repeat(40), second, never)).toBe('unknown')
    expect(await isAncestor(repository.path, '--help', second, never)).toBe('unknown')
    await withShallowClone(repository, async (clone) => {
      repository.git('checkout', '--quiet', 'main')
      expect(await isAncestor(clone, side, side, never)).toBe(true)
    })
  }))

test('an abort ends the search with its own reason', () =>
  withRepository(async (repository) => {
    await repository.commit({ a: '1' }, 'first')
    const reason = new Error('cancelled')
    await expect(resolveCommit(repository.path, 'HEAD', AbortSignal.abort(reason))).rejects.toBe(reason)
  }))

test('the error on a machine without git says so', () =>
  withRepository(async (repository) => {
    await repository.commit({ a: '1' }, 'first')
    const before = process.env['PATH']
    process.env['PATH'] = path.join(repository.path, 'nothing')
    try {
      await expect(resolveCommit(repository.path, 'HEAD', never)).rejects.toMatchObject({ code: 'git-missing' })
    } finally {
      process.env['PATH'] = before
    }
  }))

const root = process.getuid?.() === 0
if (!root) console.log('SKIPPED: a repository of another user can be made by root only')
// Skipped for other users: giving a repository away takes root.
const asRoot = root ? test : test.skip // giving away takes root

asRoot('a repository that another user owns is read all the same', () =>
  withRepository(async (repository) => {
    const sha = await repository.commit({ a: '1' }, 'first')
    await mkdir(path.join(repository.path, 'sub'))
    for (const file of ['', '.git', 'sub']) await chown(path.join(repository.path, file), 65534, 65534)
    expect(await resolveCommit(path.join(repository.path, 'sub'), 'HEAD', never)).toMatchObject({ sha })
  }),
)
