import { KnownError } from './errors.ts'
import { resolveCommit } from './git/commit.ts'
import { fetchCommit } from './git/fetch.ts'
import type { Runner } from './github/context.ts'
import { credentialsOf } from './github/from-environment.ts'
import type { Repository } from './github/repository.ts'
import type { Request } from './inputs.ts'
import type { Commit } from './platform/images.ts'

interface Given {
  readonly request: Request
  readonly runner: Runner
  readonly signal: AbortSignal
}

/** The commit to deploy, fetched where the checkout lacks it: by itself a checkout has a pull request's merge. */
export async function commitFor({ request, runner, signal }: Given): Promise<Commit> {
  const { workingDirectory, sha } = request
  const resolve = () => resolveCommit(workingDirectory, sha, signal)
  try {
    return await resolve()
  } catch (error) {
    const isMissing = error instanceof KnownError && error.code === 'commit-missing'
    if (isMissing && (await fetchCommit(workingDirectory, sha, credentialsOf(runner), signal))) return resolve()
    throw error
  }
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
