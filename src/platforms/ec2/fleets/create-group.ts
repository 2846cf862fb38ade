import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { LaunchRequest } from '../../../ports/fleets.ts'
import { releaseName, type EnvironmentKey } from '../../aws/names.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'
import { releaseTags, tagsOf } from '../../aws/tags.ts'
import type { EnvironmentOnEc2 } from '../options.ts'
import { groupByName } from './groups.ts'
import { frozenTagOf } from './freeze.ts'
import { onlyVersion } from './launch-template.ts'

export interface CreateGroupOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly environment: EnvironmentOnEc2
}

/**
 * Makes the release's Auto Scaling group, which registers its instances in the target group by itself and whose scaling is
 * held; one of ours that is there already stays as it is.
 * @param launchTemplate its id.
 * @returns the group, which has no instances yet where it was made just now.
 * @throws KnownError `name-taken`.
 */
export async function createGroup(
  { aws, key, environment: { platform, timeouts } }: CreateGroupOptions,
  { tags, targetGroup, capacity }: LaunchRequest,
  launchTemplate: string,
  call: Call,
): Promise<AutoScalingGroup> {
  const name = releaseName(key, tags.release)
  const tag = (PropagateAtLaunch: boolean) => (of: { Key: string; Value: string }) => ({
    ...of,
    ResourceId: name,
    ResourceType: 'auto-scaling-group',
    PropagateAtLaunch,
  })
  const request = {
    AutoScalingGroupName: name,
    LaunchTemplate: { LaunchTemplateId: launchTemplate, Version: onlyVersion },
    MinSize: capacity.desired,
    MaxSize: capacity.max,
    DesiredCapacity: capacity.desired,
    VPCZoneIdentifier: platform.subnets.join(','),
    TargetGroupARNs: [targetGroup],
    HealthCheckType: 'ELB',
    HealthCheckGracePeriod: Math.ceil(timeouts.bootMs / 1000),
    Tags: [...[...tagsOf(tags), ...aws.tags].map(tag(true)), tag(false)(frozenTagOf(capacity))],
  }
  try {
    await aws.autoScaling(call, `creating the Auto Scaling group ${name}`, (autoScaling, options) =>
      autoScaling.createAutoScalingGroup(request, options),
    )
    return request as AutoScalingGroup
  } catch (error) {
    if (!isNamed(error, 'AlreadyExistsFault', 'AlreadyExists')) throw error
    return existing(aws, key, name, call)
  }
}

async function existing(aws: Aws, key: EnvironmentKey, name: string, call: Call): Promise<AutoScalingGroup> {
  const found = await groupByName(aws, name, call)
  if (found !== undefined && releaseTags(key, found.Tags) !== undefined) return found
  throw new KnownError(`There is an Auto Scaling group ${name} already, and its tags do not say that it is ours.`, {
    code: 'name-taken',
    advice: 'Rename or remove it, or give the app or the environment another name.',
  })
}
