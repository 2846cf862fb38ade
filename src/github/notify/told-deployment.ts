import type { EnvironmentStatus } from '../../engine/events.ts'
import { subjectOf, rollbackOptionsText, type Before, type Work } from './deployment-text.ts'
import { openDeployments, type Deployments, type News } from './deployments.ts'
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
  readonly runUrl: string
  /** What there is to go back to, found out when it is written down. */
  readonly lookBack: (status: EnvironmentStatus | undefined, environment: string) => Promise<Before>
  /** Keeps for the post step what has still to be told; undefined when nothing has. */
  readonly remember: (untold: Untold | undefined) => void
}

/** @param known what an interrupted run had already told. */
export function tellDeployment(telling: Telling, work: Work, known?: Untold): ToldDeployment {
  const { outbox, runUrl, remember } = telling
  const lookBack = (status: EnvironmentStatus | undefined) => telling.lookBack(status, work.environment)
  let id = known?.id
  let stray: number | undefined
  let isInProgress = known !== undefined
  const name = subjectOf(work)
  const post = (write: (deployments: Deployments) => Promise<void>) =>
    outbox.post('deployments', (client) => write(openDeployments(client, runUrl)))
  const tell = (news: News) =>
    post(async (deployments) => {
      if (id !== undefined) await deployments.tell(id, news)
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
        await deployments.tell(id, { ...news, text: `${news.text}${back}` })
      })
      post(async (deployments) => {
        if (id === undefined) return
        remember(undefined)
        if (news.state !== 'success') return
        await deployments.retireOlder(id, work.app, work.environment)
        // Our words in it let the next run know it again, should GitHub take it for live after all.
        if (stray !== undefined) await deployments.tell(stray, { state: 'inactive', text: `${name}, not this commit` })
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
