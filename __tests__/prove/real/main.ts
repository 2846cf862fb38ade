import { parseArgs } from 'node:util'
import { parseCase, platforms } from './case.ts'
import { matrixNames } from './matrix.ts'
import { breadths } from './plan.ts'
import { failureOf, prove } from './prove.ts'
import { openResults, writeSummary, type Again, type Results } from './results.ts'
import { soak } from './soak.ts'
import { gatheringNames } from './together.ts'

const help = `Hits the real bundle at every call of every command, under load: npm run prove:real -- [options]
  --part local|together|soak|aws   one of them; without it all
  --only 'local deploy k=12 SIGKILL after, then sweep'   this case; or names of commands
  --share 3m              stops after so long; the rest is left to the next time
  --seed 7                decides the order, and what follows what
  --lanes 2               so many at a time
  --breadth calls         every call once, signals in rotation; strikes: every signal before and after every call;
                          pairs: all of it with and without a second strike. Without it strikes on local, calls on aws
  --deployments 300       how many in a row the soak makes on local; a tenth of it on aws
  --failed                tries again what failed on this bundle before
  --fresh                 tries all of it again`

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    only: { type: 'string' },
    share: { type: 'string' },
    deployments: { type: 'string' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
    breadth: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    failed: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** Whoever stops it once lets it finish what is under way; the second time ends it. */
const stop = new AbortController()
process.once('SIGINT', () => {
  console.log('stopping once the cases that are under way are done')
  stop.abort()
})

const running = {
  seed: Number(values.seed),
  lanes: Number(values.lanes),
  shareMs: milliseconds(values.share),
  signal: stop.signal,
}

function milliseconds(written: string | undefined): number | undefined {
  const parsed = /^(\d+)(s|m|h)$/.exec(written ?? '')
  if (parsed === null) return undefined
  const unit = { s: 1000, m: 60_000, h: 3_600_000 }[parsed[2] as 's' | 'm' | 'h']
  return Number(parsed[1]) * unit
}

async function proveAll(): Promise<boolean> {
  const { part: wanted, only } = values
  const isOne = only !== undefined && /[=:]/.test(only)
  const parts = ['local', 'together', 'soak', 'aws'].filter(
    (name) => (isOne ? partOf(only) : (wanted ?? name)) === name,
  )
  let holds = true
  for (const part of parts) {
    if (part === 'soak') {
      holds = (await proveSoak()) && holds
      continue
    }
    const options = { part, isWhole: only === undefined, ...running }
    const results = openResults(part, again(isOne))
    const names = isOne ? [only] : await namesOf(part, results)
    const held = await prove(options, isOne ? { ...results, done: new Set() } : results, names)
    holds = holds && held
  }
  return holds
}

function again(isOne: boolean): Again {
  if (isOne) return 'nothing'
  return values.fresh ? 'all' : values.failed ? 'failed' : 'nothing'
}

/** Deployments in a row; on AWS, whose emulator takes its time, fewer. */
async function proveSoak(): Promise<boolean> {
  const lengths = { local: Number(values.deployments ?? 300), aws: Math.ceil(Number(values.deployments ?? 300) / 10) }
  const counts: Record<string, object> = {}
  let holds = true
  for (const platform of platforms) {
    const told = await soak({ platform, deployments: lengths[platform], signal: stop.signal, tell: console.log })
    console.log(told.verdict === 'held' ? `${told.name}: held` : failureOf(told))
    counts[platform] = { name: told.name, verdict: told.verdict, figures: told.ending, faults: told.faults }
    holds &&= told.verdict === 'held'
  }
  writeSummary('soak', counts, running.seed)
  return holds
}

function partOf(name: string): string {
  return gatheringNames.includes(name) ? 'together' : parseCase(name).platform
}

async function namesOf(part: string, results: Results): Promise<readonly string[]> {
  const platform = platforms.find((known) => known === part)
  if (platform === undefined) return gatheringNames
  const breadth = breadths.find((known) => known === values.breadth) ?? (platform === 'local' ? 'strikes' : 'calls')
  return matrixNames({ platform, breadth, only: values.only, ...running }, results)
}

if (values.help) console.log(help)
else process.exitCode = (await proveAll()) ? 0 : 1
