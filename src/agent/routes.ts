import type { Question } from './protocol.ts'
import { checkWeights, refuseConflict, routeExists, unknownRoute, withoutToken } from './route-rules.ts'
import type { EnvironmentKey } from './store/paths.ts'
import type { StateStore } from './store/state-store.ts'
import { isIn, routeId, type RouteRecord, type State, type TrialRecord } from './store/state.ts'
import type { Traffic } from './traffic.ts'

/** All routes and trials of a store, as the port has them. Changes are on disk before they are answered. */
export interface AgentRoutes {
  get(key: EnvironmentKey): RouteRecord | undefined
  /** @throws KnownError `route-exists`, `route-conflict`, `port-taken` and what is wrong with the weights. */
  create(request: Question<'createRoute'>): Promise<RouteRecord>
  /** @throws KnownError `route-unknown` and what is wrong with the weights. */
  replaceWeights(request: Question<'replaceWeights'>): Promise<void>
  remove(key: EnvironmentKey): Promise<void>
  /** @throws KnownError `route-conflict`, `port-taken`, `target-group-unknown`. */
  openTrial(trial: TrialRecord): Promise<void>
  closeTrials(key: EnvironmentKey): Promise<void>
}

export function createRoutes(store: StateStore, traffic: Traffic): AgentRoutes {
  /** What would be refused is, before a listener is opened for it. */
  const changeOn = (listen: string, step: (state: State) => State): Promise<void> => {
    step(store.current())
    return traffic.withListener(listen, () => store.change(step))
  }
  return {
    get: (key) => store.current().routes[routeId(key)],
    async create({ mostTargetGroups, ...place }) {
      const route: RouteRecord = { id: routeId(place), ...place }
      await changeOn(route.listen, (state) => withRoute(state, route, mostTargetGroups))
      return route
    },
    async replaceWeights({ id, weights, lagMs, mostTargetGroups }) {
      const before = store.current().routes[id]?.weights ?? {}
      await store.change((state) => {
        const route = state.routes[id] ?? unknownRoute(id)
        checkWeights(state, weights, mostTargetGroups)
        return { ...state, routes: { ...state.routes, [id]: { ...route, weights } } }
      })
      traffic.delay(id, before, weights, lagMs)
      traffic.apply()
    },
    async remove(key) {
      await store.change((state) => {
        const { [routeId(key)]: gone, ...routes } = state.routes
        return gone === undefined ? state : { ...state, routes }
      })
      traffic.apply()
    },
    openTrial: (trial) => changeOn(trial.listen, (state) => withTrial(state, trial)),
    async closeTrials(key) {
      await store.change((state) => withoutTrials(state, key))
      traffic.apply()
    },
  }
}

function withRoute(state: State, route: RouteRecord, mostTargetGroups: number): State {
  const found = state.routes[route.id]
  if (found?.requestId === route.requestId) return state
  if (found !== undefined) throw routeExists(route)
  refuseConflict(state, route)
  checkWeights(state, route.weights, mostTargetGroups)
  return { ...state, routes: { ...state.routes, [route.id]: route } }
}

function withTrial(state: State, trial: TrialRecord): State {
  refuseConflict(state, { ...trial, match: withoutToken(trial.match) })
  checkWeights(state, { [trial.targetGroup]: 1 })
  return { ...state, trials: { ...state.trials, [trial.id]: trial } }
}

function withoutTrials(state: State, key: EnvironmentKey): State {
  const all = Object.entries(state.trials)
  const others = all.filter(([, trial]) => !isIn(key)(trial))
  return others.length === all.length ? state : { ...state, trials: Object.fromEntries(others) }
}
