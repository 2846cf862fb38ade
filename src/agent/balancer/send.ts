import { request, type Agent, type ClientRequest, type IncomingMessage } from 'node:http'
import { passAnswer, passInterim } from './answer.ts'
import { hasBody } from './headers.ts'
import type { Exchange } from './in-flight.ts'
import { addTrailers } from './trailers.ts'
import { openTunnel } from './tunnel.ts'
import type { Target } from './types.ts'

/** Passes on a request, and the answer to it. */
export type Send = (exchange: Exchange, target: Target, connections: Agent) => void

/** Called when the target could not be reached, or has broken off or answered nonsense before its answer was passed on. */
export type OnFailure = (exchange: Exchange, error: Error) => void

export function createSender(onFailure: OnFailure): Send {
  return (exchange, { host, port }, agent) => {
    const { req, attempt } = exchange
    if (attempt === undefined) return
    const upstream = request({ agent, host, port, method: req.method, path: req.url, headers: req.headers })
    attempt.upstream = upstream
    const fail = (error: Error) => {
      upstream.destroy()
      onFailure(exchange, error)
    }
    upstream.on('error', (error) => onFailure(exchange, error))
    upstream.on('information', (interim) => passInterim(exchange, interim))
    upstream.once('response', (answer) => passAnswer(exchange, upstream, answer, fail))
    /** Without a listener Node closes the connection, and nobody is answered. */
    upstream.once('upgrade', (answer, socket, head) => {
      const refused = openTunnel(exchange, answer, socket, head)
      if (refused === undefined) return
      socket.destroy()
      fail(new Error(refused))
    })
    if (hasBody(req)) upstream.once('socket', () => sendBody(req, upstream))
    else upstream.end()
  }
}

/** Begun when there is a connection: until then the whole request can still go to another target. */
function sendBody(req: IncomingMessage, upstream: ClientRequest): void {
  req.once('end', () => addTrailers(upstream, req.rawTrailers))
  req.pipe(upstream)
}
