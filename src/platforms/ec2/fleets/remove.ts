import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling'
import type { Call } from '../../../ports/common.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'
import { removeAlarms } from './alarm-rest.ts'
import { groupByName } from './groups.ts'
import { update } from './freeze.ts'

/** Least and most time between two looks at a group that empties. */
const [shortestMs, longestMs] = [1000, 5000]

/**
 * Takes its alarms and all capacity, waits until the instances are gone, then removes the group. Auto Scaling deregisters each instance
 * and terminates it only after the target group's deregistration delay (Use Elastic Load Balancing to distribute
 * incoming application traffic in your Auto Scaling group, Amazon EC2 Auto Scaling User Guide).
 * @throws KnownError `platform-timeout`.
 */
export async function removeGroup(aws: Aws, group: AutoScalingGroup, call: Call): Promise<void> {
  const { AutoScalingGroupName: name = '', DesiredCapacity, Instances = [] } = group
  await removeAlarms(aws, group, call)
  if (DesiredCapacity !== 0) await update(aws, name, { MinSize: 0, DesiredCapacity: 0, MaxSize: 0 }, call)
  if (DesiredCapacity !== 0 || Instances.length > 0) await empty(aws, name, call)
  try {
    await aws.autoScaling(call, `removing the Auto Scaling group ${name}`, (autoScaling, options) =>
      autoScaling.deleteAutoScalingGroup({ AutoScalingGroupName: name, ForceDelete: true }, options),
    )
  } catch (error) {
    if (!isNamed(error, 'ValidationError', 'ValidationException')) throw error
    if ((await groupByName(aws, name, call)) !== undefined) throw error
  }
}

/** Draining takes its time, so looks become rarer; the call's deadline ends them. */
async function empty(aws: Aws, name: string, call: Call): Promise<void> {
  const started = aws.clock.now()
  for (;;) {
    const group = await groupByName(aws, name, call)
    if ((group?.Instances ?? []).length === 0) return
    const pause = Math.min(Math.max(shortestMs, (aws.clock.now() - started) / 10), longestMs)
    await aws.clock.sleep(pause, call.signal)
  }
}
