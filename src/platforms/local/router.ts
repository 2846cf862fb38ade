import { randomBytes, randomUUID } from 'node:crypto'
import type { RouteSeen } from '../../agent/protocol.ts'
import { trialHeader } from '../../agent/route-rules.ts'
import type { EnvironmentKey } from '../../agent/store/paths.ts'
import type { Address, Route, Router, RouterCapabilities } from '../../ports/router.ts'
import type { RouteMatch } from '../../spec/types.ts'
import type { BoundAsk } from './bound-ask.ts'
import type { LocalOptions } from './options.ts'
import type { TimeOfDay } from './time-of-day.ts'

/** The balancer answers from memory: what it was told holds for the next request, but for those that are under way. */
const marginMs = 20
/** On top of a data plane that is told to lag: timers are late on a busy machine. */
const lagMarginMs = 50
const unprovenWaitMs = 2000

/** One environment's place in the agent's balancer. */
export function createRouter(options: LocalOptions, key: EnvironmentKey, ask: BoundAsk, time: TimeOfDay): Router {
  const { listen, simulate } = options
  return {
    capabilities: capabilitiesOf(options),
    createTargetGroup: (request, call) => ask('createTargetGroup', request, call),
    listTargetGroups: (call) => ask('listTargetGroups', key, call),
    isReferredTo: (id, call) => ask('isReferredTo', { id }, call),
    removeTargetGroup: (id, call) => ask('removeTargetGroup', { id }, call),
    targetHealth: (id, call) => ask('targetHealth', { id }, call),
    listener: async () => listenerUrl(listen),
    // A route is found by its environment's name, wherever it is: no target group has another.
    madeFor: async () => undefined,
    async route(call) {
      const record = await ask('route', key, call)
      return record && routeOf(record)
    },
    answerBefore: async () => undefined,
    async createRoute(match, weights, call) {
      const { targetGroupsPerRoute: mostTargetGroups } = simulate
      const requestId = randomUUID()
      return routeOf(await ask('createRoute', { ...key, listen, match, weights, mostTargetGroups, requestId }, call))
    },
    replaceWeights: (id, weights, call) =>
      ask(
        'replaceWeights',
        { id, weights, lagMs: simulate.weightsLagMs, mostTargetGroups: simulate.targetGroupsPerRoute },
        call,
      ),
    refuseRemoval: async () => undefined,
    removeRoute: (call) => ask('removeRoute', key, call),
    async openTrial(targetGroup, match, call) {
      const token = randomBytes(16).toString('hex')
      const trial = { ...match, headers: { ...match.headers, [trialHeader]: token } }
      const id = `trial:${randomUUID()}`
      await ask('openTrial', { ...key, id, listen, match: trial, targetGroup }, call)
      return { ...addressOf(listen, trial), secrets: [token] }
    },
    closeTrials: (call) => ask('closeTrials', key, call),
    async figures(targetGroup, since, call) {
      if (simulate.figures === 'unknown') return 'unknown'
      const question = { targetGroup, since: time.of(since), lagMs: simulate.figuresLagMs }
      const figures = await ask('figures', question, call)
      return figures === 'unknown'
        ? figures
        : { ...figures, from: time.inRun(figures.from), to: time.inRun(figures.to) }
    },
  }
}

function capabilitiesOf({ simulate }: LocalOptions): RouterCapabilities {
  const { weightsLagMs, figuresLagMs, targetGroupsPerRoute } = simulate
  const settleMs = weightsLagMs === 0 ? marginMs : weightsLagMs + lagMarginMs
  return {
    propagationMs: settleMs,
    targetGroupsPerRoute,
    countsZero: true,
    figuresLagMs,
    figuresPeriodMs: 0,
    unprovenWaitMs,
  }
}

function routeOf({ id, listen, match, weights, isOpen = true }: RouteSeen): Route {
  const place = { listener: listenerUrl(listen), match }
  const addresses = { url: userUrl(listen, match), probe: addressOf(listen, match) }
  const route = { id, place, ...addresses, weights, stickinessMs: 0 }
  return isOpen ? route : { ...route, unreachable: `${listen} is taken by another program, or not this machine’s` }
}

function listenerUrl(listen: string): string {
  return `http://${listen}`
}

/** What a person opens; of a route by host its name, which has to resolve to this machine. */
function userUrl(listen: string, { host, pathPrefix = '' }: RouteMatch): string {
  const { hostname, port } = reachable(listen)
  return `http://${authority(host ?? hostname, port)}${pathPrefix}`
}

/** How this machine reaches it, whether or not the host's name resolves. */
function addressOf(listen: string, { host, headers }: RouteMatch): Address {
  const { hostname, port } = reachable(listen)
  const hostHeader = host === undefined ? {} : { host: authority(host.replace(/^\*\./, 'any.'), port) }
  return { url: `http://${authority(hostname, port)}`, headers: { ...hostHeader, ...headers } }
}

function authority(hostname: string, port: string): string {
  return port === '80' ? hostname : `${hostname}:${port}`
}

/** A listener on every address is reached by way of the loopback one. */
function reachable(listen: string): { hostname: string; port: string } {
  const colon = listen.lastIndexOf(':')
  const [hostname, port] = [listen.slice(0, colon), listen.slice(colon + 1)]
  const loopback: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '[::]': '[::1]', '': '127.0.0.1' }
  return { hostname: loopback[hostname] ?? hostname, port }
}
