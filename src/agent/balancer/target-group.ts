import type { TargetHealth } from '../../ports/router.ts'
import { closeIdle } from './connect.ts'
import { createHealthWatch, type HealthWatch } from './health-watch.ts'
import { newHistory } from './history.ts'
import type { LiveTarget, TargetGroup } from './in-flight.ts'
import { cut, drain, newLiveTarget } from './live-target.ts'
import type { TargetGroupSettings } from './types.ts'

/** Round robin. */
interface Rotation {
  targets: readonly LiveTarget[]
  turn: number
}

/** A target, and what its checks say. */
export interface Registered {
  readonly target: LiveTarget
  readonly watch: HealthWatch
}

/** Which of a group's targets are sent requests. */
export type WhoServes = (registered: readonly Registered[]) => readonly Registered[]

export const onlyHealthy: WhoServes = (registered) => registered.filter(({ watch }) => watch.isHealthy())

/** @param now the clock of the health states, milliseconds since the epoch. */
export function createTargetGroup(
  settings: TargetGroupSettings,
  now: () => number,
  whoServes: WhoServes = onlyHealthy,
): TargetGroup {
  const registered = new Map<string, Registered>()
  const draining = new Map<LiveTarget, Promise<void>>()
  const serving: Rotation = { targets: [], turn: 0 }
  let inUse = false

  const onChange = () => {
    serving.targets = whoServes([...registered.values()]).map(({ target }) => target)
  }
  const targets = () => [...[...registered.values()].map(({ target }) => target), ...draining.keys()]
  const startDraining = (target: LiveTarget) => {
    const drained = drain(target, group.settings.drainMs).then(() => void draining.delete(target))
    draining.set(target, drained)
    return drained
  }

  const group: TargetGroup = {
    settings,
    history: newHistory(),
    register(target) {
      if (registered.has(target.id)) return
      const watch = createHealthWatch({ target, check: () => group.settings.health, now, onChange })
      registered.set(target.id, { target: newLiveTarget(target, group), watch })
      onChange()
      if (inUse) watch.start()
    },
    async deregister(id) {
      const leaving = registered.get(id)
      if (leaving === undefined) return [...draining].find(([target]) => target.id === id)?.[1]
      leaving.watch.stop()
      registered.delete(id)
      onChange()
      return startDraining(leaving.target)
    },
    setInUse(wanted) {
      if (wanted === inUse) return
      inUse = wanted
      for (const { watch } of registered.values())
        if (inUse) watch.start()
        else watch.stop()
      onChange()
    },
    canServe: (except) => serving.targets.some((target) => !except.includes(target)),
    next: (except) => nextInTurn(serving, except),
    health: () => [...checked(registered, inUse), ...goneSoon(draining, registered)],
    exchanges: () => targets().flatMap(({ exchanges }) => exchanges),
    closeIdle: () => targets().forEach(({ pooled }) => closeIdle(pooled)),
    remove() {
      for (const { watch } of registered.values()) watch.stop()
      targets().forEach(cut)
      registered.clear()
      onChange()
    },
  }
  return group
}

function nextInTurn(rotation: Rotation, except: readonly LiveTarget[]): LiveTarget | undefined {
  const { targets } = rotation
  for (let tried = 0; tried < targets.length; tried++) {
    rotation.turn = (rotation.turn + 1) % targets.length
    const target = targets[rotation.turn]
    if (target !== undefined && !except.includes(target)) return target
  }
  return undefined
}

function checked(registered: ReadonlyMap<string, Registered>, inUse: boolean): readonly TargetHealth[] {
  return [...registered].map(([id, { watch }]) => (inUse ? watch.health() : unused(id)))
}

/** One that was registered again meanwhile is told once. */
function goneSoon(draining: ReadonlyMap<LiveTarget, unknown>, again: ReadonlyMap<string, Registered>) {
  return [...draining.keys()].filter(({ id }) => !again.has(id)).map(({ id }) => leaving(id))
}

function unused(target: string): TargetHealth {
  return { target, state: 'unused', reason: 'Target.NotInUse', description: 'no rule refers to the target group' }
}

function leaving(target: string): TargetHealth {
  const description = 'requests in flight may finish'
  return { target, state: 'draining', reason: 'Target.DeregistrationInProgress', description }
}
