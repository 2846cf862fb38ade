import type { Action, Listener, Rule, RuleCondition, RuleTransform } from '@aws-sdk/client-elastic-load-balancing-v2'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import { unknownTargetGroup } from './actions.ts'
import { isRule } from './arns.ts'
import { isGone } from './tag-reader.ts'

/** What a listener does by default, or a rule with what meets its conditions. */
export interface Answering {
  readonly arn: string
  readonly actions: readonly Action[]
  /** None for a listener. */
  readonly conditions: readonly RuleCondition[]
  /** What it rewrites of requests; nothing for a listener (Transforms for listener rules, User Guide). */
  readonly transforms: readonly RuleTransform[]
}

/** Undefined where there is no such listener or rule. */
export async function readActions(aws: Aws, arn: string, call: Call): Promise<Answering | undefined> {
  try {
    return isRule(arn) ? await readRule(aws, arn, call) : await readListener(aws, arn, call)
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

async function readRule(aws: Aws, arn: string, call: Call): Promise<Answering | undefined> {
  const { Rules: [rule] = [] } = await aws.elb(call, `reading the weights of ${arn}`, (elb, options) =>
    elb.describeRules({ RuleArns: [arn] }, options),
  )
  return rule && answeringByRule(arn, rule)
}

export function answeringByRule(arn: string, rule: Rule): Answering {
  return {
    arn,
    actions: rule.Actions ?? [],
    conditions: rule.Conditions ?? [],
    transforms: rule.Transforms ?? [],
  }
}

async function readListener(aws: Aws, arn: string, call: Call): Promise<Answering | undefined> {
  const { Listeners: [listener] = [] } = await aws.elb(call, `reading the weights of ${arn}`, (elb, options) =>
    elb.describeListeners({ ListenerArns: [arn] }, options),
  )
  return listener && answeringByDefault(arn, listener)
}

export function answeringByDefault(arn: string, { DefaultActions: actions = [] }: Listener): Answering {
  return { arn, actions, conditions: [], transforms: [] }
}

/**
 * Replaces the actions in one call; a rule keeps its conditions (ModifyRule, Elastic Load Balancing API Reference).
 * @throws KnownError `target-group-unknown`, `target-group-elsewhere`, `route-unknown`.
 */
export async function writeActions(aws: Aws, arn: string, actions: readonly Action[], call: Call): Promise<void> {
  const Actions = [...actions]
  try {
    if (isRule(arn))
      await aws.elb(call, `changing the rule ${arn}`, (elb, options) =>
        elb.modifyRule({ RuleArn: arn, Actions }, options),
      )
    else
      await aws.elb(call, `changing the listener ${arn}`, (elb, options) =>
        elb.modifyListener({ ListenerArn: arn, DefaultActions: Actions }, options),
      )
  } catch (error) {
    throw refusal(error, arn, Actions)
  }
}

export function refusal(error: unknown, arn: string, actions: readonly Action[]): unknown {
  const ids = actions.flatMap(({ ForwardConfig }) =>
    ForwardConfig?.TargetGroups?.flatMap((g) => g.TargetGroupArn ?? []),
  )
  if (isNamed(error, 'TargetGroupNotFoundException')) return unknownTargetGroup(`among ${ids.join(', ')}`, error)
  if (isGone(error)) return unknownRoute(arn)
  if (isNamed(error, 'TargetGroupAssociationLimitException'))
    return new KnownError(
      `A target group of ${ids.join(', ')} is in use by another load balancer than ${arn} is of; it cannot have two.`,
      { code: 'target-group-elsewhere', advice: 'Take it out of the other load balancer’s listeners.', cause: error },
    )
  return error
}

export function unknownRoute(id: string): KnownError {
  return new KnownError(`There is no route ${id} any more.`, {
    code: 'route-unknown',
    advice: 'Somebody else has removed it; run again.',
  })
}
