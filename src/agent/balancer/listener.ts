import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { KnownError, messageOf } from '../../errors/known-error.ts'
import { createUnanswered, refuseBytes } from './client-error.ts'
import { allowed, hasBody, isForWebSocket } from './headers.ts'
import { lingerAfter, readAway, responseOver } from './linger.ts'

export interface Listener {
  /** `host:port`, as it was asked for. */
  readonly address: string
  readonly port: string
  readonly closing: boolean
  /** Stops accepting, closes idle connections, lets the others finish, and cuts what is left after the limit. */
  close(limitMs: number): Promise<void>
}

/**
 * Called for every request.
 * @param head of one for a WebSocket: what came right behind it.
 */
export type Accept = (listener: Listener, req: IncomingMessage, res: ServerResponse, head?: Buffer) => void

const closeIdleEveryMs = 25

/**
 * Opens an HTTP listener. Node's parser is strict, and its header limit (16 kB) holds; there is no limit for the whole of
 * a request, which would cut long uploads.
 * @param clientTimeoutMs how long a client may take over the headers of a request.
 * @throws KnownError `port-taken`, `address-unavailable`.
 */
export async function openListener(address: string, accept: Accept, clientTimeoutMs: number): Promise<Listener> {
  const { host, port } = parseAddress(address)
  const server = createServer({
    requestTimeout: 0,
    headersTimeout: clientTimeoutMs,
    connectionsCheckingInterval: Math.min(clientTimeoutMs / 2, 30_000),
    keepAliveTimeout: 65_000,
    ...onlyWebSockets,
  })
  const upgraded = new Set<Socket>()
  const unanswered = createUnanswered()
  let closing: Promise<void> | undefined
  const listener: Listener = {
    address,
    port,
    get closing() {
      return closing !== undefined
    },
    close: (limitMs) => (closing ??= closeServer(server, upgraded, limitMs)),
  }
  server.on('request', (req, res) => {
    unanswered.add(req, res)
    if (hasBody(req)) lingerAfter(req, res)
    accept(listener, req, res)
  })
  server.on('upgrade', (req, connection, head) => {
    // node:http only ever has net.Socket here
    const socket = connection as Socket
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    socket.on('error', () => socket.destroy())
    if (isForWebSocket(req) && !hasBody(req)) accept(listener, req, responseOver(req, socket), head)
    else answerWithoutUpgrade(listener, accept, req, socket)
  })
  server.on('connect', (_req, socket) => refuseBytes(socket as Socket, 405, `allow: ${allowed}\r\n`))
  server.on('clientError', (error, socket) => unanswered.refuse(error, socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(address, error)))
    server.listen({ host, port: Number(port) }, resolve)
  })
  return listener
}

/** Other upgrades are requests like any other, bodies included; for Node from 24.9 on, older ones do not know it. */
const onlyWebSockets = { shouldUpgradeCallback: (req: IncomingMessage) => isForWebSocket(req) && !hasBody(req) }

function parseAddress(address: string): { host: string; port: string } {
  const colon = address.lastIndexOf(':')
  return { host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port: address.slice(colon + 1) }
}

function cannotListen(address: string, error: NodeJS.ErrnoException): KnownError {
  if (error.code === 'EADDRINUSE') {
    return new KnownError(`The load balancer cannot listen on ${address}: another program has this port.`, {
      code: 'port-taken',
      advice:
        'Stop that program. For an environment that has not been deployed yet, another port can be chosen instead: `local: {listen: "127.0.0.1:<port>"}` in the spec; any other keeps the address that it has.',
      cause: error,
    })
  }
  return new KnownError(`The load balancer cannot listen on ${address}: ${messageOf(error)}.`, {
    code: 'address-unavailable',
    advice:
      'For an environment that has not been deployed yet, choose an address of this machine and a port that you may open (1024 and above), under `local: {listen: …}`. Any other keeps the address that it has: give that back in the spec, and back to the machine.',
    cause: error,
  })
}

/** Node closes the connections that are idle when `close` is called, and leaves those that become so later. */
async function closeServer(
  server: ReturnType<typeof createServer>,
  upgraded: ReadonlySet<Socket>,
  limitMs: number,
): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  const idle = setInterval(() => server.closeIdleConnections(), closeIdleEveryMs)
  const limit = setTimeout(() => {
    server.closeAllConnections()
    for (const socket of upgraded) socket.destroy()
  }, limitMs)
  await closed
  clearInterval(idle)
  clearTimeout(limit)
}

/**
 * `Upgrade: h2c`, which curl and Java send by themselves, may be ignored (RFC 9110, 7.8). Older Nodes, once they have an
 * `upgrade` listener, hand over every such request with its connection, so the response is made by hand. The beginning of
 * a body is lost then.
 */
function answerWithoutUpgrade(listener: Listener, accept: Accept, req: IncomingMessage, socket: Socket): void {
  if (hasBody(req)) return refuseBytes(socket, 501)
  req.headers.connection = 'close'
  readAway(socket)
  accept(listener, req, responseOver(req, socket))
}
