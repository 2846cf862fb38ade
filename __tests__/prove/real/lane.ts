import type { CommandName, PlatformName } from './case.ts'
import { parseCase } from './case.ts'
import type { CountedCall } from './gate.ts'
import { openAwsGround } from './ground-aws.ts'
import { openLocalGround } from './ground-local.ts'
import type { Ground } from './ground.ts'
import { createHistory } from './history.ts'
import { errorOf, endingOf } from './judge.ts'
import { gatheringNames, tryTogether } from './together.ts'
import { tryCase, type Outcome, type Place, type Tried } from './trial.ts'
import { inviteVisitors } from './visitors.ts'

// A process of its own, which tries one case after the other: platforms are told by the environment of a process where
// they are, and one that breaks must not take the others with it.

/** A case or a gathering by its name, or a command that is to be counted. */
export type Order = { readonly name: string } | { readonly count: CommandName; readonly platform: PlatformName }

export interface Report {
  readonly name: string
  /** `broken`: the case itself could not be tried. */
  readonly verdict: 'held' | 'missed' | 'failed' | 'broken'
  readonly faults: readonly string[]
  readonly ending: string
  /** Whether the second strike was planned and did not hit. */
  readonly isSecondMissed: boolean
  readonly ms: number
  readonly calls: readonly CountedCall[]
  /** Of what failed: what every run printed. */
  readonly logs: string
}

let place: Place | undefined

process.on('message', (order: Order | 'end') => {
  if (order === 'end') void close().then(() => process.disconnect())
  else void carryOut(order).then((report) => process.send?.(report))
})
process.on('disconnect', () => process.exit())

async function carryOut(order: Order): Promise<Report> {
  const began = Date.now()
  const name = 'name' in order ? order.name : `${order.platform} ${order.count}, undisturbed`
  const told = await attempt(order).catch((error: unknown) => ({ broken: String((error as Error).stack ?? error) }))
  const ms = Date.now() - began
  if ('broken' in told) {
    await close()
    const faults = [told.broken.slice(0, 4000)]
    return { name, verdict: 'broken', faults, ending: 'none', isSecondMissed: false, ms, calls: [], logs: '' }
  }
  const { missed, ending, calls } = told
  let { faults } = told
  const verdict = faults.length > 0 ? 'failed' : missed.includes('first') ? 'missed' : 'held'
  if (verdict === 'failed') {
    await close()
    faults = [...faults, ...told.acts.flatMap(({ struckAt }) => (struckAt === undefined ? [] : [`hit at ${struckAt}`]))]
  }
  const isSecondMissed = missed.includes('second')
  return { name, verdict, faults, ending, isSecondMissed, ms, calls, logs: verdict === 'failed' ? logsOf(told) : '' }
}

async function attempt(order: Order): Promise<Outcome> {
  if ('count' in order) {
    const { platform, count: command } = order
    return attemptCase({ platform, command, second: undefined, last: 'sweep' })
  }
  if (!gatheringNames.includes(order.name)) return attemptCase(parseCase(order.name))
  return tryTogether((place ??= await openPlace('local')), order.name)
}

async function attemptCase(tried: Tried): Promise<Outcome> {
  if (tried.command !== 'first') return tryCase((place ??= await openPlace(tried.platform)), tried)
  // Of an emulator there is one in this process.
  if (tried.platform === 'aws') await close()
  const fresh = await openPlace(tried.platform, false)
  try {
    return await tryCase(fresh, tried)
  } finally {
    await fresh.ground.close()
  }
}

/** On AWS each lane emulates the load balancer, too, which costs what could have been another lane. */
const leisure: Readonly<Record<PlatformName, number>> = { local: 1, aws: 4 }

async function openPlace(platform: PlatformName, isVisited = true): Promise<Place> {
  const ground: Ground = platform === 'local' ? await openLocalGround() : await openAwsGround()
  const history = createHistory(ground)
  if (!isVisited) return { ground, history, visitors: undefined }
  await history.lastTwo()
  return { ground, history, visitors: inviteVisitors(ground.url, leisure[platform]) }
}

async function close(): Promise<void> {
  const closing = place
  place = undefined
  await closing?.visitors?.leave()
  await closing?.ground.close().catch((error: unknown) => console.error(String(error)))
}

function logsOf({ acts }: Outcome): string {
  return acts
    .map(({ name, commit, result }) => {
      const title = `${name} of ${commit.greeting}: ${endingOf(result)} ${errorOf(result)}`
      return `=== ${title}\n${result.log}`
    })
    .join('\n')
}
