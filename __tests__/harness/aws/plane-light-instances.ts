import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { freePort } from '../../../src/agent/free-port.ts'
import { releaseOf, type PlaneInstance, type PlaneInstances } from './plane-instances.ts'

export interface LightOptions {
  /** How long after its start an instance listens. */
  readonly bootMs?: () => number
}

interface Running {
  readonly instance: PlaneInstance
  readonly stop: () => void
}

/**
 * Instances that are all served by this process, each on a port of its own: hundreds of them, where a process for each
 * would be more than the machine can do. All they do is say who they are.
 */
export function lightInstances({ bootMs = () => 0 }: LightOptions = {}): PlaneInstances {
  const running = new Map<string, Running>()
  const ports = new Set<number>()
  const stop = (id: string) => {
    const leaving = running.get(id)
    running.delete(id)
    leaving?.stop()
    if (leaving !== undefined) ports.delete(leaving.instance.port)
  }
  return {
    async start({ id, tags }) {
      const known = running.get(id)
      if (known !== undefined) return known.instance
      const { port, stop } = await serve(`shop ${releaseOf(tags)}`, await ownPort(ports), bootMs())
      const instance: PlaneInstance = { id, port, startedAt: Date.now(), died: undefined }
      running.set(id, { instance, stop })
      return instance
    },
    get: (id) => running.get(id)?.instance,
    ids: () => [...running.keys()],
    stop: async (id) => stop(id),
    console: async () => '',
    close: async () => [...running.keys()].forEach(stop),
  }
}

/** One that nobody else of us has: hundreds look for one at the same time, and some find the same. */
async function ownPort(taken: Set<number>): Promise<number> {
  for (;;) {
    const port = await freePort(taken)
    if (taken.has(port)) continue
    taken.add(port)
    return port
  }
}

/**
 * Says one thing whatever is asked, once it has booted. The port is its own from the start, so that nobody takes it
 * meanwhile; until then whoever connects is cut off.
 */
async function serve(says: string, port: number, afterMs: number) {
  const bootedAt = Date.now() + afterMs
  const server = createServer((request, response) => {
    request.resume()
    response.end(says)
  })
  server.on('connection', (socket) => {
    if (Date.now() < bootedAt) socket.destroy()
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { port, stop: () => close(server) }
}

function close(server: Server): void {
  server.close()
  server.closeIdleConnections()
}
