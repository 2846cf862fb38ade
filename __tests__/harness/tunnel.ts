import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

export interface Tunnel {
  /** For `http_proxy`. */
  readonly url: string
  /** What clients wanted to be connected to: `api.github.com:443`. */
  readonly asked: readonly string[]
  close(): void
}

/** An HTTP proxy that leads every tunnel (CONNECT) to one place, whatever was asked for. */
export async function startTunnel(to: string): Promise<Tunnel> {
  const { hostname, port } = new URL(to)
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer().listen(0, '127.0.0.1')
  server.on('connect', ({ url = '' }, client: Socket) => {
    asked.push(url)
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    for (const socket of [client, target]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
    }
  })
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
