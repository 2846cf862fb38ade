import { setMaxListeners } from 'node:events'
import type { KnownError } from '../../../src/errors/known-error.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import type { Call } from '../../../src/ports/common.ts'
import { answerLost, denied, found, missing, notReady, throttled, timedOut, unavailable } from './refusals.ts'
import type { World } from './world.ts'

/**
 * What happens to one call. `kill`: it is done, and the run's process is gone; `kill-before`: the process is gone before
 * it is sent; `kill-late`: the process is gone, and the call takes effect as late as one may; `cancel`: the workflow is
 * cancelled meanwhile; `fail`: refused; `lost`: done, but the answer is lost; `late`: times out and is done afterwards.
 *
 * `retried`: refused three times, which the platform's own client outlives; `unavailable`: answered with a 503;
 * `timeout`: never done and never answered; `timeout-done`: done, and never answered; `denied`, `not-ready`, `not-found`,
 * `exists`: refused for good reasons; `slow`: takes 30 s.
 */
export type Fault =
  | 'kill'
  | 'kill-before'
  | 'kill-late'
  | 'cancel'
  | 'fail'
  | 'lost'
  | 'late'
  | 'retried'
  | 'unavailable'
  | 'timeout'
  | 'timeout-done'
  | 'denied'
  | 'not-ready'
  | 'not-found'
  | 'exists'
  | 'slow'

/** The call is done, and the process stands still for so long before it sees the answer. */
export interface Stall {
  readonly stallMs: number
}

/** One call as a plan of faults sees it. */
export interface Asked {
  readonly name: string
  /** Changes are counted from 1, reads have number 0. */
  readonly change: number
  /** Reads and changes, counted from 1. */
  readonly call: number
}

/** Decides what happens to the run's call. */
export type FaultPlan = (call: Asked) => Fault | Stall | undefined

export const noFaults: FaultPlan = () => undefined

/** Told of the moments at which a kill would come: before a call is sent, and after its effect. */
export type Watch = (call: number, kill: 'kill-before' | 'kill') => void

/** One run's own way into the world: it can die without the world. */
export interface Session {
  /** Tells its effects from those of others. */
  readonly id: number
  readonly clock: Clock
  /** Aborted by a `cancel`. */
  readonly signal: AbortSignal
  /** Settles when the run was killed. */
  readonly died: Promise<'died'>
  /** The names of the changes that were asked for, in order. */
  readonly changes: readonly string[]
  /** The names of all calls, reads too, in order. */
  readonly calls: readonly string[]
  cancel(): void
  kill(): void
  /** The whole process stands still for so long, as on a suspended machine. */
  stall(ms: number): void
  /** The run's own clock steps forwards, or backwards. */
  jumpClock(ms: number): void
  read<T>(name: string, call: Call, look: () => T): Promise<T>
  change<T>(name: string, call: Call, effect: () => T, of?: Subject): Promise<T>
}

/** What a change is about, for the record. */
export interface Subject {
  readonly place?: string
  readonly subject?: string
}

/** What a client waits between three attempts that are refused, in all. */
const backOffMs = 1500
const slowMs = 30_000

export function openSession(world: World, plan: FaultPlan = noFaults, watch: Watch = () => undefined): Session {
  const { time, options } = world
  const id = (world.sessions += 1)
  const cancelled = new AbortController()
  const dead = new AbortController()
  setMaxListeners(0, cancelled.signal, dead.signal)
  const changes: string[] = []
  const calls: string[] = []
  const died = new Promise<'died'>((resolve) => dead.signal.addEventListener('abort', () => resolve('died')))
  const kill = () => dead.abort()
  const cancel = () => cancelled.abort(new Error('the workflow was cancelled'))

  let ahead = 0
  let stalledUntil = 0
  const now = () => time.now() + ahead
  const stall = (ms: number) => void (stalledUntil = time.now() + ms)
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
  const leftOf = ({ deadline }: Call) => Math.max(0, deadline - now())

  /**
   * The time a call takes, unless its own limits come first. What is sent is under way, whether its process stands still
   * or not; but a list comes in pages, and those that were not asked for yet are asked for afterwards.
   */
  const travel = async (name: string, call: Call, takesMs = options.latencyMs, isSent = false) => {
    call.signal.throwIfAborted()
    const left = leftOf(call)
    const ms = Math.min(left, takesMs)
    await (isSent ? time.sleep(ms, call.signal, dead.signal) : sleep(ms, call.signal))
    if (left <= takesMs) throw timedOut(name)
  }
  const never = async (name: string, call: Call): Promise<never> => {
    await sleep(leftOf(call), call.signal)
    throw timedOut(name)
  }
  /** Nobody who waited for it is still there. */
  const land = (ms: number, effect: () => unknown) => {
    time
      .sleep(ms)
      .then(effect)
      .then(() => world.changed())
      .catch(() => undefined)
  }
  /** Who receives it knows nothing of its sender's clock; what may take longer is begun by then, and seen to be. */
  const latest = (call: Call) => Math.min(leftOf(call), options.callTimeoutMs) + options.callTimeoutMs / 2

  /** What becomes of any call with this fault; undefined: it is answered. */
  const suffer = async (name: string, call: Call, fault: Fault | Stall | undefined, isSent = false) => {
    if (fault === 'kill-before' || fault === 'kill-late') kill()
    if (fault === 'cancel') cancel()
    if (fault === 'timeout') await never(name, call)
    await travel(name, call, takes(fault, options.latencyMs), isSent)
    const refusal = refusalOf(name, fault)
    if (refusal !== undefined) throw refusal
  }

  const perform = async <T>(name: string, call: Call, effect: () => T): Promise<T> => {
    changes.push(name)
    const number = calls.length
    const fault = plan({ name, change: changes.length, call: number })
    watch(number, 'kill-before')
    if (fault === 'late' || fault === 'kill-late') land(latest(call), effect)
    if (fault === 'late') return never(name, call)
    if (fault === 'slow' && leftOf(call) < slowMs) {
      land(Math.min(slowMs, latest(call)), effect)
      return never(name, call)
    }
    await suffer(name, call, fault, true)
    const result = effect()
    world.changed()
    watch(number, 'kill')
    if (fault === 'kill') kill()
    if (fault === 'lost') throw answerLost(name)
    if (fault === 'timeout-done') return never(name, call)
    if (typeof fault === 'object') stall(fault.stallMs)
    call.signal.throwIfAborted()
    return result
  }

  const look = async <T>(name: string, call: Call, see: () => T): Promise<T> => {
    const number = calls.length
    const fault = plan({ name, change: 0, call: number })
    watch(number, 'kill-before')
    if (fault === 'lost' || fault === 'late') {
      await travel(name, call)
      throw throttled(name)
    }
    if (fault === 'timeout-done') return never(name, call)
    await suffer(name, call, fault)
    const seen = see()
    watch(number, 'kill')
    if (fault === 'kill') kill()
    if (typeof fault === 'object') stall(fault.stallMs)
    return seen
  }

  return {
    id,
    clock: { now, sleep },
    signal: cancelled.signal,
    died,
    changes,
    calls,
    cancel,
    kill,
    stall,
    jumpClock: (ms) => void (ahead += ms),
    read: (name, call, see) =>
      unlessDead(() => {
        calls.push(name)
        return look(name, call, see)
      }),
    change: (name, call, effect, { place = '', subject = '' } = {}) =>
      unlessDead(() => {
        calls.push(name)
        return perform(name, call, () => {
          const result = effect()
          // An entry that another run has made first is nobody's effect.
          if (result !== 'taken') world.effects.push({ at: time.now(), by: id, place, name, subject })
          return result
        })
      }),
  }
}

function takes(fault: Fault | Stall | undefined, latencyMs: number): number {
  if (fault === 'slow') return slowMs
  return fault === 'retried' ? latencyMs * 4 + backOffMs : latencyMs
}

const refusals = {
  fail: throttled,
  unavailable,
  denied,
  'not-ready': notReady,
  'not-found': missing,
  exists: found,
} as const

function refusalOf(name: string, fault: Fault | Stall | undefined): KnownError | undefined {
  if (typeof fault !== 'string' || !(fault in refusals)) return undefined
  return refusals[fault as keyof typeof refusals](name)
}
