import { getInput } from '@actions/core'
import type { Report } from '../engine/events.ts'
import type { IsAncestor } from '../engine/run.ts'
import { messageOf } from '../errors.ts'
import type { Clock } from '../platform/clock.ts'
import { openClient } from './client.ts'
import type { Runner } from './context.ts'
import { openRepository } from './repository.ts'

export interface AncestryOptions {
  readonly environment: NodeJS.ProcessEnv
  readonly runner: Runner
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly report: Report
}

/**
 * Asks GitHub's compare API, for a checkout that has too little of the history to tell. `unknown` where GitHub does not
 * know either, or cannot be asked.
 */
export function ancestryOnGitHub({ environment, runner, clock, signal, report }: AncestryOptions): IsAncestor {
  const token = getInput('github-token')
  const { repository } = runner
  return async (ancestor, descendant) => {
    if (token === '' || repository === undefined) return 'unknown'
    const apiUrl = environment['GITHUB_API_URL'] || 'https://api.github.com'
    try {
      const client = await openClient({ token, apiUrl, repository, clock, signal })
      return (await openRepository(client).isAncestor(ancestor, descendant)) ?? 'unknown'
    } catch (error) {
      signal.throwIfAborted()
      report({ type: 'notice', message: `GitHub could not be asked for the order of two commits: ${messageOf(error)}` })
      return 'unknown'
    }
  }
}
