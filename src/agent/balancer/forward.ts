import type { IncomingMessage } from 'node:http'
import { limit } from '../../support/duration.ts'
import { codeOf } from '../../support/durable.ts'
import { isConnectFailure } from './connect.ts'
import { beginAttempt, endAttempt, cutExchange, endExchange, newExchange, recordFailure, refuse } from './exchange.ts'
import { hasBody } from './headers.ts'
import type { Exchange, Inbound } from './in-flight.ts'
import type { LiveTarget } from './in-flight.ts'
import type { TargetGroup } from './in-flight.ts'
import { createSender } from './send.ts'
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
  /** Between two pieces of a request's body. */
  readonly clientTimeoutMs: number
}

/** Methods that may be sent twice (RFC 9110, 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE'])

/** The way of a request to a target: choosing one, and another one as long as nothing has been sent. */
export function createForwarder({ choose, now, answerTimeoutMs, clientTimeoutMs }: ForwarderOptions): Forwarder {
  const dispatch = (exchange: Exchange, target: LiveTarget | undefined) => {
    if (target === undefined) return refuseUnserved(exchange)
    beginAttempt(exchange, target, now())
    send(exchange, target, exchange.head === undefined ? target.pooled : target.fresh)
  }

  const onFailure = (exchange: Exchange, error: Error) => {
    const { attempt, req } = exchange
    if (attempt === undefined || exchange.answered || exchange.over || req.socket.destroyed) return
    const { target, upstream } = attempt
    if (upstream?.reusedSocket === true && isRepeatable(req) && codeOf(error) === 'ECONNRESET') {
      attempt.upstream = undefined
      return send(exchange, target, target.fresh)
    }
    recordFailure(exchange)
    if (!isConnectFailure(error)) return refuse(exchange, { status: 502, text: failureText(error) })
    endAttempt(exchange)
    exchange.tried = [...exchange.tried, target]
    dispatch(exchange, choose(exchange))
  }
  const send = createSender(onFailure)

  return {
    forward(inbound) {
      const exchange = newExchange(inbound)
      const ends = inbound.head === undefined ? inbound.res : inbound.req.socket
      ends.once('close', () => {
        const upstream = exchange.attempt?.upstream
        endExchange(exchange)
        upstream?.destroy()
      })
      dispatch(exchange, choose(exchange))
    },
    giveUp(exchange) {
      if (!exchange.req.complete) return giveUpClient(exchange, clientTimeoutMs)
      startWaiting(exchange)
      if (exchange.answered || performance.now() - exchange.waitingSince < answerTimeoutMs) return
      recordFailure(exchange)
      refuse(exchange, {
        status: 504,
        text: `Gateway timeout: the target did not answer within ${limit(answerTimeoutMs)}.`,
      })
      exchange.attempt?.upstream?.destroy()
    },
  }
}

/** For the answer it is waited from the end of the request on, however long that took, and not from its last pause. */
function startWaiting(exchange: Exchange): void {
  if (!exchange.isWhole) exchange.waitingSince = performance.now()
  exchange.isWhole = true
}

/** A target may take any time over a long upload; a client that sends nothing holds both connections for nothing. */
function giveUpClient(exchange: Exchange, clientTimeoutMs: number): void {
  const { req, attempt, received } = exchange
  const isMoving = req.socket.bytesRead > received || attempt?.upstream?.writableNeedDrain === true
  if (isMoving) {
    exchange.waitingSince = performance.now()
    exchange.received = req.socket.bytesRead
  }
  if (performance.now() - exchange.waitingSince < clientTimeoutMs) return
  if (exchange.answered) return cutExchange(exchange)
  refuse(exchange, {
    status: 408,
    text: `Request timeout: the rest of the body did not come within ${limit(clientTimeoutMs)}.`,
    headers: { connection: 'close' },
  })
  attempt?.upstream?.destroy()
}

function failureText(error: Error): string {
  return codeOf(error) === 'ECONNRESET'
    ? 'Bad gateway: the target broke off the connection.'
    : 'Bad gateway: the target did not answer in HTTP.'
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
  if (exchange.tried.length > 0)
    return refuse(exchange, { status: 502, text: 'Bad gateway: no target could be reached.' })
  refuse(exchange, { status: 503, text: 'Service unavailable: no healthy target.' })
}

/** The target may have seen a request that met a closing connection; without a body it can be sent again as it is. */
function isRepeatable(req: IncomingMessage): boolean {
  return idempotent.has(req.method ?? '') && !hasBody(req)
}
