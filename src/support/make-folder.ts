import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes a folder, and those on the way to it. Node's own recursive mkdir never comes back where a file system denies with
 * ENOENT what it was asked to make, as /proc does, and not even SIGTERM ends the process then.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  try {
    await makeOne(folder, mode)
  } catch (error) {
    if (codeFrom(error) !== 'ENOENT' || folder === path.dirname(folder)) throw error
    await makeFolder(path.dirname(folder), mode)
    await makeOne(folder, mode)
  }
}

async function makeOne(folder: string, mode: number | undefined): Promise<void> {
  await mkdir(folder, { mode }).catch(async (error: unknown) => {
    const isThere = codeFrom(error) === 'EEXIST' && (await stat(folder)).isDirectory()
    if (!isThere) throw error
  })
}

/** `codeOf` of durable.ts, which makes folders itself. */
function codeFrom(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}
