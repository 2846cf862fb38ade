import { setTimeout as sleep } from 'node:timers/promises'
import { refuseRequest } from '../../../src/agent/balancer/exchange.ts'
import { createForwarder, type Choose } from '../../../src/agent/balancer/forward.ts'
import { prepareRequest, restoreUpgrade, wantsClose } from '../../../src/agent/balancer/headers.ts'
import type { LiveTarget, TargetGroup } from '../../../src/agent/balancer/in-flight.ts'
import { percentiles } from '../../../src/agent/balancer/latency-histogram.ts'
import type { Accept } from '../../../src/agent/balancer/listener.ts'
import { createListeners } from '../../../src/agent/balancer/listeners.ts'
import { chooseTargetGroup } from '../../../src/agent/balancer/split.ts'
import { createTargetGroup, onlyHealthy, type WhoServes } from '../../../src/agent/balancer/target-group.ts'
import type { TargetGroupSettings } from '../../../src/agent/balancer/types.ts'
import { createMeter } from './plane-meter.ts'
import { createNodes } from './plane-nodes.ts'
import { answerItself } from './plane-own-answers.ts'
import { compile, referred, type ListenerRule, type RuleTable } from './plane-rules.ts'
import type { PlaneFigures } from './types.ts'

/** An Application Load Balancer, of the local platform's balancer's parts, with ELBv2's rules and actions. */
export interface PlaneBalancer {
  /** Makes the listeners, by port, exactly these, each with its rules in the order in which they are tried. */
  setListeners(listeners: ReadonlyMap<number, readonly ListenerRule[]>): Promise<void>
  /** Makes the target groups exactly these; requests in flight of one that goes may end in their time. */
  setTargetGroups(groups: ReadonlyMap<string, TargetGroupSettings>): void
  group(id: string): TargetGroup | undefined
  /** Of requests that came in the window; latencies of whole seconds that began in it. */
  figures(id: string, from: number, to: number): PlaneFigures
  ownAnswers(status: number, from: number, to: number): number
  /** Requests that met a target group without a healthy target, whatever became of them. */
  exposed(): number
  close(): Promise<void>
}

const answerTimeoutMs = 60_000

/** How long after a change each node goes by it. */
export const usualLagsMs: readonly number[] = [0, 30]

export function createPlaneBalancer(lagsMs: readonly number[] = usualLagsMs): PlaneBalancer {
  const groups = new Map<string, TargetGroup>()
  const nodes = createNodes<RuleTable>(lagsMs)
  const meter = createMeter()
  const turns = createTurns()
  let exposed = 0
  /** Whatever the health of the group that the weights choose; a target that refuses the connection is the answer. */
  const choose: Choose = (exchange) => {
    if (exchange.tried.length > 0) return undefined
    const id = chooseTargetGroup(exchange.split, () => true) ?? ''
    if (
      groups
        .get(id)
        ?.health()
        .every(({ state }) => state !== 'healthy') ??
      true
    )
      exposed += 1
    const target = turns.next(id, nodes.nodeOf(exchange.req.socket))
    if (target === undefined) meter.refused(503)
    else meter.chosen(id, exchange)
    return target
  }
  const forwarder = createForwarder({ choose, now: Date.now, answerTimeoutMs, clientTimeoutMs: answerTimeoutMs })
  const accept: Accept = (listener, req, res, head) => {
    const closesAfter = wantsClose(req)
    const refusal = prepareRequest(req, listener.port)
    if (refusal !== undefined) return refuseRequest(req, res, refusal)
    const rules = nodes.tableOf(req.socket)?.get(listener.address)
    const rule = rules?.find(({ matches }) => matches(req))
    if (rule === undefined) return refuseRequest(req, res, { status: 503, text: 'the listener is about to close' })
    if (rule.answer.Type !== 'forward') return answerItself(req, res, rule.answer, listener.port)
    rule.transform(req)
    if (head !== undefined) restoreUpgrade(req.headers)
    forwarder.forward({ req, res, head, listener, closesAfter, split: rule.split })
  }
  const listeners = createListeners(accept, answerTimeoutMs)
  const use = () => {
    const inUse = new Set(nodes.known().flatMap((table) => [...table.values()].flatMap(referred)))
    for (const [id, group] of groups) group.setInUse(inUse.has(id))
  }
  const ticking = setInterval(() => {
    use()
    for (const group of groups.values()) {
      group.exchanges().forEach(forwarder.giveUp)
      group.closeIdle()
    }
  }, 500).unref()
  const retire = async (id: string) => {
    const group = groups.get(id)
    groups.delete(id)
    turns.forget(id)
    await Promise.all(group?.health().map(({ target }) => group.deregister(target)) ?? [])
    group?.remove()
  }
  let addresses: ReadonlySet<string> = new Set()
  return {
    async setListeners(wanted) {
      const address = (port: number) => `127.0.0.1:${port}`
      const asked = new Set([...wanted.keys()].map(address))
      const gone = [...addresses].filter((known) => !asked.has(known))
      const isMore = addresses.size > 0 && [...asked].some((one) => !addresses.has(one))
      addresses = asked
      nodes.set(() => new Map([...wanted].map(([port, rules]) => [address(port), rules.map(compile)])))
      use()
      // A node takes no connection for a listener that it does not know yet.
      if (isMore) await sleep(Math.max(...lagsMs))
      await Promise.all([...gone.map((known) => listeners.close(known, 0)), ...[...asked].map(listeners.open)])
    },
    setTargetGroups(wanted) {
      for (const id of groups.keys()) if (!wanted.has(id)) void retire(id)
      for (const [id, settings] of wanted) {
        const group = groups.get(id)
        if (group === undefined) groups.set(id, createTargetGroup(settings, Date.now, turns.whoServes(id)))
        else group.settings = settings
      }
    },
    group: (id) => groups.get(id),
    figures: (id, from, to) => ({ ...meter.figures(id, from, to), ...latencies(groups.get(id), from, to) }),
    ownAnswers: meter.ownAnswers,
    exposed: () => exposed,
    async close() {
      clearInterval(ticking)
      for (const group of groups.values()) group.remove()
      await listeners.closeAll()
    },
  }
}

/**
 * Round robin, of each node by itself. "If a target group contains only unhealthy registered targets, the load balancer
 * routes requests to all those targets, regardless of their health status" (Health checks for Application Load Balancer
 * target groups, User Guide); one that was not found healthy yet is among them.
 */
function createTurns() {
  const serving = new Map<string, readonly LiveTarget[]>()
  const turns = new Map<string, number>()
  return {
    whoServes:
      (id: string): WhoServes =>
      (registered) => {
        const healthy = onlyHealthy(registered)
        const serve = healthy.length > 0 ? healthy : registered
        serving.set(
          id,
          serve.map(({ target }) => target),
        )
        return serve
      },
    next(id: string, node: number): LiveTarget | undefined {
      const targets = serving.get(id) ?? []
      const turn = (turns.get(`${node} ${id}`) ?? 0) + 1
      turns.set(`${node} ${id}`, turn)
      return targets[turn % targets.length]
    },
    forget: (id: string) => void serving.delete(id),
  }
}

function latencies(group: TargetGroup | undefined, from: number, to: number): Pick<PlaneFigures, 'p50' | 'p99'> {
  const seconds = group?.history.seconds.filter(({ start }) => start >= from && start < to) ?? []
  const histograms = seconds.map(({ latencies: counted }) => counted)
  const [p50, p99] = percentiles(histograms, [0.5, 0.99] as const)?.map((ms) => ms / 1000) ?? []
  return { p50, p99 }
}
