import type { Route, RouteTable } from '@aws-sdk/client-ec2'
import type { Preflight } from '../../../ports/platform.ts'
import { nothing, notice, together } from './look.ts'
import type { Scene } from './scene.ts'

/**
 * Instances fetch image, secrets and parameters at their first start: from each subnet there is a way out of the VPC, or
 * there are VPC endpoints of all services (Amazon ECR interface VPC endpoints, Amazon ECR User Guide). What a route table
 * does not show, such as a proxy of the VPC's own that the machine image uses, may still be there: this is never a problem.
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
      notice(
        `Instances in the subnet ${SubnetId} seem to have no way to ${missing.join(', ')}: its route table leads nowhere but into ${VpcId}${publicIp ? '' : ', or to an internet gateway, which takes a public address'}, and there are no VPC endpoints of these. If instances there do not boot, give the subnet a route to a NAT gateway or the VPC endpoints of these services, or set \`aws.public-ip: true\` where it has an internet gateway.`,
      ),
    ),
  )
}

function tableOf(tables: readonly RouteTable[], subnet: string, vpc: string | undefined): RouteTable | undefined {
  const own = tables.find(({ Associations }) => Associations?.some(({ SubnetId }) => SubnetId === subnet))
  return own ?? tables.find(({ VpcId, Associations }) => VpcId === vpc && Associations?.some(({ Main }) => Main))
}

/** Whether anything leads out of the VPC that instances can use. */
export function leadsOut(table: RouteTable | undefined, publicIp: boolean): boolean {
  return (table?.Routes ?? []).some((route) => route.State !== 'blackhole' && leads(route, publicIp))
}

/**
 * Beyond a NAT, transit, local, carrier or egress-only gateway, a peering, Cloud WAN, an appliance or its endpoint, nothing
 * can be seen; each is believed to lead on (Route, Amazon EC2 API Reference). Routes to S3 and DynamoDB through a gateway
 * endpoint have a prefix list as their destination (Gateway endpoints, AWS PrivateLink Guide).
 */
function leads(route: Route, publicIp: boolean): boolean {
  const { GatewayId = '', DestinationPrefixListId, DestinationIpv6CidrBlock } = route
  if (GatewayId === 'local') return false
  if (GatewayId.startsWith('igw-')) return publicIp || DestinationIpv6CidrBlock !== undefined
  if (GatewayId.startsWith('vpce-')) return DestinationPrefixListId === undefined
  return true
}

async function missingEndpoints({ aws, call, environment }: Scene, vpcs: string[]): Promise<readonly string[]> {
  const { VpcEndpoints: endpoints = [] } = await aws.ec2(call, 'reading the VPC endpoints', (ec2, options) =>
    ec2.describeVpcEndpoints({ Filters: [{ Name: 'vpc-id', Values: vpcs }] }, options),
  )
  const there = endpoints.map(({ ServiceName = '' }) => ServiceName)
  const { image, platform, run } = environment
  const references = Object.values(run.secrets)
  const isManaged = image.builder === 'docker' && platform.access === 'ssm'
  const needed = [
    ...(image.builder === 'docker' ? ['ecr.api', 'ecr.dkr', 's3'] : []),
    ...(image.builder === 'docker' && platform.logs.driver === 'awslogs' ? ['logs'] : []),
    ...(isManaged || references.some((reference) => reference.startsWith('ssm:')) ? ['ssm'] : []),
    // What Session Manager needs (Improve the security of EC2 instances by using VPC endpoints, Systems Manager User Guide).
    ...(isManaged ? ['ssmmessages'] : []),
    ...(references.some((reference) => reference.startsWith('secretsmanager:')) ? ['secretsmanager'] : []),
  ]
  return needed.filter((service) => !there.some((name) => name.endsWith(`.${service}`)))
}
