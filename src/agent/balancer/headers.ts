import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** RFC 9110, 7.6.1: for one connection only. `transfer-encoding` stays: it tells node how to frame the body. */
const hopByHop = ['keep-alive', 'proxy-connection', 'proxy-authorization', 'te', 'trailer', 'upgrade'] as const
/** Never dropped, whoever names them in `connection`: what frames a body, and what routes the request. */
const essential = new Set(['host', 'content-length', 'transfer-encoding'])

/**
 * Makes a client's request fit to be passed on: hop-by-hop headers go, `x-forwarded-*` come. `-for` is appended to
 * what the client sent; `-proto`, `-port` and `-host` are ours, so that nobody can claim another.
 * @returns what is wrong with the request, in words, where it must not be passed on.
 */
export function prepareRequest(req: IncomingMessage, port: string): string | undefined {
  const { headers } = req
  if (countOf(req.rawHeaders, 'host') > 1) return 'more than one host header'
  if (req.url?.[0] !== '/' && !takeAbsoluteForm(req)) return 'the request target is neither a path nor an http URL'
  dropHopByHop(headers)
  const client = req.socket.remoteAddress ?? 'unknown'
  const before = headers['x-forwarded-for']
  headers['x-forwarded-for'] = before === undefined ? client : `${String(before)}, ${client}`
  headers['x-forwarded-proto'] = 'http'
  headers['x-forwarded-port'] = port
  if (headers.host !== undefined) headers['x-forwarded-host'] = headers.host
  return undefined
}

/** Marks a request, whose own `upgrade` went with the other hop-by-hop headers, as one for a WebSocket again. */
export function restoreUpgrade(headers: IncomingHttpHeaders): void {
  headers.connection = 'Upgrade'
  headers.upgrade = 'websocket'
}

/** A target's answer says nothing about the client's connection. */
export function prepareResponse(headers: IncomingHttpHeaders): void {
  dropNamed(headers)
  if (headers['keep-alive'] !== undefined) headers['keep-alive'] = undefined
  if (headers.upgrade !== undefined) headers.upgrade = undefined
  if (headers.connection !== undefined) headers.connection = undefined
}

/** Whether the client wants its connection closed after the answer. */
export function wantsClose(req: IncomingMessage): boolean {
  const connection = req.headers.connection
  if (connection === undefined) return req.httpVersionMinor === 0
  return req.httpVersionMinor === 0 ? !/keep-alive/i.test(connection) : /close/i.test(connection)
}

function dropHopByHop(headers: IncomingHttpHeaders): void {
  dropNamed(headers)
  for (const name of hopByHop) if (headers[name] !== undefined) delete headers[name]
  /** The balancer has answered an expectation itself. */
  if (headers.expect !== undefined) delete headers.expect
  headers.connection = 'keep-alive'
}

function dropNamed(headers: IncomingHttpHeaders): void {
  const { connection } = headers
  if (connection === undefined || connection === 'keep-alive' || connection === 'close') return
  for (const token of connection.toLowerCase().split(',')) {
    const name = token.trim()
    if (!essential.has(name)) delete headers[name]
  }
}

/** RFC 9112, 3.2: a request with two must be answered 400; node only keeps the first. */
function countOf(rawHeaders: readonly string[], name: string): number {
  let count = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const raw = rawHeaders[index]
    if (raw !== undefined && raw.length === name.length && raw.toLowerCase() === name) count++
  }
  return count
}

/** RFC 9112, 3.2.2: `GET http://host/path` must be accepted, and its host counts, not the header's. */
function takeAbsoluteForm(req: IncomingMessage): boolean {
  if (!/^http:\/\//i.test(req.url ?? '')) return false
  try {
    const { host, pathname, search } = new URL(req.url ?? '')
    req.headers.host = host
    req.url = pathname + search
    return true
  } catch {
    return false
  }
}
