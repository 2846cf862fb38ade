import path from 'node:path'
import { KnownError } from '../errors.ts'
import type { Commit } from '../platform/images.ts'
import { git } from './git.ts'

/**
 * Finds a commit in the repository that a directory lies in.
 * @param revision a SHA, a branch, a tag or HEAD; hostile text, so git is told where options end.
 * @throws KnownError `repository-missing`, `repository-empty`, `commit-missing`, `git-missing`.
 */
export async function resolveCommit(directory: string, revision: string, signal: AbortSignal): Promise<Commit> {
  const top = await git(directory, ['rev-parse', '--show-toplevel'], signal)
  if (top.exitCode !== 0) throw noRepository(directory, top.stderr)
  const repository = top.stdout.trim()
  const found = await git(
    repository,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    signal,
  )
  if (found.exitCode !== 0) throw await noCommit(repository, revision, signal)
  const sha = found.stdout.trim()
  const shown = await git(repository, ['show', '--no-patch', '--format=%ct%n%s', '--end-of-options', sha], signal)
  const [time = '0', title = ''] = shown.stdout.split('\n')
  const prefix = await git(directory, ['rev-parse', '--show-prefix'], signal)
  return { sha, title, timeSeconds: Number(time), repository, directory: folder(prefix.stdout.trim()) }
}

/** `packages/shop/` to `packages/shop`. */
function folder(prefix: string): string {
  return prefix === '' ? '' : path.posix.normalize(prefix).replace(/\/$/, '')
}

function noRepository(directory: string, said: string): KnownError {
  return new KnownError(`${directory} is not in a git repository: ${said.trim().split('\n')[0] ?? ''}.`, {
    code: 'repository-missing',
    advice: 'Check out the repository first (actions/checkout), or set `working-directory`.',
  })
}

async function noCommit(repository: string, revision: string, signal: AbortSignal): Promise<KnownError> {
  const wanted = revision.slice(0, 80)
  const any = await git(repository, ['rev-list', '--all', '--max-count=1'], signal)
  if (any.stdout.trim() === '') {
    return new KnownError(`The repository ${repository} has no commit yet, so there is nothing to deploy.`, {
      code: 'repository-empty',
      advice: 'Commit first; only what is committed is deployed, never a dirty work tree.',
    })
  }
  const shallow = await isShallow(repository, signal)
  return new KnownError(`Commit '${wanted}' is not in ${repository}${shallow ? ', which is a shallow clone' : ''}.`, {
    code: 'commit-missing',
    advice: shallow
      ? 'Give actions/checkout `fetch-depth: 0`, or `ref:` the commit that is to be deployed.'
      : 'Fetch it, or check what the workflow passes as the commit.',
  })
}

async function isShallow(repository: string, signal: AbortSignal): Promise<boolean> {
  return (await git(repository, ['rev-parse', '--is-shallow-repository'], signal)).stdout.trim() === 'true'
}

/** Whether one commit is an ancestor of another; `unknown` where the history is not there to tell. */
export async function isAncestor(
  directory: string,
  ancestor: string,
  descendant: string,
  signal: AbortSignal,
): Promise<boolean | 'unknown'> {
  if (![ancestor, descendant].every((sha) => /^[0-9a-f]{40,64}$/.test(sha))) return 'unknown'
  const { exitCode } = await git(directory, ['merge-base', '--is-ancestor', ancestor, descendant], signal)
  if (exitCode === 0) return true
  if (exitCode !== 1 || (await isShallow(directory, signal))) return 'unknown'
  return false
}
