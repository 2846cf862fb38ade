import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { Preflight } from '../../../ports/platform.ts'
import { uncopyablePolicies } from '../fleets/policies.ts'
import { nothing, notice, problem, together } from './look.ts'
import type { Scene } from './scene.ts'

/** What a deployment needs the live group to do (Suspend and resume processes, EC2 Auto Scaling User Guide). */
const neededProcesses = ['Launch', 'Terminate', 'AddToLoadBalancer']

export async function lookAtSuspensions(scene: Scene): Promise<Preflight> {
  return together((await scene.liveGroups()).map((group) => suspended(group, scene.aws.region)))
}

function suspended({ AutoScalingGroupName, SuspendedProcesses = [] }: AutoScalingGroup, region: string): Preflight {
  const found = SuspendedProcesses.map(({ ProcessName = '' }) => ProcessName).filter((name) =>
    neededProcesses.includes(name),
  )
  if (found.length === 0) return nothing
  return problem(
    `${found.join(' and ')} ${found.length === 1 ? 'is' : 'are'} suspended on the live group ${AutoScalingGroupName}: its instances would not be replaced while the new release is proven.`,
    `Find out who suspended them and why, then run \`aws autoscaling resume-processes --region ${region} --auto-scaling-group-name ${AutoScalingGroupName} --scaling-processes ${found.join(' ')}\`.`,
  )
}

/** What the new group will not have of the live one's scaling. */
export async function lookAtPolicies(scene: Scene): Promise<Preflight> {
  const all = (await scene.liveScaling()).flatMap(({ policies, alarms }) => uncopyablePolicies(policies, alarms))
  return together(
    all.map(({ policy, reason }) =>
      notice(`The scaling policy ${policy} of the live group cannot be copied whole: ${reason}.`),
    ),
  )
}
