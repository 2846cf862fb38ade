import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { KnownError, messageOf } from '../errors/known-error.ts'
import type { Repository } from '../github/api/repository.ts'
import { loadSpec } from '../spec/load.ts'
import type { Spec } from '../spec/types.ts'
import { resolveCommit, type Commit } from '../support/git/commit.ts'
import { fileAt, pathInRepository, versionsOf } from '../support/git/history.ts'
import { shortSha } from '../support/sha.ts'
import type { Request } from './request.ts'

export interface Reading {
  readonly request: Request
  /** Undefined where GitHub cannot be asked. */
  readonly repository: Repository | undefined
  readonly signal: AbortSignal
}

/** What has to be known of a commit to read its spec. */
export type SpecCommit = Pick<Commit, 'sha' | 'isHead'>

/**
 * The spec belongs to its commit: it is the one of the commit that is deployed, which for what is checked out is the
 * file in the work tree.
 * @throws KnownError `spec-missing`, `spec-invalid`, `spec-too-large`.
 */
export async function readSpec(reading: Reading, commit: SpecCommit | undefined): Promise<Spec> {
  const { request } = reading
  const isHere = commit === undefined || commit.isHead
  const text = isHere ? await inWorkTree(request) : await textAt(reading, commit.sha)
  if (text !== undefined) return parse(request, text)
  throw missing(request, isHere ? request.workingDirectory : `commit ${shortSha(commit.sha)}`)
}

async function inWorkTree({ spec, workingDirectory }: Request): Promise<string | undefined> {
  const file = path.resolve(workingDirectory, spec)
  try {
    // A device has no end.
    if (!(await stat(file)).isFile()) throw new Error('it is no file')
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw missing({ spec, workingDirectory }, workingDirectory, messageOf(error))
  }
}

/** As the checkout has it, else as GitHub has it. */
async function textAt({ request, repository, signal }: Reading, sha: string): Promise<string | undefined> {
  const { workingDirectory, spec } = request
  const file = await pathInRepository(workingDirectory, spec, signal)
  if (file === undefined) return inWorkTree(request)
  return (await fileAt(workingDirectory, sha, file, signal)) ?? repository?.fileAt(sha, file)
}

/**
 * The specs that may have launched a preview, each with another app or another place, the likeliest first: what is to be
 * removed is what was launched, and the pull request's last commit may have broken the spec, renamed the app or moved
 * it since. Those of the checkout, of the branch that the pull request goes to, and of the commits before.
 * @returns none where none of these has the file, or previews in it.
 * @throws KnownError why the first cannot be read, where none can.
 */
export async function specsOfPreview(reading: Reading, number: number): Promise<readonly Spec[]> {
  const texts = await textsOf(reading)
  const specs = new Map<string, Spec>()
  const problems: unknown[] = []
  for (const text of texts)
    try {
      const spec = parse(reading.request, text)
      // One that has no previews launched none.
      if (spec.previews === undefined) continue
      const { app, platform } = spec.preview(number)
      const key = JSON.stringify([app, platform])
      if (!specs.has(key)) specs.set(key, spec)
    } catch (error) {
      problems.push(error)
    }
  if (specs.size === 0 && problems.length > 0) throw problems[0]
  return [...specs.values()]
}

async function textsOf(reading: Reading): Promise<readonly string[]> {
  const { request, signal } = reading
  const { workingDirectory, spec } = request
  const file = await pathInRepository(workingDirectory, spec, signal)
  const versions = file === undefined ? [] : await versionsOf(workingDirectory, file, signal)
  const texts = [
    inWorkTree(request),
    textAtBase(reading),
    ...(request.baseSha === undefined ? [] : [textAt(reading, request.baseSha)]),
    ...versions.map(({ sha, file: path }) => fileAt(workingDirectory, sha, path, signal)),
  ]
  // What cannot be read closes nothing, and keeps nothing from being closed by another.
  const read = await Promise.all(texts.map((text) => text.catch(() => undefined)))
  signal.throwIfAborted()
  return read.filter((text) => text !== undefined)
}

/** Whether the branch that the pull request goes to has the spec; undefined where it is not known which that is. */
export async function isSpecOfBase(reading: Reading): Promise<boolean | undefined> {
  const sha = await shaOfBase(reading)
  return sha === undefined ? undefined : (await textAt(reading, sha)) !== undefined
}

/** The spec of the branch that the pull request goes to; undefined where that does not have it, or is not known. */
async function textAtBase(reading: Reading): Promise<string | undefined> {
  const sha = await shaOfBase(reading)
  return sha === undefined ? undefined : textAt(reading, sha)
}

/** By the checkout, else by GitHub; undefined where neither knows it, or cannot be asked. */
async function shaOfBase({ request, repository, signal }: Reading): Promise<string | undefined> {
  const { workingDirectory, base } = request
  if (base === undefined) return undefined
  for (const ref of [`refs/remotes/origin/${base}`, `refs/heads/${base}`])
    try {
      return (await resolveCommit(workingDirectory, ref, signal)).sha
    } catch (error) {
      if (!(error instanceof KnownError)) throw error
    }
  return repository?.shaOf(`heads/${base}`).catch(() => undefined)
}

function parse({ spec, workingDirectory }: Request, text: string): Spec {
  const directory = path.dirname(path.resolve(workingDirectory, spec))
  return loadSpec(text, { file: spec, directory, home: homedir() })
}

function missing(
  { spec }: Pick<Request, 'spec' | 'workingDirectory'>,
  where: string,
  why = 'there is no such file',
): KnownError {
  return new KnownError(`The spec ${spec} cannot be read in ${where}: ${why}.`, {
    code: 'spec-missing',
    advice: 'Check out the repository first (actions/checkout), or name the file with the input `spec`.',
  })
}
