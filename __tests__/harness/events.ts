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
  /** The branch that it is to be merged into. */
  readonly base?: string
}

export function pullEvent(given: PullEvent) {
  const { action, sha, number = 7, login = 'ada', from = repository.full_name, labels = [], label, base } = given
  const repo = from === null ? null : { full_name: from }
  const named = labels.map((name) => ({ name }))
  const head = { sha, repo }
  const pull_request = {
    number,
    head,
    user: { login },
    labels: named,
    ...(base !== undefined && { base: { ref: base } }),
  }
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

/** A comment on issue 5. */
export function commentEvent(
  body: string | null,
  { action = 'created', login = 'ada', type = 'User', thread = 5, id = 77 } = {},
) {
  const comment = { id, body, user: { login, type } }
  return {
    name: 'issue_comment',
    payload: { action, comment, issue: { number: thread }, sender: { login }, repository },
  }
}

/** What another workflow's end tells, by default that it has tested a push to main. */
export function workflowRunEvent(more: object, action = 'completed') {
  const workflow_run = {
    conclusion: 'success',
    event: 'push',
    head_branch: 'main',
    head_sha: 'a'.repeat(40),
    head_repository: { full_name: repository.full_name },
    ...more,
  }
  return { name: 'workflow_run', payload: { action, workflow_run, repository } }
}

export function repositoryDispatchEvent(client_payload: object) {
  return { name: 'repository_dispatch', payload: { action: 'go', branch: 'main', client_payload, repository } }
}

/** A deployment to staging that somebody else has made. */
export function deploymentEvent(more: object) {
  const deployment = { task: 'deploy', sha: 'a'.repeat(40), environment: 'staging', payload: {}, ...more }
  return { name: 'deployment', payload: { action: 'created', deployment, repository } }
}

/** The body of an issue as its form leaves it. */
export function rollbackForm(release: string, environment = 'production', reason = '_No response_'): string {
  return `### Environment\n\n${environment}\n\n### Release\n\n${release}\n\n### Reason\n\n${reason}`
}
