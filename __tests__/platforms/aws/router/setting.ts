import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  type Action,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, beforeAll } from '@jest/globals'
import type { ElasticLoadBalancingV2 } from '../../../../src/platforms/aws/clients/elb.ts'
import type { EnvironmentKey } from '../../../../src/platforms/aws/names.ts'
import type { ListenerReference } from '../../../../src/platforms/aws/options.ts'
import { createRouter } from '../../../../src/platforms/aws/router/router.ts'
import { openRouting } from '../../../../src/platforms/aws/router/routing.ts'
import { openSession, type Aws } from '../../../../src/platforms/aws/session.ts'
import { targetsOf } from '../../../../src/platforms/ec2/fleets/recorded.ts'
import type { EnvironmentOnEc2 } from '../../../../src/platforms/ec2/options.ts'
import type { Call, Change } from '../../../../src/ports/common.ts'
import type { Router, TargetGroup } from '../../../../src/ports/router.ts'
import type { RouteMatch } from '../../../../src/spec/types.ts'
import { startMoto } from '../../../harness/aws/moto.ts'
import { free } from '../../../harness/change.ts'

export const health = {
  path: '/healthz',
  intervalMs: 5000,
  timeoutMs: 2000,
  healthy: 2,
  unhealthy: 2,
  status: [200, 399] as const,
}

/** A load balancer of its own, with one listener that answers 404. */
export interface Balancer {
  readonly arn: string
  readonly name: string
  readonly listener: string
  readonly dnsName: string
  readonly vpc: string
  readonly subnets: readonly string[]
}

export const key: EnvironmentKey = { app: 'shop', environment: 'production' }

/** An emulator for the file's tests, and the real SDK before it, with something between them where that is wanted. */
export function useMoto(before: (endpoint: string) => Promise<string> = async (endpoint) => endpoint) {
  const at = {} as { aws: Aws; stop: () => Promise<void> }
  let count = 0
  beforeAll(async () => {
    const moto = await startMoto()
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: await before(moto.endpoint),
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    })
    const clock = {
      now: () => Date.now(),
      sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    }
    at.aws = openSession({ region: 'eu-west-1', clock, credentials: undefined })
    at.stop = () => moto.stop()
  })
  afterAll(async () => {
    at.aws.close()
    await at.stop()
  })
  const call = (timeoutMs = 20_000): Change =>
    free({
      signal: new AbortController().signal,
      deadline: Date.now() + timeoutMs,
    })
  const elb = <T>(send: (client: ElasticLoadBalancingV2) => Promise<T>) =>
    at.aws.elb(call(), 'a test’s own request', send)
  const balancer = async (defaults: Action[] = [notFound], options: BalancerOptions = {}): Promise<Balancer> => {
    count += 1
    // What an emulator is asked first takes it long.
    return createBalancer(at.aws, call(60_000), `web-${count}`, defaults, options)
  }
  /** A router of an environment of its own, unless the key says otherwise. */
  const router = (listener: ListenerReference, route: RouteMatch = {}, of: EnvironmentKey = key): Router => {
    const place = { aws: at.aws, key: of, environment: environmentOf(listener, route) }
    return createRouter({ ...place, routing: openRouting(place), targets: targetsOf(place.aws, place.key) })
  }
  const group = (of: Router, release: number, owner: EnvironmentKey = key): Promise<TargetGroup> =>
    of.createTargetGroup({ tags: tagsOf(release, owner), health, drainMs: 20_000, like: undefined }, call())
  const foreignGroup = async (vpc: string, name: string): Promise<string> => {
    const made = await elb((client) =>
      client.createTargetGroup({ Name: name, Protocol: 'HTTP', Port: 80, VpcId: vpc, TargetType: 'instance' }),
    )
    return made.TargetGroups?.[0]?.TargetGroupArn ?? ''
  }
  const defaultActions = async (listener: string) =>
    (await elb((client) => client.describeListeners({ ListenerArns: [listener] }))).Listeners?.[0]?.DefaultActions ?? []
  const rules = async (listener: string) =>
    (await elb((client) => client.describeRules({ ListenerArn: listener }))).Rules ?? []
  return { at, call, elb, balancer, router, group, foreignGroup, defaultActions, rules }
}

export const notFound: Action = {
  Type: 'fixed-response',
  FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'Nothing here {yet}.' },
}

export function tagsOf(release: number, { app, environment }: EnvironmentKey = key) {
  const digest = `sha256:${String(release).padStart(64, '0')}`
  return {
    app,
    environment,
    release,
    sha: 'a'.repeat(40),
    digest,
    specDigest: 'sha256:spec',
    runUrl: 'https://x.test/1',
  }
}

interface BalancerOptions {
  readonly type?: 'application' | 'network'
  readonly tags?: { Key: string; Value: string }[]
}

async function createBalancer(
  aws: Aws,
  call: Call,
  name: string,
  defaults: Action[],
  { type = 'application', tags = [] }: BalancerOptions,
): Promise<Balancer> {
  const { Subnets = [] } = await aws.ec2(call, 'reading subnets', (ec2) => ec2.describeSubnets({}))
  const subnets = Subnets.slice(0, 2).map(({ SubnetId = '' }) => SubnetId)
  const { LoadBalancers: [made] = [] } = await aws.elb(call, 'making a load balancer', (elb) =>
    elb.send(new CreateLoadBalancerCommand({ Name: name, Subnets: subnets, Type: type })),
  )
  const { LoadBalancerArn: arn = '', DNSName: dnsName = '', VpcId: vpc = '' } = made ?? {}
  const { Listeners: [listener] = [] } = await aws.elb(call, 'making a listener', (elb) =>
    elb.send(
      new CreateListenerCommand({
        LoadBalancerArn: arn,
        Protocol: type === 'network' ? 'TCP' : 'HTTP',
        Port: 8080,
        DefaultActions: defaults,
        ...(tags.length > 0 && { Tags: tags }),
      }),
    ),
  )
  return { arn, name, listener: listener?.ListenerArn ?? '', dnsName, vpc, subnets }
}

function environmentOf(listener: ListenerReference, route: RouteMatch): EnvironmentOnEc2 {
  const timing = { leaseMs: 120_000, settleMs: 1000, figuresLagMs: 180_000, unprovenWaitMs: 1000 }
  const platform = { name: 'ec2', region: 'eu-west-1', listener, timing }
  return { route, platform, run: { port: 8080 } } as unknown as EnvironmentOnEc2
}
