import type { SecurityGroup, Subnet } from '@aws-sdk/client-ec2'
import type { Preflight } from '../../../ports/platform.ts'
import { nothing, notice, problem, together } from './look.ts'
import { loadBalancerName, type Scene } from './scene.ts'

/** The subnets exist, lie in the load balancer's VPC, and have addresses for another whole fleet. */
export async function lookAtSubnets(scene: Scene): Promise<Preflight> {
  const { subnets: wanted } = scene.environment.platform
  const found = await scene.subnets()
  const missing = wanted.filter((id) => !found.some(({ SubnetId }) => SubnetId === id))
  return together([
    ...missing.map((id) =>
      problem(`There is no subnet ${id} in ${scene.aws.region}.`, 'Correct `aws.subnets`, or `aws.region`.'),
    ),
    await inOneVpc(scene, found),
    await freeAddresses(scene, found),
  ])
}

async function inOneVpc(scene: Scene, subnets: readonly Subnet[]): Promise<Preflight> {
  const { vpc, loadBalancer } = await scene.place()
  const strangers = subnets.filter(({ VpcId }) => VpcId !== vpc)
  return together(
    strangers.map(({ SubnetId, VpcId }) =>
      problem(
        `The subnet ${SubnetId} lies in ${VpcId}, the load balancer ${loadBalancerName(loadBalancer)} in ${vpc}; a target group reaches only its own VPC.`,
        'Name subnets of the load balancer’s VPC in `aws.subnets`.',
      ),
    ),
  )
}

/** The old fleet keeps its addresses while the new one starts. */
async function freeAddresses(scene: Scene, subnets: readonly Subnet[]): Promise<Preflight> {
  const free = subnets.reduce((sum, { AvailableIpAddressCount = 0 }) => sum + AvailableIpAddressCount, 0)
  const needed = await scene.newSize()
  if (subnets.length === 0 || free >= needed) return nothing
  return problem(
    `The subnets ${subnets.map(({ SubnetId }) => SubnetId).join(', ')} have ${free} free addresses; the new fleet needs ${needed} beside the old one.`,
    'Name larger or further subnets in `aws.subnets`.',
  )
}

/** They are of the subnets' VPC, or associated with it. */
export async function lookAtSecurityGroups(scene: Scene): Promise<Preflight> {
  const { aws, call, environment } = scene
  const wanted = environment.platform.securityGroups
  const { SecurityGroups: found = [] } = await aws.ec2(call, 'reading the security groups', (ec2, options) =>
    ec2.describeSecurityGroups({ Filters: [{ Name: 'group-id', Values: [...wanted] }] }, options),
  )
  const vpcs = [...new Set((await scene.subnets()).map(({ VpcId = '' }) => VpcId))]
  const isOf = ({ VpcId = '' }: SecurityGroup) => vpcs.length === 0 || vpcs.includes(VpcId)
  const strangers = found.filter((group) => !isOf(group))
  const associated = strangers.length === 0 ? [] : await associatedWith(scene, strangers, vpcs)
  const advice = 'Correct `aws.security-groups`: they have to be of the VPC of the subnets, or associated with it.'
  return together([
    ...wanted
      .filter((id) => !found.some(({ GroupId }) => GroupId === id))
      .map((id) => problem(`There is no security group ${id} in ${aws.region}.`, advice)),
    ...strangers
      .filter(({ GroupId }) => !associated.includes(GroupId))
      .map(({ GroupId, VpcId }) =>
        problem(`The security group ${GroupId} is of ${VpcId}, the subnets are of ${vpcs.join(', ')}.`, advice),
      ),
  ])
}

/** One may be used in further VPCs (Associate security groups with multiple VPCs, Amazon VPC User Guide). */
async function associatedWith(
  { aws, call }: Scene,
  groups: readonly SecurityGroup[],
  vpcs: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const Filters = [
    { Name: 'group-id', Values: groups.flatMap(({ GroupId }) => GroupId ?? []) },
    { Name: 'vpc-id', Values: [...vpcs] },
    { Name: 'state', Values: ['associated'] },
  ]
  const { SecurityGroupVpcAssociations: found = [] } = await aws.ec2(
    call,
    'reading the VPCs of the security groups',
    (ec2, options) => ec2.describeSecurityGroupVpcAssociations({ Filters }, options),
  )
  return found.map(({ GroupId }) => GroupId)
}

/** An instance type that a zone lacks leaves its subnet without instances. */
export async function lookAtZones(scene: Scene): Promise<Preflight> {
  const { aws, call, environment } = scene
  const { instanceType } = environment.platform
  const [subnets, { InstanceTypeOfferings: offered = [] }] = await Promise.all([
    scene.subnets(),
    aws.ec2(call, `reading where ${instanceType} is offered`, (ec2, options) =>
      ec2.describeInstanceTypeOfferings(
        { LocationType: 'availability-zone', Filters: [{ Name: 'instance-type', Values: [instanceType] }] },
        options,
      ),
    ),
  ])
  const without = subnets.filter(
    ({ AvailabilityZone }) => !offered.some(({ Location }) => Location === AvailabilityZone),
  )
  if (without.length === 0) return nothing
  const where = without.map(({ SubnetId, AvailabilityZone }) => `${AvailabilityZone} (${SubnetId})`).join(', ')
  return problem(
    `The instance type ${instanceType} is not offered in ${where}.`,
    'Choose another `ec2.instance-type`, or subnets in other zones.',
  )
}

/** The load balancer only sends to zones that it has a subnet in (Availability Zones, User Guide for ALB). */
export async function lookAtLoadBalancerZones(scene: Scene): Promise<Preflight> {
  const [loadBalancer, subnets] = await Promise.all([scene.loadBalancer(), scene.subnets()])
  const zones = (loadBalancer.AvailabilityZones ?? []).map(({ ZoneName }) => ZoneName)
  const outside = subnets.filter(({ AvailabilityZone }) => !zones.includes(AvailabilityZone))
  if (outside.length === 0) return nothing
  if (outside.length === subnets.length)
    return problem(
      `The load balancer ${loadBalancer.LoadBalancerName} is not in any zone of the subnets: it is in ${zones.join(', ')}.`,
      'Name subnets in those zones in `aws.subnets`, or give the load balancer subnets in theirs.',
    )
  const where = outside.map(({ SubnetId, AvailabilityZone }) => `${SubnetId} (${AvailabilityZone})`).join(', ')
  return notice(
    `The load balancer ${loadBalancer.LoadBalancerName} is not in the zone of ${where}: instances there would get no traffic and not become healthy.`,
  )
}
