import { execFileSync } from 'node:child_process'
import { lstat, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { resolveCommit } from '../../../src/support/git/commit.ts'
import { exportTree } from '../../../src/support/git/export.ts'
import { createRepository, type Repository } from '../../harness/repository.ts'

const never = new AbortController().signal

/** Runs a test with a repository and an empty folder to export to. */
function inRepository(
  work: (repository: Repository, folder: string) => Promise<void>,
  ...initOptions: readonly string[]
): () => Promise<void> {
  return async () => {
    const repository = await createRepository(...initOptions)
    const folder = await mkdtemp(path.join(tmpdir(), 'export-'))
    try {
      await work(repository, folder)
    } finally {
      await Promise.all([repository.remove(), rm(folder, { recursive: true, force: true })])
    }
  }
}

async function exportHead(directory: string, folder: string) {
  return exportTree(await resolveCommit(directory, 'HEAD', never), folder, never)
}

const read = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8')

test(
  'an export has the commit instead of the dirty work tree, without what is export-ignored',
  inRepository(async (repository, folder) => {
    const files = { a: '1', 'docs/b': 'x', secret: 's', '.gitattributes': 'docs export-ignore\nsecret export-ignore\n' }
    await repository.commit(files, 'first')
    await writeFile(path.join(repository.path, 'a'), 'dirty')
    await writeFile(path.join(repository.path, 'untracked'), 'dirty')
    await writeFile(path.join(repository.path, '.gitattributes'), 'a export-ignore')
    await exportHead(repository.path, folder)
    expect((await readdir(folder)).toSorted()).toEqual(['.gitattributes', 'a'])
    expect(await read(folder, 'a')).toBe('1')
  }),
)

test(
  'an export of one folder follows the attributes of the whole repository',
  inRepository(async (repository, folder) => {
    const files = { 'apps/shop/a': '1', 'apps/shop/x.md': '2', 'apps/shopping': '3', other: '4' }
    await repository.commit({ ...files, '.gitattributes': '*.md export-ignore' }, 'first')
    await exportHead(path.join(repository.path, 'apps/shop'), folder)
    expect(await readdir(folder)).toEqual(['a'])
  }),
)

test(
  'the error about a folder that is not in the commit names it',
  inRepository(async (repository, folder) => {
    await repository.commit({ a: '1' }, 'first')
    const commit = await resolveCommit(repository.path, 'HEAD', never)
    const missing = exportTree({ ...commit, directory: 'apps/shop' }, folder, never)
    await expect(missing).rejects.toMatchObject({
      code: 'directory-missing',
      message: expect.stringContaining('apps/shop'),
    })
  }),
)

test(
  'an export is independent of the machine’s line endings, filters, attributes, refs and replaced objects',
  inRepository(async (repository, folder) => {
    const crlf = 'one\r\ntwo\r\n'
    const files = {
      'text.txt': 'one\ntwo\n',
      'windows.bat': 'one\ntwo\n',
      'binary.dat': crlf,
      'filtered.up': 'quiet',
      version: '$Format:%h %d %D$\n',
      '.gitattributes': '*.txt text\n*.bat text eol=crlf\n*.up filter=shout\nversion export-subst\n',
    }
    const sha = await repository.commit(files, 'first')
    const hostile = path.join(repository.path, '.git')
    for (const [name, value] of [
      ['core.autocrlf', 'true'],
      ['core.eol', 'crlf'],
      ['core.abbrev', '5'],
      ['core.attributesFile', path.join(hostile, 'more')],
      ['filter.shout.smudge', 'tr a-z A-Z'],
      ['filter.shout.required', 'true'],
    ] as const) {
      repository.git('config', name, value)
    }
    await writeFile(path.join(hostile, 'more'), 'text.txt export-ignore\n')
    await writeFile(path.join(hostile, 'info/attributes'), 'text.txt export-ignore\n')
    repository.git('tag', 'v1')
    await exportHead(repository.path, folder)
    expect(await read(folder, 'text.txt')).toBe('one\ntwo\n')
    expect(await read(folder, 'windows.bat')).toBe(crlf)
    expect(await read(folder, 'binary.dat')).toBe(crlf)
    expect(await read(folder, 'filtered.up')).toBe('quiet')
    expect(await read(folder, 'version')).toBe(`${sha}  \n`)
  }),
)

test(
  'an export keeps modes, odd names, long names and links, also those that lead elsewhere',
  inRepository(async (repository, folder) => {
    const long = `${'d'.repeat(120)}/${'f'.repeat(200)}`
    const odd = 'tab\there "quoted" \\ ünï\ncode'
    await repository.commit(
      {
        run: { executable: '#!/bin/sh' },
        [long]: 'long',
        [odd]: 'odd',
        up: { link: '../../../etc/passwd' },
        at: { link: '/etc' },
      },
      'first',
    )
    await exportHead(repository.path, folder)
    expect((await lstat(path.join(folder, 'run'))).mode & 0o777).toBe(0o755)
    expect((await lstat(path.join(folder, odd))).mode & 0o777).toBe(0o644)
    expect(await read(folder, long)).toBe('long')
    expect(await readlink(path.join(folder, 'up'))).toBe('../../../etc/passwd')
    expect(await readlink(path.join(folder, 'at'))).toBe('/etc')
  }),
)

test(
  'an export refuses a name that is not UTF-8',
  inRepository(async (repository, folder) => {
    await repository.commit({ a: '1' }, 'first')
    const blob = repository.git('rev-parse', 'HEAD:a')
    const tree = execFileSync('git', ['mktree', '-z'], {
      cwd: repository.path,
      input: Buffer.concat([Buffer.from(`100644 blob ${blob}\t`), Buffer.from([0x66, 0xff]), Buffer.from([0])]),
    })
    const sha = repository.git('commit-tree', tree.toString().trim(), '-m', 'odd')
    const commit = await resolveCommit(repository.path, sha, never)
    await expect(exportTree(commit, folder, never)).rejects.toMatchObject({ code: 'file-name-unsupported' })
  }),
)

test(
  'an export reports submodules and LFS pointers, except those that are export-ignored',
  inRepository(async (repository, folder) => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`
    const files = { a: '1', 'big.bin': pointer, 'old/big.bin': pointer, '.gitattributes': 'old export-ignore\n' }
    const sha = await repository.commit(files, 'first')
    for (const place of ['libs/one', 'old/two']) {
      repository.git('update-index', '--add', '--cacheinfo', `160000,${sha},${place}`)
    }
    repository.git('commit', '--quiet', '-m', 'submodules')
    const absent = await exportHead(repository.path, folder)
    expect(absent).toEqual({ submodules: ['libs/one'], lfsPointers: ['big.bin'] })
  }),
)

test(
  'an export never writes outside its folder through a link with the name of a folder',
  inRepository(async (repository, folder) => {
    const outside = await mkdtemp(path.join(tmpdir(), 'outside-'))
    await repository.commit({ 'inner/file': 'escaped', up: { link: outside } }, 'first')
    const inner = repository.git('rev-parse', 'HEAD:inner')
    const link = repository.git('rev-parse', 'HEAD:up')
    const raw = Buffer.concat([
      Buffer.from('120000 up\0'),
      Buffer.from(link, 'hex'),
      Buffer.from('40000 up\0'),
      Buffer.from(inner, 'hex'),
    ])
    const made = execFileSync('git', ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], {
      cwd: repository.path,
      input: raw,
    })
    const sha = repository.git('commit-tree', made.toString().trim(), '-m', 'hostile')
    const commit = await resolveCommit(repository.path, sha, never)
    await exportTree(commit, folder, never).catch(() => undefined)
    expect(await readdir(outside)).toEqual([])
    await rm(outside, { recursive: true })
  }),
)

test(
  'an export works from a SHA-256 repository',
  inRepository(async (repository, folder) => {
    await repository.commit({ a: '1' }, 'first')
    await exportHead(repository.path, folder)
    expect(await read(folder, 'a')).toBe('1')
  }, '--object-format=sha256'),
)

test(
  'the error about a commit with missing objects says so',
  inRepository(async (repository, folder) => {
    await repository.commit({ a: 'something' }, 'first')
    const blob = repository.git('rev-parse', 'HEAD:a')
    await rm(path.join(repository.path, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    await expect(exportHead(repository.path, folder)).rejects.toMatchObject({ code: 'export-failed' })
  }),
)

test(
  'an abort ends the export with its own reason and leaves no repository behind',
  inRepository(async (repository, folder) => {
    await repository.commit({ a: '1' }, 'first')
    const commit = await resolveCommit(repository.path, 'HEAD', never)
    const controller = new AbortController()
    const reason = new Error('cancelled')
    const exporting = exportTree(commit, folder, controller.signal)
    controller.abort(reason)
    await expect(exporting).rejects.toBe(reason)
  }),
)
