import type { GitHubEvent } from './context.ts'
import { fieldsOf, type Fields } from './payload.ts'

/**
 * Why there is nothing to do about an event, in a sentence; undefined where there is. Deployed by itself is only what is
 * pushed to the default branch, or published; a pull request from elsewhere has a token that may only read, and no
 * identity that a cloud would trust ("Events that trigger workflows", docs.github.com).
 */
export function ignoredBecause({ name, payload }: GitHubEvent): string | undefined {
  const event = fieldsOf(payload)
  if (name === 'push') return ignoredPush(event)
  if (name === 'release' && event['action'] !== 'published') return 'only the publication of a release deploys it'
  if (name === 'pull_request') return ignoredPull(event)
  return undefined
}

const branchPrefix = 'refs/heads/'

function ignoredPush({ deleted, ref, repository }: Fields): string | undefined {
  if (deleted === true) return `${words(ref)} was deleted`
  if (typeof ref !== 'string') return undefined
  if (!ref.startsWith(branchPrefix)) return `${words(ref)} is not a branch`
  const main = fieldsOf(repository)['default_branch']
  if (typeof main !== 'string' || ref === `${branchPrefix}${main}`) return undefined
  return `${words(ref.slice(branchPrefix.length))} is not ${words(main)}, the default branch`
}

function ignoredPull({ pull_request: pull, repository }: Fields): string | undefined {
  const { head, user } = fieldsOf(pull)
  if (fieldsOf(user)['login'] === 'dependabot[bot]') return 'it is Dependabot’s pull request, which gets no credentials'
  const own = fieldsOf(repository)['full_name']
  const { repo } = fieldsOf(head)
  if (typeof own !== 'string' || repo === undefined || fieldsOf(repo)['full_name'] === own) return undefined
  return 'the pull request comes from a fork, whose code gets no credentials'
}

/** Of outside: one line, not too long. */
function words(text: unknown): string {
  const line = typeof text === 'string' ? text.replaceAll(/[\p{C}\s]+/gu, ' ') : 'it'
  return `'${line.slice(0, 80)}'`
}
