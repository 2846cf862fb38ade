import { isPreview } from '../../engine/policy/previews.ts'
import type { Client } from '../api/client.ts'
import { removeDeployment, removeDeployments, removeOlder, removeSuperseded } from './closed-deployments.ts'
import {
  description,
  markOf,
  payloadOf,
  strayText,
  subjectOf,
  type Before,
  type News,
  type EnvironmentOnGitHub,
  type Work,
} from './deployment-text.ts'
import { deploymentOfJob, type Job } from './job-deployment.ts'
import { activeBefore, statusesOf, type Deployment } from './our-deployments.ts'
import { settle, type Truth } from './settle.ts'

export interface Stray {
  readonly id: number
  readonly sha: string
}

export interface Begun {
  readonly id: number
  /** What the job's own `environment:` made for another commit, which GitHub will take for live when the job ends. */
  readonly stray: Stray | undefined
}

/** GitHub's record of what runs where. Calls throw a KnownError `github-…`. */
export interface Deployments {
  /** The deployment that stands for this work: the one that the job's own `environment:` made, else a new one. */
  begin(work: Work, before: Before): Promise<Begun>
  tell(id: number, news: News): Promise<void>
  /** Has GitHub say of every earlier deployment in the environment that it is not live any more; a preview's are removed. */
  retireOlder(id: number, target: EnvironmentOnGitHub): Promise<void>
  /** Has GitHub say that nothing of the app is live in the environment any more. */
  retireAll(target: EnvironmentOnGitHub): Promise<void>
  /** Removes what GitHub shows of an app's preview. @returns false when the environment itself has to stay. */
  close(target: EnvironmentOnGitHub): Promise<boolean>
  /** Sets right what earlier runs left untrue. */
  settle(target: EnvironmentOnGitHub, truth: Truth): Promise<void>
  /**
   * Has GitHub say that the deployment which this job's `environment:` made is not what is live, where it is of another
   * commit. GitHub itself calls it live when the job ends; by what is said here the next run knows it again.
   */
  disown(target: EnvironmentOnGitHub, live: Live): Promise<Stray | undefined>
}

export interface Live {
  readonly release: number
  readonly sha: string
}

/** @param job of this run. */
export function openDeployments(client: Client, job: Job): Deployments {
  const tell = (id: number, news: News) => addStatus(client, id, news, job.runUrl)
  const retire = (id: number) => tell(id, replaced)
  const retireOlder = async (id: number, target: EnvironmentOnGitHub) => {
    // The oldest first: what an interruption leaves is then still found by the next run.
    for (const older of (await activeBefore(client, id, target)).toReversed()) await retire(older)
  }
  return {
    begin: async (work, before) => {
      const own = await deploymentOfJob(client, work, job)
      if (isPreview(work.environment)) await removeSuperseded(client, work, retire)
      if (own?.isFree === true && own.sha === work.sha) return { id: own.id, stray: undefined }
      return { id: await create(client, work, before, job.runUrl), stray: own }
    },
    tell,
    retireOlder: (id, target) =>
      isPreview(target.environment) ? removeOlder(client, id, target, retire) : retireOlder(id, target),
    retireAll: (target) => retireOlder(Number.POSITIVE_INFINITY, target),
    close: (target) => removeDeployments(client, target, retire),
    settle: (target, truth) => {
      const drop = isPreview(target.environment) ? (id: number) => removeDeployment(client, id, retire) : retire
      return settle(client, target, truth, { tell, drop })
    },
    disown: async (target, live) => {
      const own = await deploymentOfJob(client, target, job)
      if (own === undefined || own.sha === live.sha) return undefined
      const name = subjectOf({ ...target, operation: live.release, restores: undefined })
      await tell(own.id, { state: 'inactive', text: strayText(name) })
      return own
    },
  }
}

const replaced: News = { state: 'inactive', text: 'Not live any more.' }

/** Nothing is merged and no check is waited for: what is deployed is this commit, and it was checked here. */
async function create(client: Client, work: Work, before: Before, runUrl: string): Promise<number> {
  const { sha, environment, githubEnvironment, kind, app, operation } = work
  const made = await client.makeOnce(
    async () => {
      const { data } = await client.rest.repos.createDeployment({
        ...client.repository,
        ref: sha,
        task: kind,
        environment: githubEnvironment,
        description: description(subjectOf(work)),
        payload: { ...payloadOf(work, before, runUrl) },
        auto_merge: false,
        required_contexts: [],
        transient_environment: isPreview(environment),
        production_environment: environment === 'production',
      })
      return 'id' in data ? data.id : undefined
    },
    async () => {
      const { data } = await client.rest.repos.listDeployments({
        ...client.repository,
        sha,
        environment: githubEnvironment,
      })
      const isThis = ({ payload }: Deployment) => {
        const mark = markOf(payload)
        const isSame = mark?.environment === environment && mark.operation === operation
        return mark?.app === app && isSame && mark.run === runUrl
      }
      return data.find(isThis)?.id
    },
  )
  if (made === undefined) throw new Error(`GitHub answered the deployment of ${sha} without one`)
  return made
}

/** `auto_inactive` would take other apps of the repository, and would leave out production: we do it ourselves. */
async function addStatus(client: Client, id: number, { state, text, url }: News, runUrl: string): Promise<void> {
  const status = {
    ...client.repository,
    deployment_id: id,
    state,
    description: description(text),
    auto_inactive: false,
    ...(runUrl !== '' && { log_url: runUrl }),
    ...(url !== undefined && { environment_url: url }),
  }
  await client.makeOnce(
    async () => {
      await client.rest.repos.createDeploymentStatus(status)
      return true
    },
    async () => ((await statusesOf(client, id))[0]?.description === status.description ? true : undefined),
  )
}
