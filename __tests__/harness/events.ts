/** Events as GitHub sends them, with the fields that count. */

const repository = { full_name: 'ada/shop', default_branch: 'main' }

export interface PullEvent {
  readonly action: string
  readonly sha: string
  readonly number?: number
  readonly login?: string
  /** Null when the fork has been deleted. */
  readonly from?: string | null
  readonly labels?: readonly string[]
  /** The one that was put on or taken off. */
  readonly label?: string
}

export function pullEvent(given: PullEvent) {
  const { action, sha, number = 7, login = 'ada', from = repository.full_name, labels = [], label } = given
  const repo = from === null ? null : { full_name: from }
  const pull_request = { number, head: { sha, repo }, user: { login }, labels: labels.map((name) => ({ name })) }
  const payload = { action, number, repository, pull_request, ...(label !== undefined && { label: { name: label } }) }
  return { name: 'pull_request', payload }
}

export function pushEvent(ref = 'refs/heads/main', more: object = {}) {
  return { name: 'push', payload: { ref, repository, after: 'a'.repeat(40), deleted: false, ...more } }
}

export function dispatchEvent(ref = 'refs/heads/main') {
  return { name: 'workflow_dispatch', payload: { ref, repository, inputs: null } }
}

export function releaseEvent(action = 'published') {
  return { name: 'release', payload: { action, repository, release: { tag_name: 'v1' } } }
}

export const scheduleEvent = { name: 'schedule', payload: { schedule: '17 3 * * *', repository } }

export interface IssueEvent {
  readonly body: string | null
  readonly number?: number
  readonly action?: string
  readonly label?: string
  readonly author?: string
  readonly sender?: string
  readonly state?: string
}

export function issueEvent(given: IssueEvent) {
  const {
    body,
    number = 3,
    action = 'labeled',
    label = 'rollback',
    author = 'ada',
    sender = 'ada',
    state = 'open',
  } = given
  const issue = { number, state, body, user: { login: author }, labels: [{ name: label }] }
  return { name: 'issues', payload: { action, label: { name: label }, issue, sender: { login: sender }, repository } }
}

/** The body of an issue as its form leaves it. */
export function rollbackForm(release: string, environment = 'production', reason = '_No response_'): string {
  return `### Environment\n\n${environment}\n\n### Release\n\n${release}\n\n### Reason\n\n${reason}`
}
