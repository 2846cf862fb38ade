import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Call } from '../../../ports/common.ts'
import { allPages } from '../pages.ts'
import type { Aws } from '../session.ts'

/** All target groups of the region, ours or not: what a list costs does not depend on whose they are. */
export interface DescribedGroups {
  read(call: Call): Promise<readonly TargetGroup[]>
  /** As they were read last; read now where they were not yet. */
  last(call: Call): Promise<readonly TargetGroup[]>
}

export function createDescribedGroups(aws: Aws): DescribedGroups {
  let known: readonly TargetGroup[] | undefined
  const read = async (call: Call) => {
    known = await allPages(async (Marker) => {
      const page = await aws.elb(call, 'listing target groups', (elb, options) =>
        elb.describeTargetGroups({ PageSize: 400, ...(Marker !== undefined && { Marker }) }, options),
      )
      return { items: page.TargetGroups, next: page.NextMarker }
    })
    return known
  }
  return { read, last: async (call) => known ?? read(call) }
}
