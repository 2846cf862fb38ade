import type { TargetHealth } from '../../ports/router.ts'
import type { HealthCheck } from '../../spec/types.ts'
import { checkHealth } from './health-check.ts'
import { afterProbe, checkEveryMs, describeHealth, initialHealth } from './health-state.ts'
import type { Target } from './types.ts'

/** The health checks of one target, which run between `start` and `stop`. */
export interface HealthWatch {
  readonly isHealthy: () => boolean
  readonly health: () => TargetHealth
  /** Starts from scratch, with a check at once. */
  readonly start: () => void
  readonly stop: () => void
}

export interface HealthWatchOptions {
  readonly target: Target
  /** Asked before each check, for settings can change. */
  readonly check: () => HealthCheck
  readonly now: () => number
  /** Called when the target has become healthy, or is healthy no more. */
  readonly onChange: () => void
}

export function createHealthWatch({ target, check, now, onChange }: HealthWatchOptions): HealthWatch {
  let state = initialHealth(now())
  let running: AbortController | undefined
  let timer: NodeJS.Timeout | undefined

  const look = async (signal: AbortSignal) => {
    const startedAt = performance.now()
    const health = check()
    const probe = await checkHealth(target, health, signal)
    if (signal.aborted) return
    const before = state.status
    state = afterProbe(state, probe, health, now())
    if (state.status !== before) onChange()
    const pauseMs = checkEveryMs(state, health) - (performance.now() - startedAt)
    timer = setTimeout(() => void look(signal), Math.max(0, pauseMs)).unref()
  }
  const stop = () => {
    running?.abort()
    clearTimeout(timer)
    state = initialHealth(now())
  }

  return {
    isHealthy: () => state.status === 'healthy',
    health: () => describeHealth(target.id, state),
    start() {
      stop()
      running = new AbortController()
      void look(running.signal)
    },
    stop,
  }
}
