import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { answers } from './cases/answers.ts'
import { bodies } from './cases/bodies.ts'
import type { Case } from './cases/case.ts'
import { headers } from './cases/headers.ts'
import { pipelined } from './cases/pipelined.ts'
import { requests } from './cases/requests.ts'
import { startRawTarget, type RawTarget } from './raw-target.ts'
import { haproxyIsThere, startHaproxy, type Reference } from './reference.ts'
import { pause, setUp, until, type Rig } from './rig.ts'

// Bytes in, bytes out: what RFC 9112 asks of a message, and RFC 9110 of who passes it on. Where HAProxy is installed it
// has to do the same, or the case says why it does not: so that no expectation here is only our own.

let rig: Rig
let target: RawTarget
let reference: Reference | undefined
const uncaught: unknown[] = []
const note = (error: unknown) => void uncaught.push(error)
beforeAll(async () => {
  process.on('uncaughtException', note)
  target = await startRawTarget()
  reference = haproxyIsThere ? await startHaproxy(target.port) : undefined
  rig = await setUp()
  rig.group('blue', [target.port], { intervalMs: 3_600_000, healthy: 1 })
  rig.rule({ blue: 1 })
  await rig.healthy('blue', 1)
})
afterAll(async () => {
  process.off('uncaughtException', note)
  await rig.close()
  await reference?.close()
  await target.close()
})

const plain = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'

function prepare({ answers = plain }: Case): void {
  target.answer((socket, request) => {
    if (typeof answers === 'string') socket.write(answers, 'latin1')
    else answers(socket, request)
  })
}

/** All that comes until the connection is closed, or all that is expected has come. */
async function exchange(port: number, { sends, gets, getsNot }: Case): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let [got, closed] = ['', false]
  socket.on('data', (chunk) => (got += chunk.toString('latin1')))
  socket.on('error', () => undefined).on('close', () => (closed = true))
  for (const piece of [sends].flat()) {
    await new Promise<void>(
      (resolve) => void (socket.writable ? socket.write(piece, 'latin1', () => resolve()) : resolve()),
    )
    await pause(10)
  }
  await until(() => closed || (getsNot === undefined && gets.every((part) => part.test(got))))
  socket.destroy()
  return got
}

function check({ gets, getsNot, seen, seenNot }: Case, got: string, came: string): void {
  for (const part of gets) expect(got).toMatch(part)
  if (getsNot !== undefined) expect(got).not.toMatch(getsNot)
  if (seen === 'nothing') expect(came).toBe('')
  else for (const part of seen ?? []) expect(came).toMatch(part)
  if (seenNot !== undefined) expect(came).not.toMatch(seenNot)
}

const cases = {
  'a request:': requests,
  'a request’s headers and body:': headers,
  'pipelining:': pipelined,
  'a target answers:': answers,
  'a target’s body:': bodies,
}

describe.each(Object.entries(cases))('%s', (_what, some) => {
  test.each(some)('$name', async (one) => {
    prepare(one)
    check(one, await exchange(rig.port, one), target.seen())
    await until(() => rig.balancer.inFlight('blue') === 0)
    expect(uncaught).toEqual([])
  })

  const asked = some.filter(({ haproxy }) => haproxy === undefined)
  const beside = haproxyIsThere ? test : test.skip // no HAProxy to hold ours against
  const reason = haproxyIsThere ? '' : ' (skipped: haproxy is not installed; `apt-get install haproxy` brings it)'
  beside.each(asked)(`$name: HAProxy does the same${reason}`, async (one) => {
    prepare(one)
    check(one, await exchange(reference?.port ?? 0, one), target.seen())
  })
})
