import { lstat, mkdtemp, readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { checkedJson } from './checked-json.ts'
import { identify, isRunning } from './process-identity.ts'
import { removeTree } from './remove-tree.ts'

const prefix = 'immutable-deploy-work-'
const ownerName = 'owner'
const owner = v.object({ pid: v.number(), startedAt: v.string(), namespace: v.string() })

/** Works in a new folder that nobody else may read, and removes it; one that could not be removed the next one removes. */
export async function inWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  await removeDeadWork()
  const folder = await mkdtemp(path.join(tmpdir(), prefix))
  try {
    const us = { ...(await identify(process.pid)), namespace: await namespace() }
    await writeFile(path.join(folder, ownerName), JSON.stringify(us))
    return await work(folder)
  } finally {
    await removeTree(folder)
  }
}

/** Removes the folders of those that were killed, in which a registry's token may lie. Never throws. */
export async function removeDeadWork(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  const folders = names.filter((name) => name.startsWith(prefix)).map((name) => path.join(tmpdir(), name))
  await Promise.all(folders.map((folder) => removeIfDead(folder).catch(() => undefined)))
}

async function removeIfDead(folder: string): Promise<void> {
  const { uid } = await lstat(folder)
  if (uid !== process.getuid?.()) return
  const its = checkedJson(owner, await readFile(path.join(folder, ownerName), 'utf8'))
  if (its.namespace !== (await namespace()) || (await isRunning(its))) return
  await removeTree(folder)
}

/** A process has its number in one namespace alone (pid_namespaces(7)); a machine without them is one. */
async function namespace(): Promise<string> {
  return readlink('/proc/self/ns/pid').catch(() => '')
}
