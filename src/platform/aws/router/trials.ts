import { randomUUID } from 'node:crypto'
import type { Rule } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RouteMatch } from '../../../spec/types.ts'
import type { Call } from '../../common.ts'
import type { Router } from '../../router.ts'
import { refusal } from './actions-of.ts'
import { checkWeights, withWeights } from './actions.ts'
import { probeOf } from './addresses.ts'
import { conditionsOf, specificity, trialConditions } from './conditions.ts'
import { belowAll, freeAbove, priorityFor } from './priority.ts'
import type { Routes, RoutesOptions } from './routes.ts'
import { createRule, deleteRule, ranked, readRules } from './rules.ts'

type Trials = Pick<Router, 'openTrial' | 'closeTrials'>

/**
 * A trial is a rule above the route that only requests with its token meet. Where the place directly above is taken it
 * is the nearest free one higher up: as nobody else's requests have the token, what lies between is not touched, and
 * priorities of rules that are not ours never change.
 */
export function createTrials(
  { aws, key, place, reader, rules }: RoutesOptions,
  routes: Pick<Routes, 'current'>,
): Trials {
  return {
    async openTrial(targetGroup, match, call) {
      checkWeights({ [targetGroup]: 1 })
      const token = randomUUID()
      const [at, route] = await Promise.all([place(call), routes.current(call)])
      const conditions = trialConditions(route?.conditions ?? conditionsOf(match), token)
      const actions = withWeights([], { [targetGroup]: 1 })
      const priority = (all: readonly Rule[]) => trialPriority(all, route?.arn, match)
      const wanted = { listener: at.listener, kind: 'trial' as const, conditions, actions, priority }
      await createRule(aws, reader, key, wanted, call).catch((error: unknown) => {
        throw refusal(error, at.listener, actions)
      })
      return { ...probeOf(at, conditions), secrets: [token] }
    },
    async closeTrials(call: Call) {
      const all = await readRules(aws, (await place(call)).listener, call)
      const trials = await rules.find('trial', all, call)
      await Promise.all(trials.map((arn) => deleteRule(aws, arn, call)))
    },
  }
}

/** Above the route's rule, above where it will be, or above the default. Undefined where nothing is free there. */
export function trialPriority(
  rules: readonly Rule[],
  route: string | undefined,
  match: RouteMatch,
): number | undefined {
  const all = ranked(rules)
  const rule = rules.find(({ RuleArn }) => RuleArn === route)
  const toCome = Object.keys(match).length > 0 ? priorityFor(all, specificity(conditionsOf(match))) : undefined
  const taken = new Set(all.map(({ priority }) => priority))
  return freeAbove(taken, rule === undefined ? (toCome ?? belowAll) : Number(rule.Priority))
}
