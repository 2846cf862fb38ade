import { AwsError } from '../answers.ts'
import type { Output } from '../xml.ts'
import type { Clients, CorrectionTable, Setting } from './correction.ts'
import { groupOf } from './groups.ts'
import { pageOf } from './pages.ts'

/** Scheduled actions: the emulator has one of each name for all groups, and none of them ever happens. */
export interface Schedule {
  readonly corrections: CorrectionTable
  /** A group is gone, and its actions with it. */
  forget(region: string, group: string): void
  close(): Promise<void>
}

export interface ScheduleOptions {
  readonly clients: (region: string) => Clients
  readonly now: () => number
  /** How much later than planned an action happens. */
  readonly lateMs: () => number
  /** Called when an action has changed its group. */
  readonly changed: () => Promise<void>
}

interface Action {
  readonly AutoScalingGroupName: string
  readonly ScheduledActionName: string
  readonly StartTime?: string
  readonly Recurrence?: string
  readonly MinSize?: number
  readonly MaxSize?: number
  readonly DesiredCapacity?: number
}

const lookEveryMs = 100

export function openSchedule({ clients, now, lateMs, changed }: ScheduleOptions): Schedule {
  const kept = new Map<string, { readonly region: string; readonly action: Action }>()
  const put = async (setting: Setting): Promise<Output> => {
    const action = setting.input as unknown as Action
    const group = await groupOf(setting)
    if (!group) throw new AwsError('ValidationError', 'AutoScalingGroup name not found - no such group')
    // "If you try to schedule your action in the past, Amazon EC2 Auto Scaling returns an error message."
    if (action.StartTime !== undefined && Date.parse(action.StartTime) <= now())
      throw new AwsError('ValidationError', 'Given start time is in the past')
    kept.set(keyOf(setting.region, action), { region: setting.region, action })
    return {}
  }
  const remove = ({ region, input }: Setting): Output => {
    if (!kept.delete(keyOf(region, input as unknown as Action)))
      throw new AwsError('ValidationError', 'Scheduled action name not found')
    return {}
  }
  const describe = ({ region, input }: Setting): Output => {
    const { AutoScalingGroupName: group, ScheduledActionNames: names, MaxRecords, NextToken } = input
    const found = [...kept.values()].filter(
      ({ region: of, action }) =>
        of === region &&
        (group === undefined || group === action.AutoScalingGroupName) &&
        (!Array.isArray(names) || names.includes(action.ScheduledActionName)),
    )
    const { page, next } = pageOf(found, NextToken, MaxRecords ?? 50)
    return { ScheduledUpdateGroupActions: page.map(shown), NextToken: next }
  }
  const happen = async ({ region, action }: { region: string; action: Action }) => {
    const { AutoScalingGroupName, MinSize, MaxSize, DesiredCapacity } = action
    const { autoScaling } = clients(region)
    await autoScaling.updateAutoScalingGroup({ AutoScalingGroupName, MinSize, MaxSize, DesiredCapacity })
    await changed()
  }
  let last: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    for (const [key, entry] of kept)
      if (isDue(entry.action, now() - lateMs())) {
        kept.delete(key)
        // What an action cannot do stays undone, as with AWS.
        last = Promise.allSettled([last, happen(entry)])
      }
  }, lookEveryMs)
  return {
    corrections: {
      'autoscaling:PutScheduledUpdateGroupAction': { output: put },
      'autoscaling:DeleteScheduledAction': { output: remove },
      'autoscaling:DescribeScheduledActions': { output: describe },
      'autoscaling:BatchPutScheduledUpdateGroupAction': { check: notInBatches },
      'autoscaling:BatchDeleteScheduledAction': { check: notInBatches },
    },
    forget(region, group) {
      for (const [key, { region: of, action }] of kept)
        if (of === region && action.AutoScalingGroupName === group) kept.delete(key)
    },
    async close() {
      clearInterval(timer)
      await last
    },
  }
}

/** Better loud than an action that the emulator takes and forgets. */
function notInBatches(): never {
  throw new AwsError('NotImplemented', 'The testbed has scheduled actions one by one only', 501)
}

function keyOf(region: string, { AutoScalingGroupName, ScheduledActionName }: Action): string {
  return [region, AutoScalingGroupName, ScheduledActionName].join('/')
}

/** Recurring ones are kept for being seen; none of their times is waited for. */
function isDue({ StartTime, Recurrence }: Action, now: number): boolean {
  return StartTime !== undefined && Recurrence === undefined && Date.parse(StartTime) <= now
}

function shown({ region, action }: { readonly region: string; readonly action: Action }): Output {
  const { AutoScalingGroupName: group, ScheduledActionName: name } = action
  const arn = `arn:aws:autoscaling:${region}:123456789012:scheduledUpdateGroupAction:${group}:autoScalingGroupName/${group}:scheduledActionName/${name}`
  // Shown in seconds, as all examples are: nothing may hold a time against the one that it sent.
  const StartTime = action.StartTime?.replace(/\.\d+Z$/, 'Z')
  return { ...action, ScheduledActionARN: arn, StartTime, Time: StartTime }
}
