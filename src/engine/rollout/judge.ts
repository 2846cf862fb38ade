import type { Figures, OwnPeriod } from '../../ports/router.ts'
import type { Gates } from '../../spec/types.ts'
import { limit } from '../../support/duration.ts'
import type { GateRow } from '../events.ts'
import { isBeyondChance, type Sample } from '../probe/chance.ts'

export type Limits = Pick<Gates, 'errorRateAbove' | 'latencyRatio' | 'minRequests'>

/**
 * Compares new with old; too few requests prove nothing, and that is said.
 * @param sigmas by so many standard errors more errors have to be beyond chance as well; for what is looked at repeatedly.
 */
export function judge(
  limits: Limits,
  fresh: Figures | 'unknown',
  old: Figures | 'unknown',
  sigmas = 0,
): readonly GateRow[] {
  const { errorRateAbove, latencyRatio, minRequests } = limits
  const names = [
    ...(errorRateAbove === undefined ? [] : ['error rate']),
    ...(latencyRatio === undefined ? [] : ['latency p99']),
  ]
  const unproven = (figures: string) => names.map((name): GateRow => ({ name, outcome: 'unproven', figures }))
  if (fresh === 'unknown' || old === 'unknown') return unproven('the platform has no figures')
  if (fresh.requests < minRequests || old.requests < minRequests)
    return unproven(
      `${basis(fresh)} against ${old.requests} in ${span(old)}, at least ${minRequests} of each are needed`,
    )
  return [
    ...(errorRateAbove === undefined ? [] : [errorRate({ above: errorRateAbove, sigmas }, fresh, old)]),
    ...(latencyRatio === undefined ? [] : [latency(latencyRatio, fresh, old)]),
  ]
}

/** When the new release had no traffic yet, and since when it has its present weight. */
export interface Moves {
  readonly movedAt: number
  readonly since: number
}

/**
 * The load balancer's own errors, where they are more than the limit allows; they are of no target group, so that they
 * decide only where it serves nobody else, and that what was before ends where the new release's traffic begins.
 */
export function judgeBalancer(
  { errorRateAbove: above, minRequests }: Limits,
  fresh: Figures | 'unknown',
  old: Figures | 'unknown',
  { movedAt, since }: Moves,
  sigmas = 0,
): GateRow | undefined {
  if (fresh === 'unknown' || old === 'unknown' || above === undefined) return undefined
  const recent = ownErrors(fresh, minRequests, ({ from }) => from >= since)
  const former = ownErrors(old, minRequests, ({ to }) => to <= movedAt)
  if (recent === undefined || former === undefined) return undefined
  const [now, before] = [percent(recent.errors / recent.requests), percent(former.errors / former.requests)]
  if (now <= before + above || !isBeyondChance(sampleOf(former), sampleOf(recent), sigmas)) return undefined
  return {
    name: 'errors of the load balancer itself',
    outcome: fresh.balancer?.isShared === false ? 'failed' : 'unproven',
    figures: `${told(now)} against ${told(before)}, at most ${points(above)} more`,
  }
}

function ownErrors(
  { balancer }: Figures,
  minRequests: number,
  isIn: (period: OwnPeriod) => boolean,
): Pick<Figures, 'requests' | 'errors'> | undefined {
  const periods = balancer?.periods.filter(isIn) ?? []
  const [requests, errors] = [sumOf(periods, 'requests'), sumOf(periods, 'errors')]
  return requests < minRequests ? undefined : { requests, errors }
}

function sumOf<Key extends string>(all: readonly Readonly<Partial<Record<Key, number>>>[], key: Key): number {
  return all.reduce((sum, each) => sum + (each[key] ?? 0), 0)
}

/**
 * Several releases that had the traffic between them, as one: their requests and errors together, latencies weighed by
 * requests. Unknown where one of them is; of the time that all of them are known of.
 */
export function together(all: readonly (Figures | 'unknown')[]): Figures | 'unknown' {
  const known = all.filter((figures) => figures !== 'unknown')
  const [first, ...others] = known
  if (first === undefined || known.length < all.length) return 'unknown'
  if (others.length === 0) return first
  const timed = known.filter(({ latencyMs }) => latencyMs !== undefined)
  const latency = (of: 'p50' | 'p99') =>
    timed.reduce((sum, { requests, latencyMs }) => sum + (latencyMs?.[of] ?? 0) * requests, 0) /
    sumOf(timed, 'requests')
  return {
    ...first,
    from: Math.max(...known.map(({ from }) => from)),
    to: Math.min(...known.map(({ to }) => to)),
    requests: sumOf(known, 'requests'),
    errors: sumOf(known, 'errors'),
    ...(first.unanswered !== undefined && { unanswered: sumOf(known, 'unanswered') }),
    latencyMs: timed.length === 0 ? undefined : { p50: latency('p50'), p99: latency('p99') },
  }
}

function sampleOf({ requests, errors }: Pick<Figures, 'requests' | 'errors'>): Sample {
  return { requests, faults: errors }
}

/** The figures as they would be without these requests. */
export function without(figures: Figures, { requests, faults }: Sample): Figures {
  const left = Math.max(0, figures.requests - Math.round(requests))
  return { ...figures, requests: left, errors: Math.min(left, Math.max(0, figures.errors - Math.round(faults))) }
}

function points(above: number): string {
  return `${above} percentage ${above === 1 ? 'point' : 'points'}`
}

/** Nobody can prove anything by requests that do not come. */
export function isIdle({ minRequests }: Limits, fresh: Figures | 'unknown', old: Figures | 'unknown'): boolean {
  return fresh !== 'unknown' && old !== 'unknown' && fresh.requests + old.requests < minRequests
}

/** `120 requests in 2m`. */
function basis(figures: Figures): string {
  return `${figures.requests} requests in ${span(figures)}`
}

function span({ from, to }: Figures): string {
  const ms = to - from
  const grainMs = ms < 10_000 ? 100 : 1000
  return limit(Math.round(ms / grainMs) * grainMs)
}

function errorRate({ above, sigmas }: { above: number; sigmas: number }, fresh: Figures, old: Figures): GateRow {
  const lost = lostShare(fresh, old)
  const faults = fresh.errors + lost * fresh.requests
  const isProven = isBeyondChance(sampleOf(old), { requests: fresh.requests, faults }, sigmas)
  const [now, before] = [percent(fresh.errors / fresh.requests + lost), percent(old.errors / old.requests)]
  const unanswered = lost === 0 ? '' : ` (${told(percent(lost))} without an answer)`
  return {
    name: 'error rate',
    outcome: now > before + above && isProven ? 'failed' : 'passed',
    figures: `${told(now)}${unanswered} against ${told(before)}, at most ${points(above)} more, by ${basis(fresh)}`,
    compared: { old: told(before), now: told(now), limit: `at most +${above} ${above === 1 ? 'point' : 'points'}` },
    basis: basis(fresh),
  }
}

/** WebSockets and open streams have no answer either, so that only a larger share than the old release's is an error. */
function lostShare(fresh: Figures, old: Figures): number {
  const share = ({ unanswered = 0, requests }: Figures) => unanswered / requests
  return Math.max(0, share(fresh) - share(old))
}

/** Rounded, for a sum of shares may be a hair more than what it is told as. */
function percent(share: number): number {
  return Math.round(share * 1e8) / 1e6
}

function told(percentage: number): string {
  return `${percentage.toFixed(2)} %`
}

function latency(ratio: number, fresh: Figures, former: Figures): GateRow {
  const [a, b] = [fresh.latencyMs?.p99 ?? 0, former.latencyMs?.p99 ?? 0]
  const [now, old] = [`${a.toFixed(1)} ms`, `${b.toFixed(1)} ms`]
  return {
    name: 'latency p99',
    outcome: a > b * ratio ? 'failed' : 'passed',
    figures: `${now} against ${old}, at most ${ratio} times as long, by ${basis(fresh)}`,
    compared: { old, now, limit: `at most × ${ratio}` },
    basis: basis(fresh),
  }
}
