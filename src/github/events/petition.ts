import type { GitHubEvent } from './context.ts'
import { isFromFork } from './event-pull.ts'
import type { Petition } from './meaning.ts'
import { fieldsOf, incomplete, numberOf, textOf, type Fields } from './payload.ts'

/**
 * Who asks, by an event that anybody can make happen who may read the repository, whatever the command; undefined for
 * one that takes write permission ("Events that trigger workflows").
 * @throws KnownError `event-incomplete`.
 */
export function petitionOf(event: GitHubEvent): Petition | undefined {
  const fields = fieldsOf(event.payload)
  switch (event.name) {
    case 'issues':
      return ofIssue(fields)
    case 'issue_comment':
      return ofComment(fields)
    case 'pull_request':
      return isFromFork(fields) ? simply(event.name, fields, 'The fork’s pull request') : undefined
    case 'workflow_run':
      return ofWorkflowRun(fields)
    default:
      return anybodys.has(event.name) ? simply(event.name, fields, `The event '${event.name}'`) : undefined
  }
}

const anybodys: ReadonlySet<string> = new Set([
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'issue_comment',
  'issues',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'watch',
])

/** Anybody can open an issue, and a form puts its label on by itself: both its author and the sender have to be allowed. */
function ofIssue(event: Fields): Petition {
  const issue = fieldsOf(event['issue'])
  const number = numberOf(issue['number'])
  if (number === undefined) throw incomplete('issues', 'issue.number')
  const people = [senderOf('issues', event), loginOf('issues', 'issue.user.login', issue['user'])]
  return { what: `Issue ${number}`, people, thread: number, comment: undefined, isIssue: true }
}

function ofComment(event: Fields): Petition {
  const name = 'issue_comment'
  const thread = numberOf(fieldsOf(event['issue'])['number'])
  const comment = fieldsOf(event['comment'])
  const id = comment['id']
  if (thread === undefined) throw incomplete(name, 'issue.number')
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) throw incomplete(name, 'comment.id')
  const people = [senderOf(name, event), loginOf(name, 'comment.user.login', comment['user'])]
  return { what: `The comment on ${thread}`, people, thread, comment: id, isIssue: false }
}

function simply(name: string, event: Fields, what: string): Petition {
  return { what, people: [senderOf(name, event)], thread: undefined, comment: undefined, isIssue: false }
}

/** What the other workflow ran for may be anybody's doing; of a fork that has been deleted there is no repository. */
function ofWorkflowRun(event: Fields): Petition | undefined {
  const run = fieldsOf(event['workflow_run'])
  const theirs = textOf(fieldsOf(run['head_repository'])['full_name'])
  const isOwn = theirs !== undefined && theirs === fieldsOf(event['repository'])['full_name']
  if (isOwn && !anybodys.has(textOf(run['event']) ?? '')) return undefined
  const { people, ...petition } = simply('workflow_run', event, 'The workflow run')
  const others = ['actor', 'triggering_actor'].map((role) => textOf(fieldsOf(run[role])['login']))
  return { ...petition, people: [...people, ...others.filter((login) => login !== undefined)] }
}

function senderOf(name: string, event: Fields): string {
  return loginOf(name, 'sender.login', event['sender'])
}

function loginOf(name: string, field: string, user: unknown): string {
  const login = textOf(fieldsOf(user)['login'])
  if (login === undefined) throw incomplete(name, field)
  return login
}
