import type { IncomingMessage } from 'node:http'
import { limit } from '../../support/duration.ts'
import { isConnectFailure } from './connect.ts'
import { beginAttempt, endAttempt, endExchange, newExchange, recordFailure, refuse } from './exchange.ts'
import type { Exchange, Inbound } from './in-flight.ts'
import type { LiveTarget } from './in-flight.ts'
import type { TargetGroup } from './in-flight.ts'
import { createProxy } from './proxy.ts'
import { chooseTargetGroup } from './split.ts'

export interface Forwarder {
  /** Sends it to a target of its rule, and sees to its end. */
  readonly forward: (inbound: Inbound) => void
  /** Gives up on a target that has not begun to answer within the limit. To be called every now and then. */
  readonly giveUp: (exchange: Exchange) => void
}

/** Whose turn a request is; undefined where nobody is left that it could go to. */
export type Choose = (exchange: Exchange) => LiveTarget | undefined

export interface ForwarderOptions {
  /** Asked again, with one more among those that were tried, where a target cannot be reached. */
  readonly choose: Choose
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** From the end of the request to the beginning of the answer. */
  readonly answerTimeoutMs: number
}

/** Methods that may be sent twice (RFC 9110, 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE'])

/** The way of a request to a target: choosing one, and another one as long as nothing has been sent. */
export function createForwarder({ choose, now, answerTimeoutMs }: ForwarderOptions): Forwarder {
  const dispatch = (exchange: Exchange, target: LiveTarget | undefined) => {
    if (target === undefined) return refuseUnserved(exchange)
    const attempt = beginAttempt(exchange, target, now())
    if (exchange.reply.kind === 'web') proxy.send(exchange, target.pooled)
    else proxy.sendUpgrade(exchange, attempt, exchange.reply)
  }

  const onFailure = (exchange: Exchange, error: Error) => {
    const { attempt, req } = exchange
    if (attempt === undefined || exchange.answered || exchange.over || req.socket.destroyed) return
    const { target, upstream } = attempt
    if (upstream?.reusedSocket === true && isRepeatable(req)) {
      attempt.upstream = undefined
      return proxy.send(exchange, target.fresh)
    }
    recordFailure(exchange)
    if (!isConnectFailure(error)) return refuse(exchange, 502, 'Bad gateway: the target broke off the connection.')
    endAttempt(exchange)
    allowMoreListeners(exchange)
    exchange.tried = [...exchange.tried, target]
    dispatch(exchange, choose(exchange))
  }
  const proxy = createProxy(onFailure)

  return {
    forward(inbound) {
      const exchange = newExchange(inbound)
      const stream = inbound.reply.kind === 'web' ? inbound.reply.res : inbound.reply.socket
      stream.once('close', () => endExchange(exchange))
      dispatch(exchange, choose(exchange))
    },
    giveUp(exchange) {
      if (exchange.answered) return
      if (!exchange.req.complete) exchange.waitingSince = performance.now()
      if (performance.now() - exchange.waitingSince < answerTimeoutMs) return
      recordFailure(exchange)
      refuse(exchange, 504, `Gateway timeout: the target did not answer within ${limit(answerTimeoutMs)}.`)
      exchange.attempt?.upstream?.destroy()
    },
  }
}

/** By weight, of those that can serve; beside one that could not be reached, another one of its group first. */
export function chooseFrom(groups: ReadonlyMap<string, TargetGroup>): Choose {
  return ({ split, tried }) => {
    const beside = tried.at(-1)?.group.next(tried)
    if (beside !== undefined) return beside
    const chosen = chooseTargetGroup(split, (id) => groups.get(id)?.canServe(tried) ?? false)
    return chosen === undefined ? undefined : groups.get(chosen)?.next(tried)
  }
}

/** ELBv2 sends requests to unhealthy targets where there are no others; that would serve what was never proven. */
function refuseUnserved(exchange: Exchange): void {
  if (exchange.tried.length > 0) return refuse(exchange, 502, 'Bad gateway: no target could be reached.')
  refuse(exchange, 503, 'Service unavailable: no healthy target.')
}

/** The target may have seen a request that met a closing connection; without a body it can be sent again as it is. */
function isRepeatable({ method, headers }: IncomingMessage): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
  return idempotent.has(method ?? '') && !hasBody
}

/** The library adds some with every try. */
function allowMoreListeners({ req, reply }: Exchange): void {
  req.setMaxListeners(0)
  if (reply.kind === 'web') reply.res.setMaxListeners(0)
  else reply.socket.setMaxListeners(0)
}
