import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Socket } from 'node:net'
import { closeInStages } from './linger.ts'

/** What of a connection is still to be answered when something comes on it that cannot be read. */
export interface Unanswered {
  add(req: IncomingMessage, res: ServerResponse): void
  /** Answers what cannot be read, behind what was asked before it. */
  refuse(error: NodeJS.ErrnoException, connection: Duplex): void
}

interface Pending {
  readonly req: IncomingMessage
  readonly res: ServerResponse
}

export function createUnanswered(): Unanswered {
  const last = new WeakMap<Duplex, Pending>()
  return {
    add: (req, res) => void last.set(req.socket, { req, res }),
    refuse(error, connection) {
      // node:http only ever has net.Socket here
      const socket = connection as Socket
      const pending = last.get(socket)
      if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
      if (pending === undefined || pending.res.writableFinished) return refuseBytes(socket, statusOf(error))
      const { req, res } = pending
      // Its body is what cannot be read.
      if (!req.complete) return res.headersSent ? void socket.destroy() : refuseBytes(socket, statusOf(error))
      res.once('finish', () => refuseBytes(socket, statusOf(error)))
    },
  }
}

function statusOf({ code }: NodeJS.ErrnoException): number {
  const statuses: Readonly<Record<string, number>> = {
    HPE_HEADER_OVERFLOW: 431,
    HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
    ERR_HTTP_REQUEST_TIMEOUT: 408,
  }
  return statuses[code ?? ''] ?? 400
}

/** Answers on a connection that is read as HTTP no longer, and closes it. */
export function refuseBytes(socket: Socket, status: number, headers = ''): void {
  if (!socket.writable) return void socket.destroy()
  const text = `${STATUS_CODES[status]}.\n`
  const framing = `content-type: text/plain; charset=utf-8\r\ncontent-length: ${text.length}\r\nconnection: close\r\n`
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers}${framing}\r\n${text}`)
  closeInStages(socket)
}
