import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import { KnownError, messageOf } from '../../../errors/known-error.ts'
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
 * @throws KnownError `name-taken`, `platform-not-ready`.
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
    if (isNotKnownYet(error)) throw notReady(`Auto Scaling cannot use the launch template of ${name} yet`, error)
    if (!isNamed(error, 'AlreadyExistsFault', 'AlreadyExists')) throw error
    return existing(aws, key, name, call, error)
  }
}

/**
 * A launch template, and an instance profile, are known to Auto Scaling only some seconds after they were made
 * (hashicorp/terraform-provider-aws pull requests 5633 and 40088; Eventual consistency in the Amazon EC2 API, EC2
 * Developer Guide).
 */
function isNotKnownYet(error: unknown): boolean {
  if (!isNamed(error, 'ValidationError', 'ValidationException')) return false
  return /Invalid IAM Instance Profile|launch template.{0,80} does not exist/i.test(messageOf(error))
}

function notReady(what: string, cause: unknown): KnownError {
  return new KnownError(`${what}: ${messageOf(cause)}`, {
    code: 'platform-not-ready',
    advice: 'Run again in a few minutes; if it stays, see that what the message names is there.',
    cause,
  })
}

/**
 * One that is being deleted keeps its name until it is gone (AutoScalingGroup, `Status`, Amazon EC2 Auto Scaling API
 * Reference).
 */
async function existing(
  aws: Aws,
  key: EnvironmentKey,
  name: string,
  call: Call,
  refusal: unknown,
): Promise<AutoScalingGroup> {
  const found = await groupByName(aws, name, call)
  if (found === undefined) throw notReady(`The former Auto Scaling group ${name} is still being deleted`, refusal)
  if (releaseTags(key, found.Tags) !== undefined) return found
  throw new KnownError(`There is an Auto Scaling group ${name} already, and its tags do not say that it is ours.`, {
    code: 'name-taken',
    advice: 'Remove it, or run again: the next release has another number, and so another name.',
  })
}
