import { KnownError, messageForLater, messageOf, neededFirst } from '../../errors/known-error.ts'
import type { Operation } from '../../ports/ledger.ts'
import { isLost, observeUnder, type Claim } from '../claim/claim.ts'
import { cleanUpFailed, unfreeze } from '../retire/clean-up.ts'
import { refuseWorse } from '../rollout/serving.ts'
import type { Probe } from '../probe/probe.ts'
import { giveTraffic } from '../rollout/shift.ts'
import { call, step } from '../session.ts'
import { leftoversOf } from '../snapshot/leftovers.ts'
import { groupOf, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { describeWeights, sameTraffic } from '../snapshot/weights.ts'
import { leftAsSet } from './able.ts'
import { withoutGone } from './heal-plan.ts'

/**
 * Undoes what this run began, whatever stopped it: the old weights first, at once, then the new fleet goes, then
 * the ledger says how it ended. A run that lost its claim changes nothing. Never throws: what could not be undone
 * stays marked as unfinished, and the next run finishes it.
 * @param probe of the work that has failed, which knows when traffic began to move.
 * @returns what the run failed with: the error it is called with, or, where that is only what an overtaken run saw of
 * its successor's work, that it was overtaken.
 */
export async function undo(claim: Claim, error: unknown, probe?: Probe): Promise<unknown> {
  if (isLost(error)) return error
  const status = claim.signal.aborted ? 'cancelled' : 'failed'
  const by = claim.detached()
  try {
    // Whoever was overtaken may have failed only of what its successor did.
    await by.confirm()
    // Before anything was begun there is nothing to undo, and what somebody else did is not ours to tidy.
    const hasBegun = by.operation().phase !== 'claimed'
    // Whoever cancels does not wait for figures.
    const movedAt = status === 'failed' ? probe?.movedAt() : undefined
    if (hasBegun) await step(by, 'undo', () => undoAll(by, movedAt))
    const reason = messageOf(error).slice(0, 500)
    await by.record({ status, phase: 'done', reason, finishedAt: claim.clock.now() })
  } catch (problem) {
    if (isLost(problem)) return problem
    claim.report({
      type: 'warning',
      message: `Operation ${claim.number} could not be undone completely: ${messageForLater(problem)}${isOfForeignWeights(problem) ? '' : ' The next run, or a sweep, finishes it.'}`,
    })
    const reason = `${messageOf(error)}; not yet undone: ${messageOf(problem)}`.slice(0, 500)
    await by.record({ status, reason }).catch(() => undefined)
    // Whoever comes next must not be met by this run's last word.
    await by.landed()
    return notUndone(error, problem, by.operation())
  }
  return error
}

/** Where what was begun stays, the error says so, for its own advice is that of a run which has left nothing. */
function notUndone(error: unknown, problem: unknown, { before }: Operation): unknown {
  if (!(error instanceof KnownError)) return error
  const { code, fault, evidence, problems, message } = error
  return new KnownError(
    `${message} It could not be undone, so that the new state stays for now: ${messageOf(problem)}`,
    {
      code,
      fault,
      evidence,
      problems,
      cause: error,
      advice: whatNext(problem, before),
    },
  )
}

/** Weights that are not ours keep whoever comes next from anything, too. */
function whatNext(problem: unknown, before: Operation['before']): string {
  const needed = neededFirst(problem) ?? []
  if (isOfForeignWeights(problem)) return [needed].flat().join(' ')
  const rollback = before === undefined ? [] : '`command: rollback` goes at once to a release that can serve.'
  return [needed, 'The next run, or `command: sweep`, finishes it.', rollback].flat().join(' ')
}

function isOfForeignWeights(problem: unknown): boolean {
  return problem instanceof KnownError && problem.code === 'foreign-weights'
}

async function undoAll(claim: Claim, movedAt: number | undefined): Promise<void> {
  const { phase } = claim.operation()
  // That it was proven may have been written although it was not heard: it does not count any more.
  if (phase === 'retiring') await claim.record({ phase: 'undoing' })
  const problems: unknown[] = []
  /** What one denied call does not keep from being undone is undone. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      if (isLost(error)) throw error
      problems.push(error)
      return false
    }
  }
  if (await attempt(() => restoreWeights(claim, claim.operation()))) {
    await claim.landed()
    await attempt(() => claim.change((change) => claim.platform.router.closeTrials(change)))
    await attempt(() => removeOwn(claim, movedAt))
  }
  if (problems.length === 0) return
  await attempt(() => freeScaling(claim))
  throw problems[0]
}

async function removeOwn(claim: Claim, movedAt: number | undefined): Promise<void> {
  const seen = await observeUnder(claim)
  if (movedAt !== undefined) await tellBlastRadius(claim, seen, movedAt)
  const removed = await cleanUpFailed(claim, seen, [claim.operation()])
  for (const release of removed)
    claim.report({ type: 'undone', message: `v${release}: fleet and target group removed` })
}

/** Told while its figures can still be asked for; best effort, for nothing depends on them. */
async function tellBlastRadius(claim: Claim, seen: Snapshot, movedAt: number): Promise<void> {
  const { release } = claim.operation()
  const group = release === undefined ? undefined : groupOf(seen, release)
  if (release === undefined || group === undefined) return
  const figures = await claim.platform.router.figures(group.id, movedAt, call(claim)).catch(() => 'unknown' as const)
  if (figures === 'unknown') return
  const { requests, unanswered = 0, from, to } = figures
  const errors = figures.errors + unanswered
  claim.report({ type: 'blast-radius', release, requests, errors, countedMs: to - from })
}

/** Whatever else cannot be undone now: what serves must be able to scale. */
async function freeScaling(claim: Claim): Promise<void> {
  const { frozen } = leftoversOf(claim, await observeUnder(claim), claim.number)
  await unfreeze(claim, frozen)
}

/** A shift that timed out can land after it was undone; more often than this it is not one of ours. */
const mostRestores = 3

/**
 * Gives traffic back to what had it before an operation, with one prepared call, and reads it back; again, once nothing of
 * this run can land any more.
 * @throws KnownError `foreign-weights` when the weights do not stay.
 */
async function restoreWeights(claim: Claim, { baseline, intent }: Operation): Promise<void> {
  if (baseline === undefined || intent === undefined) return
  const ours = [intent.from, intent.to, baseline]
  let seen = await observeUnder(claim)
  if (!ours.some((weights) => sameTraffic(weights, weightsOf(seen)))) throw await leftAsSet(claim, seen, ours)
  for (let times = 1; times <= mostRestores; times += 1) {
    await restoreOnce(claim, seen, withoutGone(seen, baseline))
    await claim.landed()
    seen = await observeUnder(claim)
    if (sameTraffic(weightsOf(seen), baseline)) return
  }
  throw await leftAsSet(claim, seen, [baseline])
}

async function restoreOnce(claim: Claim, seen: Snapshot, baseline: NonNullable<Operation['baseline']>): Promise<void> {
  if (seen.route === undefined || sameTraffic(weightsOf(seen), baseline)) return
  await refuseWorse(claim, seen, baseline)
  await giveTraffic(claim, seen, baseline)
  claim.report({
    type: 'undone',
    message: `traffic is where it was before: ${describeWeights(baseline, seen.targetGroups)}`,
  })
}
