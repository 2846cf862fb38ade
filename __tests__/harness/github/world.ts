import type { CommitFacts, PullFacts } from './shapes.ts'
import { user } from './shapes.ts'
import type { Schema } from './types.ts'

export interface DeploymentRecord {
  readonly deployment: Schema<'deployment'>
  /** Oldest first. */
  readonly statuses: Schema<'deployment-status'>[]
}

/** What is true in one repository on GitHub; tests read and change it as they like. */
export interface World {
  /** `ada/shop`. */
  readonly fullName: string
  defaultBranch: string
  /** By SHA. */
  readonly commits: Map<string, CommitFacts>
  /** SHAs of commits, by the tag's name. */
  readonly tags: Map<string, string>
  /** Published releases, by tag: whether each is a prerelease. */
  readonly releases: Map<string, boolean>
  /** Names of branches, to the SHAs of their newest commits; the default branch has the newest of all commits. */
  readonly branches: Map<string, string>
  /** Texts of files, by `<sha>:<path>`. */
  readonly files: Map<string, string>
  /** What people may do here: GitHub's old scale and the name of the role. */
  readonly roles: Map<string, { readonly permission: string; readonly role_name: string }>
  readonly pulls: Map<number, PullFacts>
  /** Issues and pull requests that can be commented on. */
  readonly issues: Map<number, { readonly state: 'open' | 'closed'; readonly reason: string | null; locked?: boolean }>
  /** Those on comments. */
  readonly reactions: { readonly comment: number; readonly content: string }[]
  readonly comments: { readonly issue: number; comment: Schema<'issue-comment'> }[]
  readonly deployments: DeploymentRecord[]
  readonly environments: Set<string>
  nextId(): number
  /** Each call is a second later, so that order shows in times. */
  nextTime(): string
}

export function createWorld(fullName = 'ada/shop'): World {
  let id = 1000
  let time = Date.UTC(2026, 0, 1)
  return {
    fullName,
    defaultBranch: 'main',
    commits: new Map(),
    tags: new Map(),
    files: new Map(),
    branches: new Map(),
    releases: new Map(),
    reactions: [],
    roles: new Map([[fullName.split('/')[0] ?? '', { permission: 'admin', role_name: 'admin' }]]),
    pulls: new Map(),
    issues: new Map(),
    comments: [],
    deployments: [],
    environments: new Set(),
    nextId: () => (id += 1),
    nextTime: () => new Date((time += 1000)).toISOString().replace('.000', ''),
  }
}

/** Adds commits, each the child of the one before it. */
export function addCommits(world: World, ...commits: readonly Partial<CommitFacts>[]): readonly string[] {
  let parent = [...world.commits.keys()].at(-1)
  return commits.map(({ sha = fakeSha(world.nextId()), message = 'A commit', author = 'ada', parents }) => {
    world.commits.set(sha, { sha, message, author, parents: parents ?? (parent === undefined ? [] : [parent]) })
    parent = sha
    return sha
  })
}

export function fakeSha(seed: number): string {
  return seed.toString(16).padStart(40, '0')
}

export function addPull(world: World, facts: Partial<PullFacts> & { readonly number: number }): PullFacts {
  const headSha = facts.headSha ?? addCommits(world, {})[0] ?? ''
  const pull = {
    state: 'open' as const,
    headRepository: world.fullName,
    author: 'ada',
    title: 'Topic',
    updatedAt: world.nextTime(),
    ...facts,
    headSha,
  }
  world.pulls.set(pull.number, pull)
  world.issues.set(pull.number, { state: pull.state, reason: null })
  return pull
}

/**
 * What GitHub itself makes for a job that names an `environment:`: a deployment without payload or description, whose
 * status has the address of the job as its log.
 */
export function addJobDeployment(
  world: World,
  job: { readonly environment: string; readonly sha: string; readonly runId: number; readonly jobId?: number },
): DeploymentRecord {
  const record = addDeployment(world, 'github-actions[bot]', {
    ref: 'main',
    sha: job.sha,
    environment: job.environment,
  })
  const log = `https://github.com/${world.fullName}/actions/runs/${job.runId}/job/${job.jobId ?? 7}`
  record.statuses.push(
    newStatus(world, record.deployment, 'github-actions[bot]', { state: 'in_progress', log_url: log }),
  )
  return record
}

export interface NewDeployment {
  readonly ref: string
  readonly sha: string
  readonly environment?: string
  readonly task?: string
  readonly payload?: Schema<'deployment'>['payload']
  readonly description?: string | null
  readonly transient_environment?: boolean
  readonly production_environment?: boolean
}

export function addDeployment(world: World, creator: string, given: NewDeployment): DeploymentRecord {
  const id = world.nextId()
  const at = world.nextTime()
  const environment = given.environment ?? 'production'
  const repository_url = `https://api.github.com/repos/${world.fullName}`
  const url = `${repository_url}/deployments/${id}`
  const deployment = {
    url,
    id,
    node_id: `DE_${id}`,
    sha: given.sha,
    ref: given.ref,
    task: given.task ?? 'deploy',
    payload: given.payload ?? {},
    original_environment: environment,
    environment,
    description: given.description ?? null,
    creator: user(creator),
    created_at: at,
    updated_at: at,
    statuses_url: `${url}/statuses`,
    repository_url,
    transient_environment: given.transient_environment ?? false,
    production_environment: given.production_environment ?? environment === 'production',
  }
  const record = { deployment, statuses: [] }
  world.deployments.push(record)
  world.environments.add(environment)
  return record
}

export interface NewStatus {
  readonly state: Schema<'deployment-status'>['state']
  readonly description?: string
  readonly environment_url?: string
  readonly log_url?: string
  readonly auto_inactive?: boolean
}

export function newStatus(
  world: World,
  deployment: Schema<'deployment'>,
  creator: string,
  { state, description = '', environment_url = '', log_url = '' }: NewStatus,
): Schema<'deployment-status'> {
  const id = world.nextId()
  const at = world.nextTime()
  return {
    url: `${deployment.url}/statuses/${id}`,
    id,
    node_id: `DES_${id}`,
    state,
    creator: user(creator),
    description,
    environment: deployment.environment,
    target_url: log_url,
    created_at: at,
    updated_at: at,
    deployment_url: deployment.url,
    repository_url: deployment.repository_url,
    environment_url,
    log_url,
  }
}

/** The state that a deployment is in now. */
export function stateOf(record: DeploymentRecord | undefined): string | undefined {
  return record?.statuses.at(-1)?.state
}
