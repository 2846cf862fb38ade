// A question to a user’s app goes to that app alone and has an end, whatever the path and whatever is answered. Real
// sockets answer, some of them as no server should.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ask, type Question } from '../../src/engine/http.ts'
import { hostileAnswers, startHostile } from '../harness/hostile-server.ts'

type Server = Awaited<ReturnType<typeof startHostile>>

const servers: Server[] = []
const serve = async (...how: Parameters<typeof startHostile>) => {
  const server = await startHostile(...how)
  servers.push(server)
  return server
}
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())))

const token = 'only for the load balancer'
const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfine'
const at = ({ port }: Server) => ({ url: `http://127.0.0.1:${port}`, headers: { 'x-immutable-release': token } })
const question = (more: Partial<Question> = {}): Question => ({
  method: 'GET',
  path: '/',
  headers: {},
  timeoutMs: 300,
  ...more,
})
const isLetGo = async (server: Server) => {
  for (const end = Date.now() + 2000; server.connections() > 0 && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 5))
  expect(server.connections()).toBe(0)
}
const never = new AbortController().signal

describe('a question whose path is', () => {
  let mine: Server
  let other: Server
  beforeEach(async () => {
    mine = await serve((socket) => socket.write(ok))
    other = await serve((socket) => socket.write(ok))
  })

  test.each([
    '//127.0.0.1:PORT/healthz',
    '/\\127.0.0.1:PORT/healthz',
    '///127.0.0.1:PORT',
    '/\\/127.0.0.1:PORT/',
    '/./\\127.0.0.1:PORT',
    '//user:password@127.0.0.1:PORT/',
    '/a/../..//127.0.0.1:PORT/',
    '//',
    '//[',
    '/%2f%2f127.0.0.1:PORT',
    '/@127.0.0.1:PORT/',
    '/:PORT/',
    '/a?b=//c',
  ])('%s goes to the address, with the path unchanged', async (pattern) => {
    const path = pattern.replace('PORT', `${other.port}`)
    expect(await ask(at(mine), question({ path }), never)).toEqual({ status: 200, body: 'fine' })
    expect(mine.asked).toEqual([expect.stringContaining(`GET ${path} HTTP/1.1\r\n`)])
    expect(mine.asked[0]).toContain(token)
    expect(other.asked).toEqual([])
  })

  test.each([
    'http://127.0.0.1:PORT/',
    '127.0.0.1:PORT',
    '',
    '*',
    '\\\\127.0.0.1:PORT/',
    '/\t/127.0.0.1:PORT/',
    '/\n/127.0.0.1:PORT/',
    '\t//127.0.0.1:PORT/',
    '/ HTTP/1.1\r\nhost: x\r\n\r\n',
    ' //127.0.0.1:PORT',
  ])('%j goes to no server', async (pattern) => {
    const path = pattern.replace('PORT', `${other.port}`)
    await expect(ask(at(mine), question({ path }), never)).rejects.toThrow()
    expect([...mine.asked, ...other.asked]).toEqual([])
  })

  test('redirected gets the redirection as its answer', async () => {
    const away = await serve((socket) =>
      socket.write(`HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:${other.port}/\r\ncontent-length: 0\r\n\r\n`),
    )
    expect(await ask(at(away), question(), never)).toEqual({ status: 302, body: '' })
    expect(other.asked).toEqual([])
  })
})

describe('a question', () => {
  test.each(Object.keys(hostileAnswers))('ends in time whatever the server answers: %s', async (name) => {
    const server = await serve((socket) => hostileAnswers[name]?.(socket))
    const began = performance.now()
    const [end] = await Promise.allSettled([ask(at(server), question(), never)])
    expect(performance.now() - began).toBeLessThan(1500)
    if (end?.status === 'fulfilled') expect(end.value).toEqual({ status: 101, body: '' })
    expect(end?.status).toBe(name.startsWith('a change of protocol') ? 'fulfilled' : 'rejected')
    await isLetGo(server)
  })

  test('throws the signal’s reason when it aborts, and closes the connection', async () => {
    const server = await serve(() => undefined)
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('enough')), 50)
    await expect(ask(at(server), question({ timeoutMs: 60_000 }), stop.signal)).rejects.toThrow('enough')
    await expect(ask(at(server), question(), stop.signal)).rejects.toThrow('enough')
    await isLetGo(server)
    expect(server.asked).toHaveLength(1)
  })

  test('that fails says why', async () => {
    const late = await serve(() => undefined)
    await expect(ask(at(late), question(), never)).rejects.toThrow('no complete answer within 300 ms')
    const half = await serve((socket) => hostileAnswers['a body that stops']?.(socket))
    await expect(ask(at(half), question(), never)).rejects.toThrow('no complete answer within 300 ms')
  })
})
