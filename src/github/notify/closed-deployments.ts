import { KnownError } from '../../errors/known-error.ts'
import type { Client } from '../api/client.ts'
import { isNotFound } from '../api/refusal.ts'
import type { EnvironmentOnGitHub } from './deployment-text.ts'
import { deploymentsOf, listed } from './our-deployments.ts'

/** Has GitHub say that a deployment is not live. */
export type Retire = (id: number) => Promise<void>

/**
 * Removes an app's deployments of an environment that is no more, and then the environment itself, unless there are
 * deployments of others in it.
 * @returns false when the environment had to stay.
 */
export async function removeDeployments(client: Client, target: EnvironmentOnGitHub, retire: Retire): Promise<boolean> {
  for await (const { id } of deploymentsOf(client, target)) await removeDeployment(client, id, retire)
  const left = await listed(client, { environment: target.githubEnvironment })
  return left.length > 0 || removeEnvironment(client, target.githubEnvironment)
}

/** Removes all of a preview's deployments but this one and those that others have begun since. */
export async function removeOlder(
  client: Client,
  id: number,
  target: EnvironmentOnGitHub,
  retire: Retire,
): Promise<void> {
  for await (const one of deploymentsOf(client, target)) if (one.id < id) await removeDeployment(client, one.id, retire)
}

/** Removes all of a preview's deployments but the one that is live. */
export async function removeSuperseded(client: Client, target: EnvironmentOnGitHub, retire: Retire): Promise<void> {
  let live: number | undefined
  for await (const { id, state } of deploymentsOf(client, target)) {
    if (live === undefined && state === 'success') live = id
    else await removeDeployment(client, id, retire)
  }
}

/** One of several has to be inactive before it can be deleted ("Delete a deployment"). Somebody may have been quicker. */
export async function removeDeployment({ rest, repository }: Client, id: number, retire: Retire): Promise<void> {
  try {
    await retire(id)
    await rest.repos.deleteDeployment({ ...repository, deployment_id: id })
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
}

/** Only a token with administration rights may; a job's own never has them. */
async function removeEnvironment({ rest, repository }: Client, environment_name: string): Promise<boolean> {
  try {
    await rest.repos.deleteAnEnvironment({ ...repository, environment_name })
    return true
  } catch (error) {
    if (isNotFound(error)) return true
    if (error instanceof KnownError && error.code === 'github-permission-missing') return false
    throw error
  }
}
