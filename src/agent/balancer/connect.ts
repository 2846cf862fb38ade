import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Target } from './types.ts'

type Connected = (error: Error | null, socket: Socket | undefined) => void

/** Errors of connections that never came about: nothing was sent, whatever was to be sent. */
const neverConnected = new WeakSet<Error>()

/** How much a connection had written when it was last seen idle. */
const idleWith = new WeakMap<Socket, number>()

export function isConnectFailure(error: Error): boolean {
  return neverConnected.has(error)
}

/** Opens a connection, and calls back when it is there or has failed. */
export function openConnection({ host, port }: Target, connected: Connected): void {
  const socket = connect({ host, port, noDelay: true })
  const failed = (error: Error) => {
    neverConnected.add(error)
    connected(error, undefined)
  }
  socket.once('error', failed)
  socket.once('connect', () => {
    socket.off('error', failed)
    connected(null, socket)
  })
}

/** How the proxy library reaches a target; the shape is the library's. */
export interface Upstream {
  readonly target: { readonly protocol: 'http:'; readonly host: string; readonly port: number }
  readonly agent: Agent
}

/**
 * Connections that are handed over only once they are established. A request's body is not touched before that, so a
 * request whose connection fails can go to another target, with its body.
 * @param keepAlive whether connections are kept for further requests; without, each request gets a fresh one.
 */
export function createUpstream(target: Target, keepAlive: boolean): Upstream {
  const agent = new Agent({ keepAlive, maxFreeSockets: 1024, scheduling: 'lifo' })
  agent.createConnection = (_options, callback) => {
    // node's own types want a socket even beside an error
    openConnection(target, (error, socket) => callback?.(error, socket as Socket))
    return undefined
  }
  return upstreamOf(target, agent)
}

/**
 * Closes the connections that were idle at the last call already. Called every half second it makes a second the most
 * that one is idle: some servers close theirs after two, and a request on a closing connection may not be repeatable.
 * The agent has a timeout for that, which costs every request 3 %.
 */
export function closeIdle({ agent }: Upstream): void {
  for (const socket of Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? [])) {
    if (idleWith.get(socket) === socket.bytesWritten) socket.destroy()
    else idleWith.set(socket, socket.bytesWritten)
  }
}

/** An upstream that has this one connection to give. */
export function upstreamOver(target: Target, socket: Socket): Upstream {
  const agent = new Agent()
  agent.createConnection = () => socket
  return upstreamOf(target, agent)
}

function upstreamOf({ host, port }: Target, agent: Agent): Upstream {
  return { target: { protocol: 'http:', host, port }, agent }
}
