import { KnownError } from '../../errors/known-error.ts'
import { isSha } from '../sha.ts'
import { firstLine, git } from './git.ts'

/** A commit that exists in a git repository on this machine. */
export interface Commit {
  /** Full 40-character SHA-1 (64 for SHA-256 repositories). */
  readonly sha: string
  /** First line of the message. Untrusted text. */
  readonly title: string
  /** Committer time, whole seconds since the epoch. */
  readonly timeSeconds: number
  /** Absolute path of the work tree, whose dirty state nothing below ever reads. */
  readonly repository: string
  /** Folder of the app inside the repository, `''` for the top. */
  readonly directory: string
  /** Whether it is the one that is checked out. */
  readonly isHead: boolean
}

/**
 * Finds a commit in the repository that a directory lies in.
 * @param revision a SHA, a branch, a tag or HEAD; hostile text.
 * @throws KnownError `revision-invalid`, `repository-missing`, `repository-empty`, `repository-not-trusted`,
 *   `commit-missing`, `git-missing`.
 */
export async function resolveCommit(directory: string, revision: string, signal: AbortSignal): Promise<Commit> {
  requireName(revision)
  const [place, commit] = await Promise.all([
    git(directory, ['rev-parse', '--is-shallow-repository', '--show-toplevel', '--show-prefix', 'HEAD'], signal),
    git(directory, ['log', '-1', '--no-show-signature', '--encoding=UTF-8', format, ...named(revision), '--'], signal),
  ])
  const [shallow, repository = directory, prefix = '', head] = place.stdout.split('\n')
  if (commit.exitCode !== 0) {
    throw await noCommit({ repository, revision, shallow: shallow === 'true', said: commit.stderr }, signal)
  }
  const [sha = '', time = '', title = ''] = commit.stdout.trimEnd().split('\0')
  return {
    sha,
    title,
    timeSeconds: Number(time),
    repository,
    directory: prefix.replace(/\/$/, ''),
    isHead: sha === head,
  }
}

/** NUL, which no subject can hold, between the parts. */
const format = '--format=%H%x00%ct%x00%s'

/** Only a commit, and nothing that git could take for an option (gitcli, `--end-of-options`). */
function named(revision: string): readonly string[] {
  return ['--end-of-options', `${revision}^{commit}`]
}

/**
 * Characters that git allows in no ref (git-check-ref-format) have other meanings in a revision: searches, paths.
 * @throws KnownError `revision-invalid`.
 */
export function requireName(revision: string): void {
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (/^[^-\s\x00-\x1f\x7f:?*[\\][^\s\x00-\x1f\x7f:?*[\\]{0,254}$/.test(revision) && !/[\^~]|\.\.|@\{/.test(revision))
    return
  throw new KnownError(`${JSON.stringify(revision.slice(0, 80))} cannot be the name of a commit.`, {
    code: 'revision-invalid',
    advice: 'Name a commit by its SHA, a branch, a tag or HEAD.',
  })
}

interface Missing {
  readonly repository: string
  readonly revision: string
  readonly shallow: boolean
  readonly said: string
}

async function noCommit({ repository, revision, shallow, said }: Missing, signal: AbortSignal): Promise<KnownError> {
  const any = await git(repository, ['rev-list', '--all', '--max-count=1'], signal)
  if (any.exitCode === 0 && any.stdout === '') {
    return new KnownError(`The repository ${repository} has no commit yet, so there is nothing to deploy.`, {
      code: 'repository-empty',
      advice: 'Commit first; only what is committed is deployed, never a dirty work tree.',
    })
  }
  if (shallow) {
    return new KnownError(`Commit '${revision}' is not in ${repository}, which is a shallow clone.`, {
      code: 'commit-missing',
      advice: 'Give actions/checkout `fetch-depth: 0`, or `ref:` with the commit that is to be deployed.',
    })
  }
  return new KnownError(`Commit '${revision}' is not in ${repository}: ${firstLine(said)}`, {
    code: 'commit-missing',
    advice: 'Fetch it, or check what the workflow passes as the commit.',
  })
}

/** What git on this machine says about the branches that have a commit. */
export interface BranchesWith {
  /** Without `origin/`. */
  readonly names: readonly string[]
  /** Those of the repository that are known here, whether or not they have it. */
  readonly known: readonly string[]
  /** False where too little of the history is here to say that a branch does not have it. */
  readonly isCertain: boolean
}

/**
 * The branches that a commit is in: those of `origin`, as they were fetched, for its own may be anything; of a repository
 * that has no `origin` its own.
 */
export async function branchesWith(directory: string, sha: string, signal: AbortSignal): Promise<BranchesWith> {
  const [shallow, remote] = await Promise.all([
    git(directory, ['rev-parse', '--is-shallow-repository'], signal),
    git(directory, ['config', '--get', 'remote.origin.url'], signal),
  ])
  const prefix = remote.exitCode === 0 ? 'refs/remotes/origin/' : 'refs/heads/'
  const list = async (...only: readonly string[]) => {
    const { exitCode, stdout } = await git(directory, ['for-each-ref', '--format=%(refname)', ...only, prefix], signal)
    const refs = exitCode === 0 ? stdout.split('\n') : []
    return refs.flatMap((ref) => (ref === '' || ref === `${prefix}HEAD` ? [] : [ref.slice(prefix.length)]))
  }
  const [names, known] = await Promise.all([isSha(sha) ? list(`--contains=${sha}`) : [], list()])
  return { names, known, isCertain: shallow.stdout.trim() === 'false' }
}

/** Whether one commit is an ancestor of another; `unknown` where the history that would tell is not there. */
export async function isAncestor(
  directory: string,
  ancestor: string,
  descendant: string,
  signal: AbortSignal,
): Promise<boolean | 'unknown'> {
  if (![ancestor, descendant].every(isSha)) return 'unknown'
  const { exitCode } = await git(directory, ['merge-base', '--is-ancestor', ancestor, descendant], signal)
  if (exitCode === 0) return true
  if (exitCode !== 1) return 'unknown'
  const shallow = await git(directory, ['rev-parse', '--is-shallow-repository'], signal)
  return shallow.stdout.trim() === 'false' ? false : 'unknown'
}
