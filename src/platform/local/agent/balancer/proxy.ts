import type { IncomingMessage } from 'node:http'
import { createProxyServer } from 'httpxy'
import { openConnection, upstreamOver, type Upstream } from './connect.ts'
import { recordAnswer, type Attempt, type Exchange, type WebSocketReply } from './exchange.ts'
import { prepareResponse, restoreUpgrade } from './headers.ts'

/** The proxy library, in terms of exchanges. */
export interface Proxy {
  /** Passes on a request and the answer to it. */
  send(exchange: Exchange, upstream: Upstream): void
  /** Connects the client with the target, so that a connection that fails still leaves the client's. */
  sendUpgrade(exchange: Exchange, attempt: Attempt, reply: WebSocketReply): void
}

/** @param onFailure called when the target could not be reached, or broke off before it had begun to answer. */
export function createProxy(onFailure: (exchange: Exchange, error: Error) => void): Proxy {
  const library = createProxyServer()
  const exchanges = new WeakMap<IncomingMessage, Exchange>()

  library.on('proxyReq', (upstream, req) => {
    const exchange = exchanges.get(req)
    if (exchange?.attempt === undefined || exchange.answered) upstream.destroy()
    else exchange.attempt.upstream = upstream
  })
  library.on('proxyRes', (answer, req) => {
    const exchange = exchanges.get(req)
    if (exchange === undefined) return
    recordAnswer(exchange, answer.statusCode ?? 0)
    prepareResponse(answer.headers)
    /** The library gives the client this one. */
    req.headers.connection = exchange.closesAfter || exchange.listener.closing ? 'close' : 'keep-alive'
  })
  library.on('proxyReqWs', (upstream, req) => {
    const exchange = exchanges.get(req)
    if (exchange === undefined) return
    upstream.once('upgrade', () => recordAnswer(exchange, 101))
    upstream.once('response', (answer) => recordAnswer(exchange, answer.statusCode ?? 0))
  })
  library.on('error', (error, req) => {
    const exchange = req === undefined ? undefined : exchanges.get(req)
    if (exchange !== undefined) onFailure(exchange, error)
  })

  const tunnel = (exchange: Exchange, reply: WebSocketReply, upstream: Upstream) => {
    exchanges.set(exchange.req, exchange)
    restoreUpgrade(exchange.req.headers)
    library.ws(exchange.req, reply.socket, upstream, reply.head).catch(ignore)
  }

  return {
    send(exchange, upstream) {
      const { req, reply } = exchange
      exchanges.set(req, exchange)
      if (reply.kind === 'web') library.web(req, reply.res, upstream).catch(ignore)
    },
    sendUpgrade(exchange, { target }, reply) {
      openConnection(target, (error, connection) => {
        if (connection === undefined) return onFailure(exchange, error ?? new Error('no connection'))
        if (exchange.answered || exchange.over) return connection.destroy()
        reply.socket.once('close', () => connection.destroySoon())
        connection.once('close', () => reply.socket.destroySoon())
        tunnel(exchange, reply, upstreamOver(target, connection))
      })
    },
  }
}

/** The library's promises say once more what its `error` event has said. */
function ignore(): void {}
