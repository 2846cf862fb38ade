import { createUpstream, type Upstream } from './connect.ts'
import { cutExchange, type Exchange } from './exchange.ts'
import type { TargetGroup } from './target-group.ts'
import type { Target } from './types.ts'

/** A registered target with its connections and the requests that it is serving. */
export interface LiveTarget extends Target {
  readonly group: TargetGroup
  readonly pooled: Upstream
  /** Gives each request a new connection: for the repeat of one that met a connection that was closing. */
  readonly fresh: Upstream
  /**
   * In no order. Not a Set: V8 replaces the table of one that is added to and deleted from all the time, and the old
   * tables, chained, keep every request alive until the next full garbage collection.
   */
  readonly exchanges: Exchange[]
  /** Called when the last exchange has ended. */
  onIdle: () => void
}

export function newLiveTarget(target: Target, group: TargetGroup): LiveTarget {
  const [pooled, fresh] = [createUpstream(target, true), createUpstream(target, false)]
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
  target.pooled.agent.destroy()
  target.fresh.agent.destroy()
}
