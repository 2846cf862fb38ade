import { KnownError } from '../errors/known-error.ts'
import type { Repository } from '../github/api/repository.ts'
import type { Runner } from '../github/events/context.ts'
import { resolveCommit } from '../support/git/commit.ts'
import type { Commit } from '../support/git/commit.ts'
import { fetchCommit } from '../support/git/fetch.ts'
import { credentialsOf } from './github.ts'
import type { Request } from './request.ts'

interface Given {
  readonly request: Request
  readonly runner: Runner
  readonly signal: AbortSignal
}

/** The commit to deploy; a preview's is fetched where the checkout lacks it, which by itself is of the merge. */
export function commitFor({ request, runner, signal }: Given): Promise<Commit> {
  const { workingDirectory: directory, sha, preview } = request
  return preview === undefined ? resolveCommit(directory, sha, signal) : resolveOrFetch(directory, sha, runner, signal)
}

/** An earlier release's commit, fetched where the checkout lacks it; undefined where it cannot be found. */
export async function commitToRebuild(
  directory: string,
  sha: string,
  runner: Runner,
  signal: AbortSignal,
): Promise<Commit | undefined> {
  try {
    return await resolveOrFetch(directory, sha, runner, signal)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function resolveOrFetch(directory: string, sha: string, runner: Runner, signal: AbortSignal): Promise<Commit> {
  try {
    return await resolveCommit(directory, sha, signal)
  } catch (error) {
    if (!isMissing(error) || !(await fetchCommit(directory, sha, credentialsOf(runner), signal))) throw error
    return resolveCommit(directory, sha, signal)
  }
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
