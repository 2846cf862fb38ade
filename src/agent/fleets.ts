import { rm } from 'node:fs/promises'
import type { Evidence } from '../errors/known-error.ts'
import type { ReleaseTags } from '../ports/common.ts'
import type { ListedFleet, LaunchRequest, Cancelled, Template } from '../ports/fleets.ts'
import type { Capacity } from '../spec/types.ts'
import type { Crews } from './crews.ts'
import {
  frozen,
  newFleet,
  releaseName,
  resized,
  unheld,
  unknownFleet,
  withFleet,
  withoutCapacity,
  withoutFleet,
  withoutTimer,
} from './fleet-changes.ts'
import type { EnvironmentKey, StorePaths } from './store/paths.ts'
import type { StateStore } from './store/state-store.ts'
import { isIn, type FleetRecord } from './store/state.ts'
import { readTemplate, removeTemplate, writeTemplate, type StoredTemplate } from './store/templates.ts'

/** All fleets of a store, as the port has them. Changes are on disk before they are answered. */
export interface AgentFleets {
  launch(request: LaunchRequest): Promise<ListedFleet>
  describe(id: string): ListedFleet | undefined
  list(key: EnvironmentKey): readonly ListedFleet[]
  resize(id: string, capacity: Capacity): Promise<void>
  freezeScaling(id: string): Promise<Capacity>
  unfreezeScaling(ids: readonly string[]): Promise<void>
  scheduleShutdown(id: string, afterMs: number): Promise<void>
  cancelShutdown(id: string): Promise<Cancelled>
  remove(id: string): Promise<void>
  diagnose(id: string): Promise<readonly Evidence[]>
  forget(key: EnvironmentKey, releases: readonly number[]): Promise<void>
}

export interface FleetStores {
  readonly store: StateStore
  /** The same for what has to begin in time; what has begun is brought to its end. */
  readonly inTime: StateStore
}

export function createFleets(paths: StorePaths, { store, inTime }: FleetStores, crews: Crews): AgentFleets {
  const recordOf = (id: string): FleetRecord | undefined => store.current().fleets[id]
  const view = ({ proven: _ours, ...fleet }: FleetRecord): ListedFleet => ({
    ...fleet,
    instances: crews.of(fleet.id).instances(),
  })
  const change = (id: string, step: (fleet: FleetRecord) => FleetRecord) => crews.change(id, step, inTime)
  return {
    async launch(request) {
      const id = releaseName(request.tags)
      if (recordOf(id) === undefined) {
        const fleet = frozen(newFleet(store.current(), request))
        await writeTemplate(paths, request.tags, await templateOf(paths, request.tags, request.template))
        await inTime.change((state) => (id in state.fleets ? state : withFleet(state, fleet)))
        crews.of(id).adjust()
      }
      return view(recordOf(id) ?? unknownFleet(id))
    },
    describe(id) {
      const record = recordOf(id)
      return record && view(record)
    },
    list: (key) =>
      Object.values(store.current().fleets)
        .filter(({ tags }) => isIn(key)(tags))
        .map(view),
    resize: (id, capacity) => change(id, (fleet) => resized(fleet, capacity)),
    async freezeScaling(id) {
      await change(id, frozen)
      return (recordOf(id) ?? unknownFleet(id)).capacity
    },
    async unfreezeScaling(ids) {
      await Promise.all(ids.map((id) => change(id, unheld)))
    },
    scheduleShutdown: (id, afterMs) => change(id, (fleet) => ({ ...fleet, shutdownAt: Date.now() + afterMs })),
    async cancelShutdown(id) {
      if (recordOf(id) !== undefined) await change(id, withoutTimer)
      return (recordOf(id)?.capacity.desired ?? 0) === 0 ? 'gone' : 'kept'
    },
    async remove(id) {
      if (recordOf(id) === undefined) return
      await change(id, withoutCapacity)
      await crews.of(id).emptied()
      await store.change((state) => withoutFleet(state, id))
      crews.forget(id)
      await crews.dropUnusedImages()
    },
    diagnose: async (id) => (recordOf(id) === undefined ? [] : crews.of(id).evidence()),
    async forget(key, releases) {
      await Promise.all(releases.map((release) => removeTemplate(paths, key, release)))
      const logs = releases.map((release) => paths.logs(key, release))
      await Promise.all(logs.map((folder) => rm(folder, { recursive: true, force: true })))
    },
  }
}

/** Each release has a template of its own, so that none depends on another one's history. */
async function templateOf(paths: StorePaths, tags: ReleaseTags, template: Template): Promise<StoredTemplate> {
  if (template.kind === 'new') return { image: template.image, run: template.run }
  const kept = await readTemplate(paths, tags, template.release)
  return { ...kept, image: template.rebuilt?.image ?? kept.image }
}
