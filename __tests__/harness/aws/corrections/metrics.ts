import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch'
import type { Answer } from '../answers.ts'
import type { DataPlane, PlaneFigures } from '../types.ts'
import type { CorrectionTable, Setting } from './correction.ts'

/** Figures of target groups come from the requests that they had; all else the emulator has. */
export const metricCorrections: CorrectionTable = { 'cloudwatch:GetMetricData': { answer: withFigures } }

interface Result {
  readonly Id: string
  readonly Timestamps: readonly number[]
  readonly Values: readonly number[]
}

async function withFigures({ elb, input, plane }: Setting, answer: Answer): Promise<Answer> {
  if (!plane) return answer
  const { MetricDataQueries, StartTime, EndTime, ScanBy } = input as unknown as {
    readonly MetricDataQueries: readonly MetricDataQuery[]
    /** Seconds. */
    readonly StartTime: number
    readonly EndTime: number
    readonly ScanBy?: string
  }
  const { TargetGroups = [] } = await elb.describeTargetGroups({})
  const arns = TargetGroups.map(({ TargetGroupArn = '' }) => TargetGroupArn)
  const output = JSON.parse(answer.body.toString()) as { readonly MetricDataResults: readonly Result[] }
  const MetricDataResults = output.MetricDataResults.map((result) => {
    const query = MetricDataQueries.find(({ Id }) => Id === result.Id)
    const series = query && seriesOf(query, plane, arns, StartTime, EndTime)
    if (!series) return result
    // "TimestampDescending" is the default (GetMetricData, ScanBy).
    const ordered = ScanBy === 'TimestampAscending' ? series : series.toReversed()
    return { ...result, Timestamps: ordered.map(({ at }) => at), Values: ordered.map(({ value }) => value) }
  })
  return { ...answer, body: Buffer.from(JSON.stringify({ ...output, MetricDataResults })) }
}

type Figure = (figures: PlaneFigures) => number | undefined

/** What there was none of has no data ("CloudWatch metrics for your Application Load Balancer"). */
const figuresOf: Readonly<Record<string, Figure>> = {
  'RequestCount Sum': ({ requests }) => requests || undefined,
  'HTTPCode_Target_2XX_Count Sum': ({ answers }) => answers['2XX'] || undefined,
  'HTTPCode_Target_3XX_Count Sum': ({ answers }) => answers['3XX'] || undefined,
  'HTTPCode_Target_4XX_Count Sum': ({ answers }) => answers['4XX'] || undefined,
  'HTTPCode_Target_5XX_Count Sum': ({ answers }) => answers['5XX'] || undefined,
  'TargetResponseTime p50': ({ p50 }) => p50,
  'TargetResponseTime p99': ({ p99 }) => p99,
}

/** Of the load balancer alone: its own answers are no target group's. */
const ownMetric = /^HTTPCode_ELB_(\d{3})_Count$/

/** Points of whole periods, oldest first; undefined when the question is not about a target group's figures. */
function seriesOf(
  { MetricStat }: MetricDataQuery,
  plane: DataPlane,
  arns: readonly string[],
  start: number,
  end: number,
): readonly { readonly at: number; readonly value: number }[] | undefined {
  const { Metric, Period = 60, Stat } = MetricStat ?? {}
  if (Metric?.Namespace !== 'AWS/ApplicationELB') return undefined
  const group = Metric.Dimensions?.find(({ Name }) => Name === 'TargetGroup')?.Value
  const valueAt =
    group === undefined
      ? wholeFigures(plane, arns, Metric.MetricName)
      : targetFigures(plane, arns, group, `${Metric.MetricName} ${Stat}`)
  if (valueAt === undefined) return undefined
  const first = Math.floor(start / Period) * Period
  return Array.from({ length: Math.ceil((end - first) / Period) }, (_, i) => first + i * Period).flatMap((at) => {
    const value = valueAt(at * 1000, (at + Period) * 1000)
    return value === undefined ? [] : [{ at, value }]
  })
}

type ValueOf = (from: number, to: number) => number | undefined

/** Of the load balancer as a whole; there is one. */
function wholeFigures(plane: DataPlane, arns: readonly string[], metric = ''): ValueOf | undefined {
  if (metric === 'RequestCount')
    return (from, to) => arns.reduce((sum, arn) => sum + plane.figures(arn, from, to).requests, 0) || undefined
  const status = ownMetric.exec(metric)?.[1]
  return status === undefined ? undefined : (from, to) => plane.ownAnswers(Number(status), from, to) || undefined
}

function targetFigures(plane: DataPlane, arns: readonly string[], group: string, metric: string): ValueOf | undefined {
  const figure = figuresOf[metric]
  const arn = arns.find((known) => known.endsWith(`:${group}`))
  if (figure === undefined) return undefined
  return (from, to) => (arn === undefined ? undefined : figure(plane.figures(arn, from, to)))
}
