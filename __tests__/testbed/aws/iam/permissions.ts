import type { ApiRequest } from '../types.ts'
import type { Context, Permission } from './decision.ts'

/** The prefix of a service's actions, where it is not botocore's name of the service. */
const prefixes: Readonly<Record<string, string>> = { elbv2: 'elasticloadbalancing' }

export function actionOf({ service, operation }: Pick<ApiRequest, 'service' | 'operation'>): string {
  return `${prefixes[service] ?? service}:${operation}`
}

/** ARNs in one account and region. */
export interface Arns {
  /** `arns.of('ssm', 'parameter/x')`. */
  of(service: string, resource: string): string
  /** Of what belongs to no account: images and snapshots (Amazon EC2, Service Authorization Reference). */
  unowned(service: string, resource: string): string
  /** Of what belongs to no region. */
  global(service: string, resource: string): string
}

export function arnsIn(region: string, account: string): Arns {
  const arn = (service: string, at: string, owner: string, resource: string) =>
    `arn:aws:${service}:${at}:${owner}:${resource}`
  return {
    of: (service, resource) => arn(service, region, account, resource),
    unowned: (service, resource) => arn(service, region, '', resource),
    global: (service, resource) => arn(service, '', account, resource),
  }
}

type Input = Readonly<Record<string, unknown>>
type Asked = (input: Input, arns: Arns) => readonly Permission[]

/**
 * What AWS looks for in the caller's policy at a request, with the resources that the request names; whatever the
 * emulator must be asked about these is left to `Guard`.
 * @throws Error for a change of which nobody has said what it is made to
 */
export function permissionsOf(request: ApiRequest, arns: Arns): readonly Permission[] {
  const action = actionOf(request)
  const resources = namedIn[action]
  if (resources === undefined) {
    if (!/:(Describe|Get)/.test(action)) throw new Error(`the testbed does not know what ${action} is made to`)
    return [{ action, resource: '*', context: {} }]
  }
  const context = tagsInRequest(request.input)
  const direct = resources(request.input, arns).map((resource) => ({ action, resource, context }))
  return [...direct, ...(implied[action]?.(request.input, arns) ?? [])]
}

/** Resources of each action (Service Authorization Reference). One that is not here takes none, and only looks. */
const namedIn: Readonly<Record<string, (input: Input, arns: Arns) => readonly string[]>> = {
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
  'logs:GetLogEvents': ({ logGroupName, logStreamName }, arns) => [
    arns.of('logs', `log-group:${String(logGroupName)}:log-stream:${String(logStreamName)}`),
  ],
  'ssm:DeleteParameters': ({ Names }, arns) => texts(Names).map((name) => parameter(name, arns)),
  'ssm:GetParameter': ({ Name }, arns) => [parameter(String(Name), arns)],
  'ssm:GetParameters': ({ Names }, arns) => texts(Names).map((name) => parameter(name, arns)),
  'ssm:GetParametersByPath': ({ Path }, arns) => [parameter(String(Path), arns)],
  'ssm:PutParameter': ({ Name }, arns) => [parameter(String(Name), arns)],
}

/** What is asked for besides, as docs/aws-policy-implied.json has it; what a template says is `Guard`'s to find out. */
const implied: Readonly<Record<string, Asked>> = {
  'autoscaling:CreateAutoScalingGroup': (input, arns) =>
    group(input, arns).map((resource) => ({
      action: 'autoscaling:CreateOrUpdateTags',
      resource,
      context: tagsInRequest(input),
    })),
  'ec2:CreateLaunchTemplate': (input, arns) => [
    {
      action: 'ec2:CreateTags',
      resource: arns.of('ec2', 'launch-template/*'),
      context: { ...tagsInRequest(input), 'ec2:CreateAction': 'CreateLaunchTemplate' },
    },
  ],
  'ecr:CreateRepository': (input, arns) =>
    repository(input, arns).map((resource) => ({ action: 'ecr:TagResource', resource, context: tagsInRequest(input) })),
  'elasticloadbalancing:CreateRule': (input) => [
    tagged('CreateRule', `${String(input['ListenerArn']).replace(':listener/', ':listener-rule/')}/*`, input),
  ],
  'elasticloadbalancing:CreateTargetGroup': (input, arns) => [
    tagged('CreateTargetGroup', newTargetGroup(input['Name'], arns), input),
  ],
  'ssm:PutParameter': (input, arns) =>
    list(input['Tags']).length === 0
      ? []
      : [
          {
            action: 'ssm:AddTagsToResource',
            resource: parameter(String(input['Name']), arns),
            context: tagsInRequest(input),
          },
        ],
}

function tagged(createAction: string, resource: string, input: Input): Permission {
  const context = { ...tagsInRequest(input), 'elasticloadbalancing:CreateAction': createAction }
  return { action: 'elasticloadbalancing:AddTags', resource, context }
}

function group({ AutoScalingGroupName }: Input, arns: Arns): readonly string[] {
  return [groupArn(String(AutoScalingGroupName), arns)]
}

function taggedGroups({ Tags }: Input, arns: Arns): readonly string[] {
  return [...new Set(list(Tags).map(({ ResourceId }) => groupArn(String(ResourceId), arns)))]
}

function groupArn(name: string, arns: Arns): string {
  return arns.of('autoscaling', `autoScalingGroup:*:autoScalingGroupName/${name}`)
}

function repository({ repositoryName }: Input, arns: Arns): readonly string[] {
  return [arns.of('ecr', `repository/${String(repositoryName)}`)]
}

function newTargetGroup(name: unknown, arns: Arns): string {
  return arns.of('elasticloadbalancing', `targetgroup/${String(name)}/*`)
}

/** Those that AWS itself publishes have no owner (Working with AWS Systems Manager public parameters). */
function parameter(name: string, arns: Arns): string {
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

/** `aws:RequestTag/…` and `aws:TagKeys`, wherever the service has a request's tags. */
export function tagsInRequest({ Tags, tags, Tag, TagSpecifications, TagKeys }: Input): Context {
  const given = [Tags, tags, Tag].flatMap(list)
  const specified = list(TagSpecifications).flatMap((specification) => list(specification['Tags']))
  const all = [...given, ...specified].map(({ Key, Value }) => [String(Key), String(Value)] as const)
  const keys = [...all.map(([key]) => key), ...texts(TagKeys)]
  const values = Object.fromEntries(all.map(([key, value]) => [`aws:RequestTag/${key}`, value]))
  return keys.length === 0 ? {} : { ...values, 'aws:TagKeys': keys }
}

function list(value: unknown): readonly Input[] {
  return Array.isArray(value) ? (value as readonly Input[]) : []
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
