import { chmod, readdir, rm } from 'node:fs/promises'
import path from 'node:path'

/** Removes a tree even where its folders are read-only; nothing where there is none. */
export async function removeTree(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))) throw error
    await makeFoldersWritable(folder)
    await rm(folder, { recursive: true, force: true })
  }
}

/** Links are left alone: what they point to may lie anywhere. */
async function makeFoldersWritable(folder: string): Promise<void> {
  await chmod(folder, 0o700)
  const entries = await readdir(folder, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory())
  await Promise.all(folders.map(({ name }) => makeFoldersWritable(path.join(folder, name))))
}
