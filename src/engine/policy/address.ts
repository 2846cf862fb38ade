import { KnownError } from '../../errors/known-error.ts'
import { adopted } from '../../ports/common.ts'
import type { RoutePlace } from '../../ports/router.ts'
import type { Environment, RouteMatch } from '../../spec/types.ts'
import { call, type Run, type Session } from '../session.ts'
import { liveRelease, servesNoneOfOurs } from '../snapshot/history.ts'
import { groupOf, type Snapshot } from '../snapshot/snapshot.ts'

/** An environment is at one place, and the spec says another. */
interface Changed {
  readonly has: RoutePlace
  readonly says: RoutePlace
  /** Nothing there can be seen or moved from here: the platform only knows the place that the spec says. */
  readonly isElsewhere: boolean
}

/**
 * Nothing is changed in place, an address neither: `force` makes no difference.
 * @throws KnownError `address-changed`.
 */
export async function refuseChangedAddress(session: Session, seen: Snapshot): Promise<void> {
  const changed = await changeOf(session, seen)
  if (changed !== undefined) throw addressChanged(session.environment, changed)
}

/** For what works wherever the route is, as long as it can be found. @throws KnownError `address-changed`. */
export async function refuseElsewhere(session: Session, seen: Snapshot): Promise<void> {
  const changed = await changeOf(session, seen)
  if (changed?.isElsewhere) throw addressChanged(session.environment, changed)
}

/**
 * For what has to work in an emergency.
 * @returns the run as it goes on, at the address that the environment has.
 * @throws KnownError `address-changed` where traffic there cannot be moved from here.
 */
export async function stayAtAddress(run: Run, seen: Snapshot): Promise<Run> {
  const changed = await changeOf(run, seen)
  if (changed === undefined) return run
  if (changed.isElsewhere) throw addressChanged(run.environment, changed)
  const { has, says } = changed
  const message = `${run.environment.name} has the address ${placeText(has)}, and the spec says ${placeText(says)}; this run goes on at the address that it has.`
  run.report({ type: 'warning', message })
  return { ...run, environment: { ...run.environment, route: has.match ?? run.environment.route } }
}

async function changeOf(session: Session, seen: Snapshot): Promise<Changed | undefined> {
  const says = { listener: await session.platform.router.listener(call(session)), match: session.environment.route }
  const here = placeHere(seen)
  const has = here ?? (await placeElsewhere(session, seen))
  return has === undefined || isSamePlace(has, says) ? undefined : { has, says, isElsewhere: here === undefined }
}

/** Of a route that we made, or that sends anything to a release of ours. */
function placeHere(seen: Snapshot): RoutePlace | undefined {
  const place = seen.route?.place
  return place?.match !== undefined || !servesNoneOfOurs(seen) ? place : undefined
}

/** What is live, or else anything of ours, may get its traffic from a route that cannot be found where the spec says. */
async function placeElsewhere(session: Session, seen: Snapshot): Promise<RoutePlace | undefined> {
  const live = groupOf(seen, liveRelease(seen) ?? adopted)
  const group = live ?? seen.targetGroups.find(({ tags }) => tags.release !== adopted)
  return group && session.platform.router.madeFor(group.id, call(session))
}

/** Whether both answer the same requests; a match that is not ours to say is no other one. */
export function isSamePlace(one: RoutePlace, other: RoutePlace): boolean {
  if (one.listener !== other.listener) return false
  return one.match === undefined || other.match === undefined || matchText(one.match) === matchText(other.match)
}

/** Hosts and names of headers are the same in any case (RFC 9110, 4.2.3 and 5.1). */
function matchText({ host, pathPrefix, headers = {} }: RouteMatch): string {
  const named = Object.entries(headers).map(([name, value]) => `header ${name.toLowerCase()}: ${value}`)
  return [
    ...(host === undefined ? [] : [`host ${host.toLowerCase()}`]),
    ...(pathPrefix === undefined ? [] : [`path ${pathPrefix}`]),
    ...named.toSorted(),
  ].join(', ')
}

/** `http://127.0.0.1:8080`, or `host shop.example.com on http://127.0.0.1:8080`. */
export function placeText({ listener, match = {} }: RoutePlace): string {
  const text = matchText(match)
  return text === '' ? listener : `${text} on ${listener}`
}

function addressChanged(environment: Environment, { has, says, isElsewhere }: Changed): KnownError {
  return new KnownError(
    `${environment.name} has the address ${placeText(has)}, and the spec says ${placeText(says)}. The address of an environment is not changed in place; nothing was touched.`,
    { code: 'address-changed', advice: environment.kind === 'preview' ? previewAdvice(isElsewhere) : advice },
  )
}

const advice =
  'Give the old address back in the spec. Or deploy under a new environment name with the new address, point people there, then remove the old one with its old address: `command: destroy`, `force: true`.'

function previewAdvice(isElsewhere: boolean): string {
  return isElsewhere
    ? 'Give the old address back in the spec, close the preview with `command: destroy`, then deploy it with the new one.'
    : 'Close the preview with `command: destroy`, then deploy it again; or give the old address back in the spec.'
}
