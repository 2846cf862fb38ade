import type { RouteMatch } from '../../../spec/types.ts'
import { messageOf } from '../../../errors.ts'
import type { Weights } from '../../router.ts'
import type { RouteRecord, State, TrialRecord } from '../state.ts'
import type { Balancer, Rule } from './balancer/types.ts'

/** Makes the balancer do what the state says. */
export interface Traffic {
  /** Opens a listener ahead of its first rule. @throws KnownError `port-taken`, `address-unavailable`. */
  listen(address: string): Promise<void>
  isListening(address: string): boolean
  /** Brings target groups, rules and listeners in line with the current state. */
  apply(): void
  /** Lets the balancer go on with the weights from before for a while, as a cloud's data plane does. */
  delay(route: string, before: Weights, after: Weights, ms: number): void
}

/** How long requests may take to finish on a listener that no rule is left for. */
const unlistenLimitMs = 10_000

const retryListenMs = 2000

export function createTraffic(balancer: Balancer, current: () => State, log: (line: string) => void): Traffic {
  const groups = new Map<string, string>()
  const rules = new Map<string, { readonly rule: Rule; readonly text: string }>()
  const delayed = new Map<string, Weights>()
  const listeners = createListeners(balancer)

  const applyRules = (wanted: readonly Rule[]) => {
    const ids = new Set(wanted.map(({ id }) => id))
    for (const rule of wanted) {
      const text = JSON.stringify(rule)
      if (rules.get(rule.id)?.text !== text) balancer.putRule(rule)
      rules.set(rule.id, { rule, text })
    }
    for (const id of [...rules.keys()].filter((id) => !ids.has(id))) {
      balancer.removeRule(id)
      rules.delete(id)
      delayed.delete(id)
    }
  }
  const applyListeners = () => {
    const used = new Set([...rules.values()].map(({ rule }) => rule.listener))
    for (const address of used) openUntilItWorks(address)
    for (const address of listeners.opened()) if (!used.has(address)) void listeners.close(address)
  }
  const openUntilItWorks = (address: string) => {
    if (listeners.opened().includes(address)) return
    listeners.open(address).catch((error) => {
      log(`listener ${address}: ${messageOf(error)}`)
      setTimeout(applyListeners, retryListenMs).unref()
    })
  }
  const apply = () => {
    const state = current()
    for (const { id, settings } of Object.values(state.targetGroups)) {
      const text = JSON.stringify(settings)
      if (groups.get(id) !== text) balancer.putTargetGroup(id, settings)
      groups.set(id, text)
    }
    applyRules(rulesOf(state, delayed))
    for (const id of [...groups.keys()].filter((id) => !(id in state.targetGroups))) {
      balancer.removeTargetGroup(id)
      groups.delete(id)
    }
    applyListeners()
  }
  return {
    listen: (address) => listeners.open(address),
    isListening: (address) => listeners.opened().includes(address),
    apply,
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

/** A listener that is opened again while it closes waits for that first. */
function createListeners(balancer: Balancer) {
  const opened = new Set<string>()
  const last = new Map<string, Promise<unknown>>()
  const inTurn = (address: string, work: () => Promise<void>): Promise<void> => {
    const next = (last.get(address) ?? Promise.resolve()).then(work)
    last.set(
      address,
      next.catch(() => undefined),
    )
    return next
  }
  return {
    opened: () => [...opened],
    open: (address: string) => {
      opened.add(address)
      return inTurn(address, () => balancer.listen(address)).catch((error: unknown) => {
        opened.delete(address)
        throw error
      })
    },
    close: (address: string) => {
      opened.delete(address)
      return inTurn(address, () => balancer.unlisten(address, unlistenLimitMs))
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
  return { id, listener: listen, priority: priorityOf(match), match, weights: delayed ?? weights }
}

function trialRule({ id, listen, match, targetGroup }: TrialRecord): Rule {
  return { id, listener: listen, priority: priorityOf(match), match, weights: { [targetGroup]: 1 } }
}

/**
 * The more a rule names the sooner it is tried: hosts before paths, longer paths before shorter ones, headers last. A
 * trial's match is its route's with one header more, which puts it directly above the route; the default is last.
 */
export function priorityOf({ host, pathPrefix, headers }: RouteMatch): number {
  const byHost = host === undefined ? 0 : host.startsWith('*.') ? 100_000 : 200_000
  const byPath = Math.min(pathPrefix?.length ?? 0, 9_999) * 10
  const byHeaders = Math.min(Object.keys(headers ?? {}).length, 9)
  return 1_000_000 - byHost - byPath - byHeaders
}
