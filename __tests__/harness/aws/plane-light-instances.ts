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
      const port = await freePort(ports)
      ports.add(port)
      const instance: PlaneInstance = { id, port, startedAt: Date.now(), died: undefined }
      running.set(id, { instance, stop: await listenLater(`shop ${releaseOf(tags)}`, port, bootMs()) })
      return instance
    },
    get: (id) => running.get(id)?.instance,
    ids: () => [...running.keys()],
    stop: async (id) => stop(id),
    console: async () => '',
    close: async () => [...running.keys()].forEach(stop),
  }
}

/** Says one thing whatever is asked, once it has booted. Returns what ends it. */
async function listenLater(says: string, port: number, afterMs: number): Promise<() => void> {
  const server = createServer((request, response) => {
    request.resume()
    response.end(says)
  })
  if (afterMs <= 0) {
    await listen(server, port)
    return () => close(server)
  }
  const booting = setTimeout(() => server.listen(port, '127.0.0.1'), afterMs)
  return () => {
    clearTimeout(booting)
    close(server)
  }
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
}

function close(server: Server): void {
  server.close()
  server.closeIdleConnections()
}
