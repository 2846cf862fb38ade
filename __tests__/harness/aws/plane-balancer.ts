import type { IncomingMessage } from 'node:http'
import type { Action, RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { refuseReply, refuseSocket } from '../../../src/agent/balancer/exchange.ts'
import { createForwarder } from '../../../src/agent/balancer/forward.ts'
import { prepareRequest, wantsClose } from '../../../src/agent/balancer/headers.ts'
import type { Reply } from '../../../src/agent/balancer/in-flight.ts'
import type { TargetGroup } from '../../../src/agent/balancer/in-flight.ts'
import { percentiles } from '../../../src/agent/balancer/latency-histogram.ts'
import type { Accept } from '../../../src/agent/balancer/listener.ts'
import { createListeners } from '../../../src/agent/balancer/listeners.ts'
import { createSplit, type Split } from '../../../src/agent/balancer/split.ts'
import { createTargetGroup } from '../../../src/agent/balancer/target-group.ts'
import type { TargetGroupSettings } from '../../../src/agent/balancer/types.ts'
import { matcher, type Matches } from './plane-conditions.ts'
import type { PlaneFigures } from './types.ts'

/** A listener's rule, or its default action, which has no conditions and comes last. */
export interface ListenerRule {
  readonly conditions: readonly RuleCondition[]
  readonly actions: readonly Action[]
}

/** An Application Load Balancer, of the local platform's balancer's parts, with ELBv2's rules and actions. */
export interface PlaneBalancer {
  /** Makes the listeners, by port, exactly these, each with its rules in the order in which they are tried. */
  setListeners(listeners: ReadonlyMap<number, readonly ListenerRule[]>): Promise<void>
  /** Makes the target groups exactly these; requests in flight of one that goes may end in their time. */
  setTargetGroups(groups: ReadonlyMap<string, TargetGroupSettings>): void
  group(id: string): TargetGroup | undefined
  isInUse(id: string): boolean
  /** Sums of whole seconds that began in the window. */
  figures(id: string, from: number, to: number): PlaneFigures
  close(): Promise<void>
}

interface CompiledRule {
  readonly matches: Matches
  readonly answer: Action
  readonly split: Split
}

const answerTimeoutMs = 60_000

const unavailable: Action = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503' } }

export function createPlaneBalancer(): PlaneBalancer {
  const groups = new Map<string, TargetGroup>()
  const tables = new Map<string, readonly CompiledRule[]>()
  const inUse = new Set<string>()
  const forwarder = createForwarder({ groups, now: Date.now, answerTimeoutMs })
  const accept: Accept = (listener, req, reply) => {
    const closesAfter = wantsClose(req)
    const problem = prepareRequest(req, listener.port)
    if (problem !== undefined) return refuseReply(req, reply, 400, problem)
    const rule = tables.get(listener.address)?.find(({ matches }) => matches(req))
    if (rule === undefined) return refuseReply(req, reply, 503, 'the listener is about to close')
    if (rule.answer.Type !== 'forward') return answerItself(req, reply, rule.answer)
    forwarder.forward({ req, reply, listener, closesAfter, split: rule.split })
  }
  const listeners = createListeners(accept)
  const ticking = setInterval(() => {
    for (const group of groups.values()) {
      group.exchanges().forEach(forwarder.giveUp)
      group.closeIdle()
    }
  }, 500).unref()
  const retire = async (id: string) => {
    const group = groups.get(id)
    groups.delete(id)
    await Promise.all(group?.health().map(({ target }) => group.deregister(target)) ?? [])
    group?.remove()
  }
  return {
    async setListeners(wanted) {
      const compiled = new Map<string, readonly CompiledRule[]>()
      for (const [port, rules] of wanted) compiled.set(`127.0.0.1:${port}`, rules.map(compile))
      const gone = [...tables.keys()].filter((address) => !compiled.has(address))
      tables.clear()
      compiled.forEach((rules, address) => tables.set(address, rules))
      inUse.clear()
      for (const { actions } of [...wanted.values()].flat()) referred(actions).forEach((id) => inUse.add(id))
      for (const [id, group] of groups) group.setInUse(inUse.has(id))
      await Promise.all([
        ...gone.map((address) => listeners.close(address, 0)),
        ...[...compiled.keys()].map(listeners.open),
      ])
    },
    setTargetGroups(wanted) {
      for (const id of groups.keys()) if (!wanted.has(id)) void retire(id)
      for (const [id, settings] of wanted) {
        const group = groups.get(id)
        if (group === undefined) groups.set(id, createTargetGroup(settings, Date.now))
        else group.settings = settings
      }
    },
    group: (id) => groups.get(id),
    isInUse: (id) => inUse.has(id),
    figures: (id, from, to) => figuresOf(groups.get(id), from, to),
    async close() {
      clearInterval(ticking)
      for (const group of groups.values()) group.remove()
      await listeners.closeAll()
    },
  }
}

function compile({ conditions, actions }: ListenerRule): CompiledRule {
  // What comes before the last authenticates, which nobody here does.
  const answer = actions.at(-1) ?? unavailable
  return { matches: matcher(conditions), answer, split: createSplit(weights(answer)) }
}

function weights({
  ForwardConfig,
  TargetGroupArn,
}: Pick<Action, 'ForwardConfig' | 'TargetGroupArn'>): Record<string, number> {
  const tuples = ForwardConfig?.TargetGroups ?? (TargetGroupArn === undefined ? [] : [{ TargetGroupArn }])
  return Object.fromEntries(tuples.map(({ TargetGroupArn = '', Weight = 1 }) => [TargetGroupArn, Weight]))
}

function referred(actions: readonly Action[]): readonly string[] {
  return actions.filter(({ Type }) => Type === 'forward').flatMap((action) => Object.keys(weights(action)))
}

function answerItself(req: IncomingMessage, reply: Reply, { Type, FixedResponseConfig: fixed }: Action): void {
  if (Type !== 'fixed-response') throw new Error(`the testbed's load balancer knows no action ${Type}`)
  const [status, body] = [Number(fixed?.StatusCode), fixed?.MessageBody ?? '']
  if (reply.kind === 'websocket') return refuseSocket(reply.socket, status, body)
  req.resume()
  reply.res.writeHead(status, { 'content-type': fixed?.ContentType ?? 'text/plain' }).end(body)
}

function figuresOf(group: TargetGroup | undefined, from: number, to: number): PlaneFigures {
  const seconds = group?.history.seconds.filter(({ start }) => start >= from && start < to) ?? []
  const histograms = seconds.map(({ latencies }) => latencies)
  const [p50, p99] = percentiles(histograms, [0.5, 0.99] as const)?.map((ms) => ms / 1000) ?? []
  return {
    requests: seconds.reduce((sum, { requests }) => sum + requests, 0),
    errors: seconds.reduce((sum, { errors }) => sum + errors, 0),
    p50,
    p99,
  }
}
