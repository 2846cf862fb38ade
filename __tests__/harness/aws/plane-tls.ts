import { once } from 'node:events'
import { connect } from 'node:net'
import { createServer, type Server, type TLSSocket } from 'node:tls'
import { freePort } from '../../../src/agent/free-port.ts'
import type { Certificate } from './certificate.ts'

/** What of listeners speaks HTTPS: takes TLS off and hands on what is in it. */
export interface PlaneTls {
  /** Opens a front for each of these ports. @returns the ports on which their plain requests arrive, by port. */
  open(ports: ReadonlySet<number>): Promise<ReadonlyMap<number, number>>
  close(): Promise<void>
}

export function createTls(certificate: Pick<Certificate, 'key' | 'cert'> | undefined): PlaneTls {
  const fronts = new Map<number, { readonly server: Server; readonly behind: number }>()
  const taken = new Set<number>()
  return {
    async open(ports) {
      if (certificate === undefined && ports.size > 0) throw new Error('the testbed has no certificate for HTTPS')
      for (const port of ports) {
        if (fronts.has(port)) continue
        const behind = await freePort(taken)
        taken.add(behind)
        const server = createServer({ ...certificate }, (socket) => handOn(socket, behind))
        server.listen(port, '127.0.0.1')
        await once(server, 'listening')
        fronts.set(port, { server, behind })
      }
      return new Map([...fronts].map(([port, { behind }]) => [port, behind]))
    },
    async close() {
      await Promise.all([...fronts.values()].map(({ server }) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

function handOn(socket: TLSSocket, port: number): void {
  const inner = connect({ host: '127.0.0.1', port })
  const end = () => [socket, inner].forEach((side) => side.destroy())
  for (const side of [socket, inner]) side.on('error', end).on('close', end)
  socket.pipe(inner).pipe(socket)
}
