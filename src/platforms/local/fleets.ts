import type { EnvironmentKey, StorePaths } from '../../agent/store/paths.ts'
import { listTemplates } from '../../agent/store/templates.ts'
import type { Fleet, Fleets, ListedFleet } from '../../ports/fleets.ts'
import type { LogsShown } from '../../spec/types.ts'
import type { BoundAsk } from './bound-ask.ts'
import type { TimeOfDay } from './time-of-day.ts'

export interface FleetsOptions {
  readonly time: TimeOfDay
  readonly logs: LogsShown
}

/** One environment's fleets, run by the agent as processes. */
export function createFleets(
  paths: StorePaths,
  key: EnvironmentKey,
  ask: BoundAsk,
  { time, logs }: FleetsOptions,
): Fleets {
  return {
    launch: async (request, call) => inRun(time, await ask('launch', request, call)),
    describe: async (id, call) => {
      const fleet = await ask('describeFleet', { id }, call)
      return fleet && inRun(time, fleet)
    },
    list: async (call) => (await ask('listFleets', key, call)).map((fleet) => inRun(time, fleet)),
    resize: (id, capacity, call) => ask('resize', { id, capacity }, call),
    freezeScaling: (id, call) => ask('freezeScaling', { id }, call),
    unfreezeScaling: (ids, call) => ask('unfreezeScaling', { ids }, call),
    scheduleShutdown: (id, afterMs, call) => ask('scheduleShutdown', { id, afterMs }, call),
    cancelShutdown: (id, call) => ask('cancelShutdown', { id }, call),
    remove: (id, call) => ask('removeFleet', { id }, call),
    async diagnose(id, call) {
      const evidence = await ask('diagnose', { id }, call)
      return logs.show === 'masked' ? evidence : evidence.map(({ title }) => ({ title, lines: [] }))
    },
    templates: () => listTemplates(paths, key),
    forget: (releases, call) => ask('forget', { ...key, releases }, call),
    forgetLogs: async () => undefined,
  }
}

/** The timer and the births of instances, which the agent tells by the time of day. */
function inRun<T extends Fleet & Partial<ListedFleet>>(time: TimeOfDay, fleet: T): T {
  const { shutdownAt, instances } = fleet
  return {
    ...fleet,
    ...(shutdownAt !== undefined && { shutdownAt: time.inRun(shutdownAt) }),
    instances: instances.map((instance) => ({ ...instance, startedAt: time.inRun(instance.startedAt) })),
  }
}
