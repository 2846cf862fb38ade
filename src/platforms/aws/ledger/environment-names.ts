import type { Call } from '../../../ports/common.ts'
import { appPath } from '../names.ts'
import { allPages } from '../pages.ts'
import type { Aws } from '../session.ts'

/** Names of the app's environments that have a ledger. The names of the parameters suffice; their values would be ten a page. */
export function withLedger(aws: Aws, app: string, call: Call): Promise<readonly string[]> {
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
