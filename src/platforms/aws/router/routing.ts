import type { Call } from '../../../ports/common.ts'
import type { EnvironmentKey } from '../names.ts'
import type { EnvironmentOnAws } from '../options.ts'
import type { Aws } from '../session.ts'
import { createDescribedGroups, type DescribedGroups } from './described-groups.ts'
import { createOwnRules, type OwnRules } from './own-rules.ts'
import { createPlace, type Place } from './place.ts'
import { createRoutes, type Routes } from './routes.ts'
import { createTagReader, type TagReader } from './tag-reader.ts'

export interface RoutingOptions {
  readonly aws: Aws
  readonly key: EnvironmentKey
  readonly environment: EnvironmentOnAws
}

/** Where an environment's route is, and what was learnt of it: the router's and preflight's, so that it is asked for once. */
export interface Routing {
  readonly place: (call: Call) => Promise<Place>
  readonly reader: TagReader
  readonly rules: OwnRules
  readonly routes: Routes
  readonly described: DescribedGroups
}

export function openRouting({ aws, key, environment }: RoutingOptions): Routing {
  const place = createPlace(aws, environment.platform.listener, environment.platform.host)
  const reader = createTagReader(aws)
  const rules = createOwnRules(aws, key, place, reader)
  const routes = createRoutes({ aws, key, match: environment.route, place, reader, rules })
  return { place, reader, rules, routes, described: createDescribedGroups(aws) }
}
