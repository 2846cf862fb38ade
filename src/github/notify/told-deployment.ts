import type { EnvironmentStatus } from '../../engine/events.ts'
import { shortSha } from '../../support/sha.ts'
import { isPreview } from '../../engine/policy/previews.ts'
import { isNotFound } from '../api/refusal.ts'
import {
  rollbackOptionsText,
  strayText,
  subjectOf,
  type Before,
  type News,
  type EnvironmentOnGitHub,
  type Work,
} from './deployment-text.ts'
import { openDeployments, type Deployments, type Stray } from './deployments.ts'
import type { Job } from './job-deployment.ts'
import type { Outbox } from './outbox.ts'

/** A deployment on GitHub whose end has still to be told. */
export interface Untold {
  readonly work: Work
  readonly id: number
}

/** One deployment or rollback, told to GitHub from its beginning to its end. */
export interface ToldDeployment {
  readonly work: Work
  begin(status: EnvironmentStatus | undefined): void
  /** The first time only: it has begun to do something. */
  proceed(): void
  /** @param why it failed; undefined when it did not. @returns whether the release is live. */
  end(status: EnvironmentStatus | undefined, why: string | undefined): boolean
}

export interface Telling {
  readonly outbox: Outbox
  readonly job: Job
  readonly warn: (message: string) => void
  /** What there is to go back to, found out when it is written down. */
  readonly lookBack: (status: EnvironmentStatus | undefined, environment: string) => Promise<Before>
  /** Keeps for the post step what has still to be told; undefined when nothing has. */
  readonly remember: (untold: Untold | undefined) => void
}

/** @param known what an interrupted run had already told. */
export function tellDeployment(telling: Telling, work: Work, known?: Untold): ToldDeployment {
  const { outbox, job, remember, warn } = telling
  const lookBack = (status: EnvironmentStatus | undefined) => telling.lookBack(status, work.environment)
  let id = known?.id
  let stray: Stray | undefined
  let isInProgress = known !== undefined
  const name = subjectOf(work)
  const post = (write: (deployments: Deployments) => Promise<void>) =>
    outbox.post('deployments', (client) => write(openDeployments(client, job)))
  const tell = (news: News) =>
    post(async (deployments) => {
      if (id !== undefined) await unlessRemoved(work, deployments.tell(id, news))
    })
  return {
    work,
    begin: (status) => {
      post(async (deployments) => {
        ;({ id, stray } = await deployments.begin(work, await lookBack(status)))
        remember({ work, id })
      })
      tell({ state: 'queued', text: `${name} is next` })
    },
    proceed: () => {
      if (isInProgress) return
      isInProgress = true
      tell({ state: 'in_progress', text: `${name} is on its way` })
    },
    end: (status, why) => {
      const news = endOf(work, status, why)
      post(async (deployments) => {
        if (id === undefined) return
        const back = why === undefined ? rollbackOptionsText(await lookBack(status)) : ''
        await unlessRemoved(work, deployments.tell(id, { ...news, text: `${news.text}${back}` }))
      })
      post(async (deployments) => {
        if (id === undefined) return
        remember(undefined)
        if (news.state !== 'success') return
        await deployments.retireOlder(id, work)
        if (stray === undefined) return
        // Our words in it let the next run know it again, when GitHub takes it for live after all.
        await deployments.tell(stray.id, { state: 'inactive', text: strayText(name) })
        warn(strayWarning(stray, work, name))
      })
      return news.state === 'success'
    },
  }
}

/** What is live decides: a run may fail after its release has gone live for good. */
function endOf(work: Work, status: EnvironmentStatus | undefined, why: string | undefined): News {
  const { operation, restores } = work
  const live = status?.live?.release
  const name = subjectOf(work)
  if (why === undefined) return { state: 'success', text: `${name} is live`, url: status?.url }
  if (live !== undefined && (live === operation || live === restores))
    return { state: 'success', text: `${name} is live, but: ${why}`, url: status?.url }
  return { state: 'failure', text: `${name} is not live: ${why}` }
}

/** The next push removes what it supersedes of a preview; a run that is late finds nothing to tell any more. */
async function unlessRemoved({ environment }: Work, tell: Promise<void>): Promise<void> {
  try {
    await tell
  } catch (error) {
    if (!isPreview(environment) || !isNotFound(error)) throw error
  }
}

/** GitHub calls a job's own deployment live once the job has ended well, when no step of it can say anything any more. */
export function strayWarning({ sha }: Stray, { githubEnvironment }: EnvironmentOnGitHub, live: string): string {
  return `GitHub will show ${shortSha(sha)} as what is live in ${githubEnvironment} once this job has ended, although ${live} is: the job’s \`environment:\` makes GitHub tell a deployment of its own, of the commit of the workflow. The next run or sweep sets it right. To have no such deployment, write \`environment: {name: ${githubEnvironment}, deployment: false}\` in the job.`
}
