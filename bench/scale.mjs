// How `status`, `deploy` and `sweep` grow with the length of the history, the size of a fleet and the number of previews:
// seconds, and the most memory that the action's process had.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { printTable, verdict } from './lib/figures.mjs'
import { createSandbox, quick } from './lib/sandbox.mjs'

const sizes = [50, 100, 200]
const histories = [125, 250, 500]
const hook = fileURLToPath(new URL('lib/report-memory.mjs', import.meta.url))
const rows = []
let commits = 0

await withSandbox(
  (text) => text.replace('warm-for: 10m', 'warm-for: 10m, history: 1000'),
  async (sandbox) => {
    for (const size of histories) {
      await extendHistory(sandbox, size)
      await measure(`${size} releases of history`, size, sandbox)
    }
  },
)
for (const size of sizes) {
  const fleet = (text) =>
    text.replace('capacity: 2', `capacity: ${size}`).replace('boot: 10s', 'boot: 5m').replace('warm: 1', 'warm: 0')
  await withSandbox(fleet, (sandbox) => measure(`${size} instances`, size, sandbox))
}
await withSandbox(
  (text) => text.replace('max: 20', 'max: 1000'),
  async (sandbox) => {
    let open = 0
    for (const size of sizes) {
      for (; open < size; open += 1) await sandbox.run({ command: 'preview', number: String(open + 1), sha: 'HEAD' })
      await measure(`${size} previews`, size, sandbox)
    }
  },
)

printTable(
  ['', 'status', 'deploy', 'sweep', 'memory'],
  rows.map(({ what, status, deploy, sweep, memory }) => [
    what,
    ...[status, deploy, sweep].map((seconds) => `${seconds.toFixed(2)} s`),
    `${memory.toFixed(0)} MiB`,
  ]),
)
verdict('the most memory of the action’s process', Math.max(...rows.map(({ memory }) => memory)), 200, ' MiB')
for (const [first, last] of [
  [rows[0], rows[2]],
  [rows[3], rows[5]],
  [rows[6], rows[8]],
]) {
  for (const command of ['status', 'deploy', 'sweep']) {
    const growth = last[command] / first[command] / (last.size / first.size)
    verdict(`${command}: growth to ${last.what}, where 1 is linear`, growth, 1.1)
  }
}

async function withSandbox(spec, work) {
  const sandbox = await createSandbox({ spec: (text) => spec(usual(text)) })
  try {
    await sandbox.run({ command: 'deploy' })
    await work(sandbox)
  } finally {
    await sandbox.remove()
  }
}

async function measure(what, size, sandbox) {
  const status = await run(sandbox, { command: 'status' })
  await sandbox.repository.commit(`Commit ${(commits += 1)}`)
  const deploy = await run(sandbox, { command: 'deploy' })
  const sweep = await run(sandbox, { command: 'sweep' })
  const memory = Math.max(status.memory, deploy.memory, sweep.memory)
  rows.push({ what, size, status: status.seconds, deploy: deploy.seconds, sweep: sweep.seconds, memory })
  const figures = [status.seconds, deploy.seconds, sweep.seconds].map((seconds) => `${seconds.toFixed(2)} s`)
  console.log(`${what}: status, deploy, sweep in ${figures.join(', ')}; ${memory.toFixed(0)} MiB`)
}

async function run(sandbox, inputs) {
  const { seconds, log } = await sandbox.run(inputs, { node: [process.execPath, '--import', hook] })
  return { seconds, memory: Number(/peak-memory-mib ([\d.]+)/.exec(log)?.[1]) }
}

/** Health checks as often as people ask for them: hundreds of targets every 50 ms would be all that is measured. */
function usual(text) {
  return quick(text).replace('interval: 50ms', 'interval: 5s')
}

/** Copies of the newest release's ledger entry and template, for releases that went before. */
async function extendHistory({ store }, size) {
  const ledger = path.join(store, 'ledger', 'shop', 'production')
  const templates = path.join(store, 'templates', 'shop', 'production')
  const newest = (await readdir(ledger)).toSorted().at(-1)
  const entry = JSON.parse(await readFile(path.join(ledger, newest), 'utf8'))
  const number = Number.parseInt(newest, 10)
  const template = await readFile(path.join(templates, `${number}.json`), 'utf8')
  await mkdir(ledger, { recursive: true })
  for (let next = number + 1; next <= size; next += 1) {
    const copy = { ...entry, number: next, release: next }
    await writeFile(path.join(ledger, `${String(next).padStart(6, '0')}.json`), JSON.stringify(copy))
    await writeFile(path.join(templates, `${next}.json`), template)
  }
}
