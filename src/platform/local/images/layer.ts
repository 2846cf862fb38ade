import { createReadStream, createWriteStream } from 'node:fs'
import { lstat, readdir, readlink } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pack } from 'tar-stream'
import { KnownError } from '../../../errors.ts'
import { digestFrom, mediaTypes, newHash, type Descriptor } from './layout.ts'

/** Where a commit's tree lies in an image; the working directory of its command. */
export const appFolder = 'app'

export interface LayerOptions {
  readonly timeSeconds: number
  /** Whether a path, relative to the tree and with a slash at the end for folders, is to be left out. */
  readonly excludes: (path: string) => boolean
  readonly signal: AbortSignal
}

interface Entry {
  /** Relative to the tree, with slashes. */
  readonly path: string
  readonly kind: 'file' | 'directory' | 'symlink'
  readonly executable: boolean
  readonly size: number
}

/** Every entry of a tree in the order of its bytes, which no locale changes. @throws KnownError `file-unsupported`. */
export async function treeEntries(tree: string, excludes: LayerOptions['excludes']): Promise<readonly Entry[]> {
  const found: Entry[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const name of await readdir(path.join(tree, folder))) {
      const relative = folder === '' ? name : `${folder}/${name}`
      const entry = await entryOf(tree, relative)
      if (excludes(entry.kind === 'directory' ? `${relative}/` : relative)) continue
      found.push(entry)
      if (entry.kind === 'directory') await walk(relative)
    }
  }
  await walk('')
  return found.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
}

async function entryOf(tree: string, relative: string): Promise<Entry> {
  const stats = await lstat(path.join(tree, relative))
  const executable = (stats.mode & 0o111) !== 0
  if (stats.isFile()) return { path: relative, kind: 'file', executable, size: stats.size }
  if (stats.isDirectory()) return { path: relative, kind: 'directory', executable, size: 0 }
  if (stats.isSymbolicLink()) return { path: relative, kind: 'symlink', executable, size: 0 }
  throw new KnownError(`The build left ${relative}, which is neither a file, a folder nor a symbolic link.`, {
    code: 'file-unsupported',
    advice: 'Remove it at the end of `image.build`, or leave it out with `image.exclude`.',
  })
}

/**
 * Writes a tree as a layer that depends on nothing but its content: sorted, owned by root, with the commit's time.
 * Owner, group, umask and clock of the machine leave no trace.
 */
export async function writeLayer(
  tree: string,
  entries: readonly Entry[],
  file: string,
  { timeSeconds, signal }: Pick<LayerOptions, 'timeSeconds' | 'signal'>,
): Promise<Descriptor> {
  const { pack } = await import('tar-stream')
  const tar = pack()
  const hash = newHash()
  let size = 0
  const measure = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  const written = pipeline(Readable.from(tar), measure, createWriteStream(file, { flags: 'wx', mode: 0o600 }), { signal })
  await Promise.all([written, addAll(tar, tree, entries, new Date(timeSeconds * 1000), signal)])
  return { mediaType: mediaTypes.layer, digest: digestFrom(hash), size }
}

async function addAll(tar: Pack, tree: string, entries: readonly Entry[], mtime: Date, signal: AbortSignal) {
  const common = { uid: 0, gid: 0, uname: '', gname: '', mtime }
  try {
    tar.entry({ ...common, name: `${appFolder}/`, type: 'directory', mode: 0o755 })
    for (const entry of entries) await add(tar, tree, entry, common, signal)
    tar.finalize()
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

async function add(tar: Pack, tree: string, entry: Entry, common: object, signal: AbortSignal): Promise<void> {
  const name = `${appFolder}/${entry.path}`
  const source = path.join(tree, entry.path)
  if (entry.kind === 'directory') {
    tar.entry({ ...common, name: `${name}/`, type: 'directory', mode: 0o755 })
  } else if (entry.kind === 'symlink') {
    tar.entry({ ...common, name, type: 'symlink', mode: 0o777, linkname: await readlink(source) })
  } else {
    const mode = entry.executable ? 0o755 : 0o644
    await pipeline(createReadStream(source), tar.entry({ ...common, name, mode, size: entry.size }), { signal })
  }
}
