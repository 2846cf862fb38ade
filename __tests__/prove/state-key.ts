import { createHash } from 'node:crypto'
import type { Operation } from '../../src/ports/ledger.ts'
import type { Place, World } from '../harness/memory/world.ts'

/**
 * Everything of a world in which nobody is at work that decides what the next run does. Two worlds with the same key
 * differ in names of runs, and in times by less than a run takes.
 */
export function stateKey(world: World): string {
  const places = [...world.places].map(([name, place]) => [name, placeKey(world, place)])
  const everything = JSON.stringify([places, [...world.images.keys()].toSorted(), world.violations.length > 0])
  return createHash('sha1').update(everything).digest('base64')
}

function placeKey({ time, options }: World, place: Place): unknown {
  const last = place.route?.history.at(-1)
  return [
    [...place.fleets.values()]
      .map(({ id, tags, capacity, frozen, shutdownAt, state, instances }) =>
        JSON.stringify([
          [id, tags.sha, tags.specDigest, capacity, frozen ?? null, state],
          [shutdownAt === undefined ? null : Math.round((shutdownAt - time.now()) / timerMs), instances.length],
        ]),
      )
      .toSorted(),
    [...place.groups.keys()].toSorted(),
    [...place.ledger.values()].map(({ operation }) => operationKey(operation)),
    [...place.templates.keys()].toSorted((a, b) => a - b),
    place.trials.map(({ targetGroup }) => targetGroup),
    last?.weights ?? null,
    last !== undefined && last.at + options.weightsLagMs > time.now(),
  ]
}

/** Timers are compared by the ten minutes. */
const timerMs = 600_000

const untold = new Set(['owner', 'runUrl', 'startedAt', 'finishedAt', 'reason'])

function operationKey(operation: Operation): unknown {
  return Object.entries(operation)
    .filter(([name]) => !untold.has(name))
    .toSorted(([a], [b]) => a.localeCompare(b))
}
