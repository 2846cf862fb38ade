import { withoutRelease, type Outcome } from '../engine/events.ts'
import { refuseChangedAddress } from '../engine/policy/address.ts'
import { isPreview, previewNumber, unknownPullRequests, type PullRequests } from '../engine/policy/previews.ts'
import { call, inEnvironment, type Run, type Session } from '../engine/session.ts'
import { liveRelease } from '../engine/snapshot/history.ts'
import { observe } from '../engine/snapshot/observe.ts'
import { groupOf, type Snapshot } from '../engine/snapshot/snapshot.ts'
import { KnownError } from '../errors/known-error.ts'
import type { Environment, Previews } from '../spec/types.ts'
import { shortSha } from '../support/sha.ts'
import { commitOf, type CommandDefinition } from './definition.ts'
import { deploy, type DeployRequest } from './deploy.ts'
import { destroy } from './destroy.ts'
import { planAfter, seeOff, type Leaving } from './leaving.ts'
import { makesRoom, openPreview, surplus, type OpenPreview } from './room.ts'
import { findUnwanted, orWarn } from './unwanted.ts'

export interface PreviewRequest extends DeployRequest {
  readonly limits: Previews
  /** The environment of another preview, by name; undefined when the spec does not know it. */
  readonly environmentOf: (name: string) => Environment | undefined
  /** Without them what the events say is taken for true. */
  readonly pullRequests?: PullRequests
}

/**
 * A preview is an environment of its own, with its own ledger, fleet and route. Previews of closed pull requests go
 * first; then a new one beyond the maximum makes the one go that was pushed to longest ago. Events come late, twice, or
 * not at all, so the pull request itself is asked: what is closed is not deployed, and what was closed meanwhile goes.
 */
export async function preview(run: Run, request: PreviewRequest): Promise<Outcome> {
  const stillWanted = (seen: Snapshot) => refuseUnwanted(run, request, seen)
  let gone: readonly Leaving[] = []
  try {
    await refuseClosed(run, request.pullRequests)
    gone = await seeOff(run, await findUnwanted(run, request))
    gone = [...gone, ...(await seeOff(run, await findSurplus(run, request, gone)))]
    const outcome = await deploy(run, { ...request, stillWanted })
    await refuseClosed(run, request.pullRequests)
    return planAfter(gone, outcome)
  } catch (error) {
    if (!(error instanceof KnownError) || (error.code !== 'preview-unwanted' && error.code !== 'preview-outdated'))
      throw error
    return planAfter(gone, await nothingToDeploy(run, error))
  }
}

async function refuseUnwanted(run: Run, { pullRequests, commit }: PreviewRequest, seen: Snapshot): Promise<void> {
  const head = await refuseClosed(run, pullRequests)
  const live = groupOf(seen, liveRelease(seen) ?? -1)?.tags.sha
  if (run.force || head === undefined || head === commit.sha || live !== head) return
  const [older, newer] = [shortSha(commit.sha), shortSha(head)]
  throw new KnownError(`${older} is not the head of the pull request any more; ${newer} is, and is live`, {
    code: 'preview-outdated',
  })
}

/** @returns the pull request's head, where it is known. */
async function refuseClosed(
  session: Session,
  pullRequests: PullRequests = unknownPullRequests,
): Promise<string | undefined> {
  const number = previewNumber(session.environment.name)
  const wish = number === undefined ? 'unknown' : await pullRequests.wish(number)
  if (wish === 'unknown') return undefined
  if (wish.wanted) return wish.headSha
  throw new KnownError(wish.why, { code: 'preview-unwanted' })
}

/** Neither success nor failure; whatever there is of a preview that is not wanted goes. */
async function nothingToDeploy(run: Run, { code, message }: KnownError): Promise<Outcome> {
  const verdict = `Nothing to do: ${message}`
  run.report({ type: 'notice', message: `${run.environment.name} is not deployed: ${message}.` })
  if (code === 'preview-unwanted') {
    const gone = await destroy(run)
    return gone.changed || run.dryRun ? gone : { ...gone, verdict }
  }
  return withoutRelease(verdict, { plan: run.dryRun ? [] : undefined })
}

/** Those that make room for one that is not there yet. @param gone do not count any more. */
async function findSurplus(
  run: Run,
  { limits: { max }, environmentOf }: PreviewRequest,
  gone: readonly Leaving[],
): Promise<readonly Leaving[]> {
  if ((await run.platform.router.route(call(run))) !== undefined) return []
  const left = new Set([run.environment.name, ...gone.map(({ name }) => name)])
  const names = (await run.platform.environments(call(run))).filter((name) => isPreview(name) && !left.has(name))
  if (names.length < max) return []
  // Nobody makes room for what is going to be refused.
  await refuseChangedAddress(run, await observe(run))
  const open = await Promise.all(
    names.flatMap((name) => environmentOf(name) ?? []).map((environment) => lookAt(run, environment)),
  )
  const others = open.filter((found) => found !== undefined)
  return surplus(others, max - 1).map((oldest) => ({
    name: oldest.run.environment.name,
    why: makesRoom(oldest, max),
    remove: () => orWarn(oldest.run, () => destroy(oldest.run)),
  }))
}

async function lookAt(run: Run, environment: Environment): Promise<OpenPreview | undefined> {
  const there = inEnvironment(run, environment)
  return openPreview(there, await observe(there))
}

export const previewCommand: CommandDefinition = {
  meaning: "opens or updates the pull request's own fleet",
  needsCommit: true,
  changes: true,
  preview: 'always',
  run: (target) => {
    const { run, build, previews: limits, environmentOf, pullRequests } = target
    if (limits === undefined) throw new Error('a preview was prepared without limits')
    return preview(run, { commit: commitOf(target), build, limits, environmentOf, pullRequests })
  },
}
