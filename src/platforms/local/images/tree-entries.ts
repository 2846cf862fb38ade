import { isUtf8 } from 'node:buffer'
import { lstatSync, readlinkSync, type Stats } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { KnownError } from '../../../errors/known-error.ts'
import { codeOf } from '../../../support/durable.ts'
import type { Excludes } from '../../shared/images/excludes.ts'

/** What is in a tree; `path` is relative to it, with slashes. */
export type TreeEntry =
  | { readonly type: 'directory'; readonly path: string }
  | { readonly type: 'symlink'; readonly path: string; readonly linkname: string }
  | { readonly type: 'file'; readonly path: string; readonly executable: boolean; readonly size: number }

/**
 * Lists a tree in the order of the bytes of its paths, which no locale and no file system changes. What is in a folder
 * that is left out is not looked at (gitignore: it cannot be brought back).
 * @throws KnownError `file-unsupported`, `file-name-unsupported`, `file-unreadable`.
 */
export async function treeEntries(tree: string, excludes: Excludes): Promise<readonly TreeEntry[]> {
  const found: { readonly key: Buffer; readonly entry: TreeEntry }[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const name of await namesIn(tree, folder)) {
      const relative = folder === '' ? name : `${folder}/${name}`
      const stats = lstatSync(path.join(tree, relative))
      if (excludes(stats.isDirectory() ? `${relative}/` : relative)) continue
      found.push({ key: Buffer.from(relative), entry: entryOf(tree, relative, stats) })
      if (stats.isDirectory()) await walk(relative)
    }
  }
  await walk('')
  return found.toSorted((a, b) => Buffer.compare(a.key, b.key)).map(({ entry }) => entry)
}

async function namesIn(tree: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(tree, folder), { encoding: 'buffer' }).catch((error) => {
    throw unreadable(error, folder)
  })
  return names.map((name) => text(name, path.posix.join(folder, name.toString())))
}

/** Names and links are bytes to the system; what is not UTF-8 would be changed on its way into the tar. */
function text(bytes: Buffer, shown: string): string {
  if (isUtf8(bytes)) return bytes.toString()
  throw new KnownError(`The build left ${shown}, whose name or link is not valid UTF-8.`, {
    code: 'file-name-unsupported',
    advice: 'Rename it, or remove it at the end of `image.build`.',
  })
}

function entryOf(tree: string, relative: string, stats: Stats): TreeEntry {
  if (stats.isDirectory()) return { type: 'directory', path: relative }
  if (stats.isFile()) {
    return { type: 'file', path: relative, executable: (stats.mode & 0o100) !== 0, size: stats.size }
  }
  if (stats.isSymbolicLink()) {
    const linkname = text(readlinkSync(path.join(tree, relative), { encoding: 'buffer' }), relative)
    return { type: 'symlink', path: relative, linkname }
  }
  throw new KnownError(`The build left ${relative}, which is neither a file nor a folder nor a symbolic link.`, {
    code: 'file-unsupported',
    advice: 'Remove it at the end of `image.build`, or leave it out with `image.exclude`.',
  })
}

/** What to throw for an error while reading something in the tree. */
export function unreadable(error: unknown, relative: string): unknown {
  if (codeOf(error) !== 'EACCES') return error
  return new KnownError(`The build left ${relative}, which it may not read itself.`, {
    code: 'file-unreadable',
    advice: 'Change its mode at the end of `image.build`, or leave it out with `image.exclude`.',
    cause: error,
  })
}
