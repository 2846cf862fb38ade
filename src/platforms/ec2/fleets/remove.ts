import type { AutoScalingGroup, Instance } from '@aws-sdk/client-auto-scaling'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { Aws } from '../../aws/session.ts'
import { unlessGone } from '../../aws/unless-gone.ts'
import { notEmpty } from '../../shared/not-empty.ts'
import { removeAlarms } from './alarm-rest.ts'
import { groupByName } from './groups.ts'
import { update } from './freeze.ts'
import { whenIdle } from './when-idle.ts'

/** Least and most time between two looks at a group that empties. */
const [shortestMs, longestMs] = [1000, 5000]
/** What one more look may take. */
const marginMs = 1000

/**
 * Takes its alarms and all capacity, waits until the instances are gone, then removes the group. Auto Scaling deregisters each instance
 * and terminates it only after the target group's deregistration delay (Use Elastic Load Balancing to distribute
 * incoming application traffic in your Auto Scaling group, Amazon EC2 Auto Scaling User Guide).
 * @throws KnownError `platform-timeout`, `fleet-protected`.
 */
export async function removeGroup(aws: Aws, group: AutoScalingGroup, call: Call): Promise<void> {
  const { AutoScalingGroupName: name = '', DesiredCapacity, Instances = [] } = group
  await removeAlarms(aws, group, call)
  if (DesiredCapacity !== 0) await update(aws, name, { MinSize: 0, DesiredCapacity: 0, MaxSize: 0 }, call)
  if (DesiredCapacity !== 0 || Instances.length > 0) await empty(aws, name, call)
  await whenIdle(aws, call, () => deleteGroup(aws, name, call))
}

/** A group that is gone, or is being deleted already, is not found. */
async function deleteGroup(aws: Aws, name: string, call: Call): Promise<void> {
  const remove = () =>
    aws.autoScaling(call, `removing the Auto Scaling group ${name}`, (autoScaling, options) =>
      autoScaling.deleteAutoScalingGroup({ AutoScalingGroupName: name, ForceDelete: true }, options),
    )
  const isThere = async () => (await groupByName(aws, name, call)) !== undefined
  await unlessGone(remove, { names: ['ValidationError', 'ValidationException'], isThere })
}

/** Draining takes its time, so looks become rarer. With the call's time nearly over it is said what is still there. */
async function empty(aws: Aws, name: string, call: Call): Promise<void> {
  const started = aws.clock.now()
  for (;;) {
    const group = await groupByName(aws, name, call)
    const instances = group?.Instances ?? []
    if (instances.length === 0) return
    refuseProtected(aws, name, instances)
    const pause = Math.min(Math.max(shortestMs, (aws.clock.now() - started) / 10), longestMs)
    if (aws.clock.now() + pause + marginMs >= call.deadline) throw stillThere(name, instances)
    await aws.clock.sleep(pause, call.signal)
  }
}

function stillThere(name: string, instances: readonly Instance[]): KnownError {
  return notEmpty(
    name,
    instances.map(({ InstanceId, LifecycleState }) => `${InstanceId} (${LifecycleState})`),
  )
}

/**
 * No scaling in terminates a protected instance (Use instance scale-in protection, Amazon EC2 Auto Scaling User Guide). Who
 * protects one, such as a worker with a job at hand, knows why: it is named, and left alone.
 */
function refuseProtected({ region }: Aws, name: string, instances: readonly Instance[]): void {
  const guarded = instances.filter(
    ({ ProtectedFromScaleIn, LifecycleState }) => ProtectedFromScaleIn && LifecycleState === 'InService',
  )
  if (guarded.length === 0 || guarded.length < instances.length) return
  const ids = guarded.map(({ InstanceId = '' }) => InstanceId)
  throw new KnownError(
    `The fleet ${name} cannot be removed: ${ids.join(' and ')} ${ids.length === 1 ? 'is' : 'are'} protected from scale-in.`,
    {
      code: 'fleet-protected',
      advice: `Once nothing needs them any more, run \`aws autoscaling set-instance-protection --region ${region} --no-protected-from-scale-in --auto-scaling-group-name ${name} --instance-ids ${ids.join(' ')}\`.`,
    },
  )
}
