// A hundred swaps in a row under load: what is lost, and what a request takes in the seconds of a swap, beside the same
// load in the quiet between them. The load is even and far from what the machine can do, so that waiting shows. A run
// costs a process start besides; where a core can be set aside, it has one of its own, as a runner that is another
// machine, and what it costs to share all cores with it is printed beside.
import { spawn, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { printTable, quantile, verdict } from './lib/figures.mjs'
import { createSandbox, quick } from './lib/sandbox.mjs'

const swaps = 100
const idleMs = 250
/** What a swap costs the machine beside the swap: a process that starts, reads and ends. */
const doingNothing = { command: 'rollback', spec: 'missing.yml' }

const canPin = availableParallelism() > 1 && spawnSync('taskset', ['-V']).status === 0
if (!canPin) console.log('no core can be set aside here (one core, or no taskset): runs share all with the traffic')
const apart = canPin ? await measure({ traffic: '0', runs: '1' }) : undefined
const shared = await measure(undefined)

for (const [name, { rows }] of Object.entries({ ...(apart && { 'a core of its own': apart }), 'all shared': shared })) {
  console.log(`\nruns with cores: ${name}`)
  printTable(['', 'requests', 'failed', 'p50', 'p99'], rows)
}
const { swapping, quiet } = (apart ?? shared).p99
verdict('failed requests', (apart?.failed ?? 0) + shared.failed, 0)
verdict('p99 in a swap against p99 without', swapping / quiet, 1.5)
console.log(
  `with all cores shared: ${ratio(shared.p99.swapping, shared.p99.quiet)} of p99 without, ${ratio(shared.p99.swapping, shared.p99.starting)} of p99 while a run starts and swaps nothing`,
)

async function measure(cores) {
  if (cores !== undefined) spawnSync('taskset', ['-acp', cores.traffic, String(process.pid)])
  const sandbox = await createSandbox({ spec: quick })
  const place = cores && { node: ['taskset', '-c', cores.runs, process.execPath] }
  try {
    await sandbox.run({ command: 'deploy' })
    await sandbox.repository.commit('Second')
    await sandbox.run({ command: 'deploy' })
    const goBack = async (release) => {
      const { outputs } = await sandbox.run({ command: 'rollback', 'rollback-to': release }, place)
      if (outputs.changed !== 'true') throw new Error(`the rollback to ${release} swapped nothing`)
    }
    const load = startSteadyLoad(sandbox.url, 500)
    await setTimeout(5000) // connections and compiled code
    const intervals = { quiet: [], swapping: [], starting: [] }
    for (let swap = 0; swap < swaps; swap += 1) {
      intervals.swapping.push(await interval(() => goBack(`v${1 + (swap % 2)}`)))
      intervals.quiet.push(await interval(() => setTimeout(idleMs)))
      intervals.starting.push(await interval(() => sandbox.run(doingNothing, { expect: 1, ...place })))
      intervals.quiet.push(await interval(() => setTimeout(idleMs)))
    }
    return figuresOf(await load.stop(), intervals)
  } finally {
    await sandbox.remove()
    if (cores !== undefined) spawnSync('taskset', ['-acp', `0-${availableParallelism() - 1}`, String(process.pid)])
  }
}

function figuresOf(requests, intervals) {
  const within = (some) => requests.filter(([at]) => some.some(({ from, to }) => at >= from && at <= to))
  const seen = Object.fromEntries(Object.entries(intervals).map(([name, some]) => [name, within(some)]))
  const at = (some, q) =>
    quantile(
      some.map(([, ms]) => ms),
      q,
    )
  const failures = (some) => some.filter(([, , failed]) => failed).length
  const row = (name, some) => [
    name,
    some.length,
    failures(some),
    ...[0.5, 0.99].map((q) => `${at(some, q).toFixed(1)} ms`),
  ]
  return {
    failed: failures(requests),
    p99: Object.fromEntries(Object.entries(seen).map(([name, some]) => [name, at(some, 0.99)])),
    rows: [
      row('without a swap', seen.quiet),
      row(`during ${swaps} swaps`, seen.swapping),
      row(`during ${swaps} runs that swap nothing`, seen.starting),
    ],
  }
}

function ratio(a, b) {
  return (a / b).toFixed(2)
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
