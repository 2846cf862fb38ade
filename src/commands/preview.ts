import { KnownError } from '../errors.ts'
import { withoutRelease, type Outcome } from '../engine/events.ts'
import { groupOf, liveRelease, observe, type Observation } from '../engine/observation.ts'
import { isPreview, previewNumber, unknownPullRequests, type PullRequests } from '../engine/previews.ts'
import { call, type Run } from '../engine/run.ts'
import type { Environment, Previews } from '../spec/types.ts'
import { deploy, type DeployRequest } from './deploy.ts'
import { destroy } from './destroy.ts'
import { makesRoom, openPreview, surplus, type OpenPreview } from './room.ts'
import { removeUnwanted } from './unwanted.ts'

export interface PreviewRequest extends DeployRequest {
  readonly limits: Previews
  /** The environment of another preview, by name. */
  readonly environmentOf: (name: string) => Environment
  /** Without them what the events say is taken for true. */
  readonly pullRequests?: PullRequests
}

/**
 * A preview is an environment of its own, with its own ledger, fleet and route. Previews of closed pull requests go
 * first; then a new one beyond the maximum makes the one go that was pushed to longest ago. Events come late, twice, or
 * not at all, so the pull request itself is asked: what is closed is not deployed, and what was closed meanwhile goes.
 */
export async function preview(run: Run, request: PreviewRequest): Promise<Outcome> {
  const stillWanted = (seen: Observation) => refuseUnwanted(run, request, seen)
  try {
    await refuseClosed(run, request.pullRequests)
    if (!run.dryRun) await removeUnwanted(run, request)
    if (!run.dryRun && (await run.platform.router.route(call(run))) === undefined) await makeRoom(run, request)
    const outcome = await deploy(run, { ...request, stillWanted })
    await refuseClosed(run, request.pullRequests)
    return outcome
  } catch (error) {
    if (!(error instanceof KnownError) || (error.code !== closed && error.code !== outdated)) throw error
    return nothingToDeploy(run, error)
  }
}

const closed = 'preview-unwanted'
const outdated = 'preview-outdated'

async function refuseUnwanted(run: Run, { pullRequests, commit }: PreviewRequest, seen: Observation): Promise<void> {
  const head = await refuseClosed(run, pullRequests)
  const live = groupOf(seen, liveRelease(seen) ?? -1)?.tags.sha
  if (run.force || head === undefined || head === commit.sha || live !== head) return
  const [older, newer] = [commit.sha.slice(0, 12), head.slice(0, 12)]
  throw new KnownError(`${older} is not the head of the pull request any more; ${newer} is, and is live`, {
    code: outdated,
  })
}

/** @returns the pull request's head, where it is known. */
async function refuseClosed(run: Run, pullRequests: PullRequests = unknownPullRequests): Promise<string | undefined> {
  const number = previewNumber(run.environment.name)
  const wish = number === undefined ? 'unknown' : await pullRequests.wish(number)
  if (wish === 'unknown') return undefined
  if (wish.wanted) return wish.headSha
  throw new KnownError(wish.why, { code: closed })
}

/** Neither success nor failure; whatever there is of a preview that is not wanted goes. */
async function nothingToDeploy(run: Run, { code, message }: KnownError): Promise<Outcome> {
  const verdict = `Nothing to do: ${message}`
  run.report({ type: 'notice', message: `${run.environment.name} is not deployed: ${message}.` })
  if (code === closed) {
    const gone = await destroy(run)
    return gone.changed || run.dryRun ? gone : { ...gone, verdict }
  }
  return withoutRelease(verdict, { plan: run.dryRun ? [] : undefined })
}

async function makeRoom(run: Run, request: PreviewRequest): Promise<void> {
  const names = (await run.platform.environments(call(run))).filter(
    (name) => isPreview(name) && name !== run.environment.name,
  )
  const { max } = request.limits
  if (names.length < max) return
  const open = await Promise.all(names.map((name) => lookAt(run, request.environmentOf(name))))
  const others = open.filter((found) => found !== undefined)
  for (const oldest of surplus(others, max - 1)) {
    run.report({ type: 'notice', message: makesRoom(oldest, max) })
    await destroy(oldest.run)
  }
}

async function lookAt(run: Run, environment: Environment): Promise<OpenPreview | undefined> {
  const there = { ...run, environment, platform: run.platform.forEnvironment(environment) }
  return openPreview(there, await observe(there))
}
