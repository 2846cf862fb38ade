import { ServerResponse, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/** How long a client may go on sending what nobody reads; nginx's `lingering_time`. */
const longestMs = 30_000

/**
 * Closing a connection on which the client still sends resets it, and takes the answer away that the client has not read
 * yet. So it is closed in stages (RFC 9112, 9.6): our side first, the rest when the client has finished.
 */
export function lingerAfter(req: IncomingMessage, res: ServerResponse): void {
  res.once('prefinish', () => {
    const { socket } = res
    if (req.complete || socket === null) return
    socket.destroySoon = () => closeInStages(socket, req)
  })
}

/** @param body what the client is still sending; undefined where that is no longer read as HTTP. */
export function closeInStages(socket: Socket, body?: IncomingMessage): void {
  const limit = setTimeout(() => socket.destroy(), longestMs).unref()
  socket.once('close', () => clearTimeout(limit))
  const over = () => socket.destroy()
  if (body === undefined) {
    socket.removeAllListeners('data').on('data', () => undefined)
    socket.once('end', over).resume()
  } else {
    body.once('end', over).once('close', over).resume()
  }
  socket.end()
}

/** Drops what comes from a client that is only to be answered, and so notices when it goes away. */
export function readAway(socket: Socket): void {
  socket.once('end', () => socket.end()).resume()
}

/** Answers a request whose connection Node has handed over, for it asks for an upgrade. */
export function responseOver(req: IncomingMessage, socket: Socket): ServerResponse {
  const res = new ServerResponse(req)
  res.shouldKeepAlive = false
  res.assignSocket(socket)
  res.once('finish', () => socket.destroySoon())
  return res
}
