import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { recordAnswer } from './exchange.ts'
import type { Exchange } from './in-flight.ts'
import { pairsOf } from './trailers.ts'

/**
 * Joins the client's connection with the target's, once the target has agreed to a WebSocket.
 * @returns why it does not, in words.
 */
export function openTunnel(
  exchange: Exchange,
  answer: IncomingMessage,
  target: Socket,
  targetHead: Buffer,
): string | undefined {
  const { req, res, head } = exchange
  if (exchange.answered || exchange.over) return 'nobody waits for it any more'
  if (head === undefined) return 'the target changed the protocol, which nobody had asked for'
  if (answer.headers.upgrade?.toLowerCase() !== 'websocket') return 'the target changed to another protocol'
  recordAnswer(exchange, 101)
  const client = req.socket
  res.detachSocket(client)
  const headers = pairsOf(answer.rawHeaders).map(([name, value]) => `${name}: ${value}\r\n`)
  client.write(`HTTP/1.1 101 Switching Protocols\r\n${headers.join('')}\r\n`, 'latin1')
  if (head.length > 0) client.unshift(head)
  if (targetHead.length > 0) target.unshift(targetHead)
  for (const [one, other] of [
    [client, target],
    [target, client],
  ] as const) {
    one.setTimeout(0)
    one.setKeepAlive(true)
    one.once('error', () => other.destroy())
    one.once('close', () => other.destroySoon())
    one.pipe(other)
  }
  return undefined
}
