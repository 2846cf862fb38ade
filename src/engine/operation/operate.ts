import { KnownError, messageOf, neededFirst } from '../../errors/known-error.ts'
import { isLost, type Claim } from '../claim/claim.ts'
import { whileProbing, type Probe } from '../probe/probe.ts'
import { cleanUp } from '../retire/clean-up.ts'
import { prune, pruneImagesOrWarn } from '../retire/prune.ts'
import type { Begun } from '../rollout/roll-out.ts'
import { detached, step, type Run } from '../session.ts'
import { tellStatus } from '../snapshot/environment-status.ts'
import { leftoversOf } from '../snapshot/leftovers.ts'
import { observe } from '../snapshot/observe.ts'
import { withOperation, withoutReleases, type Snapshot } from '../snapshot/snapshot.ts'
import { acquire, type Intent } from './acquire.ts'
import { heal, type Thoroughness } from './heal.ts'
import { proveForGood, type LetGo, type Live } from './proof.ts'
import type { Meanwhile } from './turn.ts'
import { undo } from './undo.ts'

/** The first look at what is there; told as what the run found. */
export async function lookAround(run: Run): Promise<Snapshot> {
  const seen = await step(run, 'observe', () => observe(run))
  tellStatus(run, seen)
  return seen
}

export interface Work<T, S> extends Meanwhile<S> {
  readonly intent: Intent
  /** `able` unless said. */
  readonly heals?: Thoroughness
  /**
   * Everything up to the point where the new state can be proven; undone as a whole when it fails. The probe that it starts
   * goes on through the undo, which moves traffic too.
   */
  readonly until: (begun: Begun) => Promise<T>
}

/**
 * One numbered operation from claim to record: claims the environment, heals it, does the work, proves what is live then
 * for good, retires what lost its traffic, writes down how it ended. What fails before it is proven is undone; what fails
 * afterwards is left to the next run, for the new state is good and live.
 * @returns what the work has; or, where others have left nothing to do, what is to be said of that.
 */
export async function operate<T extends Live, S extends object = never>(
  run: Run,
  before: Snapshot,
  work: Work<T, S>,
): Promise<T | S> {
  const acquired = await step(run, 'claim', () => acquire(run, before, work.intent, work))
  if (!('claim' in acquired)) return acquired
  const { claim, seen } = acquired
  let after: Snapshot | undefined
  try {
    const probing = { kind: work.intent.kind, force: run.force }
    const proceed = (probe: Probe) =>
      orUndo(claim, probe, async () => {
        // Healing may be what brings the traffic back.
        if (work.intent.kind === 'rollback') probe.start(seen)
        const healed = await heal(claim, seen, work.heals ?? 'able')
        const result = await work.until({ claim, seen: healed, probe })
        const others = leftoversOf(run, healed, claim.number).releases
        return { result, others, letGo: await proveForGood(claim, healed, result, probe) }
      })
    const { result, others, letGo } = await whileProbing(run, proceed, probing)
    after = await conclude(claim, letGo, others)
    return result
  } finally {
    claim.release()
    await reportStatus(run, after)
  }
}

/** Undoes what was begun when the work throws, then throws on. @param probe undefined where no traffic is to move. */
export async function orUndo<T>(claim: Claim, probe: Probe | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw await undo(claim, error, probe)
  }
}

/**
 * Takes what has just lost its traffic out of service, forgets what has left the history, and says that all is done.
 * @param others what was left over before: where it cannot be removed, that keeps nothing from ending well.
 */
async function conclude(claim: Claim, { seen, known }: LetGo, others: readonly number[]): Promise<Snapshot> {
  try {
    const mayStay = (release: number) => others.includes(release)
    const removed = await step(claim, 'retire', () => cleanUp(claim, seen, known, mayStay))
    return await step(claim, 'record', async () => {
      const left = await prune(claim, withoutReleases(seen, removed))
      await claim.record({ status: 'succeeded', phase: 'done', finishedAt: claim.clock.now() })
      if (left.templates.size < seen.templates.size) await pruneImagesOrWarn(claim)
      return withOperation(left, claim.operation())
    })
  } catch (error) {
    if (isLost(error)) throw error
    const after = claim.detached()
    const problem = await after.record({ status: 'succeeded' }).catch((thrown: unknown) => thrown)
    await after.landed()
    throw isLost(problem) ? problem : unfinished(claim, error)
  }
}

/** Whatever it failed with, people have the new release by then, and are told so. */
function unfinished(claim: Claim, error: unknown): unknown {
  const { signal } = claim
  const why = messageOf(signal.aborted ? signal.reason : error)
  const message = `Operation ${claim.number} moved traffic of ${claim.environment.name} and that stays, but what it replaced is not cleaned up yet: ${why}`
  if (signal.aborted) return new KnownError(message, { code: 'cancelled', cause: error, advice: finishes })
  if (!(error instanceof KnownError)) return new Error(message, { cause: error })
  const { code, fault } = error
  return new KnownError(message, { code, fault, cause: error, advice: adviceAfter(error) })
}

const finishes = 'The next run finishes it; `command: sweep` does so now.'

/** What stands in the way of this run stands in the way of every later one, too, until somebody does something about it. */
function adviceAfter(error: unknown): string {
  const needed = neededFirst(error)
  return needed === undefined
    ? finishes
    : `${needed} Once nothing is in its way, the next run finishes it; \`command: sweep\` does so at once.`
}

/** What is true now, for the summary; best effort, for it must not hide how the run itself ended. */
export async function reportStatus(run: Run, seen?: Snapshot): Promise<void> {
  const after = detached(run)
  try {
    tellStatus(after, seen ?? (await observe(after).catch(() => observe(after))))
  } catch (error) {
    run.report({ type: 'environment-status-unknown', environment: run.environment.name })
    run.report({ type: 'warning', message: `What is live now could not be read: ${messageOf(error)}` })
  }
}
