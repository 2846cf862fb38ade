// Goal: no summary claims what is not so. Method: random sequences of runs over the platform in memory, with faults,
// cancellations and people who move weights by hand; after each run the sentences of its summary that say something of
// the world are read, and held against that world.
import { afterAll, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { viewOf } from '../harness/memory/fleets.ts'
import { traffic } from '../harness/memory/look.ts'
import { moveByHand } from '../harness/memory/nature.ts'
import type { Fault, FaultPlan } from '../harness/memory/session.ts'
import { cloneWorld, type App, type Place, type World } from '../harness/memory/world.ts'
import { render, tables } from './rendered.ts'
import { behave, running } from './scenes/history.ts'
import { closeShop } from './scenes/shop.ts'
import { begin, sceneOf, type Asked, type Stage } from './scenes/stage.ts'

afterAll(closeShop)

type Move =
  | {
      readonly do: 'deploy'
      readonly nth: number
      readonly force: boolean
      readonly app: Partial<App>
      readonly fault: Mishap
    }
  | { readonly do: 'rollback'; readonly rollbackTo: string; readonly force: boolean; readonly fault: Mishap }
  | { readonly do: 'sweep' | 'status'; readonly fault: Mishap }
  | { readonly do: 'cancelled'; readonly nth: number; readonly afterMs: number }
  /** A rollback begins while a deployment is at work. */
  | { readonly do: 'meanwhile'; readonly nth: number; readonly afterMs: number; readonly rollbackTo: string }
  | { readonly do: 'by hand'; readonly percent: number }
  | { readonly do: 'wait'; readonly ms: number }

/** What happens to the so-many-th call of a run; nothing where it makes fewer. */
type Mishap = { readonly call: number; readonly fault: Fault } | undefined

const mishap = fc.option(
  fc.record({
    call: fc.integer({ min: 1, max: 90 }),
    fault: fc.constantFrom<Fault>('fail', 'lost', 'unavailable', 'timeout', 'denied', 'late'),
  }),
  { nil: undefined, freq: 2 },
)
const app = fc.constantFrom<Partial<App>>(
  {},
  {},
  { boot: 'dies' },
  { boot: 'unhealthy' },
  { errorPercent: 9 },
  { errorPercent: 100 },
  { flapsAfterMs: 20_000 },
)
const nth = fc.integer({ min: 4, max: 8 })
const force = fc.boolean()
const rollbackTo = fc.constantFrom('previous', 'v1', 'v2', 'v4', 'v6', 'v7')

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('deploy' as const), nth, force, app, fault: mishap }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('rollback' as const), rollbackTo, force, fault: mishap }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('sweep' as const, 'status' as const), fault: mishap }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('cancelled' as const), nth, afterMs: fc.integer({ min: 0, max: 120_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('meanwhile' as const),
      nth,
      afterMs: fc.integer({ min: 0, max: 150_000 }),
      rollbackTo,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('by hand' as const), percent: fc.integer({ min: 1, max: 99 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(60_000, 2 * 3600_000) }) },
)

/** @returns what the run's summary says that is not so. */
async function make(stage: Stage, one: Move): Promise<readonly string[]> {
  const { world } = stage
  if (one.do === 'wait') return world.time.sleep(one.ms).then(() => [])
  if (one.do === 'by hand') return divide(world, one.percent)
  if (one.do === 'deploy') behave(stage, one.app, one.nth)
  const deployment = one.do === 'meanwhile' ? begin(stage, { nth: one.nth }) : undefined
  if (one.do === 'meanwhile') await world.time.sleep(one.afterMs)
  const before = deployment === undefined ? trafficOf(world) : undefined
  const act = begin(stage, askedOf(one))
  if (one.do === 'cancelled') {
    await world.time.sleep(one.afterMs)
    act.cancel()
  }
  // What another run does afterwards makes nothing untrue.
  const after = act.end.then((end) => (end === 'died' ? undefined : cloneWorld(world)))
  const [now] = await Promise.all([after, deployment?.end])
  return now === undefined ? [] : untrue(render(await sceneOf(stage, act)), truthOf(now, before))
}

function truthOf(world: World, before: string | undefined): Truth {
  return { before, now: trafficOf(world), place: world.place('production'), world }
}

function askedOf(one: Exclude<Move, { readonly do: 'wait' | 'by hand' }>): Asked {
  switch (one.do) {
    case 'deploy':
      return { nth: one.nth, force: one.force, faults: faultsOf(one.fault) }
    case 'rollback':
      return { command: 'rollback', nth: 5, rollbackTo: one.rollbackTo, force: one.force, faults: faultsOf(one.fault) }
    case 'cancelled':
      return { nth: one.nth }
    case 'meanwhile':
      return { command: 'rollback', nth: 5, rollbackTo: one.rollbackTo }
    case 'sweep':
    case 'status':
      return { command: one.do, faults: faultsOf(one.fault) }
  }
}

function faultsOf(fault: Mishap): FaultPlan {
  return ({ call }) => (fault?.call === call ? fault.fault : undefined)
}

function divide(world: World, percent: number): readonly string[] {
  const place = world.place('production')
  const [first, second] = [...place.groups.keys()]
  if (first !== undefined && second !== undefined)
    moveByHand(world, place, { [first]: percent, [second]: 100 - percent })
  return []
}

/** As a summary says it. */
function trafficOf(world: World): string {
  const parts = Object.entries(traffic(world)).toSorted(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)))
  return parts.length === 0 ? 'none' : parts.map(([release, share]) => `${release} ${share} %`).join(', ')
}

interface Truth {
  /** Undefined where another run was at work by then. */
  readonly before: string | undefined
  readonly now: string
  readonly place: Place
  readonly world: World
}

/** A sentence that claims something, and whether it is so. */
interface Claim {
  readonly says: RegExp
  readonly isTrue: (words: readonly string[], truth: Truth) => boolean
}

const claims: readonly Claim[] = [
  { says: /^## .*?(v\d+)(?: \(v\d+ again\))? is live in production$/, isTrue: ([v], { now }) => now === `${v} 100 %` },
  {
    says: /; production is as it was, on (v\d+)$/,
    isTrue: ([v], { now, before }) => now === `${v} 100 %` && now === (before ?? now),
  },
  {
    says: /; production is as it was: (.*)$/,
    isTrue: ([told], { now, before }) => now === told && now === (before ?? now),
  },
  { says: /; production is NOT as it was: (.*)$/, isTrue: ([told], { now, before }) => now === told && now !== before },
  { says: /; all traffic of production is on (v\d+)$/, isTrue: ([v], { now }) => now === `${v} 100 %` },
  {
    says: /^## ❌ (v\d+) is live in production, but the run did not end well$/,
    isTrue: ([v], { now }) => now === `${v} 100 %`,
  },
  {
    says: /^## ❌ (v\d+) was not deployed; (?:production is as|all)/,
    isTrue: ([v], { now }) => !now.split(', ').some((part) => part.startsWith(`${v} `)),
  },
  { says: /^\*\*(v\d+)\*\* has all the traffic/, isTrue: ([v], { now }) => now === `${v} 100 %` },
  {
    says: /^\*\*v\d+\*\* is live, and traffic is split: ([^·]*?)(?: ·.*)?$/,
    isTrue: ([told], { now }) => now === told,
  },
  {
    says: /traffic is where it (?:was before|belongs): ([v\d %,]+?)(?:;|$)/,
    isTrue: ([told], { now }) => now === told,
  },
  { says: /(v\d+): fleet and target group removed/, isTrue: ([v], { place }) => !isThere(place, v) },
  { says: /^> ↩️ \*\*Back to (v\d+)\*\*/, isTrue: ([v], { now }) => now !== `${v} 100 %` },
]

function isThere({ fleets, groups }: Place, name = ''): boolean {
  return [...fleets.values(), ...groups.values()].some(({ tags }) => `v${tags.release}` === name)
}

/** Claims that some summary has made, so that the test cannot come to hold nothing. */
const met = new Set<string>()

function untrue(summary: string, truth: Truth): readonly string[] {
  const lines = summary.split('\n').flatMap((line) =>
    claims.flatMap(({ says, isTrue }) => {
      const words = says.exec(line)?.slice(1)
      if (words !== undefined) met.add(says.source)
      return words === undefined || isTrue(words, truth) ? [] : [line]
    }),
  )
  const all = [...lines, ...untrueShares(summary, truth), ...untrueStates(summary, truth)]
  return all.map((line) => `${line} (before ${truth.before}, now ${truth.now})`)
}

/** What the last row of the swap says is how traffic is, as long as nobody has taken over. */
function untrueShares(summary: string, { now }: Truth): readonly string[] {
  const swap = tables(summary).find(({ header }) => header.some(({ text }) => text === 'For'))
  const last = swap?.rows.at(-1)?.map(({ text }) => text)
  if (swap === undefined || last === undefined || last.some((cell) => cell.includes('another run'))) return []
  const told = swap.header.flatMap(({ text: release }, index) => {
    const share = /(\d+)\s%$/.exec(/^v\d+$/.test(release) ? (last[index] ?? '') : '')?.[1]
    return share === undefined || share === '0' ? [] : [`${release} ${share} %`]
  })
  return told.join(', ') === now ? [] : [`the swap ends with ${told.join(', ')}`]
}

/** What is said of the ways back is what they take. */
function untrueStates(summary: string, { place, world }: Truth): readonly string[] {
  const ways = tables(summary).filter(({ header }) => header[2]?.text === 'State')
  return ways.flatMap(({ rows }) =>
    rows.flatMap(([name, , state]) => {
      const told = state?.text ?? ''
      const is = stateOf(place, world, /^v(\d+)/.exec(name?.text ?? '')?.[1] ?? '')
      return told.startsWith(is.state) && isSameMoment(told, is.until)
        ? []
        : [`${name?.text} is said to be ${told}, and is ${is.state}`]
    }),
  )
}

interface State {
  readonly state: '' | 'warm' | 'cold' | 'rebuild'
  readonly until?: number | undefined
}

/** Empty for what has traffic, or is gone: what is live is told by the ledger. */
function stateOf(place: Place, world: World, release: string): State {
  const number = Number(release)
  const fleet = [...place.fleets.values()].find(({ tags }) => tags.release === number)
  const weights = place.route?.history.at(-1)?.weights ?? {}
  if (fleet !== undefined && (weights[fleet.targetGroup] ?? 0) > 0) return { state: '' }
  if (fleet !== undefined && viewOf(world, fleet).state === 'active' && fleet.capacity.desired > 0)
    return { state: 'warm', until: fleet.shutdownAt }
  const template = place.templates.get(number)
  if (template === undefined) return { state: '' }
  return { state: world.images.has(template.image.sha) ? 'cold' : 'rebuild' }
}

/** Summaries tell minutes; the run's clock and the platform's are the same here. */
function isSameMoment(told: string, until: number | undefined): boolean {
  const moment = /until (.*) UTC/.exec(told)?.[1]
  return moment === undefined || (until !== undefined && Math.abs(Date.parse(`${moment}Z`) - until) <= 61_000)
}

test('whatever happens to runs, their summaries say nothing that is not so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 5 }), async (moves) => {
      const stage = await running()
      for (const one of moves)
        expect({ after: one, untrue: await make(stage, one) }).toEqual({ after: one, untrue: [] })
    }),
    { seed: 1, numRuns: Number(process.env['RUNS'] ?? 12), endOnFailure: true },
  )
  expect(met.size).toBeGreaterThanOrEqual(claims.length / 2)
})
