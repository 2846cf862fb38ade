import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Action, RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { appFiles, type Behaviour } from '../../harness/app.ts'
import { startMoto, type Moto } from '../../harness/aws/moto.ts'
import type { ChooseProgram } from '../../harness/aws/plane-instances.ts'
import { usualLagsMs } from '../../harness/aws/plane-balancer.ts'
import { openClients, type Clients } from '../../harness/aws/plane-world.ts'
import { createPlane, type Plane } from '../../harness/aws/plane.ts'
import { eventually, freePort, get } from '../../harness/local.ts'

export const region = 'eu-west-1'
export const slowestMs = Math.max(...usualLagsMs)

export const teapot: Action = {
  Type: 'fixed-response',
  FixedResponseConfig: { StatusCode: '418', ContentType: 'text/plain', MessageBody: 'short and stout' },
}

export function forward(weights: Readonly<Record<string, number>>): Action {
  const TargetGroups = Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight }))
  return { Type: 'forward', ForwardConfig: { TargetGroups } }
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

interface Setting {
  moto: Moto
  plane: Plane
  clients: Clients
  port: number
  listener: string
  /** Which app runs is said by a tag. */
  program: ChooseProgram
}

interface Group {
  readonly size?: number
  readonly behaviour?: Behaviour
  readonly graceSeconds?: number
}

/** An emulator for the file's tests; for each a data plane, and a load balancer whose listener is a teapot. */
export function usePlane() {
  const at = {} as Setting
  let folder: string
  beforeAll(async () => {
    at.moto = await startMoto()
    folder = await mkdtemp(path.join(tmpdir(), 'app-'))
    const behaviours: readonly Behaviour[] = ['good', 'sick', 'exits', 'deaf']
    for (const behaviour of behaviours)
      await writeFile(path.join(folder, `${behaviour}.cjs`), appFiles({ behaviour })['server.js'] ?? '')
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
    await at.moto.stop()
  })

  beforeEach(async () => {
    await fetch(`${at.moto.endpoint}/moto-api/reset`, { method: 'POST' })
    at.clients = openClients({ endpoint: at.moto.endpoint, region })
    at.program = (tags) => ({ command: ['node', path.join(folder, `${tags['behaviour'] ?? 'good'}.cjs`)], env: {} })
    at.plane = await createPlane({ endpoint: at.moto.endpoint, region, app: at.program })
    at.port = await freePort()
    const { Subnets = [] } = await at.clients.ec2.describeSubnets({})
    const { LoadBalancers: [made] = [] } = await at.clients.elb.createLoadBalancer({
      Name: 'shop',
      Subnets: Subnets.slice(0, 2).flatMap(({ SubnetId }) => SubnetId ?? []),
    })
    const { Listeners = [] } = await at.clients.elb.createListener({
      LoadBalancerArn: made?.LoadBalancerArn,
      Protocol: 'HTTP',
      Port: at.port,
      DefaultActions: [teapot],
    })
    at.listener = Listeners[0]?.ListenerArn ?? ''
  })
  afterEach(async () => {
    await at.plane.close()
  })

  const ask = (urlPath = '/', headers: Readonly<Record<string, string>> = {}) =>
    get({ url: `http://127.0.0.1:${at.port}`, headers }, urlPath)

  async function defaultTo(action: Action): Promise<void> {
    await at.clients.elb.modifyListener({ ListenerArn: at.listener, DefaultActions: [action] })
    await at.plane.reconcile()
    await wait(slowestMs)
  }

  async function addRule(priority: number, conditions: RuleCondition[], action: Action): Promise<void> {
    await at.clients.elb.createRule({
      ListenerArn: at.listener,
      Priority: priority,
      Conditions: conditions,
      Actions: [action],
    })
    await at.plane.reconcile()
    await wait(slowestMs)
  }

  async function targetGroup(name: string): Promise<string> {
    const { Vpcs = [] } = await at.clients.ec2.describeVpcs({})
    const { TargetGroups = [] } = await at.clients.elb.createTargetGroup({
      Name: name,
      Protocol: 'HTTP',
      Port: 8080,
      VpcId: Vpcs[0]?.VpcId,
      HealthCheckPath: '/healthz',
      HealthCheckIntervalSeconds: 5,
      HealthCheckTimeoutSeconds: 2,
    })
    return TargetGroups[0]?.TargetGroupArn ?? ''
  }

  /** A release's target group and its instances. */
  async function launch(release: number, { size = 1, behaviour = 'good', graceSeconds = 300 }: Group = {}) {
    const name = `shop-v${release}`
    const arn = await targetGroup(name)
    const { Images = [] } = await at.clients.ec2.describeImages({ Owners: ['amazon'] })
    await at.clients.ec2.createLaunchTemplate({
      LaunchTemplateName: name,
      LaunchTemplateData: { ImageId: Images[0]?.ImageId, InstanceType: 't3.micro' },
    })
    const tag = (Key: string, Value: string) => ({ Key, Value, PropagateAtLaunch: true })
    await at.clients.autoScaling.createAutoScalingGroup({
      AutoScalingGroupName: name,
      LaunchTemplate: { LaunchTemplateName: name, Version: '1' },
      AvailabilityZones: [`${region}a`],
      MinSize: 0,
      MaxSize: 4,
      DesiredCapacity: size,
      TargetGroupARNs: [arn],
      HealthCheckType: 'ELB',
      HealthCheckGracePeriod: graceSeconds,
      Tags: [tag('immutable-deploy:release', String(release)), tag('behaviour', behaviour)],
    })
    await at.plane.reconcile()
    return { name, arn }
  }

  const states = async (arn: string) => (await at.plane.targetHealth(arn)).map(({ state }) => state)
  const until = (arn: string, expected: readonly string[]) =>
    eventually(async () => ((await states(arn)).join() === expected.join() ? true : undefined))
  return { at, ask, defaultTo, addRule, targetGroup, launch, until }
}
