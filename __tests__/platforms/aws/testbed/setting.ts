import { AutoScaling } from '@aws-sdk/client-auto-scaling'
import { CloudWatch } from '@aws-sdk/client-cloudwatch'
import { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs'
import { EC2 } from '@aws-sdk/client-ec2'
import { ECR } from '@aws-sdk/client-ecr'
import { ElasticLoadBalancingV2, type Action } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAM } from '@aws-sdk/client-iam'
import { SSM } from '@aws-sdk/client-ssm'
import { STS } from '@aws-sdk/client-sts'
import { afterAll, afterEach, beforeAll } from '@jest/globals'
import type { ConsolePlane } from '../../../harness/aws/corrections/correction.ts'
import { startMoto, type Moto } from '../../../harness/aws/moto.ts'
import { startProxy, type Proxy } from '../../../harness/aws/proxy.ts'
import type { DataPlane, PlaneFigures } from '../../../harness/aws/types.ts'

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

function clientsOf(endpoint: string) {
  const settings = { region: 'eu-west-1', endpoint, credentials }
  return {
    autoScaling: new AutoScaling(settings),
    cloudWatch: new CloudWatch(settings),
    ec2: new EC2(settings),
    ecr: new ECR(settings),
    elb: new ElasticLoadBalancingV2(settings),
    iam: new IAM(settings),
    logs: new CloudWatchLogs(settings),
    ssm: new SSM(settings),
    sts: new STS(settings),
  }
}

/** The emulator, the proxy before it, and the real SDK before that. */
export function useProxy() {
  const at = {} as {
    moto: Moto
    proxy: Proxy
    plane: ConsolePlane | undefined
    now: number | undefined
    lateMs: number
  } & ReturnType<typeof clientsOf>
  let count = 0
  const name = (kind: string) => `${kind}-${(count += 1)}`
  beforeAll(async () => {
    at.moto = await startMoto()
    at.proxy = await startProxy({
      moto: at.moto,
      plane: () => at.plane,
      now: () => at.now ?? Date.now(),
      lateMs: () => at.lateMs ?? 0,
    })
    Object.assign(at, clientsOf(at.proxy.endpoint))
  })
  afterEach(() => {
    at.plane = undefined
    at.now = undefined
    at.lateMs = 0
    at.proxy.reset()
  })
  afterAll(async () => {
    await at.proxy.close()
    await at.moto.stop()
  })
  const vpc = async () => (await at.ec2.describeVpcs({})).Vpcs?.[0]?.VpcId ?? ''
  const targetGroup = async () => {
    const made = await at.elb.createTargetGroup({ Name: name('tg'), Protocol: 'HTTP', Port: 8080, VpcId: await vpc() })
    return made.TargetGroups?.[0]?.TargetGroupArn ?? ''
  }
  const loadBalancer = async () => {
    const { Subnets = [] } = await at.ec2.describeSubnets({})
    const ids = Subnets.slice(0, 2).map(({ SubnetId = '' }) => SubnetId)
    const made = await at.elb.createLoadBalancer({ Name: name('web'), Subnets: ids })
    return made.LoadBalancers?.[0]?.LoadBalancerArn ?? ''
  }
  const listener = async (LoadBalancerArn: string, Port: number, DefaultActions: Action[] = [notFound]) => {
    const made = await at.elb.createListener({ LoadBalancerArn, Port, Protocol: 'HTTP', DefaultActions })
    return made.Listeners?.[0]?.ListenerArn ?? ''
  }
  const group = async (size: number) => {
    const of = name('group')
    await at.ec2.createLaunchTemplate({
      LaunchTemplateName: of,
      LaunchTemplateData: { ImageId: 'ami-0841e304792db6a16', InstanceType: 't3.micro' },
    })
    await at.autoScaling.createAutoScalingGroup({
      AutoScalingGroupName: of,
      LaunchTemplate: { LaunchTemplateName: of, Version: '1' },
      AvailabilityZones: ['eu-west-1a'],
      MinSize: size,
      MaxSize: size,
    })
    return of
  }
  return { at, name, targetGroup, loadBalancer, listener, group }
}

export const notFound: Action = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }

/** An action that forwards to target groups by weight. */
export function forward(weights: Readonly<Record<string, number>>): Action {
  const TargetGroups = Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight }))
  return { Type: 'forward', ForwardConfig: { TargetGroups } }
}

export function answers(some: Partial<PlaneFigures['answers']> = {}): PlaneFigures['answers'] {
  return { '2XX': 0, '3XX': 0, '4XX': 0, '5XX': 0, ...some }
}

/** A data plane that knows of nothing but what it is told, and counts how often it is asked to follow. */
export function planeOf(told: Partial<DataPlane> = {}): DataPlane & { readonly reconciled: () => number } {
  let reconciled = 0
  return {
    reconcile: async () => {
      reconciled += 1
    },
    targetHealth: async () => [],
    activities: () => [],
    figures: () => ({ requests: 0, answers: answers(), p50: undefined, p99: undefined }),
    ownAnswers: () => 0,
    transforms: new Map(),
    close: async () => undefined,
    ...told,
    reconciled: () => reconciled,
  }
}
