import { AwsError, type Answer } from '../answers.ts'
import type { Output } from '../xml.ts'
import type { CorrectionTable, Setting } from './correction.ts'

/**
 * How many things one request may name, where that stands in a page of the API reference and not in the model; and the
 * account's limits, which the emulator does not know.
 */
export const limitCorrections: CorrectionTable = {
  'elbv2:DescribeTags': { check: atMost(20, 'ResourceArns') },
  'autoscaling:DescribeAccountLimits': {
    output: () => ({ MaxNumberOfAutoScalingGroups: 500, NumberOfAutoScalingGroups: 3 }),
  },
  'service-quotas:GetServiceQuota': { output: quotaOfVcpus },
  'autoscaling:DescribeAutoScalingInstances': { check: atMost(50, 'InstanceIds') },
  'autoscaling:DescribeAutoScalingGroups': {
    // "By default, you can only specify up to 50 names. You can optionally increase this limit using the MaxRecords property."
    check: (setting) => atMost(Number(setting.input['MaxRecords'] ?? 50), 'AutoScalingGroupNames')(setting),
    answer: pending,
  },
}

/** The emulator knows quotas of VPCs alone (get-service-quota, AWS CLI Command Reference). */
function quotaOfVcpus({ input }: Setting): Output {
  const dimensions = { Class: 'Standard/OnDemand', Resource: 'vCPU', Service: 'EC2', Type: 'Resource' }
  const metric = { MetricNamespace: 'AWS/Usage', MetricName: 'ResourceCount', MetricDimensions: dimensions }
  const recommended = { ...metric, MetricStatisticRecommendation: 'Maximum' }
  return { Quota: { QuotaCode: String(input['QuotaCode']), Value: 5000, UsageMetric: recommended } }
}

/** The emulator's instances are in service at once (Amazon EC2 Auto Scaling instance lifecycle, User Guide). */
function pending({ plane }: Setting, answer: Answer): Answer {
  if (plane?.isPending === undefined) return answer
  const members = answer.body.toString().split(/(?=<member>)/)
  const shown = members.map((text) => {
    const [, id = ''] = /<InstanceId>([^<]*)/.exec(text) ?? []
    return plane.isPending?.(id) ? text.replace(/<LifecycleState>[^<]*/, '<LifecycleState>Pending') : text
  })
  return { ...answer, body: Buffer.from(shown.join('')) }
}

/** Refuses requests with more items than this in one of these members. */
export function atMost(count: number, ...members: readonly string[]): (setting: Setting) => void {
  return ({ input }) => {
    for (const member of members) {
      const items = input[member]
      if (Array.isArray(items) && items.length > count)
        throw new AwsError('ValidationError', `${member} has ${items.length} items, more than ${count}`)
    }
  }
}
