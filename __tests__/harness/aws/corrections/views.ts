import type {
  Action,
  DescribeListenersCommandInput,
  DescribeRulesCommandInput,
  DescribeTargetGroupsCommandInput,
  RuleCondition,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Answer } from '../answers.ts'
import type { Output } from '../xml.ts'
import { associations } from './associations.ts'
import type { CorrectionTable, Setting } from './correction.ts'
import { atMost } from './limits.ts'
import { pageOf } from './pages.ts'

/** What AWS shows of load balancers: in pages, with everything that it knows, and under a name that leads to the testbed. */
export const viewCorrections: CorrectionTable = {
  'elbv2:CreateLoadBalancer': { answer: onLoopback },
  'elbv2:DescribeLoadBalancers': { check: atMost(20, 'LoadBalancerArns', 'Names'), answer: onLoopback },
  'elbv2:DescribeTargetGroups': { output: targetGroups },
  'elbv2:DescribeListeners': { output: listeners },
  'elbv2:DescribeRules': { output: rules },
}

/** Listeners of the testbed listen on loopback, at their own port. */
function onLoopback(_: Setting, answer: Answer): Answer {
  const text = answer.body.toString().replaceAll(/<DNSName>[^<]*</g, '<DNSName>127.0.0.1<')
  return { ...answer, body: Buffer.from(text) }
}

async function targetGroups(setting: Setting): Promise<Output> {
  const { LoadBalancerArn, PageSize, Marker, ...rest } = setting.input as DescribeTargetGroupsCommandInput
  const { TargetGroups = [] } = await setting.elb.describeTargetGroups(rest)
  const used = await associations(setting)
  const all = TargetGroups.map((group) => ({
    ...group,
    LoadBalancerArns: [...(used.get(group.TargetGroupArn ?? '') ?? [])],
  })).filter(({ LoadBalancerArns }) => LoadBalancerArn === undefined || LoadBalancerArns.includes(LoadBalancerArn))
  const { page, next } = pageOf(all, Marker, PageSize)
  return { TargetGroups: page as Output[], NextMarker: next }
}

async function listeners({ elb, input }: Setting): Promise<Output> {
  const { PageSize, Marker, ...rest } = input as DescribeListenersCommandInput
  const { Listeners = [] } = await elb.describeListeners(rest)
  const { page, next } = pageOf(Listeners, Marker, PageSize)
  const shown = page.map((listener) => ({ ...listener, DefaultActions: listener.DefaultActions?.map(shownAction) }))
  return { Listeners: shown as Output[], NextMarker: next }
}

async function rules({ elb, input, plane }: Setting): Promise<Output> {
  const { Rules = [], NextMarker } = await elb.describeRules(input as DescribeRulesCommandInput)
  const shown = Rules.map((rule) => ({
    ...rule,
    Actions: rule.Actions?.map(shownAction),
    Conditions: rule.Conditions?.map(shownCondition),
    Transforms: plane?.transforms.get(rule.RuleArn ?? ''),
  }))
  return { Rules: shown as Output[], NextMarker }
}

/** An action that forwards to one target group has both forms (describe-listeners, AWS CLI Command Reference). */
function shownAction(action: Action): Action {
  if (action.Type !== 'forward') return action
  const groups = action.ForwardConfig?.TargetGroups ?? [{ TargetGroupArn: action.TargetGroupArn, Weight: 1 }]
  const [only, ...others] = groups
  const stickiness = action.ForwardConfig?.TargetGroupStickinessConfig ?? { Enabled: false }
  return {
    ...action,
    ...(others.length === 0 && { TargetGroupArn: only?.TargetGroupArn }),
    ForwardConfig: { TargetGroups: groups, TargetGroupStickinessConfig: stickiness },
  }
}

/** Hosts and paths are in both forms too (describe-rules, AWS CLI Command Reference). */
function shownCondition(condition: RuleCondition): RuleCondition {
  const { Field, HostHeaderConfig, PathPatternConfig } = condition
  const Values = condition.Values ?? HostHeaderConfig?.Values ?? PathPatternConfig?.Values
  if (Field === 'host-header') return { ...condition, Values, HostHeaderConfig: { ...HostHeaderConfig, Values } }
  if (Field === 'path-pattern') return { ...condition, Values, PathPatternConfig: { ...PathPatternConfig, Values } }
  return condition
}
