import type { Client } from '../api/client.ts'
import { markOf, wordsOn, type EnvironmentOnGitHub } from './deployment-text.ts'

export type Deployment = Awaited<ReturnType<Client['rest']['repos']['listDeployments']>>['data'][number]
export type Status = Awaited<ReturnType<Client['rest']['repos']['listDeploymentStatuses']>>['data'][number]

/** A deployment on GitHub that stands, or once stood, for a release of an app's environment. */
export interface OurDeployment {
  readonly id: number
  /** What GitHub has been told last; undefined where it was told nothing yet. */
  readonly state: Status['state'] | undefined
  /** When that was, in milliseconds since the epoch. */
  readonly toldAt: number
  /** Undefined where it does not say. */
  readonly release: number | undefined
  /** Made by a job's `environment:` for another commit than the one that was brought live. */
  readonly isStray: boolean
}

/** How many deployments of an environment are looked through; a repository's other apps may have most of them. */
const mostListed = 300
/** At most so many earlier ones are looked at closely; what is older was made inactive long ago. */
const mostOlder = 30

/** The last ten, newest first. */
export async function statusesOf(client: Client, id: number): Promise<readonly Status[]> {
  const list = { ...client.repository, deployment_id: id, per_page: 10 }
  return (await client.rest.repos.listDeploymentStatuses(list)).data
}

/** Newest first. Each costs a request, which is made when it is reached. */
export async function* deploymentsOf(client: Client, target: EnvironmentOnGitHub): AsyncGenerator<OurDeployment> {
  for (const deployment of await listed(client, { environment: target.githubEnvironment })) {
    if (isAnothers(deployment, target)) continue
    const statuses = await statusesOf(client, deployment.id)
    const ours = oursFrom(deployment, statuses, target)
    if (ours !== undefined) yield ours
  }
}

/** Those before this one that GitHub still takes for live, newest first, down to the first that it does not. */
export async function activeBefore(
  client: Client,
  id: number,
  target: EnvironmentOnGitHub,
): Promise<readonly number[]> {
  const active: number[] = []
  let looked = 0
  for await (const one of deploymentsOf(client, target)) {
    if (one.id >= id) continue
    looked += 1
    if (isActive(one)) active.push(one.id)
    else if (looked === mostOlder || (one.state === 'inactive' && !one.isStray)) break
  }
  return active
}

export function isActive({ state }: OurDeployment): boolean {
  return state !== 'inactive' && state !== 'failure' && state !== 'error'
}

/** Of all environments unless said; newest first. */
export async function listed(
  { rest, paginate, repository }: Client,
  which: { readonly environment?: string },
): Promise<readonly Deployment[]> {
  let count = 0
  return paginate(rest.repos.listDeployments, { ...repository, ...which, per_page: 100 }, ({ data }, done) => {
    count += data.length
    if (count >= mostListed) done()
    return data
  })
}

function isAnothers({ payload }: Deployment, { app, environment }: EnvironmentOnGitHub): boolean {
  const mark = markOf(payload)
  return mark !== undefined && (mark.app !== app || (mark.environment ?? environment) !== environment)
}

/** One that a job's `environment:` made has no mark, but our words in its statuses. */
function oursFrom(
  deployment: Deployment,
  statuses: readonly Status[],
  target: EnvironmentOnGitHub,
): OurDeployment | undefined {
  const mark = markOf(deployment.payload)
  const words = statuses.map(({ description }) => wordsOn(target, description)).find((found) => found !== undefined)
  if (mark === undefined && words === undefined) return undefined
  const [last] = statuses
  return {
    id: deployment.id,
    state: last?.state,
    toldAt: Date.parse(last?.created_at ?? deployment.created_at),
    release: mark?.release ?? words?.release,
    isStray: mark === undefined && words?.isStray === true,
  }
}
