import { getState, saveState } from '@actions/core'
import type { Runner } from '../github/events/context.ts'
import { conclude } from '../report/conclude.ts'
import type { Changes, RunResult, RollbackOptions } from '../report/context.ts'
import type { RunRecord } from '../report/recorder.ts'
import { repositoryOf } from './github.ts'
import type { Prepared } from './open-target.ts'
import type { Request } from './request.ts'

/** What is known of a run at its end. */
export interface Told {
  readonly environment: NodeJS.ProcessEnv
  readonly runner: Runner
  readonly request: Request | undefined
  readonly prepared: Prepared | undefined
  readonly rollbackOptions: RollbackOptions
  /** A run that was cancelled has little time left. */
  readonly isHurried: boolean
}

const stateName = 'summarized'

/** For the post step: whether the run came to write its summary. */
export function isSummarized(): boolean {
  return getState(stateName) !== ''
}

/** Outputs and summary, with what only the summary wants to know. */
export async function summarize(record: RunRecord, result: RunResult, told: Told): Promise<void> {
  const { runner, request, prepared, rollbackOptions } = told
  const changes = await changesIn(record, told)
  await conclude(record, result, { ...contextOf(runner, request, prepared), changes, rollbackOptions })
  saveState(stateName, 'true')
}

async function changesIn(record: RunRecord, told: Told): Promise<Changes> {
  const { environment, runner, request, prepared, isHurried } = told
  if (request === undefined) return { commits: undefined, spec: undefined }
  const { changesOf } = await import('./changelog.ts')
  const signal = AbortSignal.timeout(isHurried ? 1000 : 10_000)
  const github = repositoryOf(environment, runner, signal)
  return changesOf({ request, record, sha: prepared?.commit?.sha, github, signal })
}

/** Where, for whom and about what a run was, as far as it came to know that. */
export function contextOf(runner: Runner, request: Request | undefined, prepared: Prepared | undefined) {
  return {
    command: request?.command ?? 'auto',
    environment: prepared?.run.environment.name ?? request?.environment ?? '',
    app: prepared?.run.environment.app,
    serverUrl: runner.serverUrl,
    repository: runner.repository,
    workflow: runner.workflow,
    runUrl: runner.runUrl === '' ? undefined : runner.runUrl,
    actor: runner.actor,
    sha: prepared?.commit?.sha,
    title: prepared?.commit?.title,
    dryRun: request?.dryRun ?? false,
  }
}
