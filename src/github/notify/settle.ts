import type { Client } from '../api/client.ts'
import { subjectOf, type News, type EnvironmentOnGitHub } from './deployment-text.ts'
import { deploymentsOf, isActive, type OurDeployment } from './our-deployments.ts'

/** What is true of an environment, in which no run is at work. */
export interface Truth {
  /** The release that is live; undefined where none is. */
  readonly release: number | undefined
  readonly url: string | undefined
  /** Milliseconds since the epoch. */
  readonly now: number
}

export interface Means {
  readonly tell: (id: number, news: News) => Promise<void>
  /** What is done with a deployment that is not live any more. */
  readonly drop: (id: number) => Promise<void>
}

/** A run that has said something since then may still be about to say more, or know it better. */
export const untouchedForMs = 10 * 60_000

/** What is older than so many that have ended was set right long ago. */
const mostEnded = 3

/** Has GitHub say of an app's deployments in an environment what is true, whatever became of the runs that began them. */
export async function settle(client: Client, target: EnvironmentOnGitHub, truth: Truth, means: Means): Promise<void> {
  let live: number | undefined
  let ended = 0
  for await (const one of deploymentsOf(client, target)) {
    if (!one.isStray && one.release === truth.release) live ??= one.id
    const isLive = one.id === live
    await setRight(one, isLive, { target, truth, means })
    if (!isLive && !one.isStray && !isActive(one)) ended += 1
    if (ended >= mostEnded) return
  }
}

interface Setting {
  readonly target: EnvironmentOnGitHub
  readonly truth: Truth
  readonly means: Means
}

async function setRight(one: OurDeployment, isLive: boolean, { target, truth, means }: Setting): Promise<void> {
  if (one.isStray) return isActive(one) ? means.drop(one.id) : undefined
  if (truth.now - one.toldAt < untouchedForMs || one.state === (isLive ? 'success' : 'inactive')) return
  const name = subjectOf({ ...target, operation: one.release ?? 0, restores: undefined })
  if (isLive) return means.tell(one.id, { state: 'success', text: `${name} is live`, url: truth.url })
  if (one.state === 'success') return means.drop(one.id)
  if (isActive(one)) return means.tell(one.id, { state: 'failure', text: `${name} is not live: ${diedText}` })
}

/** Why a run said nothing more. */
export const diedText = 'its run ended before it could say how'
