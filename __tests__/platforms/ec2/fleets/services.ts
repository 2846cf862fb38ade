import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface Services {
  readonly url: string
  /** The operations that were asked for, those that were refused included: `AmazonSSM.GetParameters`. */
  readonly asked: string[]
  /** How many were refused. */
  refused(): number
  stop(): Promise<void>
}

export interface ServicesOptions {
  readonly perSecond?: number
  /** Values of parameters that are asked for by ARN, which the emulator's GetParameters does not know. */
  readonly parameters?: Readonly<Record<string, string>>
}

/**
 * The emulator as many instances at once find it: SSM answers so many requests a second and refuses the others, as
 * Throughput of Parameter Store says (AWS Systems Manager User Guide: 40 for GetParameter, GetParameters and
 * GetParametersByPath together, by default).
 */
export async function startServices(
  upstream: string,
  { perSecond = 40, parameters = {} }: ServicesOptions,
): Promise<Services> {
  const asked: string[] = []
  let refused = 0
  let answered: readonly number[] = []
  const isTooMuch = (target: string) => {
    if (!target.startsWith('AmazonSSM.')) return false
    const now = performance.now()
    answered = answered.filter((at) => now - at < 1000)
    if (answered.length >= perSecond) return true
    answered = [...answered, now]
    return false
  }
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(incoming)
    const target = String(incoming.headers['x-amz-target'])
    asked.push(target)
    if (!isTooMuch(target)) {
      const known = byArn(target, body, parameters)
      return known === undefined ? forward(upstream, incoming, body, response) : response.end(JSON.stringify(known))
    }
    refused += 1
    response.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.1' })
    response.end('{"__type":"ThrottlingException","message":"Rate exceeded"}')
  }
  const server = createServer((incoming, response) => void answer(incoming, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, asked, refused: () => refused, stop: () => stop(server) }
}

/** With a parameter's name and its ARN, and the version or label by itself (Parameter, AWS Systems Manager API Reference). */
function byArn(target: string, body: Buffer, values: Readonly<Record<string, string>>): object | undefined {
  if (target !== 'AmazonSSM.GetParameters') return undefined
  const { Names } = JSON.parse(body.toString()) as { readonly Names: readonly string[] }
  const parts = Names.map(
    (name) => /^(?<ARN>arn:(?:[^:]+:){4}parameter(?<Name>[^:]+))(?<Selector>:.+)?$/.exec(name)?.groups,
  )
  if (parts.includes(undefined)) return undefined
  return { Parameters: parts.map((part) => ({ ...part, Value: values[part?.['ARN'] ?? ''] })).toReversed() }
}

/** With its headers as they are, for they are signed. */
function forward(upstream: string, { method, headers }: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const forwarded = request(upstream, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  forwarded.on('error', () => response.destroy()).end(body)
}

async function stop(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
