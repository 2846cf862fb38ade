import { KnownError } from '../errors.ts'
import { acquire, type Claim } from '../engine/claim.ts'
import { withoutRelease, type Outcome } from '../engine/events.ts'
import { unsettled } from '../engine/leftovers.ts'
import { observe, weightsOf, type Observation } from '../engine/observation.ts'
import { lookAround, reportStanding } from '../engine/operate.ts'
import { planned } from '../engine/plan.ts'
import { awaitQuiet } from '../engine/quiet.ts'
import { pruneImages } from '../engine/retire.ts'
import { change, step, type Run } from '../engine/run.ts'
import { tearDown } from '../engine/tidy.ts'
import { shares } from '../engine/weights.ts'

export interface DestroyRequest {
  /** Asked before the preview is claimed and again afterwards: it may be wanted again. */
  readonly stillUnwanted?: () => Promise<boolean>
}

/**
 * Removes a preview, route first; an environment only with `force`, and never a fleet that was there before us. Takes
 * over from a running deployment. What remains is one ledger entry that says so.
 * @throws KnownError `destroy-needs-force`.
 */
export async function destroy(run: Run, { stillUnwanted = always }: DestroyRequest = {}): Promise<Outcome> {
  const { name, kind } = run.environment
  const before = await lookAround(run)
  if (isEmpty(before)) return nothingToDo(run, `there is nothing of ${name}`)
  if (kind === 'environment' && !run.force) throw needsForce(name)
  if (!(await stillUnwanted())) return nothingToDo(run, `${name} is wanted again`)
  if (run.dryRun) return planned(`Dry run: ${name} would be removed; nothing was changed`, plan(before))

  const intent = { kind: 'destroy' as const, sha: '', title: '', digest: '', specDigest: run.environment.digest }
  const { claim, seen } = await step(run, 'claim', () => acquire({ ...run, supersede: true }, before, intent))
  try {
    if (!(await stillUnwanted())) return await leave(run, claim)
    await step(run, 'retire', () => remove(run, claim, seen))
    await step(run, 'record', () => forget(run, claim))
  } finally {
    claim.release()
    await reportStanding(run)
  }
  return withoutRelease(`${name} is removed`, { changed: true })
}

const always = async () => true

/** It was opened again in the moment before it was claimed. */
async function leave(run: Run, claim: Claim): Promise<Outcome> {
  await claim.record({ status: 'cancelled', phase: 'done', finishedAt: run.clock.now() })
  return nothingToDo(run, `${run.environment.name} is wanted again`)
}

/** An operation that has not ended may be about to make something, or has left something unsaid. */
export function isEmpty(seen: Observation): boolean {
  const resources = [...seen.fleets, ...seen.targetGroups].filter((resource) => resource.tags.release !== 0)
  const nothing = resources.length === 0 && seen.route === undefined && seen.templates.size === 0
  return nothing && unsettled(seen).length === 0
}

function needsForce(name: string): KnownError {
  return new KnownError(`${name} is an environment, not a preview; it was not touched.`, {
    code: 'destroy-needs-force',
    advice: 'Set `force: true` if it really is to be removed with all its releases, or name a preview with `number`.',
  })
}

function releasesOf(seen: Observation): readonly number[] {
  const releases = [...seen.fleets, ...seen.targetGroups].map((resource) => resource.tags.release)
  return [...new Set(releases)].filter((release) => release !== 0)
}

async function remove(run: Run, claim: Claim, seen: Observation): Promise<void> {
  const { router } = run.platform
  const from = weightsOf(seen)
  await claim.record({ phase: 'retiring', intent: { from, to: {} } })
  await claim.guard()
  await router.closeTrials(change(run))
  if (seen.route !== undefined) await router.removeRoute(change(run))
  const stickinessMs = seen.route?.stickinessMs ?? 0
  await Promise.all(Object.keys(shares(from)).map((id) => awaitQuiet(run, id, [], stickinessMs)))
  const now = await observe(run)
  await tearDown(run, claim, now, releasesOf(now))
}

async function forget(run: Run, claim: Claim): Promise<void> {
  const seen = await observe(run)
  await claim.guard()
  await run.platform.fleets.forget([...seen.templates], change(run))
  await claim.record({ status: 'succeeded', phase: 'done', finishedAt: run.clock.now() })
  const others = seen.operations.map(({ operation }) => operation.number).filter((number) => number !== claim.number)
  await run.platform.ledger.prune(others, change(run))
  await pruneImages(run)
}

function plan(seen: Observation): readonly string[] {
  return [
    ...(seen.route === undefined ? [] : [`remove the route ${seen.route.url}`]),
    ...releasesOf(seen).map((release) => `remove fleet and target group of v${release}`),
    'forget its history, and remove images that no other environment needs',
  ]
}

function nothingToDo(run: Run, why: string): Outcome {
  return withoutRelease(`Nothing to do: ${why}`, { plan: run.dryRun ? [] : undefined })
}
