import { AwsError, type Answer } from '../answers.ts'
import type { ScalingActivity, TargetHealthRow } from '../types.ts'
import type { Output } from '../xml.ts'
import type { CorrectionTable, Setting } from './correction.ts'
import { pageOf } from './pages.ts'

/** What only those know who run instances: without a data plane, nothing is there. */
export const liveCorrections: CorrectionTable = {
  'elbv2:DescribeTargetHealth': { output: targetHealth },
  'autoscaling:DescribeScalingActivities': { output: activities },
  'ec2:GetConsoleOutput': { answer: consoleOutput },
}

async function targetHealth({ elb, input, plane }: Setting): Promise<Output> {
  const { TargetGroupArn = '', Targets } = input as {
    readonly TargetGroupArn?: string
    readonly Targets?: readonly { readonly Id?: string; readonly Port?: number }[]
  }
  await elb.describeTargetGroups({ TargetGroupArns: [TargetGroupArn] })
  const rows = (await plane?.targetHealth(TargetGroupArn)) ?? []
  const asked = Targets?.map(
    ({ Id = '', Port }) =>
      rows.find(({ id, port }) => id === Id && (Port === undefined || port === Port)) ?? unregistered(Id, Port),
  )
  return { TargetHealthDescriptions: (asked ?? rows).map(described) }
}

/** TargetHealth: "Target.NotRegistered - The target is not registered with the target group." */
function unregistered(id: string, port: number | undefined): TargetHealthRow {
  const description = 'Target is not registered to the target group'
  return { id, port: port ?? 80, state: 'unused', reason: 'Target.NotRegistered', description }
}

function described({ id, port, state, reason, description }: TargetHealthRow): Output {
  return {
    Target: { Id: id, Port: port },
    HealthCheckPort: String(port),
    TargetHealth: { State: state, Reason: reason, Description: description },
  }
}

async function activities({ autoScaling, input, plane }: Setting): Promise<Output> {
  const { AutoScalingGroupName, MaxRecords, NextToken } = input as Readonly<Record<string, string | undefined>>
  if (AutoScalingGroupName === undefined)
    throw new AwsError('ValidationError', 'The testbed has activities by group only')
  const { AutoScalingGroups = [] } = await autoScaling.describeAutoScalingGroups({
    AutoScalingGroupNames: [AutoScalingGroupName],
  })
  if (AutoScalingGroups.length === 0)
    throw new AwsError(
      'ValidationError',
      `AutoScalingGroup name not found - AutoScalingGroup '${AutoScalingGroupName}' not found`,
    )
  // MaxRecords: "The default value is 100".
  const { page, next } = pageOf(plane?.activities(AutoScalingGroupName) ?? [], NextToken, MaxRecords ?? 100)
  return { Activities: page.map(shown), NextToken: next }
}

function shown({ id, group, zone, status, cause, description, message, startedAt }: ScalingActivity): Output {
  return {
    ActivityId: id,
    AutoScalingGroupName: group,
    Description: description ?? message ?? cause,
    Details: zone === undefined ? undefined : JSON.stringify({ 'Availability Zone': zone }),
    Cause: cause,
    StartTime: new Date(startedAt),
    StatusCode: status,
    StatusMessage: status === 'Failed' || status === 'Cancelled' ? message : undefined,
    Progress: status === 'InProgress' ? 50 : 100,
  }
}

async function consoleOutput({ input, plane }: Setting, answer: Answer): Promise<Answer> {
  const printed = await plane?.console?.(String(input['InstanceId']))
  if (printed === undefined) return answer
  const output = `<output>${Buffer.from(printed).toString('base64')}</output>`
  return { ...answer, body: Buffer.from(answer.body.toString().replace(/<output>[^]*<\/output>|<output\/>/, output)) }
}
