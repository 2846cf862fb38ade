import { KnownError } from '../../errors/known-error.ts'
import type { GitHubEvent } from './context.ts'
import { meaningOfDispatch, meaningOfPush } from './event-branch.ts'
import { meaningOfIssue } from './event-issue.ts'
import { meaningOfPull } from './event-pull.ts'
import type { Meaning } from './meaning.ts'
import { fieldsOf } from './payload.ts'

/**
 * What is to be done about an event ("Events that trigger workflows", docs.github.com). In a called workflow it is the
 * event of the caller, and nothing is different.
 * @throws KnownError `event-unsupported`, `event-incomplete`.
 */
export function meaningOf(event: GitHubEvent, rollbackTo: string): Meaning {
  const fields = fieldsOf(event.payload)
  switch (event.name) {
    case 'push':
      return meaningOfPush(fields)
    case 'workflow_dispatch':
      return rollbackTo === '' ? meaningOfDispatch(fields) : { command: 'rollback' }
    case 'release':
      return fields['action'] === 'published'
        ? { command: 'deploy' }
        : { nothing: 'only the publication of a release deploys it' }
    case 'pull_request':
      return meaningOfPull(fields) ?? unsupported(event)
    case 'issues':
      return meaningOfIssue(fields) ?? unsupported(event)
    case 'schedule':
      return { command: 'sweep' }
    default:
      return unsupported(event)
  }
}

function unsupported({ name, payload }: GitHubEvent): never {
  const { action } = fieldsOf(payload)
  const which = typeof action === 'string' ? ` (${action.slice(0, 40)})` : ''
  throw new KnownError(`The event '${name}'${which} does not say what is to be done; nothing was touched.`, {
    code: 'event-unsupported',
    advice: `Set the input \`command\`. By itself the action knows ${supported}.`,
  })
}

const supported =
  'push, release (published), workflow_dispatch, schedule, issues (labeled `rollback`) and pull_request (opened, reopened, synchronize, ready_for_review, labeled, unlabeled, closed)'
