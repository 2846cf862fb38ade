import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import type { Aws } from '../../aws/session.ts'
import { groupByName, groupServing } from './groups.ts'

/** What served the route before the first deployment, where that is an Auto Scaling group. */
export interface Adoption {
  find(call: Call): Promise<Adopted | undefined>
}

export interface Adopted {
  readonly group: AutoScalingGroup
  /** ARNs of the route's target groups that are not ours. */
  readonly targetGroups: readonly string[]
}

/**
 * Nothing of ours ties that group to the environment but the target group on its route. That is searched for once: a
 * search reads every group of the region.
 */
export function createAdoption(aws: Aws, foreignTargetGroups: (call: Call) => Promise<readonly string[]>): Adoption {
  let known: { readonly name: string | undefined; readonly targetGroups: readonly string[] } | undefined
  return {
    async find(call) {
      if (known === undefined) {
        const targetGroups = await foreignTargetGroups(call)
        const group = targetGroups.length === 0 ? undefined : await groupServing(aws, targetGroups, call)
        known = { name: group?.AutoScalingGroupName, targetGroups }
        return group && { group, targetGroups }
      }
      const { name, targetGroups } = known
      const group = name === undefined ? undefined : await groupByName(aws, name, call)
      return group && { group, targetGroups }
    },
  }
}
