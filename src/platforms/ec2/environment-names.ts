import type { Call } from '../../ports/common.ts'
import { withLedger } from '../aws/ledger/environment-names.ts'
import { allPages } from '../aws/pages.ts'
import type { Aws } from '../aws/session.ts'
import { tagKeys, type Tag } from '../aws/tags.ts'

/** Names of the app's environments that have a ledger, a fleet or a template, whichever of them is left. */
export async function environmentNames(aws: Aws, app: string, call: Call): Promise<readonly string[]> {
  const found = await Promise.all([withLedger(aws, app, call), withFleet(aws, app, call), withTemplate(aws, app, call)])
  return [...new Set(found.flat())].toSorted()
}

function withFleet(aws: Aws, app: string, call: Call): Promise<readonly string[]> {
  return allPages(async (NextToken) => {
    const Filters = [{ Name: `tag:${tagKeys.app}`, Values: [app] }]
    const page = await aws.autoScaling(call, `listing the fleets of ${app}`, (autoScaling, options) =>
      autoScaling.describeAutoScalingGroups(
        { Filters, MaxRecords: 100, ...(NextToken !== undefined && { NextToken }) },
        options,
      ),
    )
    return { items: environmentsIn(page.AutoScalingGroups), next: page.NextToken }
  })
}

function withTemplate(aws: Aws, app: string, call: Call): Promise<readonly string[]> {
  return allPages(async (NextToken) => {
    const Filters = [{ Name: `tag:${tagKeys.app}`, Values: [app] }]
    const page = await aws.ec2(call, `listing the launch templates of ${app}`, (ec2, options) =>
      ec2.describeLaunchTemplates({ Filters, MaxResults: 200, ...(NextToken !== undefined && { NextToken }) }, options),
    )
    return { items: environmentsIn(page.LaunchTemplates), next: page.NextToken }
  })
}

function environmentsIn(
  resources: readonly { readonly Tags?: readonly Tag[] | undefined }[] | undefined,
): readonly string[] {
  return (resources ?? []).flatMap(({ Tags }) => Tags?.find(({ Key }) => Key === tagKeys.environment)?.Value ?? [])
}
