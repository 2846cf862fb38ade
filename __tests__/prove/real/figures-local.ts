import { readdirSync, readFileSync } from 'node:fs'
import { readdir, utimes } from 'node:fs/promises'
import path from 'node:path'
import type { Sandbox } from '../../harness/sandbox.ts'
import type { Figures } from './soak.ts'

/** As old as what a deployment of some hours ago has left. */
const agedMs = 2 * 3600_000

/**
 * What the agent and the store take now. Blobs are made as old as they are where deployments are hours apart: younger
 * ones may be a build's that has not come to its end, and stay.
 */
export async function figuresOf(sandbox: Sandbox): Promise<Figures> {
  const pid = await sandbox.agentPid()
  const files = await readdir(sandbox.store, { recursive: true, withFileTypes: true })
  const found = files.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const aged = new Date(Date.now() - agedMs)
  const blobs = found.filter((file) => file.includes(`${path.sep}blobs${path.sep}`))
  await Promise.all(blobs.map((file) => utimes(file, aged, aged).catch(() => undefined)))
  return {
    'memory of the agent, MiB': memoryOf(pid),
    'descriptors of the agent': readdirSync(`/proc/${pid}/fd`).length,
    'files of the store': found.length,
    'folders of the store': files.filter((entry) => entry.isDirectory()).length,
    'entries of the ledger': (await sandbox.ledger()).length,
  }
}

function memoryOf(pid: number): number {
  const kibibytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kibibytes) / 1024
}
