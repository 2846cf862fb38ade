import type { AgentApi, Ask } from '../../agent/protocol.ts'
import { environmentsIn, isIn, loadState, routeId, userOf, type FleetRecord } from '../../agent/store/state.ts'
import type { ListedFleet } from '../../ports/fleets.ts'

/**
 * Stands in for an agent that does not run, where nothing may be started: says from its state file what it would bring
 * back, of which nothing runs now.
 */
export function absentAgent(stateFile: string): Ask {
  const answers: Partial<AgentApi> = {
    environments: async ({ app }) => environmentsIn(await loadState(stateFile), app),
    digestsInUse: async () => Object.values((await loadState(stateFile)).fleets).map(({ tags }) => tags.digest),
    isListening: async () => false,
    describeFleet: async ({ id }) => {
      const record = (await loadState(stateFile)).fleets[id]
      return record && asleep(record)
    },
    listFleets: async (key) =>
      Object.values((await loadState(stateFile)).fleets)
        .filter(({ tags }) => isIn(key)(tags))
        .map(asleep),
    diagnose: async () => [],
    listTargetGroups: async (key) =>
      Object.values((await loadState(stateFile)).targetGroups).filter(({ tags }) => isIn(key)(tags)),
    isReferredTo: async ({ id }) => userOf(await loadState(stateFile), id) !== undefined,
    targetHealth: async () => [],
    figures: async () => 'unknown',
    route: async (key) => (await loadState(stateFile)).routes[routeId(key)],
  }
  return (method, question) => {
    const answer = answers[method] as AgentApi[typeof method] | undefined
    if (answer === undefined) throw new Error(`${method} was called on a platform that was opened to be read only`)
    return (answer as (asked: typeof question) => Promise<never>)(question)
  }
}

function asleep({ proven: _itsOwn, ...fleet }: FleetRecord): ListedFleet {
  const reason = 'the agent of this store is not running, and so none of its instances'
  return {
    ...fleet,
    instances: [],
    reason,
    advice: 'The next run that may change something starts it again; `command: sweep` does so at once.',
  }
}
