import type { Report } from '../../engine/events.ts'
import type { IsAncestor } from '../../engine/session.ts'
import { messageOf } from '../../errors/known-error.ts'
import type { Repository } from './repository.ts'

export interface AncestryOptions {
  /** Undefined where GitHub cannot be asked. */
  readonly repository: Repository | undefined
  readonly signal: AbortSignal
  readonly report: Report
}

/**
 * Asks GitHub's compare API, for a checkout that has too little of the history to tell. `unknown` where GitHub does not
 * know either, or cannot be asked.
 */
export function ancestryOnGitHub({ repository, signal, report }: AncestryOptions): IsAncestor {
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
