import type { IncomingMessage } from 'node:http'
import { ProxyServer } from 'httpxy'
import { openConnection, upstreamOver, type Upstream } from './connect.ts'
import { recordAnswer } from './exchange.ts'
import { prepareResponse, restoreUpgrade } from './headers.ts'
import type { Attempt, Exchange, WebSocketReply } from './in-flight.ts'

/** The proxy library, in terms of exchanges. */
export interface Proxy {
  /** Passes on a request and the answer to it. */
  send(exchange: Exchange, upstream: Upstream): void
  /** Connects the client with the target, so that a connection that fails still leaves the client's. */
  sendUpgrade(exchange: Exchange, attempt: Attempt, reply: WebSocketReply): void
}

/** How a request leads back to its exchange in the library's events; quicker than a WeakMap, which burdens the collector. */
const own = Symbol('exchange')
type Carrier = IncomingMessage & { [own]?: Exchange }

/** @param onFailure called when the target could not be reached, or broke off before it had begun to answer. */
export function createProxy(onFailure: (exchange: Exchange, error: Error) => void): Proxy {
  const library = new ProxyServer<Carrier>()

  library.on('proxyReq', (upstream, req) => {
    const exchange = req[own]
    if (exchange?.attempt === undefined || exchange.answered) return void upstream.destroy()
    exchange.attempt.upstream = upstream
    /** Nobody asked for another protocol. Without a listener Node closes the connection, and nobody is answered. */
    upstream.once('upgrade', (_answer, socket) => {
      socket.destroy()
      onFailure(exchange, new Error('the target changed the protocol'))
    })
  })
  library.on('proxyRes', (answer, req) => {
    const exchange = req[own]
    if (exchange === undefined) return
    recordAnswer(exchange, answer.statusCode ?? 0)
    prepareResponse(answer.headers)
    /** The library gives the client this one. */
    req.headers.connection = exchange.closesAfter || exchange.listener.closing ? 'close' : 'keep-alive'
  })
  library.on('proxyReqWs', (upstream, req) => {
    const exchange = req[own]
    if (exchange === undefined) return
    upstream.once('upgrade', () => recordAnswer(exchange, 101))
    upstream.once('response', (answer) => recordAnswer(exchange, answer.statusCode ?? 0))
  })
  library.on('error', (error, req) => {
    const exchange = req?.[own]
    if (exchange !== undefined) onFailure(exchange, error)
  })

  const tunnel = (exchange: Exchange, reply: WebSocketReply, upstream: Upstream) => {
    const req = carrierOf(exchange)
    restoreUpgrade(req.headers)
    library.ws(req, reply.socket, upstream, reply.head).catch(ignore)
  }

  return {
    send(exchange, upstream) {
      const { reply } = exchange
      if (reply.kind === 'web') library.web(carrierOf(exchange), reply.res, upstream).catch(ignore)
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

function carrierOf(exchange: Exchange): Carrier {
  const req: Carrier = exchange.req
  req[own] = exchange
  return req
}

/** The library's promises say once more what its `error` event has said. */
function ignore(): void {}
