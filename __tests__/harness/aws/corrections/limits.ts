import { AwsError } from '../answers.ts'
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
  'autoscaling:DescribeAutoScalingInstances': { check: atMost(50, 'InstanceIds') },
  'autoscaling:DescribeAutoScalingGroups': {
    // "By default, you can only specify up to 50 names. You can optionally increase this limit using the MaxRecords property."
    check: (setting) => atMost(Number(setting.input['MaxRecords'] ?? 50), 'AutoScalingGroupNames')(setting),
  },
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
