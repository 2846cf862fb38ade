import type { ClientRequest, IncomingMessage, InformationEvent } from 'node:http'
import { recordAnswer } from './exchange.ts'
import { answerHeaders, connectionOnly } from './headers.ts'
import type { Exchange } from './in-flight.ts'
import { readAway } from './linger.ts'
import { addTrailers, pairsOf } from './trailers.ts'

/** What HTTP leaves to a reason phrase (RFC 9112, 4); Node writes nothing else. */
const reasonPhrase = /^[\t\x20-\x7e\x80-\xff]*$/

/** @param fail called instead where the answer is not one that may be passed on. */
export function passAnswer(
  exchange: Exchange,
  upstream: ClientRequest,
  answer: IncomingMessage,
  fail: (error: Error) => void,
): void {
  const { req, res } = exchange
  if (exchange.answered || exchange.over) return void upstream.destroy()
  const { statusCode: status = 0, statusMessage: reason = '' } = answer
  const headers = answerHeaders(exchange, answer)
  if (status < 200 || answer.httpVersionMajor !== 1 || headers === undefined)
    return fail(new Error('the answer is malformed'))
  try {
    res.writeHead(status, reasonPhrase.test(reason) ? reason : '', headers)
  } catch (error) {
    return fail(error as Error)
  }
  recordAnswer(exchange, status)
  if (exchange.head !== undefined) readAway(req.socket)
  answer.once('end', () => {
    addTrailers(res, answer.rawTrailers)
    if (!upstream.writableFinished) abandonBody(req, upstream)
  })
  answer.once('close', () => {
    if (!answer.complete) res.destroy()
  })
  answer.pipe(res)
  setImmediate(() => {
    if (!answer.readableEnded) res.flushHeaders()
  })
}

/** The target has answered without waiting for the whole body: what is still to come is read and dropped. */
function abandonBody(req: IncomingMessage, upstream: ClientRequest): void {
  req.unpipe(upstream)
  req.resume()
  upstream.destroy()
}

/**
 * Answers before the answer have to be passed on (RFC 9110, 15.2), but never to an HTTP/1.0 client; `100` is the balancer's
 * own, for it takes every body.
 */
export function passInterim({ req, res, head }: Exchange, interim: InformationEvent): void {
  const { statusCode: status, statusMessage: reason, rawHeaders } = interim
  if (status === 100 || head !== undefined || req.httpVersionMinor === 0 || res.headersSent) return
  const headers = pairsOf(rawHeaders).filter(([name]) => !connectionOnly.has(name.toLowerCase()))
  const lines = [`HTTP/1.1 ${status} ${reason}`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  if (lines.every((line) => reasonPhrase.test(line))) res.socket?.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}
