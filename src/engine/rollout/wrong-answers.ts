import type { TargetHealth } from '../../ports/router.ts'
import type { HealthCheck } from '../../spec/types.ts'

/** Looks at the targets of a fleet again and again. */
export interface WrongAnswers {
  /** Why they will not become healthy; undefined as long as they may. */
  look(targets: readonly TargetHealth[], wanted: number): string | undefined
}

export interface WrongAnswersOptions {
  readonly now: () => number
  readonly health: HealthCheck
  readonly bootMs: number
}

/**
 * Knows a fleet whose app is up and does not do what its health check asks. An app that is only slow does not answer yet,
 * or says that it is not ready: 503, or the 502 and 504 of a proxy beside it. With any other wrong answer for long enough
 * an instance has failed: found unhealthy, and again for as long, and a quarter of the time that it has to boot.
 */
export function watchWrongAnswers({ now, health, bootMs }: WrongAnswersOptions): WrongAnswers {
  const patienceMs = Math.max(2 * health.unhealthy * health.intervalMs, bootMs / 4)
  const since = new Map<string, number>()
  return {
    look(targets, wanted) {
      const staying = targets.filter(({ state }) => state !== 'draining')
      const wrong = staying.filter(answersWrongly)
      for (const id of since.keys()) if (!wrong.some(({ target }) => target === id)) since.delete(id)
      for (const { target } of wrong) if (!since.has(target)) since.set(target, now())
      if (wanted === 0 || wrong.length < Math.max(wanted, staying.length)) return undefined
      const forMs = now() - Math.max(...since.values())
      if (forMs < patienceMs) return undefined
      const answers = [...new Set(wrong.map(({ answered }) => answered))].join(', ')
      return `for ${Math.round(forMs / 1000)} s each of its ${wrong.length} targets has answered the health check ${health.path} with ${answers}`
    },
  }
}

/** Answers of what is not ready yet (RFC 9110, 15.6). */
const notReady: ReadonlySet<number> = new Set([502, 503, 504])

function answersWrongly({ state, answered }: TargetHealth): boolean {
  return state === 'unhealthy' && answered !== undefined && !notReady.has(answered)
}
