import { KnownError } from '../../errors/known-error.ts'
import type { Figures, TargetGroup } from '../../ports/router.ts'
import type { GateRow } from '../events.ts'
import { call, type Session } from '../session.ts'

/** A release that has traffic, and what it is compared with. */
export interface Compared {
  readonly candidate: { readonly release: number; readonly targetGroup: Pick<TargetGroup, 'id'> }
  /** Target groups that had the traffic before; none at a first deployment. */
  readonly old: readonly string[]
  /** When the candidate got its present weight. */
  readonly since: number
}

/** How far back the old release is looked at when it has no traffic any more to compare with. */
const comparisonMs = 5 * 60_000

/** What is taken for granted where the spec sets no limit: errors that nobody would put up with. */
const defaultLimits = { errorRateAbove: 20, minRequests: 20, latencyRatio: undefined }

/**
 * The new error rate against the old, by the figures that are there: they are not waited for, and without them nothing is
 * decided. Figures that come late are not asked for more often than they can have changed.
 * @returns to be called at each look. @throws KnownError `gate-failed`.
 */
export function heedFigures(session: Session, watched: Compared): () => Promise<void> {
  const { errorRateAbove, minRequests } = session.environment.gates
  const limits = errorRateAbove === undefined ? defaultLimits : { ...defaultLimits, errorRateAbove, minRequests }
  const { figuresLagMs } = session.platform.router.capabilities
  const everyMs = figuresLagMs === 0 ? 200 : Math.max(1000, figuresLagMs / 4)
  let askedAt = session.clock.now()
  return async () => {
    const [old] = watched.old
    if (old === undefined || session.clock.now() - askedAt < everyMs) return
    askedAt = session.clock.now()
    const [fresh, former] = await Promise.all([
      session.platform.router.figures(watched.candidate.targetGroup.id, watched.since, call(session)),
      session.platform.router.figures(old, watched.since - comparisonMs, call(session)),
    ])
    const failed = judge(limits, fresh, former).filter(({ outcome }) => outcome === 'failed')
    for (const gate of failed) session.report({ type: 'gate', gate })
    if (failed.length > 0) throw gateFailed(watched.candidate.release, failed)
  }
}

/** The limits that the spec sets, by figures that are waited for. @throws KnownError `gate-failed`. */
export async function compareFigures(session: Session, watched: Compared): Promise<void> {
  const { errorRateAbove, latencyRatio } = session.environment.gates
  if ((errorRateAbove === undefined && latencyRatio === undefined) || watched.old.length === 0) return
  const [fresh, old] = await Promise.all([
    known(session, watched.candidate.targetGroup.id, watched.since),
    known(session, watched.old[0] ?? '', watched.since - comparisonMs),
  ])
  const gates = judge(session.environment.gates, fresh, old)
  for (const gate of gates) session.report({ type: 'gate', gate })
  const failed = gates.filter(({ outcome }) => outcome === 'failed')
  if (failed.length > 0) throw gateFailed(watched.candidate.release, failed)
}

/** Figures come late; they are waited for as long as this platform says that they may take. */
async function known(session: Session, group: string, since: number): Promise<Figures | 'unknown'> {
  const { figuresLagMs } = session.platform.router.capabilities
  const until = session.clock.now() + figuresLagMs
  for (;;) {
    const figures = await session.platform.router.figures(group, since, call(session))
    if (figures !== 'unknown' || session.clock.now() >= until) return figures
    await session.clock.sleep(Math.max(50, figuresLagMs / 5), session.signal)
  }
}

/** Compares new with old; too few requests prove nothing, and that is said. */
export function judge(
  limits: Omit<Session['environment']['gates'], 'alarms'>,
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
  const [now, before] = [`${percent(fresh).toFixed(2)} %`, `${percent(old).toFixed(2)} %`]
  const limit = `at most ${above} percentage ${above === 1 ? 'point' : 'points'} more`
  return {
    name: 'error rate',
    outcome,
    figures: `${now} against ${before}, ${limit}`,
    compared: { old: before, now, limit: `at most +${above} ${above === 1 ? 'point' : 'points'}` },
  }
}

function latency(ratio: number, fresh: Figures, former: Figures): GateRow {
  const [a, b] = [fresh.latencyMs?.p99 ?? 0, former.latencyMs?.p99 ?? 0]
  const [now, old] = [`${a.toFixed(1)} ms`, `${b.toFixed(1)} ms`]
  const outcome = a > b * ratio ? 'failed' : 'passed'
  return {
    name: 'latency p99',
    outcome,
    figures: `${now} against ${old}, at most ${ratio} times as long`,
    compared: { old, now, limit: `at most × ${ratio}` },
  }
}

function gateFailed(release: number, gates: readonly GateRow[]): KnownError {
  const said = gates.map(({ name, figures }) => `${name} ${figures}`).join('; ')
  return new KnownError(`v${release} did worse than the release before it: ${said}.`, {
    code: 'gate-failed',
    advice: 'Compare the two releases; if the limit is too strict, raise it under `gates` in the spec.',
  })
}
