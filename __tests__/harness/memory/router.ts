import { KnownError } from '../../../src/errors/known-error.ts'
import type { ErrorCode } from '../../../src/errors/registry.ts'
import type { Address, Figures, Route, Router, Weights } from '../../../src/ports/router.ts'
import type { RouteMatch } from '../../../src/spec/types.ts'
import { outdated } from './past.ts'
import type { Session } from './session.ts'
import { shares } from './share.ts'
import type { Place, World } from './world.ts'

export const trialHeader = 'x-trial'

export function createRouter(world: World, session: Session, place: Place, name: string): Router {
  const { options, time } = world
  const of = (subject: string) => ({ place: name, subject })
  const check = (weights: Weights) => {
    const ids = Object.keys(weights)
    if (ids.length > options.targetGroupsPerRoute)
      refuse('too-many-target-groups', `${ids.length} target groups are too many for ${name}.`)
    for (const id of ids) if (!place.groups.has(id)) refuse('target-group-unknown', `There is no ${id}.`)
    if (Object.values(weights).some((weight) => !Number.isInteger(weight) || weight < 0 || weight > 999))
      refuse('weight-invalid', `${JSON.stringify(weights)} are not weights.`)
  }
  const routeNow = (): Route | undefined => {
    const weights = place.route?.history.at(-1)?.weights
    if (place.route === undefined || weights === undefined) return undefined
    const probe = addressOf(options.url, place.route.match)
    const at = { listener: options.url, match: place.route.match }
    const { url, stickinessMs, demands } = options
    const route = { id: `route-${name}`, place: at, url, probe, weights, stickinessMs, ...(demands && { demands }) }
    return place.unreachable === undefined ? route : { ...route, unreachable: place.unreachable }
  }
  const refersTo = (id: string) =>
    id in (routeNow()?.weights ?? {}) ||
    place.foreignUses.has(id) ||
    place.trials.some(({ targetGroup }) => targetGroup === id)
  return {
    capabilities: {
      propagationMs: options.weightsLagMs + 50,
      targetGroupsPerRoute: options.targetGroupsPerRoute,
      countsZero: options.countsZero,
      figuresLagMs: options.figuresLagMs,
      figuresPeriodMs: options.figuresPeriodMs,
      unprovenWaitMs: options.unprovenWaitMs,
    },
    createTargetGroup: ({ tags, health }, call) =>
      session.change(
        'createTargetGroup',
        call,
        () => {
          const id = `group-${tags.environment}-v${tags.release}`
          const check = 'ofRelease' in health ? place.templates.get(health.ofRelease)?.run.health : health
          if (check === undefined) return refuse('template-missing', `There is no template for ${id}.`)
          const group = place.groups.get(id) ?? { id, tags, health: check }
          place.groups.set(id, group)
          return { id: group.id, tags: group.tags }
        },
        of(`v${tags.release}`),
      ),
    listTargetGroups: (call) =>
      session.read(
        'listTargetGroups',
        call,
        () => outdated(world, place)?.groups ?? [...place.groups.values()].map(({ id, tags }) => ({ id, tags })),
      ),
    isReferredTo: (id, call) => session.read('isReferredTo', call, () => refersTo(id)),
    removeTargetGroup: (id, call) =>
      session.change(
        'removeTargetGroup',
        call,
        () => {
          if (refersTo(id)) refuse('target-group-in-use', `${id} is in use.`)
          place.groups.delete(id)
        },
        of(id),
      ),
    targetHealth: (id, call) =>
      session.read('targetHealth', call, () => outdated(world, place)?.health.get(id) ?? world.health(place, id)),
    listener: async () => options.url,
    madeFor: async () => undefined,
    route: (call) => session.read('route', call, routeNow),
    answerBefore: (call) => session.read('answerBefore', call, () => options.answerBefore),
    createRoute: (match, weights, call) =>
      session.change(
        'createRoute',
        call,
        () => {
          if (place.route !== undefined) refuse('route-exists', `${name} has a route already.`)
          check(weights)
          place.route = { match, history: [{ at: time.now(), weights }] }
          time.passBy(time.now() + options.weightsLagMs)
          return routeNow() ?? refuse('route-unknown', name)
        },
        of(JSON.stringify(weights)),
      ),
    replaceWeights: (_id, weights, call) =>
      session.change(
        'replaceWeights',
        call,
        () => {
          check(weights)
          if (place.route === undefined) refuse('route-unknown', `${name} has no route.`)
          else place.route.history.push({ at: time.now(), weights })
          time.passBy(time.now() + options.weightsLagMs)
        },
        of(JSON.stringify(weights)),
      ),
    refuseRemoval: async () => undefined,
    removeRoute: (call) =>
      session.change(
        'removeRoute',
        call,
        () => {
          if (place.original === undefined) place.route = undefined
          else place.route?.history.push({ at: time.now(), weights: place.original })
        },
        of(''),
      ),
    openTrial: (targetGroup, match, call) =>
      session.change(
        'openTrial',
        call,
        () => {
          check({ [targetGroup]: 1 })
          const token = `token-${time.now()}-${place.trials.length}`
          place.trials.push({ targetGroup, match, token })
          const { url, headers } = addressOf(options.url, match)
          return { url, headers: { ...headers, [trialHeader]: token }, secrets: [token] }
        },
        of(targetGroup),
      ),
    closeTrials: (call) => session.change('closeTrials', call, () => void place.trials.splice(0), of('')),
    figures: (group, since, call) => session.read('figures', call, () => figuresOf(world, place, group, since)),
  }
}

function addressOf(url: string, { host, headers }: RouteMatch): Address {
  return { url, headers: { ...headers, ...(host !== undefined && { host }) } }
}

/** Which release answers a request to this address now; undefined is a 503. */
export function answering(world: World, place: Place, { headers }: Address): number | undefined {
  const trial = place.trials.find(({ token }) => headers[trialHeader] === token)
  const weights = trial === undefined ? world.effective(place) : { [trial.targetGroup]: 1 }
  const able = Object.keys(shares(weights)).filter((id) =>
    world.health(place, id).some(({ state }) => state === 'healthy' || (trial !== undefined && state === 'initial')),
  )
  return place.groups.get(able[0] ?? '')?.tags.release
}

function figuresOf(world: World, place: Place, id: string, asked: number): Figures | 'unknown' {
  const { figures, figuresLagMs, figuresPeriodMs: period, countsZero, requestsPerSecond } = world.options
  const latest = world.time.now() - figuresLagMs
  const [since, to] =
    period === 0 ? [asked, latest] : [Math.ceil(asked / period) * period, Math.floor(latest / period) * period]
  const group = place.groups.get(id)
  if (figures === 'unknown' || group === undefined || (to <= since && (countsZero || period > 0))) return 'unknown'
  const served = to <= since ? 0 : servedMs(world, place, id, since, to)
  const requests = Math.ceil((served * requestsPerSecond) / 1000 - 1e-6)
  const { errorPercent, p99 } = world.appOf(group.tags.sha)
  const latencyMs = requests === 0 ? undefined : { p50: p99 / 2, p99 }
  return {
    from: since,
    to: Math.max(since, to),
    requests,
    errors: Math.round((requests * errorPercent) / 100),
    latencyMs,
  }
}

/** Milliseconds of all traffic that a target group got, the followers of stickiness included. */
function servedMs(world: World, place: Place, id: string, from: number, to: number): number {
  const { weightsLagMs, stickinessMs } = world.options
  const turns = (place.route?.history ?? []).flatMap(({ at }) => [at + weightsLagMs, at + weightsLagMs + stickinessMs])
  const edges = [from, ...turns.filter((at) => at > from && at < to).toSorted((a, b) => a - b), to]
  return edges.slice(1).reduce((sum, end, index) => {
    const start = edges[index] ?? from
    return sum + shareAt(world, place, id, start) * (end - start)
  }, 0)
}

function shareAt(world: World, place: Place, id: string, at: number): number {
  const { weightsLagMs, stickinessMs } = world.options
  const share = shares(world.effective(place, at))[id] ?? 0
  if (share > 0 || world.stragglers.has(id)) return Math.max(share, 0.01)
  const history = place.route?.history ?? []
  const sticky = history.some((entry, index) => {
    const ended = history[index + 1]?.at
    return ended !== undefined && (shares(entry.weights)[id] ?? 0) > 0 && ended + weightsLagMs + stickinessMs > at
  })
  return sticky ? 0.01 : 0
}

function refuse(code: ErrorCode, message: string): never {
  throw new KnownError(message, { code })
}
