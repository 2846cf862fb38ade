import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import { codeOf } from '../../support/durable.ts'
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
function openConnection({ host, port }: Target, connected: Connected): void {
  const socket = connect({ host, port, noDelay: true })
  const failed = (error: Error) => {
    neverConnected.add(error)
    connected(error, undefined)
  }
  socket.once('error', failed)
  socket.once('connect', () => {
    socket.off('error', failed)
    readToTheEnd(socket)
    connected(null, socket)
  })
}

type Done = (error?: Error | null) => void

/**
 * A target that refuses an upload answers and closes before it has read the body. Then a write fails while the answer
 * still waits to be read, and Node would close the connection over it. What is read tells how it went: the answer, or
 * that the target has gone without one.
 */
/* oxlint-disable no-underscore-dangle -- Node's names for what a stream is made of. */
function readToTheEnd(socket: Socket): void {
  const [write, writev] = [socket._write.bind(socket), socket._writev?.bind(socket)]
  const forgiving =
    (done: Done): Done =>
    (error) =>
      done(isClosed(error) ? null : error)
  socket._write = (chunk, encoding, done) => write(chunk, encoding, forgiving(done))
  if (writev !== undefined) socket._writev = (chunks, done) => writev(chunks, forgiving(done))
}
/* oxlint-enable no-underscore-dangle */

function isClosed(error: Error | null | undefined): boolean {
  return ['EPIPE', 'ECONNRESET'].includes(codeOf(error) ?? '')
}

/**
 * Connections that are handed over only once they are established. A request's body is not touched before that, so a
 * request whose connection fails can go to another target, with its body.
 * @param keepAlive whether connections are kept for further requests; without, each request gets a fresh one.
 */
export function createConnections(target: Target, keepAlive: boolean): Agent {
  const agent = new Agent({ keepAlive, maxFreeSockets: 1024, scheduling: 'lifo' })
  agent.createConnection = (_options, callback) => {
    // node's own types want a socket even beside an error
    openConnection(target, (error, socket) => callback?.(error, socket as Socket))
    return undefined
  }
  return agent
}

/**
 * Closes the connections that were idle at the last call already. Called every half second it makes a second the most
 * that one is idle: some servers close theirs after two, and a request on a closing connection may not be repeatable.
 * The agent has a timeout for that, which costs every request 3 %.
 */
export function closeIdle(agent: Agent): void {
  for (const socket of Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? [])) {
    if (idleWith.get(socket) === socket.bytesWritten) socket.destroy()
    else idleWith.set(socket, socket.bytesWritten)
  }
}
