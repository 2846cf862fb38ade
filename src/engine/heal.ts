import { KnownError } from '../errors.ts'
import type { Operation } from '../platform/ledger.ts'
import type { Weights } from '../platform/router.ts'
import type { Claim } from './claim.ts'
import { leftoversOf, unsettled } from './leftovers.ts'
import { observe, weightsOf, type Observation } from './observation.ts'
import { putAway } from './retire.ts'
import { change, step, type Run } from './run.ts'
import { foreignWeights } from './shift.ts'
import { disarm, tidy, tidyFailed } from './tidy.ts'
import { canRestore, restoreWeights } from './undo.ts'
import { sameTraffic } from './weights.ts'

/**
 * Makes an environment whole before it is changed: stops at weights that are not ours, finishes or undoes what a run
 * that died has left, and removes what nothing refers to.
 * @returns what is there afterwards.
 * @throws KnownError `foreign-weights`, `live-capacity-gone`.
 */
export async function heal(run: Run, claim: Claim, seen: Observation): Promise<Observation> {
  await refuseForeignWeights(run, claim, seen)
  const dead = unsettled(seen, claim.number)
  if (dead.length === 0 && isTidy(run, seen)) return seen
  return step(run, 'heal', async () => {
    for (const operation of dead) await bringToEnd(run, claim, await observe(run), operation)
    await tidy(run, claim, await observe(run))
    return observe(run)
  })
}

/** Finishes or undoes an operation that did not end by itself, and writes down how it ended. */
export async function bringToEnd(run: Run, claim: Claim, seen: Observation, dead: Operation): Promise<void> {
  const status = await settle(run, claim, seen, dead)
  if (status === 'succeeded') await putAway(run, claim, await observe(run), dead, seen.route?.stickinessMs ?? 0)
  else await tidyFailed(run, claim, await observe(run), dead)
  await close(run, dead, status, claim.number)
}

function isTidy(run: Run, seen: Observation): boolean {
  const { releases, held, armed, unarmed } = leftoversOf(run, seen)
  return releases.length + held.length + armed.length + unarmed.length === 0
}

/**
 * Weights that the last intent explains are ours: a run died between shift and record. Anything else is foreign.
 * `force` takes what is live as the new baseline.
 */
async function refuseForeignWeights(run: Run, claim: Claim, seen: Observation): Promise<void> {
  const ours = explained(seen)
  const live = weightsOf(seen)
  if (ours.length === 0 || ours.some((weights) => sameTraffic(weights, live))) return
  await disarm(run, claim, seen)
  if (!run.force) throw foreignWeights(run, live, ours)
  run.report({
    type: 'warning',
    message: 'The weights were changed by somebody else; they are the new baseline because of `force`.',
  })
}

/** The weights that the ledger can explain; none when no operation has ever shifted any. */
export function explained(seen: Observation): readonly Weights[] {
  const last = seen.operations.findLast(({ operation }) => operation.intent !== undefined)?.operation
  if (last?.intent === undefined) return []
  return [last.intent.from, last.intent.to, ...(last.baseline === undefined ? [] : [last.baseline])]
}

/**
 * How a run that died is brought to an end: proven and moved stays; anything before that goes back. Only a destruction
 * is neither: what it has left is asked for again.
 */
async function settle(run: Run, claim: Claim, seen: Observation, dead: Operation): Promise<'succeeded' | 'failed'> {
  await run.platform.router.closeTrials(change(run))
  const live = weightsOf(seen)
  const moved = dead.intent !== undefined && sameTraffic(dead.intent.to, live)
  if (dead.status === 'succeeded' || (dead.phase === 'retiring' && moved && dead.status === 'running'))
    return 'succeeded'
  if (dead.kind === 'destroy') return 'failed'
  if (!hasMade(dead, live)) return wasLive(seen, dead) ? 'succeeded' : 'failed'
  if (dead.baseline !== undefined && !canRestore(seen, dead.baseline)) return keepWhatIsLive(run, dead, moved)
  await restoreWeights(run, claim, dead)
  return 'failed'
}

/**
 * Whether the live weights are this operation's doing. Others are not its to put back: `force` has adopted them, or a
 * write of its run has landed so late that later operations had ended by then.
 */
function hasMade({ intent }: Operation, live: Weights): boolean {
  return intent !== undefined && (sameTraffic(intent.from, live) || sameTraffic(intent.to, live))
}

/** A later operation has found its release to be the live one. */
function wasLive(seen: Observation, dead: Operation): boolean {
  const release = dead.release ?? dead.restores
  return seen.operations.some(({ operation }) => operation.number > dead.number && operation.before === release)
}

function keepWhatIsLive(run: Run, dead: Operation, moved: boolean): 'succeeded' | 'failed' {
  if (!moved && !run.force) {
    throw new KnownError(
      `Operation ${dead.number} on ${run.environment.name} died while it moved traffic, and the release from before has no capacity any more.`,
      {
        code: 'cannot-heal',
        fault: 'platform',
        advice: 'Run again with `force: true`: what has traffic now becomes the baseline.',
      },
    )
  }
  run.report({
    type: 'warning',
    message: `The release from before operation ${dead.number} has no capacity any more; what is live stays.`,
  })
  return moved ? 'succeeded' : 'failed'
}

async function close(run: Run, dead: Operation, status: 'succeeded' | 'failed', by: number): Promise<void> {
  const ended = dead.status === 'running' ? status : dead.status
  const healer = by === dead.number ? 'its post step' : `operation ${by}`
  const reason = dead.reason ?? `the run ended in phase ${dead.phase}; ${healer} brought it to an end`
  await run.platform.ledger.update(
    { ...dead, status: ended, phase: 'done', reason, finishedAt: run.clock.now() },
    change(run),
  )
  run.report({
    type: 'notice',
    message: `Operation ${dead.number} (${dead.kind}) had not ended by itself; ${healer} brought it to an end: ${ended}.`,
  })
}
