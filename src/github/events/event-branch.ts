import { KnownError } from '../../errors/known-error.ts'
import type { DeployedCommits } from '../../spec/types.ts'
import { isSha } from '../../support/sha.ts'
import type { GitHubEvent } from './context.ts'
import type { Asked, CommitCondition, CommitName, Nothing } from './meaning.ts'
import { fieldsOf, incomplete, markName, quoted, textOf, type Fields } from './payload.ts'

const prefix = 'refs/heads/'

export function meaningOfPush(push: Fields): Nothing | Asked {
  const ref = textOf(push['ref'])
  if (ref === undefined) throw incomplete('push', 'ref')
  if (push['deleted'] === true || /^0+$/.test(textOf(push['after']) ?? ''))
    return { nothing: `${quoted(ref)} was deleted` }
  if (!ref.startsWith(prefix)) return { nothing: `${quoted(ref)} is not a branch`, unlessNamed: true }
  return { command: 'deploy', provided: conditionOf(push, ref, { byHand: false }) }
}

export function meaningOfDispatch(dispatch: Fields): Asked {
  return { command: 'deploy', provided: conditionOf(dispatch, textOf(dispatch['ref'])) }
}

/** Whoever publishes a release means its tag. */
export function meaningOfRelease(event: Fields): Nothing | Asked {
  if (event['action'] !== 'published')
    return { nothing: 'only the publication of a release deploys it', unlessNamed: true }
  return { command: 'deploy', provided: conditionOf(event, undefined, { isPrerelease: isPrerelease(event) }) }
}

/**
 * What a workflow has tested is deployed: of a push or a release, and of this very repository ("workflow_run"; its own
 * GITHUB_SHA is the newest commit of the default branch).
 */
export function meaningOfWorkflowRun(event: Fields): Nothing | Asked {
  if (event['action'] !== 'completed') return { nothing: 'the other workflow has not ended' }
  const run = fieldsOf(event['workflow_run'])
  const conclusion = textOf(run['conclusion'])
  if (conclusion !== 'success') return { nothing: `the other workflow ended with ${quoted(conclusion ?? 'nothing')}` }
  const cause = textOf(run['event'])
  if (cause !== 'push' && cause !== 'release') return { nothing: `it ran for the event ${quoted(cause)}` }
  // GitHub always says for which it ran, if only that it is gone (null): no stranger can leave it out.
  if (run['head_repository'] !== undefined && !isOwn(run['head_repository'], event))
    return { nothing: 'it ran for another repository' }
  const [sha, branch] = [textOf(run['head_sha']), textOf(run['head_branch'])]
  if (sha === undefined || !isSha(sha)) throw incomplete('workflow_run', 'workflow_run.head_sha')
  if (branch === undefined && cause === 'push') throw incomplete('workflow_run', 'workflow_run.head_branch')
  const ref = cause === 'push' ? `${prefix}${branch}` : undefined
  const provided = conditionOf(event, ref, { byHand: cause === 'release' })
  return {
    command: 'deploy',
    commit: { by: 'name', revision: sha },
    provided: cause === 'release' && branch !== undefined ? { ...provided, releaseTag: branch } : provided,
  }
}

/**
 * A deployment that was asked for by name: what the event says of it counts all the same, be it what another workflow has
 * tested, what a deployment is of and for, or what a payload names.
 * @param ref GITHUB_REF.
 * @param sha the input; empty: none.
 * @throws KnownError `event-incomplete`, `event-contradicted`.
 */
export function explicitDeployment(event: GitHubEvent, ref: string | undefined, sha: string): Nothing | Asked {
  const fields = fieldsOf(event.payload)
  const asked: Asked = { command: 'deploy', provided: explicitCondition(event, ref) }
  switch (event.name) {
    case 'workflow_run':
      return explicitAfterWorkflow(fields, sha) ?? asked
    case 'repository_dispatch':
      return { ...deploymentOf(meaningOfRepositoryDispatch(fields)), ...asked }
    case 'deployment':
      return meaningOfDeployment(fields)
    default:
      return asked
  }
}

/**
 * Without `sha` only what the other workflow has tested, which has to be what is checked out; nor does it help to name by
 * `sha` what that has found broken. Undefined where `sha` names another commit.
 */
function explicitAfterWorkflow(event: Fields, sha: string): Nothing | Asked | undefined {
  if (sha !== '' && sha !== fieldsOf(event['workflow_run'])['head_sha']) return undefined
  const meant = meaningOfWorkflowRun(event)
  if (sha !== '' || 'nothing' in meant || meant.commit?.revision === undefined) return meant
  return { ...meant, commit: { by: 'event', revision: undefined, tested: meant.commit.revision } }
}

function deploymentOf(meant: Asked): Asked {
  if (meant.command === 'deploy') return meant
  throw new KnownError(
    'The payload of the event asks for a rollback, and the input `command` for a deployment; nothing was touched.',
    {
      code: 'event-contradicted',
      advice: 'Leave `rollback-to` out of `client_payload`, or `command` out of the workflow’s step.',
    },
  )
}

/** Its payload may say what is to be done; whoever can send it may write ("Create a repository dispatch event"). */
export function meaningOfRepositoryDispatch(event: Fields): Asked {
  const payload = fieldsOf(event['client_payload'])
  const [sha, environment, rollbackTo] = payloadKeys.map((key) => said(payload, key))
  const named = { environment, rollbackTo }
  if (rollbackTo) return { command: 'rollback', named }
  const commit: CommitName | undefined = sha ? { by: 'name', revision: sha } : undefined
  return { command: 'deploy', ...(commit && { commit }), named, provided: conditionOf(event, textOf(event['branch'])) }
}

const payloadKeys = ['sha', 'environment', 'rollback-to']

/**
 * Undefined where it is not said.
 * @throws KnownError `event-incomplete`: a number that is dropped, or a `rollback_to`, is another command.
 */
function said(payload: Fields, key: string): string | undefined {
  const value = payload[key] ?? undefined
  const alike = Object.keys(payload).some((other) => other !== key && letters(other) === letters(key))
  if (alike || (value !== undefined && textOf(value) === undefined))
    throw incomplete('repository_dispatch', `client_payload.${key}`)
  return textOf(value)
}

function letters(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z]/g, '')
}

/** Somebody else's tool, or a person by the API, asks for a deployment by making its record. */
export function meaningOfDeployment(event: Fields): Nothing | Asked {
  const deployment = fieldsOf(event['deployment'])
  if (markName in fieldsOf(deployment['payload']))
    return { nothing: 'the deployment is the record of one of our own runs' }
  const task = textOf(deployment['task'])
  if (task !== 'deploy') return { nothing: `the deployment’s task is ${quoted(task)}` }
  const [sha, environment] = [textOf(deployment['sha']), textOf(deployment['environment'])]
  if (sha === undefined || !isSha(sha)) throw incomplete('deployment', 'deployment.sha')
  if (environment === undefined) throw incomplete('deployment', 'deployment.environment')
  return {
    command: 'deploy',
    commit: { by: 'name', revision: sha },
    named: { environment, rollbackTo: undefined },
    provided: { ...conditionOf(event, undefined), isDeployment: true },
  }
}

/** What holds for the commit of a deployment that was asked for by name, whatever the event. */
function explicitCondition({ name, payload }: GitHubEvent, ref: string | undefined): CommitCondition {
  const fields = fieldsOf(payload)
  // A pull request's GITHUB_SHA is a merge that no branch has.
  const isPull = name.startsWith('pull_request') || name === 'merge_group'
  const prerelease = name === 'release' && isPrerelease(fields)
  const byHand = name !== 'workflow_run'
  return conditionOf(fields, isPull ? undefined : (textOf(fields['ref']) ?? ref), { byHand, isPrerelease: prerelease })
}

function conditionOf(
  event: Fields,
  ref: string | undefined,
  { byHand = true, isPrerelease = false }: Partial<Pick<CommitCondition, 'byHand' | 'isPrerelease'>> = {},
): CommitCondition {
  const main = textOf(fieldsOf(event['repository'])['default_branch'])
  return { kind: 'commit', ref, byHand, main, isPrerelease }
}

function isPrerelease(event: Fields): boolean {
  return fieldsOf(event['release'])['prerelease'] === true
}

function isOwn(repository: unknown, event: Fields): boolean {
  const [theirs, own] = [repository, event['repository']].map((one) => textOf(fieldsOf(one)['full_name']))
  return theirs !== undefined && theirs === own
}

/** Why a branch, or a prerelease, is not deployed; undefined where it is, as far as names go. */
export function whyNotCommit(
  { ref, byHand, main, isPrerelease }: CommitCondition,
  { branches, prereleases }: DeployedCommits,
): string | undefined {
  if (isPrerelease && !prereleases) return 'it is a prerelease, and the environment does not say `prereleases: true`'
  const branch = branchOf(ref)
  if (branch === undefined) return undefined
  if (isOfMergeQueue(branch)) return `${quoted(branch)} is a merge queue’s, which checks what is not merged yet`
  if (branches === undefined) return byHand ? undefined : whyNotMain(branch, main)
  if (branches.some((pattern) => matches(pattern, branch))) return undefined
  return `${quoted(branch)} is none of the environment’s \`branches\`, which are ${branches.join(', ')}`
}

function whyNotMain(branch: string, main: string | undefined): string | undefined {
  if (main === undefined) throw incomplete('push', 'repository.default_branch')
  return branch === main ? undefined : `${quoted(branch)} is not ${quoted(main)}, the default branch`
}

/** Whether the name of a branch does not prove where the commit comes from, so that it has to be looked for in branches. */
export function needsProof({ ref }: CommitCondition, { by }: CommitName): boolean {
  return by === 'name' || branchOf(ref) === undefined
}

/** Patterns of the branches in one of which the commit has to be; undefined: in any of the repository's. */
export function homesOf(
  { byHand, main }: CommitCondition,
  branches: readonly string[] | undefined,
): readonly string[] | undefined {
  if (branches !== undefined) return branches
  return byHand || main === undefined ? undefined : [main]
}

/** GitHub's own, of what is checked before it is merged ("Managing a merge queue"). */
export function isOfMergeQueue(branch: string): boolean {
  return branch.startsWith('gh-readonly-queue/')
}

function branchOf(ref: string | undefined): string | undefined {
  return ref?.startsWith(prefix) ? ref.slice(prefix.length) : undefined
}

/** As in `on.push.branches`: `*` is any characters but `/`, `**` any at all ("Filter pattern cheat sheet"). */
export function matches(pattern: string, branch: string): boolean {
  const parts = pattern.split(/(\*+)/).map((part) => {
    if (part === '*') return '[^/]*'
    return part.startsWith('*') ? '.*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  })
  return new RegExp(`^${parts.join('')}$`, 's').test(branch)
}
