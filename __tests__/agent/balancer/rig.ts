import { Agent, createServer, request, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import { connect, createServer as createNetServer, type AddressInfo } from 'node:net'
import { createBalancer, type BalancerOptions } from '../../../src/agent/balancer/balancer.ts'
import type { Balancer, Rule } from '../../../src/agent/balancer/types.ts'
import type { HealthCheck } from '../../../src/spec/types.ts'

export const health: HealthCheck = {
  path: '/healthz',
  intervalMs: 50,
  timeoutMs: 2000,
  healthy: 2,
  unhealthy: 2,
  status: [200, 399],
}

export interface App {
  readonly port: number
  readonly server: Server
  close(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A balancer with a listener, and what it leads to; `close` takes all of it down. */
export interface Rig {
  readonly balancer: Balancer
  readonly listener: string
  readonly port: number
  /** An app behind the balancer; `/healthz` is answered for it. */
  app(handler?: RequestListener): Promise<App>
  /** A target group with these targets, by port. */
  group(id: string, ports: readonly number[], settings?: Partial<HealthCheck> & { drainMs?: number }): void
  rule(weights: Rule['weights'], rest?: Partial<Rule>): void
  /** One app in target group `blue`, with all traffic, healthy. */
  serve(handler: RequestListener): Promise<App>
  healthy(group: string, count: number): Promise<void>
  ask(path: string, options?: AskOptions): Promise<Answer>
  close(): Promise<void>
}

export interface AskOptions {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
  readonly agent?: Agent
}

export async function setUp(options: BalancerOptions = {}): Promise<Rig> {
  const balancer = createBalancer(options)
  const port = await freePort()
  const listener = `127.0.0.1:${port}`
  await balancer.listen(listener)
  const apps: App[] = []

  const rig: Rig = {
    balancer,
    listener,
    port,
    async app(handler = (_req, res) => res.end('hello')) {
      const app = await startApp(handler)
      apps.push(app)
      return app
    },
    group(id, ports, { drainMs = 5000, ...check } = {}) {
      balancer.putTargetGroup(id, { health: { ...health, ...check }, drainMs })
      for (const target of ports) balancer.register(id, { id: `i-${target}`, host: '127.0.0.1', port: target })
    },
    rule: (weights, rest) => balancer.putRule({ id: 'default', listener, priority: 1000, match: {}, weights, ...rest }),
    async serve(handler) {
      const app = await rig.app(handler)
      rig.group('blue', [app.port])
      rig.rule({ blue: 100 })
      await rig.healthy('blue', 1)
      return app
    },
    healthy: (group, count) =>
      until(() => balancer.targetHealth(group).filter(({ state }) => state === 'healthy').length === count),
    ask: (path, asked) => ask(port, path, asked),
    async close() {
      await balancer.close()
      await Promise.all(apps.map((app) => app.close()))
    },
  }
  return rig
}

export async function startApp(handler: RequestListener, port = 0): Promise<App> {
  const server = createServer((req, res) => (req.url === '/healthz' ? res.end('well') : handler(req, res)))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port: (server.address() as AddressInfo).port, server, close }
}

export async function freePort(): Promise<number> {
  const server = createNetServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export function ask(port: number, path: string, { method, headers, body, agent }: AskOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, ...defined({ method, headers, agent }) }
    const req = request(options, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks).toString() }),
      )
    })
    req.on('error', reject)
    req.end(body)
  })
}

/** Writes bytes as they are, and gives all that comes back until the connection is closed. */
export function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

/** Looks until it is so; a test that waits in vain runs into its own limit. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5)
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
