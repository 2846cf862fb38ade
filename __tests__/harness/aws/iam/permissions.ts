import type { ApiRequest } from '../types.ts'
import type { Arns } from './arns.ts'
import type { Context, Permission } from './decision.ts'
import {
  alarm,
  group,
  list,
  logGroup,
  namedIn,
  newTargetGroup,
  parameter,
  repository,
  texts,
  type Input,
} from './named-resources.ts'

/** The prefix of a service's actions, where it is not botocore's name of the service. */
const prefixes: Readonly<Record<string, string>> = {
  elbv2: 'elasticloadbalancing',
  'service-quotas': 'servicequotas',
}

export function actionOf({ service, operation }: Pick<ApiRequest, 'service' | 'operation'>): string {
  return `${prefixes[service] ?? service}:${operation}`
}

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
  const context = {
    ...tagsInRequest(request.input),
    ...alarmActionsIn(request.input),
    ...(action === 'autoscaling:CreateAutoScalingGroup' && attachedTo(request.input)),
  }
  const direct = resources(request.input, arns).map((resource) => ({ action, resource, context }))
  return [...direct, ...(implied[action]?.(request.input, arns) ?? [])]
}

/** What is asked for besides, as docs/aws-policy-implied.json has it; what a template says is `Guard`'s to find out. */
const implied: Readonly<Record<string, Asked>> = {
  'autoscaling:CreateAutoScalingGroup': (input, arns) =>
    group(input, arns).map((resource) => ({
      action: 'autoscaling:CreateOrUpdateTags',
      resource,
      context: tagsInRequest(input),
    })),
  'cloudwatch:PutMetricAlarm': (input, arns) =>
    list(input['Tags']).length === 0
      ? []
      : alarm(input, arns).map((resource) => ({
          action: 'cloudwatch:TagResource',
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
  'logs:CreateLogGroup': (input, arns) =>
    logGroup(input, arns).map((resource) => ({
      action: 'logs:TagResource',
      resource,
      context: tagsInRequest(input),
    })),
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

/** Of whatever state (Using condition keys to limit alarm actions, Amazon CloudWatch User Guide). */
function alarmActionsIn({ AlarmActions, OKActions, InsufficientDataActions }: Input): Context {
  const all = [AlarmActions, OKActions, InsufficientDataActions].flatMap(texts)
  return all.length === 0 ? {} : { 'cloudwatch:AlarmActions': all }
}

/** What serves with it (Condition keys for Amazon EC2 Auto Scaling, Service Authorization Reference). */
function attachedTo({ TargetGroupARNs, TrafficSources, LoadBalancerNames }: Input): Context {
  const keys = {
    'autoscaling:TargetGroupARNs': texts(TargetGroupARNs),
    'autoscaling:TrafficSourceIdentifiers': list(TrafficSources).map(({ Identifier }) => String(Identifier)),
    'autoscaling:LoadBalancerNames': texts(LoadBalancerNames),
  }
  return Object.fromEntries(Object.entries(keys).filter(([, values]) => values.length > 0))
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
