import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { Exchange } from './in-flight.ts'

/** For one connection only (RFC 9110, 7.6.1, and RFC 2616, 13.5.1, which some programs still go by). */
export const connectionOnly: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
])
/** Never dropped, whoever names them in `connection`: what frames a body, and what routes the request. */
const essential = new Set(['host', 'content-length', 'transfer-encoding'])

/** The name of a host with or without its port (RFC 9110, 7.2), and nothing that could be two, a path or a user. */
const hostAndPort = /^(?:[\w.~!$&'()*+;=%-]*|\[[\da-f:.]+\])(?::\d*)?$/i

/** Why a request must not be passed on. */
export interface Refusal {
  readonly status: number
  readonly text: string
  readonly headers?: OutgoingHttpHeaders
}

/**
 * Makes a client's request fit to be passed on: hop-by-hop headers go, `x-forwarded-*` come. `-for` is appended to
 * what the client sent; `-proto`, `-port` and `-host` are ours, so that nobody can claim another.
 * @param port at which the request came in.
 */
export function prepareRequest(req: IncomingMessage, port: string): Refusal | undefined {
  const refusal = wrongMessage(req) ?? wrongTarget(req) ?? wrongHost(req) ?? wrongFraming(req) ?? notForwarded(req)
  if (refusal !== undefined) return refusal
  const { headers } = req
  dropHopByHop(headers)
  const client = req.socket.remoteAddress ?? 'unknown'
  const before = headers['x-forwarded-for']
  headers['x-forwarded-for'] = before === undefined ? client : `${String(before)}, ${client}`
  const own = { 'x-forwarded-proto': 'http', 'x-forwarded-port': port, 'x-forwarded-host': headers.host }
  for (const [name, value] of Object.entries(own)) {
    if (value === undefined) delete headers[name]
    else headers[name] = value
  }
  return undefined
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

/** Whether the client wants its connection closed after the answer. */
export function wantsClose(req: IncomingMessage): boolean {
  const connection = req.headers.connection
  if (connection === undefined) return req.httpVersionMinor === 0
  return req.httpVersionMinor === 0 ? !/keep-alive/i.test(connection) : /close/i.test(connection)
}

export function isForWebSocket({ method, headers, httpVersionMinor }: IncomingMessage): boolean {
  return method === 'GET' && httpVersionMinor > 0 && headers.upgrade?.toLowerCase() === 'websocket'
}

/** Marks a request, whose own `upgrade` went with the other hop-by-hop headers, as one for a WebSocket again. */
export function restoreUpgrade(headers: IncomingHttpHeaders): void {
  headers.connection = 'Upgrade'
  headers.upgrade = 'websocket'
}

/**
 * An answer's headers as the client gets them; they say of the client's connection what the balancer does with it.
 * @returns undefined where the body has a form that could not be framed anew.
 */
export function answerHeaders(exchange: Exchange, answer: IncomingMessage): OutgoingHttpHeaders | undefined {
  const { statusCode = 0, headers } = answer
  const coding = headers['transfer-encoding']?.toLowerCase()
  if (coding !== undefined && coding !== 'chunked') return undefined
  const named = namesIn(headers.connection)
  const kept: OutgoingHttpHeaders = {}
  for (const name in headers) {
    const isKept = !connectionOnly.has(name) && (!named.includes(name) || essential.has(name))
    if (isKept) kept[name] = headers[name]
  }
  const isOld = exchange.req.httpVersionMinor === 0
  const isChunked = coding !== undefined && !isOld && statusCode !== 204 && statusCode !== 304
  if (isChunked) kept['transfer-encoding'] = 'chunked'
  else delete kept['trailer']
  if (statusCode === 204) delete kept['content-length']
  const endsByClosing = isOld && kept['content-length'] === undefined
  const closes = exchange.closesAfter || exchange.listener.closing || endsByClosing || exchange.head !== undefined
  kept['connection'] = closes ? 'close' : 'keep-alive'
  return kept
}

function dropHopByHop(headers: IncomingHttpHeaders): void {
  for (const name of namesIn(headers.connection)) if (!essential.has(name)) delete headers[name]
  for (const name of connectionOnly) if (name !== 'transfer-encoding' && name in headers) delete headers[name]
  delete headers['proxy-authorization']
  /** The balancer has answered an expectation itself. */
  delete headers.expect
  const isChunked = headers['transfer-encoding'] !== undefined
  if (!isChunked) delete headers.trailer
  /** A server that knew no chunks would take them for its next request. */
  headers.connection = isChunked ? 'close' : 'keep-alive'
}

function namesIn(connection: string | undefined): readonly string[] {
  if (connection === undefined || connection === 'keep-alive' || connection === 'close') return []
  return connection
    .toLowerCase()
    .split(',')
    .map((token) => token.trim())
}

/** Node drops what is beyond two thousand headers without a word. */
const mostHeaders = 1000

function wrongMessage({ httpVersionMajor, rawHeaders }: IncomingMessage): Refusal | undefined {
  if (httpVersionMajor !== 1) return { status: 505, text: 'HTTP version not supported: this is HTTP/1.1.' }
  if (rawHeaders.length / 2 <= mostHeaders) return undefined
  return { status: 431, text: `Request header fields too large: more than ${mostHeaders}.` }
}

/**
 * The request target has to be a path, an `http` URL, which must be accepted and whose host counts (RFC 9112, 3.2.2), or
 * `*` in a question for options.
 */
function wrongTarget(req: IncomingMessage): Refusal | undefined {
  const { url = '', method } = req
  if (url.includes('#')) return badRequest('the request target has a fragment')
  if (url.startsWith('/') || (url === '*' && method === 'OPTIONS')) return undefined
  const [, authority, rest = ''] = /^http:\/\/([^/?]+)(.*)$/i.exec(url) ?? []
  if (authority === undefined) return badRequest('the request target is neither a path nor an http URL')
  req.headers.host = authority
  req.url = rest.startsWith('/') ? rest : `/${rest}`
  return undefined
}

/** RFC 9112, 3.2: a request with two hosts, or one that is none, must be answered 400; node only keeps the first. */
function wrongHost(req: IncomingMessage): Refusal | undefined {
  if (countOf(req.rawHeaders, 'host') > 1) return badRequest('more than one host header')
  if (!hostAndPort.test(req.headers.host ?? '')) return badRequest('the host is none')
  return undefined
}

/** RFC 9112, 6.1. */
function wrongFraming({ headers, httpVersionMinor }: IncomingMessage): Refusal | undefined {
  const coding = headers['transfer-encoding']
  if (coding === undefined) return undefined
  if (httpVersionMinor === 0) return badRequest('HTTP/1.0 has no transfer encodings')
  if (coding.toLowerCase() === 'chunked') return undefined
  return { status: 501, text: 'Not implemented: no transfer encoding but chunked is known here.' }
}

/** TRACE shows what proxies add, tokens of trials among it; and who may pass on no further answers itself (RFC 9110, 7.6.2). */
function notForwarded({ method, headers }: IncomingMessage): Refusal | undefined {
  if (method === 'TRACE') return { status: 405, text: 'Method not allowed: TRACE.', headers: { allow: allowed } }
  const left = headers['max-forwards']
  if (method !== 'OPTIONS' || typeof left !== 'string' || !/^\d+$/.test(left)) return undefined
  if (Number(left) === 0) return { status: 200, text: 'The load balancer.', headers: { allow: allowed } }
  headers['max-forwards'] = String(Number(left) - 1)
  return undefined
}

export const allowed = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'

function badRequest(what: string): Refusal {
  return { status: 400, text: `Bad request: ${what}.` }
}

function countOf(rawHeaders: readonly string[], name: string): number {
  let count = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const raw = rawHeaders[index]
    if (raw !== undefined && raw.length === name.length && raw.toLowerCase() === name) count++
  }
  return count
}
