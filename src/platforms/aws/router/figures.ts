import type { MetricDataQuery, MetricDataResult } from '@aws-sdk/client-cloudwatch'
import type { Call } from '../../../ports/common.ts'
import type { Figures, OwnErrors } from '../../../ports/router.ts'
import { allPages } from '../pages.ts'
import type { Aws } from '../session.ts'
import { dimensionOf } from './arns.ts'

/** The load balancer's metrics are of whole minutes (CloudWatch metrics for your Application Load Balancer, User Guide). */
const minuteMs = 60_000

export interface FiguresQuestion {
  /** Of all of them in one request. */
  readonly targetGroups: readonly string[]
  readonly loadBalancer: string
  /** Whether the load balancer serves others too. */
  readonly isShared: boolean
  /** Milliseconds since the epoch. */
  readonly since: number
  /** How late figures may be. Below a minute it is no real CloudWatch, and the window is cut to seconds. */
  readonly lagMs: number
}

export interface FiguresWindow {
  readonly from: number
  readonly to: number
  readonly periodMs: number
}

export function periodOf(lagMs: number): number {
  return lagMs < minuteMs ? 1000 : minuteMs
}

/** Whole minutes that began at `since` or later and are as old as figures may be late; undefined where there is none. */
export function windowOf(since: number, now: number, lagMs: number): FiguresWindow | undefined {
  const periodMs = periodOf(lagMs)
  const from = Math.ceil(since / periodMs) * periodMs
  const to = Math.floor((now - lagMs) / periodMs) * periodMs
  return to > from ? { from, to, periodMs } : undefined
}

/**
 * What each target group served, in the order of the question. CloudWatch has no data where there was no request: that is 0.
 */
export async function readFigures(
  aws: Aws,
  question: FiguresQuestion,
  call: Call,
): Promise<readonly (Figures | 'unknown')[]> {
  const { targetGroups, loadBalancer, isShared, since, lagMs } = question
  const window = windowOf(since, aws.clock.now(), lagMs)
  if (window === undefined) return targetGroups.map(() => 'unknown')
  const limits = { StartTime: new Date(window.from), EndTime: new Date(window.to) }
  const MetricDataQueries = queries(targetGroups, loadBalancer, window.periodMs / 1000)
  const results = await allPages(async (NextToken) => {
    const page = await aws.cloudWatch(
      call,
      `reading the figures of ${targetGroups.join(' and ')}`,
      (cloudWatch, options) =>
        cloudWatch.getMetricData(
          { ...limits, MetricDataQueries, ...(NextToken !== undefined && { NextToken }) },
          options,
        ),
    )
    return { items: page.MetricDataResults, next: page.NextToken }
  })
  if (results.some(({ StatusCode }) => StatusCode === 'InternalError' || StatusCode === 'Forbidden'))
    return targetGroups.map(() => 'unknown')
  return targetGroups.map((_, index) => {
    const own = resultsOf(results, index)
    return { ...figuresOf(own, window), balancer: { periods: ownPeriodsOf(own, window), isShared } }
  })
}

/** Those who ask at the same moment, for the same time, are answered by one request. */
export function shareFigures(
  read: (question: Pick<FiguresQuestion, 'targetGroups' | 'since'>, call: Call) => ReturnType<typeof readFigures>,
) {
  const open = new Map<number, { readonly targetGroups: string[]; readonly answer: ReturnType<typeof readFigures> }>()
  const begin = (since: number, call: Call) => {
    const targetGroups: string[] = []
    const answer = Promise.resolve().then(() => {
      open.delete(since)
      return read({ targetGroups, since }, call)
    })
    const batch = { targetGroups, answer }
    open.set(since, batch)
    return batch
  }
  return async (targetGroup: string, since: number, call: Call): Promise<Figures | 'unknown'> => {
    const { targetGroups, answer } = open.get(since) ?? begin(since, call)
    const index = targetGroups.push(targetGroup) - 1
    return (await answer)[index] ?? 'unknown'
  }
}

/** By the first digit of the status. */
const answers = { '2': 'ok', '3': 'redirected', '4': 'refused', '5': 'failed' } as const

const sums = {
  requests: 'RequestCount',
  ...Object.fromEntries(Object.entries(answers).map(([digit, id]) => [id, `HTTPCode_Target_${digit}XX_Count`])),
}
/** Of the load balancer alone, for no target group has them. */
const ownSums = { all: 'RequestCount', broken: 'HTTPCode_ELB_502_Count', late: 'HTTPCode_ELB_504_Count' }

const percentiles = { p50: 'p50', p99: 'p99' }

/** Ids of what a target group served end with its place in the question. */
const placeOf = (index: number) => `_${index}`

function queries(targetGroups: readonly string[], loadBalancer: string, Period: number): MetricDataQuery[] {
  const whole = [{ Name: 'LoadBalancer', Value: dimensionOf(loadBalancer) }]
  const query = (Id: string, MetricName: string, Stat: string, Dimensions = whole): MetricDataQuery => ({
    Id,
    MetricStat: { Metric: { Namespace: 'AWS/ApplicationELB', MetricName, Dimensions }, Period, Stat },
  })
  const ofGroup = (targetGroup: string, index: number) => {
    const group = [{ Name: 'TargetGroup', Value: dimensionOf(targetGroup) }, ...whole]
    return [
      ...Object.entries(sums).map(([id, metric]) => query(id + placeOf(index), metric, 'Sum', group)),
      ...Object.entries(percentiles).map(([id, stat]) => query(id + placeOf(index), 'TargetResponseTime', stat, group)),
    ]
  }
  return [...targetGroups.flatMap(ofGroup), ...Object.entries(ownSums).map(([id, metric]) => query(id, metric, 'Sum'))]
}

/** Those of one target group, by their plain ids, and the load balancer's own. */
function resultsOf(results: readonly MetricDataResult[], index: number): readonly MetricDataResult[] {
  return results.flatMap((result) => {
    const [plain = '', place] = (result.Id ?? '').split('_')
    return place === undefined || place === String(index) ? [{ ...result, Id: plain }] : []
  })
}

/**
 * `RequestCount` is of requests for which a target was chosen, the codes of `HTTPCode_Target_…` are those of targets alone
 * (CloudWatch metrics for your Application Load Balancer, User Guide). What is missing was answered by the load balancer in
 * a target's stead, with 502 or 504, or is a WebSocket, a stream or a slow request that is not over, or was given up by its
 * client: no more can be lost than the load balancer has answered itself. Percentiles of each minute are weighed by its
 * requests: those of all of them together cannot be had.
 */
export function figuresOf(results: readonly MetricDataResult[], { from, to }: FiguresWindow): Figures {
  const requests = series(results, 'requests')
  const latency = (id: string) => weighted(series(results, id), requests) * 1000
  const timed = [...series(results, 'p99').keys()].some((at) => (requests.get(at) ?? 0) > 0)
  const answered = Object.values(answers).reduce((sum, id) => sum + total(series(results, id)), 0)
  return {
    from,
    to,
    requests: total(requests),
    errors: total(series(results, answers['5'])),
    unanswered: Math.min(Math.max(0, total(requests) - answered), ownErrorsIn(results)),
    latencyMs: timed ? { p50: latency('p50'), p99: latency('p99') } : undefined,
  }
}

function ownErrorsIn(results: readonly MetricDataResult[]): number {
  return total(series(results, 'broken')) + total(series(results, 'late'))
}

function ownPeriodsOf(results: readonly MetricDataResult[], { periodMs }: FiguresWindow): OwnErrors['periods'] {
  const [all, broken, late] = [series(results, 'all'), series(results, 'broken'), series(results, 'late')]
  const times = [...new Set([...all.keys(), ...broken.keys(), ...late.keys()])].toSorted((a, b) => a - b)
  return times.map((from) => ({
    from,
    to: from + periodMs,
    requests: all.get(from) ?? 0,
    errors: (broken.get(from) ?? 0) + (late.get(from) ?? 0),
  }))
}

type Series = ReadonlyMap<number, number>

/** Values by time; one metric's may be spread over several pages. */
function series(results: readonly MetricDataResult[], id: string): Series {
  return new Map(
    results
      .filter(({ Id }) => Id === id)
      .flatMap(({ Timestamps = [], Values = [] }) =>
        Values.map((value, n) => [Timestamps[n]?.getTime() ?? 0, value] as const),
      ),
  )
}

function total(values: Series): number {
  return [...values.values()].reduce((sum, value) => sum + value, 0)
}

function weighted(values: Series, weights: Series): number {
  const pairs = [...values].map(([at, value]) => ({ value, weight: weights.get(at) ?? 0 }))
  const sum = pairs.reduce((all, { weight }) => all + weight, 0)
  return pairs.reduce((all, { value, weight }) => all + (value * weight) / sum, 0)
}
