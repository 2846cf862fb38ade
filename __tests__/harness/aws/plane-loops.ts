import { setTimeout as sleep } from 'node:timers/promises'

/** Runs of the work never overlap, and those asked for while one goes on are one, begun after it. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | undefined
  const begin = async () => {
    next = undefined
    const run = work()
    last = run.catch(() => undefined)
    return run
  }
  return () => (next ??= last.then(begin))
}

/** Does it again and again until it is told to stop, which waits for the last time. A failed time is tried again. */
export function repeatedly(work: () => Promise<void>, everyMs: number): () => Promise<void> {
  const stop = new AbortController()
  const loop = async () => {
    while (!stop.signal.aborted) {
      await work().catch(() => undefined)
      await sleep(everyMs, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }
  const looping = loop()
  return () => {
    stop.abort()
    return looping
  }
}
