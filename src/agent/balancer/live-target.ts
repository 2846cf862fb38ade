import { createConnections } from './connect.ts'
import { cutExchange } from './exchange.ts'
import type { TargetGroup, LiveTarget } from './in-flight.ts'
import type { Target } from './types.ts'

export function newLiveTarget(target: Target, group: TargetGroup): LiveTarget {
  const [pooled, fresh] = [createConnections(target, true), createConnections(target, false)]
  return { ...target, group, pooled, fresh, exchanges: [], onIdle: () => undefined }
}

/** Resolves when the last exchange has ended, or the limit has passed and the rest was cut. */
export async function drain(target: LiveTarget, limitMs: number): Promise<void> {
  if (target.exchanges.length > 0) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limitMs)
      target.onIdle = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
  cut(target)
}

/** Breaks off everything, and closes its connections. */
export function cut(target: LiveTarget): void {
  target.exchanges.slice().forEach(cutExchange)
  target.pooled.destroy()
  target.fresh.destroy()
}
