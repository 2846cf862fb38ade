import { KnownError } from '../../errors/known-error.ts'
import type { Client } from '../api/client.ts'
import { isNotFound } from '../api/refusal.ts'
import { markOf } from './deployment-text.ts'
import { isOurs, statusesOf, type Deployment } from './older-deployments.ts'

/**
 * Removes an app's deployments of an environment that is no more, and then the environment itself, unless there are
 * deployments of others in it.
 * @param retire has GitHub say that a deployment is not live: one of several has to be inactive before it can be
 *   deleted ("Delete a deployment").
 * @returns false when the environment had to stay.
 */
export async function removeDeployments(
  client: Client,
  app: string,
  environment: string,
  retire: (id: number) => Promise<void>,
): Promise<boolean> {
  const { rest, paginate, repository } = client
  const all = await paginate(rest.repos.listDeployments, { ...repository, environment, per_page: 100 })
  let others = 0
  for (const deployment of all) {
    if (await belongsTo(client, app, deployment)) await remove(client, deployment.id, retire)
    else others += 1
  }
  return others > 0 || removeEnvironment(client, environment)
}

async function belongsTo(client: Client, app: string, deployment: Deployment): Promise<boolean> {
  const isMarked = markOf(deployment.payload) !== undefined
  return isOurs(deployment, isMarked ? [] : await statusesOf(client, deployment.id), app)
}

async function remove({ rest, repository }: Client, id: number, retire: (id: number) => Promise<void>): Promise<void> {
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
