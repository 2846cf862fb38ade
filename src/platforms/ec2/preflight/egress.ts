import type { Route, RouteTable } from '@aws-sdk/client-ec2'
import type { Preflight } from '../../../ports/platform.ts'
import { nothing, problem, together } from './look.ts'
import type { Scene } from './scene.ts'

/**
 * Instances fetch image, secrets and parameters at their first start: from each subnet there is a way out of the VPC, or
 * there are VPC endpoints of all services (Amazon ECR interface VPC endpoints, Amazon ECR User Guide).
 */
export async function lookAtEgress(scene: Scene): Promise<Preflight> {
  const { aws, call, environment } = scene
  const subnets = await scene.subnets()
  const vpcs = [...new Set(subnets.flatMap(({ VpcId }) => VpcId ?? []))]
  if (vpcs.length === 0) return nothing
  const { RouteTables: tables = [] } = await aws.ec2(call, 'reading the route tables', (ec2, options) =>
    ec2.describeRouteTables({ Filters: [{ Name: 'vpc-id', Values: vpcs }] }, options),
  )
  const { publicIp } = environment.platform
  const closed = subnets.filter(({ SubnetId = '', VpcId }) => !leadsOut(tableOf(tables, SubnetId, VpcId), publicIp))
  if (closed.length === 0) return nothing
  const missing = await missingEndpoints(scene, vpcs)
  if (missing.length === 0) return nothing
  return together(
    closed.map(({ SubnetId, VpcId }) =>
      problem(
        `Instances in the subnet ${SubnetId} cannot reach ${missing.join(', ')}: its route table leads nowhere but into ${VpcId}${publicIp ? '' : ', or to an internet gateway, which takes a public address'}, and there are no VPC endpoints of these.`,
        'Give the subnet a route to a NAT gateway, the VPC endpoints of these services, or set `aws.public-ip: true` where it has an internet gateway.',
      ),
    ),
  )
}

function tableOf(tables: readonly RouteTable[], subnet: string, vpc: string | undefined): RouteTable | undefined {
  const own = tables.find(({ Associations }) => Associations?.some(({ SubnetId }) => SubnetId === subnet))
  return own ?? tables.find(({ VpcId, Associations }) => VpcId === vpc && Associations?.some(({ Main }) => Main))
}

/** Beyond a NAT gateway, transit gateway, peering or appliance nothing can be seen; it is believed to lead on. */
function leadsOut(table: RouteTable | undefined, publicIp: boolean): boolean {
  return (table?.Routes ?? []).some((route) => route.State !== 'blackhole' && leads(route, publicIp))
}

function leads(route: Route, publicIp: boolean): boolean {
  const {
    GatewayId = '',
    NatGatewayId,
    TransitGatewayId,
    VpcPeeringConnectionId,
    NetworkInterfaceId,
    InstanceId,
  } = route
  if (GatewayId.startsWith('igw-')) return publicIp
  const others = [NatGatewayId, TransitGatewayId, VpcPeeringConnectionId, NetworkInterfaceId, InstanceId]
  return GatewayId.startsWith('vgw-') || others.some((id) => id !== undefined)
}

async function missingEndpoints({ aws, call, environment }: Scene, vpcs: string[]): Promise<readonly string[]> {
  const { VpcEndpoints: endpoints = [] } = await aws.ec2(call, 'reading the VPC endpoints', (ec2, options) =>
    ec2.describeVpcEndpoints({ Filters: [{ Name: 'vpc-id', Values: vpcs }] }, options),
  )
  const there = endpoints.map(({ ServiceName = '' }) => ServiceName)
  const { image, platform, run } = environment
  const references = Object.values(run.secrets)
  const needed = [
    ...(image.builder === 'docker' ? ['ecr.api', 'ecr.dkr', 's3'] : []),
    ...(image.builder === 'docker' && platform.logs.driver === 'awslogs' ? ['logs'] : []),
    ...(references.some((reference) => reference.startsWith('ssm:')) ? ['ssm'] : []),
    ...(references.some((reference) => reference.startsWith('secretsmanager:')) ? ['secretsmanager'] : []),
  ]
  return needed.filter((service) => !there.some((name) => name.endsWith(`.${service}`)))
}
