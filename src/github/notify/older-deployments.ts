import type { Client } from '../api/client.ts'
import { isSubjectOf, markOf } from './deployment-text.ts'

export type Deployment = Awaited<ReturnType<Client['rest']['repos']['listDeployments']>>['data'][number]
export type Status = Awaited<ReturnType<Client['rest']['repos']['listDeploymentStatuses']>>['data'][number]

/** How many deployments of an environment are looked through; a repository's other apps may have most of them. */
const mostListed = 300
/** At most so many earlier ones are looked at closely; what is older was made inactive long ago. */
const mostOlder = 30

/** The last ten, newest first. */
export async function statusesOf(client: Client, id: number): Promise<readonly Status[]> {
  const list = { ...client.repository, deployment_id: id, per_page: 10 }
  return (await client.rest.repos.listDeploymentStatuses(list)).data
}

/** An app's deployments before this one that GitHub still takes for live, newest first, down to the first that it does not. */
export async function activeBefore(
  client: Client,
  id: number,
  app: string,
  environment: string,
): Promise<readonly number[]> {
  const active: number[] = []
  const older = (await listed(client, environment)).filter((one) => one.id < id && !isAnothers(one, app))
  for (const deployment of older.slice(0, mostOlder)) {
    const statuses = await statusesOf(client, deployment.id)
    if (!isOurs(deployment, statuses, app)) continue
    const state = statuses[0]?.state
    if (state === 'inactive') break
    if (state !== 'failure' && state !== 'error') active.push(deployment.id)
  }
  return active
}

/** Newest first. */
async function listed({ rest, paginate, repository }: Client, environment: string): Promise<readonly Deployment[]> {
  let count = 0
  return paginate(rest.repos.listDeployments, { ...repository, environment, per_page: 100 }, ({ data }, done) => {
    count += data.length
    if (count >= mostListed) done()
    return data
  })
}

function isAnothers({ payload }: Deployment, app: string): boolean {
  const mark = markOf(payload)
  return mark !== undefined && mark.app !== app
}

/** One that a job's `environment:` made has no mark, but our words in its statuses. */
export function isOurs({ payload }: Deployment, statuses: readonly Status[], app: string): boolean {
  const mark = markOf(payload)
  return mark === undefined ? statuses.some(({ description }) => isSubjectOf(app, description)) : mark.app === app
}
