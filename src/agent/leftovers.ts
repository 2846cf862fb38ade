import { readdir, readlink, realpath } from 'node:fs/promises'
import path from 'node:path'
import { checkedJson } from '../support/checked-json.ts'
import { codeOf } from '../support/durable.ts'
import { removeTree } from '../support/remove-tree.ts'
import { readSmallFile } from '../support/small-file.ts'
import { processFile } from './instance.ts'
import { signalGroup } from './process-group.ts'
import { isRunning, type ProcessIdentity } from '../support/process-identity.ts'
import type { StorePaths } from './store/paths.ts'
import { processIdentity } from './store/state-schema.ts'

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
  const folder = path.join(paths.instances, id)
  const identity = await readIdentity(processFile(paths, id))
  const pids = identity === undefined ? await workingIn(folder) : (await isRunning(identity)) ? [identity.pid] : []
  for (const pid of pids) signalGroup(pid, 'SIGKILL')
  await removeTree(folder)
  return pids.length > 0
}

/**
 * A program that was started in the moment in which its agent was killed, before that could write down which process it
 * is: it works in its instance's folder (proc(5), cwd). Where there is no /proc it is not found.
 */
async function workingIn(folder: string): Promise<readonly number[]> {
  const place = await realpath(folder)
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '')
      return cwd.startsWith(`${place}${path.sep}`) ? [Number(pid)] : []
    }),
  )
  return found.flat()
}

const mostBytes = 4096

async function readIdentity(file: string): Promise<ProcessIdentity | undefined> {
  try {
    return checkedJson(processIdentity, (await readSmallFile(file, mostBytes))?.toString('utf8') ?? '')
  } catch {
    // Killed before it had a process, or while the file was written.
    return undefined
  }
}
