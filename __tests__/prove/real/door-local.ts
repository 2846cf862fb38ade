import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { changesAnything, type Method } from '../../../src/agent/protocol.ts'
import type { Gate } from './gate.ts'
import { createLatch } from './latch.ts'
import type { Door } from './run.ts'

export interface LocalDoorOptions {
  readonly store: string
  /** The agent's own socket; nobody may listen there yet. */
  readonly agent: string
  /** A path for the door's. */
  readonly socket: string
}

const preload = fileURLToPath(new URL('preload.mjs', import.meta.url))

/** Stands between one run on `local` and its agent, and at each of its files. */
export async function openLocalDoor(gate: Gate, { store, agent, socket }: LocalDoorOptions): Promise<Door> {
  const files = new Map<string, Files>()
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const [, area, moment, id = '', call = ''] = (incoming.url ?? '').split('/')
    if (area === 'file') return moment === 'before' ? begin(id, call, outgoing) : end(id, outgoing)
    return toAgent(gate, agent, incoming, outgoing)
  }
  const begin = async (id: string, call: string, outgoing: ServerResponse) => {
    const performed = createLatch()
    const passing = gate.pass({
      name: call,
      question: undefined,
      held: 'done',
      isInstant: !call.startsWith('open'),
      perform: async () => {
        outgoing.end()
        await performed.opened
      },
      isWaiting: () => !outgoing.destroyed,
    })
    files.set(id, { performed: performed.open, passing })
    await passing
  }
  const end = async (id: string, outgoing: ServerResponse) => {
    const file = files.get(id)
    file?.performed()
    await file?.passing
    outgoing.end()
  }
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy())
  }).listen(socket)
  await once(server, 'listening')
  return {
    environment: {
      NODE_OPTIONS: `--import ${preload}`,
      PROVE_GATE: socket,
      PROVE_STORE: store,
      PROVE_AGENT: agent,
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await rm(socket, { force: true })
    },
  }
}

interface Files {
  readonly performed: () => void
  readonly passing: Promise<unknown>
}

async function toAgent(gate: Gate, agent: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = await buffer(incoming)
  const name = (incoming.url ?? '').split('/').at(-1) ?? ''
  const answer = await gate.pass({
    name,
    question: !changesAnything(name as Method) ? `${name} ${body.toString()}` : undefined,
    held: 'lost',
    isInstant: false,
    perform: () => forward(agent, incoming, body),
    isWaiting: () => !outgoing.destroyed,
  })
  if (answer === undefined) outgoing.destroy()
  else outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
}

interface Reply {
  readonly status: number
  readonly body: Buffer
}

function forward(agent: string, { method, url: path, headers }: IncomingMessage, body: Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath: agent, agent: false, method, path, headers }, (response) => {
      buffer(response).then((text) => resolve({ status: response.statusCode ?? 500, body: text }), reject)
    })
    outgoing.on('error', reject).end(body)
  })
}
