// A route that leads to releases which answer as a test says, and deployments beside it.
import { deploy } from '../../../src/commands/deploy.ts'
import type { Answer, Ask, Question } from '../../../src/engine/http.ts'
import type { Run } from '../../../src/engine/session.ts'
import type { Check } from '../../../src/spec/types.ts'
import { expectConverged } from './converged.ts'
import { build, commit, environment, start, worldWith } from './runs.ts'
import { traffic } from './whole.ts'
import type { World } from './world.ts'

export const spec = { ...environment, strategy: [{ weight: 100, pauseMs: 0 }], bakeMs: 60_000 }
/** A check of the spec, which `/` with 200 passes. */
export const check = (change: Partial<Check> = {}): Check => ({
  path: '/',
  method: 'GET',
  headers: {},
  status: 200,
  contains: undefined,
  timeoutMs: 5000,
  when: 'both',
  ...change,
})

export const shiftedAt = (world: World) => world.place('production').route?.history.at(-1)?.at ?? 0
const liveNow = (world: World) => Object.entries(traffic(world)).toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'nobody'

export interface Asked {
  readonly release: string
  /** Since traffic last moved. */
  readonly ageMs: number
  /** How many this release was asked before. */
  readonly turn: number
  readonly question: Question
}

/** Who has the traffic answers visitors; a trial is always well. */
export function releases(world: World, answer: (asked: Asked) => number | Promise<Answer>): Ask {
  const turns = new Map<string, number>()
  return async ({ headers }, question) => {
    if (Object.keys(headers).some((name) => name.includes('trial'))) return { status: 200, body: 'shop v2' }
    const release = liveNow(world)
    const turn = turns.get(release) ?? 0
    turns.set(release, turn + 1)
    const answered = answer({ release, ageMs: world.time.now() - shiftedAt(world), turn, question })
    return typeof answered === 'number' ? { status: answered, body: answered === 200 ? 'shop' : '' } : answered
  }
}

/** Of ten requests so many are answered with this, the others with 200. */
export const mostly = (status: number, ofTen: number) => (turn: number) => ((turn * 7) % 10 < ofTen ? status : 200)

/** How the deployment of v2 over v1 ends: `green`, or with its code; what is live is what that says. */
export async function ends(answer: (world: World, run: Run) => Ask, more: Partial<typeof spec> = {}): Promise<unknown> {
  const world = await worldWith(1)
  const { run } = start(world, { environment: { ...spec, ...more } })
  const asking = { ...run, ask: answer(world, run) }
  const end = await deploy(asking, { commit: commit(2), build }).then(
    () => 'green',
    (error: { code?: string }) => error.code,
  )
  expectConverged(world, end === 'green' ? 'v2' : 'v1')
  return end
}
