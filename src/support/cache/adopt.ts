import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as otherWork } from 'node:timers/promises'
import { codeOf } from '../durable.ts'

/**
 * Moves the files of a restored folder to their place, without replacing any. What is neither file nor folder stays
 * behind, for it could lead anywhere.
 */
export async function adoptFolder(from: string, to: string): Promise<void> {
  if (lstatSync(from, { throwIfNoEntry: false })?.isDirectory() !== true) return
  mkdirSync(to, { recursive: true })
  const entries = readdirSync(from, { withFileTypes: true })
  for (const entry of entries) if (entry.isFile() && !isVerdict(entry.name)) adoptFile(from, to, entry.name)
  await otherWork()
  for (const entry of entries)
    if (entry.isDirectory()) await adoptFolder(path.join(from, entry.name), path.join(to, entry.name))
}

/**
 * Go holds a module against go.sum by the hash that lies beside it, and makes one only where there is none (Go's
 * cmd/go/internal/modfetch, `checkMod`): one that came from elsewhere would vouch for anything.
 */
function isVerdict(name: string): boolean {
  return name.endsWith('.ziphash')
}

function adoptFile(from: string, to: string, name: string): void {
  const [source, place] = [path.join(from, name), path.join(to, name)]
  if (existsSync(place)) return
  try {
    renameSync(source, place)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    copyFileSync(source, place)
  }
}
