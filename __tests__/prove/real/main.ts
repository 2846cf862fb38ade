import { platforms } from './case.ts'
import { matrixNames } from './matrix.ts'
import { help, readOptions, type Options, type Part } from './options.ts'
import { failureOf, prove } from './prove.ts'
import { openResults, writeSummary, type Results } from './results.ts'
import { soak } from './soak.ts'
import { gatheringNames } from './together.ts'

const options = readOptions()
if (options === undefined) console.log(help)
else process.exitCode = (await proveAll(options, stopper())) ? 0 : 1

/** Whoever interrupts it once lets it finish what is under way; the second time ends it. */
function stopper(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => {
    console.log('stopping once the cases that are under way are done')
    stop.abort()
  })
  return stop.signal
}

async function proveAll(asked: Options, signal: AbortSignal): Promise<boolean> {
  let holds = true
  for (const part of asked.parts) {
    const held = part === 'soak' ? await proveSoak(asked, signal) : await provePart(part, asked, signal)
    holds = holds && held
  }
  return holds
}

async function provePart(part: Exclude<Part, 'soak'>, asked: Options, signal: AbortSignal): Promise<boolean> {
  const { one, only, again, seed, lanes, shareMs } = asked
  const how = { part, isWhole: one === undefined && only === undefined, seed, lanes, shareMs, signal }
  if (one !== undefined) return prove(how, { ...openResults(part, 'nothing'), done: new Set() }, [one])
  const results = openResults(part, again)
  return prove(how, results, await namesOf(part, asked, results))
}

async function namesOf(part: Exclude<Part, 'soak'>, asked: Options, results: Results): Promise<readonly string[]> {
  if (part === 'together') return gatheringNames
  const { only, seed, lanes, shareMs, breadth = part === 'local' ? 'strikes' : 'calls' } = asked
  return matrixNames({ platform: part, breadth, only, seed, lanes, isShare: shareMs !== undefined }, results)
}

/** Deployments in a row; on AWS, whose emulator takes its time, fewer. */
async function proveSoak({ deployments, seed }: Options, signal: AbortSignal): Promise<boolean> {
  const lengths = { local: deployments, aws: Math.ceil(deployments / 10) }
  const counts: Record<string, object> = {}
  let holds = true
  for (const platform of platforms) {
    const told = await soak({ platform, deployments: lengths[platform], signal, tell: console.log })
    console.log(told.verdict === 'held' ? `${told.name}: held` : failureOf(told))
    counts[platform] = { name: told.name, verdict: told.verdict, figures: told.ending, faults: told.faults }
    holds &&= told.verdict === 'held'
  }
  writeSummary('soak', counts, seed)
  return holds
}
