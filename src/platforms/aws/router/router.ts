import type { Router } from '../../../ports/router.ts'
import { mostTargetGroups } from './actions.ts'
import { periodOf, readFigures, shareFigures } from './figures.ts'
import { createMadeFor } from './made-for.ts'
import { namedBySpec } from './place.ts'
import type { Routing, RoutingOptions } from './routing.ts'
import { createCreateTargetGroup, type Targets } from './target-group-create.ts'
import { createListTargetGroups, servesOthers } from './target-group-list.ts'
import { createIsReferredTo, createRemoveTargetGroup } from './target-group-remove.ts'
import { readTargetHealth } from './target-health.ts'
import { createTrials } from './trials.ts'

export interface RouterOptions extends RoutingOptions {
  readonly routing: Routing
  readonly targets: Targets
}

/** One environment's place on an Application Load Balancer. Ids of routes and target groups are their ARNs. */
export function createRouter({ aws, key, environment, routing, targets }: RouterOptions): Router {
  const { timing } = environment.platform
  const { place, reader, rules, described } = routing
  const { route: match, run } = environment
  const options = { aws, key, targets, place, reader, rules, described, match, port: run.port }
  const { current, route, answerBefore, createRoute, replaceWeights, refuseRemoval, removeRoute } = routing.routes
  return {
    capabilities: {
      propagationMs: timing.settleMs,
      targetGroupsPerRoute: mostTargetGroups,
      countsZero: false,
      figuresLagMs: timing.figuresLagMs,
      figuresPeriodMs: periodOf(timing.figuresLagMs),
      unprovenWaitMs: timing.unprovenWaitMs,
    },
    listener: async (call) => namedBySpec(await place(call), Object.keys(environment.route).length > 0),
    madeFor: createMadeFor({ reader, described }),
    route,
    answerBefore,
    createRoute,
    replaceWeights,
    refuseRemoval,
    removeRoute,
    ...createTrials(options, { current }),
    createTargetGroup: createCreateTargetGroup(options),
    listTargetGroups: createListTargetGroups({ ...options, routes: { current } }),
    isReferredTo: createIsReferredTo(options),
    removeTargetGroup: createRemoveTargetGroup(options),
    targetHealth: (id, call) => readTargetHealth(aws, id, call),
    figures: shareFigures(async (question, call) => {
      const { loadBalancer } = await place(call)
      const isShared = servesOthers(key, loadBalancer, await described.last(call))
      return readFigures(aws, { ...question, loadBalancer, isShared, lagMs: timing.figuresLagMs }, call)
    }),
  }
}
