import { expect, test } from '@jest/globals'
import { quotaOf } from '../../../../src/platforms/ec2/preflight/vcpus.ts'

test.each([
  ['t4g.small', 'L-1216C47A'],
  ['im4gn.large', 'L-1216C47A'],
  ['g6e.xlarge', 'L-DB2E81BA'],
  ['dl1.24xlarge', 'L-6E869C2A'],
  ['hpc7a.96xlarge', 'L-F7808C92'],
  ['u-6tb1.56xlarge', 'L-43DA4232'],
  ['u7i-12tb.224xlarge', 'L-43DA4232'],
  ['mac2.metal', undefined],
])('vCPUs of %s count against the quota %s', (instanceType, quota) => {
  expect(quotaOf(instanceType)).toBe(quota)
})
