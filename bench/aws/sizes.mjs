// Requests of a deployment of 200 instances beside those of one of 2. All instances are served by this process, on a port
// each, and take some seconds to boot, so that something is waited for.
import { lightInstances } from '../../__tests__/harness/aws/plane-light-instances.ts'
import { openAwsShop } from '../../__tests__/harness/aws/shop.ts'
import { median, printTable, verdict } from '../lib/figures.mjs'
import { countProcessorTime, sharesOf } from './processor.mjs'
import { deployment, sum } from './runs.mjs'

const sizes = [2, 200]
const bootMs = 4000
/** After the second one each does the same: it removes a release, and leaves one warm. */
const [before, measured] = [2, 3]
/** Changes that are answered before they have come about. */
const takeTime = new Set(['CreateAutoScalingGroup', 'UpdateAutoScalingGroup', 'ModifyListener', 'CreateRule'])
const timeouts = { boot: '3m', checks: '1m', drain: '5s', quiet: '4s' }

export async function measure(moto) {
  const seen = []
  for (const instances of sizes) seen.push(await ofSize(moto, instances))
  const [few, many] = seen
  printTable(
    ['', 'requests, polls apart', 'polls', 'time', 'healthy to moved', ''],
    seen.map(({ instances, runs, shares }) => [
      `a deployment of ${instances} instances, median`,
      of(runs, 'requests'),
      median(runs.map(({ polls }) => polls.length)),
      `${(of(runs, 'ms') / 1000).toFixed(1)} s`,
      `${of(runs, 'idleMs')} ms`,
      shares,
    ]),
  )
  const [more, less] = [of(many.runs, 'requests'), of(few.runs, 'requests')]
  verdict(`requests with ${many.instances} instances, in those with ${few.instances}`, more / less, 1.5)
  const runs = seen.flatMap((size) => size.runs)
  verdict('polls a second of one operation on one thing, the most', Math.max(...runs.flatMap(rates)), 1)
  const polls = runs.flatMap((run) => run.polls)
  const idle = polls.filter(({ after }) => !takeTime.has(after))
  verdict(`polls of ${polls.length} that came with no change due`, idle.length, 0)
}

/** Polls a second, of each operation on each thing that a run polled. */
function rates({ polls }) {
  const gaps = Object.groupBy(polls, ({ call }) => `${call.operation} ${JSON.stringify(call.input)}`)
  return Object.values(gaps).map((same) => (1000 * same.length) / sum(same.map(({ gapMs }) => gapMs)))
}

async function ofSize(moto, instances) {
  const shop = await openAwsShop(moto, { instances: lightInstances({ bootMs: () => bootMs }), healthEveryMs: 500 })
  try {
    const how = { instances, defaults: { capacity: instances, timeouts } }
    for (let n = 1; n <= before; n += 1) await deployment(shop, `before ${n}`, how)
    const time = await countProcessorTime(moto)
    const runs = []
    for (let n = 1; n <= measured; n += 1) runs.push(await deployment(shop, `number ${n}`, how))
    return { instances, runs, shares: sharesOf(await time()) }
  } finally {
    await shop.cleanup()
  }
}

function of(runs, name) {
  return median(runs.map((run) => run[name]))
}
