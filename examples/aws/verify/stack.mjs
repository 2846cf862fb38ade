import { setTimeout as sleep } from 'node:timers/promises'
import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { CloudWatch } from '@aws-sdk/client-cloudwatch'
import { EC2 } from '@aws-sdk/client-ec2'
import { ECR } from '@aws-sdk/client-ecr'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { SSM } from '@aws-sdk/client-ssm'

export function openClients(region) {
  const settings = { region, maxAttempts: 10 }
  return {
    autoScaling: new AutoScaling(settings),
    cloudWatch: new CloudWatch(settings),
    ec2: new EC2(settings),
    ecr: new ECR(settings),
    elb: new ElasticLoadBalancingV2(settings),
    ssm: new SSM(settings),
  }
}

/** What deletions are refused for as long as something else is not gone yet. */
const mayPass = /DependencyViolation|InUse|ScalingActivityInProgress|Throttl|RequestLimitExceeded|OperationNotPermitted/

/** So long a network interface of a load balancer may stay. */
const deletionMs = 10 * 60_000

/** Whatever is made is noted together with how it is removed, so that nothing is left, whenever this ends. */
export function createCleanup(say) {
  const removals = []
  return {
    /** Before it is made: one whose answer was lost is removed as well. */
    later: (what, remove) => void removals.push({ what, remove }),
    /** The last made first. Returns what could not be removed. */
    async run() {
      const left = []
      for (const { what, remove } of removals.splice(0).toReversed()) {
        const failure = await removed(remove).catch((error) => error)
        say(failure === undefined ? `removed: ${what}` : `NOT removed: ${what}: ${failure.message}`)
        if (failure !== undefined) left.push(what)
      }
      return left
    },
  }
}

async function removed(remove) {
  const end = Date.now() + deletionMs
  for (;;) {
    const error = await remove().then(
      () => undefined,
      (thrown) => thrown,
    )
    if (error === undefined || isGone(error)) return
    if (!mayPass.test(error.name) || Date.now() > end) throw error
    await sleep(5000)
  }
}

function isGone({ name, message }) {
  return /NotFound|not found|does not exist/.test(`${name} ${message}`)
}

/**
 * What facts are tried on: a network that leads nowhere, an internal load balancer that answers 404, a launch template and
 * a group without instances.
 */
export async function makeStack({ clients, cleanup, name, region }) {
  const { autoScaling, ec2, elb, ssm } = clients
  const tags = [{ Key: 'immutable-deploy:verify', Value: name }]
  const tagged = (ResourceType) => [{ ResourceType, Tags: tags }]
  const { Vpc } = await ec2.createVpc({ CidrBlock: '10.213.0.0/24', TagSpecifications: tagged('vpc') })
  const vpc = Vpc.VpcId
  cleanup.later(`VPC ${vpc}`, () => ec2.deleteVpc({ VpcId: vpc }))
  const subnets = []
  for (const [n, zone] of (await zonesOf(ec2)).entries()) {
    const { Subnet } = await ec2.createSubnet({
      VpcId: vpc,
      AvailabilityZone: zone,
      CidrBlock: `10.213.0.${n * 64}/26`,
      TagSpecifications: tagged('subnet'),
    })
    cleanup.later(`subnet ${Subnet.SubnetId}`, () => ec2.deleteSubnet({ SubnetId: Subnet.SubnetId }))
    subnets.push(Subnet.SubnetId)
  }
  const { LoadBalancers } = await elb.createLoadBalancer({
    Name: name,
    Scheme: 'internal',
    Subnets: subnets,
    Tags: tags,
  })
  const balancer = LoadBalancers[0].LoadBalancerArn
  cleanup.later(`load balancer ${name}`, () => elb.deleteLoadBalancer({ LoadBalancerArn: balancer }))
  const { Listeners } = await elb.createListener({
    LoadBalancerArn: balancer,
    Protocol: 'HTTP',
    Port: 80,
    DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
  })
  const listener = Listeners[0].ListenerArn
  cleanup.later(`listener of ${name}`, () => elb.deleteListener({ ListenerArn: listener }))
  const image = await imageOf(ssm)
  cleanup.later(`launch template ${name}`, () => ec2.deleteLaunchTemplate({ LaunchTemplateName: name }))
  await ec2.createLaunchTemplate({
    LaunchTemplateName: name,
    LaunchTemplateData: { ImageId: image, InstanceType: 't3.micro' },
    TagSpecifications: tagged('launch-template'),
  })
  cleanup.later(`group ${name}`, () => autoScaling.deleteAutoScalingGroup({ AutoScalingGroupName: name }))
  await autoScaling.createAutoScalingGroup(groupOf({ name, subnets, tags }))
  return { clients, cleanup, name, region, tags, vpc, subnets, balancer, listener, image }
}

export function groupOf({ name, subnets, tags = [] }) {
  return {
    AutoScalingGroupName: name,
    LaunchTemplate: { LaunchTemplateName: name, Version: '1' },
    MinSize: 0,
    MaxSize: 1,
    DesiredCapacity: 0,
    VPCZoneIdentifier: subnets.join(','),
    Tags: tags.map((tag) => ({
      ...tag,
      ResourceId: name,
      ResourceType: 'auto-scaling-group',
      PropagateAtLaunch: true,
    })),
  }
}

export const publicImage = '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id'

async function imageOf(ssm) {
  const { Parameter } = await ssm.getParameter({ Name: publicImage })
  return Parameter.Value
}

async function zonesOf(ec2) {
  const { AvailabilityZones } = await ec2.describeAvailabilityZones({
    Filters: [{ Name: 'zone-type', Values: ['availability-zone'] }],
  })
  return AvailabilityZones.slice(0, 2).map(({ ZoneName }) => ZoneName)
}

let made = 0

/** A target group of the stack, which goes with it. */
export async function targetGroup({ clients: { elb }, cleanup, name, vpc, tags }, more = {}) {
  const Name = `${name}-${(made += 1)}`
  const request = { Name, Protocol: 'HTTP', Port: 80, VpcId: vpc, TargetType: 'ip', Tags: tags, ...more }
  const { TargetGroups } = await elb.createTargetGroup(request)
  const [{ TargetGroupArn: arn }] = TargetGroups
  cleanup.later(`target group ${Name}`, () => elb.deleteTargetGroup({ TargetGroupArn: arn }))
  return { arn, request }
}

/** A rule of the stack's listener, which goes with it. */
export async function rule({ clients: { elb }, cleanup, listener, tags }, { priority, conditions, actions }) {
  const { Rules } = await elb.createRule({
    ListenerArn: listener,
    Priority: priority,
    Conditions: conditions ?? [{ Field: 'host-header', HostHeaderConfig: { Values: [`r${priority}.example.com`] } }],
    Actions: actions ?? [notFound],
    Tags: tags,
  })
  const [{ RuleArn: arn }] = Rules
  cleanup.later(`rule ${priority}`, () => elb.deleteRule({ RuleArn: arn }))
  return arn
}

export const notFound = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }

export function forward(weights) {
  const TargetGroups = weights.map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight }))
  return { Type: 'forward', ForwardConfig: { TargetGroups } }
}
