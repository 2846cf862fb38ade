import { messageOf } from '../errors/known-error.ts'
import type { TargetHealth } from '../ports/router.ts'
import type { Balancer } from './balancer/types.ts'
import { createCrew, type Crew } from './crew.ts'
import { isDue, unknownFleet, withFleet, withoutCapacity } from './fleet-changes.ts'
import type { InstanceHost } from './instance.ts'
import type { StateStore } from './store/state-store.ts'
import type { FleetRecord } from './store/state.ts'

/** The processes of all fleets; they follow what the state says. */
export interface Crews {
  of(id: string): Crew
  /** Changes a fleet's record, by a request in the store that it has, then its processes. @throws KnownError `fleet-unknown`. */
  change(id: string, step: (fleet: FleetRecord) => FleetRecord, by?: StateStore): Promise<void>
  forget(id: string): void
  /** Starts what the state says should run. */
  recover(): Promise<void>
  /** To be called often: fires timers that are due, replaces instances that are not healthy any more. */
  watch(): Promise<void>
  rotateLogs(): void
  /** Stops every instance; the state stays, so that the next agent starts them again. */
  stopAll(): Promise<void>
  dropUnusedImages(): Promise<void>
}

export interface CrewsOptions {
  readonly host: InstanceHost
  readonly balancer: Balancer
  readonly store: StateStore
  readonly health: (targetGroup: string) => readonly TargetHealth[]
  readonly log: (line: string) => void
}

/** After a timer that could not be fired: a disk that is full stays full for a while. */
const timersAgainMs = 1000

export function createCrews({ host, balancer, store, health, log }: CrewsOptions): Crews {
  const crews = new Map<string, Crew>()
  let stopping = false
  let timersAgainAt = 0

  const recordOf = (id: string): FleetRecord | undefined => store.current().fleets[id]
  const note = (id: string, step: (fleet: FleetRecord) => FleetRecord) => {
    change(id, step).catch((error: unknown) => log(`fleet ${id}: ${messageOf(error)}`))
  }
  const newCrew = (id: string) =>
    createCrew({
      host,
      balancer,
      record: () => (stopping ? undefined : recordOf(id)),
      health: () => health(recordOf(id)?.targetGroup ?? ''),
      onProven: () => note(id, (fleet) => (fleet.proven ? fleet : { ...fleet, proven: true })),
      onGivenUp: (reason) => {
        log(`fleet ${id} is given up: ${reason}`)
        note(id, (fleet) => ({ ...fleet, state: 'failed', reason }))
      },
    })
  const of = (id: string): Crew => {
    const crew = crews.get(id) ?? newCrew(id)
    crews.set(id, crew)
    return crew
  }
  const change: Crews['change'] = async (id, step, by = store) => {
    await by.change((state) => withFleet(state, step(state.fleets[id] ?? unknownFleet(id))))
    of(id).adjust()
  }
  const dropUnusedImages = () =>
    host.rootfs.keepOnly(new Set(Object.values(store.current().fleets).map(({ tags }) => tags.digest)))
  return {
    of,
    change,
    forget: (id) => void crews.delete(id),
    async recover() {
      await dropUnusedImages()
      for (const id of Object.keys(store.current().fleets)) of(id).adjust()
    },
    async watch() {
      for (const crew of crews.values()) crew.watch()
      if (performance.now() < timersAgainAt) return
      const due = Object.values(store.current().fleets).filter((fleet) => isDue(fleet))
      try {
        await Promise.all(due.map(({ id }) => change(id, (fleet) => (isDue(fleet) ? withoutCapacity(fleet) : fleet))))
      } catch (error) {
        timersAgainAt = performance.now() + timersAgainMs
        throw error
      }
    },
    rotateLogs: () => crews.forEach((crew) => crew.rotateLogs()),
    async stopAll() {
      stopping = true
      for (const crew of crews.values()) crew.stopNow()
      await Promise.all([...crews.values()].map((crew) => crew.emptied()))
    },
    dropUnusedImages,
  }
}
