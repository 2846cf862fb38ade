import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Target } from './types.ts'

type Connected = (error: Error | null, socket: Socket | undefined) => void

/** Errors of connections that never came about: nothing was sent, whatever was to be sent. */
const neverConnected = new WeakSet<Error>()

/** Node's default for its servers is 5 s, others' is 2 s: a connection that a target may be closing is not used again. */
const idleMs = 1000

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

/**
 * An agent that hands over connections only once they are established. A request's body is not touched before that,
 * so a request whose connection fails can go to another target, with its body.
 * @param keepAlive whether connections are kept for further requests; without, each request gets a fresh one.
 */
export function createAgent(target: Target, keepAlive: boolean): Agent {
  const agent = new Agent({ keepAlive, timeout: idleMs, maxFreeSockets: 1024, scheduling: 'lifo' })
  agent.createConnection = (_options, callback) => {
    // node's own types want a socket even beside an error
    openConnection(target, (error, socket) => callback?.(error, socket as Socket))
    return undefined
  }
  return agent
}

/** An agent that has this one connection to give. */
export function agentOf(socket: Socket): Agent {
  const agent = new Agent()
  agent.createConnection = () => socket
  return agent
}
