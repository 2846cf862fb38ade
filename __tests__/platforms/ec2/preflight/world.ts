import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { CloudWatch } from '@aws-sdk/client-cloudwatch'
import { EC2 } from '@aws-sdk/client-ec2'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAM } from '@aws-sdk/client-iam'
import { SSM } from '@aws-sdk/client-ssm'
import { systemClock } from '../../../../src/action/system-clock.ts'
import type { Credentials } from '../../../../src/platforms/aws/credentials.ts'
import { openRouting } from '../../../../src/platforms/aws/router/routing.ts'
import { openSession } from '../../../../src/platforms/aws/session.ts'
import { createDescribeImage } from '../../../../src/platforms/ec2/described-image.ts'
import { createDescribeInstanceType } from '../../../../src/platforms/ec2/described-instance-type.ts'
import { createKnownGroups } from '../../../../src/platforms/ec2/fleets/known-groups.ts'
import { createResolveMachineImage } from '../../../../src/platforms/ec2/fleets/machine-image.ts'
import type { EnvironmentOnEc2 } from '../../../../src/platforms/ec2/options.ts'
import { preflight } from '../../../../src/platforms/ec2/preflight/preflight.ts'
import type { Preflight } from '../../../../src/ports/platform.ts'
import { loadSpec } from '../../../../src/spec/load.ts'
import type { Environment } from '../../../../src/spec/types.ts'

export const region = 'eu-west-1'

/** What the tests change by hand, on the emulator that the environment variables name. */
export function clients() {
  return {
    autoScaling: new AutoScaling({ region }),
    cloudWatch: new CloudWatch({ region }),
    ec2: new EC2({ region }),
    elb: new ElasticLoadBalancingV2({ region }),
    iam: new IAM({ region }),
    ssm: new SSM({ region }),
  }
}

export type Clients = ReturnType<typeof clients>

/** A place to deploy to, as bootstrap makes it. */
export interface Ground {
  readonly vpc: string
  readonly subnets: readonly string[]
  readonly group: string
  readonly ami: string
  readonly listener: string
  readonly loadBalancer: string
  readonly targetGroup: string
  readonly template: string
}

let made = 0

/** A VPC with a way out, an Application Load Balancer that forwards to a target group, and an instance profile `shop`. */
export async function layGround(aws: Clients): Promise<Ground> {
  const { vpc, subnets } = await layNetwork(aws)
  const name = `shop${(made += 1)}`
  const { GroupId: group = '' } = await aws.ec2.createSecurityGroup({ GroupName: name, Description: name, VpcId: vpc })
  const { LoadBalancers: [balancer] = [] } = await aws.elb.createLoadBalancer({ Name: name, Subnets: [...subnets] })
  const targetGroup = await createTargetGroup(aws, name, vpc)
  const { Listeners: [listener] = [] } = await aws.elb.createListener({
    LoadBalancerArn: balancer?.LoadBalancerArn,
    Protocol: 'HTTP',
    Port: 80,
    DefaultActions: [{ Type: 'forward', TargetGroupArn: targetGroup }],
  })
  const ami = await x86Image(aws)
  await aws.ec2.createLaunchTemplate({
    LaunchTemplateName: name,
    LaunchTemplateData: { ImageId: ami, InstanceType: 't3.small' },
  })
  return {
    vpc,
    subnets,
    group,
    ami,
    listener: listener?.ListenerArn ?? '',
    loadBalancer: balancer?.LoadBalancerArn ?? '',
    targetGroup,
    template: name,
  }
}

async function layNetwork({ ec2 }: Clients) {
  const { Vpc: { VpcId: vpc = '' } = {} } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16' })
  const subnets = await Promise.all(
    ['a', 'b'].map(async (zone, index) => {
      const { Subnet } = await ec2.createSubnet({
        VpcId: vpc,
        CidrBlock: `10.0.${index}.0/28`,
        AvailabilityZone: `${region}${zone}`,
      })
      return Subnet?.SubnetId ?? ''
    }),
  )
  const { InternetGateway: { InternetGatewayId = '' } = {} } = await ec2.createInternetGateway({})
  await ec2.attachInternetGateway({ VpcId: vpc, InternetGatewayId })
  const { RouteTables: [table] = [] } = await ec2.describeRouteTables({ Filters: [{ Name: 'vpc-id', Values: [vpc] }] })
  const { NatGateway } = await ec2.createNatGateway({ SubnetId: subnets[0], ConnectivityType: 'private' })
  await ec2.createRoute({
    RouteTableId: table?.RouteTableId,
    DestinationCidrBlock: '0.0.0.0/0',
    NatGatewayId: NatGateway?.NatGatewayId,
  })
  return { vpc, subnets }
}

export async function createTargetGroup({ elb }: Clients, Name: string, VpcId: string): Promise<string> {
  const { TargetGroups: [group] = [] } = await elb.createTargetGroup({ Name, VpcId, Protocol: 'HTTP', Port: 8080 })
  return group?.TargetGroupArn ?? ''
}

async function x86Image({ ec2 }: Clients): Promise<string> {
  const { Images = [] } = await ec2.describeImages({ Filters: [{ Name: 'architecture', Values: ['x86_64'] }] })
  return Images[0]?.ImageId ?? ''
}

export async function makeProfile({ iam }: Clients, name: string): Promise<void> {
  await iam.createInstanceProfile({ InstanceProfileName: name })
  await iam.createRole({ RoleName: name, AssumeRolePolicyDocument: '{}' })
  await iam.addRoleToInstanceProfile({ InstanceProfileName: name, RoleName: name })
}

/** Fields of the section `ec2`; all others are of `aws`. */
const ofEc2 = new Set(['access', 'ami', 'instance-type', 'instance-profile', 'metadata-hops', 'root-volume'])

/** The environment that the spec describes on this ground; fields of `aws` and `ec2` may be replaced. */
export function environmentOn(
  ground: Ground,
  options: Readonly<Record<string, unknown>> = {},
  more: object = {},
): Environment {
  const fields = Object.entries({
    region,
    listener: ground.listener,
    ami: ground.ami,
    'instance-type': 't3.small',
    subnets: ground.subnets,
    'security-groups': [ground.group],
    'instance-profile': 'shop',
    ...options,
  })
  const section = (isEc2: boolean) => Object.fromEntries(fields.filter(([key]) => ofEc2.has(key) === isEc2))
  const spec = {
    app: 'shop',
    run: { command: ['node', 'server.js'] },
    environments: { production: { platform: 'ec2', aws: section(false), ec2: section(true), checks: 'none', ...more } },
  }
  return loadSpec(JSON.stringify(spec), { file: 'immutable.yml', directory: '/', home: '/' }).environment('production')
}

export interface Looked {
  readonly launches?: boolean
  readonly credentials?: Credentials
  /** Whether the region's target groups were listed before, as by every run that changes anything. */
  readonly hasListed?: boolean
}

export async function look(
  environment: Environment,
  { launches = true, credentials, hasListed = true }: Looked = {},
): Promise<Preflight> {
  const aws = openSession({ region, clock: systemClock, credentials })
  const call = { signal: new AbortController().signal, deadline: Date.now() + 60_000 }
  try {
    const key = { app: environment.app, environment: environment.name }
    const at = { aws, key, environment: onEc2(environment) }
    const routing = openRouting(at)
    if (launches && hasListed) await routing.described.read(call)
    return await preflight(
      {
        ...at,
        plan: { environment, launches },
        routing,
        groups: createKnownGroups(at.aws, at.key),
        describeInstanceType: createDescribeInstanceType(at.aws),
        resolveMachineImage: createResolveMachineImage(at.aws, createDescribeImage(at.aws)),
      },
      call,
    )
  } finally {
    aws.close()
  }
}

function onEc2(environment: Environment): EnvironmentOnEc2 {
  if (environment.platform.name !== 'ec2') throw new Error(`${environment.name} is not on EC2`)
  return environment as EnvironmentOnEc2
}
