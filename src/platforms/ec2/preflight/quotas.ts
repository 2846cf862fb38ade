import type { Preflight } from '../../../ports/platform.ts'
import { readRules } from '../../aws/router/rules.ts'
import { nothing, problem, together } from './look.ts'
import { loadBalancerName, type Scene } from './scene.ts'

const remedy = 'Remove what is not used any more, or ask AWS for a higher quota.'

/** Room for a target group and a trial rule (Quotas for your Application Load Balancers, User Guide). */
export async function lookAtBalancerQuotas(scene: Scene): Promise<Preflight> {
  const { aws, call } = scene
  const { loadBalancer } = await scene.place()
  const name = loadBalancerName(loadBalancer)
  const [rules, own, limits] = await Promise.all([
    countRules(scene),
    scene.targetGroups(),
    aws.elb(call, 'reading the load balancing quotas', (elb, options) => elb.describeAccountLimits({}, options)),
  ])
  const most = (name: string) =>
    Number(limits.Limits?.find(({ Name }) => Name === name)?.Max ?? Number.POSITIVE_INFINITY)
  const full = (what: string, count: number, name: string) =>
    count < most(name) ? nothing : problem(`There are ${count} ${what}, which is the quota.`, remedy)
  return together([
    full(`target groups in ${aws.region}`, scene.allTargetGroups()?.length ?? 0, 'target-groups'),
    full(`target groups on the load balancer ${name}`, own.length, 'target-groups-per-application-load-balancer'),
    full(`rules on the load balancer ${name}`, rules, 'rules-per-application-load-balancer'),
  ])
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
