import { isLost, type Claim } from '../engine/claim/claim.ts'
import { withoutRelease, type Outcome } from '../engine/events.ts'
import { acquire } from '../engine/operation/acquire.ts'
import { lookAround, reportStatus } from '../engine/operation/operate.ts'
import { refuseElsewhere } from '../engine/policy/address.ts'
import { goingImages, planned } from '../engine/policy/plan.ts'
import { demolish, demolition, refuseSickAdopted, releasesOf } from '../engine/retire/demolish.ts'
import { call, claimingWith, step, type Run } from '../engine/session.ts'
import { makesLive } from '../engine/snapshot/kinds.ts'
import { unsettled } from '../engine/snapshot/leftovers.ts'
import { nothingLeft, type Snapshot } from '../engine/snapshot/snapshot.ts'
import { KnownError, messageOf } from '../errors/known-error.ts'
import { adopted } from '../ports/common.ts'

export interface DestroyRequest {
  /** Asked before the preview is claimed and again afterwards: it may be wanted again. */
  readonly stillUnwanted?: () => Promise<boolean>
}

/**
 * Removes a preview, route first; an environment only with `force`, and never a fleet that was there before us. Takes
 * over from a running deployment. What remains is one ledger entry that says so.
 * @throws KnownError `destroy-needs-force`, `address-changed` where its route cannot be found, `former-answer-unknown` and
 *   `adopted-not-healthy` where what was there before cannot have its traffic back.
 */
export async function destroy(run: Run, { stillUnwanted = always }: DestroyRequest = {}): Promise<Outcome> {
  const { name, kind } = run.environment
  const before = await lookAround(run)
  if (isEmpty(before) && !wasTried(before)) return nothingToDo(run, `there is nothing of ${name}`)
  if (kind === 'environment' && !run.force) throw needsForce(name)
  await refuseElsewhere(run, before)
  if (!(await stillUnwanted())) return nothingToDo(run, `${name} is wanted again`)
  await run.platform.router.refuseRemoval(call(run))
  await refuseSickAdopted(run, before)
  if (run.dryRun) return planned(`Dry run: ${name} would be removed; nothing was changed`, await plan(run, before))

  const intent = { kind: 'destroy' as const, sha: '', title: '', digest: '', specDigest: run.environment.digest }
  const { claim, seen } = await step(run, 'claim', () =>
    acquire(claimingWith(run, { supersede: true }), before, intent),
  )
  try {
    if (!(await stillUnwanted())) return await leave(claim)
    await step(run, 'retire', async () => {
      await claim.record(demolition(seen))
      await demolish(claim)
    })
    await step(run, 'record', () => claim.record({ status: 'succeeded', phase: 'done', finishedAt: run.clock.now() }))
  } catch (error) {
    throw await leaveUnfinished(claim, error)
  } finally {
    claim.release()
    await reportStatus(run)
  }
  return withoutRelease(`${name} is removed`, { changed: true })
}

const always = async () => true

/**
 * Whoever comes next need not wait for it, and brings it to its end.
 * @returns what the run failed with: that it was overtaken, where the error is only what it saw of its successor's work.
 */
async function leaveUnfinished(claim: Claim, error: unknown): Promise<unknown> {
  const status = claim.signal.aborted ? 'cancelled' : 'failed'
  const after = claim.detached()
  const reason = messageOf(error).slice(0, 500)
  const problem = await after.record({ status, reason }).catch((thrown: unknown) => thrown)
  if (isLost(problem)) return problem
  return claim.signal.aborted ? cancelledHalfWay(claim, error) : error
}

/** Whoever cancels anything else finds all as it was. */
function cancelledHalfWay(claim: Claim, cause: unknown): KnownError {
  return new KnownError(
    `${claim.environment.name} is being removed, and part of it may be gone: ${messageOf(claim.signal.reason)}`,
    { code: 'cancelled', cause, advice: 'The next run finishes it; `command: sweep` does so now.' },
  )
}

/** It was opened again in the moment before it was claimed. */
async function leave(claim: Claim): Promise<Outcome> {
  await claim.record({ status: 'cancelled', phase: 'done', finishedAt: claim.clock.now() })
  return nothingToDo(claim, `${claim.environment.name} is wanted again`)
}

/** An operation that has not ended may be about to make something, or has left something unsaid. */
export function isEmpty(seen: Snapshot): boolean {
  const resources = [...seen.fleets, ...seen.targetGroups].filter(({ tags }) => tags.release !== adopted)
  const nothing = resources.length === 0 && seen.route === undefined && seen.templates.size === 0
  return nothing && unsettled(seen).length === 0
}

/** Of a deployment that failed its entry is left, and what it has logged; of one before the last removal nothing is. */
function wasTried({ operations }: Snapshot): boolean {
  return operations.some(({ operation }) => makesLive(operation.kind))
}

function needsForce(name: string): KnownError {
  return new KnownError(`${name} is an environment, not a preview; it was not touched.`, {
    code: 'destroy-needs-force',
    advice: 'Set `force: true` if it really is to be removed with all its releases, or name a preview with `number`.',
  })
}

async function plan(run: Run, seen: Snapshot): Promise<readonly string[]> {
  const after = new Map([[run.environment.name, nothingLeft]])
  return [
    ...(seen.route === undefined ? [] : [`remove the route ${seen.route.url}`]),
    ...releasesOf(seen).map((release) => `remove fleet and target group of v${release}`),
    run.environment.kind === 'preview' ? 'forget its history and its logs' : 'forget its history',
    ...(await goingImages(run, after)),
  ]
}

function nothingToDo(run: Run, why: string): Outcome {
  return withoutRelease(`Nothing to do: ${why}`, { plan: run.dryRun ? [] : undefined })
}
