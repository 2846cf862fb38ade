import type { EnvironmentOn } from '../../../spec/types.ts'
import type { Router } from '../../router.ts'
import type { EnvironmentKey } from '../names.ts'
import type { Aws } from '../session.ts'
import { mostTargetGroups } from './actions.ts'
import { readFigures } from './figures.ts'
import { createOwnRules } from './own-rules.ts'
import { createPlace } from './place.ts'
import { createRoutes } from './routes.ts'
import { createTagReader } from './tag-reader.ts'
import { createCreateTargetGroup } from './target-group-create.ts'
import { createListTargetGroups } from './target-group-list.ts'
import { createRemoveTargetGroup } from './target-group-remove.ts'
import { readTargetHealth } from './target-health.ts'
import { createTrials } from './trials.ts'

export interface RouterOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly environment: EnvironmentOn<'aws'>
}

/** One environment's place on an Application Load Balancer. Ids of routes and target groups are their ARNs. */
export function createRouter({ aws, key, environment }: RouterOptions): Router {
  const { timing, listener } = environment.platform
  const reader = createTagReader(aws)
  const place = createPlace(aws, listener)
  const rules = createOwnRules(aws, key, place, reader)
  const options = { aws, key, place, reader, rules, match: environment.route, port: environment.run.port }
  const { current, ...routes } = createRoutes(options)
  return {
    capabilities: {
      settleMs: timing.settleMs,
      targetGroupsPerRoute: mostTargetGroups,
      countsZero: false,
      figuresLagMs: timing.figuresLagMs,
      unprovenWaitMs: timing.unprovenWaitMs,
    },
    ...routes,
    ...createTrials(options, { current }),
    createTargetGroup: createCreateTargetGroup(options),
    listTargetGroups: createListTargetGroups({ ...options, routes: { current } }),
    removeTargetGroup: createRemoveTargetGroup(options),
    targetHealth: (id, call) => readTargetHealth(aws, id, call),
    async figures(targetGroup, since, call) {
      const { loadBalancer } = await place(call)
      return readFigures(aws, { targetGroup, loadBalancer, since, lagMs: timing.figuresLagMs }, call)
    },
  }
}
