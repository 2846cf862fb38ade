import pLimit from 'p-limit'
import type { Call } from '../../../ports/common.ts'
import type { Preflight } from '../../../ports/platform.ts'
import { lookAtEgress } from './egress.ts'
import { lookAtAlarms, lookAtGates, lookAtHealthBudget } from './figures.ts'
import { lookAtAccount, lookAtExpiry } from './identity.ts'
import { lookAtPolicies, lookAtSuspensions } from './live-group.ts'
import { lookAtStickiness, lookAtTargetGroups } from './load-balancer.ts'
import { take, together, type Look } from './look.ts'
import { lookAtArchitecture, lookAtInstanceProfile, lookAtLaunching } from './machine.ts'
import { lookAtLoadBalancerZones, lookAtSecurityGroups, lookAtSubnets, lookAtZones } from './network.ts'
import { lookAtPermissions } from './permissions.ts'
import { lookAtBalancerQuotas, lookAtGroupQuota } from './quotas.ts'
import { lookAtReach } from './reach.ts'
import { lookAtVcpus } from './vcpus.ts'
import { lookAtTagRoom } from './tag-room.ts'
import { openScene, type PreflightContext, type Scene } from './scene.ts'

type Looks = readonly (readonly [what: string, look: (scene: Scene) => Promise<Preflight>])[]

/** A rollback to a warm release is not kept waiting for more: everything that it needs exists already. */
const always: Looks = [['how long the credentials last', lookAtExpiry]]

const forLaunch: Looks = [
  ['the route’s stickiness', lookAtStickiness],
  ['what the role may do', lookAtPermissions],
  ['whether the load balancer can be reached', lookAtReach],
  ['the route’s target groups', lookAtTargetGroups],
  ['the subnets', lookAtSubnets],
  ['the load balancer’s zones', lookAtLoadBalancerZones],
  ['the security groups', lookAtSecurityGroups],
  ['what instances can reach', lookAtEgress],
  ['where the instance type is offered', lookAtZones],
  ['whether machine image and instance type fit', lookAtArchitecture],
  ['the instance profile', lookAtInstanceProfile],
  ['whether instances may be started', lookAtLaunching],
  ['the live group’s suspended processes', lookAtSuspensions],
  ['the live group’s scaling policies', lookAtPolicies],
  ['the live group’s tags', lookAtTagRoom],
  ['the load balancing quotas', lookAtBalancerQuotas],
  ['the Auto Scaling quota', lookAtGroupQuota],
  ['the quota of vCPUs', lookAtVcpus],
  ['alarms on the live target group', lookAtAlarms],
  ['the alarms of the gates', lookAtGates],
  ['the health checks', lookAtHealthBudget],
]

/** So many looks at a time; each asks one service after the other, and their rates are per account. */
const atOnce = 8

/** A service that fails is asked again and again; after this long the look is given up, which is said. */
const patienceMs = 15_000

/**
 * Looks for everything that would make the plan fail, by reads alone and all at once.
 * @throws the signal's reason.
 */
export async function preflight(context: PreflightContext, { signal, deadline }: Call): Promise<Preflight> {
  const call = { signal, deadline: Math.min(deadline, context.aws.clock.now() + patienceMs) }
  const scene = openScene(context, call)
  const account = await take(look(['whose the credentials are', lookAtAccount], scene), call)
  // With the wrong credentials everything else would say the same again.
  if (account.problems.length > 0) return account
  const limit = pLimit(atOnce)
  const looks = context.plan.launches ? [...always, ...forLaunch] : always
  return together([account, ...(await Promise.all(looks.map((one) => limit(() => take(look(one, scene), call)))))])
}

function look([what, find]: Looks[number], scene: Scene): Look {
  return { what, find: () => find(scene) }
}
