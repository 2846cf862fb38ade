import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startRawTarget, type RawAnswer, type RawTarget } from './raw-target.ts'
import { raw, setUp, until, type Rig } from './rig.ts'

let rig: Rig
let target: RawTarget
beforeEach(async () => (target = await startRawTarget()))
afterEach(async () => {
  await rig.close()
  await target.close()
})

async function serve(answer: RawAnswer, options: Parameters<typeof setUp>[0] = {}): Promise<void> {
  rig = await setUp(options)
  target.answer(answer)
  rig.group('blue', [target.port], { intervalMs: 3_600_000, healthy: 1 })
  rig.rule({ blue: 1 })
  await rig.healthy('blue', 1)
  await until(() => target.open() === 0)
}

const isOver = () => rig.balancer.inFlight('blue') === 0

/** What a client gets that writes without looking, until it is answered or has written all. */
async function upload(bytes: number, headers: string): Promise<string> {
  const socket = connect(rig.port, '127.0.0.1')
  let got = ''
  socket.on('data', (chunk) => (got += chunk.toString('latin1'))).on('error', () => undefined)
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${bytes}\r\n${headers}\r\n`)
  const piece = Buffer.alloc(65_536, 'x')
  for (let left = bytes; left > 0 && socket.writable; left -= piece.length) {
    if (!socket.write(piece.subarray(0, left))) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
  }
  await until(() => got.endsWith('\r\n\r\nbig') || socket.destroyed)
  socket.destroy()
  return got
}

const tooLarge = 'HTTP/1.1 413 Too Large\r\ncontent-length: 3\r\nconnection: close\r\n\r\nbig'

describe('an answer that comes before the upload', () => {
  const closes: readonly (readonly [string, RawAnswer])[] = [
    ['and resets', (socket) => void socket.end(tooLarge, () => socket.destroy())],
    ['and stops reading', (socket) => void socket.pause().write(tooLarge)],
    ['and ends its side', (socket) => void socket.end(tooLarge)],
  ]
  test.each(closes)('reaches every client, if the target answers %s', async (_how, answer) => {
    await serve(answer)
    const sizes = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? 5_000_000 : 1 + index * 40_000))
    const closing = (index: number) => (index % 2 === 0 ? '' : 'Connection: close\r\n')
    const answers = await Promise.all(sizes.map((bytes, index) => upload(bytes, closing(index))))
    expect(answers.map((one) => one.slice(0, 12))).toEqual(answers.map(() => 'HTTP/1.1 413'))
    await until(isOver)
    expect(rig.balancer.figures('blue', 0)).toMatchObject({ requests: 30, errors: 0 })
  })

  test('leaves the connection to a client that has sent the rest of its upload', async () => {
    await serve((socket, request) =>
      socket.end(request.startsWith('POST') ? tooLarge : tooLarge.replace('413 Too Large', '200 OK')),
    )
    const rest = 'x'.repeat(100_000)
    const answer = raw(
      rig.port,
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${rest.length}\r\n\r\n${rest}GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    )
    expect(await answer).toMatch(/^HTTP\/1\.1 413 [^]*big *HTTP\/1\.1 200 /)
  })

  test('of the balancer itself reaches the client, too, before its connection is closed', async () => {
    await serve(() => undefined)
    rig.balancer.removeRule('default')
    for (const bytes of [1, 300_000, 5_000_000]) {
      const socket = connect(rig.port, '127.0.0.1')
      const got: Buffer[] = []
      socket.on('data', (chunk: Buffer) => got.push(chunk)).on('error', () => undefined)
      socket.write(`POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${bytes}\r\n\r\n`)
      socket.write(Buffer.alloc(bytes, 'x'))
      await once(socket, 'close')
      expect(Buffer.concat(got).toString()).toMatch(/^HTTP\/1\.1 404 [^]*no rule matches/)
    }
  })
})

describe('clients that ask for an upgrade and are not given it', () => {
  const upgrade = (to: string) => `GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: ${to}\r\n\r\n`
  const stream = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: 1\n\n'

  test.each(['websocket', 'h2c'])('leave nothing behind when they go, as with an event stream (%s)', async (to) => {
    await serve((socket) => void socket.write(stream))
    const clients = await Promise.all(
      Array.from({ length: 300 }, async () => {
        const socket = connect(rig.port, '127.0.0.1', () => void socket.write(upgrade(to)))
        const [first] = (await once(socket, 'data')) as [Buffer]
        expect(first.toString()).toMatch(/^HTTP\/1\.1 200 /)
        return socket
      }),
    )
    expect(target.open()).toBe(300)
    clients.forEach((socket) => socket.destroy())
    await until(() => isOver() && target.open() === 0)
  })

  const refusals: readonly (readonly [string, string])[] = [
    ['401', 'HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n'],
    ['204', 'HTTP/1.1 204 No Content\r\n\r\n'],
    ['304', 'HTTP/1.1 304 Not Modified\r\netag: x\r\n\r\n'],
    ['200', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n'],
    ['502', 'XXXX\r\n\r\n'],
    ['502', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n'],
  ]
  test.each(refusals)('get %s, and their connection is closed', async (status, answer) => {
    await serve((socket) => void socket.write(answer))
    expect(await raw(rig.port, upgrade('websocket'))).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} [^]*connection: close`, 'i'),
    )
    await until(() => isOver() && target.open() === 0)
  })
})

describe('a client that takes its time', () => {
  const all = (socket: Socket) => {
    let got = ''
    socket.on('data', (chunk) => (got += chunk.toString())).on('error', () => undefined)
    return once(socket, 'close').then(() => got)
  }

  test('over the headers is sent away', async () => {
    await serve(() => undefined, { clientTimeoutMs: 200 })
    const socket = connect(rig.port, '127.0.0.1', () => void socket.write('GET / HTTP/1.1\r\nHost: a\r\nX: '))
    const dripping = setInterval(() => socket.write('x'), 20)
    expect(await all(socket)).toMatch(/^HTTP\/1\.1 408 /)
    clearInterval(dripping)
    expect(target.seen()).toBe('')
  })

  test('over the body is sent away, and its target is free again', async () => {
    await serve(() => undefined, { clientTimeoutMs: 200 })
    const socket = connect(
      rig.port,
      '127.0.0.1',
      () => void socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf'),
    )
    expect(await all(socket)).toMatch(/^HTTP\/1\.1 408 /)
    await until(() => isOver() && target.open() === 0)
  })

  test('gets the headers of an answer whose body is yet to come', async () => {
    await serve((socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n'))
    const socket = connect(rig.port, '127.0.0.1', () => void socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'))
    const [first] = (await once(socket, 'data')) as [Buffer]
    expect(first.toString()).toContain('text/event-stream')
    socket.destroy()
    await until(isOver)
  })
})
