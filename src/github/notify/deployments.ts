import { isPreview } from '../../engine/policy/previews.ts'
import type { Client } from '../api/client.ts'
import { removeDeployments } from './closed-deployments.ts'
import { description, markOf, payloadOf, subjectOf, type Before, type Work } from './deployment-text.ts'
import { activeBefore, statusesOf, type Deployment, type Status } from './older-deployments.ts'

export type State = 'queued' | 'in_progress' | 'success' | 'failure' | 'inactive'

export interface News {
  readonly state: State
  /** Cut to what GitHub takes. */
  readonly text: string
  readonly url?: string | undefined
}

export interface Begun {
  readonly id: number
  /** What the job's own `environment:` made for another commit, which GitHub will take for live when the job ends. */
  readonly stray: number | undefined
}

/** GitHub's record of what runs where. Calls throw a KnownError `github-…`. */
export interface Deployments {
  /** The deployment that stands for this work: the one that the job's own `environment:` made, else a new one. */
  begin(work: Work, before: Before): Promise<Begun>
  tell(id: number, news: News): Promise<void>
  /** Has GitHub say of every earlier deployment of the app in the environment that it is not live any more. */
  retireOlder(id: number, app: string, environment: string): Promise<void>
  /** Has GitHub say that nothing of the app is live in the environment any more. */
  retireAll(app: string, environment: string): Promise<void>
  /** Removes what GitHub shows of an app's preview. @returns false when the environment itself has to stay. */
  close(app: string, environment: string): Promise<boolean>
}

/** @param runUrl of this run; empty outside of GitHub. */
export function openDeployments(client: Client, runUrl: string): Deployments {
  const tell = (id: number, news: News) => addStatus(client, id, news, runUrl)
  const retireOlder = async (id: number, app: string, environment: string) => {
    // The oldest first: what an interruption leaves is then still found by the next run.
    for (const older of (await activeBefore(client, id, app, environment)).toReversed()) await tell(older, replaced)
  }
  return {
    begin: async (work, before) => {
      const own = await ownOfJob(client, work.environment, runUrl)
      if (own?.sha === work.sha) return { id: own.id, stray: undefined }
      return { id: await create(client, work, before, runUrl), stray: own?.id }
    },
    tell,
    retireOlder,
    retireAll: (app, environment) => retireOlder(Number.POSITIVE_INFINITY, app, environment),
    close: (app, environment) =>
      removeDeployments(client, app, environment, (id) => tell(id, { state: 'inactive', text: 'Closed.' })),
  }
}

const replaced: News = { state: 'inactive', text: 'Not live any more.' }

/**
 * A job with `environment:` has had a deployment made for it by GitHub, with the address of the job as the log of its
 * status. It stands for this work where it is of the same commit; in a rollback it is of another.
 */
async function ownOfJob(client: Client, environment: string, runUrl: string): Promise<Deployment | undefined> {
  if (runUrl === '') return undefined
  const { data } = await client.rest.repos.listDeployments({ ...client.repository, environment, per_page: 30 })
  // It was made when the job began, so that few can have come after it.
  for (const deployment of data.filter(({ payload }) => markOf(payload) === undefined).slice(0, 5))
    if ((await statusesOf(client, deployment.id)).some((status) => isOfRun(status, runUrl))) return deployment
  return undefined
}

/** `…/actions/runs/7/job/9` belongs to the run `…/actions/runs/7`, whichever attempt it is. */
function isOfRun({ log_url, target_url }: Status, runUrl: string): boolean {
  const run = runUrl.replace(/\/attempts\/\d+$/, '')
  return [log_url, target_url].some((url) => url === run || url?.startsWith(`${run}/`) === true)
}

/** Nothing is merged and no check is waited for: what is deployed is this commit, and it was checked here. */
async function create(client: Client, work: Work, before: Before, runUrl: string): Promise<number> {
  const { sha, environment, kind, app, operation } = work
  const made = await client.makeOnce(
    async () => {
      const { data } = await client.rest.repos.createDeployment({
        ...client.repository,
        ref: sha,
        task: kind,
        environment,
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
      const { data } = await client.rest.repos.listDeployments({ ...client.repository, sha, environment })
      const isThis = ({ payload }: Deployment) => {
        const mark = markOf(payload)
        return mark?.app === app && mark.operation === operation && mark.run === runUrl
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
