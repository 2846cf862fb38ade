import { KnownError } from '../errors.ts'
import type { Outcome } from '../engine/events.ts'
import { acquire } from '../engine/claim.ts'
import { heal } from '../engine/heal.ts'
import { forgotten, leftoversOf, prunable } from '../engine/leftovers.ts'
import { highest, observe, type Observation } from '../engine/observation.ts'
import { orUndo, reportStanding } from '../engine/operate.ts'
import { healing } from '../engine/plan.ts'
import { isPreview, previewNumber, type PullRequests } from '../engine/previews.ts'
import { prune, pruneImages } from '../engine/retire.ts'
import { call, change, step, type Run } from '../engine/run.ts'
import type { Environment, Previews } from '../spec/types.ts'
import { destroy, isEmpty } from './destroy.ts'
import { whyUnwanted } from './unwanted.ts'

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
 * closes previews of closed pull requests and those that were not pushed to for too long, prunes histories and images. An environment that a run is
 * working on is left to it.
 */
export async function sweep(run: Run, request: SweepRequest): Promise<Outcome> {
  const done: string[] = []
  const did = (line: string) => {
    done.push(line)
    if (!run.dryRun) run.report({ type: 'notice', message: line })
  }
  await step(run, 'observe', async () => {
    const wanted = await request.pullRequests?.wanted()
    for (const name of await run.platform.environments(call(run))) {
      const environment = request.environmentOf(name)
      if (environment === undefined)
        run.report({
          type: 'warning',
          message: `${name} has resources, but the spec does not know it; it was left alone.`,
        })
      else await sweepOne(at(run, environment), { ...request, wanted, did })
    }
  })
  if (!run.dryRun) {
    const images = await step(run, 'retire', () => pruneImages(run))
    for (const image of images) did(`removed the image of ${image.sha.slice(0, 12)}`)
  }
  await reportStanding(run)
  const verdict =
    done.length === 0
      ? 'Nothing to sweep'
      : `${run.dryRun ? 'Dry run: would have swept' : 'Swept'} ${done.length} things`
  const plan = run.dryRun ? done : undefined
  return {
    changed: !run.dryRun && done.length > 0,
    verdict,
    release: undefined,
    sha: undefined,
    digest: undefined,
    image: undefined,
    plan,
  }
}

function at(run: Run, environment: Environment): Run {
  return { ...run, environment, platform: run.platform.forEnvironment(environment), waitForLockMs: 0 }
}

interface Sweeping extends SweepRequest {
  /** Pull requests that are to have a preview. */
  readonly wanted: ReadonlySet<number> | 'unknown' | undefined
  /** Says what was done, or is about to be. */
  readonly did: (line: string) => void
}

async function sweepOne(run: Run, sweeping: Sweeping): Promise<void> {
  const { name } = run.environment
  const seen = await observe(run)
  const last = highest(seen)
  if (isPreview(name) && !isEmpty(seen) && (await removeClosed(run, sweeping))) return
  if (isPreview(name) && last !== undefined) {
    const age = (await run.platform.ledger.now(call(run))) - last.storedAt
    const { limits, did } = sweeping
    if (seen.route === undefined && last.operation.kind === 'destroy' && age > tombstoneMs)
      return dropTombstone(run, seen, did)
    if (seen.route !== undefined && limits !== undefined && age > limits.idleMs) return closeIdle(run, did)
  }
  const work = workFor(run, seen)
  if (work.length === 0 || (!run.dryRun && !(await clean(run, seen)))) return
  for (const line of work) sweeping.did(`${name}: ${line}`)
}

/** One line a thing, the same for a dry run and for the record. */
function workFor(run: Run, seen: Observation): readonly string[] {
  const old = forgotten(run, seen).length + prunable(run, seen).length
  const unarmed = leftoversOf(run, seen).unarmed.map((fleet) => `arm the timer of ${fleet.id}`)
  return [...healing(run, seen), ...unarmed, ...(old === 0 ? [] : [`prune ${old} things that have left the history`])]
}

/** The list was read before: the pull request itself is asked again, and may have been opened meanwhile. */
async function removeClosed(run: Run, { pullRequests, wanted, did }: Sweeping): Promise<boolean> {
  const number = previewNumber(run.environment.name)
  if (number === undefined || wanted === undefined || wanted === 'unknown' || wanted.has(number)) return false
  const why = await whyUnwanted(pullRequests, number)
  if (why === undefined) return false
  did(`${run.environment.name} goes: ${why}`)
  const stillUnwanted = async () => (await whyUnwanted(pullRequests, number)) !== undefined
  if (!run.dryRun) await destroy(run, { stillUnwanted })
  return true
}

async function closeIdle(run: Run, did: Sweeping['did']): Promise<void> {
  did(`${run.environment.name} goes: it was not pushed to for too long`)
  if (!run.dryRun) await destroy(run)
}

async function dropTombstone(run: Run, seen: Observation, did: Sweeping['did']): Promise<void> {
  const numbers = seen.operations.map(({ operation }) => operation.number)
  if (!run.dryRun) await run.platform.ledger.prune(numbers, change(run))
  did(`${run.environment.name}: forget the ledger of a preview closed long ago`)
}

/** `false` when another run is at work there: what it leaves is for the next sweep. */
async function clean(run: Run, seen: Observation): Promise<boolean> {
  const intent = { kind: 'sweep' as const, sha: '', title: '', digest: '', specDigest: '' }
  try {
    const { claim, seen: now } = await acquire(run, seen, intent)
    try {
      await orUndo(run, claim, async () => {
        await heal(run, claim, now)
        await prune(run, claim, await observe(run))
        await claim.record({ status: 'succeeded', phase: 'done', finishedAt: run.clock.now() })
      })
    } finally {
      claim.release()
    }
    return true
  } catch (error) {
    if (!(error instanceof KnownError) || error.code !== 'environment-busy') throw error
    run.report({ type: 'notice', message: `${run.environment.name} was left alone: ${error.message}` })
    return false
  }
}
