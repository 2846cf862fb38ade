import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Preflight } from '../../../ports/platform.ts'
import type { Weights } from '../../../ports/router.ts'
import { limit } from '../../../support/duration.ts'
import { releaseOfName } from '../../aws/names.ts'
import { mostTargetGroups } from '../../aws/router/actions.ts'
import { releaseTags } from '../../aws/tags.ts'
import { nothing, notice, problem, together } from './look.ts'
import type { Scene } from './scene.ts'

/** Clients that stick to a target group do not go by weights (Sticky sessions, User Guide for Application Load Balancers). */
export async function lookAtStickiness(scene: Scene): Promise<Preflight> {
  const { stickinessMs } = await scene.route()
  return stickinessMs === 0
    ? nothing
    : notice(
        `Target group stickiness is on for ${limit(stickinessMs)}: clients stay with the old release for that long, whatever the weights are, and it is kept for at least as long.`,
      )
}

/** Target groups of the route have instances as targets and are this load balancer's alone. */
export async function lookAtTargetGroups(scene: Scene): Promise<Preflight> {
  const [{ loadBalancer }, { weights }, own] = await Promise.all([scene.place(), scene.route(), scene.targetGroups()])
  const known = scene.allTargetGroups() ?? own
  const onRoute = known.filter(({ TargetGroupArn = '' }) => Object.hasOwn(weights, TargetGroupArn))
  return together([
    await roomForAnother(scene, onRoute, weights),
    await foreignNames(scene, known),
    ...onRoute.map((group) => shared(group, loadBalancer)),
    ...onRoute.filter(({ TargetGroupArn = '' }) => weights[TargetGroupArn] !== 0).map(notOfInstances),
  ])
}

/** Weightless releases of ours make room before the new one is added; others stay. */
async function roomForAnother(scene: Scene, groups: readonly TargetGroup[], weights: Weights): Promise<Preflight> {
  if (groups.length < mostTargetGroups) return nothing
  const ours = await oursAmong(scene, groups)
  const staying = groups.filter((group) => (weights[group.TargetGroupArn ?? ''] ?? 0) > 0 || !ours.has(group))
  if (staying.length < mostTargetGroups) return nothing
  return problem(
    `The route already forwards to ${groups.length} target groups, which is the most: ${groups.map(({ TargetGroupName }) => TargetGroupName).join(', ')}.`,
    'Remove from its action those that get no requests any more.',
  )
}

/** A name of ours on what is not ours would be taken for a release. */
async function foreignNames(scene: Scene, all: readonly TargetGroup[]): Promise<Preflight> {
  const named = all.filter(({ TargetGroupName = '' }) => releaseOfName(scene.key, TargetGroupName) !== undefined)
  const ours = await oursAmong(scene, named)
  return together(
    named
      .filter((group) => !ours.has(group))
      .map(({ TargetGroupName }) =>
        problem(
          `The target group ${TargetGroupName} has the name of a release of ours, but not our tags.`,
          'Remove it, or give it back its tags if somebody took them away.',
        ),
      ),
  )
}

async function oursAmong(
  { key, call, routing }: Scene,
  groups: readonly TargetGroup[],
): Promise<ReadonlySet<TargetGroup>> {
  const tags = await routing.reader.read(
    groups.map(({ TargetGroupArn = '' }) => TargetGroupArn),
    call,
  )
  return new Set(groups.filter(({ TargetGroupArn = '' }) => releaseTags(key, tags.get(TargetGroupArn)) !== undefined))
}

function shared({ TargetGroupName, LoadBalancerArns = [] }: TargetGroup, own: string): Preflight {
  const others = LoadBalancerArns.filter((arn) => arn !== own)
  if (others.length === 0) return nothing
  return problem(
    `The target group ${TargetGroupName} of the route is also used by ${others.join(', ')}, whose traffic a swap would not move.`,
    'Give each load balancer a target group of its own.',
  )
}

/** An Auto Scaling group registers instances, and so does a clone of the target group have to. */
function notOfInstances({ TargetGroupName, TargetType }: TargetGroup): Preflight {
  if (TargetType === undefined || TargetType === 'instance') return nothing
  return problem(
    `The live target group ${TargetGroupName} has targets of the type ${TargetType}; an Auto Scaling group registers instances.`,
    'Let the route forward to a target group of the type instance first.',
  )
}
