import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { decode } from '../../harness/aws/decode.ts'
import { forward } from '../../harness/aws/forward.ts'
import type { Gate } from './gate.ts'
import type { Door } from './run.ts'

/** Stands between one run and AWS: what the run takes for the endpoint of every service. */
export async function openAwsDoor(gate: Gate, endpoint: string): Promise<Door> {
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = 'GET', url: path = '/', headers } = incoming
    const raw = { method, path, headers, body: await buffer(incoming) }
    const { service, operation, input } = await decode(raw)
    const name = `${service} ${operation}`
    const answer = await gate.pass({
      name,
      question: /^(?:Describe|Get|List|Simulate)/.test(operation) ? `${name} ${JSON.stringify(input)}` : undefined,
      held: 'lost',
      isInstant: false,
      perform: () => forward(endpoint, raw),
      isWaiting: () => !outgoing.destroyed,
    })
    if (answer === undefined) outgoing.destroy()
    else outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length }).end(answer.body)
  }
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    environment: { AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
