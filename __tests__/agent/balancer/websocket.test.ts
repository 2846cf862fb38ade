import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { WebSocket, WebSocketServer } from 'ws'
import { raw, setUp, until, type Rig } from './rig.ts'

let rig: Rig
const cleanups: (() => void)[] = []
beforeEach(async () => (rig = await setUp({ answerTimeoutMs: 200 })))
afterEach(async () => {
  await rig.close()
  for (const cleanup of cleanups.splice(0)) cleanup()
})

/** An app that answers what it is told with its name before it; `/deny` is not upgraded, `/silent` not answered. */
async function echoing(name: string): Promise<{ port: number; upgrades: IncomingMessage[]; stop(): void }> {
  const upgrades: IncomingMessage[] = []
  const server = createServer((_req, res) => res.end('plain'))
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (req, socket, head) => {
    upgrades.push(req)
    if (req.url === '/deny') socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 2\r\n\r\nno')
    if (req.url !== '/') return
    sockets.handleUpgrade(req, socket, head, (ws) =>
      ws.on('message', (data: Buffer) => ws.send(`${name}: ${data.toString()}`)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    sockets.clients.forEach((client) => client.terminate())
    server.closeAllConnections()
    server.close()
  }
  cleanups.push(stop)
  return { port: (server.address() as AddressInfo).port, upgrades, stop }
}

async function open(path = '/'): Promise<WebSocket> {
  const ws = new WebSocket(`ws://${rig.listener}${path}`)
  await once(ws, 'open')
  return ws
}

async function say(ws: WebSocket, what: string): Promise<string> {
  ws.send(what)
  const [data] = (await once(ws, 'message')) as [Buffer]
  return data.toString()
}

describe('WebSockets', () => {
  test('are passed on and counted, and outlive a change of rules', async () => {
    const [blue, green] = [await echoing('blue'), await echoing('green')]
    rig.group('blue', [blue.port])
    rig.group('green', [green.port])
    rig.rule({ blue: 1, green: 0 })
    await Promise.all([rig.healthy('blue', 1), rig.healthy('green', 1)])
    const before = await open()
    expect(await say(before, 'one')).toBe('blue: one')
    expect(blue.upgrades[0]?.headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1', upgrade: 'websocket' })

    rig.rule({ blue: 0, green: 1 })
    const after = await open()
    expect(await say(after, 'two')).toBe('green: two')
    expect(await say(before, 'three')).toBe('blue: three')
    expect(rig.balancer.inFlight('blue')).toBe(1)
    expect(rig.balancer.figures('blue', 0)).toMatchObject({ requests: 1, errors: 0 })

    before.close()
    await until(() => rig.balancer.inFlight('blue') === 0)
    after.terminate()
    await until(() => rig.balancer.inFlight('green') === 0)
  })

  test('may go on while their target drains, and are cut after the limit', async () => {
    const blue = await echoing('blue')
    rig.group('blue', [blue.port], { drainMs: 100 })
    rig.rule({ blue: 1 })
    await rig.healthy('blue', 1)
    const ws = await open()
    const closed = once(ws, 'close')
    const drained = rig.balancer.deregister('blue', `i-${blue.port}`)
    expect(await say(ws, 'still')).toBe('blue: still')
    await Promise.all([drained, closed])
    expect(rig.balancer.inFlight('blue')).toBe(0)
  })

  test('go to another target when one cannot be reached', async () => {
    const [gone, well] = [await echoing('gone'), await echoing('well')]
    rig.group('blue', [gone.port, well.port], { intervalMs: 3_600_000 })
    rig.rule({ blue: 1 })
    await rig.healthy('blue', 2)
    gone.stop()
    for (let turn = 0; turn < 3; turn++) {
      const ws = await open()
      expect(await say(ws, 'hi')).toBe('well: hi')
      ws.close()
      await once(ws, 'close')
    }
    well.stop()
    const [error] = (await once(new WebSocket(`ws://${rig.listener}/`), 'error')) as [Error]
    expect(error.message).toContain('502')
  })

  test('end with their target, and are refused if it refuses them', async () => {
    const blue = await echoing('blue')
    rig.group('blue', [blue.port])
    rig.rule({ blue: 1 })
    await rig.healthy('blue', 1)
    const [denied] = (await once(new WebSocket(`ws://${rig.listener}/deny`), 'error')) as [Error]
    expect(denied.message).toContain('403')
    const [silent] = (await once(new WebSocket(`ws://${rig.listener}/silent`), 'error')) as [Error]
    expect(silent.message).toContain('504')
    const ws = await open()
    const closed = once(ws, 'close')
    blue.stop()
    await closed
    await until(() => rig.balancer.inFlight('blue') === 0)
  })

  test('get a 503 when no target is healthy', async () => {
    rig.rule({ nowhere: 1 })
    const [error] = (await once(new WebSocket(`ws://${rig.listener}/`), 'error')) as [Error]
    expect(error.message).toContain('503')
  })
})

describe('other upgrades', () => {
  test('are ignored, and the request is answered', async () => {
    await rig.serve((req, res) => res.end(`${req.url} ${String(req.headers.upgrade)}`))
    const answer = await raw(
      rig.port,
      'GET /h2 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1.1 200 OK/)
    expect(answer).toContain('/h2 undefined')
    await until(() => rig.balancer.inFlight('blue') === 0)
  })

  test('with a body are refused', async () => {
    await rig.serve((_req, res) => res.end())
    const answer = await raw(
      rig.port,
      'POST / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: 2\r\n\r\nhi',
    )
    expect(answer).toMatch(/^HTTP\/1.1 501 /)
  })
})
