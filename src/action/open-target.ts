import path from 'node:path'
import type { Report } from '../engine/events.ts'
import { ask } from '../engine/http.ts'
import type { PullRequests } from '../engine/policy/previews.ts'
import { call, step, type IsAncestor, type Run } from '../engine/session.ts'
import { KnownError } from '../errors/known-error.ts'
import { ancestryOnGitHub } from '../github/api/ancestry.ts'
import { openPullRequests } from '../github/api/pull-requests.ts'
import type { Repository } from '../github/api/repository.ts'
import type { Runner } from '../github/events/context.ts'
import { whyNotCommit } from '../github/events/event-branch.ts'
import { whyNotPull } from '../github/events/event-pull.ts'
import type { Nothing } from '../github/events/meaning.ts'
import { quoted } from '../github/events/payload.ts'
import type { Wanted } from '../github/notify/wanted.ts'
import { platformNamed } from '../platforms/index.ts'
import type { Clock } from '../ports/clock.ts'
import { noRollbackOptions, type FindRollbackOptions } from '../report/context.ts'
import type { Environment, Spec } from '../spec/types.ts'
import { isAncestor, type Commit } from '../support/git/commit.ts'
import { refuseOtherCheckout, refuseUnmerged, whyNotRelease } from './provenance.ts'
import { isSpecOfBase, readSpec, specsOfPreview, type SpecCommit } from './read-spec.ts'
import type { Request } from './request.ts'
import { commitFor, commitOfTag, commitToRebuild } from './resolve-commit.ts'
import { lastCall, openRollbackOptions } from './rollback-options.ts'

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
  /** Of a run whose post step this is: by which commit's spec it ran. */
  readonly specOf?: SpecCommit | undefined
  /** Nothing may be changed. */
  readonly readOnly: boolean
}

/** Everything a command needs, resolved and validated; nothing exists yet that could be left over. */
export interface Prepared {
  readonly run: Run
  /** The preview that is to go, where specs of its pull request had it before: under another app, or elsewhere. */
  readonly formerly: readonly Run[]
  readonly spec: Spec
  /** Undefined for commands that need no commit. */
  readonly commit: Commit | undefined
  readonly pullRequests: PullRequests
  /** The commit that a tag names; undefined where nobody knows it. */
  readonly shaOfTag: (tag: string) => Promise<string | undefined>
  /** A commit to build again; undefined where it cannot be found. */
  readonly commitOf: (sha: string) => Promise<Commit | undefined>
  readonly rollbackOptions: FindRollbackOptions
  /** Lets go of connections. */
  readonly close: () => Promise<void>
}

/**
 * Resolves commit, spec and environment and opens the platform.
 * @returns why there is nothing to do, where the spec says so.
 * @throws KnownError with everything that is wrong.
 */
export function prepare(given: Given): Promise<Prepared | Nothing> {
  const { request, runner, repository, report, signal, clock, needsCommit } = given
  const { workingDirectory } = request
  return resolving(given, async () => {
    const commit = needsCommit ? await commitFor(given) : undefined
    const specs = await specsFor(given, commit ?? given.specOf)
    if ('nothing' in specs) return specs
    const [spec, ...earlier] = specs
    if (commit !== undefined) {
      const nothing = await whyNotRelease(given, spec)
      if (nothing !== undefined) return { nothing }
      await refuseOtherCheckout(given, commit)
      await refuseUnmerged(given, spec, commit)
    }
    const [run, ...formerly] = await Promise.all([openRun(given, spec), ...earlier.map((one) => openRun(given, one))])
    const asking = { wanted: wantedRollback(given, run.environment), workingDirectory, github: repository }
    // A preview shows what is in its pull request: one goes back there.
    const rollbackOptions =
      request.preview === undefined
        ? openRollbackOptions({ ...asking, images: run.platform.images, clock, call: () => lastCall(run) })
        : async () => noRollbackOptions
    const pullRequests = openPullRequests({ repository, label: spec.previews?.label, report, signal })
    const shaOfTag = (tag: string) => commitOfTag(workingDirectory, tag, repository, signal)
    const commitOf = (sha: string) => commitToRebuild(workingDirectory, sha, runner, signal)
    const close = async () => {
      await Promise.all([run, ...formerly].map(({ platform }) => platform.close()))
    }
    return { run, formerly, spec, commit, pullRequests, shaOfTag, commitOf, rollbackOptions, close }
  })
}

async function openRun(given: Given, spec: Spec): Promise<Run> {
  const { request, runner, report, signal, owner, clock, readOnly } = given
  const { workingDirectory, dryRun, force, supersede, waitForLockMs, preview } = request
  const environment = preview === undefined ? spec.environment(request.environment) : spec.preview(preview)
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
  const claimant = { owner, actor, runUrl, waitForLockMs, supersede }
  return { platform, environment, clock, report, signal, ask, claimant, force, dryRun, isAncestor: ancestry }
}

/** Which rollback the forms of the repository have to lead to. */
function wantedRollback({ request, runner }: Given, { app, name }: Environment): Wanted {
  const { workspace, workflow, action } = runner
  const directory = path.relative(workspace, request.workingDirectory).split(path.sep).join('/') || '.'
  return { workspace, workflow, action, environment: name, app, 'working-directory': directory, spec: request.spec }
}

function resolving<T>({ report, signal, clock }: Given, work: () => Promise<T>): Promise<T> {
  return step({ report, signal, clock }, 'resolve', work)
}

/** The spec that counts, and for a preview that is to go the others that may have launched it. */
type Specs = readonly [Spec, ...Spec[]]

/** A branch need not have the spec, as long as it is not one that is deployed. */
async function specsFor(given: Given, commit: SpecCommit | undefined): Promise<Specs | Nothing> {
  const { request } = given
  if (request.command === 'destroy' && request.preview !== undefined) return specsToClose(given, request.preview)
  try {
    const spec = await readSpec(given, commit)
    const nothing = whyNot(request, spec)
    if (nothing === undefined) return [spec]
    return { nothing, ...(request.provided?.kind === 'pull' && { unlessNamed: true }) }
  } catch (error) {
    const isMissing = error instanceof KnownError && error.code === 'spec-missing'
    const nothing = isMissing ? await whyNotNeeded(given) : undefined
    if (nothing === undefined) throw error
    return { nothing }
  }
}

async function specsToClose(given: Given, number: number): Promise<Specs | Nothing> {
  const [spec, ...earlier] = await specsOfPreview(given, number)
  if (spec === undefined) return { nothing: `no spec of pull request ${number} has previews` }
  const nothing = whyNot(given.request, spec)
  return nothing === undefined ? withPreview(given, [spec, ...earlier]) : { nothing }
}

/**
 * Those by which there is something of the preview; the first where there is nothing of it by any. One whose place cannot
 * be looked at keeps nobody from closing it at another.
 * @throws KnownError why a place could not be looked at, where it is at no other.
 */
async function withPreview(given: Given, specs: Specs): Promise<Specs> {
  if (specs.length === 1) return specs
  const looks = await Promise.all(specs.map((spec) => isLaunched(given, spec)))
  const [first, ...others] = specs.filter((_spec, index) => looks[index] === true)
  if (first !== undefined) return [first, ...others]
  const failure = looks.find((look) => look instanceof KnownError)
  if (failure !== undefined) throw failure
  return [specs[0]]
}

/** By a look that makes nothing, not even the place. */
async function isLaunched(given: Given, spec: Spec): Promise<boolean | KnownError> {
  try {
    const run = await openRun({ ...given, readOnly: true }, spec)
    const names = await run.platform.environments(call(run))
    await run.platform.close()
    return names.includes(run.environment.name)
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    return error
  }
}

/** Why the spec does not let an event have its way; undefined where it does. */
function whyNot({ provided, environment, app }: Request, spec: Spec): string | undefined {
  if (app !== undefined && app !== spec.app)
    return `the issue is about the app ${quoted(app)}, and ${spec.app} is another one`
  if (provided?.kind === 'pull') return whyNotPull(provided, spec.previews)
  if (provided === undefined) return undefined
  if (provided.isDeployment && !spec.environmentNames.includes(environment))
    return `the spec has no environment ${quoted(environment)}, for which the deployment is`
  return whyNotCommit(provided, spec.commits(environment))
}

/** Why it does no harm that there is no spec; undefined where it does. */
async function whyNotNeeded(given: Given): Promise<string | undefined> {
  const { provided, preview } = given.request
  if (preview !== undefined && (await isSpecOfBase(given)) !== false)
    return `the head of pull request ${preview} has no spec; it was begun before there was one`
  return provided?.kind === 'commit' ? whyNotCommit(provided, { branches: undefined, prereleases: false }) : undefined
}
