// How soon a line that a build prints is in the log, and how soon the last process of a build is gone that is cancelled.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median, printTable, verdict } from './lib/figures.mjs'
import { createSandbox, quick } from './lib/sandbox.mjs'

const lines = 21
const aborts = 7
const seconds = 98_799

const latencies = await inSandbox(
  (folder) => `for n in $(seq 1 ${lines}); do date +%s%N >>${folder}/times; echo "line $n."; sleep 0.2; done`,
  async (sandbox) => {
    const run = await sandbox.start({ command: 'deploy' })
    const seen = []
    for (let n = 1; n <= lines; n += 1) {
      await run.untilLog(`│ line ${n}.`)
      seen.push(performance.timeOrigin + performance.now())
    }
    await run.finished
    const printed = readFileSync(path.join(sandbox.folder, 'times'), 'utf8').trim().split('\n')
    return printed.map((nanoseconds, index) => seen[index] - Number(nanoseconds) / 1e6)
  },
)

const ends = await inSandbox(
  () => `trap '' TERM INT; sleep ${seconds} & sleep ${seconds}`,
  async (sandbox) => {
    const times = []
    for (let n = 0; n < aborts; n += 1) {
      const run = await sandbox.start({ command: 'deploy' })
      while (sleepers() < 2) await sleep(10)
      const began = performance.now()
      run.interrupt()
      while (sleepers() > 0) await sleep(1)
      times.push(performance.now() - began)
      await run.finished
    }
    return times
  },
)

const ms = (time) => `${time.toFixed(1)} ms`
printTable(
  ['Node', 'a line in the log (median, most)', 'cancelled to the last child’s end (median, most)'],
  [
    [
      process.version,
      `${ms(median(latencies))}, ${ms(Math.max(...latencies))}`,
      `${ms(median(ends))}, ${ms(Math.max(...ends))}`,
    ],
  ],
)
verdict('a line of a build in the log', median(latencies), 50, ' ms')
verdict('the end of a build that is cancelled', median(ends), 100, ' ms')

async function inSandbox(build, work) {
  const withBuild = (text) => quick(text).replace(/^image:\n/m, `image:\n  build: |\n    ${build('@FOLDER@')}\n`)
  const sandbox = await createSandbox({ spec: withBuild })
  const placed = (text) => text.replaceAll('@FOLDER@', sandbox.folder)
  await sandbox.repository.commit('Where to write', 'immutable.yml', placed)
  try {
    return await work(sandbox)
  } finally {
    await sandbox.remove()
  }
}

function sleepers() {
  const isOurs = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8') === `sleep\0${seconds}\0`
    } catch {
      return false
    }
  }
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name)).length
}
