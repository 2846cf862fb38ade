import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { median, printTable, verdict } from './figures.mjs'

/** Prints how much longer something takes, in the median, than a process that does nothing; the two take turns. */
export async function besideEmptyProcess({ runs, what, name, limitMs, measure }) {
  const times = { empty: [], measured: [] }
  for (let run = 0; run <= runs; run += 1) {
    const empty = await emptyProcess()
    const measured = await measure()
    if (run === 0) continue // the first warms the file cache
    times.empty.push(empty)
    times.measured.push(measured)
  }
  const [empty, measured] = [median(times.empty), median(times.measured)]
  const ms = (time) => `${time.toFixed(1)} ms`
  printTable(['Node', 'node -e 0', what, 'above'], [[process.version, ms(empty), ms(measured), ms(measured - empty)]])
  verdict(name, measured - empty, limitMs, ' ms')
}

async function emptyProcess() {
  const began = performance.now()
  await once(spawn(process.execPath, ['-e', '0']), 'close')
  return performance.now() - began
}
