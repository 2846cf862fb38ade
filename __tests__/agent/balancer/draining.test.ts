import { once } from 'node:events'
import { Agent, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { raw, setUp, until, type Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => (rig = await setUp()))
afterEach(() => rig.close())

/** An app that begins to answer, and ends when told. */
async function slowApp(): Promise<{ port: number; readonly begun: () => number; readonly finish: () => void }> {
  const pending: ServerResponse[] = []
  const app = await rig.serve((_req, res) => {
    res.write('begun ')
    pending.push(res)
  })
  const finish = () => pending.forEach((res) => res.end('and ended'))
  return { port: app.port, begun: () => pending.length, finish }
}

async function begin(agent?: Agent): Promise<IncomingMessage> {
  const req = request({ host: '127.0.0.1', port: rig.port, ...(agent === undefined ? {} : { agent }) }).end()
  const [res] = (await once(req, 'response')) as [IncomingMessage]
  return res
}

describe('deregistering a target', () => {
  test('lets requests in flight finish, sends no new ones, and keeps the connections of clients', async () => {
    const { port, finish } = await slowApp()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const res = await begin(agent)
    const drained = rig.balancer.deregister('blue', `i-${port}`)
    expect(rig.balancer.targetHealth('blue')).toEqual([
      expect.objectContaining({ target: `i-${port}`, state: 'draining', reason: 'Target.DeregistrationInProgress' }),
    ])
    expect((await rig.ask('/')).status).toBe(503)
    expect(rig.balancer.inFlight('blue')).toBe(1)
    finish()
    expect(await text(res)).toBe('begun and ended')
    await drained
    expect(rig.balancer.targetHealth('blue')).toEqual([])

    const next = await rig.app((_req, answer) => answer.end('next'))
    rig.group('blue', [next.port])
    await rig.healthy('blue', 1)
    const again = request({ host: '127.0.0.1', port: rig.port, agent }).end()
    const [answer] = (await once(again, 'response')) as [IncomingMessage]
    expect([again.reusedSocket, await text(answer)]).toEqual([true, 'next'])
    agent.destroy()
  })

  test('cuts what is left after the limit', async () => {
    const { port } = await slowApp()
    rig.group('blue', [], { drainMs: 50 })
    const body = text(await begin())
    await Promise.all([rig.balancer.deregister('blue', `i-${port}`), expect(body).rejects.toThrow('aborted')])
    expect(rig.balancer.inFlight('blue')).toBe(0)
  })

  test('ends at once when the target has no requests or is unknown', async () => {
    const { port } = await slowApp()
    await rig.balancer.deregister('blue', `i-${port}`)
    await rig.balancer.deregister('blue', 'i-never')
    await rig.balancer.deregister('never', 'i-never')
    expect(rig.balancer.targetHealth('blue')).toEqual([])
  })

  test('waits for the same end when it is asked for twice', async () => {
    const { port, finish } = await slowApp()
    const res = await begin()
    const ends = [0, 1].map(() => rig.balancer.deregister('blue', `i-${port}`))
    finish()
    await Promise.all([...ends, text(res)])
    expect(rig.balancer.inFlight('blue')).toBe(0)
  })

  test('cuts requests at once when their target group is removed', async () => {
    await slowApp()
    const body = text(await begin())
    rig.balancer.removeTargetGroup('blue')
    await expect(body).rejects.toThrow('aborted')
    expect(() => rig.balancer.targetHealth('blue')).toThrow(expect.objectContaining({ code: 'target-group-unknown' }))
  })
})

describe('closing a listener', () => {
  test('lets requests finish, closes idle connections, and takes no new ones', async () => {
    const { begun, finish } = await slowApp()
    const res = await begin(new Agent({ keepAlive: true }))
    const idle = raw(rig.port, 'GET /none HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n')
    await until(() => begun() === 2)
    const closed = rig.balancer.unlisten(rig.listener, 60_000)
    await expect(rig.ask('/')).rejects.toThrow('ECONNREFUSED')
    finish()
    expect(await text(res)).toBe('begun and ended')
    expect(await idle).toContain('begun and ended')
    await closed
  })

  test('cuts what is left after the limit, and the address can be opened again', async () => {
    await slowApp()
    const body = text(await begin())
    await Promise.all([rig.balancer.unlisten(rig.listener, 20), expect(body).rejects.toThrow('aborted')])
    await rig.balancer.listen(rig.listener)
    expect((await begin()).statusCode).toBe(200)
  })

  test('does nothing when none is open', async () => {
    await expect(rig.balancer.unlisten('127.0.0.1:1', 0)).resolves.toBeUndefined()
  })
})

describe('opening a listener', () => {
  test('does nothing when it is already open', async () => {
    await rig.serve((_req, res) => res.end('hello'))
    await Promise.all([rig.balancer.listen(rig.listener), rig.balancer.listen(rig.listener)])
    expect((await rig.ask('/')).body).toBe('hello')
  })

  test('fails with the reason when the address is taken, and works once it is free', async () => {
    const app = await rig.app()
    const address = `127.0.0.1:${app.port}`
    await expect(rig.balancer.listen(address)).rejects.toMatchObject({
      code: 'port-taken',
      message: expect.stringContaining(address),
      advice: expect.stringMatching(
        /^Stop that program\. For an environment that has not been deployed yet, another port/,
      ),
    })
    await app.close()
    await rig.balancer.listen(address)
    await expect(rig.balancer.listen('192.0.2.1:8080')).rejects.toMatchObject({ code: 'address-unavailable' })
  })
})
