import { createReadStream, createWriteStream } from 'node:fs'
import { open, readdir, rm, stat, truncate, unlink, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { codeOf } from '../support/durable.ts'
import { makeFolder } from '../support/make-folder.ts'

/** How many logs of ended instances a release keeps. */
const keptLogs = 20
const longestLogBytes = 10 * 1024 * 1024
const tailBytes = 16 * 1024

/** Opens a log for a new instance, and lets go of the oldest ones of instances that have ended. */
export async function openLog(folder: string, instance: string, alive: ReadonlySet<string>): Promise<FileHandle> {
  await makeFolder(folder, 0o700)
  await dropOldLogs(folder, alive)
  return open(logFile(folder, instance), 'a', 0o600)
}

async function dropOldLogs(folder: string, alive: ReadonlySet<string>): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !alive.has(name.replace(/\.log(\.1)?$/, '')))
  if (names.length < keptLogs) return
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  )
  const old = files.toSorted((a, b) => b.at - a.at).slice(keptLogs - 1)
  await Promise.all(old.map(({ name }) => unlink(path.join(folder, name))))
}

/**
 * A log that has grown too long becomes `<name>.1`, in place: its writer holds it open and appends. On a full disk what it
 * says is gone, and the room is there again.
 */
export async function rotateLog(folder: string, instance: string): Promise<void> {
  const file = logFile(folder, instance)
  const { size } = await stat(file)
  if (size <= longestLogBytes) return
  try {
    const kept = createReadStream(file, { start: size - longestLogBytes, end: size - 1 })
    await pipeline(kept, createWriteStream(`${file}.1`, { mode: 0o600 }))
  } catch {
    await rm(`${file}.1`, { force: true })
  }
  await truncate(file)
}

/** The last lines, none where there is no log. Untrusted text. */
export async function readTail(file: string, mostLines: number): Promise<readonly string[]> {
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      const start = Math.max(0, size - tailBytes)
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(tailBytes), 0, tailBytes, start)
      const lines = buffer.toString('utf8', 0, bytesRead).split('\n')
      return lines.filter((line) => line.trim() !== '').slice(-mostLines)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

export function logFile(folder: string, instance: string): string {
  return path.join(folder, `${instance}.log`)
}
