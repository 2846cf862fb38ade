import { KnownError } from '../../../src/errors/known-error.ts'
import type { ErrorCode } from '../../../src/errors/registry.ts'
import type { Fleets, ListedFleet } from '../../../src/ports/fleets.ts'
import { outdated } from './past.ts'
import type { Session } from './session.ts'
import type { FleetState, Place, World } from './world.ts'

export function createFleets(world: World, session: Session, place: Place, name: string): Fleets {
  const of = (subject: string) => ({ place: name, subject })
  const known = (id: string): FleetState => place.fleets.get(id) ?? missing('fleet-unknown', id)
  return {
    launch: (request, call) =>
      session.change(
        'launch',
        call,
        () => {
          const id = `fleet-${request.tags.environment}-v${request.tags.release}`
          const found = place.fleets.get(id)
          if (found !== undefined) return viewOf(world, found)
          if (!place.groups.has(request.targetGroup)) missing('target-group-unknown', request.targetGroup)
          const { template } = request
          const made = template.kind === 'new' ? template : place.templates.get(template.release)
          if (made === undefined) return missing('template-missing', id)
          const rebuilt = template.kind === 'of-release' ? template.rebuilt : undefined
          place.templates.set(request.tags.release, { ...made, image: rebuilt?.image ?? made.image })
          const fleet: FleetState = {
            id,
            tags: request.tags,
            targetGroup: request.targetGroup,
            capacity: { ...request.capacity, min: request.capacity.desired },
            frozen: request.capacity,
            shutdownAt: undefined,
            state: 'active',
            instances: [],
          }
          world.resize(fleet, fleet.capacity)
          place.fleets.set(id, fleet)
          place.logs = 'kept'
          return viewOf(world, fleet)
        },
        of(`v${request.tags.release}`),
      ),
    describe: (id, call) =>
      session.read('describe', call, () => {
        const fleet = place.fleets.get(id)
        return fleet && viewOf(world, fleet)
      }),
    list: (call) =>
      session.read(
        'list',
        call,
        () => outdated(world, place)?.fleets ?? [...place.fleets.values()].map((fleet) => viewOf(world, fleet)),
      ),
    resize: (id, capacity, call) =>
      session.change(
        'resize',
        call,
        () => {
          const fleet = known(id)
          if (fleet.frozen !== undefined) fleet.frozen = capacity
          world.resize(fleet, fleet.frozen === undefined ? capacity : { ...capacity, min: capacity.desired })
        },
        of(id),
      ),
    freezeScaling: (id, call) =>
      session.change(
        'freezeScaling',
        call,
        () => {
          const fleet = known(id)
          fleet.frozen ??= fleet.capacity
          fleet.capacity = { ...fleet.capacity, min: fleet.capacity.desired }
          return fleet.capacity
        },
        of(id),
      ),
    unfreezeScaling: (ids, call) =>
      session.change(
        'unfreezeScaling',
        call,
        () => {
          for (const fleet of ids.map(known)) {
            if (fleet.frozen === undefined) continue
            fleet.capacity = { ...fleet.frozen, desired: fleet.capacity.desired }
            fleet.frozen = undefined
          }
        },
        of(ids.join()),
      ),
    scheduleShutdown: (id, afterMs, call) =>
      session.change(
        'retire',
        call,
        () => {
          const at = world.time.now() + afterMs
          known(id).shutdownAt = at
          world.time.passBy(at)
        },
        of(id),
      ),
    cancelShutdown: (id, call) =>
      session.change(
        'cancelShutdown',
        call,
        () => {
          const fleet = place.fleets.get(id)
          if (fleet === undefined) return 'gone'
          const tooLate =
            fleet.shutdownAt !== undefined && fleet.shutdownAt - world.time.now() < world.options.retainMarginMs
          fleet.shutdownAt = undefined
          return tooLate || fleet.capacity.desired === 0 ? 'gone' : 'kept'
        },
        of(id),
      ),
    remove: (id, call) => session.change('remove', call, () => void place.fleets.delete(id), of(id)),
    diagnose: (id, call) =>
      session.read('diagnose', call, () => {
        const fleet = place.fleets.get(id)
        if (fleet === undefined || world.appOf(fleet.tags.sha).boot === 'healthy') return []
        return fleet.instances.map((instance) => ({ title: instance.id, lines: ['these are my last log lines'] }))
      }),
    templates: (call) =>
      session.read('templates', call, () => outdated(world, place)?.templates ?? [...place.templates.keys()]),
    forget: (releases, call) =>
      session.change(
        'forget',
        call,
        () => {
          for (const release of releases) place.templates.delete(release)
        },
        of(releases.map((release) => `v${release}`).join()),
      ),
    forgetLogs: (call) =>
      session
        .change('forgetLogs', call, () => void (place.logs = 'none'), of('logs'))
        .catch((error: unknown) => {
          if (error instanceof KnownError && error.code === 'permission-missing') place.logs = 'left'
          throw error
        }),
  }
}

/** A snapshot: what a caller holds does not change under its hands. */
export function viewOf(world: World, fleet: FleetState): ListedFleet {
  const dead = world.appOf(fleet.tags.sha).boot === 'dies'
  const instances = fleet.instances.map((instance) => (dead ? { ...instance, state: 'failed' as const } : instance))
  return { ...fleet, instances, ...(dead && { state: 'failed', reason: 'its instances exited with code 7' }) }
}

function missing(code: ErrorCode, id: string): never {
  throw new KnownError(`There is no ${id}.`, { code })
}
