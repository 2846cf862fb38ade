import { observeUnder } from '../engine/claim/claim.ts'
import type { EnvironmentStatus, Outcome } from '../engine/events.ts'
import { refuseWithoutCapacity } from '../engine/operation/able.ts'
import { acquire } from '../engine/operation/acquire.ts'
import { healed } from '../engine/operation/foresight.ts'
import { heal } from '../engine/operation/heal.ts'
import { orUndo, reportStatus } from '../engine/operation/operate.ts'
import { refuseElsewhere } from '../engine/policy/address.ts'
import { healing } from '../engine/policy/plan.ts'
import { isPreview, previewNumber, type PullRequests } from '../engine/policy/previews.ts'
import { forgetLogsOrWarn } from '../engine/retire/demolish.ts'
import { imagesToGo, prune, pruned, pruneImages } from '../engine/retire/prune.ts'
import { unreachableWarning } from '../engine/rollout/reach.ts'
import { call, claimingWith, inEnvironment, step, type Run, type Session } from '../engine/session.ts'
import { environmentStatus } from '../engine/snapshot/environment-status.ts'
import { forgotten, prunable } from '../engine/snapshot/leftovers.ts'
import { observe } from '../engine/snapshot/observe.ts'
import { highest, nothingLeft, withOperation, type Snapshot } from '../engine/snapshot/snapshot.ts'
import { KnownError } from '../errors/known-error.ts'
import type { Environment, Previews } from '../spec/types.ts'
import { shortSha } from '../support/sha.ts'
import type { CommandDefinition } from './definition.ts'
import { destroy, isEmpty, type DestroyRequest } from './destroy.ts'
import { lastPush, makesRoom, openPreview, surplus, type OpenPreview } from './room.ts'
import { createSwept, type Swept } from './swept.ts'
import { orWarn, whyUnwanted } from './unwanted.ts'

export interface SweepRequest {
  /** Undefined where the spec has no previews. */
  readonly limits: Previews | undefined
  /** The environment of that name, undefined when the spec does not know it. */
  readonly environmentOf: (name: string) => Environment | undefined
  /** Without them only what is idle is closed. */
  readonly pullRequests?: PullRequests
}

/** A destroyed preview leaves one ledger entry, so that its numbers go on if it is opened again; for this long. */
const tombstoneMs = 7 * 24 * 3600_000

/**
 * Looks at every environment that has something here: heals what runs that died have left, removes what nothing needs,
 * closes previews of closed pull requests, those that were not pushed to for too long and those beyond the maximum, prunes
 * histories and images. An environment that a run is working on is left to it.
 * @throws KnownError `sweep-incomplete`, or why the one environment could not be swept; the others are.
 */
export async function sweep(run: Run, request: SweepRequest): Promise<Outcome> {
  const swept = createSwept(run)
  const after = new Map<string, Snapshot>()
  await step(run, 'observe', async () => {
    const settled: EnvironmentStatus[] = []
    const sweeping = { ...request, swept, settled, after, wanted: await request.pullRequests?.wanted() }
    const open: (OpenPreview | undefined)[] = []
    const environments = await run.platform.environments(call(run))
    for (const name of environments) {
      const environment = request.environmentOf(name)
      if (environment === undefined)
        run.report({
          type: 'warning',
          message: `${name} has resources, but the spec does not know it; it was left alone.`,
        })
      else open.push(await swept.attempt(name, () => sweepOne(at(run, environment), sweeping)))
    }
    await removeSurplus(
      open.filter((found) => found !== undefined),
      sweeping,
    )
    run.report({ type: 'swept', environments, settled })
  })
  const images = await step(run, 'retire', () =>
    swept.attempt('The images', () => (run.dryRun ? imagesToGo(run, after) : pruneImages(run))),
  )
  for (const { sha } of images ?? []) swept.did(`remove the image of ${shortSha(sha)}, which nothing needs any more`)
  await reportStatus(run)
  return swept.end()
}

function at(run: Run, environment: Environment): Run {
  return claimingWith(inEnvironment(run, environment), { waitForLockMs: 0 })
}

interface Sweeping extends SweepRequest {
  /** Pull requests that are to have a preview. */
  readonly wanted: ReadonlySet<number> | 'unknown' | undefined
  readonly swept: Swept
  /** What a dry run foresees, by environment. */
  readonly after: Map<string, Snapshot>
  /** Environments in which no run is at work. */
  readonly settled: EnvironmentStatus[]
}

/** @returns the preview, if it is one that stays. */
async function sweepOne(run: Run, sweeping: Sweeping): Promise<OpenPreview | undefined> {
  const { name } = run.environment
  const seen = await observe(run)
  const unreachable = unreachableWarning(run, seen)
  if (unreachable !== undefined) run.report({ type: 'warning', message: unreachable })
  const last = highest(seen)
  if (isPreview(name) && !isEmpty(seen) && (await removeClosed(run, sweeping))) return undefined
  if (isPreview(name) && last !== undefined) {
    const now = await run.platform.ledger.now(call(run))
    if (isEmpty(seen) && now - last.storedAt > tombstoneMs) return dropTombstone(run, seen, sweeping.swept)
    if (isIdle(run, seen, now, sweeping.limits)) return closeIdle(run, sweeping)
  }
  await refuseElsewhere(run, seen)
  const work = workFor(run, seen)
  const left = work.length === 0 || run.dryRun ? undefined : await clean(run, seen)
  settle(run, left ?? seen, sweeping)
  if (run.dryRun && work.length > 0) sweeping.after.set(name, pruned(run, healed(run, seen, 'whole')))
  const done = run.dryRun ? work : work.filter((line) => left !== undefined && !workFor(run, left).includes(line))
  for (const line of done) sweeping.swept.did(`${name}: ${line}`)
  return isPreview(name) ? openPreview(run, seen) : undefined
}

function settle(run: Run, seen: Snapshot, { settled }: Sweeping): void {
  if (highest(seen)?.operation.status !== 'running') settled.push(environmentStatus(run, seen))
}

/** One line a thing, the same for a dry run and for the record. */
function workFor(run: Run, seen: Snapshot): readonly string[] {
  const old = forgotten(run, seen).length + prunable(run, seen).length
  return [...healing(run, seen), ...(old === 0 ? [] : [`prune ${old} things that have left the history`])]
}

/** One that a run is at work on is not, whatever that run does: it may be removing it. */
function isIdle(session: Session, seen: Snapshot, now: number, limits: Previews | undefined): boolean {
  const [last, pushed] = [highest(seen), lastPush(seen)]
  if (seen.route === undefined || limits === undefined || last === undefined || pushed === undefined) return false
  const isAtWork = last.operation.status === 'running' && now - last.storedAt < session.platform.ledger.leaseMs
  return !isAtWork && now - pushed.storedAt > limits.idleMs
}

/** The list was read before: the pull request itself is asked again, and may have been opened meanwhile. */
async function removeClosed(run: Run, sweeping: Sweeping): Promise<boolean> {
  const { pullRequests, wanted } = sweeping
  const number = previewNumber(run.environment.name)
  if (number === undefined || wanted === undefined || wanted === 'unknown' || wanted.has(number)) return false
  const why = await whyUnwanted(pullRequests, number)
  if (why === undefined) return false
  const stillUnwanted = async () => (await whyUnwanted(pullRequests, number)) !== undefined
  await remove(run, `${run.environment.name} goes: ${why}`, sweeping, { stillUnwanted })
  return true
}

async function closeIdle(run: Run, sweeping: Sweeping): Promise<undefined> {
  await remove(run, `${run.environment.name} goes: it was not pushed to for too long`, sweeping)
}

/** Two that came at once may both have seen room. */
async function removeSurplus(open: readonly OpenPreview[], sweeping: Sweeping): Promise<void> {
  const { limits } = sweeping
  if (limits === undefined) return
  for (const oldest of surplus(open, limits.max)) await remove(oldest.run, makesRoom(oldest, limits.max), sweeping)
}

/** Why it goes is said before, for its pull request is told that; it counts once it is gone. */
async function remove(run: Run, why: string, { swept, after }: Sweeping, request?: DestroyRequest): Promise<void> {
  if (run.dryRun) {
    after.set(run.environment.name, nothingLeft)
    return swept.count(why)
  }
  run.report({ type: 'notice', message: `${why}.` })
  const outcome = await orWarn(run, () => destroy(run, request))
  if (outcome === undefined) swept.leave(run.environment.name)
  else if (outcome.changed) swept.count(why)
}

/**
 * Under a number of its own, which goes last: whoever opens the preview again meanwhile sees that the numbers do not go on,
 * and begins anew.
 */
async function dropTombstone(run: Run, seen: Snapshot, swept: Swept): Promise<undefined> {
  if (!run.dryRun && (await forgetLedger(run, seen)) !== true) return undefined
  swept.did(`${run.environment.name}: forget the ledger of a preview closed long ago`)
}

async function forgetLedger(run: Run, seen: Snapshot): Promise<boolean | undefined> {
  return unlessBusy(run, async () => {
    const { claim, seen: now } = await acquire(run, seen, intent)
    const { ledger } = run.platform
    const operations = now.operations.filter(({ operation }) => operation.number < claim.number)
    const isStillEmpty = isEmpty({ ...now, operations })
    try {
      if (isStillEmpty) {
        await forgetLogsOrWarn(claim)
        const numbers = operations.map(({ operation }) => operation.number)
        await claim.change((change) => ledger.prune(numbers, change))
        await claim.change((change) => ledger.prune([claim.number], change))
      } else await claim.record({ status: 'cancelled', phase: 'done', finishedAt: run.clock.now() })
      return isStillEmpty
    } finally {
      claim.release()
    }
  })
}

const intent = { kind: 'sweep' as const, sha: '', title: '', digest: '', specDigest: '' }

/** @returns what there is afterwards. */
async function clean(run: Run, seen: Snapshot): Promise<Snapshot | undefined> {
  return unlessBusy(run, async () => {
    const { claim, seen: now } = await acquire(run, seen, intent)
    try {
      return await orUndo(claim, undefined, async () => {
        await heal(claim, now, 'whole')
        const left = await prune(claim, await observeUnder(claim))
        refuseWithoutCapacity(run, now)
        await claim.record({ status: 'succeeded', phase: 'done', finishedAt: run.clock.now() })
        return withOperation(left, claim.operation())
      })
    } finally {
      claim.release()
    }
  })
}

/** @returns undefined when another run is at work there: what it leaves is for the next sweep. */
async function unlessBusy<T>(session: Session, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'environment-busy') throw error
    session.report({ type: 'notice', message: `${session.environment.name} was left alone: ${error.message}` })
    return undefined
  }
}

export const sweepCommand: CommandDefinition = {
  meaning: 'removes what is out of date',
  needsCommit: false,
  changes: true,
  run: ({ run, previews: limits, environmentOf, pullRequests }) => sweep(run, { limits, environmentOf, pullRequests }),
}
