import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { systemClock } from '../../src/clock.ts'
import type { EngineEvent } from '../../src/engine/events.ts'
import { observe } from '../../src/engine/observation.ts'
import { whileProbing } from '../../src/engine/probe.ts'
import type { Check } from '../../src/spec/types.ts'
import { environment, start, worldWith } from '../testbed/memory/runs.ts'
import { createWorld } from '../testbed/memory/world.ts'

interface Setting {
  readonly answer: RequestListener
  readonly checks?: readonly Check[]
  /** Ends the work. */
  readonly until: (asked: number) => boolean
}

/** The events of a run whose route leads to a real server, probed until the server has been asked often enough. */
async function probed({ answer, checks = [], until }: Setting): Promise<readonly EngineEvent[]> {
  let asked = 0
  let enough: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (enough = resolve))
  const server = createServer((request, response) => {
    asked += 1
    answer(request, response)
    if (until(asked)) enough()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const { run, events } = start(await worldWith(1, {}, createWorld({ url })), {
      environment: { ...environment, checks },
    })
    const seen = await observe(run)
    expect(await whileProbing({ ...run, clock: systemClock }, seen, () => ended.then(() => 'done'))).toBe('done')
    return events
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const told = (events: readonly EngineEvent[]) =>
  events.flatMap((event) => (event.type === 'probed' ? [event.availability] : []))

const check = (change: Partial<Check>): Check => ({
  path: '/',
  method: 'GET',
  headers: {},
  status: 200,
  contains: undefined,
  timeoutMs: 1000,
  when: 'both',
  ...change,
})

test('requests to the address are counted while the work goes on, with their latencies', async () => {
  const [availability, ...more] = told(
    await probed({ answer: (_request, response) => void response.end('ok'), until: (asked) => asked === 4 }),
  )
  expect(more).toEqual([])
  expect(availability).toMatchObject({ failures: 0, lastFailure: undefined, latencyMs: expect.anything() })
  // The fourth may have been answered after the work was over.
  expect([3, 4]).toContain(availability?.requests)
})

test('answers of 500 and connections that break are failures, and a warning says so', async () => {
  let number = 0
  const events = await probed({
    answer: (_request, response) => {
      number += 1
      if (number === 2) response.destroy()
      else response.writeHead(number === 3 ? 503 : 404).end()
    },
    until: (asked) => asked === 5,
  })
  expect(told(events)).toMatchObject([{ failures: 2, lastFailure: 'answered 503' }])
  expect(events).toContainEqual({ type: 'warning', message: expect.stringMatching(/^2 of [45] requests .*503\.$/) })
})

test('the first check that only reads is what is asked', async () => {
  const asked = new Set<string>()
  const events = await probed({
    answer: ({ method, url, headers }, response) => {
      asked.add(`${method} ${url} ${String(headers['x-key'])} ${headers['user-agent']}`)
      response.end()
    },
    checks: [check({ method: 'POST', path: '/orders' }), check({ path: '/ready?deep', headers: { 'x-key': 'a' } })],
    until: (number) => number === 2,
  })
  expect([...asked]).toEqual(['GET /ready?deep a immutable-deploy-probe'])
  expect(told(events)[0]?.url).toMatch(/\/ready\?deep$/)
})

test('where nobody can be reached nothing is told, and the work goes on', async () => {
  const { run, events } = start(await worldWith(1, {}, createWorld({ url: 'http://127.0.0.1:1' })))
  const seen = await observe(run)
  await whileProbing({ ...run, clock: systemClock }, seen, () => systemClock.sleep(400, run.signal))
  expect(events).toEqual([])
})

test('where nothing is live yet nothing is asked', async () => {
  const { run, events } = start(createWorld())
  expect(await whileProbing(run, await observe(run), async () => 1)).toBe(1)
  expect(events).toEqual([])
})

test('what the work throws is thrown, at once, whatever is still waited for', async () => {
  const events: EngineEvent[] = []
  const { run } = start(await worldWith(1, {}, createWorld({ url: 'http://127.0.0.1:1' })))
  const seen = await observe(run)
  const failing = whileProbing({ ...run, report: (event) => void events.push(event) }, seen, async () => {
    throw new Error('the gate failed')
  })
  await expect(failing).rejects.toThrow('the gate failed')
  expect(events).toEqual([])
})
