import { KnownError } from '../../../src/errors.ts'
import type { Clock } from '../../../src/platform/clock.ts'
import type { Call } from '../../../src/platform/common.ts'
import type { World } from './world.ts'

/**
 * What happens to one call. `kill`: it is done, and the run's process is gone; `cancel`: the workflow is cancelled
 * meanwhile; `fail`: refused; `lost`: done, but the answer is lost; `late`: times out and is done afterwards.
 */
export type Fault = 'kill' | 'cancel' | 'fail' | 'lost' | 'late'

/** Decides what happens to the run's call; changes are counted from 1, reads have number 0. */
export type FaultPlan = (call: { readonly name: string; readonly change: number }) => Fault | undefined

export const noFaults: FaultPlan = () => undefined

/** One run's own way into the world: it can die without the world. */
export interface Session {
  readonly clock: Clock
  /** Aborted by a `cancel`. */
  readonly signal: AbortSignal
  /** Settles when the run was killed. */
  readonly died: Promise<'died'>
  /** The names of the changes that were asked for, in order. */
  readonly changes: readonly string[]
  cancel(): void
  kill(): void
  /** The whole process stands still for so long, as on a suspended machine. */
  stall(ms: number): void
  read<T>(name: string, call: Call, look: () => T): Promise<T>
  change<T>(name: string, call: Call, effect: () => T): Promise<T>
}

export function openSession(world: World, plan: FaultPlan = noFaults): Session {
  const { time, options } = world
  const cancelled = new AbortController()
  const dead = new AbortController()
  const changes: string[] = []
  const died = new Promise<'died'>((resolve) => dead.signal.addEventListener('abort', () => resolve('died')))
  const kill = () => dead.abort()
  const cancel = () => cancelled.abort(new Error('the workflow was cancelled'))

  let stalledUntil = 0
  const awake = async () => {
    while (time.now() < stalledUntil) await time.sleep(stalledUntil - time.now(), dead.signal)
  }

  /** What a dead run waits for never comes, not even as an error. */
  const unlessDead = async <T>(work: () => Promise<T>): Promise<T> => {
    const nothing = new Promise<never>(() => undefined)
    if (dead.signal.aborted) return nothing
    try {
      await awake()
      const result = await work()
      await awake()
      return dead.signal.aborted ? await nothing : result
    } catch (error) {
      if (dead.signal.aborted) return nothing
      throw error
    }
  }
  const sleep = (ms: number, signal: AbortSignal) => unlessDead(() => time.sleep(ms, signal, dead.signal))

  /** The time a call takes, unless its own limits come first. */
  const travel = async (name: string, { signal, deadline }: Call) => {
    signal.throwIfAborted()
    const left = deadline - time.now()
    await sleep(Math.max(0, Math.min(left, options.latencyMs)), signal)
    if (left <= options.latencyMs) throw timedOut(name)
  }

  const doLate = async (name: string, call: Call, effect: () => unknown): Promise<never> => {
    const left = Math.max(0, call.deadline - time.now())
    const lands = left + options.callTimeoutMs / 2
    time
      .sleep(lands)
      .then(effect)
      .then(() => world.changed())
      .catch(() => undefined)
    await sleep(left, call.signal)
    throw timedOut(name)
  }

  const perform = async <T>(name: string, call: Call, effect: () => T): Promise<T> => {
    changes.push(name)
    const fault = plan({ name, change: changes.length })
    if (fault === 'cancel') cancel()
    if (fault === 'late') return doLate(name, call, effect)
    await travel(name, call)
    if (fault === 'fail') throw throttled(name)
    const result = effect()
    world.changed()
    if (fault === 'kill') kill()
    if (fault === 'lost') throw throttled(name)
    call.signal.throwIfAborted()
    return result
  }

  return {
    clock: { now: () => time.now(), sleep },
    signal: cancelled.signal,
    died,
    changes,
    cancel,
    kill,
    stall: (ms) => void (stalledUntil = time.now() + ms),
    read: (name, call, look) =>
      unlessDead(async () => {
        const fault = plan({ name, change: 0 })
        await travel(name, call)
        if (fault !== undefined) throw throttled(name)
        return look()
      }),
    change: (name, call, effect) => unlessDead(() => perform(name, call, effect)),
  }
}

function timedOut(name: string): KnownError {
  return new KnownError(`${name} did not answer in time.`, {
    code: 'platform-timeout',
    fault: 'platform',
    mayLand: true,
  })
}

function throttled(name: string): KnownError {
  return new KnownError(`${name}: Throttling: Rate exceeded.`, { code: 'platform-throttled', fault: 'platform' })
}
