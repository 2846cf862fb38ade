// Runs the proof: every command in the simulated world, killed, stalled and refused at each of its calls, and the run
// after it. In full it takes about half an hour on two cores; it can be stopped at any time and goes on where it was, as
// long as nothing that it is about has changed. At its end docs/reliability.md has the figures.
//
//   npm run prove                                     all of it, or what is left of it
//   npm run prove -- --part crash                     one part: crash, pairs, faults, plans, model
//   npm run prove -- --only "mild / warm rollback"    what has this in its name
//   npm run prove -- --share 10m --seed 7             as much as fits, chosen by the seed; nothing is written
//   npm run prove -- --case "crash / mild / …"        one case again, with what it breaks
import { execFileSync, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createPace } from './prove/pace.mjs'
import { openProgress } from './prove/progress.mjs'
import { summarize, writeReport } from './prove/report.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const inRoot = (name) => path.join(root, name)
const require = createRequire(import.meta.url)

const { values: given } = parseArgs({
  options: {
    share: { type: 'string' },
    seed: { type: 'string' },
    part: { type: 'string' },
    only: { type: 'string', default: '' },
    case: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    fresh: { type: 'boolean', default: false },
  },
})

compile()
process.exitCode = await (given.case === undefined ? prove() : again(given.case))

/** Node 20 does not run TypeScript. */
function compile() {
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
  execFileSync(process.execPath, [tsc, '-p', inRoot('tsconfig.prove.json'), '--noCheck'], { stdio: 'inherit' })
}

function openWorker() {
  const child = fork(inRoot('.prove/js/__tests__/prove/worker.js'), { stdio: 'inherit' })
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        const failed = (code) => reject(new Error(`a worker ended with ${code}`))
        child.once('exit', failed)
        child.once('message', (answer) => {
          child.off('exit', failed)
          if (answer.error === undefined) resolve(answer)
          else reject(new Error(answer.error))
        })
        child.send(order)
      }),
    end: () => child.disconnect(),
  }
}

async function again(name) {
  const worker = openWorker()
  const findings = await worker.ask({ order: 'again', name })
  worker.end()
  for (const { promise, what } of findings) console.log(`${promise}: ${what}`)
  if (findings.length === 0) console.log('It holds.')
  return findings.length === 0 ? 0 : 1
}

async function prove() {
  const isShare = given.share !== undefined
  const seed = Number(given.seed ?? (isShare ? Date.now() % 100_000 : 1))
  const workers = Array.from({ length: Number(given.jobs) }, openWorker)
  const all = await workers[0].ask({ order: 'list', seed })
  const units = all.filter(({ part, name }) => (given.part ?? part) === part && name.includes(given.only))
  const progress = openProgress({ root, seed, isKept: !isShare, isFresh: given.fresh })
  const pace = createPace({ units, seed, limit: given.share, done: progress.done })
  console.log(`Seed ${seed}: ${pace.left()} of ${units.length} pieces of work to do.`)

  const work = async (worker) => {
    for (let piece = pace.next(); piece !== undefined; piece = pace.next()) {
      const result = await worker.ask({ order: 'prove', seed, ...piece })
      progress.add(piece, result)
      const failing = new Set(result.failures.map((failure) => failure.case)).size
      const { unit } = piece
      console.log(`${unit.part} / ${unit.name}: ${result.cases} cases${failing === 0 ? '' : `, ${failing} FAILED`}`)
    }
    worker.end()
  }
  await Promise.all(workers.map(work))

  const results = progress.results().filter(({ unit }) => units.some((one) => sameUnit(one, unit)))
  console.log(summarize(results))
  const isWhole = !isShare && units.length === all.length
  if (isWhole) writeReport({ root, seed, results, began: progress.began })
  return results.some(({ result }) => result.failures.length > 0) ? 1 : 0
}

function sameUnit(one, other) {
  return one.part === other.part && one.name === other.name
}
