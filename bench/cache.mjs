// How long a build takes that finds in GitHub's cache what the first one has downloaded: `npm ci` of 200 packages, from a
// registry on this machine whose answers are as late as those of a near registry, and of a far one.
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { median, printTable, verdict } from './lib/figures.mjs'
import { startRegistry } from './lib/registry.mjs'
import { createSandbox, quick } from './lib/sandbox.mjs'

await import('../scripts/typescript.mjs')
const { startCacheServer } = await import('../__tests__/harness/cache-server.ts')

const pairs = 3
const shape = { packages: 200, files: 10, bytes: 2000 }
const far = 250

// The packages are not packed: that takes as long with a cache as without.
const image = "image:\n  build: npm ci --no-audit --no-fund\n  exclude: [node_modules, '*.md']\n"
const rows = []
for (const roundTripMs of [50, far]) rows.push({ roundTripMs, ...(await measure(roundTripMs)) })

const s = (seconds) => `${seconds.toFixed(2)} s`
printTable(
  ['Node', `${shape.packages} packages`, 'first build', 'second, cache restored', 'ratio'],
  rows.map(({ roundTripMs, first, second }) => [
    process.version,
    `each ${roundTripMs} ms away`,
    s(first),
    s(second),
    (second / first).toFixed(2),
  ]),
)
const last = rows.find(({ roundTripMs }) => roundTripMs === far)
verdict(`a build with its cache restored, packages ${far} ms away,`, last.second / last.first, 0.4)

/** @returns medians, in seconds. */
async function measure(roundTripMs) {
  const registry = await startRegistry({ ...shape, roundTripMs })
  const cache = await startCacheServer()
  const sandbox = await createSandbox({ spec: (text) => quick(text).replace(/^image:\n.*\n/m, image) })
  try {
    for (const [name, text] of Object.entries(registry.app)) await writeFile(path.join(sandbox.workspace, name), text)
    const [first, second] = [[], []]
    for (let pair = 0; pair < pairs; pair += 1) {
      cache.entries.length = 0
      first.push(await secondsOfImage(sandbox, cache))
      const asked = registry.asked()
      second.push(await secondsOfImage(sandbox, cache))
      if (registry.asked() !== asked) throw new Error('the second build has downloaded packages')
    }
    return { first: median(first), second: median(second) }
  } finally {
    await sandbox.remove()
    await cache.close()
    registry.close()
  }
}

/** Of the step that makes the image, what it restores included, on a machine that has nothing yet. */
async function secondsOfImage(sandbox, cache) {
  const home = path.join(sandbox.folder, 'home')
  await rm(home, { recursive: true, force: true })
  await sandbox.repository.commit('Again')
  const run = await sandbox.start({ command: 'deploy' }, { home, environment: cache.env })
  const { exitCode, outputs, log } = await run.finished
  if (exitCode !== 0) throw new Error(log)
  await run.post()
  return JSON.parse(outputs['summary-json']).steps.find(({ name }) => name === 'image').seconds
}
