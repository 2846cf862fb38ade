import { setTimeout as sleep } from 'node:timers/promises'
import type { ActionResult } from '../../harness/runner.ts'
import type { Case, Follower, Strike } from './case.ts'
import type { Commit, Ground } from './ground.ts'
import { entriesOf, isOvertaken, newest, untilNobodyWorks, type Held } from './held.ts'
import type { History } from './history.ts'
import { judge } from './judge.ts'
import type { Run } from './run.ts'
import { inputsOf, prepareScenario, type Scenario } from './scenario.ts'
import type { Visitors } from './visitors.ts'

/** Where cases are tried, one after the other. */
export interface Place {
  readonly ground: Ground
  readonly history: History
  /** Undefined where nothing is deployed yet. */
  readonly visitors: Visitors | undefined
}

/** Without a strike a command is tried alone, as it is when nothing happens. */
export type Tried = Omit<Case, 'strike'> & { readonly strike?: Strike }

/** One run of a case, and what became of it. */
export interface Act {
  readonly part: 'first' | 'second' | 'last'
  /** The command, or the follower. */
  readonly name: string
  readonly commit: Commit
  readonly strike: Strike | undefined
  /** The call at which it was hit. */
  readonly struckAt: string | undefined
  readonly result: ActionResult
  /** Of one whose environment another run took over while it was stopped: what was there when it was woken, and at its end. */
  readonly woken: { readonly held: Held; readonly before: string; readonly after: string } | undefined
  /** Whether it went on to work of its own when it was woken: nobody had taken anything from it. */
  readonly wentOn: boolean
}

export interface Outcome {
  readonly faults: readonly string[]
  /** Which runs ended before the call at which they were to be hit. */
  readonly missed: readonly Act['part'][]
  /** How the last run ended: `done`, or the code of its refusal. */
  readonly ending: string
  /** The first run's calls, up to its strike. */
  readonly calls: Run['gate']['calls']
  readonly acts: readonly Act[]
}

export async function tryCase(place: Place, tried: Tried): Promise<Outcome> {
  const { ground, history, visitors } = place
  const scenario = await prepareScenario({ ground, history, rotation: tried.strike?.at ?? 1 }, tried.command)
  visitors?.disappointed()
  const played = await play(place, scenario, tried)
  const verdict = await judge(place, scenario, tried, played.acts)
  return { ...verdict, ...played }
}

interface Played {
  readonly acts: readonly Act[]
  readonly missed: readonly Act['part'][]
  readonly calls: Run['gate']['calls']
}

/** A run that has begun. */
interface Begun {
  readonly part: Act['part']
  readonly name: string
  readonly commit: Commit
  readonly strike: Strike | undefined
  readonly run: Run
  /** The environment that it held when it was stopped, and by which entry. */
  readonly held: Held | undefined
}

async function play({ ground, history }: Place, scenario: Scenario, tried: Tried): Promise<Played> {
  const missed: Act['part'][] = []
  const begin = async (
    { part, name, commit, strike }: Pick<Begun, 'part' | 'name' | 'commit' | 'strike'>,
    inputs: Run['inputs'],
  ): Promise<Begun> => {
    const before = await entriesOf(ground)
    const run = await ground.begin(commit, inputs, strike)
    const isStopped = (await run.settled()) === 'stopped'
    if (strike !== undefined && !run.isStruck()) missed.push(part)
    const held = isStopped ? newest(before, await entriesOf(ground)) : undefined
    return { part, name, commit, strike, run, held }
  }
  const follow = async (part: Act['part'], follower: Follower, strike?: Strike) => {
    const commit = follower === 'other' ? await history.commit() : scenario.commit
    if (follower === 'sweep') await untilNobodyWorks(ground, scenario)
    return begin(
      { part, name: follower, commit, strike },
      inputsOf(scenario, { follower, commit, leaseMs: ground.leaseMs }),
    )
  }
  const finish = async (begun: Begun, second?: Strike): Promise<Act> => {
    const { part, name, commit, strike, run, held } = begun
    const isStopped = strike?.signal === 'SIGSTOP' && run.isStruck()
    const isLost = held !== undefined && (await isOvertaken(ground, held))
    const look = async () => (isLost ? ground.snapshot(held.environment) : '')
    const before = await look()
    const result = isStopped ? await run.wake() : await run.finished
    if (strike !== undefined && strike.signal !== 'SIGKILL') {
      const hit = await postOf(run, second)
      if (second !== undefined && !hit) missed.push('second')
    }
    const woken = isLost ? { held, before, after: await look() } : undefined
    const wentOn = isStopped && !isLost
    const struckAt = strike && run.isStruck() ? run.gate.calls[strike.at - 1]?.name : undefined
    return { part, name, commit, strike, struckAt, result, woken, wentOn }
  }

  const { strike: firstStrike, second, last, command } = tried
  const first = await begin(
    { part: 'first', name: command, commit: scenario.commit, strike: firstStrike },
    scenario.inputs,
  )
  const asleep = (begun: Begun) => begun.strike?.signal === 'SIGSTOP' && begun.run.isStruck()
  const ended: Act[] = []
  const sleeping: Begun[] = []
  const put = async (begun: Begun, second?: Strike) => {
    if (asleep(begun)) sleeping.push(begun)
    else ended.push(await finish(begun, second))
  }
  await put(first, second?.run === 'post' ? second.strike : undefined)
  if (second !== undefined && second.run !== 'post') await put(await follow('second', second.run, second.strike))
  if (firstStrike !== undefined) await put(await follow('last', last))
  for (const begun of sleeping) ended.push(await finish(begun))
  if (scenario.beside !== undefined) await scenario.beside.finished
  return { acts: ended, missed, calls: first.run.gate.calls }
}

/** @returns whether it was hit. */
async function postOf(run: Run, strike?: Strike): Promise<boolean> {
  const post = await run.post(strike)
  const isStopped = (await post.settled()) === 'stopped'
  // Nobody waits for a paused post step; it is woken when somebody else may have taken over.
  if (isStopped) await sleep(1000)
  await (isStopped ? post.wake() : post.finished)
  return post.isStruck()
}
