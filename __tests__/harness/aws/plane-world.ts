import { AutoScaling, type AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import { EC2 } from '@aws-sdk/client-ec2'
import {
  ElasticLoadBalancingV2,
  type Listener,
  type Rule,
  type TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { TargetGroupSettings } from '../../../src/agent/balancer/types.ts'
import { isGone } from '../../../src/platforms/aws/router/tag-reader.ts'
import { unpackUserData } from '../../../src/platforms/ec2/fleets/packed-user-data.ts'
import type { ListenerRule } from './plane-rules.ts'
import type { Transforms } from './types.ts'

/** The emulator's services, asked without the proxy between. */
export interface Clients {
  readonly autoScaling: AutoScaling
  readonly ec2: EC2
  readonly elb: ElasticLoadBalancingV2
}

export interface ClientOptions {
  readonly endpoint: string
  readonly region: string
  /** Needed once the emulator enforces IAM. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

export function openClients({ endpoint, region, credentials }: ClientOptions): Clients {
  const settings = { endpoint, region, credentials: credentials ?? { accessKeyId: 'test', secretAccessKey: 'test' } }
  return {
    autoScaling: new AutoScaling(settings),
    ec2: new EC2(settings),
    elb: new ElasticLoadBalancingV2(settings),
  }
}

export type Tags = Readonly<Record<string, string>>

export interface WorldInstance {
  readonly id: string
  /** Undefined for one that is registered by hand. */
  readonly group: string | undefined
  readonly tags: Tags
  readonly targetGroups: ReadonlySet<string>
  /** What its user data tells it to listen on; undefined where it says nothing. */
  readonly port: number | undefined
}

export interface WorldTargetGroup extends TargetGroupSettings {
  readonly port: number
  /** How long AWS lets checks of a target that refuses connections fail before it calls it unhealthy. */
  readonly patienceMs: number
}

/** What the emulator says there is, as far as it has to come true. */
export interface World {
  readonly instances: ReadonlyMap<string, WorldInstance>
  readonly targetGroups: ReadonlyMap<string, WorldTargetGroup>
  /** By port. */
  readonly listeners: ReadonlyMap<number, readonly ListenerRule[]>
  /** Of those, the ones that speak HTTPS. */
  readonly tlsPorts: ReadonlySet<number>
  readonly groups: readonly AutoScalingGroup[]
}

/** @param healthEveryMs in place of the target groups' own intervals, of which the shortest is 5 s. */
export async function readWorld(
  clients: Clients,
  healthEveryMs: number,
  transforms: Transforms = new Map(),
): Promise<World> {
  const [groups, targetGroups, { listeners, tlsPorts }] = await Promise.all([
    readGroups(clients),
    readTargetGroups(clients, healthEveryMs),
    readListeners(clients, transforms),
  ])
  const instances = await readInstances(clients, groups, [...targetGroups.keys()])
  return { groups, targetGroups, listeners, tlsPorts, instances }
}

async function readGroups({ autoScaling }: Clients): Promise<readonly AutoScalingGroup[]> {
  const groups: AutoScalingGroup[] = []
  let NextToken: string | undefined
  do {
    const page = await autoScaling.describeAutoScalingGroups({ MaxRecords: 100, ...(NextToken && { NextToken }) })
    groups.push(...(page.AutoScalingGroups ?? []))
    NextToken = page.NextToken
  } while (NextToken)
  return groups
}

async function readInstances(
  clients: Clients,
  groups: readonly AutoScalingGroup[],
  targetGroups: readonly string[],
): Promise<ReadonlyMap<string, WorldInstance>> {
  const ports = await readPorts(clients, groups)
  const owned = groups.flatMap((group) => {
    const sources = group.TrafficSources?.flatMap(({ Identifier }) => Identifier ?? []) ?? []
    const shared = {
      group: group.AutoScalingGroupName,
      tags: tagsOf(group.Tags),
      targetGroups: new Set([...(group.TargetGroupARNs ?? []), ...sources]),
      port: ports.get(templateOf(group)),
    }
    return (group.Instances ?? []).map(({ InstanceId: id = '' }) => ({ id, ...shared }))
  })
  const byHand = await readByHand(clients, new Set(owned.map(({ id }) => id)), targetGroups)
  return new Map([...owned, ...byHand].map((instance) => [instance.id, instance]))
}

/** By the launch templates of groups, whose user data is `immutable-deploy`'s. */
async function readPorts(
  { ec2 }: Clients,
  groups: readonly AutoScalingGroup[],
): Promise<ReadonlyMap<string, number | undefined>> {
  const names = [...new Set(groups.map(templateOf))].filter((id) => id !== '')
  const read = await Promise.all(
    names.map(async (LaunchTemplateId) => {
      // Another request may remove it meanwhile; a group whose template is gone is as good as gone.
      const found = await ec2
        .describeLaunchTemplateVersions({ LaunchTemplateId, Versions: ['$Latest'] })
        .catch(() => undefined)
      const text = found?.LaunchTemplateVersions?.[0]?.LaunchTemplateData?.UserData ?? ''
      const port = /"PORT\\?":\\?"(\d+)/.exec(unpackUserData(text))?.[1]
      return [LaunchTemplateId, port === undefined ? undefined : Number(port)] as const
    }),
  )
  return new Map(read)
}

function templateOf({ LaunchTemplate }: AutoScalingGroup): string {
  return LaunchTemplate?.LaunchTemplateId ?? ''
}

/**
 * Of a group's members the emulator keeps registrations that AWS would not; only of others are they believed. Whoever is
 * registered nowhere is not asked for, for a list of every instance is what takes the emulator longest.
 */
async function readByHand(
  { ec2, elb }: Clients,
  owned: ReadonlySet<string>,
  targetGroups: readonly string[],
): Promise<readonly WorldInstance[]> {
  const registered = await ofThoseThere(targetGroups, async (arn) => {
    const { TargetHealthDescriptions = [] } = await elb.describeTargetHealth({ TargetGroupArn: arn })
    return { arn, ids: new Set(TargetHealthDescriptions.flatMap(({ Target }) => Target?.Id ?? [])) }
  })
  const others = registered.flatMap(({ ids }) => [...ids]).filter((id) => !owned.has(id))
  if (others.length === 0) return []
  const { Reservations = [] } = await ec2.describeInstances({
    Filters: [
      { Name: 'instance-id', Values: [...new Set(others)] },
      { Name: 'instance-state-name', Values: ['pending', 'running'] },
    ],
  })
  return Reservations.flatMap(({ Instances = [] }) => Instances).map(({ InstanceId: id = '', Tags }) => {
    const arns = registered.filter(({ ids }) => ids.has(id)).map(({ arn }) => arn)
    return { id, group: undefined, tags: tagsOf(Tags), targetGroups: new Set(arns), port: undefined }
  })
}

function tagsOf(tags: readonly { Key?: string | undefined; Value?: string | undefined }[] = []): Tags {
  return Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]))
}

async function readTargetGroups(
  { elb }: Clients,
  healthEveryMs: number,
): Promise<ReadonlyMap<string, WorldTargetGroup>> {
  const { TargetGroups = [] } = await elb.describeTargetGroups({})
  const entries = await ofThoseThere(TargetGroups, async (group) => {
    const { TargetGroupArn = '' } = group
    const { Attributes = [] } = await elb.describeTargetGroupAttributes({ TargetGroupArn })
    const delay = Attributes.find(({ Key }) => Key === 'deregistration_delay.timeout_seconds')?.Value
    return [TargetGroupArn, targetGroupOf(group, Number(delay ?? 300) * 1000, healthEveryMs)] as const
  })
  return new Map(entries)
}

/** Another request may remove what was listed before it is read; that one has the world read again. */
async function ofThoseThere<Item, Read>(items: readonly Item[], read: (item: Item) => Promise<Read>) {
  const orNothing = (error: unknown): [] => {
    if (isGone(error)) return []
    throw error
  }
  return (await Promise.all(items.map((item) => read(item).then((found) => [found], orNothing)))).flat()
}

function targetGroupOf(group: TargetGroup, drainMs: number, healthEveryMs: number): WorldTargetGroup {
  const { HealthCheckIntervalSeconds: interval = 30, UnhealthyThresholdCount: unhealthy = 2 } = group
  return {
    drainMs,
    port: group.Port ?? 80,
    patienceMs: interval * unhealthy * 1000,
    health: {
      path: group.HealthCheckPath ?? '/',
      intervalMs: Math.min(healthEveryMs, interval * 1000),
      timeoutMs: (group.HealthCheckTimeoutSeconds ?? 5) * 1000,
      healthy: group.HealthyThresholdCount ?? 5,
      unhealthy,
      status: statusRange(group.Matcher?.HttpCode ?? '200'),
    },
  }
}

/** `200`, `200-399`, `200,204`. */
function statusRange(codes: string): readonly [number, number] {
  const numbers = codes.split(/[-,]/).map(Number)
  return [Math.min(...numbers), Math.max(...numbers)]
}

async function readListeners({ elb }: Clients, transforms: Transforms): Promise<Pick<World, 'listeners' | 'tlsPorts'>> {
  const { LoadBalancers = [] } = await elb.describeLoadBalancers({})
  const arns = LoadBalancers.flatMap(({ LoadBalancerArn }) => LoadBalancerArn ?? [])
  const pages = await ofThoseThere(arns, (LoadBalancerArn) => elb.describeListeners({ LoadBalancerArn }))
  const read = pages.flatMap(({ Listeners = [] }) => Listeners).filter(({ Protocol = '' }) => /^HTTPS?$/.test(Protocol))
  const entries = await ofThoseThere(read, async (listener) => {
    const { Rules = [] } = await elb.describeRules({ ...listenerArn(listener) })
    return [listener.Port ?? 80, inOrder(Rules, listener, transforms)] as const
  })
  const secure = read.filter(({ Protocol }) => Protocol === 'HTTPS').map(({ Port = 443 }) => Port)
  return { listeners: new Map(entries), tlsPorts: new Set(secure) }
}

function listenerArn({ ListenerArn }: Listener) {
  return ListenerArn === undefined ? {} : { ListenerArn }
}

function inOrder(
  rules: readonly Rule[],
  { DefaultActions = [] }: Listener,
  transforms: Transforms,
): readonly ListenerRule[] {
  const own = rules
    .filter(({ IsDefault }) => IsDefault !== true)
    .toSorted((one, other) => Number(one.Priority) - Number(other.Priority))
    .map(({ Conditions = [], Actions = [], RuleArn = '' }) => ({
      conditions: Conditions,
      actions: Actions,
      transforms: transforms.get(RuleArn) ?? [],
    }))
  return [...own, { conditions: [], actions: DefaultActions, transforms: [] }]
}
