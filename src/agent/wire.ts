import { Agent, request } from 'node:http'
import { codeOf } from '../support/durable.ts'
import { deadlineHeader, protocolVersion, unpackError, type Answer, type ErrorMessage } from './protocol.ts'

/** The socket is not there, nobody listens, or the agent died before it answered. */
export class AgentUnreachable extends Error {}

/** An agent of another version is there. */
export class OtherProtocol extends Error {}

interface Reply {
  readonly status: number
  readonly text: string
}

/** Node would ask whether the host's name is an address, and the first such question takes it milliseconds. */
const noServerName = { servername: '' }

/** Connections to the agent, kept open between calls. */
export function createConnections(): Agent {
  return new Agent({ keepAlive: true, ...noServerName })
}

/**
 * Calls one method of the agent.
 * @param until by `machineNow`: what has not begun by then is refused.
 * @throws AgentUnreachable, OtherProtocol, the signal's reason, and the KnownError that the agent answered with.
 */
export async function call(
  socket: string,
  agent: Agent | false,
  method: string,
  question: unknown,
  signal: AbortSignal,
  until?: number,
): Promise<unknown> {
  const path = `/${protocolVersion}/${method}`
  const { status, text } = await post({ socket, agent, path, body: JSON.stringify(question), signal, until })
  switch (status) {
    case 200:
      return JSON.parse(text) as unknown
    case 204:
      return undefined
    case 410:
      throw new OtherProtocol('the agent speaks another version')
    case 422:
      throw unpackError(JSON.parse(text) as ErrorMessage)
    default:
      throw new Error(`The agent failed at ${method}, see its agent.log. ${text}`)
  }
}

/** Asks an agent, of whatever version, to hand over. */
export async function askToStop(socket: string, signal: AbortSignal): Promise<void> {
  await post({ socket, agent: false, path: '/stop', body: '{}', signal })
}

/** Who answers at the socket: an agent that speaks our version, another one, or nobody. */
export type Server = { readonly who: 'ours'; readonly pid: number } | { readonly who: 'other' | 'nobody' }

export async function whoServes(socket: string): Promise<Server> {
  try {
    const { pid } = (await call(socket, false, 'hello', {}, AbortSignal.timeout(2000))) as Answer<'hello'>
    return { who: 'ours', pid }
  } catch (error) {
    return { who: error instanceof OtherProtocol ? 'other' : 'nobody' }
  }
}

interface Post {
  readonly socket: string
  readonly agent: Agent | false
  readonly path: string
  readonly body: string
  readonly signal: AbortSignal
  readonly until?: number | undefined
}

function post({ socket, agent, path, body, signal, until }: Post): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(isUnreachable(error) ? new AgentUnreachable() : (error as Error))
    const limit = until === undefined ? {} : { [deadlineHeader]: until }
    const headers = { 'content-length': Buffer.byteLength(body), ...limit }
    const options = { socketPath: socket, agent, method: 'POST', path, headers, signal, ...noServerName }
    const outgoing = request(options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      response.on('error', fail)
    })
    outgoing.on('error', fail)
    // After an answer that is none, such as a change of protocol, nothing else comes.
    outgoing.on('close', () => reject(new AgentUnreachable()))
    outgoing.end(body)
  })
}

function isUnreachable(error: unknown): boolean {
  return ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(codeOf(error) ?? '')
}
