import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Report } from '../engine/events.ts'
import { ask } from '../engine/http.ts'
import type { PullRequests } from '../engine/policy/previews.ts'
import { call, step, type IsAncestor, type Run } from '../engine/session.ts'
import { KnownError, messageOf } from '../errors/known-error.ts'
import { ancestryOnGitHub } from '../github/api/ancestry.ts'
import { openPullRequests } from '../github/api/pull-requests.ts'
import type { Repository } from '../github/api/repository.ts'
import type { Runner } from '../github/events/context.ts'
import { whyNotBranch } from '../github/events/event-branch.ts'
import { whyNotLabel } from '../github/events/event-pull.ts'
import type { Nothing } from '../github/events/meaning.ts'
import { platformNamed } from '../platforms/index.ts'
import type { Clock } from '../ports/clock.ts'
import { noRollbackOptions, type FindRollbackOptions } from '../report/context.ts'
import { loadSpec } from '../spec/load.ts'
import type { Spec } from '../spec/types.ts'
import { isAncestor, type Commit } from '../support/git/commit.ts'
import type { Request } from './request.ts'
import { commitFor, commitOfTag, commitToRebuild } from './resolve-commit.ts'
import { openRollbackOptions } from './rollback-options.ts'

export interface Given {
  readonly request: Request
  readonly runner: Runner
  readonly environment: NodeJS.ProcessEnv
  /** Undefined where GitHub cannot be asked. */
  readonly repository: Repository | undefined
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
  readonly pullRequests: PullRequests
  /** The commit that a tag names; undefined where nobody knows it. */
  readonly shaOfTag: (tag: string) => Promise<string | undefined>
  /** A commit to build again; undefined where it cannot be found. */
  readonly commitOf: (sha: string) => Promise<Commit | undefined>
  readonly rollbackOptions: FindRollbackOptions
}

/**
 * Resolves spec, environment and commit and opens the platform.
 * @returns why there is nothing to do, where the spec says so.
 * @throws KnownError with everything that is wrong.
 */
export function prepare(given: Given): Promise<Prepared | Nothing> {
  const { request, runner, repository, report, signal, owner, clock, needsCommit, readOnly } = given
  const { workingDirectory, dryRun, force, supersede, waitForLockMs } = request
  return resolving(given, async () => {
    const spec = await specFor(request)
    if ('nothing' in spec) return spec
    const environment =
      request.preview === undefined ? spec.environment(request.environment) : spec.preview(request.preview)
    const commit = needsCommit ? await commitFor(given) : undefined
    const platform = await platformNamed(environment.platform.name).open(environment, {
      clock,
      readOnly,
      buildEnvironment: given.environment,
    })
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
      ask,
      claimant: { owner, actor, runUrl, waitForLockMs, supersede },
      force,
      dryRun,
      isAncestor: ancestry,
    }
    const { workspace, workflow } = runner
    const asking = { workspace, workflow, workingDirectory, github: repository }
    // A preview shows what is in its pull request: one goes back there.
    const rollbackOptions =
      request.preview === undefined
        ? openRollbackOptions({ ...asking, images: platform.images, clock, call: () => call(run) })
        : async () => noRollbackOptions
    const pullRequests = openPullRequests({ repository, label: spec.previews?.label, report, signal })
    const shaOfTag = (tag: string) => commitOfTag(workingDirectory, tag, repository, signal)
    const commitOf = (sha: string) => commitToRebuild(workingDirectory, sha, runner, signal)
    return { run, spec, commit, pullRequests, shaOfTag, commitOf, rollbackOptions }
  })
}

function resolving<T>({ report, signal, clock }: Given, work: () => Promise<T>): Promise<T> {
  return step({ report, signal, clock }, 'resolve', work)
}

/** A branch need not have the spec, as long as it is not one that is deployed. */
async function specFor(request: Request): Promise<Spec | Nothing> {
  try {
    const spec = await readSpec(request)
    const nothing = whyNot(request, spec)
    return nothing === undefined ? spec : { nothing }
  } catch (error) {
    const isMissing = error instanceof KnownError && error.code === 'spec-missing'
    const nothing = isMissing ? whyNot(request, undefined) : undefined
    if (nothing === undefined) throw error
    return { nothing }
  }
}

/** Why the spec does not let an event have its way; undefined where it does. */
function whyNot({ provided, environment }: Request, spec: Spec | undefined): string | undefined {
  if (provided?.kind === 'branch') return whyNotBranch(provided, spec?.branches(environment))
  return provided === undefined || spec === undefined ? undefined : whyNotLabel(provided, spec.previews?.label)
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
