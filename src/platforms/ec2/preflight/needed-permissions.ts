import { ledgerPath, releaseName, type EnvironmentKey } from '../../aws/names.ts'
import type { Aws } from '../../aws/session.ts'
import { ownTags } from '../../aws/tags.ts'

/** What a deployment does to one resource. */
export interface Needed {
  readonly resource: string
  readonly actions: readonly string[]
  /** The change that the resource's tags come with, as policies of load balancing and EC2 know it. */
  readonly createAction: string
  /** Made by somebody else, without our tags. */
  readonly foreign?: true
  /** Nothing is created: the user's tags are not sent. */
  readonly untagged?: true
}

export interface RouteInQuestion {
  /** ARN. */
  readonly listener: string
  /** The rule that the spec names, `'own'` for one that the action makes, undefined for the listener's default. */
  readonly rule: string | undefined
}

/** What not every release has. */
export interface Besides {
  /** Whether the live group has scaling policies, which are copied. */
  readonly policies: boolean
  /** Whether these have alarms. */
  readonly alarms: boolean
  /** The log group that goes with a preview. */
  readonly logGroup?: string | undefined
}

/** No change that tags come with. */
const none = 'none'

/** ARNs of what is yet to be made end as AWS's do, so that patterns of policies match them. */
const id = '0123456789abcdef'

/**
 * Every change of a deployment, from its claim to the removal of what it replaces, on what it would be made to; and reads
 * that come only after the first change.
 */
export function neededPermissions(
  key: EnvironmentKey,
  account: string,
  route: RouteInQuestion,
  { policies, alarms, logGroup }: Besides,
): readonly Needed[] {
  const [, partition = 'aws', , region = ''] = route.listener.split(':')
  const arn = (service: string, resource: string) => `arn:${partition}:${service}:${region}:${account}:${resource}`
  const name = releaseName(key, 1)
  return [
    { resource: arn('ssm', `parameter${ledgerPath(key)}/1`), createAction: none, actions: ledgerActions },
    {
      resource: arn('elasticloadbalancing', `targetgroup/${name}/${id}`),
      createAction: 'CreateTargetGroup',
      actions: targetGroupActions,
    },
    ...onRoute(route),
    {
      resource: arn('autoscaling', `autoScalingGroup:${id}:autoScalingGroupName/${name}`),
      createAction: none,
      actions: policies ? [...groupActions, 'autoscaling:PutScalingPolicy'] : groupActions,
    },
    ...(alarms
      ? [{ resource: arn('cloudwatch', `alarm:${name}/${id}`), createAction: none, actions: alarmActions }]
      : []),
    ...(logGroup === undefined
      ? []
      : [{ resource: arn('logs', `log-group:${logGroup}`), createAction: none, actions: logActions }]),
    {
      resource: arn('ec2', `launch-template/lt-${id}`),
      createAction: 'CreateLaunchTemplate',
      actions: templateActions,
    },
    { resource: '*', createAction: none, actions: lateReads },
  ]
}

/** The hold on a group that was there before us: its name and its tags are not ours. */
export function holding(resource: string): Needed {
  return { resource, createAction: none, actions: holdActions, foreign: true, untagged: true }
}

/** Instances get the role of their profile from whoever has them started. */
export function passingRole(resource: string): Needed {
  return { resource, createAction: none, actions: ['iam:PassRole'] }
}

/** The trial is a rule in any case. */
function onRoute({ listener, rule }: RouteInQuestion): readonly Needed[] {
  const change = (one: string) => `elasticloadbalancing:${one}`
  const ofOwnRule = rule === 'own' ? ['ModifyRule'] : []
  const ownRule = `${listener.replace(':listener/', ':listener-rule/')}/${id}`
  return [
    { resource: listener, createAction: none, actions: [change('CreateRule')] },
    { resource: ownRule, createAction: 'CreateRule', actions: ['AddTags', 'DeleteRule', ...ofOwnRule].map(change) },
    ...(rule === 'own' ? [] : [takingOver(rule ?? listener, rule === undefined ? 'ModifyListener' : 'ModifyRule')]),
  ]
}

/** What it answered before is kept in its tags. */
function takingOver(resource: string, modify: string): Needed {
  const actions = [modify, 'AddTags'].map((one) => `elasticloadbalancing:${one}`)
  return { resource, createAction: none, actions, untagged: true }
}

const ledgerActions = ['ssm:PutParameter', 'ssm:AddTagsToResource', 'ssm:DeleteParameters']

const targetGroupActions = [
  'elasticloadbalancing:CreateTargetGroup',
  'elasticloadbalancing:AddTags',
  'elasticloadbalancing:ModifyTargetGroupAttributes',
  'elasticloadbalancing:DeleteTargetGroup',
]

const groupActions = [
  'autoscaling:CreateAutoScalingGroup',
  'autoscaling:CreateOrUpdateTags',
  'autoscaling:UpdateAutoScalingGroup',
  'autoscaling:DeleteTags',
  'autoscaling:PutScheduledUpdateGroupAction',
  'autoscaling:DeleteScheduledAction',
  'autoscaling:SuspendProcesses',
  'autoscaling:ResumeProcesses',
  'autoscaling:DeleteAutoScalingGroup',
]

const alarmActions = [
  'cloudwatch:PutMetricAlarm',
  'cloudwatch:TagResource',
  'cloudwatch:DisableAlarmActions',
  'cloudwatch:EnableAlarmActions',
  'cloudwatch:DeleteAlarms',
]

/** Removing it is not among these: without that the log group stays, and the preview goes all the same. */
const logActions = ['logs:CreateLogGroup', 'logs:TagResource', 'logs:PutRetentionPolicy']

const holdActions = ['autoscaling:CreateOrUpdateTags', 'autoscaling:UpdateAutoScalingGroup', 'autoscaling:DeleteTags']

/** RunInstances needs more resources than one to be simulated well (ResourceHandlingOption); a dry run asks EC2 itself. */
const templateActions = ['ec2:CreateLaunchTemplate', 'ec2:CreateTags', 'ec2:DeleteLaunchTemplate']

const lateReads = [
  'elasticloadbalancing:DescribeTargetHealth',
  'cloudwatch:GetMetricData',
  'autoscaling:DescribeScalingActivities',
]

/** Who asks, and for what kind of instances. */
export interface Asking extends Pick<Aws, 'region' | 'tags'> {
  readonly instanceType: string
}

/**
 * What a policy that is scoped by our tags looks at, on the request and on the resource. IAM misses every key that any
 * statement of the policy names, be it about other actions (boto3 issue 3111), so it is told all that ours does.
 */
export function contextOf(key: EnvironmentKey, asking: Asking, { resource, createAction, foreign, untagged }: Needed) {
  const sent = [...ownTags(key), ...(untagged ? [] : asking.tags)]
  const had = foreign ? ownTags(key).map(({ Key }) => ({ Key, Value: 'none' })) : sent
  const single = {
    ...Object.fromEntries(sent.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
    ...Object.fromEntries(had.map(({ Key, Value }) => [`aws:ResourceTag/${Key}`, Value])),
    'aws:RequestedRegion': asking.region,
    'ec2:CreateAction': createAction,
    'ec2:InstanceType': asking.instanceType,
    'ec2:InstanceProfile': 'arn:aws:iam::000000000000:instance-profile/none',
    'ec2:MetadataHttpTokens': 'required',
    'ec2:Owner': 'amazon',
    'ec2:SecurityGroupID': none,
    'elasticloadbalancing:CreateAction': createAction,
    'iam:AWSServiceName': 'autoscaling.amazonaws.com',
    'iam:PassedToService': asking.region.startsWith('cn-') ? 'ec2.amazonaws.com.cn' : 'ec2.amazonaws.com',
  }
  const [, partition = '', , region = '', account = ''] = resource.split(':')
  const targetGroup = `arn:${partition}:elasticloadbalancing:${region}:${account}:targetgroup/${releaseName(key, 1)}/${id}`
  return [
    entry('autoscaling:TargetGroupARNs', 'stringList', [targetGroup]),
    entry('autoscaling:TrafficSourceIdentifiers', 'stringList', ['none']),
    entry('autoscaling:LoadBalancerNames', 'stringList', ['none']),
    entry('cloudwatch:AlarmActions', 'stringList', ['none']),
    ...Object.entries(single).map(([name, value]) => entry(name, 'string', [value])),
    entry(
      'aws:TagKeys',
      'stringList',
      sent.map(({ Key }) => Key),
    ),
  ]
}

function entry(ContextKeyName: string, ContextKeyType: 'string' | 'stringList', ContextKeyValues: string[]) {
  return { ContextKeyName, ContextKeyType, ContextKeyValues }
}
