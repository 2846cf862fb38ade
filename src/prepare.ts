import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Report } from './engine/events.ts'
import { step, type IsAncestor, type Run } from './engine/run.ts'
import { KnownError, messageOf } from './errors.ts'
import { isAncestor, resolveCommit } from './git/commit.ts'
import { ancestryOnGitHub } from './github/ancestry.ts'
import type { Runner } from './github/context.ts'
import type { Request } from './inputs.ts'
import type { Clock } from './platform/clock.ts'
import type { Commit } from './platform/images.ts'
import type { OpenOptions, Platform } from './platform/platform.ts'
import { loadSpec } from './spec/load.ts'
import type { Environment, Spec } from './spec/types.ts'

export interface Given {
  readonly request: Request
  readonly runner: Runner
  readonly environment: NodeJS.ProcessEnv
  readonly report: Report
  readonly signal: AbortSignal
  readonly owner: string
  readonly clock: Clock
  readonly needsCommit: boolean
  /** Nothing may be changed. */
  readonly readOnly: boolean
}

/** Everything a command needs, resolved and validated; nothing exists yet that could be left over. */
export interface Prepared {
  readonly run: Run
  readonly spec: Spec
  /** Undefined for commands that need no commit. */
  readonly commit: Commit | undefined
}

/** Resolves spec, environment and commit and opens the platform. @throws KnownError with everything that is wrong. */
export function prepare(given: Given): Promise<Prepared> {
  const { request, runner, report, signal, owner, clock, needsCommit, readOnly } = given
  const { workingDirectory, dryRun, force, supersede, waitForLockMs } = request
  return resolving(given, async () => {
    const spec = await readSpec(request)
    const environment =
      request.preview === undefined ? spec.environment(request.environment) : spec.preview(request.preview)
    const commit = needsCommit ? await resolveCommit(workingDirectory, request.sha, signal) : undefined
    const platform = await openPlatform(environment, { clock, readOnly, buildEnvironment: given.environment })
    const { actor, runUrl } = runner
    const onGitHub = ancestryOnGitHub(given)
    const ancestry: IsAncestor = async (a, b) => {
      const here = await isAncestor(workingDirectory, a, b, signal)
      return here === 'unknown' ? onGitHub(a, b) : here
    }
    const run = {
      platform,
      environment,
      clock,
      report,
      signal,
      actor,
      runUrl,
      owner,
      force,
      dryRun,
      waitForLockMs,
      supersede,
      isAncestor: ancestry,
    }
    return { run, spec, commit }
  })
}

function resolving<T>({ report, signal, clock }: Given, work: () => Promise<T>): Promise<T> {
  return step({ report, signal, clock }, 'resolve', work)
}

async function readSpec({ spec, workingDirectory }: Request): Promise<Spec> {
  const file = path.resolve(workingDirectory, spec)
  try {
    const text = await readFile(file, 'utf8')
    return loadSpec(text, { file: spec, directory: path.dirname(file), home: homedir() })
  } catch (error) {
    if (error instanceof KnownError) throw error
    throw new KnownError(`The spec ${spec} cannot be read in ${workingDirectory}: ${messageOf(error)}.`, {
      code: 'spec-missing',
      advice: 'Check out the repository first (actions/checkout), or name the file with the input `spec`.',
    })
  }
}

/** A run pays only for the platform that it uses. */
async function openPlatform(environment: Environment, options: OpenOptions): Promise<Platform> {
  const { platform } = environment
  switch (platform.name) {
    case 'local':
      return (await import('./platform/local/index.ts')).open({ ...environment, platform }, options)
    case 'aws':
      return (await import('./platform/aws/index.ts')).open({ ...environment, platform }, options)
  }
}
