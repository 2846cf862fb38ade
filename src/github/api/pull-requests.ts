import type { Report } from '../../engine/events.ts'
import type { PullRequests } from '../../engine/policy/previews.ts'
import { messageOf } from '../../errors/known-error.ts'
import type { Repository } from './repository.ts'

export interface PullRequestsOptions {
  /** Undefined: nobody can be asked. */
  readonly repository: Repository | undefined
  /** Only pull requests with this label are to have a preview. */
  readonly label: string | undefined
  readonly report: Report
  readonly signal: AbortSignal
}

/** Asks GitHub which pull requests are to have a preview. What it does not answer is not known, which is said once. */
export function openPullRequests({ repository, label, report, signal }: PullRequestsOptions): PullRequests {
  let said = false
  const orUnknown = async <T>(ask: (repository: Repository) => Promise<T>): Promise<T | 'unknown'> => {
    if (repository === undefined) return 'unknown'
    try {
      return await ask(repository)
    } catch (error) {
      signal.throwIfAborted()
      if (!said) report({ type: 'notice', message: `Which pull requests are open is not known: ${messageOf(error)}` })
      said = true
      return 'unknown'
    }
  }
  const isMissing = (labels: readonly string[]) => label !== undefined && !labels.includes(label)
  return {
    wish: (number) =>
      orUnknown(async (asked) => {
        const pull = await asked.pullRequest(number)
        if (pull === undefined) return 'unknown'
        if (!pull.open) return { wanted: false, why: `pull request ${number} is closed` }
        if (isMissing(pull.labels))
          return { wanted: false, why: `pull request ${number} does not have the label that the spec asks for` }
        return { wanted: true, headSha: pull.headSha }
      }),
    wanted: () =>
      orUnknown(async (asked) => {
        const open = await asked.openPullRequests()
        return new Set(open.filter(({ labels }) => !isMissing(labels)).map(({ number }) => number))
      }),
  }
}
