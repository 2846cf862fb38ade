import type { Action, Listener, Rule } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Setting } from './correction.ts'
import { allOf } from './pages.ts'

/** ARNs of the load balancers that forward to a target group, by its ARN. */
export type Associations = ReadonlyMap<string, ReadonlySet<string>>

/** The emulator remembers those of CreateListener and CreateRule for ever, and does not look at later changes. */
export async function associations({ elb }: Pick<Setting, 'elb'>): Promise<Associations> {
  const found = new Map<string, Set<string>>()
  const balancers = await allOf(async (Marker) => {
    const { LoadBalancers, NextMarker } = await elb.describeLoadBalancers({ Marker })
    return { items: LoadBalancers, next: NextMarker }
  })
  const listeners = await Promise.all(
    balancers.map(({ LoadBalancerArn }) => elb.describeListeners({ LoadBalancerArn })),
  )
  const all = listeners.flatMap(({ Listeners = [] }) => Listeners)
  await Promise.all(
    all.map(async ({ LoadBalancerArn = '', ListenerArn }: Listener) => {
      for (const arn of (await rulesOf({ elb }, ListenerArn)).flatMap(({ Actions = [] }) =>
        Actions.flatMap(targetGroupsOf),
      ))
        found.set(arn, (found.get(arn) ?? new Set()).add(LoadBalancerArn))
    }),
  )
  return found
}

function rulesOf({ elb }: Pick<Setting, 'elb'>, ListenerArn: string | undefined): Promise<Rule[]> {
  return allOf(async (Marker) => {
    const { Rules, NextMarker } = await elb.describeRules({ ListenerArn, Marker })
    return { items: Rules, next: NextMarker }
  })
}

/** ARNs that an action forwards to, be it in the short form or the long one. */
export function targetGroupsOf({ TargetGroupArn, ForwardConfig }: Action): string[] {
  const arns = [TargetGroupArn, ...(ForwardConfig?.TargetGroups ?? []).map((group) => group.TargetGroupArn)]
  return arns.filter((arn) => arn !== undefined)
}
