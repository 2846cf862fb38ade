import type { DescribeTargetGroupsCommandInput, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Call } from '../../../ports/common.ts'
import { allPages } from '../pages.ts'
import type { Aws } from '../session.ts'

/** Target groups of the region, ours or not: what a list costs does not depend on whose they are. */
export interface DescribedGroups {
  /** All of the region. */
  read(call: Call): Promise<readonly TargetGroup[]>
  /** All of the region as they were read last; read now where they were not yet. */
  last(call: Call): Promise<readonly TargetGroup[]>
  /** All of the region as they were read last; undefined where they were not yet. */
  known(): readonly TargetGroup[] | undefined
  /** Those that one load balancer forwards to, of the known ones; without these they alone are read. */
  ofLoadBalancer(arn: string, call: Call): Promise<readonly TargetGroup[]>
}

export function createDescribedGroups(aws: Aws): DescribedGroups {
  let known: readonly TargetGroup[] | undefined
  const read = async (call: Call) => (known = await describe(aws, {}, call))
  return {
    read,
    last: async (call) => known ?? read(call),
    known: () => known,
    ofLoadBalancer: async (arn, call) =>
      known?.filter(({ LoadBalancerArns = [] }) => LoadBalancerArns.includes(arn)) ??
      describe(aws, { LoadBalancerArn: arn }, call),
  }
}

function describe(aws: Aws, which: DescribeTargetGroupsCommandInput, call: Call): Promise<readonly TargetGroup[]> {
  return allPages(async (Marker) => {
    const page = await aws.elb(call, 'listing target groups', (elb, options) =>
      elb.describeTargetGroups({ ...which, PageSize: 400, ...(Marker !== undefined && { Marker }) }, options),
    )
    return { items: page.TargetGroups, next: page.NextMarker }
  })
}
