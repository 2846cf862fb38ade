import type { Report } from '../engine/events.ts'
import type { IsAncestor } from '../engine/run.ts'
import { messageOf } from '../errors.ts'
import type { Runner } from './context.ts'
import { repositoryOf } from './from-environment.ts'

export interface AncestryOptions {
  readonly environment: NodeJS.ProcessEnv
  readonly runner: Runner
  readonly signal: AbortSignal
  readonly report: Report
}

/**
 * Asks GitHub's compare API, for a checkout that has too little of the history to tell. `unknown` where GitHub does not
 * know either, or cannot be asked.
 */
export function ancestryOnGitHub({ environment, runner, signal, report }: AncestryOptions): IsAncestor {
  const repository = repositoryOf(environment, runner, signal)
  return async (ancestor, descendant) => {
    if (repository === undefined) return 'unknown'
    try {
      return (await repository.isAncestor(ancestor, descendant)) ?? 'unknown'
    } catch (error) {
      signal.throwIfAborted()
      report({ type: 'notice', message: `GitHub could not be asked for the order of two commits: ${messageOf(error)}` })
      return 'unknown'
    }
  }
}
