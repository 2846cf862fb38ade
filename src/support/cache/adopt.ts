import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as otherWork } from 'node:timers/promises'
import { codeOf } from '../durable.ts'

/**
 * Moves the files of a restored folder to their place, without replacing any. What is neither file nor folder goes, for it
 * could lead anywhere.
 */
export async function adoptFolder(from: string, to: string): Promise<void> {
  if (lstatSync(from, { throwIfNoEntry: false })?.isDirectory() !== true) return
  await purge(from)
  mkdirSync(path.dirname(to), { recursive: true })
  await merge(from, to)
}

async function purge(folder: string): Promise<void> {
  await otherWork()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) await purge(file)
    else if (!entry.isFile() || isVerdict(entry.name)) rmSync(file)
  }
}

/**
 * Go holds a module against go.sum by the hash that lies beside it, and makes one only where there is none (Go's
 * cmd/go/internal/modfetch, `checkMod`): one that came from elsewhere would vouch for anything.
 */
function isVerdict(name: string): boolean {
  return name.endsWith('.ziphash')
}

/** A folder that is not there yet moves as a whole. */
async function merge(from: string, to: string): Promise<void> {
  if (!existsSync(to) && moves(from, to)) return
  await otherWork()
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, place] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) await merge(source, place)
    else if (!existsSync(place) && !moves(source, place)) copyFileSync(source, place)
  }
}

/** False where it would have to move to another disk. */
function moves(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EXDEV') return false
    throw error
  }
}
