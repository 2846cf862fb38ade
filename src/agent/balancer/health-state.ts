import type { TargetHealth } from '../../ports/router.ts'
import type { HealthCheck } from '../../spec/types.ts'

/** How one health check ended, with the answer in words. */
export interface Probe {
  readonly kind: 'passed' | 'mismatch' | 'timeout' | 'refused' | 'failed'
  /** `answered 500, expected 200 to 399`. */
  readonly said: string
  /** Of a mismatch. */
  readonly status?: number
}

/** What the checks so far say of a target that is in use. */
export interface HealthState {
  readonly status: 'initial' | 'healthy' | 'unhealthy'
  /** Consecutive ones, ended by the opposite. */
  readonly passes: number
  readonly failures: number
  /** When a failure was last counted, or the checks began. */
  readonly countedAt: number
  readonly last: Probe | undefined
}

/** How often a target that has not passed yet is checked, so that readiness is noticed at once. */
const initialEveryMs = 50

export function initialHealth(now: number): HealthState {
  return { status: 'initial', passes: 0, failures: 0, countedAt: now, last: undefined }
}

/** From the start of one check to the start of the next. */
export function checkEveryMs(state: HealthState, health: HealthCheck): number {
  return state.status === 'initial' ? Math.min(initialEveryMs, health.intervalMs) : health.intervalMs
}

/**
 * The state after one more check. ELBv2's rules ("Health checks for Application Load Balancer target groups"): a new
 * target is healthy after a single passed check, an unhealthy one after `healthy` in a row; a healthy one is unhealthy
 * after `unhealthy` failures in a row. Ours for a target that has not passed yet, as it is checked so often: its
 * failures count once per interval, so that it has as long as ELBv2 gives it, and a refused connection does not count
 * at all, for nothing listens while an app boots, and who started it has its own limit for that.
 */
export function afterProbe(state: HealthState, probe: Probe, health: HealthCheck, now: number): HealthState {
  if (probe.kind === 'passed') return afterPass(state, probe, health)
  if (state.status === 'initial' && !counts(state, probe, health, now)) return { ...state, last: probe }
  const failures = state.failures + 1
  const status = failures >= health.unhealthy ? 'unhealthy' : state.status
  return { status, passes: 0, failures, countedAt: now, last: probe }
}

function afterPass(state: HealthState, probe: Probe, health: HealthCheck): HealthState {
  const passes = state.passes + 1
  const stillBad = state.status === 'unhealthy' && passes < health.healthy
  return { ...state, status: stillBad ? 'unhealthy' : 'healthy', passes, failures: 0, last: probe }
}

function counts(state: HealthState, probe: Probe, health: HealthCheck, now: number): boolean {
  return probe.kind !== 'refused' && now - state.countedAt >= health.intervalMs
}

/** The state in ELBv2's terms ("Target health reason codes"). */
export function describeHealth(target: string, state: HealthState): TargetHealth {
  if (state.status === 'healthy') return { target, state: 'healthy' }
  const description = state.last?.said ?? 'not checked yet'
  if (state.status === 'initial') return { target, state: 'initial', reason: 'Elb.InitialHealthChecking', description }
  const answered = state.last?.status
  const health: TargetHealth = { target, state: 'unhealthy', reason: reasonOf(state.last), description }
  return answered === undefined ? health : { ...health, answered }
}

function reasonOf(probe: Probe | undefined): string {
  if (probe?.kind === 'mismatch') return 'Target.ResponseCodeMismatch'
  return probe?.kind === 'timeout' ? 'Target.Timeout' : 'Target.FailedHealthChecks'
}
