import type { Action, RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError } from '../answers.ts'
import { associations, targetGroupsOf } from './associations.ts'
import type { CorrectionTable, Setting } from './correction.ts'
import { checkTransforms, keepTransforms } from './transforms.ts'

/** "Target groups per action on an Application Load Balancer" (Quotas for your Application Load Balancers). */
const mostTargetGroups = 5

/** The emulator takes any forward action in ModifyListener, and any weights and number of target groups everywhere. */
export const actionCorrections: CorrectionTable = {
  'elbv2:CreateListener': { check: checkActions },
  'elbv2:ModifyListener': { check: checkActions },
  'elbv2:CreateRule': { check: checkRule, answer: keepTransforms },
  'elbv2:ModifyRule': { check: checkRule, answer: keepTransforms },
}

async function checkRule(setting: Setting): Promise<void> {
  checkTransforms(setting)
  await checkActions(setting)
}

async function checkActions(setting: Setting): Promise<void> {
  const {
    DefaultActions,
    Actions,
    Conditions = [],
  } = setting.input as {
    readonly DefaultActions?: readonly Action[]
    readonly Actions?: readonly Action[]
    readonly Conditions?: readonly RuleCondition[]
  }
  Conditions.forEach(checkCondition)
  checkValues(Conditions)
  const actions = DefaultActions ?? Actions ?? []
  actions.forEach(checkForward)
  const named = new Set(actions.flatMap(targetGroupsOf))
  if (named.size > 0) await checkTargetGroups(setting, named)
}

/** RuleCondition: `Values` or, alternatively, the configuration; DescribeRules shows both. */
function checkCondition({ Field, Values, HostHeaderConfig, PathPatternConfig }: RuleCondition): void {
  if (Values && (HostHeaderConfig ?? PathPatternConfig))
    throw new AwsError('ValidationError', `A ${Field} condition cannot have both Values and a configuration`)
}

/** "Condition values per rule: 5" (Quotas for your Application Load Balancers). */
const mostValues = 5

function checkValues(conditions: readonly RuleCondition[]): void {
  const count = conditions.flatMap(valuesOf).length
  if (count > mostValues)
    throw new AwsError('ValidationError', `A rule can only have '${mostValues}' condition values, not ${count}`)
}

function valuesOf(condition: RuleCondition): readonly unknown[] {
  const configurations = Object.values(condition).filter((value) => typeof value === 'object' && !Array.isArray(value))
  const lists = [condition, ...configurations] as readonly { readonly Values?: readonly unknown[] }[]
  return lists.flatMap(({ Values = [] }) => Values)
}

function checkForward({ TargetGroupArn, ForwardConfig }: Action): void {
  const groups = ForwardConfig?.TargetGroups ?? []
  // Not said by any page: the quota of unique target groups has the one error for too many that all four operations have.
  if (groups.length > mostTargetGroups)
    throw new AwsError(
      'TooManyUniqueTargetGroupsPerLoadBalancer',
      `A forward action can have at most ${mostTargetGroups} target groups, not ${groups.length}`,
    )
  if (groups.some(({ Weight = 1 }) => Weight < 0 || Weight > 999))
    throw new AwsError('ValidationError', 'The weight for each target group must be between 0 and 999, inclusive')
  // Action: "you can specify only one target group using ForwardConfig and it must be the same".
  if (TargetGroupArn !== undefined && groups.some((group) => group.TargetGroupArn !== TargetGroupArn))
    throw new AwsError('ValidationError', 'ForwardConfig and TargetGroupArn name different target groups')
}

async function checkTargetGroups(setting: Setting, named: ReadonlySet<string>): Promise<void> {
  const { TargetGroups = [] } = await setting.elb.describeTargetGroups({})
  const known = new Set(TargetGroups.map(({ TargetGroupArn }) => TargetGroupArn))
  const own = loadBalancerOf(setting.input)
  const used = await associations(setting)
  for (const arn of named) {
    if (!known.has(arn)) throw new AwsError('TargetGroupNotFound', `Target groups '${arn}' not found`)
    if ([...(used.get(arn) ?? [])].some((balancer) => balancer !== own))
      throw new AwsError(
        'TargetGroupAssociationLimit',
        `The following target groups cannot be associated with more than one load balancer: ${arn}`,
      )
  }
}

/** A listener's ARN and a rule's have their load balancer's in them. */
function loadBalancerOf(input: Setting['input']): string {
  const { LoadBalancerArn, ListenerArn, RuleArn = '' } = input as Readonly<Record<string, string | undefined>>
  return (LoadBalancerArn ?? ListenerArn ?? RuleArn)
    .replace(/:listener(?:-rule)?\//, ':loadbalancer/')
    .split('/')
    .slice(0, 4)
    .join('/')
}
