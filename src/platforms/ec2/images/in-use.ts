import type { Call } from '../../../ports/common.ts'
import { allPages } from '../../aws/pages.ts'
import type { Aws } from '../../aws/session.ts'
import { tagKeys, type Tag } from '../../aws/tags.ts'

/**
 * Digests of the images that a launch template or an Auto Scaling group of the app was made for, in whichever
 * environment. A template stays until its release leaves the history.
 */
export async function digestsInUse(aws: Aws, app: string, call: Call): Promise<ReadonlySet<string>> {
  const Filters = [{ Name: `tag:${tagKeys.app}`, Values: [app] }]
  const [templates, groups] = await Promise.all([
    allPages(async (NextToken) => {
      const page = await aws.ec2(call, 'listing launch templates', (ec2, options) =>
        ec2.describeLaunchTemplates(
          { Filters, MaxResults: 200, ...(NextToken !== undefined && { NextToken }) },
          options,
        ),
      )
      return { items: page.LaunchTemplates, next: page.NextToken }
    }),
    allPages(async (NextToken) => {
      const page = await aws.autoScaling(call, 'listing Auto Scaling groups', (autoScaling, options) =>
        autoScaling.describeAutoScalingGroups(
          { Filters, MaxRecords: 100, ...(NextToken !== undefined && { NextToken }) },
          options,
        ),
      )
      return { items: page.AutoScalingGroups, next: page.NextToken }
    }),
  ])
  return new Set([...templates, ...groups].map(({ Tags }) => digestOf(Tags)))
}

function digestOf(tags: readonly Tag[] = []): string {
  return tags.find(({ Key }) => Key === tagKeys.digest)?.Value ?? ''
}
