import type { Client } from './client.ts'
import { isSubjectOf, markOf } from './deployment-text.ts'

export type Deployment = Awaited<ReturnType<Client['rest']['repos']['listDeployments']>>['data'][number]
export type Status = Awaited<ReturnType<Client['rest']['repos']['listDeploymentStatuses']>>['data'][number]

/** At most so many earlier deployments are looked at; what is older was made inactive long ago. */
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
  const list = { ...client.repository, environment, per_page: mostOlder }
  const { data } = await client.rest.repos.listDeployments(list)
  const active: number[] = []
  for (const deployment of data.filter((one) => one.id < id)) {
    const statuses = await statusesOf(client, deployment.id)
    if (!isOurs(deployment, statuses, app)) continue
    const state = statuses[0]?.state
    if (state === 'inactive') break
    if (state !== 'failure' && state !== 'error') active.push(deployment.id)
  }
  return active
}

/** One that a job's `environment:` made has no mark, but our words in its statuses. */
export function isOurs({ payload }: Deployment, statuses: readonly Status[], app: string): boolean {
  const mark = markOf(payload)
  return mark === undefined ? statuses.some(({ description }) => isSubjectOf(app, description)) : mark.app === app
}
