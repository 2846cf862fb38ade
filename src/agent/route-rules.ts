import { KnownError } from '../errors/known-error.ts'
import type { Weights } from '../ports/router.ts'
import type { RouteMatch } from '../spec/types.ts'
import { isIn, userOf, type RouteRecord, type State } from './store/state.ts'

/** The header that a trial's requests bear; its value is the token. */
export const trialHeader = 'x-immutable-release'

/** @throws KnownError `weight-invalid`, `target-group-unknown`, `too-many-target-groups`. */
export function checkWeights(state: State, weights: Weights, mostTargetGroups = Number.POSITIVE_INFINITY): void {
  const entries = Object.entries(weights)
  if (entries.length > mostTargetGroups) {
    throw new KnownError(
      `A route of this load balancer refers to ${mostTargetGroups} target groups at most, not ${entries.length}.`,
      { code: 'too-many-target-groups', advice: 'Lower `keep.warm`, so that fewer releases stay on the route.' },
    )
  }
  for (const [id, weight] of entries) {
    if (!(id in state.targetGroups)) throw unknownTargetGroup(id)
    if (!Number.isInteger(weight) || weight < 0 || weight > 999) throw invalidWeight(id, weight)
  }
}

function unknownTargetGroup(id: string): KnownError {
  return new KnownError(`There is no target group ${id} that a route could refer to.`, {
    code: 'target-group-unknown',
    advice: 'Somebody else has removed it; run again.',
  })
}

function invalidWeight(id: string, weight: number): KnownError {
  return new KnownError(`The weight ${weight} of target group ${id} is not a whole number from 0 to 999.`, {
    code: 'weight-invalid',
  })
}

type Place = Pick<RouteRecord, 'app' | 'environment' | 'listen' | 'match'>

/** Two environments cannot answer to the same host, path and headers of one listener. @throws KnownError `route-conflict`. */
export function refuseConflict(state: State, place: Place): void {
  const wanted = matchText(place.match)
  const other = Object.values(state.routes).find(
    (route) => route.listen === place.listen && matchText(route.match) === wanted && !isIn(place)(route),
  )
  if (other === undefined) return
  const what = wanted === matchText({}) ? 'the default route' : `the route ${wanted}`
  throw new KnownError(
    `${place.environment} of ${place.app} cannot have ${what} on ${place.listen}: ${other.environment} of ${other.app} has it.`,
    {
      code: 'route-conflict',
      advice: conflictAdvice(place, Object.values(state.routes).find(isIn(place))),
    },
  )
}

/** What is deployed keeps its address; so one that is new can have another, and one that is not has its own. */
function conflictAdvice({ environment }: Place, own: Place | undefined): string {
  if (own === undefined)
    return `Give ${environment} a \`route\` with a host or a path of its own, or another port with \`local.listen\`.`
  const route = matchText(own.match)
  const where = route === '' ? own.listen : `${route} on ${own.listen}`
  return `Give ${environment} in the spec the address back that it has: ${where}.`
}

function matchText({ host, pathPrefix, headers }: RouteMatch): string {
  const sorted = Object.entries(headers ?? {})
    .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
    .toSorted()
  return [...(host === undefined ? [] : [host.toLowerCase()]), ...(pathPrefix ? [pathPrefix] : []), ...sorted].join(' ')
}

/** The match of the route that a trial lies above. */
export function withoutToken({ headers, ...match }: RouteMatch): RouteMatch {
  const { [trialHeader]: _token, ...others } = headers ?? {}
  return Object.keys(others).length === 0 ? match : { ...match, headers: others }
}

/** @throws KnownError `target-group-in-use`. */
export function withoutGroup(state: State, id: string): State {
  const { [id]: gone, ...targetGroups } = state.targetGroups
  if (gone === undefined) return state
  const user = userOf(state, id)
  if (user === undefined) return { ...state, targetGroups }
  const what = 'weights' in user ? 'the route' : 'a trial'
  throw new KnownError(`The target group ${id} cannot be removed: ${what} of ${user.environment} refers to it.`, {
    code: 'target-group-in-use',
    advice: 'A later run takes it out of the route first, and `command: sweep` does so now.',
  })
}

export function routeExists({ app, environment }: RouteRecord): KnownError {
  return new KnownError(`${environment} of ${app} has a route already.`, {
    code: 'route-exists',
    advice: 'Another run made it meanwhile; run again.',
  })
}

export function unknownRoute(id: string): never {
  throw new KnownError(`There is no route ${id} any more.`, {
    code: 'route-unknown',
    advice: 'Somebody else has removed it; run again.',
  })
}
