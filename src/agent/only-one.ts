import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf } from '../errors/known-error.ts'
import { checkedJson } from '../support/checked-json.ts'
import { codeOf, createFile } from '../support/durable.ts'
import { readSmallFile } from '../support/small-file.ts'
import { identify, isRunning, type ProcessIdentity } from '../support/process-identity.ts'
import { processIdentity } from './store/state-schema.ts'

/**
 * Lets one agent run per store. Each process that wants to be the agent needs the term after the newest one, whose
 * holder has to be dead; a term is a file that only one process can create. Nothing is ever taken away from a process
 * that may live, so there is no stale lock to break and no race in breaking it.
 * @param isServed whether an agent answers: then there is nothing to wait for.
 * @param deadline by `performance.now()`.
 * @returns the file that says so, for as long as it is there; undefined when another process is the agent.
 */
export async function becomeTheOnlyOne(
  folder: string,
  isServed: () => Promise<boolean>,
  deadline: number,
): Promise<string | undefined> {
  const self = await identify(process.pid)
  for (;;) {
    const newest = (await terms(folder)).at(-1) ?? 0
    const holder = await holderOf(folder, newest)
    if (holder !== undefined && (await isRunning(holder))) {
      if (await isServed()) return undefined
      if (performance.now() > deadline) throw new Error(`agent ${holder.pid} neither answers nor ends`)
      await sleep(25)
    } else if ((await createFile(fileOf(folder, newest + 1), JSON.stringify(self))) === 'created') {
      const all = await terms(folder)
      if (all.at(-1) === newest + 1) return removeOlder(folder, all)
      await rm(fileOf(folder, newest + 1))
    }
  }
}

/** @returns the newest one's file. */
async function removeOlder(folder: string, all: readonly number[]): Promise<string> {
  await Promise.all(all.slice(0, -1).map((term) => rm(fileOf(folder, term), { force: true })))
  return fileOf(folder, all.at(-1) ?? 0)
}

async function terms(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch((error) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  const numbers = names.map((name) => /^(\d+)\.json$/.exec(name)?.[1]).filter((digits) => digits !== undefined)
  return numbers.map(Number).toSorted((a, b) => a - b)
}

const mostBytes = 4096

/** @throws Error that names the file: who cannot know that the holder is dead must not take its place. */
async function holderOf(folder: string, term: number): Promise<ProcessIdentity | undefined> {
  const file = fileOf(folder, term)
  try {
    const content = await readSmallFile(file, mostBytes)
    return content && checkedJson(processIdentity, content.toString('utf8'))
  } catch (error) {
    const what = `${file} does not say which process is the agent: ${messageOf(error)}`
    throw new Error(`${what}. Remove it once no agent of this store runs.`, { cause: error })
  }
}

function fileOf(folder: string, term: number): string {
  return path.join(folder, `${term}.json`)
}
