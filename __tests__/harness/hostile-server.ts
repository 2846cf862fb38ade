import { createServer, type AddressInfo, type Socket } from 'node:net'

/** Answers each connection, once something was asked, as it is told: with bytes, and whatever else it does to it. */
export async function startHostile(answer: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const asked: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      asked.push(data.toString('latin1'))
      answer(socket)
    })
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    /** What each connection was asked first. */
    asked: asked as readonly string[],
    connections: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Says something over and over until the connection is closed. */
export function forEver(socket: Socket, text: string, everyMs = 5): void {
  const timer = setInterval(() => socket.write(text), everyMs)
  socket.once('close', () => clearInterval(timer))
}

/** What a server may answer that is no whole answer, or one that nobody expects. */
export const hostileAnswers: Readonly<Record<string, (socket: Socket) => void>> = {
  'a change of protocol': (socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: foo\r\nconnection: upgrade\r\n\r\n'),
  'a change of protocol that goes on': (socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n')
    forEver(socket, '\x81\x02hi')
  },
  'a change of protocol that says to which in no header': (socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
  nothing: () => undefined,
  'the end of the connection': (socket) => socket.end(),
  'a reset': (socket) => void socket.resetAndDestroy(),
  'what is not HTTP': (socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n'),
  'half a status line': (socket) => socket.write('HTTP/1.1 2'),
  'headers without an end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    forEver(socket, 'a: b\r\n')
  },
  'headers larger than any': (socket) => socket.write(`HTTP/1.1 200 OK\r\na: ${'x'.repeat(200_000)}\r\n\r\n`),
  'early hints for ever': (socket) => forEver(socket, 'HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n'),
  'a body without an end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n')
    forEver(socket, 'x'.repeat(1000))
  },
  'chunks without an end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')
    forEver(socket, '1\r\nx\r\n')
  },
  'a body that stops': (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf'),
  'a body that is broken off': (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf'),
  'a chunk that is none': (socket) => socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'),
  'chunks that are broken off': (socket) =>
    socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n'),
  'two lengths': (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx'),
}
