import { performance } from 'node:perf_hooks'
import type { IncomingMessage } from 'node:http'
import { createProxyServer, type ProxyServerOptions } from 'httpxy'
import { agentOf, isConnectFailure, openConnection } from './connect.ts'
import {
  beginAttempt,
  endAttempt,
  endExchange,
  recordAnswer,
  recordFailure,
  refuse,
  type Attempt,
  type Exchange,
  type WebSocketReply,
} from './exchange.ts'
import { prepareResponse, restoreUpgrade } from './headers.ts'
import { chooseTargetGroup } from './split.ts'
import type { LiveTarget, TargetGroup } from './target-group.ts'

export interface Forwarder {
  /** Sends it to a target of its rule, and sees to its end. */
  forward(exchange: Exchange): void
  /** Gives up on a target that has not begun to answer within the limit. To be called every now and then. */
  giveUp(exchange: Exchange): void
}

export interface ForwarderOptions {
  readonly groups: ReadonlyMap<string, TargetGroup>
  readonly now: () => number
  /** From the end of the request to the first byte of the answer. */
  readonly answerTimeoutMs: number
}

/** Methods that may be sent twice (RFC 9110, 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE'])

/**
 * The way of a request through the proxy library: choosing a target, trying another one when nothing has been sent
 * yet, and what is counted on the way.
 */
export function createForwarder({ groups, now, answerTimeoutMs }: ForwarderOptions): Forwarder {
  const proxy = createProxyServer()
  const exchanges = new WeakMap<IncomingMessage, Exchange>()

  proxy.on('proxyReq', (upstream, req) => {
    const exchange = exchanges.get(req)
    if (exchange?.attempt === undefined || exchange.answered) upstream.destroy()
    else exchange.attempt.upstream = upstream
  })
  proxy.on('proxyRes', (answer, req) => {
    const exchange = exchanges.get(req)
    if (exchange === undefined) return
    recordAnswer(exchange, answer.statusCode ?? 0)
    prepareResponse(answer.headers)
    /** The library gives the client this one. */
    req.headers.connection = exchange.closesConnection() ? 'close' : 'keep-alive'
  })
  proxy.on('proxyReqWs', (upstream, req) => {
    const exchange = exchanges.get(req)
    if (exchange === undefined) return
    upstream.once('upgrade', () => recordAnswer(exchange, 101))
    upstream.once('response', (answer) => recordAnswer(exchange, answer.statusCode ?? 0))
  })
  proxy.on('error', (error, req) => {
    const exchange = req === undefined ? undefined : exchanges.get(req)
    if (exchange !== undefined) onFailure(exchange, error)
  })

  const dispatch = (exchange: Exchange, target: LiveTarget | undefined) => {
    if (target === undefined) return refuseUnserved(exchange)
    const attempt = beginAttempt(exchange, target, now())
    if (exchange.reply.kind === 'web') send(exchange, target.pooled)
    else sendUpgrade(exchange, attempt, exchange.reply)
  }

  const send = (exchange: Exchange, agent: LiveTarget['pooled']) => {
    const { req, reply, attempt } = exchange
    if (reply.kind === 'web' && attempt !== undefined)
      proxy.web(req, reply.res, options(attempt.target, agent)).catch(ignore)
  }

  const sendUpgrade = (exchange: Exchange, attempt: Attempt, { socket, head }: WebSocketReply) => {
    openConnection(attempt.target, (error, upstream) => {
      if (upstream === undefined) return onFailure(exchange, error ?? new Error('no connection'))
      if (exchange.answered || exchange.over) return upstream.destroy()
      socket.once('close', () => upstream.destroySoon())
      upstream.once('close', () => socket.destroySoon())
      restoreUpgrade(exchange.req.headers)
      proxy.ws(exchange.req, socket, options(attempt.target, agentOf(upstream)), head).catch(ignore)
    })
  }

  const onFailure = (exchange: Exchange, error: Error) => {
    const { attempt, req } = exchange
    if (attempt === undefined || exchange.answered || exchange.over || req.socket.destroyed) return
    const { target, upstream } = attempt
    if (upstream?.reusedSocket === true && isRepeatable(req)) {
      attempt.upstream = undefined
      return send(exchange, target.fresh)
    }
    recordFailure(exchange)
    if (!isConnectFailure(error)) return refuse(exchange, 502, 'Bad gateway: the target broke off the connection.')
    endAttempt(exchange)
    exchange.tried = [...exchange.tried, target]
    dispatch(exchange, target.group.next(exchange.tried) ?? chooseTarget(exchange, groups))
  }

  return {
    forward(exchange) {
      exchanges.set(exchange.req, exchange)
      const { reply } = exchange
      const end = () => endExchange(exchange)
      if (reply.kind === 'web') reply.res.once('close', end)
      else reply.socket.once('close', end)
      dispatch(exchange, chooseTarget(exchange, groups))
    },
    giveUp(exchange) {
      if (exchange.answered) return
      if (!exchange.req.complete) exchange.waitingSince = performance.now()
      if (performance.now() - exchange.waitingSince < answerTimeoutMs) return
      const upstream = exchange.attempt?.upstream
      recordFailure(exchange)
      refuse(exchange, 504, `Gateway timeout: the target did not answer within ${answerTimeoutMs / 1000} s.`)
      upstream?.destroy()
    },
  }
}

function chooseTarget(exchange: Exchange, groups: ReadonlyMap<string, TargetGroup>): LiveTarget | undefined {
  const { split, tried } = exchange
  const chosen = chooseTargetGroup(split, (id) => groups.get(id)?.canServe(tried) ?? false)
  return chosen === undefined ? undefined : groups.get(chosen)?.next(tried)
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

function options({ host, port }: LiveTarget, agent: LiveTarget['pooled']): ProxyServerOptions {
  return { target: { protocol: 'http:', host, port }, agent }
}

/** The library's promises say once more what its `error` event has said. */
function ignore(): void {}
