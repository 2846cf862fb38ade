import type { AgentFleets } from './fleets.ts'
import type { AgentApi } from './protocol.ts'
import type { AgentRoutes } from './routes.ts'
import type { StateStore } from './store/state-store.ts'
import { environmentsIn } from './store/state.ts'
import type { AgentTargetGroups } from './target-groups.ts'
import type { Traffic } from './traffic.ts'

export interface ApiParts {
  readonly fleets: AgentFleets
  readonly groups: AgentTargetGroups
  readonly routes: AgentRoutes
  readonly store: StateStore
  readonly traffic: Traffic
}

/** What the agent answers to which call. */
export function createApi({ fleets, groups, routes, store, traffic }: ApiParts): AgentApi {
  return {
    hello: async () => ({ pid: process.pid }),
    environments: async ({ app }) => environmentsIn(store.current(), app),
    digestsInUse: async () => Object.values(store.current().fleets).map(({ tags }) => tags.digest),
    isListening: async ({ listen }) => traffic.listeners.isOpen(listen),

    launch: (request) => fleets.launch(request),
    describeFleet: async ({ id }) => fleets.describe(id),
    listFleets: async (key) => fleets.list(key),
    resize: ({ id, capacity }) => fleets.resize(id, capacity),
    freezeScaling: ({ id }) => fleets.freezeScaling(id),
    unfreezeScaling: ({ ids }) => fleets.unfreezeScaling(ids),
    scheduleShutdown: ({ id, afterMs }) => fleets.scheduleShutdown(id, afterMs),
    cancelShutdown: ({ id }) => fleets.cancelShutdown(id),
    removeFleet: ({ id }) => fleets.remove(id),
    diagnose: ({ id }) => fleets.diagnose(id),
    forget: (request) => fleets.forget(request, request.releases),

    createTargetGroup: (request) => groups.create(request),
    listTargetGroups: async (key) => groups.list(key),
    isReferredTo: async ({ id }) => groups.isReferredTo(id),
    removeTargetGroup: ({ id }) => groups.remove(id),
    targetHealth: async ({ id }) => groups.health(id),
    figures: async (question) => groups.figures(question),

    route: async (key) => {
      const record = routes.get(key)
      return record && { ...record, isOpen: traffic.listeners.isOpen(record.listen) }
    },
    createRoute: (request) => routes.create(request),
    replaceWeights: (request) => routes.replaceWeights(request),
    removeRoute: (key) => routes.remove(key),
    openTrial: (trial) => routes.openTrial(trial),
    closeTrials: (key) => routes.closeTrials(key),
  }
}
