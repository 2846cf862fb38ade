import { constants } from 'node:fs'
import { access, cp, rename } from 'node:fs/promises'
import path from 'node:path'
import { makeReadOnly, removeTree } from './read-only-tree.ts'

/** Images as folders: unpacked once, copied for each instance. */
export interface Rootfs {
  /** A fresh, read-only copy at `destination`, which does not exist yet. */
  copy(digest: string, destination: string): Promise<void>
  /** Removes what was unpacked of an image that nothing runs any more. */
  drop(digest: string): Promise<void>
}

export type Unpack = (digest: string, destination: string) => Promise<void>

export function createRootfs(folder: string, unpack: Unpack): Rootfs {
  const unpacked = new Map<string, Promise<string>>()
  const folderOf = (digest: string) => path.join(folder, digest.replace(/^sha256:/, ''))

  const ready = (digest: string): Promise<string> => {
    const known = unpacked.get(digest) ?? ensure(digest, folderOf(digest), unpack)
    unpacked.set(digest, known)
    known.catch(() => unpacked.delete(digest))
    return known
  }
  return {
    async copy(digest, destination) {
      const mode = constants.COPYFILE_FICLONE
      await cp(await ready(digest), destination, { recursive: true, verbatimSymlinks: true, mode })
    },
    async drop(digest) {
      unpacked.delete(digest)
      await removeTree(folderOf(digest))
    },
  }
}

/** A folder that bears the image's name is whole: it was moved there when it was. */
async function ensure(digest: string, folder: string, unpack: Unpack): Promise<string> {
  const exists = await access(folder).then(
    () => true,
    () => false,
  )
  if (exists) return folder
  const draft = `${folder}.unpacking`
  await removeTree(draft)
  await unpack(digest, draft)
  await makeReadOnly(draft)
  await rename(draft, folder)
  return folder
}
