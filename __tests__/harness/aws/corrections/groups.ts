import { AwsError, type Answer } from '../answers.ts'
import type { CorrectionTable, Setting } from './correction.ts'

/**
 * The emulator replaces a group whose name is taken, deletes one with its instances unasked, and lets the desired
 * capacity be outside of the limits.
 * @param forget called when a group is gone
 */
export function groupCorrections(forget: (setting: Setting, group: string) => Promise<void>): CorrectionTable {
  return {
    'autoscaling:CreateAutoScalingGroup': { check: checkNew },
    'autoscaling:UpdateAutoScalingGroup': { check: checkDesired },
    'autoscaling:SetDesiredCapacity': { check: checkDesired },
    'autoscaling:CreateOrUpdateTags': { check: checkTags },
    'autoscaling:AttachLoadBalancerTargetGroups': { check: checkTargetGroups },
    'autoscaling:DeleteAutoScalingGroup': {
      check: checkEmpty,
      async answer(setting: Setting, answer: Answer) {
        await forget(setting, nameIn(setting))
        return answer
      },
    },
  }
}

/** The group that the request is about, as the emulator has it. */
export async function groupOf(setting: Pick<Setting, 'autoScaling' | 'input'>) {
  const { AutoScalingGroups = [] } = await setting.autoScaling.describeAutoScalingGroups({
    AutoScalingGroupNames: [nameIn(setting)],
  })
  return AutoScalingGroups[0]
}

function nameIn({ input }: Pick<Setting, 'input'>): string {
  return String(input['AutoScalingGroupName'])
}

async function checkNew(setting: Setting): Promise<void> {
  if (await groupOf(setting))
    throw new AwsError(
      'AlreadyExists',
      `AutoScalingGroup by this name already exists - A group with the name ${nameIn(setting)} already exists`,
    )
  await checkTargetGroups(setting)
  checkSize(setting.input, setting.input)
}

/** "Each resource can have a maximum of 50 tags" (Tag Auto Scaling groups and instances, Amazon EC2 Auto Scaling User Guide). */
async function checkTags({ autoScaling, input }: Setting): Promise<void> {
  const tags = (input['Tags'] ?? []) as readonly { readonly Key: string; readonly ResourceId: string }[]
  const names = [...new Set(tags.map(({ ResourceId }) => ResourceId))]
  const { AutoScalingGroups = [] } = await autoScaling.describeAutoScalingGroups({ AutoScalingGroupNames: names })
  for (const { AutoScalingGroupName, Tags = [] } of AutoScalingGroups) {
    const own = tags.filter(({ ResourceId }) => ResourceId === AutoScalingGroupName)
    const keys = new Set([...Tags.map(({ Key }) => Key), ...own.map(({ Key }) => Key)])
    if (keys.size > 50) throw new AwsError('LimitExceeded', `${AutoScalingGroupName} would have ${keys.size} tags`)
  }
}

async function checkEmpty(setting: Setting): Promise<void> {
  const group = await groupOf(setting)
  if (group?.Instances?.length && setting.input['ForceDelete'] !== true)
    throw new AwsError(
      'ResourceInUse',
      'You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.',
    )
}

async function checkTargetGroups({ elb, input }: Setting): Promise<void> {
  const wanted = (input['TargetGroupARNs'] ?? []) as readonly string[]
  const { TargetGroups = [] } = await elb.describeTargetGroups({})
  if (wanted.some((arn) => !TargetGroups.some(({ TargetGroupArn }) => TargetGroupArn === arn)))
    throw new AwsError(
      'ValidationError',
      'Provided Target Groups may not be valid. Please ensure they exist and try again.',
    )
}

async function checkDesired(setting: Setting): Promise<void> {
  const group = await groupOf(setting)
  if (group) checkSize(setting.input, { MinSize: group.MinSize, MaxSize: group.MaxSize, ...setting.input })
}

interface Size {
  readonly MinSize?: number | undefined
  readonly MaxSize?: number | undefined
  readonly DesiredCapacity?: number
}

/** New limits alone move the desired capacity between them (UpdateAutoScalingGroup); one that is asked for must fit. */
function checkSize({ DesiredCapacity }: Size, { MinSize = 0, MaxSize = 0 }: Size): void {
  if (MinSize > MaxSize)
    throw new AwsError(
      'ValidationError',
      `Max bound, ${MaxSize}, must be greater than or equal to min bound, ${MinSize}`,
    )
  if (DesiredCapacity !== undefined && (DesiredCapacity < MinSize || DesiredCapacity > MaxSize))
    throw new AwsError(
      'ValidationError',
      `Desired capacity:${DesiredCapacity} must be between the specified min size:${MinSize} and max size:${MaxSize}`,
    )
}
