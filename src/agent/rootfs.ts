import { constants, existsSync, readdirSync, renameSync } from 'node:fs'
import { cp, rename } from 'node:fs/promises'
import path from 'node:path'
import { removeTree } from '../support/remove-tree.ts'
import { makeFilesReadOnly, makeFoldersReadOnly } from './read-only-tree.ts'
import { makeFolder } from '../support/make-folder.ts'

/** Images as folders: unpacked once, copied for each instance. */
export interface Rootfs {
  /** A fresh, read-only copy of what the app's image holds, at `destination`, which does not exist yet. */
  copy(app: string, digest: string, destination: string): Promise<void>
  /** Removes what was unpacked of all other images. */
  keepOnly(digests: ReadonlySet<string>): Promise<void>
}

/** Writes the image into an empty folder, the app into `app/` of it. */
export type Unpack = (app: string, digest: string, destination: string) => Promise<void>

export function createRootfs(folder: string, unpack: Unpack): Rootfs {
  const unpacked = new Map<string, Promise<void>>()

  const ready = (app: string, digest: string, place: string): Promise<void> => {
    const known = unpacked.get(digest) ?? ensure(place, (draft) => unpack(app, digest, draft))
    unpacked.set(digest, known)
    known.catch(() => unpacked.delete(digest))
    return known
  }
  return {
    async copy(app, digest, destination) {
      const place = path.join(folder, nameOf(digest))
      await ready(app, digest, place)
      const mode = constants.COPYFILE_FICLONE
      await cp(path.join(place, 'app'), destination, { recursive: true, verbatimSymlinks: true, mode })
      // Only of the copy, which is gone when its instance is: else nobody but us could remove a store.
      await makeFoldersReadOnly(destination)
    },
    async keepOnly(digests) {
      for (const digest of unpacked.keys()) if (!digests.has(digest)) unpacked.delete(digest)
      const kept = new Set([...digests].map(nameOf))
      await Promise.all(setAside(folder, (name) => kept.has(name)).map(removeTree))
    },
  }
}

/** A folder that bears the image's name is whole: it was moved there when it was. */
async function ensure(place: string, unpack: (draft: string) => Promise<void>): Promise<void> {
  if (existsSync(place)) return
  const draft = `${place}.draft`
  await removeTree(draft)
  await makeFolder(draft, 0o700)
  await unpack(draft)
  await makeFilesReadOnly(draft)
  await rename(draft, place)
}

/**
 * Renames what is not kept, all in one go: a launch that wants the image a moment later must not find half of it.
 * @returns the folders to be removed, those of an agent that died before it could among them.
 */
function setAside(folder: string, isKept: (name: string) => boolean): readonly string[] {
  if (!existsSync(folder)) return []
  const going = readdirSync(folder).filter((name) => !isKept(name.replace(/\.draft$/, '')))
  return going.map((name) => {
    if (name.endsWith('.gone')) return path.join(folder, name)
    const aside = path.join(folder, `${name}.${Date.now()}.gone`)
    renameSync(path.join(folder, name), aside)
    return aside
  })
}

function nameOf(digest: string): string {
  return digest.replace(':', '-')
}
