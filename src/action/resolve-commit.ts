import { KnownError } from '../errors/known-error.ts'
import type { Repository } from '../github/api/repository.ts'
import type { Runner } from '../github/events/context.ts'
import { requireName, resolveCommit } from '../support/git/commit.ts'
import type { Commit } from '../support/git/commit.ts'
import { fetchCommit } from '../support/git/fetch.ts'
import { isSha, shortSha } from '../support/sha.ts'
import { credentialsOf } from './github.ts'
import { forkNotAllowed, notHead, type Request } from './request.ts'

interface Given {
  readonly request: Request
  readonly runner: Runner
  /** Undefined where GitHub cannot be asked. */
  readonly repository: Repository | undefined
  readonly signal: AbortSignal
}

/** The commit to deploy; what the checkout lacks is fetched, unless it should have been what is checked out. */
export async function commitFor(given: Given): Promise<Commit> {
  const { request, runner, signal } = given
  const { workingDirectory: directory, commit } = request
  if (commit.by === 'event') return resolveCommit(directory, commit.revision ?? 'HEAD', signal)
  if (commit.by === 'name') return namedCommit(given, commit.revision)
  return resolveOrFetch(directory, commit.revision ?? (await headOf(given)), runner, signal)
}

/**
 * A SHA, a tag, a branch as it was fetched, or what else git takes for a commit; else what GitHub takes for one. A branch
 * of the checkout's own comes last: on a runner that is used again it may be an old one.
 */
async function namedCommit({ request, runner, repository, signal }: Given, name: string): Promise<Commit> {
  const { workingDirectory: directory } = request
  requireName(name)
  const find = (revision: string) => unlessMissing(resolveCommit(directory, revision, signal))
  if (!isSha(name) && name !== 'HEAD') {
    const branch = name.replace(/^refs\/heads\//, '')
    const [asTag, asBranch] = [await find(`refs/tags/${name}`), await find(`refs/remotes/origin/${branch}`)]
    if (asTag !== undefined && asBranch !== undefined && asTag.sha !== asBranch.sha)
      throw ambiguous(name, asTag, asBranch)
    const found = asTag ?? asBranch
    if (found !== undefined) return found
  }
  return (
    (await find(name)) ?? (await resolveOrFetch(directory, (await repository?.shaOf(name)) ?? name, runner, signal))
  )
}

function ambiguous(name: string, tag: Commit, branch: Commit): KnownError {
  const [asTag, asBranch] = [tag, branch].map(({ sha }) => shortSha(sha))
  return new KnownError(
    `${JSON.stringify(name)} is a tag of commit ${asTag} and a branch at commit ${asBranch}; nothing was touched.`,
    { code: 'revision-ambiguous', advice: `Write refs/tags/${name} or refs/heads/${name}, or the commit's SHA.` },
  )
}

/** @throws KnownError `pull-request-unknown`, `fork-not-allowed`, `github-…`. */
async function headOf({ request: { preview, allowForks, commit }, runner, repository }: Given): Promise<string> {
  const said = commit.by === 'pull' ? commit.said : undefined
  if (repository === undefined && said !== undefined) return said
  const pull = preview === undefined ? undefined : await repository?.pullRequest(preview)
  if (pull === undefined)
    throw new KnownError(`The head of pull request ${preview} is not known; nothing was touched.`, {
      code: 'pull-request-unknown',
      advice:
        'Check the input `number`, and give the action a `github-token` that may read pull requests. Where there is no GitHub to ask, name the commit with `sha`.',
    })
  if (pull.headRepository !== runner.repository && !allowForks) throw forkNotAllowed(preview)
  if (said !== undefined && said !== pull.headSha) throw notHead(said)
  return pull.headSha
}

/** An earlier release's commit, fetched where the checkout lacks it; undefined where it cannot be found. */
export async function commitToRebuild(
  directory: string,
  sha: string,
  runner: Runner,
  signal: AbortSignal,
): Promise<Commit | undefined> {
  return unlessMissing(resolveOrFetch(directory, sha, runner, signal))
}

async function resolveOrFetch(directory: string, sha: string, runner: Runner, signal: AbortSignal): Promise<Commit> {
  try {
    return await resolveCommit(directory, sha, signal)
  } catch (error) {
    if (!isMissing(error) || !(await fetchCommit(directory, sha, credentialsOf(runner), signal))) throw error
    return resolveCommit(directory, sha, signal)
  }
}

async function unlessMissing(finding: Promise<Commit>): Promise<Commit | undefined> {
  return finding.catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
}

function isMissing(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'commit-missing'
}

/** The commit that a tag names, by the checkout or else by GitHub; undefined where neither knows it. */
export async function commitOfTag(
  directory: string,
  tag: string,
  repository: Repository | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    return (await resolveCommit(directory, `refs/tags/${tag}`, signal)).sha
  } catch (error) {
    if (!(error instanceof KnownError) || error.code === 'revision-invalid') return undefined
    return repository?.shaOfTag(tag)
  }
}
