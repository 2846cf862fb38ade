import type { IncomingMessage } from 'node:http'
import type { Action, RuleCondition, RuleTransform } from '@aws-sdk/client-elastic-load-balancing-v2'
import { createSplit, type Split } from '../../../src/agent/balancer/split.ts'
import { matcher, type Matches } from './plane-conditions.ts'

/** A listener's rule, or its default action, which has no conditions and comes last. */
export interface ListenerRule {
  readonly conditions: readonly RuleCondition[]
  readonly actions: readonly Action[]
  readonly transforms: readonly RuleTransform[]
}

export interface CompiledRule {
  readonly matches: Matches
  readonly answer: Action
  readonly split: Split
  /** Makes the request what targets are to see. */
  readonly transform: (req: IncomingMessage) => void
}

/** Of listeners, by address. */
export type RuleTable = ReadonlyMap<string, readonly CompiledRule[]>

const unavailable: Action = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503' } }

export function compile({ conditions, actions, transforms }: ListenerRule): CompiledRule {
  // What comes before the last authenticates, which nobody here does.
  const answer = actions.at(-1) ?? unavailable
  return {
    matches: matcher(conditions),
    answer,
    split: createSplit(weights(answer)),
    transform: (req) => transforms.forEach((one) => applyTransform(one, req)),
  }
}

/** Target groups that the rules refer to, with weight or without. */
export function referred(rules: readonly CompiledRule[]): readonly string[] {
  return rules.flatMap(({ answer }) => (answer.Type === 'forward' ? Object.keys(weights(answer)) : []))
}

function weights({ ForwardConfig, TargetGroupArn }: Action): Record<string, number> {
  const tuples = ForwardConfig?.TargetGroups ?? (TargetGroupArn === undefined ? [] : [{ TargetGroupArn }])
  return Object.fromEntries(tuples.map(({ TargetGroupArn = '', Weight = 1 }) => [TargetGroupArn, Weight]))
}

/** "If there is no pattern match, the original request is sent" (Transforms for listener rules, User Guide). */
function applyTransform({ HostHeaderRewriteConfig: host, UrlRewriteConfig: url }: RuleTransform, req: IncomingMessage) {
  for (const { Regex = '', Replace = '' } of host?.Rewrites ?? [])
    req.headers.host = req.headers.host?.replace(new RegExp(Regex), Replace)
  for (const { Regex = '', Replace = '' } of url?.Rewrites ?? []) req.url = req.url?.replace(new RegExp(Regex), Replace)
}
