import path from 'node:path'
import { isSha } from '../sha.ts'
import { git } from './git.ts'

export interface CommitLine {
  readonly sha: string
  /** First line of its message. Untrusted text. */
  readonly title: string
  /** Untrusted text. */
  readonly author: string
}

/** Newest first, the first of them by name. */
export interface Commits {
  readonly total: number
  readonly commits: readonly CommitLine[]
}

/** The most commits that are told by name. */
const mostCommits = 20

/** What `to` has that `from` has not; undefined where the history that would tell is not there. */
export async function commitsBetween(
  directory: string,
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<Commits | undefined> {
  if (![from, to].every(isSha)) return undefined
  const range = [`${from}..${to}`, '--']
  const [shallow, count, log] = await Promise.all([
    git(directory, ['rev-parse', '--is-shallow-repository'], signal),
    git(directory, ['rev-list', '--count', ...range], signal),
    git(
      directory,
      ['log', '--no-show-signature', '--encoding=UTF-8', `--max-count=${mostCommits}`, format, ...range],
      signal,
    ),
  ])
  if (shallow.stdout.trim() !== 'false' || count.exitCode !== 0 || log.exitCode !== 0) return undefined
  const lines = log.stdout.split('\n').filter((line) => line !== '')
  return { total: Number(count.stdout), commits: lines.map(commitOf) }
}

/** NUL, which neither subjects nor names can hold, between the parts. */
const format = '--format=%H%x00%s%x00%an'

function commitOf(line: string): CommitLine {
  const [sha = '', title = '', author = ''] = line.split('\0')
  return { sha, title, author }
}

/** A text file as it was in a commit; undefined where commit or file is not there. @param file from the top of the repository. */
export async function fileAt(
  directory: string,
  sha: string,
  file: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!isSha(sha)) return undefined
  const { exitCode, stdout } = await git(directory, ['show', '--no-textconv', `${sha}:${file}`], signal)
  return exitCode === 0 ? stdout : undefined
}

/**
 * Where a file is, from the top of the repository; undefined where it is not in it.
 * @param file as seen from `directory`.
 * @throws KnownError `repository-missing`.
 */
export async function pathInRepository(
  directory: string,
  file: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { stdout } = await git(directory, ['rev-parse', '--show-prefix'], signal)
  const relative = path.relative(directory, path.resolve(directory, file)).split(path.sep).join('/')
  const inside = path.posix.normalize(`${stdout.replace(/\n$/, '')}${relative}`)
  return inside === '..' || inside.startsWith('../') ? undefined : inside
}

/** A file as a commit has it, under the name that it has there. */
export interface Version {
  readonly sha: string
  readonly file: string
}

/** The last changes of a file up to HEAD, also under former names, newest first, as far as they are here. @param file from the top. */
export async function versionsOf(directory: string, file: string, signal: AbortSignal): Promise<readonly Version[]> {
  const how = ['--follow', '--max-count=20', '--format=%x00%H', '--name-only', '-z']
  const { exitCode, stdout } = await git(directory, ['log', ...how, 'HEAD', '--', `:(top)${file}`], signal)
  if (exitCode !== 0) return []
  const words = stdout.split(/[\0\n]+/).filter((word) => word !== '')
  return words.flatMap((sha, index) => {
    const name = words[index + 1]
    return isSha(sha) && name !== undefined && !isSha(name) ? [{ sha, file: name }] : []
  })
}

/** Those of the commits that are in the repository. */
export async function commitsHere(
  directory: string,
  shas: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const asked = [...new Set(shas.filter(isSha))].slice(0, 200)
  if (asked.length === 0) return []
  const { stdout } = await git(directory, ['rev-list', '--no-walk', '--ignore-missing', ...asked, '--'], signal)
  const there = new Set(stdout.split('\n'))
  return asked.filter((sha) => there.has(sha))
}
