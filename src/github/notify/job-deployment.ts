import type { Client } from '../api/client.ts'
import { isWords, markOf, wordsOn, type EnvironmentOnGitHub } from './deployment-text.ts'
import { statusesOf, type Deployment, type Status } from './our-deployments.ts'

/** The job that a run is in, as far as GitHub lets it know that. */
export interface Job {
  /** Empty outside of GitHub. */
  readonly runUrl: string
  /** The number in the job's address. Empty where the runner does not say, as on an older GitHub Enterprise Server. */
  readonly id: string
}

/** What GitHub has made for a job that names an `environment:`. */
export interface JobDeployment {
  readonly id: number
  readonly sha: string
  /** No operation has said anything in it yet. */
  readonly isFree: boolean
}

/** It was made when the job began, so that few can have come after it. */
const mostAsked = 10

/**
 * The deployment that GitHub has made for this very job. The log of its status is the job's address, which ends with what
 * `job.check_run_id` says ("Contexts reference", docs.github.com). Where that is not known, jobs of one run look alike:
 * then only a deployment that is alone, and that nobody has said anything in, is taken for this job's.
 */
export async function deploymentOfJob(
  client: Client,
  target: EnvironmentOnGitHub,
  job: Job,
): Promise<JobDeployment | undefined> {
  if (job.runUrl === '') return undefined
  const found = await ofThisRun(client, target, job)
  if (job.id === '') return found.length === 1 ? found[0] : undefined
  return found[0]
}

async function ofThisRun(client: Client, target: EnvironmentOnGitHub, job: Job): Promise<readonly JobDeployment[]> {
  const { rest, repository } = client
  const list = { ...repository, environment: target.githubEnvironment, per_page: 30 }
  const unmarked = (await rest.repos.listDeployments(list)).data.filter(({ payload }) => markOf(payload) === undefined)
  const found: JobDeployment[] = []
  for (const deployment of unmarked.slice(0, mostAsked)) {
    const statuses = await statusesOf(client, deployment.id)
    const own = statuses.some((status) => isOfJob(status, job))
      ? jobDeployment(deployment, statuses, target)
      : undefined
    if (own !== undefined && (own.isFree || job.id !== '')) found.push(own)
  }
  return found
}

/** Undefined where it is another app's by now: a job may deploy several, of which the first has it. */
function jobDeployment(
  { id, sha }: Deployment,
  statuses: readonly Status[],
  target: EnvironmentOnGitHub,
): JobDeployment | undefined {
  const words = statuses.map(({ description }) => description).filter(isWords)
  if (words.some((text) => wordsOn(target, text) === undefined)) return undefined
  return { id, sha, isFree: words.length === 0 }
}

/** `…/actions/runs/7/job/9` belongs to the run `…/actions/runs/7`, whichever attempt it is. */
function isOfJob({ log_url, target_url }: Status, { runUrl, id }: Job): boolean {
  const run = runUrl.replace(/\/attempts\/\d+$/, '')
  return [log_url, target_url].some((url) => {
    if (id !== '') return url?.startsWith(`${run}/`) === true && url.endsWith(`/job/${id}`)
    return url === run || url?.startsWith(`${run}/`) === true
  })
}
