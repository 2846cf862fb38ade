import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import type { ReleaseRow } from '../engine/events.ts'
import type { Repository } from '../github/api/repository.ts'
import type { Changes, CommitsMoved } from '../report/context.ts'
import type { RunRecord } from '../report/recorder.ts'
import { differences, type FieldChange } from '../spec/differences.ts'
import { loadSpec } from '../spec/load.ts'
import { commitsBetween, fileAt, pathInRepository } from '../support/git/history.ts'
import type { Request } from './request.ts'

export interface Around {
  readonly request: Request
  readonly record: RunRecord
  /** The commit that the run was about. */
  readonly sha: string | undefined
  /** Undefined where GitHub cannot be asked. */
  readonly github: Repository | undefined
  readonly signal: AbortSignal
}

/**
 * What only the summary wants to know: which commits and which fields of the spec are between what was live and what
 * is. Best effort: what cannot be found out is left out.
 */
export async function changesOf(around: Around): Promise<Changes> {
  const from = around.record.before?.live
  const to = targetOf(around)
  const [commits, spec] = await Promise.all([
    commitsOf(around, from?.sha, to?.sha).catch(() => undefined),
    fieldsOf(around, from, to).catch(() => undefined),
  ])
  return { commits, spec }
}

/** A release whose spec is the one of its commit, or what the work tree has and is not a release yet. */
interface Target {
  readonly sha: string
  readonly specDigest: string | undefined
}

/** What the run was about; of a rollback what is live now. Where it was overtaken, what is live is another run's. */
function targetOf({ record, sha }: Around): Target | undefined {
  if (sha !== undefined) return { sha, specDigest: undefined }
  const live = record.now?.live
  return live !== undefined && live.release !== record.before?.live?.release ? live : undefined
}

async function commitsOf(
  around: Around,
  from: string | undefined,
  to: string | undefined,
): Promise<CommitsMoved | undefined> {
  if (!from || !to || from === to) return undefined
  const { request, github, signal } = around
  const between = async (base: string, head: string) =>
    (await commitsBetween(request.workingDirectory, base, head, signal).catch(() => undefined)) ??
    github?.commitsBetween(base, head)
  const came = await between(from, to)
  if (came === undefined || came.total > 0) return came && { ...came, isBack: false }
  const went = await between(to, from)
  return went && { ...went, isBack: true }
}

/** The specs are in git by promise, in the checkout or on GitHub; one that is not what the release was launched with tells nothing. */
async function fieldsOf(
  around: Around,
  from: ReleaseRow | undefined,
  to: Target | undefined,
): Promise<readonly FieldChange[] | undefined> {
  if (from === undefined || to === undefined) return undefined
  const { request } = around
  const isOnDisk = request.command !== 'rollback'
  const [before, now] = await Promise.all([specAt(around, from), isOnDisk ? onDisk(request) : specAt(around, to)])
  if (before === undefined || now === undefined) return undefined
  const { preview, environment } = request
  const all = differences(before, now, preview === undefined ? { environment } : { previews: true })
  return isOnDisk ? all : all.filter(({ field }) => !notBroughtBack.test(field))
}

/** What a release ran comes back with it; of these a rollback takes today's. */
const notBroughtBack = /^(?:capacity|strategy|bake|checks|gates|timeouts|keep|route)(?:\.|$)/

async function specAt(around: Around, { sha, specDigest }: Target): Promise<string | undefined> {
  const { request, github, signal } = around
  const { workingDirectory: directory } = request
  const file = await pathInRepository(directory, request.spec, signal)
  if (file === undefined) return undefined
  const text = (await fileAt(directory, sha, file, signal)) ?? (await github?.fileAt(sha, file))
  return text !== undefined && digestIn(text, request) === specDigest ? text : undefined
}

function onDisk({ workingDirectory, spec }: Request): Promise<string> {
  return readFile(path.resolve(workingDirectory, spec), 'utf8')
}

function digestIn(text: string, { workingDirectory, spec: file, environment, preview }: Request): string {
  const directory = path.dirname(path.resolve(workingDirectory, file))
  const spec = loadSpec(text, { file, directory, home: homedir() })
  return (preview === undefined ? spec.environment(environment) : spec.preview(preview)).digest
}
