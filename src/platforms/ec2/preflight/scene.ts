import type { AutoScalingGroup, ScalingPolicy } from '@aws-sdk/client-auto-scaling'
import type { MetricAlarm } from '@aws-sdk/client-cloudwatch'
import type { InstanceTypeInfo, Subnet } from '@aws-sdk/client-ec2'
import type { LoadBalancer, TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { InstanceProfile } from '@aws-sdk/client-iam'
import type { Call } from '../../../ports/common.ts'
import type { Plan } from '../../../ports/platform.ts'
import type { Route, Weights } from '../../../ports/router.ts'
import { capacityBeside } from '../../../ports/capacity.ts'
import type { EnvironmentKey } from '../../aws/names.ts'
import type { Place } from '../../aws/router/place.ts'
import type { Routing } from '../../aws/router/routing.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'
import { groupServing, targetGroupOf } from '../fleets/groups.ts'
import type { KnownGroups } from '../fleets/known-groups.ts'
import type { MachineImage, ResolveMachineImage } from '../fleets/machine-image.ts'
import type { DescribeInstanceType } from '../described-instance-type.ts'
import type { EnvironmentOnEc2 } from '../options.ts'

export interface PreflightContext {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly plan: Plan
  readonly environment: EnvironmentOnEc2
  readonly routing: Routing
  readonly groups: KnownGroups
  readonly resolveMachineImage: ResolveMachineImage
  readonly describeInstanceType: DescribeInstanceType
}

/** What the looks have in common; each fact is read once, by the first that asks. All throw KnownError. */
export interface Scene extends PreflightContext {
  readonly call: Call
  identity(): Promise<{ readonly arn: string; readonly account: string }>
  place(): Promise<Place>
  loadBalancer(): Promise<LoadBalancer>
  /** None where the environment has no route yet, or one that does not forward. */
  route(): Promise<Pick<Route, 'weights' | 'stickinessMs'> & Partial<Pick<Route, 'probe'>>>
  /** Those of the load balancer. */
  targetGroups(): Promise<readonly TargetGroup[]>
  /** Those of the region, which a run that changes anything has listed before; undefined where it was not: they may be thousands. */
  allTargetGroups(): readonly TargetGroup[] | undefined
  /** Of those that the spec names, the ones there are. */
  subnets(): Promise<readonly Subnet[]>
  /** Of the instances; undefined where there is no such profile. */
  instanceProfile(): Promise<InstanceProfile | undefined>
  /** Undefined where it is yet to be built. */
  machineImage(): Promise<MachineImage | undefined>
  /** Of the spec; undefined where the region has no such type. */
  instanceType(): Promise<InstanceTypeInfo | undefined>
  /** How many instances the new fleet is launched with. */
  newSize(): Promise<number>
  /** The groups whose instances have traffic, ours or not. */
  liveGroups(): Promise<readonly AutoScalingGroup[]>
  /** What a new group would be given of theirs, each. */
  liveScaling(): Promise<readonly LiveScaling[]>
}

export interface LiveScaling {
  readonly policies: readonly ScalingPolicy[]
  readonly alarms: readonly MetricAlarm[]
}

export function openScene(context: PreflightContext, call: Call): Scene {
  const { aws, environment } = context
  const { place, routes, described } = context.routing
  const liveGroups = once(async () => readLiveGroups(context, liveOf((await route()).weights), call))
  const route = once(async () => (await routes.lastRoute(call)) ?? { weights: {}, stickinessMs: 0 })
  return {
    ...context,
    call,
    identity: once(() => readIdentity(aws, call)),
    place: () => place(call),
    loadBalancer: async () => (await place(call)).described,
    route,
    targetGroups: once(async () => described.ofLoadBalancer((await place(call)).loadBalancer, call)),
    allTargetGroups: () => described.known(),
    subnets: once(() => readSubnets(aws, environment.platform.subnets, call)),
    instanceProfile: once(() => readInstanceProfile(aws, environment.platform.instanceProfile, call)),
    machineImage: once(async () =>
      environment.image.builder === 'ami' ? undefined : context.resolveMachineImage(environment.platform.ami, call),
    ),
    instanceType: once(() => context.describeInstanceType(environment.platform.instanceType, call)),
    newSize: async () => {
      const sizes = (await liveGroups()).map(
        ({ MinSize: min = 0, DesiredCapacity: desired = 0, MaxSize: max = 0 }) => ({
          min,
          desired,
          max,
        }),
      )
      return capacityBeside(environment, sizes.toSorted((a, b) => b.desired - a.desired)[0]).desired
    },
    liveGroups,
    liveScaling: once(async () => Promise.all((await liveGroups()).map((group) => readScaling(context, group, call)))),
  }
}

/** Target groups that have traffic. */
export function liveOf(weights: Weights): readonly string[] {
  return Object.keys(weights).filter((id) => weights[id] !== 0)
}

export function loadBalancerName(arn: string): string {
  return arn.split('/')[2] ?? arn
}

/** Those of ours are found by tag; what was there before us only by a search of the whole region. */
async function readLiveGroups({ aws, groups }: PreflightContext, targetGroups: readonly string[], call: Call) {
  if (targetGroups.length === 0) return []
  const ours = (groups.listed() ?? (await groups.list(call))).filter(
    (group) => targetGroupOf(group, targetGroups) !== undefined,
  )
  if (ours.length > 0) return ours
  const adopted = await groupServing(aws, targetGroups, call)
  return adopted === undefined ? [] : [adopted]
}

async function readScaling(
  { groups }: PreflightContext,
  { AutoScalingGroupName: name = '' }: AutoScalingGroup,
  call: Call,
): Promise<LiveScaling> {
  return { policies: await groups.policies(name, call), alarms: await groups.policyAlarms(name, call) }
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined
  return () => (reading ??= read())
}

async function readIdentity(aws: Aws, call: Call) {
  const { Arn = '', Account = '' } = await aws.sts(call, 'reading whose the credentials are', (sts, options) =>
    sts.getCallerIdentity({}, options),
  )
  return { arn: Arn, account: Account }
}

/** By filter: named directly, one that is missing would fail the request for all. */
async function readSubnets(aws: Aws, ids: readonly string[], call: Call): Promise<readonly Subnet[]> {
  const { Subnets = [] } = await aws.ec2(call, 'reading the subnets', (ec2, options) =>
    ec2.describeSubnets({ Filters: [{ Name: 'subnet-id', Values: [...ids] }] }, options),
  )
  return Subnets
}

async function readInstanceProfile(aws: Aws, name: string, call: Call): Promise<InstanceProfile | undefined> {
  try {
    const { InstanceProfile: found } = await aws.iam(call, `reading the instance profile ${name}`, (iam, options) =>
      iam.getInstanceProfile({ InstanceProfileName: name }, options),
    )
    return found
  } catch (error) {
    if (isNamed(error, 'NoSuchEntity', 'NoSuchEntityException')) return undefined
    throw error
  }
}
