import { KnownError } from '../../errors/known-error.ts'
import { refuseRequest } from './exchange.ts'
import { chooseFrom, createForwarder, type Forwarder } from './forward.ts'
import { prepareRequest, restoreUpgrade, wantsClose } from './headers.ts'
import { figuresSince } from './history.ts'
import type { TargetGroup } from './in-flight.ts'
import type { Accept } from './listener.ts'
import { createListeners } from './listeners.ts'
import { createRuleBook, type RuleBook } from './rule-book.ts'
import { createTargetGroup } from './target-group.ts'
import type { Balancer } from './types.ts'

export interface BalancerOptions {
  /** How long a target may take to begin its answer; 60 s, the idle timeout of an Application Load Balancer, unless told. */
  readonly answerTimeoutMs?: number
  /** How long a client may take over the headers of a request, and between two pieces of its body; 60 s unless told. */
  readonly clientTimeoutMs?: number
}

/**
 * A load balancer that behaves like an Application Load Balancer, in this process. Where it differs: it answers 503
 * when none of a rule's weighted target groups has a healthy target (ELBv2 fails open), and a group without one is
 * passed over while another one with weight has some.
 */
export function createBalancer({ answerTimeoutMs = 60_000, clientTimeoutMs = 60_000 }: BalancerOptions = {}): Balancer {
  const groups = new Map<string, TargetGroup>()
  const rules = createRuleBook()
  const forwarder = createForwarder({ choose: chooseFrom(groups), now: Date.now, answerTimeoutMs, clientTimeoutMs })

  const listeners = createListeners(createAccept(rules, forwarder), clientTimeoutMs)
  const tick = () => {
    for (const group of groups.values()) {
      group.exchanges().forEach(forwarder.giveUp)
      group.closeIdle()
    }
  }
  const ticking = setInterval(tick, Math.min(500, answerTimeoutMs / 4, clientTimeoutMs / 4)).unref()

  const existing = (id: string) => groups.get(id) ?? unknown(id)
  const refreshUse = () => {
    const referred = rules.referred()
    for (const [id, group] of groups) group.setInUse(referred.has(id))
  }
  return {
    listen: (address) => listeners.open(address),
    unlisten: (address, limitMs) => listeners.close(address, limitMs),
    putTargetGroup(id, settings) {
      const group = groups.get(id)
      if (group === undefined) groups.set(id, createTargetGroup(settings, Date.now))
      else group.settings = settings
      refreshUse()
    },
    removeTargetGroup(id) {
      groups.get(id)?.remove()
      groups.delete(id)
    },
    register: (targetGroup, target) => existing(targetGroup).register(target),
    deregister: async (targetGroup, target) => groups.get(targetGroup)?.deregister(target),
    targetHealth: (targetGroup) => existing(targetGroup).health(),
    putRule(rule) {
      rules.put(rule)
      refreshUse()
    },
    removeRule(id) {
      rules.remove(id)
      refreshUse()
    },
    figures: (targetGroup, since) => figuresSince(existing(targetGroup).history, since, Date.now()),
    inFlight: (targetGroup) => existing(targetGroup).exchanges().length,
    async close() {
      clearInterval(ticking)
      for (const group of groups.values()) group.remove()
      await listeners.closeAll()
    },
  }
}

function createAccept(rules: RuleBook, forwarder: Forwarder): Accept {
  return (listener, req, res, head) => {
    const closesAfter = wantsClose(req)
    const refusal = prepareRequest(req, listener.port)
    if (refusal !== undefined) return refuseRequest(req, res, refusal)
    const rule = rules.find(listener.address, req)
    if (rule === undefined) return refuseRequest(req, res, noRule)
    if (head !== undefined) restoreUpgrade(req.headers)
    forwarder.forward({ req, res, head, listener, closesAfter, split: rule.split })
  }
}

const noRule = { status: 404, text: 'Not found: no rule matches this request.' }

function unknown(id: string): never {
  throw new KnownError(`There is no target group ${id}.`, { code: 'target-group-unknown', fault: 'internal' })
}
