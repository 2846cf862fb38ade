import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { KnownError } from '../../errors/known-error.ts'
import { shortSha } from '../sha.ts'
import { untar } from '../untar.ts'
import type { Commit } from './commit.ts'
import { firstLine, git, gitEnvironment, run, startError } from './git.ts'

/** Paths in the exported folder whose content is not in the commit. */
export interface Absent {
  /** Empty folders where another repository's commit belongs. */
  readonly submodules: readonly string[]
  /** Files that only say where Git LFS keeps their content. */
  readonly lfsPointers: readonly string[]
}

/**
 * Writes the tree of a commit, as it is at `commit.directory`, into an existing empty folder: never the dirty work
 * tree, and byte for byte the same on every machine.
 *
 * `git archive` leaves out what the commit's own .gitattributes mark as export-ignore. The bytes it writes also depend
 * on the configuration, filters, attributes and refs of the repository it runs in (git-archive, ATTRIBUTES;
 * gitattributes: `filter`, `text`, `export-subst`), so it runs in a bare repository of its own that borrows nothing but
 * the objects. Links are written as they are, wherever they point; no file is ever written through one.
 * @throws KnownError `directory-missing`, `file-name-unsupported`, `export-failed`, `git-missing`; the signal's reason.
 */
export async function exportTree(commit: Commit, destination: string, signal: AbortSignal): Promise<Absent> {
  const bare = await mkdtemp(path.join(tmpdir(), 'immutable-deploy-git-'))
  try {
    const env = await borrowObjects(commit, bare, signal)
    const listing = submodulesOf(commit, bare, env, signal)
    const [submodules, written] = await Promise.all([listing, archive(commit, bare, env, destination, signal)])
    return {
      submodules: submodules.filter((folder) => written.folders.has(folder)),
      lfsPointers: written.smallFiles.filter((file) => isPointer(path.join(destination, file))),
    }
  } finally {
    await rm(bare, { recursive: true, force: true })
  }
}

/** Makes a repository without configuration or refs around another one's objects (gitrepository-layout). */
async function borrowObjects(commit: Commit, bare: string, signal: AbortSignal): Promise<NodeJS.ProcessEnv> {
  const { stdout } = await git(commit.repository, ['rev-parse', '--git-path', 'objects'], signal)
  const format = commit.sha.length === 64 ? '[extensions]\n\tobjectFormat = sha256\n' : ''
  await Promise.all([
    mkdir(path.join(bare, 'refs')),
    writeFile(path.join(bare, 'HEAD'), 'ref: refs/heads/none\n'),
    writeFile(path.join(bare, 'config'), `[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n${format}`),
  ])
  return {
    ...gitEnvironment(),
    GIT_DIR: bare,
    GIT_OBJECT_DIRECTORY: path.resolve(commit.repository, stdout.trimEnd()),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_LITERAL_PATHSPECS: '1',
  }
}

/**
 * `core.abbrev`: how long `$Format:%h$` is would depend on how many objects there are. GIT_CONFIG_GLOBAL is not known
 * before git 2.32, so what a user's own configuration could change is said here once more.
 */
const pinned = ['core.abbrev=no', 'core.autocrlf=false', 'core.eol=lf', 'core.attributesFile=/dev/null'].flatMap(
  (setting) => ['-c', setting],
)

async function submodulesOf(
  commit: Commit,
  bare: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const args = ['-C', bare, 'ls-tree', '-r', '-z', '--full-tree', commit.sha, ...within(commit)]
  const { exitCode, stdout, stderr } = await run(args, env, signal)
  if (exitCode !== 0) throw exportFailed(commit, stderr)
  const strip = stripper(commit)
  return stdout
    .split('\0')
    .filter((line) => line.startsWith('160000 '))
    .map((line) => strip(line.slice(line.indexOf('\t') + 1)))
}

interface Written {
  readonly folders: ReadonlySet<string>
  /** Those small enough to be LFS pointers. */
  readonly smallFiles: readonly string[]
}

async function archive(
  commit: Commit,
  bare: string,
  env: NodeJS.ProcessEnv,
  destination: string,
  signal: AbortSignal,
): Promise<Written> {
  const args = ['-C', bare, ...pinned, '-c', 'tar.umask=0022', 'archive', '--format=tar', commit.sha, ...within(commit)]
  const child = spawn('git', args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(startError(error)))
    child.once('close', resolve)
  })
  const [exit, said, extracted] = await Promise.allSettled([
    exited,
    text(child.stderr),
    extract(commit, child.stdout, destination, signal),
  ])
  signal.throwIfAborted()
  if (exit.status === 'rejected') throw exit.reason
  // A disk that is full ends git too, which then only says that nobody reads what it writes.
  if (extracted.status === 'rejected' && isSystemError(extracted.reason)) throw extracted.reason
  if (exit.value !== 0 && said.status === 'fulfilled' && said.value !== '') throw exportFailed(commit, said.value)
  if (extracted.status === 'rejected') throw extracted.reason
  return extracted.value
}

function isSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error
}

async function extract(commit: Commit, tar: Readable, destination: string, signal: AbortSignal): Promise<Written> {
  const folders = new Set<string>()
  const smallFiles: string[] = []
  const mangled: string[] = []
  await untar(tar, destination, {
    signal,
    rename: stripper(commit),
    onEntry: (name, { type, size }) => {
      if (name.includes('\uFFFD')) mangled.push(name)
      if (type === 'directory') folders.add(name)
      if (type === 'file' && size <= largestPointer) smallFiles.push(name)
    },
  })
  if (mangled.length > 0) throw nameUnsupported(mangled)
  return { folders, smallFiles }
}

/** Names are bytes to git; one that is not UTF-8 would be changed on its way into the image. */
function nameUnsupported(names: readonly string[]): KnownError {
  return new KnownError(`The commit has file names that are not valid UTF-8: ${names.join(', ')}.`, {
    code: 'file-name-unsupported',
    advice: 'Rename them, or leave them out with `export-ignore` in .gitattributes.',
  })
}

function within({ directory }: Commit): readonly string[] {
  return directory === '' ? [] : ['--', `${directory}/`]
}

/** From a path in the repository to one in the app's folder; the folders above it become the folder itself. */
function stripper({ directory }: Commit): (name: string) => string {
  const prefix = directory === '' ? '' : `${directory}/`
  return (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : '')
}

/** Git LFS, docs/spec.md: how a pointer begins, and how long one can be at most. */
const pointerStart = 'version https://git-lfs.github.com/spec/v1\n'
const largestPointer = 1024

function isPointer(file: string): boolean {
  return readFileSync(file, 'latin1').startsWith(pointerStart)
}

function exportFailed(commit: Commit, said: string): KnownError {
  const sha = shortSha(commit.sha)
  if (said.includes('did not match any files')) {
    return new KnownError(`Commit ${sha} has no folder '${commit.directory}'.`, {
      code: 'directory-missing',
      advice: 'Commit the folder, or correct `working-directory`.',
    })
  }
  return new KnownError(`The tree of commit ${sha} cannot be read from ${commit.repository}: ${firstLine(said)}`, {
    code: 'export-failed',
    advice: 'If it is a partial or sparse clone, fetch all of the commit; otherwise check it with `git fsck`.',
  })
}
