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

/** What has no requests, or no errors, has no data ("CloudWatch metrics for your Application Load Balancer"). */
const figuresOf: Readonly<Record<string, Figure>> = {
  'RequestCount Sum': ({ requests }) => requests || undefined,
  'HTTPCode_Target_5XX_Count Sum': ({ errors }) => errors || undefined,
  'TargetResponseTime p50': ({ p50 }) => p50,
  'TargetResponseTime p99': ({ p99 }) => p99,
}

/** Points of whole periods, oldest first; undefined when the question is not about a target group's figures. */
function seriesOf(
  { MetricStat }: MetricDataQuery,
  plane: DataPlane,
  arns: readonly string[],
  start: number,
  end: number,
): readonly { readonly at: number; readonly value: number }[] | undefined {
  const { Metric, Period = 60, Stat } = MetricStat ?? {}
  const figure = figuresOf[`${Metric?.MetricName} ${Stat}`]
  const group = Metric?.Dimensions?.find(({ Name }) => Name === 'TargetGroup')?.Value
  if (Metric?.Namespace !== 'AWS/ApplicationELB' || !figure || group === undefined) return undefined
  const arn = arns.find((known) => known.endsWith(`:${group}`))
  if (arn === undefined) return []
  const first = Math.floor(start / Period) * Period
  return Array.from({ length: Math.ceil((end - first) / Period) }, (_, i) => first + i * Period).flatMap((at) => {
    const value = figure(plane.figures(arn, at * 1000, (at + Period) * 1000))
    return value === undefined ? [] : [{ at, value }]
  })
}
