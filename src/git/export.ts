import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { KnownError } from '../errors.ts'
import type { Commit } from '../platform/images.ts'
import { git, gitEnvironment, pinned } from './git.ts'

/**
 * Writes the tree of a commit, never the dirty work tree, into an empty folder. `git archive` reads export-ignore from
 * the commit's own .gitattributes (git-archive, ATTRIBUTES) and runs no smudge filter of the user's configuration.
 * @throws KnownError `submodules-unsupported`, `lfs-unsupported`, `directory-missing`, `export-failed`.
 */
export async function exportTree(commit: Commit, destination: string, signal: AbortSignal): Promise<void> {
  await refuseSubmodules(commit, signal)
  const { extract } = await import('tar-fs')
  const within = commit.directory === '' ? [] : ['--', commit.directory]
  const strip = commit.directory === '' ? 0 : commit.directory.split('/').length
  const args = [...pinned, ...noFilters, 'archive', '--format=tar', commit.sha, ...within]
  const archive = spawn('git', args, {
    cwd: commit.repository,
    env: gitEnvironment(),
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve, reject) => {
    archive.on('error', reject)
    archive.on('close', resolve)
  })
  const [exitCode, said] = await Promise.all([
    exited,
    text(archive.stderr),
    pipeline(archive.stdout, extract(destination, { strip })),
  ]).catch((error: unknown) => {
    signal.throwIfAborted()
    throw error
  })
  if (exitCode !== 0) throw exportFailed(commit, said)
}

/** An LFS pointer stays a pointer, and so is found, instead of being fetched or not depending on the machine. */
const noFilters = ['-c', 'filter.lfs.smudge=', '-c', 'filter.lfs.process=', '-c', 'filter.lfs.required=false']

function exportFailed(commit: Commit, said: string): KnownError {
  return new KnownError(`The tree of ${commit.sha.slice(0, 12)} could not be exported: ${said.trim()}`, {
    code: 'export-failed',
    advice: 'Check that the repository is whole: `git fsck`.',
  })
}

/** Mode, type and path of everything in the commit's folder. */
async function entries(commit: Commit, signal: AbortSignal): Promise<readonly { mode: string; path: string }[]> {
  const within = commit.directory === '' ? [] : ['--', `${commit.directory}/`]
  const listed = await git(commit.repository, ['ls-tree', '-r', '-z', '--full-tree', commit.sha, ...within], signal)
  const all = listed.stdout.split('\0').filter((line) => line !== '')
  if (all.length === 0 && commit.directory !== '') {
    throw new KnownError(`Commit ${commit.sha.slice(0, 12)} has no folder ${commit.directory}.`, {
      code: 'directory-missing',
      advice: 'Commit the folder, or correct `working-directory`.',
    })
  }
  return all.map((line) => ({ mode: line.slice(0, 6), path: line.slice(line.indexOf('\t') + 1) }))
}

async function refuseSubmodules(commit: Commit, signal: AbortSignal): Promise<void> {
  const submodules = (await entries(commit, signal)).filter(({ mode }) => mode === '160000')
  if (submodules.length === 0) return
  throw new KnownError(
    `Commit ${commit.sha.slice(0, 12)} has submodules (${names(submodules.map((entry) => entry.path))}), whose content is not in it.`,
    {
      code: 'submodules-unsupported',
      advice: 'Commit what the app needs (git subtree), or fetch it in `image.build`.',
    },
  )
}

/** The first line of every LFS pointer (git-lfs, docs/spec.md). */
const pointer = 'version https://git-lfs.github.com/spec/v1'

/** @throws KnownError `lfs-unsupported` when a file is only a pointer to its content. */
export async function refuseLfsPointers(folder: string, files: readonly string[]): Promise<void> {
  const pointers: string[] = []
  for (const file of files) if (await isPointer(path.join(folder, file))) pointers.push(file)
  if (pointers.length === 0) return
  throw new KnownError(
    `Git LFS keeps the content of ${names(pointers)} elsewhere; an image would hold only pointers to it.`,
    {
      code: 'lfs-unsupported',
      advice: 'Commit these files as they are, fetch them in `image.build`, or leave them out with `image.exclude`.',
    },
  )
}

async function isPointer(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(pointer.length), 0, pointer.length, 0)
    return bytesRead === pointer.length && buffer.toString('latin1') === pointer
  } finally {
    await handle.close()
  }
}

function names(paths: readonly string[]): string {
  return paths.length <= 5 ? paths.join(', ') : `${paths.slice(0, 5).join(', ')} and ${paths.length - 5} more`
}
