import type { EngineEvent, EnvironmentStatus, Report } from '../../engine/events.ts'
import type { Clock } from '../../ports/clock.ts'
import type { FindRollbackOptions } from '../../report/context.ts'
import type { Previews } from '../../spec/types.ts'
import type { Runner } from '../events/context.ts'
import type { EnvironmentOnGitHub } from './deployment-text.ts'
import type { Outbox } from './outbox.ts'
import type { ToldDeployment, Untold } from './told-deployment.ts'

/** What a run is about, once that is known. */
export interface Subject {
  readonly app: string
  readonly environment: string
  /** What GitHub calls an environment. */
  readonly githubEnvironmentOf: (environment: string) => string
  readonly command: string
  /** The commit of a deployment. */
  readonly sha: string | undefined
  readonly limits: Previews | undefined
  readonly rollbackOptions: FindRollbackOptions
}

export interface NotifierOptions {
  /** Empty: nothing can be told. */
  readonly token: string
  /** `https://api.github.com`, or what GITHUB_API_URL says. */
  readonly apiUrl: string
  readonly runner: Runner
  /** The number in the address of the job; empty where it is not known. */
  readonly jobId: string
  readonly clock: Clock
  /** Where notices and warnings go. */
  readonly report: Report
  /** Keeps for the post step what has still to be told; undefined when nothing has. */
  readonly remember: (untold: Untold | undefined) => void
}

/** What the notifier works with, and what it knows so far. */
export interface Desk {
  readonly options: NotifierOptions
  readonly outbox: Outbox
  subject: Subject | undefined
  /** What is live where, as it was last seen. */
  readonly statuses: Map<string, EnvironmentStatus>
  /** What the run last said of an environment. */
  readonly remarks: Map<string, string>
  underWay: ToldDeployment | undefined
  /** What a sweep found. */
  swept: Swept | undefined
  /** The environment that is being removed. */
  closing: string | undefined
  readonly closed: Set<string>
  /** What must not be shown: GitHub masks it in logs, not in what it is told. */
  readonly secrets: string[]
}

export type Swept = Extract<EngineEvent, { type: 'swept' }>

export function jobOf({ options }: Desk) {
  return { runUrl: options.runner.runUrl, id: options.jobId }
}

export function targetOf({ app, githubEnvironmentOf }: Subject, environment: string): EnvironmentOnGitHub {
  return { app, environment, githubEnvironment: githubEnvironmentOf(environment) }
}
