import { KnownError } from '../../errors/known-error.ts'
import type { ReleaseTags } from '../../ports/common.ts'
import type { Fleet, LaunchRequest, Template } from '../../ports/fleets.ts'
import type { Image } from '../../ports/images.ts'
import type { Route, TargetGroup, Trial } from '../../ports/router.ts'
import { capacityBeside, unfrozen } from '../../ports/capacity.ts'
import type { HealthCheck } from '../../spec/types.ts'
import { limit } from '../../support/duration.ts'
import type { Claim } from '../claim/claim.ts'
import type { Run } from '../session.ts'
import { liveRelease } from '../snapshot/history.ts'
import { fleetOf, groupOf, weightsOf, type Snapshot } from '../snapshot/snapshot.ts'
import { shares } from '../snapshot/weights.ts'

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
export async function launch(claim: Claim, seen: Snapshot, plan: LaunchPlan): Promise<Candidate> {
  const { fleets, router } = claim.platform
  const live = liveRelease(seen)
  const tags = tagsOf(claim, claim.number, plan)
  if (seen.route !== undefined) refuseFullRoute(claim, seen.route)
  await claim.record({
    phase: 'launching',
    release: claim.number,
    baseline: weightsOf(seen),
    ...(live !== undefined && { before: live }),
    sha: plan.image.sha,
    digest: plan.image.digest,
    ...(plan.image.sizeBytes !== undefined && { imageBytes: plan.image.sizeBytes }),
  })
  const { drainMs } = claim.environment.timeouts
  const likeGroup = live === undefined ? undefined : groupOf(seen, live)?.id
  const targetGroup = await claim.change((change) =>
    router.createTargetGroup({ tags, health: plan.health, drainMs, like: likeGroup }, change),
  )
  const trial = await claim.change((change) => router.openTrial(targetGroup.id, claim.environment.route, change))
  for (const value of trial.secrets) claim.report({ type: 'secret', value })
  const like = live === undefined ? undefined : fleetOf(seen, live)
  const held = like && (await claim.change((change) => fleets.freezeScaling(like.id, change)))
  const capacity = capacityBeside(claim.environment, like && held && { ...unfrozen(like), desired: held.desired })
  const launchedAt = claim.clock.now()
  const request = { tags, targetGroup: targetGroup.id, capacity, template: plan.template, drainMs, like }
  const fleet = await launchWhenReady(claim, request)
  return { release: claim.number, image: plan.image, targetGroup, fleet, trial, launchedAt }
}

/** How long a platform is given before it is asked again whether it is ready. */
const notReadyMs = 2000

/**
 * What the platform cannot start yet, or has not answered to in the time of a single call, is asked for again, under the
 * claim each time, for as long as it might have booted. Who asks twice gets what the first question has begun.
 */
async function launchWhenReady(claim: Claim, request: LaunchRequest): Promise<Fleet> {
  const deadline = claim.clock.now() + claim.environment.timeouts.bootMs
  for (;;)
    try {
      return await claim.change((change) => claim.platform.fleets.launch(request, change))
    } catch (error) {
      const at = claim.clock.now()
      if (!isNotReady(error) || at >= deadline) throw error
      claim.report({ type: 'progress', at, message: `the platform to be ready for v${request.tags.release}`, deadline })
      await claim.clock.sleep(notReadyMs, claim.signal)
    }
}

function isNotReady(error: unknown): boolean {
  return error instanceof KnownError && (error.code === 'platform-not-ready' || error.code === 'platform-timeout')
}

function tagsOf(run: Run, release: number, plan: LaunchPlan): ReleaseTags {
  const { app, name } = run.environment
  const { sha, digest } = plan.image
  return { app, environment: name, release, sha, digest, specDigest: plan.specDigest, runUrl: run.claimant.runUrl }
}

/** One more target group has to fit beside those that the route refers to; warm ones could go, but never silently. */
export function refuseFullRoute(run: Run, { weights, stickinessMs }: Pick<Route, 'weights' | 'stickinessMs'>): void {
  const most = run.platform.router.capabilities.targetGroupsPerRoute
  const listed = Object.keys(weights).length
  if (listed < most) return
  const idle = listed - Object.keys(shares(weights)).length
  throw new KnownError(
    `The route of ${run.environment.name} refers to ${listed} target groups, ${most} is the most, so there is no room for another one (${idle} of them have no traffic).`,
    {
      code: 'too-many-target-groups',
      advice:
        stickinessMs > 0
          ? `Former releases stay until their visitors' sessions have ended, which stickiness lets last ${limit(stickinessMs)}: shorten it at the load balancer, deploy less often, or go back with \`command: rollback\`.`
          : 'Lower `keep.warm`, or remove target groups that are not ours from the route.',
    },
  )
}
