import type {
  Action,
  AuthenticateOidcActionConfig,
  ForwardActionConfig,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { KnownError } from '../../../errors/known-error.ts'
import type { Weights } from '../../../ports/router.ts'

/** The action that answers: each rule has one, the last; what comes before it authenticates. */
const answering: readonly (string | undefined)[] = ['forward', 'redirect', 'fixed-response']

/** What a listener or rule forwards to; undefined where it answers by itself. */
export function forwardWeights(actions: readonly Action[]): Weights | undefined {
  const forward = actions.find(({ Type }) => Type === 'forward')
  if (forward === undefined) return undefined
  const groups = forward.ForwardConfig?.TargetGroups ?? [{ TargetGroupArn: forward.TargetGroupArn }]
  return Object.fromEntries(groups.map(({ TargetGroupArn = '', Weight = 1 }) => [TargetGroupArn, Weight]))
}

/** How long target group stickiness holds a client, which beats weights; 0 where it is off. */
export function stickinessMs(actions: readonly Action[]): number {
  const config = actions.find(({ Type }) => Type === 'forward')?.ForwardConfig?.TargetGroupStickinessConfig
  return config?.Enabled === true ? (config.DurationSeconds ?? 0) * 1000 : 0
}

/** The same actions in the same order, ready to be sent back, but for the weights of the one that forwards. */
export function withWeights(actions: readonly Action[], weights: Weights): Action[] {
  const former = answerOf(actions)
  const stickiness = former?.ForwardConfig?.TargetGroupStickinessConfig
  const config: ForwardActionConfig = {
    TargetGroups: Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })),
    ...(stickiness && { TargetGroupStickinessConfig: stickiness }),
  }
  return withAnswer(actions, { Type: 'forward', ForwardConfig: config })
}

/** The same actions in the same order, but for the one that answers. */
export function withAnswer(actions: readonly Action[], answer: Action): Action[] {
  const { Order } = answerOf(actions) ?? {}
  const others = actions.filter(({ Type }) => !answering.includes(Type))
  return [...others.map(sendable), sendable({ ...answer, ...(Order !== undefined && { Order }) })]
}

export function answerOf(actions: readonly Action[]): Action | undefined {
  return actions.find(({ Type }) => answering.includes(Type))
}

/**
 * As it may be sent back. The client secret of OpenID Connect is never told and has to be kept by a flag
 * (AuthenticateOidcActionConfig, Elastic Load Balancing API Reference); a target group beside a forward configuration
 * would have to be its only one (Action, the same).
 */
function sendable({ TargetGroupArn, AuthenticateOidcConfig, ...action }: Action): Action {
  return {
    ...action,
    ...(TargetGroupArn !== undefined && action.ForwardConfig === undefined && { TargetGroupArn }),
    ...(AuthenticateOidcConfig && { AuthenticateOidcConfig: keepingSecret(AuthenticateOidcConfig) }),
  }
}

function keepingSecret({
  ClientSecret: _untold,
  ...config
}: AuthenticateOidcActionConfig): AuthenticateOidcActionConfig {
  return { ...config, UseExistingClientSecret: true }
}

/** The most target groups of one forward action (Quotas for your Application Load Balancers, User Guide). */
export const mostTargetGroups = 5

const targetGroupArn = /^arn:[^:]+:elasticloadbalancing:[^:]+:\d{12}:targetgroup\/[^/]+\/[0-9a-f]+$/

/**
 * What AWS would refuse, before it is asked. Weights go from 0 to 999 (TargetGroupTuple, API Reference).
 * @throws KnownError `weight-invalid`, `target-group-unknown`, `too-many-target-groups`.
 */
export function checkWeights(weights: Weights): void {
  const entries = Object.entries(weights)
  if (entries.length > mostTargetGroups)
    throw new KnownError(
      `A route of an Application Load Balancer refers to ${mostTargetGroups} target groups at most, not ${entries.length}.`,
      { code: 'too-many-target-groups', advice: 'Lower `keep.warm`, so that fewer releases stay on the route.' },
    )
  for (const [id, weight] of entries) {
    if (!targetGroupArn.test(id)) throw unknownTargetGroup(id)
    if (!Number.isInteger(weight) || weight < 0 || weight > 999)
      throw new KnownError(`The weight ${weight} of target group ${id} is not a whole number from 0 to 999.`, {
        code: 'weight-invalid',
      })
  }
}

export function unknownTargetGroup(id: string, cause?: unknown): KnownError {
  return new KnownError(`There is no target group ${id} that a route could refer to.`, {
    code: 'target-group-unknown',
    advice: 'Somebody else has removed it; run again.',
    cause,
  })
}
