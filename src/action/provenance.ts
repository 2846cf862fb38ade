import { KnownError } from '../errors/known-error.ts'
import type { Repository } from '../github/api/repository.ts'
import { homesOf, isOfMergeQueue, matches, needsProof } from '../github/events/event-branch.ts'
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
  if (request.commit.by !== 'event') return
  const { tested = commit.sha } = request.commit
  if (commit.isHead && tested === commit.sha) return
  const head = await resolveCommit(request.workingDirectory, 'HEAD', signal)
  const about = tested === commit.sha ? '' : `, and the workflow before it about ${shortSha(tested)}`
  throw new KnownError(
    `The checkout is of ${shortSha(head.sha)}, and the event is about ${shortSha(commit.sha)} (GITHUB_SHA)${about}: it is not clear which of them to deploy. Nothing was touched.`,
    {
      code: 'commit-not-checked-out',
      advice: `Name the commit with the input \`sha\`: \`sha: \${{ github.event.workflow_run.head_sha }}\` after another workflow, else \`sha: ${head.sha}\` or the \`ref\` that actions/checkout was given. To deploy the event’s commit, check it out: leave out \`ref\`.`,
    },
  )
}

/**
 * A prerelease is deployed only where the spec says so; after another workflow only GitHub knows whether it is one.
 * @returns why there is nothing to do.
 */
export async function whyNotRelease({ request, repository }: Looking, spec: Spec): Promise<string | undefined> {
  const { provided, environment } = request
  if (provided?.kind !== 'commit' || provided.releaseTag === undefined || spec.commits(environment).prereleases)
    return undefined
  const isPrerelease = await repository?.isPrerelease(provided.releaseTag)
  if (isPrerelease === false) return undefined
  return isPrerelease === undefined
    ? 'whether the release is a prerelease is not known here; `github-token` would tell'
    : 'it is a prerelease, and the environment does not say `prereleases: true`'
}

/**
 * A commit that the name of a branch does not vouch for has to be in one of the environment's branches. GitHub serves
 * commits that only a fork or a pull request has from this very repository; `force` does not let these in either.
 * @throws KnownError `commit-not-in-branch`.
 */
export async function refuseUnmerged(looking: Looking, spec: Spec, commit: Commit): Promise<void> {
  const { provided, environment, commit: name } = looking.request
  if (provided?.kind !== 'commit' || !needsProof(provided, name)) return
  const patterns = homesOf(provided, spec.commits(environment).branches)
  const isHome = (branch: string) =>
    !isOfMergeQueue(branch) && (patterns === undefined || patterns.some((pattern) => matches(pattern, branch)))
  const isIn = await isInBranchOnGitHub(looking, commit, isHome)
  if (isIn === true) return
  const here = await branchesWith(looking.request.workingDirectory, commit.sha, looking.signal)
  if (isIn === undefined && here.names.some(isHome)) return
  throw notInBranch(commit, patterns, isIn === false || (here.isCertain && here.known.some(isHome)))
}

/**
 * GitHub knows best: what was fetched from `origin` may be old, or a pull request's. Undefined where it cannot be asked, or
 * does not say.
 */
async function isInBranchOnGitHub(
  { request: { provided }, repository, signal }: Looking,
  { sha }: Commit,
  isHome: (branch: string) => boolean,
): Promise<boolean | undefined> {
  const first = provided?.kind === 'commit' ? provided.main : undefined
  try {
    return await repository?.isInBranch(sha, isHome, first)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof KnownError)) throw error
    return undefined
  }
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
