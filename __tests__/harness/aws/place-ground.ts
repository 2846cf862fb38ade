import { EC2 } from '@aws-sdk/client-ec2'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAM } from '@aws-sdk/client-iam'
import { SSM } from '@aws-sdk/client-ssm'
import type { Certificate } from './certificate.ts'
import type { ClientOptions } from './plane-world.ts'

/** What a bootstrap leaves behind for the first deployment. */
export interface Ground {
  readonly vpc: string
  readonly subnets: readonly string[]
  readonly securityGroup: string
  /** Base of the instances; the SSM parameter `/ami/base` holds it. */
  readonly ami: string
  readonly listenerArn: string
}

/** Makes a VPC with a way out, the load balancer `shop` with one listener that answers 404, and the instance profiles of production and previews. */
export async function layGround(options: ClientOptions, port: number, certificate?: Certificate): Promise<Ground> {
  const settings = { ...options, credentials: options.credentials ?? { accessKeyId: 'test', secretAccessKey: 'test' } }
  const [ec2, elb, iam] = [new EC2(settings), new ElasticLoadBalancingV2(settings), new IAM(settings)]
  const ssm = new SSM(settings)
  const [network, ami] = await Promise.all([layNetwork(ec2, options.region), baseImage(ec2), makeProfiles(iam)])
  await ssm.putParameter({ Name: '/ami/base', Value: ami, Type: 'String' })
  const listenerArn = await openListener(elb, network, port, certificate && (await upload(iam, certificate)))
  for (const client of [ec2, elb, iam, ssm]) client.destroy()
  return { ...network, ami, listenerArn }
}

async function layNetwork(ec2: EC2, region: string) {
  const { Vpc: { VpcId: vpc = '' } = {} } = await ec2.createVpc({ CidrBlock: '10.0.0.0/16' })
  const made = ['a', 'b'].map((zone, index) =>
    ec2.createSubnet({ VpcId: vpc, CidrBlock: `10.0.${16 * index}.0/20`, AvailabilityZone: `${region}${zone}` }),
  )
  const subnets = (await Promise.all(made)).map(({ Subnet }) => Subnet?.SubnetId ?? '')
  const { InternetGateway: { InternetGatewayId = '' } = {} } = await ec2.createInternetGateway({})
  await ec2.attachInternetGateway({ VpcId: vpc, InternetGatewayId })
  const { NatGateway } = await ec2.createNatGateway({ SubnetId: subnets[0], ConnectivityType: 'private' })
  const { RouteTables: [table] = [] } = await ec2.describeRouteTables({ Filters: [{ Name: 'vpc-id', Values: [vpc] }] })
  await ec2.createRoute({
    RouteTableId: table?.RouteTableId,
    DestinationCidrBlock: '0.0.0.0/0',
    NatGatewayId: NatGateway?.NatGatewayId,
  })
  const { GroupId: securityGroup = '' } = await ec2.createSecurityGroup({
    GroupName: 'shop',
    Description: 'instances of the shop',
    VpcId: vpc,
  })
  return { vpc, subnets, securityGroup }
}

async function baseImage(ec2: EC2): Promise<string> {
  const { ImageId = '' } = await ec2.registerImage({
    Name: 'base',
    RootDeviceName: '/dev/xvda',
    Architecture: 'x86_64',
  })
  return ImageId
}

async function makeProfiles(iam: IAM): Promise<void> {
  const trusted = { Service: 'ec2.amazonaws.com' }
  const statement = { Effect: 'Allow', Principal: trusted, Action: 'sts:AssumeRole' }
  const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  for (const name of ['shop-instance', 'shop-instance-preview']) {
    await iam.createRole({ RoleName: name, AssumeRolePolicyDocument: document })
    await iam.createInstanceProfile({ InstanceProfileName: name })
    await iam.addRoleToInstanceProfile({ InstanceProfileName: name, RoleName: name })
  }
}

/** Where listeners find it. Returns its ARN. */
async function upload(iam: IAM, { key, cert }: Certificate): Promise<string> {
  const { ServerCertificateMetadata } = await iam.uploadServerCertificate({
    ServerCertificateName: 'shop',
    CertificateBody: cert,
    PrivateKey: key,
  })
  return ServerCertificateMetadata?.Arn ?? ''
}

async function openListener(
  elb: ElasticLoadBalancingV2,
  { subnets, securityGroup }: Pick<Ground, 'subnets' | 'securityGroup'>,
  port: number,
  certificate: string | undefined,
): Promise<string> {
  const { LoadBalancers: [balancer] = [] } = await elb.createLoadBalancer({
    Name: 'shop',
    Subnets: [...subnets],
    SecurityGroups: [securityGroup],
    Scheme: 'internet-facing',
    Type: 'application',
  })
  const nothing = { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'Nothing is deployed yet.' }
  const { Listeners: [listener] = [] } = await elb.createListener({
    LoadBalancerArn: balancer?.LoadBalancerArn,
    ...(certificate === undefined
      ? { Protocol: 'HTTP' }
      : { Protocol: 'HTTPS', Certificates: [{ CertificateArn: certificate }] }),
    Port: port,
    DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: nothing }],
  })
  return listener?.ListenerArn ?? ''
}
