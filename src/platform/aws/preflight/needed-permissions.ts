import { ledgerPath, releaseName, type EnvironmentKey } from '../names.ts'
import { tagKeys } from '../tags.ts'

/** What a deployment does to one resource. */
export interface Needed {
  readonly resource: string
  readonly actions: readonly string[]
  /** The change that the resource's tags come with, as policies of load balancing and EC2 know it; `''` for none. */
  readonly createAction: string
}

export interface RouteInQuestion {
  /** ARN. */
  readonly listener: string
  /** The rule that the spec names, `'own'` for one that the action makes, undefined for the listener's default. */
  readonly rule: string | undefined
}

/** ARNs of what is yet to be made end as AWS's do, so that patterns of policies match them. */
const id = '0123456789abcdef'

/** Every change of a deployment, from its claim to the removal of what it replaces, on what it would be made to. */
export function neededPermissions(key: EnvironmentKey, account: string, route: RouteInQuestion): readonly Needed[] {
  const [, partition = 'aws', , region = ''] = route.listener.split(':')
  const arn = (service: string, resource: string) => `arn:${partition}:${service}:${region}:${account}:${resource}`
  const name = releaseName(key, 1)
  const made = (resource: string, createAction: string, actions: readonly string[]) => ({
    resource,
    createAction,
    actions,
  })
  const balancing = (...names: readonly string[]) => names.map((one) => `elasticloadbalancing:${one}`)
  const scaling = groupActions.map((one) => `autoscaling:${one}`)
  const ownRule = `${route.listener.replace(':listener/', ':listener-rule/')}/${id}`
  return [
    made(arn('ssm', `parameter${ledgerPath(key)}/1`), '', [
      'ssm:PutParameter',
      'ssm:AddTagsToResource',
      'ssm:DeleteParameters',
    ]),
    made(
      arn('elasticloadbalancing', `targetgroup/${name}/${id}`),
      'CreateTargetGroup',
      balancing('CreateTargetGroup', 'AddTags', 'ModifyTargetGroupAttributes', 'DeleteTargetGroup'),
    ),
    made(
      route.listener,
      '',
      balancing('CreateRule', ...(route.rule === undefined ? ['ModifyListener', 'AddTags'] : [])),
    ),
    made(ownRule, 'CreateRule', balancing('AddTags', 'DeleteRule', ...(route.rule === 'own' ? ['ModifyRule'] : []))),
    ...(route.rule === undefined || route.rule === 'own'
      ? []
      : [made(route.rule, '', balancing('ModifyRule', 'AddTags'))]),
    made(arn('autoscaling', `autoScalingGroup:${id}:autoScalingGroupName/${name}`), '', scaling),
    made(arn('ec2', `launch-template/lt-${id}`), 'CreateLaunchTemplate', [
      'ec2:CreateLaunchTemplate',
      'ec2:CreateTags',
      'ec2:DeleteLaunchTemplate',
    ]),
  ]
}

const groupActions = [
  'CreateAutoScalingGroup',
  'CreateOrUpdateTags',
  'UpdateAutoScalingGroup',
  'DeleteTags',
  'PutScheduledUpdateGroupAction',
  'DeleteScheduledAction',
  'SuspendProcesses',
  'ResumeProcesses',
  'DeleteAutoScalingGroup',
]

/** What a policy that is scoped by our tags looks at, on the request and on the resource. */
export function contextOf(key: EnvironmentKey, { createAction }: Needed) {
  const tags = [
    [tagKeys.app, key.app],
    [tagKeys.environment, key.environment],
  ] as const
  const values = [
    ...tags.flatMap(([tag, value]) =>
      ['aws:RequestTag', 'aws:ResourceTag'].map((prefix) => [`${prefix}/${tag}`, value] as const),
    ),
    ...(createAction === ''
      ? []
      : (['ec2', 'elasticloadbalancing'] as const).map(
          (service) => [`${service}:CreateAction`, createAction] as const,
        )),
  ]
  const single = values.map(([ContextKeyName, value]) => ({
    ContextKeyName,
    ContextKeyType: 'string' as const,
    ContextKeyValues: [value],
  }))
  const keys = {
    ContextKeyName: 'aws:TagKeys',
    ContextKeyType: 'stringList' as const,
    ContextKeyValues: tags.map(([tag]) => tag),
  }
  return [...single, keys]
}
