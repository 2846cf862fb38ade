import { setTimeout as sleep } from 'node:timers/promises'
import type { Strike } from './case.ts'
import { createLatch } from './latch.ts'

/** The process that is to be hit. */
export interface Target {
  signal(name: NodeJS.Signals): void
  /** Whether SIGSTOP has taken hold of all of it. */
  isStopped(): boolean
}

/** Every call of one run to its platform comes by, and one of them may be the last thing that the run does. */
export interface Gate {
  /** What the run asked for so far, in that order, without all the looks that were in vain. */
  readonly calls: readonly CountedCall[]
  /** Resolves when the strike has hit. */
  readonly struck: Promise<void>
  isStruck(): boolean
  /** From now on calls that were held go their way: the run is woken. */
  wake(): void
  /**
   * Takes one call there and back.
   * @returns undefined when the run is not to have an answer: its connection is to be cut, or nobody is left to ask
   */
  pass<T>(call: GatedCall<T>): Promise<T | undefined>
}

export interface CountedCall {
  readonly name: string
  readonly isRead: boolean
}

export interface GatedCall<T> {
  readonly name: string
  /** What is asked, where asking it again changes nothing: looks at what is waited for count twice at most. */
  readonly question: string | undefined
  /** What becomes of it when it is held until its run is woken: no network keeps a request so long, a disk does. */
  readonly held: 'lost' | 'done'
  /** Whether nothing can come between the run's last look at its claim and this: it cannot be paused before. */
  readonly isInstant: boolean
  readonly perform: () => Promise<T>
  /** Whether the run still waits for the answer. */
  readonly isWaiting: () => boolean
}

/** How long a run is given to begin to do what an interrupt asks of it. */
const reactMs = 60

/** How often the same look counts, when nothing was changed between. */
const mostLooks = 2

/** @param strike undefined: calls are only counted. */
export function createGate(target: Target, strike: Strike | undefined): Gate {
  const calls: CountedCall[] = []
  const looks = new Map<string, number>()
  const struck = createLatch()
  const woken = createLatch()
  let isStruck = false

  const hit = async (signal: NodeJS.Signals) => {
    isStruck = true
    target.signal(signal)
    if (signal === 'SIGSTOP') while (!target.isStopped()) await sleep(1)
    struck.open()
    if (signal !== 'SIGSTOP') await sleep(reactMs)
  }
  const before = async <T>({ signal }: Strike, { held, perform, isWaiting }: GatedCall<T>) => {
    await hit(signal)
    if (signal === 'SIGKILL') return undefined
    if (signal === 'SIGINT') return isWaiting() ? perform() : undefined
    await woken.opened
    return held === 'done' ? perform() : undefined
  }
  const isRepeated = (question: string | undefined) => {
    if (question === undefined) looks.clear()
    else looks.set(question, (looks.get(question) ?? 0) + 1)
    return question !== undefined && (looks.get(question) ?? 0) > mostLooks
  }
  return {
    calls,
    struck: struck.opened,
    isStruck: () => isStruck,
    wake: woken.open,
    async pass(call) {
      if (isRepeated(call.question)) return call.perform()
      const number = calls.push({ name: call.name, isRead: call.question !== undefined })
      if (number !== strike?.at) return call.perform()
      const isLate = strike.moment === 'after' || (call.isInstant && strike.signal === 'SIGSTOP')
      if (!isLate) return before(strike, call)
      const answer = await call.perform()
      await hit(strike.signal)
      return answer
    },
  }
}
