import type { Arns } from './arns.ts'

export type Input = Readonly<Record<string, unknown>>

/** Resources of each action (Service Authorization Reference). One that is not here takes none, and only looks. */
export const namedIn: Readonly<Record<string, (input: Input, arns: Arns) => readonly string[]>> = {
  'autoscaling:CreateAutoScalingGroup': group,
  'autoscaling:CreateOrUpdateTags': taggedGroups,
  'autoscaling:DeleteAutoScalingGroup': group,
  'autoscaling:DeleteScheduledAction': group,
  'autoscaling:DeleteTags': taggedGroups,
  'autoscaling:PutScalingPolicy': group,
  'autoscaling:PutScheduledUpdateGroupAction': group,
  'autoscaling:ResumeProcesses': group,
  'autoscaling:SuspendProcesses': group,
  'autoscaling:UpdateAutoScalingGroup': group,
  'cloudwatch:DeleteAlarms': alarms,
  'cloudwatch:DisableAlarmActions': alarms,
  'cloudwatch:EnableAlarmActions': alarms,
  'cloudwatch:PutMetricAlarm': alarm,
  'ec2:CreateLaunchTemplate': (_input, arns) => [arns.of('ec2', 'launch-template/*')],
  'ec2:CreateTags': ({ Resources }, arns) => texts(Resources).map((id) => ec2Resource(id, arns)),
  'ec2:DeleteLaunchTemplate': ({ LaunchTemplateId }, arns) => [ec2Resource(String(LaunchTemplateId), arns)],
  'ec2:DeleteSnapshot': ({ SnapshotId }, arns) => [ec2Resource(String(SnapshotId), arns)],
  'ec2:DeregisterImage': ({ ImageId }, arns) => [ec2Resource(String(ImageId), arns)],
  'ec2:GetConsoleOutput': ({ InstanceId }, arns) => [ec2Resource(String(InstanceId), arns)],
  'ec2:RegisterImage': () => ['*'],
  'ec2:RunInstances': () => [],
  'ecr:BatchDeleteImage': repository,
  'ecr:BatchGetImage': repository,
  'ecr:CreateRepository': repository,
  'ecr:DescribeImages': repository,
  'ecr:DescribeRepositories': ({ repositoryNames }, arns) =>
    texts(repositoryNames).map((name) => arns.of('ecr', `repository/${name}`)),
  'elasticloadbalancing:AddTags': ({ ResourceArns }) => texts(ResourceArns),
  'elasticloadbalancing:CreateRule': ({ ListenerArn }) => [String(ListenerArn)],
  'elasticloadbalancing:CreateTargetGroup': ({ Name }, arns) => [newTargetGroup(Name, arns)],
  'elasticloadbalancing:DeleteRule': ({ RuleArn }) => [String(RuleArn)],
  'elasticloadbalancing:DeleteTargetGroup': ({ TargetGroupArn }) => [String(TargetGroupArn)],
  'elasticloadbalancing:ModifyListener': ({ ListenerArn }) => [String(ListenerArn)],
  'elasticloadbalancing:ModifyRule': ({ RuleArn }) => [String(RuleArn)],
  'elasticloadbalancing:ModifyTargetGroupAttributes': ({ TargetGroupArn }) => [String(TargetGroupArn)],
  'elasticloadbalancing:RemoveTags': ({ ResourceArns }) => texts(ResourceArns),
  'iam:GetInstanceProfile': ({ InstanceProfileName }, arns) => [
    arns.global('iam', `instance-profile/${String(InstanceProfileName)}`),
  ],
  'iam:SimulatePrincipalPolicy': ({ PolicySourceArn }) => [String(PolicySourceArn)],
  'logs:CreateLogGroup': logGroup,
  'logs:DeleteLogGroup': logGroup,
  'logs:GetLogEvents': ({ logGroupName, logStreamName }, arns) => [
    arns.of('logs', `log-group:${String(logGroupName)}:log-stream:${String(logStreamName)}`),
  ],
  'logs:PutRetentionPolicy': logGroup,
  'servicequotas:GetServiceQuota': ({ ServiceCode, QuotaCode }, arns) => [
    arns.of('servicequotas', `${String(ServiceCode)}/${String(QuotaCode)}`),
  ],
  'ssm:DeleteParameters': ({ Names }, arns) => texts(Names).map((name) => parameter(name, arns)),
  'ssm:GetParameter': ({ Name }, arns) => [parameter(String(Name), arns)],
  'ssm:GetParameters': ({ Names }, arns) => texts(Names).map((name) => parameter(name, arns)),
  'ssm:GetParametersByPath': ({ Path }, arns) => [parameter(String(Path), arns)],
  'ssm:PutParameter': ({ Name }, arns) => [parameter(String(Name), arns)],
}

export function group({ AutoScalingGroupName }: Input, arns: Arns): readonly string[] {
  return [groupArn(String(AutoScalingGroupName), arns)]
}

function taggedGroups({ Tags }: Input, arns: Arns): readonly string[] {
  return [...new Set(list(Tags).map(({ ResourceId }) => groupArn(String(ResourceId), arns)))]
}

function groupArn(name: string, arns: Arns): string {
  return arns.of('autoscaling', `autoScalingGroup:*:autoScalingGroupName/${name}`)
}

function alarms({ AlarmNames }: Input, arns: Arns): readonly string[] {
  return texts(AlarmNames).map((name) => arns.of('cloudwatch', `alarm:${name}`))
}

export function alarm({ AlarmName }: Input, arns: Arns): readonly string[] {
  return alarms({ AlarmNames: [AlarmName] }, arns)
}

export function repository({ repositoryName }: Input, arns: Arns): readonly string[] {
  return [arns.of('ecr', `repository/${String(repositoryName)}`)]
}

export function logGroup({ logGroupName }: Input, arns: Arns): readonly string[] {
  return [arns.of('logs', `log-group:${String(logGroupName)}`)]
}

export function newTargetGroup(name: unknown, arns: Arns): string {
  return arns.of('elasticloadbalancing', `targetgroup/${String(name)}/*`)
}

/** Those that AWS itself publishes have no owner (Working with AWS Systems Manager public parameters). */
export function parameter(name: string, arns: Arns): string {
  const resource = `parameter${name.startsWith('/') ? '' : '/'}${name}`
  return name.startsWith('/aws/') ? arns.unowned('ssm', resource) : arns.of('ssm', resource)
}

const kindsById: Readonly<Record<string, string>> = {
  ami: 'image',
  i: 'instance',
  lt: 'launch-template',
  snap: 'snapshot',
}

function ec2Resource(id: string, arns: Arns): string {
  const kind = kindsById[id.split('-')[0] ?? '']
  if (kind === undefined) throw new Error(`the testbed does not know what ${id} is`)
  const resource = `${kind}/${id}`
  return kind === 'image' || kind === 'snapshot' ? arns.unowned('ec2', resource) : arns.of('ec2', resource)
}

export function list(value: unknown): readonly Input[] {
  return Array.isArray(value) ? (value as readonly Input[]) : []
}

export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
