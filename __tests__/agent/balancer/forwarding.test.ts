import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { health, raw, setUp, until, type Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => (rig = await setUp()))
afterEach(() => rig.close())

const seenBy = (body: string) => JSON.parse(body) as { url: string; headers: Record<string, string> }
const echo = async () => {
  await rig.serve((req, res) => res.end(JSON.stringify({ url: req.url, headers: req.headers })))
}

describe('the balancer', () => {
  test('passes path and query on unchanged', async () => {
    await echo()
    const path = '/a/../b//c%2Fd?x=/../y&z=%20'
    expect(seenBy((await rig.ask(path)).body).url).toBe(path)
  })

  test('appends to x-forwarded-for, and lets no client set the other forwarding headers', async () => {
    await echo()
    const claimed = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil' }
    const { headers } = seenBy((await rig.ask('/', { headers: { ...claimed, host: 'shop.example.com' } })).body)
    expect(headers).toMatchObject({
      host: 'shop.example.com',
      'x-forwarded-for': '203.0.113.7, 127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': String(rig.port),
      'x-forwarded-host': 'shop.example.com',
    })
  })

  test('passes on no hop-by-hop headers in either direction', async () => {
    await rig.serve((req, res) => {
      res.setHeader('connection', 'close, x-internal')
      res.setHeader('x-internal', '1')
      res.setHeader('x-kept', '1')
      res.end(JSON.stringify({ url: req.url, headers: req.headers }))
    })
    const headers = { connection: 'close, x-secret', 'x-secret': '1', te: 'trailers', 'keep-alive': '5', 'x-kept': '1' }
    const answer = await rig.ask('/', { headers })
    const seen = seenBy(answer.body).headers
    expect(seen).toMatchObject({ connection: 'keep-alive', 'x-kept': '1' })
    expect([seen['x-secret'], seen['te'], seen['keep-alive']]).toEqual([undefined, undefined, undefined])
    expect(answer.headers).toMatchObject({ 'x-kept': '1', connection: 'close' })
    expect(answer.headers['x-internal']).toBeUndefined()
  })

  test('passes on status, repeated headers and an empty body', async () => {
    await rig.serve((_req, res) => res.writeHead(304, { 'set-cookie': ['a=1', 'b=2'], etag: '"x"' }).end())
    const answer = await rig.ask('/')
    expect(answer).toMatchObject({ status: 304, body: '', headers: { 'set-cookie': ['a=1', 'b=2'], etag: '"x"' } })
  })

  test('accepts an absolute request target, and goes by its host', async () => {
    await echo()
    const answer = await raw(
      rig.port,
      'GET http://shop.example.com/x?y HTTP/1.1\r\nHost: other\r\nConnection: close\r\n\r\n',
    )
    expect(answer).toContain('"url":"/x?y"')
    expect(answer).toContain('"host":"shop.example.com"')
  })

  test('ends an answer to an HTTP/1.0 client by closing the connection', async () => {
    await rig.serve((_req, res) => {
      res.write('a')
      res.end('b')
    })
    const answer = await raw(rig.port, 'GET / HTTP/1.0\r\nHost: x\r\n\r\n')
    expect(answer).toMatch(/connection: close/i)
    expect(answer).not.toMatch(/chunked/i)
    expect(answer).toMatch(/\r\n\r\nab$/)
  })
})

describe('connections', () => {
  test('are kept alive on both sides', async () => {
    const ports = new Set<number | undefined>()
    await rig.serve((req, res) => {
      ports.add(req.socket.remotePort)
      res.end(String(ports.size))
    })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const reused: boolean[] = []
    for (let turn = 0; turn < 5; turn++) {
      const req = request({ port: rig.port, host: '127.0.0.1', agent }).end()
      const [res] = (await once(req, 'response')) as [IncomingMessage]
      reused.push(req.reusedSocket)
      res.resume()
      await once(res, 'end')
      await until(() => Object.keys(agent.freeSockets).length > 0)
    }
    agent.destroy()
    expect(reused).toEqual([false, true, true, true, true])
    expect(ports.size).toBe(1)
  })

  test('to a target are closed soon after their last request, before the target closes them', async () => {
    const app = await rig.serve((_req, res) => res.end())
    app.server.keepAliveTimeout = 0
    let open = 0
    app.server.on('connection', (socket) => {
      open++
      socket.once('close', () => open--)
    })
    rig.balancer.putTargetGroup('blue', { health: { ...health, intervalMs: 3_600_000 }, drainMs: 0 })
    await rig.ask('/')
    expect(open).toBeGreaterThan(0)
    await until(() => open === 0)
  })

  test('are closed for clients that ask for it', async () => {
    await rig.serve((_req, res) => res.end('bye'))
    const answer = await raw(rig.port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/connection: close/i)
    expect(answer).toContain('bye')
  })
})

describe('streams', () => {
  test('let an answer arrive piece by piece', async () => {
    let more = (): unknown => undefined
    await rig.serve((_req, res) => {
      res.write('first')
      more = () => res.end('second')
    })
    const req = request({ port: rig.port, host: '127.0.0.1' }).end()
    const [res] = (await once(req, 'response')) as [IncomingMessage]
    const [first] = (await once(res, 'data')) as [Buffer]
    expect(first.toString()).toBe('first')
    more()
    const [second] = (await once(res, 'data')) as [Buffer]
    expect(second.toString()).toBe('second')
  })

  test('let a request arrive piece by piece', async () => {
    const pieces: string[] = []
    await rig.serve((req, res) => {
      req.on('data', (chunk: Buffer) => pieces.push(chunk.toString()))
      req.on('end', () => res.end(pieces.join('+')))
    })
    const req = request({ port: rig.port, host: '127.0.0.1', method: 'POST' })
    req.write('first')
    await until(() => pieces.length === 1)
    req.end('second')
    const [res] = (await once(req, 'response')) as [IncomingMessage]
    const [body] = (await once(res, 'data')) as [Buffer]
    expect(body.toString()).toBe('first+second')
  })

  test('carry 32 MB up and down unchanged, whichever side is slow', async () => {
    const digest = createHash('sha256')
    await rig.serve((req, res) => {
      req.on('data', (chunk: Buffer) => digest.update(chunk))
      req.pipe(res)
    })
    const body = Buffer.alloc(32 * 1024 * 1024, 'immutable')
    const req = request({
      port: rig.port,
      host: '127.0.0.1',
      method: 'PUT',
      headers: { 'content-length': body.length },
    })
    req.end(body)
    const [res] = (await once(req, 'response')) as [IncomingMessage]
    const back = createHash('sha256')
    for await (const chunk of res) back.update(chunk as Buffer)
    const expected = createHash('sha256').update(body).digest('hex')
    expect([digest.digest('hex'), back.digest('hex')]).toEqual([expected, expected])
  })

  test('that break off at the target break off for the client too', async () => {
    await rig.serve((_req, res) => {
      res.writeHead(200, { 'content-length': '100' })
      res.write('half')
      setTimeout(() => res.destroy(), 20)
    })
    await expect(rig.ask('/')).rejects.toThrow('aborted')
    await until(() => rig.balancer.inFlight('blue') === 0)
  })
})

describe('a client that goes away', () => {
  test('before or in the middle of the answer ends its request at the target, without an error', async () => {
    let [seen, gone] = [0, 0]
    await rig.serve((req, res) => {
      seen++
      res.on('close', () => gone++)
      if (req.url === '/stream') res.write('x')
    })
    for (const path of ['/silent', '/stream']) {
      const req = request({ port: rig.port, host: '127.0.0.1', path }).end()
      req.on('error', () => undefined)
      const answered = path === '/stream' ? once(req, 'response') : undefined
      await until(() => seen === gone + 1)
      expect(rig.balancer.inFlight('blue')).toBe(1)
      await answered
      req.destroy()
      await until(() => rig.balancer.inFlight('blue') === 0 && gone === seen)
    }
    expect(rig.balancer.figures('blue', 0)).toMatchObject({ requests: 2, errors: 0 })
  })

  test('in the middle of an upload ends its request, without an error', async () => {
    let started = 0
    await rig.serve((req) => req.on('data', () => started++).on('error', () => undefined))
    const socket = connect(rig.port, '127.0.0.1')
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf')
    await until(() => started === 1)
    socket.destroy()
    await until(() => rig.balancer.inFlight('blue') === 0)
    expect(rig.balancer.figures('blue', 0)).toMatchObject({ requests: 1, errors: 0 })
  })
})

describe('a hostile request', () => {
  const refused: readonly (readonly [string, string, number])[] = [
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    [
      'two ways to frame the body',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a header of 20 kB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a space before the colon', 'GET / HTTP/1.1\r\nHost: a\r\nX : 1\r\n\r\n', 400],
    ['a target that is no path', 'GET ftp://x/ HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['not HTTP at all', '\u0016\u0003\u0001hello\r\n\r\n', 400],
  ]
  test.each(refused)('is refused and reaches no target: %s', async (_what, bytes, status) => {
    let reached = 0
    await rig.serve((_req, res) => res.end(String(++reached)))
    const socket = connect(rig.port, '127.0.0.1', () => socket.write(bytes))
    const [answer] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()
    expect(answer.toString()).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(reached).toBe(0)
  })

  test('that names content-length as a hop-by-hop header still has its body framed by it', async () => {
    const seen: string[] = []
    await rig.serve((req, res) => {
      seen.push(req.url ?? '')
      req.resume().on('end', () => res.end('ok'))
    })
    const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n'
    await raw(
      rig.port,
      `GET /outer HTTP/1.1\r\nHost: a\r\nConnection: close, content-length\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`,
    )
    expect(seen).toEqual(['/outer'])
  })
})
