import { once } from 'node:events'
import { request as open, type IncomingMessage } from 'node:http'
import type { Answer } from './answers.ts'
import type { RawRequest } from './decode.ts'

/** Belong to one connection, not to the request (RFC 9110, 7.6.1). */
const hop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect'])

/** Sends the request on as it is: host and signature are what the emulator's IAM checks. */
export async function forward(endpoint: string, { method, path, headers, body }: RawRequest): Promise<Answer> {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !hop.has(name))
  const outgoing = open(new URL(path, endpoint), {
    method,
    headers: { ...Object.fromEntries(kept), 'content-length': body.length },
    agent: false,
  })
  outgoing.end(body)
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return { status: incoming.statusCode ?? 502, headers: headersOf(incoming), body: Buffer.concat(chunks) }
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !hop.has(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}
