import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { codeOf } from './durable.ts'

/**
 * A file that others can have put there, so that it may be anything: a pipe, which would never be read to
 * its end (open(2), O_NONBLOCK), or larger than memory.
 * @returns undefined where there is none.
 * @throws Error that says what it is instead; the system's.
 */
export async function readSmallFile(file: string, mostBytes: number): Promise<Buffer | undefined> {
  const handle = await openExisting(file)
  if (handle === undefined) return undefined
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new Error('it is not a file')
    if (stats.size > mostBytes) throw new Error(`it has ${stats.size} bytes`)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

async function openExisting(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return undefined
    // A link to itself, a socket.
    throw code === 'ELOOP' || code === 'ENXIO' ? new Error('it is not a file', { cause: error }) : error
  }
}
