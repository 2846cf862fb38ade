import { parseArgs } from 'node:util'
import { platforms } from './case.ts'
import { proveMatrix } from './matrix.ts'
import { breadths } from './plan.ts'

const help = `Hits the real bundle at every call of every command, under load: npm run prove:real -- [options]
  --part local|aws        one of them; without it all
  --only 'local deploy k=12 SIGKILL after, then sweep'   this case; or names of commands
  --share 3m              stops after so long; the rest is left to the next time
  --seed 7                decides the order, and what follows what
  --lanes 2               so many at a time
  --breadth calls         every call once, signals in rotation; strikes: every signal before and after every call;
                          pairs: all of it with and without a second strike. Without it strikes on local, calls on aws
  --fresh                 tries again what was tried on this bundle before`

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    only: { type: 'string' },
    share: { type: 'string' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
    breadth: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** Whoever stops it once lets it finish what is under way; the second time ends it. */
const stop = new AbortController()
process.once('SIGINT', () => {
  console.log('stopping once the cases that are under way are done')
  stop.abort()
})

function milliseconds(written: string | undefined): number | undefined {
  const parsed = /^(\d+)(s|m|h)$/.exec(written ?? '')
  if (parsed === null) return undefined
  const unit = { s: 1000, m: 60_000, h: 3_600_000 }[parsed[2] as 's' | 'm' | 'h']
  return Number(parsed[1]) * unit
}

async function prove(): Promise<boolean> {
  const wanted = platforms.filter(
    (name) => (values.part ?? name) === name && (!values.only?.includes(' k=') || values.only.startsWith(name)),
  )
  let holds = true
  for (const platform of wanted) {
    const held = await proveMatrix({
      platform,
      seed: Number(values.seed),
      lanes: Number(values.lanes),
      shareMs: milliseconds(values.share),
      only: values.only,
      breadth: breadths.find((known) => known === values.breadth) ?? (platform === 'local' ? 'strikes' : 'calls'),
      isFresh: values.fresh,
      signal: stop.signal,
    })
    holds = holds && held
  }
  return holds
}

if (values.help) console.log(help)
else process.exitCode = (await prove()) ? 0 : 1
