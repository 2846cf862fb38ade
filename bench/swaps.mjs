// A hundred swaps in a row under load: what is lost, and what a request takes in the seconds of a swap, beside the same
// load in the quiet before and after. The load is even and far from what the machine can do, so that waiting shows.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { printTable, quantile, verdict } from './lib/figures.mjs'
import { createSandbox, quick } from './lib/sandbox.mjs'

const swaps = 100
const quietSeconds = 20
/** What a swap costs the machine beside the swap: a process that starts, reads and ends. */
const doingNothing = { command: 'rollback', spec: 'missing.yml' }
const sandbox = await createSandbox({ spec: quick })
try {
  await sandbox.run({ command: 'deploy' })
  await sandbox.repository.commit('Second')
  await sandbox.run({ command: 'deploy' })
  const load = startSteadyLoad(sandbox.url, 500)
  await setTimeout(2000) // connections and compiled code
  const quiet = [await interval(() => setTimeout((quietSeconds / 2) * 1000))]
  const busy = []
  for (let swap = 0; swap < swaps; swap += 1) busy.push(await interval(() => sandbox.run({ command: 'rollback' })))
  const control = []
  for (let swap = 0; swap < swaps; swap += 1)
    control.push(await interval(() => sandbox.run(doingNothing, { expect: 1 })))
  quiet.push(await interval(() => setTimeout((quietSeconds / 2) * 1000)))
  const requests = await load.stop()
  const within = (intervals) => requests.filter(([at]) => intervals.some(({ from, to }) => at >= from && at <= to))
  const row = (name, some) => [
    name,
    some.length,
    some.filter(([, , failed]) => failed).length,
    ...[0.5, 0.99].map(
      (q) =>
        `${quantile(
          some.map(([, ms]) => ms),
          q,
        ).toFixed(1)} ms`,
    ),
  ]
  const [calm, swapping, starting] = [quiet, busy, control].map(within)
  printTable(
    ['', 'requests', 'failed', 'p50', 'p99'],
    [
      row('without a swap', calm),
      row(`during ${swaps} swaps`, swapping),
      row(`during ${swaps} runs that swap nothing`, starting),
    ],
  )
  const p99 = (some) =>
    quantile(
      some.map(([, ms]) => ms),
      0.99,
    )
  verdict('failed requests', requests.filter(([, , failed]) => failed).length, 0)
  verdict('p99 in a swap against p99 without', p99(swapping) / p99(calm), 1.5)
  verdict('p99 in a swap against p99 while the bundle only starts and fails', p99(swapping) / p99(starting), 1.5)
} finally {
  await sandbox.remove()
}

async function interval(work) {
  const from = Date.now()
  await work()
  return { from, to: Date.now() }
}

function startSteadyLoad(url, rate) {
  const program = fileURLToPath(new URL('lib/steady-load.mjs', import.meta.url))
  const child = spawn(process.execPath, [program, url, String(rate)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk))
  const ended = new Promise((resolve) => child.on('close', resolve))
  return {
    async stop() {
      child.kill('SIGTERM')
      await ended
      return JSON.parse(text)
    },
  }
}
