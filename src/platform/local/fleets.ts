import type { Fleets } from '../fleets.ts'
import { listTemplates } from './agent/templates.ts'
import type { EnvironmentKey, StorePaths } from './paths.ts'
import type { BoundAsk } from './bound-ask.ts'

/** One environment's fleets, run by the agent as processes. */
export function createFleets(paths: StorePaths, key: EnvironmentKey, ask: BoundAsk): Fleets {
  return {
    launch: (request, call) => ask('launch', request, call),
    describe: (id, call) => ask('describeFleet', { id }, call),
    list: (call) => ask('listFleets', key, call),
    resize: (id, capacity, call) => ask('resize', { id, capacity }, call),
    hold: (id, call) => ask('hold', { id }, call),
    unhold: (ids, call) => ask('unhold', { ids }, call),
    retire: (id, at, call) => ask('retire', { id, at }, call),
    retain: (id, call) => ask('retain', { id }, call),
    remove: (id, call) => ask('removeFleet', { id }, call),
    diagnose: (id, call) => ask('diagnose', { id }, call),
    templates: () => listTemplates(paths, key),
    forget: (releases, call) => ask('forget', { ...key, releases }, call),
  }
}
