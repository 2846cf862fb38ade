import { KnownError } from '../errors/known-error.ts'
import type { Repository } from '../github/api/repository.ts'
import { homesOf, matches, needsProof } from '../github/events/event-branch.ts'
import type { Spec } from '../spec/types.ts'
import { branchesWith, resolveCommit, type Commit } from '../support/git/commit.ts'
import { shortSha } from '../support/sha.ts'
import type { Request } from './request.ts'

export interface Looking {
  readonly request: Request
  /** Undefined where GitHub cannot be asked. */
  readonly repository: Repository | undefined
  readonly signal: AbortSignal
}

/**
 * The commit of an event is the one that is checked out and that everything before this step was about: after
 * `workflow_run`, or a checkout with a `ref`, GITHUB_SHA is another one, which nobody has tested.
 * @throws KnownError `commit-not-checked-out`.
 */
export async function refuseOtherCheckout({ request, signal }: Looking, commit: Commit): Promise<void> {
  if (request.commit.by !== 'event' || commit.isHead) return
  const head = await resolveCommit(request.workingDirectory, 'HEAD', signal)
  const [here, event] = [shortSha(head.sha), shortSha(commit.sha)]
  throw new KnownError(
    `The checkout is of ${here}, and the event is about ${event} (GITHUB_SHA): it is not clear which of them to deploy. Nothing was touched.`,
    {
      code: 'commit-not-checked-out',
      advice: `To deploy what is checked out, set the input \`sha\`: \`sha: \${{ github.event.workflow_run.head_sha }}\` after another workflow, else \`sha: ${head.sha}\` or the \`ref\` that actions/checkout was given. To deploy the event’s commit, check it out: leave out \`ref\`.`,
    },
  )
}

/**
 * A commit that the name of a branch does not vouch for has to be in one of the environment's branches. GitHub serves
 * commits that only a fork or a pull request has from this very repository; `force` does not let these in either.
 * @throws KnownError `commit-not-in-branch`, `github-…`.
 */
export async function refuseUnmerged(looking: Looking, spec: Spec, commit: Commit): Promise<void> {
  const { provided, environment, commit: name } = looking.request
  if (provided?.kind !== 'commit' || !needsProof(provided, name)) return
  const patterns = homesOf(provided, spec.commits(environment).branches)
  const isHome = (branch: string) => patterns === undefined || patterns.some((pattern) => matches(pattern, branch))
  const here = await branchesWith(looking.request.workingDirectory, commit.sha, looking.signal)
  if (here.names.some(isHome)) return
  const isIn = await looking.repository?.isInBranch(
    commit.sha,
    isHome,
    patterns === undefined ? provided.main : undefined,
  )
  if (isIn === true) return
  const isCertain = isIn === false || (here.isCertain && here.known.some(isHome))
  throw notInBranch(commit, patterns, isCertain)
}

function notInBranch({ sha }: Commit, patterns: readonly string[] | undefined, isCertain: boolean): KnownError {
  const branches = patterns === undefined ? 'any branch of this repository' : `the branches ${patterns.join(', ')}`
  const where = patterns === undefined ? branches : `${branches} of this repository`
  const message = isCertain
    ? `Commit ${shortSha(sha)} is not in ${where}, so it is not deployed; nothing was touched.`
    : `Whether commit ${shortSha(sha)} is in ${where} is not known here, so it is not deployed; nothing was touched.`
  return new KnownError(message, {
    code: 'commit-not-in-branch',
    advice: isCertain
      ? 'Merge it first. `branches` of the environment says which branches are deployed.'
      : 'Give actions/checkout `fetch-depth: 0`, or the action a `github-token` that may read contents.',
  })
}
