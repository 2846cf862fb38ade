import { KnownError } from '../../errors/known-error.ts'
import type { GitHubEvent } from './context.ts'
import {
  meaningOfDeployment,
  meaningOfDispatch,
  meaningOfPush,
  meaningOfRelease,
  meaningOfRepositoryDispatch,
  meaningOfWorkflowRun,
} from './event-branch.ts'
import { meaningOfComment } from './event-comment.ts'
import { formOf, meaningOfIssue } from './event-issue.ts'
import { meaningOfPull } from './event-pull.ts'
import type { Meaning, Named } from './meaning.ts'
import { fieldsOf } from './payload.ts'

/** The inputs that say more about an event. */
export interface Inputs {
  readonly rollbackTo: string
  readonly allowForks: boolean
}

/**
 * What is to be done about an event ("Events that trigger workflows", docs.github.com). In a called workflow it is the
 * event of the caller, and nothing is different.
 * @throws KnownError `event-unsupported`, `event-incomplete`.
 */
export function meaningOf({ name, payload }: GitHubEvent, { rollbackTo, allowForks }: Inputs): Meaning {
  const event = fieldsOf(payload)
  switch (name) {
    case 'push':
      return meaningOfPush(event)
    case 'workflow_dispatch':
      return rollbackTo === '' ? meaningOfDispatch(event) : { command: 'rollback' }
    case 'release':
      return meaningOfRelease(event)
    case 'workflow_run':
      return meaningOfWorkflowRun(event)
    case 'repository_dispatch':
      return meaningOfRepositoryDispatch(event)
    case 'deployment':
      return meaningOfDeployment(event)
    case 'merge_group':
      return { nothing: 'a merge queue checks what it merges; the push after that deploys it' }
    case 'pull_request':
      return meaningOfPull(event, allowForks)
    case 'issues':
      return meaningOfIssue(event)
    case 'issue_comment':
      return meaningOfComment(event)
    case 'schedule':
      return { command: 'sweep' }
    default:
      throw unsupported(name)
  }
}

/** What an event says of a rollback that was asked for by name. @throws KnownError `event-incomplete`. */
export function rollbackNamedBy({ name, payload }: GitHubEvent): Named | undefined {
  const event = fieldsOf(payload)
  if (name === 'issues') return formOf(event)
  if (name === 'repository_dispatch') return meaningOfRepositoryDispatch(event).named
  const meant = name === 'issue_comment' ? meaningOfComment(event) : undefined
  return meant !== undefined && 'command' in meant && meant.command === 'rollback' ? meant.named : undefined
}

function unsupported(name: string): KnownError {
  return new KnownError(`The event '${name.slice(0, 40)}' does not say what is to be done; nothing was touched.`, {
    code: 'event-unsupported',
    advice: `Set the input \`command\`. By itself the action knows ${supported}.`,
  })
}

const supported =
  'push, release, workflow_dispatch, workflow_run, repository_dispatch, deployment, merge_group, schedule, issues, issue_comment and pull_request'
