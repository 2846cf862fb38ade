import { messageOf } from '../errors/known-error.ts'
import type { Weights } from '../ports/router.ts'
import type { RouteMatch } from '../spec/types.ts'
import type { Balancer, Rule } from './balancer/types.ts'
import { createListeners, type Listeners } from './listeners.ts'
import type { RouteRecord, State, TrialRecord } from './store/state.ts'

/** Makes the balancer do what the state says. */
export interface Traffic {
  readonly listeners: Listeners
  /**
   * Opens the listener that a change needs, for its port may be taken, then makes the change.
   * @throws KnownError `port-taken`, `address-unavailable`, and what the change throws.
   */
  withListener(address: string, change: () => Promise<unknown>): Promise<void>
  /** Brings target groups, rules and listeners in line with the current state. */
  apply(): void
  /** Lets the balancer go on with the weights from before for a while, as a cloud's data plane does. */
  delay(route: string, before: Weights, after: Weights, ms: number): void
}

const retryListenMs = 2000

export function createTraffic(balancer: Balancer, current: () => State, log: (line: string) => void): Traffic {
  const delayed = new Map<string, Weights>()
  const listeners = createListeners(balancer)
  /** Listeners whose rules are still being written down. */
  const reserved = new Set<{ readonly address: string }>()
  const groups = mirror<State['targetGroups'][string]>(
    ({ id, settings }) => balancer.putTargetGroup(id, settings),
    (id) => balancer.removeTargetGroup(id),
  )
  const rules = mirror<Rule>(
    (rule) => balancer.putRule(rule),
    (id) => balancer.removeRule(id),
  )
  const openUntilItWorks = (address: string) => {
    listeners.open(address).catch((error: unknown) => {
      log(`listener ${address}: ${messageOf(error)}`)
      setTimeout(apply, retryListenMs).unref()
    })
  }
  const apply = () => {
    const state = current()
    const wanted = rulesOf(state, delayed)
    const addresses = new Set(wanted.map(({ listener }) => listener))
    const kept = new Set([...addresses, ...[...reserved].map(({ address }) => address)])
    groups.put(Object.values(state.targetGroups))
    rules.putAndRemove(wanted)
    groups.putAndRemove(Object.values(state.targetGroups))
    for (const address of addresses) if (!listeners.isOpen(address)) openUntilItWorks(address)
    for (const address of listeners.all()) if (!kept.has(address)) void listeners.close(address)
  }
  return {
    listeners,
    apply,
    async withListener(address, change) {
      const reservation = { address }
      reserved.add(reservation)
      try {
        await listeners.open(address)
        await change()
      } finally {
        reserved.delete(reservation)
        apply()
      }
    },
    delay(route, before, after, ms) {
      if (ms === 0) return void delayed.delete(route)
      if (!delayed.has(route)) delayed.set(route, before)
      setTimeout(() => {
        if (!delayed.has(route)) return
        if (current().routes[route]?.weights === after) delayed.delete(route)
        else delayed.set(route, after)
        apply()
      }, ms).unref()
    },
  }
}

/** Tells the balancer of one kind of thing what has changed since it was told last. */
function mirror<T extends { readonly id: string }>(put: (thing: T) => void, remove: (id: string) => void) {
  const told = new Map<string, string>()
  const putAll = (things: readonly T[]) => {
    for (const thing of things) {
      const text = JSON.stringify(thing)
      if (told.get(thing.id) === text) continue
      put(thing)
      told.set(thing.id, text)
    }
  }
  return {
    put: putAll,
    putAndRemove(things: readonly T[]) {
      putAll(things)
      const ids = new Set(things.map(({ id }) => id))
      for (const id of [...told.keys()].filter((id) => !ids.has(id))) {
        remove(id)
        told.delete(id)
      }
    },
  }
}

function rulesOf(state: State, delayed: ReadonlyMap<string, Weights>): readonly Rule[] {
  return [
    ...Object.values(state.routes).map((route) => routeRule(route, delayed.get(route.id))),
    ...Object.values(state.trials).map(trialRule),
  ]
}

function routeRule({ id, listen, match, weights }: RouteRecord, delayed: Weights | undefined): Rule {
  // What is to have weight is in use already: its health is not to begin anew when the delay is over.
  const toCome = Object.fromEntries(Object.keys(weights).map((group) => [group, 0]))
  const effective = delayed === undefined ? weights : { ...toCome, ...delayed }
  return { id, listener: listen, priority: priorityOf(match), match, weights: effective }
}

function trialRule({ id, listen, match, targetGroup }: TrialRecord): Rule {
  return { id, listener: listen, priority: priorityOf(match), match, weights: { [targetGroup]: 1 } }
}

/**
 * The more a rule names the sooner it is tried: hosts before paths, longer paths before shorter ones, headers last. A
 * trial's match is its route's with one header more, which puts it directly above the route; the default is last.
 */
function priorityOf({ host, pathPrefix, headers }: RouteMatch): number {
  const byHost = host === undefined ? 0 : host.startsWith('*.') ? 100_000 : 200_000
  const byPath = Math.min(pathPrefix?.length ?? 0, 9_999) * 10
  const byHeaders = Math.min(Object.keys(headers ?? {}).length, 9)
  return 1_000_000 - byHost - byPath - byHeaders
}
