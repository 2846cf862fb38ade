import { KnownError, messageOf } from '../errors.ts'
import type { Operation } from '../platform/ledger.ts'
import type { TargetGroup, Weights } from '../platform/router.ts'
import type { Claim } from './claim.ts'
import { fleetOf, observe, weightsOf, type Observation } from './observation.ts'
import { awaitQuiet } from './quiet.ts'
import { change, step, type Run } from './run.ts'
import { foreignWeights, readBack } from './shift.ts'
import { tidyFailed } from './tidy.ts'
import { describeWeights, percentByRelease, sameTraffic, shares } from './weights.ts'

/**
 * Puts back what this run began, whatever stopped it: the old weights first, at once, then the new fleet goes, then
 * the ledger says how it ended. A run that lost its claim changes nothing. Never throws: what could not be undone
 * stays marked as unfinished, and the next run finishes it.
 * @returns what the run failed with: the error it is called with, or, where that is only what an overtaken run saw of
 * its successor's work, that it was overtaken.
 */
export async function undo(run: Run, claim: Claim, error: unknown): Promise<unknown> {
  if (isLost(error)) return error
  const cancelled = run.signal.aborted
  const after: Run = { ...run, signal: new AbortController().signal }
  const status = cancelled ? 'cancelled' : 'failed'
  try {
    await step(after, 'undo', () => putBack(after, claim.under(after)))
    const reason = messageOf(error).slice(0, 500)
    await claim.under(after).record({ status, phase: 'done', reason, finishedAt: run.clock.now() })
  } catch (problem) {
    if (isLost(problem)) return problem
    run.report({
      type: 'warning',
      message: `Operation ${claim.number} could not be undone completely: ${messageOf(problem)} The next run, or a sweep, finishes it.`,
    })
    const reason = `${messageOf(error)}; not yet undone: ${messageOf(problem)}`.slice(0, 500)
    await claim
      .under(after)
      .record({ status, reason })
      .catch(() => undefined)
  }
  return error
}

function isLost(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'claim-lost'
}

/** Before anything was begun there is nothing to put back, and what somebody else did is not ours to tidy. */
async function putBack(run: Run, claim: Claim): Promise<void> {
  if (claim.operation().phase === 'claimed') return
  await claim.guard()
  await restoreWeights(run, claim, claim.operation())
  await run.platform.router.closeTrials(change(run))
  const removed = await tidyFailed(run, claim, await observe(run), claim.operation())
  for (const release of removed) run.report({ type: 'undone', message: `v${release}: fleet and target group removed` })
}

/** A shift that timed out can land after it was put back; more often than this it is not one of ours. */
const mostRestores = 3

/**
 * Gives traffic back to what had it before an operation, with one prepared call, reads it back, and waits until whoever
 * lost it is quiet, also when another run has given it back already: that may have been only just now.
 * @throws KnownError `foreign-weights` when the weights do not stay.
 */
export async function restoreWeights(run: Run, claim: Claim, operation: Operation): Promise<void> {
  const { baseline, intent } = operation
  if (baseline === undefined || intent === undefined) return
  const ours = [intent.from, intent.to, baseline]
  let seen = await observe(run)
  if (!ours.some((weights) => sameTraffic(weights, weightsOf(seen)))) throw foreignWeights(run, weightsOf(seen), ours)
  for (let times = 1; times <= mostRestores; times += 1) {
    await restoreOnce(run, claim, seen, baseline)
    const before = { ...shares(intent.from), ...shares(intent.to), ...shares(weightsOf(seen)) }
    const there = seen.targetGroups.map(({ id }) => id).filter((id) => id in before)
    await quietAll(run, there, Object.keys(shares(baseline)), seen.route?.stickinessMs ?? 0)
    seen = await observe(run)
    if (sameTraffic(weightsOf(seen), baseline)) return
  }
  throw foreignWeights(run, weightsOf(seen), [baseline])
}

async function restoreOnce(run: Run, claim: Claim, seen: Observation, baseline: Weights): Promise<void> {
  await claim.guard()
  const live = weightsOf(seen)
  if (seen.route === undefined || sameTraffic(live, baseline)) return
  if (Object.keys(shares(baseline)).length === 0) await run.platform.router.removeRoute(change(run))
  else await replace(run, seen.route.id, live, baseline, seen.targetGroups)
  run.report({ type: 'undone', message: `traffic is where it was before: ${describeWeights(baseline)}` })
}

async function replace(run: Run, route: string, live: Weights, baseline: Weights, groups: readonly TargetGroup[]) {
  /** Whoever is listed stays listed, at 0: `tidy` takes out what has to go once it is quiet. */
  const listed = Object.fromEntries(Object.keys(live).map((id) => [id, 0]))
  await run.platform.router.replaceWeights(route, { ...listed, ...baseline }, change(run))
  const moved = await readBack(run, baseline)
  run.report({ type: 'shifted', at: run.clock.now(), percent: percentByRelease(moved.weights, groups) })
}

async function quietAll(run: Run, before: readonly string[], busy: readonly string[], stickinessMs: number) {
  const lost = before.filter((id) => !busy.includes(id))
  await Promise.all(lost.map((id) => awaitQuiet(run, id, busy, stickinessMs)))
}

/** Whether everything that would get traffic again still has capacity. */
export function canRestore(seen: Observation, baseline: Weights): boolean {
  return Object.keys(shares(baseline)).every((id) => {
    const group = seen.targetGroups.find((candidate) => candidate.id === id)
    if (group === undefined) return false
    if (group.tags.release === 0) return true
    const fleet = fleetOf(seen, group.tags.release)
    return fleet !== undefined && fleet.state === 'active' && fleet.capacity.desired > 0
  })
}
