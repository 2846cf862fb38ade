import { lstat } from 'node:fs/promises'
import { KnownError } from '../../errors/known-error.ts'
import { makeFolder } from '../../support/make-folder.ts'

/** A folder that only this user can enter, made if need be. @throws KnownError `folder-unsafe`. */
export async function ensurePrivate(folder: string): Promise<void> {
  await makeFolder(folder, 0o700)
  const stats = await lstat(folder)
  const isOurs = stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o077) === 0
  if (isOurs) return
  throw new KnownError(`The folder ${folder} is not this user's alone, and the agent's socket would be in it.`, {
    code: 'folder-unsafe',
    advice: `Remove it, or run \`chmod 700 ${folder}\` if it belongs to the user that the runner runs as.`,
  })
}
