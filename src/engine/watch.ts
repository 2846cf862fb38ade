import { KnownError } from '../errors.ts'
import type { Figures } from '../platform/router.ts'
import { heedAlarms, passAlarms, type Silent } from './alarms.ts'
import type { GateRow } from './events.ts'
import { healthyCount, isHealthy } from './gate.ts'
import type { Candidate } from './launch.ts'
import { call, type Run } from './run.ts'

export interface Watched {
  readonly candidate: Candidate
  /** Target groups that the candidate is compared with. */
  readonly old: readonly string[]
  /** When the candidate got its present weight. */
  readonly since: number
}

/** How far back the old release is looked at when it has no traffic any more to compare with. */
const comparisonMs = 5 * 60_000

/**
 * Watches a release that has traffic: its health and the alarms all the time, the figures of new and old at the end.
 * @throws KnownError `unhealthy-under-traffic`, `alarm-ringing`, `gate-failed`.
 */
export async function watch(run: Run, watched: Watched, durationMs: number): Promise<void> {
  const silent: Silent = new Set()
  await watchHealth(run, watched.candidate, durationMs, silent)
  await passAlarms(run, silent)
  await compareFigures(run, watched)
}

/** One bad look can be an instance that is being replaced; two in a row are not. */
async function watchHealth(run: Run, candidate: Candidate, durationMs: number, silent: Silent): Promise<void> {
  const deadline = run.clock.now() + durationMs
  const everyMs = Math.min(2000, Math.max(50, run.platform.pollMs, durationMs / 10))
  let badLooks = 0
  while (run.clock.now() < deadline) {
    await run.clock.sleep(Math.min(everyMs, deadline - run.clock.now()), run.signal)
    const { isWell, ...targets } = await lookAt(run, candidate)
    badLooks = isWell ? 0 : badLooks + 1
    if (badLooks >= 2) throw await unhealthy(run, candidate, targets)
    await heedAlarms(run, silent)
    const message = `targets of v${candidate.release} to stay healthy under traffic`
    run.report({ type: 'progress', at: run.clock.now(), message, ...targets, deadline })
  }
}

/** How many targets are healthy, of how many that the fleet should have. */
interface Targets {
  readonly done: number
  readonly total: number
}

async function lookAt(run: Run, candidate: Candidate): Promise<Targets & { readonly isWell: boolean }> {
  const [fleet, targets] = await Promise.all([
    run.platform.fleets.describe(candidate.fleet.id, call(run)),
    run.platform.router.targetHealth(candidate.targetGroup.id, call(run)),
  ])
  const total = fleet?.capacity.desired ?? candidate.fleet.capacity.desired
  return { isWell: fleet?.state === 'active' && isHealthy(targets, total), done: healthyCount(targets), total }
}

async function unhealthy(run: Run, candidate: Candidate, { done, total }: Targets): Promise<KnownError> {
  return new KnownError(
    `v${candidate.release} became unhealthy under traffic: ${done} of ${total} targets are healthy.`,
    {
      code: 'unhealthy-under-traffic',
      evidence: await run.platform.fleets.diagnose(candidate.fleet.id, call(run)),
      advice: 'Read the last words of its instances below.',
    },
  )
}

async function compareFigures(run: Run, watched: Watched): Promise<void> {
  const { errorRateAbove, latencyRatio } = run.environment.gates
  if ((errorRateAbove === undefined && latencyRatio === undefined) || watched.old.length === 0) return
  const [fresh, old] = await Promise.all([
    known(run, watched.candidate.targetGroup.id, watched.since),
    known(run, watched.old[0] ?? '', watched.since - comparisonMs),
  ])
  const gates = judge(run.environment.gates, fresh, old)
  for (const gate of gates) run.report({ type: 'gate', gate })
  const failed = gates.filter(({ outcome }) => outcome === 'failed')
  if (failed.length > 0) throw gateFailed(watched.candidate.release, failed)
}

/** Figures come late; they are waited for as long as this platform says that they may take. */
async function known(run: Run, group: string, since: number): Promise<Figures | 'unknown'> {
  const { figuresLagMs } = run.platform.router.capabilities
  const until = run.clock.now() + figuresLagMs
  for (;;) {
    const figures = await run.platform.router.figures(group, since, call(run))
    if (figures !== 'unknown' || run.clock.now() >= until) return figures
    await run.clock.sleep(Math.max(50, figuresLagMs / 5), run.signal)
  }
}

/** Compares new with old; too few requests prove nothing, and that is said. */
export function judge(
  limits: Omit<Run['environment']['gates'], 'alarms'>,
  fresh: Figures | 'unknown',
  old: Figures | 'unknown',
): readonly GateRow[] {
  const { errorRateAbove, latencyRatio, minRequests } = limits
  const names = [
    ...(errorRateAbove === undefined ? [] : ['error rate']),
    ...(latencyRatio === undefined ? [] : ['latency p99']),
  ]
  const unproven = (figures: string) => names.map((name): GateRow => ({ name, outcome: 'unproven', figures }))
  if (fresh === 'unknown' || old === 'unknown') return unproven('the platform has no figures')
  if (fresh.requests < minRequests || old.requests < minRequests)
    return unproven(`${fresh.requests} requests against ${old.requests}, at least ${minRequests} of each are needed`)
  return [
    ...(errorRateAbove === undefined ? [] : [errorRate(errorRateAbove, fresh, old)]),
    ...(latencyRatio === undefined ? [] : [latency(latencyRatio, fresh, old)]),
  ]
}

const percent = (figures: Figures) => (100 * figures.errors) / figures.requests

function errorRate(above: number, fresh: Figures, old: Figures): GateRow {
  const outcome = percent(fresh) > percent(old) + above ? 'failed' : 'passed'
  const figures = `${percent(fresh).toFixed(2)} % against ${percent(old).toFixed(2)} %, at most ${above} percentage points more`
  return { name: 'error rate', outcome, figures }
}

function latency(ratio: number, fresh: Figures, old: Figures): GateRow {
  const [a, b] = [fresh.latencyMs?.p99 ?? 0, old.latencyMs?.p99 ?? 0]
  const figures = `${a.toFixed(1)} ms against ${b.toFixed(1)} ms, at most ${ratio} times as long`
  return { name: 'latency p99', outcome: a > b * ratio ? 'failed' : 'passed', figures }
}

function gateFailed(release: number, gates: readonly GateRow[]): KnownError {
  const said = gates.map(({ name, figures }) => `${name}: ${figures}`).join('; ')
  return new KnownError(`v${release} did worse than the release before it: ${said}.`, {
    code: 'gate-failed',
    advice: 'Compare the two releases; if the limit is too strict, raise it under `gates` in the spec.',
  })
}
