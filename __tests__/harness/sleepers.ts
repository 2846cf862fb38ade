import { readdir, readFile } from 'node:fs/promises'

/** What sleeps for so many seconds, by the numbers that this process knows them by: in a namespace they have others. */
export async function sleepers(seconds: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return pids.map(Number).filter((_pid, index) => lines[index] === `sleep\0${seconds}\0`)
}
