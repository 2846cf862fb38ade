import type { Clock } from '../../../src/ports/clock.ts'

/** Virtual time: it stands still while anything is being computed, and jumps to the next moment that is waited for. */
export interface Time extends Clock {
  sleep(ms: number, ...signals: readonly AbortSignal[]): Promise<void>
  /** Called after each jump, before whoever waited goes on. */
  onJump(listener: () => void): void
  /**
   * Time stops at this moment on its way, so that nobody misses what the world does by itself there. It does not go on
   * for its sake: where nobody waits for anything later, the moment never comes.
   */
  passBy(at: number): void
}

interface Waiter {
  readonly at: number
  readonly wake: () => void
}

/** A test that waits for longer than this waits for something that never comes. */
const longestMs = 400 * 24 * 3600_000

export function createTime(start = Date.parse('2030-01-01T00:00:00Z')): Time {
  const waiters: Waiter[] = []
  const moments: number[] = []
  const listeners: (() => void)[] = []
  let now = start
  let pumping = false

  const jump = (to: number) => {
    now = Math.max(now, to)
    for (const listener of listeners) listener()
  }

  /** Runs when the event loop has nothing else to do, so that all who are awake have gone as far as they can. */
  const pump = () => {
    const next = waiters.shift()
    pumping = next !== undefined && now < start + longestMs
    if (next === undefined || !pumping) return
    for (let moment = moments[0]; moment !== undefined && moment < next.at; moment = moments[0]) {
      moments.shift()
      if (moment > now) jump(moment)
    }
    jump(next.at)
    next.wake()
    setImmediate(pump)
  }

  const add = (waiter: Waiter) => {
    const place = waiters.findIndex(({ at }) => at > waiter.at)
    waiters.splice(place === -1 ? waiters.length : place, 0, waiter)
    if (pumping) return
    pumping = true
    setImmediate(pump)
  }

  return {
    now: () => now,
    onJump: (listener) => void listeners.push(listener),
    passBy: (at) => {
      if (at <= now || moments.includes(at)) return
      const place = moments.findIndex((moment) => moment > at)
      moments.splice(place === -1 ? moments.length : place, 0, at)
    },
    sleep: (ms, ...signals) =>
      new Promise((resolve, reject) => {
        for (const signal of signals) signal.throwIfAborted()
        const forget = () => signals.forEach((signal) => signal.removeEventListener('abort', leave))
        const leave = () => {
          forget()
          waiters.splice(waiters.indexOf(waiter), 1)
          reject(signals.find(({ aborted }) => aborted)?.reason as Error)
        }
        const wake = () => {
          forget()
          resolve()
        }
        const waiter = { at: now + ms, wake }
        for (const signal of signals) signal.addEventListener('abort', leave)
        add(waiter)
      }),
  }
}
