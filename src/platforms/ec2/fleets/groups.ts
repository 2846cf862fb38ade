import type { AutoScalingGroup, Filter } from '@aws-sdk/client-auto-scaling'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import { releaseOfName, type EnvironmentKey } from '../../aws/names.ts'
import { allPages } from '../../aws/pages.ts'
import type { Aws } from '../../aws/session.ts'
import { releaseTags, tagKeys, type Tag } from '../../aws/tags.ts'

/**
 * The environment's Auto Scaling groups. Tags alone do not make one: who may tag a group of his own must not put it among
 * another environment's, and names are what policies are about.
 */
export async function ownGroups(aws: Aws, key: EnvironmentKey, call: Call): Promise<readonly AutoScalingGroup[]> {
  const tagged = await describe(aws, call, {
    Filters: [
      { Name: `tag:${tagKeys.app}`, Values: [key.app] },
      { Name: `tag:${tagKeys.environment}`, Values: [key.environment] },
    ],
  })
  return tagged.filter(({ AutoScalingGroupName = '', Tags }) => {
    const release = releaseTags(key, Tags)?.release
    return release !== undefined && releaseOfName(key, AutoScalingGroupName) === release
  })
}

/** Undefined where there is none of this name, or none any more. */
export async function groupByName(aws: Aws, name: string, call: Call): Promise<AutoScalingGroup | undefined> {
  return (await describe(aws, call, { AutoScalingGroupNames: [name] }))[0]
}

/** @throws KnownError `fleet-unknown`. */
export async function knownGroup(aws: Aws, name: string, call: Call): Promise<AutoScalingGroup> {
  const found = await groupByName(aws, name, call)
  if (found !== undefined) return found
  throw new KnownError(`There is no Auto Scaling group ${name}.`, {
    code: 'fleet-unknown',
    advice: 'Somebody else has removed it; run again.',
  })
}

/**
 * For what is done only to groups that this project has made.
 * @throws KnownError `fleet-adopted`.
 */
export function refuseAdopted(key: EnvironmentKey, { AutoScalingGroupName: name, Tags }: AutoScalingGroup): void {
  if (releaseTags(key, Tags) !== undefined) return
  throw new KnownError(`The Auto Scaling group ${name} was there before the first deployment; it is never changed.`, {
    code: 'fleet-adopted',
    advice: 'Remove it yourself once nothing is to go back to it.',
  })
}

/** The group that registers its instances in one of these target groups, among all of the region. */
export async function groupServing(
  aws: Aws,
  targetGroups: readonly string[],
  call: Call,
): Promise<AutoScalingGroup | undefined> {
  return (await describe(aws, call, {})).find((group) => targetGroupOf(group, targetGroups) !== undefined)
}

/** The target group of a group, or that of these which it is attached to. */
export function targetGroupOf(group: AutoScalingGroup, among?: readonly string[]): string | undefined {
  const all = [...(group.TargetGroupARNs ?? []), ...(group.TrafficSources ?? []).map(({ Identifier }) => Identifier)]
  return all.find((arn) => arn !== undefined && (among === undefined || among.includes(arn)))
}

/** A group that has a status is being deleted (AutoScalingGroup, Amazon EC2 Auto Scaling API Reference). */
async function describe(
  aws: Aws,
  call: Call,
  which: { readonly Filters?: Filter[]; readonly AutoScalingGroupNames?: string[] },
): Promise<readonly AutoScalingGroup[]> {
  const groups = await allPages(async (NextToken) => {
    const page = await aws.autoScaling(call, 'reading Auto Scaling groups', (autoScaling, options) =>
      autoScaling.describeAutoScalingGroups(
        { ...which, MaxRecords: 100, ...(NextToken !== undefined && { NextToken }) },
        options,
      ),
    )
    return { items: page.AutoScalingGroups, next: page.NextToken }
  })
  return groups.filter(({ Status }) => Status === undefined)
}

export function tagOf(group: AutoScalingGroup, key: string): string | undefined {
  return group.Tags?.find(({ Key }) => Key === key)?.Value
}

/** Writes tags that are the group's alone, not its instances'. */
export async function tagGroup(aws: Aws, name: string, tags: readonly Tag[], call: Call): Promise<void> {
  await aws.autoScaling(call, `tagging the Auto Scaling group ${name}`, (autoScaling, options) =>
    autoScaling.createOrUpdateTags({ Tags: tags.map((tag) => ofGroup(name, tag)) }, options),
  )
}

/** One request, however many groups there are. */
export async function untagGroups(
  aws: Aws,
  names: readonly string[],
  keys: readonly string[],
  call: Call,
): Promise<void> {
  const tags = names.flatMap((name) => keys.map((Key) => ofGroup(name, { Key })))
  if (tags.length === 0) return
  await aws.autoScaling(
    call,
    `removing tags of the Auto Scaling group ${names.join(' and ')}`,
    (autoScaling, options) => autoScaling.deleteTags({ Tags: tags }, options),
  )
}

function ofGroup(ResourceId: string, { Key, Value }: Tag) {
  return { ResourceId, ResourceType: 'auto-scaling-group', Key, Value, PropagateAtLaunch: false }
}
