import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Stops the agent of a store, and with it every instance that it runs. See docs/operations.md. */
export async function stopAgent(store) {
  const terms = path.join(store, 'agent', 'terms')
  for (const name of await readdir(terms).catch(() => [])) {
    const { pid } = JSON.parse(await readFile(path.join(terms, name), 'utf8').catch(() => '{}'))
    if (pid !== undefined && signal(pid, 'SIGTERM')) while (signal(pid, 0)) await setTimeout(20)
  }
}

/** Whether there is such a process. */
function signal(pid, name) {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
