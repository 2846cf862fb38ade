import type { RawAnswer } from '../raw-target.ts'

/** Bytes on one side, bytes on the other. */
export interface Case {
  readonly name: string
  /** What the client writes, each piece once the one before has gone. */
  readonly sends: string | readonly string[]
  /** What the target answers; the body of a request need not be there by then. */
  readonly answers?: string | RawAnswer
  /** All of them in what the client gets before the connection is closed. */
  readonly gets: readonly RegExp[]
  readonly getsNot?: RegExp
  /** All of them in what the target got; `nothing` where nothing may reach it. */
  readonly seen?: readonly RegExp[] | 'nothing'
  readonly seenNot?: RegExp
  /** Why HAProxy is not asked, or does otherwise. */
  readonly haproxy?: string
}

export const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'
export const closing = 'Host: a\r\nConnection: close\r\n'
export const get = (path = '/', rest = '') => `GET ${path} HTTP/1.1\r\n${closing}${rest}\r\n`
export const post = (rest: string, body = '') => `POST / HTTP/1.1\r\n${closing}${rest}\r\n${body}`
export const is = (status: number) => new RegExp(`^HTTP/1\\.1 ${status} `)
export const whole = /\r\n\r\nok$/

export const lax = 'HAProxy lets it through'
export const gateway = 'what HAProxy forwards to its servers, an Application Load Balancer answers itself'

/** Answers when this has come of the request. */
export const onceItHas =
  (part: RegExp): RawAnswer =>
  (socket, request) => {
    let all = request
    const look = () => part.test(all) && socket.end(ok)
    socket.on('data', (chunk) => {
      all += chunk.toString('latin1')
      look()
    })
    look()
  }
