import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { openSession, type Aws } from '../../../src/platforms/aws/session.ts'
import { freePort } from '../../harness/local.ts'

/** What becomes of one attempt. */
type Answer = (response: ServerResponse) => void

const says =
  (status: number, name: string, message = 'Rate exceeded'): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'request-7' })
    response.end(JSON.stringify({ __type: name, message }))
  }
const throttles = says(400, 'ThrottlingException')
const silence: Answer = () => undefined
const cut: Answer = (response) => void response.socket?.destroy()
const page: Answer = (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')

let server: Server
let aws: Aws
let answers: readonly Answer[]
let asked: number
const endpoint = process.env['AWS_ENDPOINT_URL']

beforeEach(async () => {
  asked = 0
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      const answer = answers[Math.min(asked, answers.length - 1)]
      asked += 1
      answer?.(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open((server.address() as AddressInfo).port)
})
afterEach(() => {
  aws.close()
  server.closeAllConnections()
  server.close()
  if (endpoint === undefined) delete process.env['AWS_ENDPOINT_URL']
  else process.env['AWS_ENDPOINT_URL'] = endpoint
})

function open(port: number) {
  process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${port}`
  const credentials = async () => ({ accessKeyId: 'test', secretAccessKey: 'test' })
  aws = openSession({ region: 'eu-west-1', clock: systemClock, credentials })
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'it succeeded',
    (error: unknown) => error,
  )
}

const call = (ms: number) => ({ signal: new AbortController().signal, deadline: systemClock.now() + ms })
const write = (ms = 1500) =>
  failure(aws.ssm(call(ms), 'writing entry 3', (ssm, options) => ssm.putParameter({ Name: '/a', Value: 'b' }, options)))
const read = (ms = 1500) =>
  failure(aws.ssm(call(ms), 'reading entries', (ssm, options) => ssm.getParameters({ Names: ['/a'] }, options)))

describe('when its time is over,', () => {
  test('a throttled call says so with the last answer, and nothing of it takes effect', async () => {
    answers = [throttles]
    expect(await write()).toMatchObject({
      code: 'platform-throttled',
      fault: 'platform',
      mayLand: false,
      message: expect.stringMatching(
        /^AWS throttled writing entry 3 \(ssm\) for as long as it was tried: PutParameter was sent \d times; the last answer was ThrottlingException: Rate exceeded \(400, request request-7\)\.$/,
      ),
      advice: expect.stringContaining('Run again later'),
    })
    expect(asked).toBeGreaterThan(1)
    expect(await read()).toMatchObject({ code: 'platform-throttled', mayLand: false })
  })

  test.each([
    ['500', says(500, 'InternalServerError', 'We are sorry'), true],
    ['502 without a word that the SDK knows', page, true],
    ['503', says(503, 'ServiceUnavailable', 'We are sorry'), false],
    ['504', says(504, 'GatewayTimeout', 'We are sorry'), true],
  ])('a call that met a failure of the service says so: %s', async (status, answer, mayLand) => {
    answers = [answer]
    const error = await write()
    expect(error).toMatchObject({ code: 'platform-failed', fault: 'platform', mayLand })
    expect((error as Error).message).toContain(status.slice(0, 3))
    expect(await read()).toMatchObject({ code: 'platform-failed', mayLand: false })
  })

  test('an unanswered change may still take effect, and a read cannot', async () => {
    answers = [silence]
    expect(await write(500)).toMatchObject({ code: 'platform-timeout', mayLand: true })
    expect(await read(500)).toMatchObject({ code: 'platform-timeout', mayLand: false })
    expect(await write(0)).toMatchObject({ code: 'platform-timeout', mayLand: false })
    expect(asked).toBe(2)
  })

  test('a retry in flight may still take effect', async () => {
    answers = [throttles, throttles, silence]
    expect(await write(10_000)).toMatchObject({ code: 'platform-throttled', mayLand: true })
    expect(asked).toBe(3)
  })

  test('an attempt whose answer was lost may still take effect, whatever became of the others', async () => {
    answers = [cut, throttles]
    expect(await write()).toMatchObject({ code: 'platform-throttled', mayLand: true })
    asked = 0
    answers = [cut, says(400, 'AccessDeniedException', 'no')]
    expect(await write(5000)).toMatchObject({ code: 'permission-missing', mayLand: true })
    asked = 0
    expect(await read(5000)).toMatchObject({ code: 'permission-missing', mayLand: false })
  })

  test('a call without a connection cannot take effect', async () => {
    aws.close()
    open(await freePort())
    expect(await write()).toMatchObject({ mayLand: false, fault: 'platform' })
  })
})

test('a call that the service refuses does not take effect', async () => {
  answers = [says(400, 'AccessDeniedException', 'no')]
  expect(await write()).toMatchObject({ code: 'permission-missing', mayLand: false })
  answers = [says(400, 'ValidationException', 'no')]
  expect(await write()).toMatchObject({ code: 'aws-failed', mayLand: false })
  expect(asked).toBe(2)
})

test('an aborted call throws the signal’s reason', async () => {
  answers = [silence]
  const stop = new AbortController()
  const late = systemClock.now() + 60_000
  const writing = aws.ssm({ signal: stop.signal, deadline: late }, 'writing', (ssm, options) =>
    ssm.putParameter({ Name: '/a', Value: 'b' }, options),
  )
  setTimeout(() => stop.abort(new Error('cancelled by hand')), 100)
  await expect(writing).rejects.toThrow('cancelled by hand')
})
