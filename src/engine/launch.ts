import { KnownError } from '../errors.ts'
import type { ReleaseTags } from '../platform/common.ts'
import type { Fleet, Template } from '../platform/fleets.ts'
import type { Image } from '../platform/images.ts'
import type { TargetGroup, Trial } from '../platform/router.ts'
import type { Capacity, HealthCheck } from '../spec/types.ts'
import type { Claim } from './claim.ts'
import { fleetOf, groupOf, isNow, liveRelease, weightsOf, type Observation } from './observation.ts'
import { call, change, type Run } from './run.ts'
import { listedWithoutTraffic } from './tidy.ts'

/** A release that has everything but traffic. */
export interface Candidate {
  readonly release: number
  readonly image: Pick<Image, 'sha' | 'digest'>
  readonly targetGroup: TargetGroup
  readonly fleet: Fleet
  readonly trial: Trial
  readonly launchedAt: number
}

export interface LaunchPlan {
  readonly image: Pick<Image, 'sha' | 'digest'> & { readonly sizeBytes: number | undefined }
  readonly template: Template
  readonly health: HealthCheck | { readonly ofRelease: number }
  readonly specDigest: string
}

/**
 * Starts a whole new fleet beside the live one: target group, then the trial rule that puts it in use (a target group
 * that nothing refers to is not health-checked), then the instances. Scaling of both fleets is held until the end.
 */
export async function launch(run: Run, claim: Claim, seen: Observation, plan: LaunchPlan): Promise<Candidate> {
  const { fleets, router } = run.platform
  const live = liveRelease(seen)
  const tags = tagsOf(run, claim.number, plan)
  refuseFullRoute(run, seen)
  await claim.record({
    phase: 'launching',
    release: claim.number,
    baseline: weightsOf(seen),
    ...(live !== undefined && { before: live }),
    sha: plan.image.sha,
    digest: plan.image.digest,
    ...(plan.image.sizeBytes !== undefined && { imageBytes: plan.image.sizeBytes }),
  })
  await claim.guard()
  const { drainMs } = run.environment.timeouts
  const likeGroup = live === undefined ? undefined : groupOf(seen, live)?.id
  const targetGroup = await router.createTargetGroup(
    { tags, health: plan.health, drainMs, like: likeGroup },
    change(run),
  )
  const trial = await router.openTrial(targetGroup.id, run.environment.route, change(run))
  for (const value of trial.secrets) run.report({ type: 'secret', value })
  const like = live === undefined ? undefined : fleetOf(seen, live)
  await claim.guard()
  const capacity = capacityBeside(run, like && (await fleets.hold(like.id, change(run))))
  await claim.guard()
  const launchedAt = run.clock.now()
  const request = { tags, targetGroup: targetGroup.id, capacity, template: plan.template, drainMs, like }
  const fleet = await fleets.launch(request, change(run))
  return { release: claim.number, image: plan.image, targetGroup, fleet, trial, launchedAt }
}

function tagsOf(run: Run, release: number, plan: LaunchPlan): ReleaseTags {
  const { app, name } = run.environment
  const { sha, digest } = plan.image
  return { app, environment: name, release, sha, digest, specDigest: plan.specDigest, runUrl: run.runUrl }
}

/** The new target group has to fit beside those that have traffic; warm ones could be dropped, but never silently. */
function refuseFullRoute(run: Run, seen: Observation): void {
  const limit = run.platform.router.capabilities.targetGroupsPerRoute
  const listed = Object.keys(weightsOf(seen)).length
  if (listed < limit) return
  throw new KnownError(
    `The route of ${run.environment.name} refers to ${listed} target groups, ${limit} is the most, so there is no room for a new one (${listedWithoutTraffic(seen).length} of them have no traffic).`,
    {
      code: 'too-many-target-groups',
      advice: 'Lower `keep.warm`, or remove target groups that are not ours from the route.',
    },
  )
}

/** As large as the live fleet is at this moment (autoscaling may have moved it), within the spec's bounds. */
export async function capacityNow(run: Run, seen: Observation): Promise<Capacity> {
  const release = liveRelease(seen)
  const known = release === undefined ? undefined : fleetOf(seen, release)
  const live = known === undefined || isNow(run, seen) ? known : await run.platform.fleets.describe(known.id, call(run))
  return capacityBeside(run, live?.capacity)
}

function capacityBeside(run: Run, live: Capacity | undefined): Capacity {
  const { min, desired, max } = run.environment.capacity
  return { min, max, desired: Math.min(Math.max(desired, live?.desired ?? 0), max) }
}
