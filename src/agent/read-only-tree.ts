import { chmod, readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** Takes the right to write from every file of a tree; its folders stay as they are. */
export async function makeFilesReadOnly(folder: string): Promise<void> {
  const { files, folders } = await entriesOf(folder)
  await Promise.all(files.map(async (file) => chmod(file, (await stat(file)).mode & 0o7555)))
  await Promise.all(folders.map(makeFilesReadOnly))
}

/** Takes the right to write from every folder of a tree; its files stay as they are. */
export async function makeFoldersReadOnly(folder: string): Promise<void> {
  const { folders } = await entriesOf(folder)
  await Promise.all(folders.map(makeFoldersReadOnly))
  await chmod(folder, 0o555)
}

/** Links are neither: what they point to may lie anywhere. */
async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true })
  const pathOf = ({ name }: { readonly name: string }) => path.join(folder, name)
  return {
    files: entries.filter((entry) => entry.isFile()).map(pathOf),
    folders: entries.filter((entry) => entry.isDirectory()).map(pathOf),
  }
}
