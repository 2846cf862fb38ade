import type { Preflight } from '../../../ports/platform.ts'
import { readRules } from '../../aws/router/rules.ts'
import { nothing, problem, together } from './look.ts'
import { loadBalancerName, type Scene } from './scene.ts'

const remedy = 'Remove what is not used any more, or ask AWS for a higher quota.'

/** What every account has, or more; by the names that AWS gives them (Quotas for your Application Load Balancers, User Guide). */
const usual = {
  'target-groups': 3000,
  'target-groups-per-application-load-balancer': 100,
  'rules-per-application-load-balancer': 100,
}

/** Room for a target group and a trial rule. The account's own quotas are read only where the usual ones are used up. */
export async function lookAtBalancerQuotas(scene: Scene): Promise<Preflight> {
  const { aws } = scene
  const { loadBalancer } = await scene.place()
  const name = loadBalancerName(loadBalancer)
  const [rules, own] = await Promise.all([countRules(scene), scene.targetGroups()])
  const counts = [
    [`target groups in ${aws.region}`, scene.allTargetGroups()?.length ?? 0, 'target-groups'],
    [`target groups on the load balancer ${name}`, own.length, 'target-groups-per-application-load-balancer'],
    [`rules on the load balancer ${name}`, rules, 'rules-per-application-load-balancer'],
  ] as const
  if (counts.every(([, count, quota]) => count < usual[quota])) return nothing
  const most = await readQuotas(scene)
  return together(
    counts
      .filter(([, count, quota]) => count >= most(quota))
      .map(([what, count]) => problem(`There are ${count} ${what}, which is the quota.`, remedy)),
  )
}

async function readQuotas({ aws, call }: Scene): Promise<(quota: keyof typeof usual) => number> {
  const { Limits = [] } = await aws.elb(call, 'reading the load balancing quotas', (elb, options) =>
    elb.describeAccountLimits({}, options),
  )
  return (quota) => Number(Limits.find(({ Name }) => Name === quota)?.Max ?? Number.POSITIVE_INFINITY)
}

/** Those of all its listeners count together, "not counting default rules". */
async function countRules(scene: Scene): Promise<number> {
  const { aws, call } = scene
  let count = 0
  for (const listener of (await scene.place()).listeners) {
    const rules = await readRules(aws, listener, call)
    count += rules.filter(({ IsDefault }) => IsDefault !== true).length
  }
  return count
}

/** Room for a group (DescribeAccountLimits, Amazon EC2 Auto Scaling API Reference). */
export async function lookAtGroupQuota({ aws, call }: Scene): Promise<Preflight> {
  const { NumberOfAutoScalingGroups: count = 0, MaxNumberOfAutoScalingGroups: most = Number.POSITIVE_INFINITY } =
    await aws.autoScaling(call, 'reading the Auto Scaling quotas', (autoScaling, options) =>
      autoScaling.describeAccountLimits({}, options),
    )
  return count < most
    ? nothing
    : problem(`There are ${count} Auto Scaling groups in ${aws.region}, which is the quota.`, remedy)
}
