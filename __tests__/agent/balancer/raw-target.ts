import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A server that does nothing by itself: it keeps what it is sent, and writes what it is told to. */
export interface RawTarget {
  readonly port: number
  /** Everything that came since it was told last what to answer, health checks apart. */
  readonly seen: () => string
  /** From now on. */
  answer(next: RawAnswer): void
  /** Connections that are open. */
  readonly open: () => number
  close(): Promise<void>
}

/** Called when the headers of a request are there, with what of it has come. */
export type RawAnswer = (socket: Socket, request: string) => void

const well = 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\nconnection: close\r\n\r\nwell'

export async function startRawTarget(first: RawAnswer = () => undefined): Promise<RawTarget> {
  const sockets = new Set<Socket>()
  let [answer, seen] = [first, '']
  const server = createServer((socket) => {
    let request = ''
    let answered = false
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined)
    socket.on('data', (chunk) => {
      const isNext = answered && /^[A-Z]+ \S+ HTTP\/1/.test(chunk.toString('latin1'))
      if (isNext) [request, answered] = ['', false]
      request += chunk.toString('latin1')
      if (request.startsWith('GET /healthz ')) return void socket.end(well)
      seen += chunk.toString('latin1')
      if (answered || !request.includes('\r\n\r\n')) return
      answered = true
      answer(socket, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    seen: () => seen,
    answer(next) {
      answer = next
      seen = ''
    },
    open: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        sockets.forEach((socket) => socket.destroy())
      }),
  }
}
