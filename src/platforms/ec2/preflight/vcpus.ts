import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { MetricInfo, ServiceQuota } from '@aws-sdk/client-service-quotas'
import type { Preflight } from '../../../ports/platform.ts'
import { nothing, notice, problem } from './look.ts'
import type { Scene } from './scene.ts'

const standard = 'L-1216C47A'

/**
 * Quotas of running On-Demand instances, by the letters that types of a family begin with (Amazon EC2 endpoints and
 * quotas, AWS General Reference; On-Demand Instance quotas, Amazon EC2 User Guide).
 */
const quotas: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['a', 'c', 'd', 'h', 'i', 'im', 'is', 'm', 'r', 't', 'z'].map((family) => [family, standard])),
  dl: 'L-6E869C2A',
  f: 'L-74FC7D96',
  g: 'L-DB2E81BA',
  vt: 'L-DB2E81BA',
  hpc: 'L-F7808C92',
  inf: 'L-1945791B',
  p: 'L-417A185B',
  trn: 'L-2C3B7624',
  u: 'L-43DA4232',
  x: 'L-7295265B',
}

/** For types without a quota here, undefined. */
export function quotaOf(instanceType: string): string | undefined {
  return quotas[/^[a-z]+(?=-?\d)/.exec(instanceType)?.[0] ?? '']
}

/**
 * The new fleet runs beside the live one, and both count vCPUs; of the live one only instances of the same type are counted.
 * A quota that is too small for these two is a problem; what else the account runs is known from a metric that is minutes old, so that it is only told.
 */
export async function lookAtVcpus(scene: Scene): Promise<Preflight> {
  const { instanceType } = scene.environment.platform
  const code = quotaOf(instanceType)
  const each = (await scene.instanceType())?.VCpuInfo?.DefaultVCpus
  if (code === undefined || each === undefined) return nothing
  const [quota, size, live] = await Promise.all([readQuota(scene, code), scene.newSize(), scene.liveGroups()])
  const { Value: most = Number.POSITIVE_INFINITY, QuotaName: name = code } = quota ?? {}
  const added = size * each
  const fleet = `the new fleet takes ${added} vCPUs (${size} × ${instanceType})`
  const beside = each * live.reduce((sum, group) => sum + countOf(group, instanceType), 0)
  if (beside + added > most)
    return problem(
      `The quota “${name}” in ${scene.aws.region} is ${most} vCPUs; ${fleet} beside the ${beside} of the live one.`,
      'Ask AWS for a higher quota (Service Quotas, Amazon EC2), or choose a smaller `capacity` or `ec2.instance-type`.',
    )
  const used = await readUsage(scene, quota?.UsageMetric)
  if (used === undefined || used + added <= most) return nothing
  return notice(
    `The account lately ran ${used} of the ${most} vCPUs of its quota “${name}” in ${scene.aws.region}; ${fleet}, and may not start whole.`,
  )
}

function countOf({ Instances = [] }: AutoScalingGroup, instanceType: string): number {
  return Instances.filter(({ InstanceType }) => InstanceType === instanceType).length
}

/** The account's own quota (GetServiceQuota, Service Quotas API Reference); a dry run of RunInstances looks at none. */
async function readQuota({ aws, call }: Scene, QuotaCode: string): Promise<ServiceQuota | undefined> {
  const { Quota } = await aws.serviceQuotas(call, `reading the quota ${QuotaCode} of EC2`, (serviceQuotas, options) =>
    serviceQuotas.getServiceQuota({ ServiceCode: 'ec2', QuotaCode }, options),
  )
  return Quota
}

/** How far back the newest figure is looked for, and of what length it is. */
const [backMs, periodSeconds] = [30 * 60_000, 300]

/** The newest figure of what counts against a quota (Service Quotas and CloudWatch: `AWS/Usage`); undefined without one. */
async function readUsage({ aws, call }: Scene, metric: MetricInfo | undefined): Promise<number | undefined> {
  if (metric?.MetricName === undefined) return undefined
  const { MetricNamespace, MetricName, MetricDimensions = {}, MetricStatisticRecommendation: Stat = 'Maximum' } = metric
  const Dimensions = Object.entries(MetricDimensions).map(([Name, Value]) => ({ Name, Value }))
  const Metric = { ...(MetricNamespace !== undefined && { Namespace: MetricNamespace }), MetricName, Dimensions }
  const now = aws.time.now()
  const { MetricDataResults: [result] = [] } = await aws.cloudWatch(
    call,
    'reading how many vCPUs are used',
    (cloudWatch, options) =>
      cloudWatch.getMetricData(
        {
          MetricDataQueries: [{ Id: 'used', MetricStat: { Metric, Period: periodSeconds, Stat } }],
          StartTime: new Date(now - backMs),
          EndTime: new Date(now),
          ScanBy: 'TimestampDescending',
        },
        options,
      ),
  )
  return result?.Values?.[0]
}
