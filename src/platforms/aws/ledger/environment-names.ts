import type { Call } from '../../../ports/common.ts'
import { appPath } from '../names.ts'
import { allPages } from '../pages.ts'
import type { Aws } from '../session.ts'
import { tagKeys } from '../tags.ts'

/** Names of the app's environments that have a ledger, a fleet or a template, whichever of them is left. */
export async function environmentNames(aws: Aws, app: string, call: Call): Promise<readonly string[]> {
  const found = await Promise.all([withLedger(aws, app, call), withFleet(aws, app, call), withTemplate(aws, app, call)])
  return [...new Set(found.flat())].toSorted()
}

/** The names of the parameters suffice; their values would be ten a page. */
function withLedger(aws: Aws, app: string, call: Call): Promise<readonly string[]> {
  const path = appPath(app)
  return allPages(async (NextToken) => {
    const ParameterFilters = [{ Key: 'Path', Option: 'Recursive', Values: [path] }]
    const page = await aws.ssm(call, `listing the ledgers below ${path}`, (ssm, options) =>
      ssm.describeParameters(
        { ParameterFilters, MaxResults: 50, ...(NextToken !== undefined && { NextToken }) },
        options,
      ),
    )
    const names = (page.Parameters ?? []).flatMap(({ Name = '' }) => Name.slice(path.length + 1).split('/')[0] ?? [])
    return { items: names, next: page.NextToken }
  })
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

interface Tagged {
  readonly Tags?: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined
}

function environmentsIn(resources: readonly Tagged[] | undefined): readonly string[] {
  return (resources ?? []).flatMap(({ Tags }) => Tags?.find(({ Key }) => Key === tagKeys.environment)?.Value ?? [])
}
