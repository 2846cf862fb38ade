import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { createServer as createNetServer, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { freePort, pause, setUp, startApp, until, type Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => (rig = await setUp({ answerTimeoutMs: 500 })))
afterEach(() => rig.close())

/** Health checks so rare that a target that goes is believed healthy for as long as a test takes. */
const rare = { intervalMs: 3_600_000 }

async function withOneGone(handler: Parameters<Rig['app']>[0]): Promise<void> {
  const [stays, goes] = [await rig.app(handler), await rig.app(handler)]
  rig.group('blue', [stays.port, goes.port], rare)
  rig.rule({ blue: 1 })
  await rig.healthy('blue', 2)
  await goes.close()
}

describe('when a target cannot be reached,', () => {
  test('another target gets the request, with its body', async () => {
    await withOneGone((req, res) => {
      req.pipe(res)
    })
    const body = 'x'.repeat(300_000)
    for (const method of ['GET', 'POST', 'POST', 'PUT']) {
      const answer = await rig.ask('/', method === 'GET' ? { method } : { method, body })
      expect([answer.status, answer.body]).toEqual([200, method === 'GET' ? '' : body])
    }
    const { requests, errors } = rig.balancer.figures('blue', 0)
    expect(requests).toBe(4 + errors)
    expect(errors).toBeGreaterThan(0)
    expect(rig.balancer.inFlight('blue')).toBe(0)
  })

  test('another target group with weight gets the request if no other target of the group can be reached', async () => {
    const [gone, well] = [await rig.app(), await rig.app((_req, res) => res.end('green'))]
    rig.group('blue', [gone.port], rare)
    rig.group('green', [well.port], rare)
    rig.rule({ blue: 999, green: 1 })
    await Promise.all([rig.healthy('blue', 1), rig.healthy('green', 1)])
    await gone.close()
    expect((await rig.ask('/', { method: 'POST', body: 'x' })).body).toBe('green')
  })

  test('the client gets a 502 and keeps its connection if no target at all can be reached', async () => {
    const app = await rig.serve((_req, res) => res.end())
    rig.balancer.putTargetGroup('blue', {
      health: { path: '/', timeoutMs: 1000, healthy: 2, unhealthy: 2, status: [200, 399], ...rare },
      drainMs: 0,
    })
    await app.close()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const answer = await rig.ask('/', { method: 'POST', body: 'x'.repeat(200_000), agent })
    expect(answer).toMatchObject({ status: 502, body: 'Bad gateway: no target could be reached.\n' })
    expect((await rig.ask('/', { agent })).status).toBe(502)
    agent.destroy()
  })
})

describe('when no target is healthy,', () => {
  test('the client gets a 503 with a plain body, whether the group is empty, unproven, unknown or without weight', async () => {
    rig.group('empty', [])
    rig.group('booting', [await freePort()])
    for (const weights of [{ empty: 1 }, { booting: 1 }, { nowhere: 1 }, { empty: 0 }]) {
      rig.rule(weights)
      const answer = await rig.ask('/')
      expect(answer).toMatchObject({ status: 503, body: 'Service unavailable: no healthy target.\n' })
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    }
  })
})

describe('a target that misbehaves', () => {
  test('causes a 502 at once when it changes the protocol unasked', async () => {
    await rig.close()
    rig = await setUp({ answerTimeoutMs: 3_600_000 })
    await rig.serve((req) => {
      req.socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: foo\r\nconnection: upgrade\r\n\r\n')
    })
    expect((await rig.ask('/')).status).toBe(502)
    await until(() => rig.balancer.inFlight('blue') === 0)
  })

  test('causes a 502 when it breaks off before it answers, and does not get the request twice', async () => {
    let seen = 0
    await rig.serve((req) => {
      seen++
      req.socket.destroy()
    })
    expect(await rig.ask('/')).toMatchObject({ status: 502 })
    expect(await rig.ask('/', { method: 'POST', body: 'x' })).toMatchObject({ status: 502 })
    expect(seen).toBe(2)
    expect(rig.balancer.figures('blue', 0)).toMatchObject({ requests: 2, errors: 2 })
  })

  test('causes a 502 when it does not speak HTTP', async () => {
    const server = createNetServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', (data) => socket.end(data.includes('/healthz') ? 'HTTP/1.1 200 OK\r\n\r\n' : 'SSH-2.0\r\n'))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    rig.group('blue', [(server.address() as AddressInfo).port])
    rig.rule({ blue: 1 })
    await rig.healthy('blue', 1)
    expect(await rig.ask('/')).toMatchObject({ status: 502 })
    server.close()
  })

  test('causes a 504 when it does not answer in time, but may take any time over a long upload or a long answer', async () => {
    await rig.serve((req, res) => {
      if (req.url === '/silent') return
      req.resume().on('end', () => {
        setTimeout(() => res.write('a'), 250)
        setTimeout(() => res.end('b'), 1250)
      })
    })
    expect(await rig.ask('/silent')).toMatchObject({ status: 504 })
    expect(rig.balancer.figures('blue', 0)).toMatchObject({ requests: 1, errors: 1 })

    const upload = request({ host: '127.0.0.1', port: rig.port, method: 'POST' })
    upload.write('first')
    await pause(1000)
    upload.end('last')
    const [answer] = (await once(upload, 'response')) as [IncomingMessage]
    expect([answer.statusCode, await text(answer)]).toEqual([200, 'ab'])
  })

  test('has its 5xx answers passed on and counted as errors', async () => {
    await rig.serve((req, res) => res.writeHead(Number(req.url?.slice(1))).end('said'))
    for (const status of [200, 404, 500, 503]) {
      expect(await rig.ask(`/${status}`)).toMatchObject({ status, body: 'said' })
    }
    expect(rig.balancer.figures('blue', 0)).toMatchObject({ requests: 4, errors: 2 })
  })
})

describe('a target that closes kept-alive connections at once', () => {
  /** All the time it wants: a machine that is busy elsewhere is not what this is about. */
  beforeEach(async () => {
    await rig.close()
    rig = await setUp()
  })

  test('makes no GET fail', async () => {
    const app = await startApp((_req, res) => {
      res.end('well')
      res.once('finish', () => setImmediate(() => res.req.socket.destroy()))
    })
    rig.group('blue', [app.port])
    rig.rule({ blue: 1 })
    await rig.healthy('blue', 1)
    const agent = new Agent({ keepAlive: true, maxSockets: 16 })
    const statuses = await Promise.all(Array.from({ length: 1000 }, async () => (await rig.ask('/', { agent })).status))
    agent.destroy()
    await app.close()
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    expect(rig.balancer.figures('blue', 0)).toMatchObject({ requests: 1000, errors: 0 })
  })
})
