import { page } from './page.ts'
import { Refused, type Answer, type Asked, type Route, type Schema } from './types.ts'
import { addDeployment, newStatus, stateOf, type DeploymentRecord, type NewStatus, type World } from './world.ts'

type Handler = (world: World, asked: Asked) => Answer

export const deploymentCalls: Readonly<Record<Route, Handler>> = {
  'GET /repos/{owner}/{repo}/deployments': list,
  'POST /repos/{owner}/{repo}/deployments': create,
  'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}': remove,
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': (world, asked) =>
    page(find(world, asked).statuses.toReversed(), asked),
  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': addStatus,
  'DELETE /repos/{owner}/{repo}/environments/{environment_name}': (world, { path }) => {
    if (!world.environments.delete(path['environment_name'] ?? '')) throw new Refused(404, 'Not Found')
    return { status: 204 }
  },
}

/** Newest first. */
function list(world: World, asked: Asked): Answer {
  const { sha, ref, task, environment } = asked.query
  const matching = world.deployments
    .map(({ deployment }) => deployment)
    .filter(
      (one) =>
        (sha === undefined || one.sha === sha) &&
        (ref === undefined || one.ref === ref) &&
        (task === undefined || one.task === task) &&
        (environment === undefined || one.environment === environment),
    )
  return page(matching.toReversed(), asked)
}

/** "Create a deployment": the ref has to exist; contexts and merges are asked for unless they are declined. */
function create(world: World, { body, actor }: Asked): Answer {
  const { ref, auto_merge, required_contexts, ...rest } = body as Record<string, unknown> & { readonly ref: string }
  const sha = world.commits.has(ref) ? ref : (world.tags.get(ref) ?? headOf(world, ref))
  if (sha === undefined) throw new Refused(422, `No ref found for: ${ref}`)
  if (auto_merge !== false) throw new Refused(409, 'Conflict merging main into the ref.')
  if (!Array.isArray(required_contexts) || required_contexts.length > 0)
    throw new Refused(409, 'Conflict: Commit status checks failed for the ref.')
  const { deployment } = addDeployment(world, actor.login, { ...rest, ref, sha })
  return { status: 201, body: deployment }
}

function headOf(world: World, ref: string): string | undefined {
  return ref === world.defaultBranch ? [...world.commits.keys()].at(-1) : undefined
}

/** "Inactive deployments": success makes earlier ones of the environment inactive, but no transient or production one. */
function addStatus(world: World, asked: Asked): Answer {
  const record = find(world, asked)
  const given = asked.body as unknown as NewStatus
  const status = newStatus(world, record.deployment, asked.actor.login, given)
  record.statuses.push(status)
  if (given.state === 'success' && given.auto_inactive !== false) {
    for (const other of world.deployments) {
      const { id, environment, transient_environment, production_environment } = other.deployment
      const isOther = id < record.deployment.id && environment === record.deployment.environment
      if (isOther && !transient_environment && !production_environment && stateOf(other) === 'success')
        other.statuses.push(newStatus(world, other.deployment, asked.actor.login, { state: 'inactive' }))
    }
  }
  return { status: 201, body: status satisfies Schema<'deployment-status'> }
}

/** "Delete a deployment": the only one there is goes whatever its state; of several only an inactive one. */
function remove(world: World, asked: Asked): Answer {
  const record = find(world, asked)
  if (world.deployments.length > 1 && stateOf(record) !== 'inactive')
    throw new Refused(
      422,
      'We cannot delete an active deployment unless it is the only deployment in a given environment.',
    )
  world.deployments.splice(world.deployments.indexOf(record), 1)
  return { status: 204 }
}

function find(world: World, { path }: Asked): DeploymentRecord {
  const found = world.deployments.find(({ deployment }) => String(deployment.id) === path['deployment_id'])
  if (found === undefined) throw new Refused(404, 'Not Found')
  return found
}
