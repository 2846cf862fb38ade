import { rm, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { KnownError } from '../errors/known-error.ts'
import { refuseLate } from './deadline.ts'
import { deadlineHeader, packError, protocolVersion, type AgentApi } from './protocol.ts'
import { ensurePrivate } from './store/private-folder.ts'

/** The agent's ear: JSON over HTTP on a unix socket that only its owner can open. */
export interface Admin {
  /** For how long no call has been under way. */
  idleMs(): number
  /** Listens again where the socket that it listens at was removed. */
  listen(): Promise<void>
  /** Takes no more calls on new connections; those that wait for an answer may still get it. */
  close(): void
}

export interface AdminOptions {
  readonly socket: string
  /** What is answered to a request that has to begin until then. */
  readonly apiUntil: (method: string, until: number) => AgentApi
  /** Called when a run of another protocol version asks this agent to hand over. */
  readonly onStop: () => void
  readonly log: (line: string) => void
}

interface Response {
  readonly status: number
  readonly body: unknown
}

/** Another socket at that place is replaced: there can be no other agent. */
export async function openAdmin({ socket, apiUntil, onStop, log }: AdminOptions): Promise<Admin> {
  let idleSince = performance.now()
  let calls = 0
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    calls += 1
    void answer(request, apiUntil, onStop, log).then(
      (given) => send(response, given),
      (error: unknown) => send(response, failure(error, request.url ?? '', log)),
    )
    response.once('close', () => {
      calls -= 1
      idleSince = performance.now()
    })
  }
  const servers: Server[] = []
  let inode: bigint | undefined
  const listen = async () => {
    if (inode !== undefined && inode === (await inodeOf(socket))) return
    await ensurePrivate(path.dirname(socket))
    await rm(socket, { force: true })
    const server = createServer({ keepAliveTimeout: 0 }, onRequest)
    await listenPrivately(server, socket)
    servers.push(server)
    inode = await inodeOf(socket)
  }
  await listen()
  return {
    idleMs: () => (calls > 0 ? 0 : performance.now() - idleSince),
    listen,
    close() {
      for (const server of servers) {
        server.close()
        server.closeIdleConnections()
      }
    },
  }
}

async function inodeOf(file: string): Promise<bigint | undefined> {
  const stats = await stat(file, { bigint: true }).catch(() => undefined)
  return stats?.ino
}

/** Bound under this mask the socket is never open to others, not even for a moment. */
function listenPrivately(server: Server, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const mask = process.umask(0o177)
    server.once('error', reject)
    server.listen(socket, resolve)
    process.umask(mask)
  })
}

async function answer(
  request: IncomingMessage,
  apiUntil: AdminOptions['apiUntil'],
  onStop: () => void,
  log: (line: string) => void,
): Promise<Response> {
  const [, version, method = ''] = (request.url ?? '').split('/')
  if (version === 'stop') {
    log('asked to hand over')
    setImmediate(onStop)
    return { status: 200, body: { pid: process.pid } }
  }
  if (version !== String(protocolVersion)) return { status: 410, body: { protocolVersion } }
  const question: unknown = JSON.parse(await readBody(request))
  const until = deadlineOf(request)
  refuseLate(method, until)
  const api = apiUntil(method, until)
  if (!Object.hasOwn(api, method)) throw new Error(`there is no method ${method}`)
  const work = api[method as keyof AgentApi] as (question: unknown) => Promise<unknown>
  const result = await work(question)
  return { status: result === undefined ? 204 : 200, body: result }
}

function deadlineOf({ headers }: IncomingMessage): number {
  const given = headers[deadlineHeader]
  return given === undefined ? Number.POSITIVE_INFINITY : Number(given)
}

/** What is known is told to the run; what is not is a mistake of ours, and goes to the log with its stack as well. */
function failure(error: unknown, url: string, log: (line: string) => void): Response {
  if (error instanceof KnownError) {
    if (error.code === 'platform-timeout') log(error.message)
    return { status: 422, body: packError(error) }
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log(`${url} failed: ${stack}`)
  return { status: 500, body: { stack } }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, { status, body }: Response): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
