import { chmod, lstat, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '../durable.ts'

/** Takes the right to write from every file and folder of a tree. */
export async function makeReadOnly(file: string): Promise<void> {
  const stats = await lstat(file)
  if (stats.isSymbolicLink()) return
  if (stats.isDirectory()) await inFolder(file, makeReadOnly)
  await chmod(file, stats.mode & 0o7555)
}

/** Removes a tree even where its folders are read-only; nothing where there is none. */
export async function removeTree(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true })
  } catch (error) {
    if (codeOf(error) !== 'EACCES' && codeOf(error) !== 'EPERM') throw error
    await makeFoldersWritable(folder)
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeFoldersWritable(file: string): Promise<void> {
  const stats = await lstat(file)
  if (!stats.isDirectory()) return
  await chmod(file, 0o700)
  await inFolder(file, makeFoldersWritable)
}

async function inFolder(folder: string, work: (file: string) => Promise<void>): Promise<void> {
  await Promise.all((await readdir(folder)).map((name) => work(path.join(folder, name))))
}
