import { request as httpRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { urlToHttpOptions } from 'node:url'
import type { Address } from '../ports/router.ts'
import type { Check } from '../spec/types.ts'

export interface Answer {
  readonly status: number
  readonly body: string
  /** Which instance answered, where the app says so. Untrusted text. */
  readonly instance?: string
}

/** An app may say in it which instance it is: it is told that as `IMMUTABLE_DEPLOY_INSTANCE`. */
const instanceHeader = 'x-immutable-instance'

/** How a question is asked; a function, so that a simulated world can answer. */
export type Ask = (address: Address, question: Question, signal: AbortSignal) => Promise<Answer>

export interface Question {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

/** What is wrong with an answer, by what a check expects; undefined where nothing is. */
export function unexpected(check: Pick<Check, 'status' | 'contains'>, { status, body }: Answer): string | undefined {
  if (status !== check.status) return `answered ${status}, expected ${check.status}`
  if (check.contains !== undefined && !body.includes(check.contains))
    return `answered ${status}, but the body does not contain '${check.contains}'`
  return undefined
}

const mostBytes = 1024 * 1024

/**
 * One HTTP request on a connection of its own, for checks. `fetch` would not let us set the Host header, which is what
 * a load balancer routes by, and whom its certificate has to be for. Of the body at most 1 MiB is kept.
 *
 * Whatever the other side does, it ends within the question's time: with a whole answer, a change of protocol that
 * nobody asked for (101) included, or with an error.
 * @throws what the connection failed with (`ETIMEDOUT` where there was none in time), or the signal's reason.
 */
export const ask: Ask = async (address, question, signal) => {
  const start = await requestFor(address)
  signal.throwIfAborted()
  const request = open(start, address, question)
  try {
    return await inTime(question.timeoutMs, signal, answerTo(request), () => isConnected(request))
  } finally {
    request.destroy()
  }
}

/**
 * The address says who is asked and the path only what: resolved as a URL `//host/` and `/\host/` would be another host
 * (URL Standard, 4.4, relative slash state), and be sent the trial's token.
 */
function open(
  start: typeof httpRequest,
  { url, headers, query }: Address,
  { method, path, headers: own }: Question,
): ClientRequest {
  if (!path.startsWith('/')) throw new Error(`the path ${JSON.stringify(path)} does not begin with /`)
  const options: RequestOptions = {
    ...urlToHttpOptions(new URL(url)),
    method,
    path: bearing(path, query),
    headers: { ...headers, ...own },
    agent: false,
  }
  const request = start(options)
  request.end()
  return request
}

/** TLS takes milliseconds to load, and many a run asks nobody who speaks it. */
async function requestFor({ url }: Address): Promise<typeof httpRequest> {
  return new URL(url).protocol === 'https:' ? (await import('node:https')).request : httpRequest
}

function bearing(path: string, query: string | undefined): string {
  return query === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`
}

function answerTo(request: ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.on('response', (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        if (body.length < mostBytes) body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, ...instanceOf(response) }))
      response.on('error', reject)
    })
    // Without a listener Node closes the connection, and says nothing (ClientRequest, event 'upgrade').
    request.on('upgrade', ({ statusCode = 0 }, socket) => {
      socket.destroy()
      resolve({ status: statusCode, body: '' })
    })
    request.on('error', reject)
    request.on('close', () => reject(new Error('the connection was closed before the answer was whole')))
  })
}

function instanceOf({ headers }: IncomingMessage): Pick<Answer, 'instance'> {
  const instance = headers[instanceHeader]
  return typeof instance === 'string' ? { instance } : {}
}

function isConnected({ socket }: ClientRequest): boolean {
  return socket !== null && !socket.connecting
}

/** A timer of its own: one of `AbortSignal.timeout` in `AbortSignal.any` may be collected (nodejs/node#57736). */
function inTime<T>(timeoutMs: number, signal: AbortSignal, work: Promise<T>, hasBegun: () => boolean): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const late = () => {
      const error = new Error(`no complete answer within ${timeoutMs} ms`)
      reject(hasBegun() ? error : Object.assign(error, { code: 'ETIMEDOUT' }))
    }
    const timer = setTimeout(late, timeoutMs)
    const abort = () => reject(signal.reason as Error)
    signal.addEventListener('abort', abort, { once: true })
    const lift = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
    }
    work.finally(lift).then(resolve, reject)
  })
}
