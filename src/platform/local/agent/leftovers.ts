import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '../durable.ts'
import type { StorePaths } from '../paths.ts'
import { processFile } from './instance.ts'
import { signalGroup } from './process-group.ts'
import { isRunning, type ProcessIdentity } from './process-identity.ts'
import { removeTree } from '../../../remove-tree.ts'

/** Kills what instances of an agent that died still run, and removes their folders. */
export async function removeLeftovers(paths: StorePaths): Promise<number> {
  const ids = await readdir(paths.instances).catch((error) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  const killed = await Promise.all(ids.map((id) => removeLeftover(paths, id)))
  return killed.filter(Boolean).length
}

async function removeLeftover(paths: StorePaths, id: string): Promise<boolean> {
  const identity = await readIdentity(processFile(paths, id))
  const runs = identity !== undefined && (await isRunning(identity))
  if (runs) signalGroup(identity.pid, 'SIGKILL')
  await removeTree(path.join(paths.instances, id))
  return runs
}

async function readIdentity(file: string): Promise<ProcessIdentity | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProcessIdentity
  } catch {
    // Killed before it had a process, or while the file was written.
    return undefined
  }
}
