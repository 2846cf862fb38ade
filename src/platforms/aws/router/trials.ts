import { randomUUID } from 'node:crypto'
import type { Rule } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Call } from '../../../ports/common.ts'
import type { Router } from '../../../ports/router.ts'
import type { RouteMatch } from '../../../spec/types.ts'
import { settled } from '../settled.ts'
import { refusal } from './actions-of.ts'
import { checkWeights, withWeights } from './actions.ts'
import { probeOf } from './addresses.ts'
import { conditionsOf, specificity, trialConditions } from './conditions.ts'
import { belowAll, freeAbove, priorityFor } from './priority.ts'
import type { Routes, RoutesOptions } from './routes.ts'
import { createRule, deleteRule, ranked, readRules } from './rules.ts'

type Trials = Pick<Router, 'openTrial' | 'closeTrials'>

/**
 * A trial is the route for whoever has its token: a rule above it with the same conditions and transforms. Where the place
 * directly above is taken it is the nearest free one higher up: as nobody else's requests have the token, what lies
 * between is not touched, and priorities of rules that are not ours never change.
 */
export function createTrials(
  { aws, key, place, reader, rules }: RoutesOptions,
  routes: Pick<Routes, 'current'>,
): Trials {
  /** A killed run's and this one's, as opening one has found them; undefined where that has to be looked up. */
  let open: readonly string[] | undefined
  const find = async (call: Call) => rules.find('trial', await readRules(aws, (await place(call)).listener, call), call)
  return {
    async openTrial(targetGroup, match, call) {
      open = undefined
      checkWeights({ [targetGroup]: 1 })
      const token = randomUUID()
      const at = await place(call)
      const isDefault = at.rule === undefined && Object.keys(match).length === 0
      const route = isDefault ? undefined : await routes.current(call)
      const conditions = trialConditions(route?.conditions ?? conditionsOf(match), token, at.host)
      const actions = withWeights([], { [targetGroup]: 1 })
      let before: readonly string[] = []
      const made = await createRule(
        aws,
        reader,
        key,
        {
          listener: at.listener,
          kind: 'trial',
          conditions,
          actions,
          transforms: route?.transforms ?? [],
          priority: (all) => trialPriority(all, route?.arn, match),
          check: async (all) => void (before = await rules.find('trial', all, call)),
        },
        call,
      ).catch((error: unknown) => {
        throw refusal(error, at.listener, actions)
      })
      open = [...before, made.RuleArn ?? '']
      return { ...probeOf(at, conditions), secrets: [token] }
    },
    async closeTrials(call: Call) {
      const trials = open ?? (await find(call))
      open = undefined
      const { failure } = await settled(trials.map((arn) => deleteRule(aws, arn, call)))
      if (failure !== undefined) throw failure
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
