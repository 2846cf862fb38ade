import { makesLive } from '../../../src/engine/snapshot/kinds.ts'
import type { Environment } from '../../../src/spec/types.ts'
import { shares } from '../../harness/memory/share.ts'
import type { Place, World } from '../../harness/memory/world.ts'
import { liveRelease } from '../live.ts'
import { broken, type Finding } from './finding.ts'

/**
 * Nothing is there that nobody needs, and nothing is left half done.
 * @param isPruned false after a run that had nothing to do: what has left the history goes with the next that has.
 */
export function nothingOrphaned(world: World, environment: Environment, isPruned = true): readonly Finding[] {
  const place = world.place(environment.name)
  return [
    ...resources(place, environment),
    ...scaling(place),
    ...timers(place),
    ...ledger(place),
    ...(isPruned ? templates(place) : []),
    ...place.trials.map(({ targetGroup }) => `a trial of ${targetGroup} is open`),
  ].map((what) => broken('nothing orphaned', what))
}

/** Beside the live release there are at most as many as are kept warm, each whole; what was there before us stays. */
function resources(place: Place, { keep }: Environment): readonly string[] {
  const live = liveRelease(place)
  const all = new Set([...place.fleets.values(), ...place.groups.values()].map(({ tags }) => tags.release))
  const others = [...all].filter((release) => release !== live && release !== 0)
  const halves = others.filter((release) => !hasFleet(place, release) || !hasGroup(place, release))
  return [
    ...halves.map((release) => `v${release} is there only by half: ${partsOf(place, release)}`),
    ...(others.length > keep.warm
      ? [`${others.map((release) => `v${release}`).join(', ')} stay beside the live release; ${keep.warm} may`]
      : []),
  ]
}

const hasFleet = (place: Place, release: number) => [...place.fleets.values()].some((f) => f.tags.release === release)
const hasGroup = (place: Place, release: number) => [...place.groups.values()].some((g) => g.tags.release === release)

function partsOf(place: Place, release: number): string {
  return hasFleet(place, release) ? 'a fleet without a target group' : 'a target group without a fleet'
}

/** No run is at work, so nobody may hold anybody's scaling. */
function scaling({ fleets }: Place): readonly string[] {
  return [...fleets.values()]
    .filter(({ frozen }) => frozen !== undefined)
    .map(({ id }) => `the scaling of ${id} is frozen`)
}

/** A timer is on every fleet that is warm, and never on one with traffic. */
function timers({ fleets, route }: Place): readonly string[] {
  const busy = shares(route?.history.at(-1)?.weights ?? {})
  return [...fleets.values()].flatMap(({ id, tags, targetGroup, shutdownAt, capacity }) => {
    if (targetGroup in busy) return shutdownAt === undefined ? [] : [`${id} has traffic and a timer`]
    const ends = shutdownAt !== undefined || tags.release === 0 || capacity.desired === 0
    return ends ? [] : [`${id} has neither traffic nor a timer`]
  })
}

function ledger(place: Place): readonly string[] {
  return [...place.ledger.values()]
    .map(({ operation }) => operation)
    .filter(({ status, phase }) => status === 'running' || phase !== 'done')
    .map(({ number, kind, status, phase }) => `operation ${number} (${kind}) is ${status} in phase ${phase}`)
}

/** A template belongs to a release that is live or was, because a run proved it or because a hand's choice was adopted. */
function templates(place: Place): readonly string[] {
  const operations = [...place.ledger.values()].map(({ operation }) => operation)
  const good = new Set(
    operations.flatMap(({ status, release, adopts }) => [status === 'succeeded' ? release : undefined, adopts]),
  )
  return [...place.templates.keys()]
    .filter((release) => !good.has(release) && release !== liveRelease(place))
    .map((release) => `the template of v${release} is kept, which never went live`)
}

/** What remains of an environment in which nothing is live: entries that say how it came to that. */
export function allGone(world: World, environment: Environment): readonly Finding[] {
  const { fleets, groups, templates, trials, route, ledger, logs } = world.place(environment.name)
  const operations = [...ledger.values()].map(({ operation }) => operation)
  // Who wants to know why a deployment failed needs its logs, until the preview is closed.
  const wasTried = operations.some(({ kind }) => makesLive(kind))
  const removedBy = operations.findLast(({ kind }) => kind === 'destroy')?.number ?? 0
  const left = [
    ...[...fleets.values(), ...groups.values()].filter(({ tags }) => tags.release !== 0).map(({ id }) => id),
    ...[...templates.keys()].map((release) => `the template of v${release}`),
    ...trials.map(({ targetGroup }) => `a trial of ${targetGroup}`),
    ...(route === undefined ? [] : ['the route']),
    ...(environment.kind === 'preview' && logs === 'kept' && !wasTried ? ['its logs'] : []),
    ...operations
      .filter(({ number, phase }) => phase !== 'done' || number < removedBy)
      .map(({ number, kind, status, phase }) => `operation ${number}, a ${kind} that ${status} in ${phase}`),
  ]
  return left.map((what) => broken('nothing orphaned', `nothing is live, but there is ${what}`))
}

/** After a sweep an image is there because a release needs it, wherever that is. */
export function imagesNeeded(world: World): readonly Finding[] {
  const needed = new Set(
    [...world.places.values()].flatMap(({ templates, fleets }) => [
      ...[...templates.values()].map(({ image }) => image.digest),
      ...[...fleets.values()].map(({ tags }) => tags.digest),
    ]),
  )
  return [...world.images.values()]
    .filter(({ digest }) => !needed.has(digest))
    .map(({ sha }) => broken('nothing orphaned', `the image of commit ${sha.slice(0, 7)} is kept, which nothing needs`))
}
