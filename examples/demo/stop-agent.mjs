import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** More than requests in flight and the instances' `stop-grace` can take. */
const limitMs = 20_000

/** Stops the agent of a store, and with it every instance that it runs. See docs/operations.md. */
export async function stopAgent(store) {
  const terms = path.join(store, 'agent', 'terms')
  for (const name of await readdir(terms).catch(() => [])) {
    const { pid } = JSON.parse(await readFile(path.join(terms, name), 'utf8').catch(() => '{}'))
    if (pid !== undefined) await end(pid)
  }
}

async function end(pid) {
  const deadline = Date.now() + limitMs
  signal(pid, 'SIGTERM')
  while (await isRunning(pid)) {
    if (Date.now() > deadline) signal(pid, 'SIGKILL')
    await setTimeout(20)
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

/** In a container whose first process buries nobody, what has ended stays in the list of processes, as `Z`. */
async function isRunning(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return signal(pid, 0) && !/\) Z /.test(stat)
}
