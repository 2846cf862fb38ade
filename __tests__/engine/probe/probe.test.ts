// The run’s own requests to the address while traffic moves: what is asked, counted and reported, and when it begins
// and ends. The route leads to a real server.
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/action/system-clock.ts'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import type { EngineEvent } from '../../../src/engine/events.ts'
import { whileProbing, type Probe } from '../../../src/engine/probe/probe.ts'
import type { Run } from '../../../src/engine/session.ts'
import { observe } from '../../../src/engine/snapshot/observe.ts'
import type { Check } from '../../../src/spec/types.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, environment, messages, start, worldWith, type Started } from '../../harness/memory/runs.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'

interface Server {
  readonly url: string
  /** How often it was asked. */
  asked(): number
  /** Until it was asked so many times more. */
  more(times: number): Promise<void>
  close(): void
}

/** What a route leads to. */
async function openServer(answer: RequestListener): Promise<Server> {
  let asked = 0
  const listeners = new Set<() => void>()
  const server = createServer((request, response) => {
    asked += 1
    answer(request, response)
    for (const listener of listeners) listener()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    more: (times) => {
      const enough = asked + times
      return new Promise((resolve) => listeners.add(() => asked >= enough && resolve()))
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

interface Setting {
  readonly answer: RequestListener
  readonly checks?: readonly Check[]
  /** Of the route, as in `/api`. */
  readonly path?: string
  /** The work goes on until the server was asked so many times. */
  readonly times: number
}

/** The events of a run whose route leads to a real server. */
async function probed({ answer, checks = [], path = '', times }: Setting): Promise<readonly EngineEvent[]> {
  const server = await openServer(answer)
  try {
    const { run, events } = start(await worldWith(1, {}, createWorld({ url: server.url + path })), {
      environment: { ...environment, checks },
    })
    const seen = await observe(run)
    const work = async (probe: Probe) => {
      probe.start(seen)
      probe.moved(100)
      await server.more(times)
      return 'done'
    }
    expect(await whileProbing({ ...run, clock: systemClock }, work)).toBe('done')
    return events
  } finally {
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

test('the probe counts its requests and their latencies while the work goes on', async () => {
  const [availability, ...more] = told(
    await probed({ answer: (_request, response) => void response.end('ok'), times: 4 }),
  )
  expect(more).toEqual([])
  expect(availability).toMatchObject({ failures: 0, lastFailure: undefined, latencyMs: expect.anything() })
  // The fourth may have been answered after the work was over.
  expect([3, 4]).toContain(availability?.requests)
})

test('the probe counts server errors and broken connections as failures, and warns', async () => {
  let number = 0
  const events = await probed({
    answer: (_request, response) => {
      number += 1
      if (number === 2) response.destroy()
      else response.writeHead(number === 3 ? 503 : 404).end()
    },
    times: 5,
  })
  expect(told(events)).toMatchObject([{ failures: 2, lastFailure: 'answered 503' }])
  expect(events).toContainEqual({ type: 'warning', message: expect.stringMatching(/^2 of [45] requests .*503\.$/) })
})

test('the probe sends the first check of the spec that only reads', async () => {
  const asked = new Set<string>()
  const events = await probed({
    answer: ({ method, url, headers }, response) => {
      asked.add(`${method} ${url} ${String(headers['x-key'])} ${headers['user-agent']}`)
      response.end()
    },
    checks: [check({ method: 'POST', path: '/orders' }), check({ path: '/ready?deep', headers: { 'x-key': 'a' } })],
    times: 2,
  })
  expect([...asked]).toEqual(['GET /ready?deep a immutable-deploy-probe'])
  expect(told(events)[0]?.url).toMatch(/\/ready\?deep$/)
})

test('the probe asks for the top page of the route, which is not that of the whole host', async () => {
  const asked = new Set<string>()
  const answer: RequestListener = ({ url }, response) => {
    asked.add(url ?? '')
    response.end()
  }
  await probed({ answer, path: '/api', times: 2 })
  expect([...asked]).toEqual(['/api'])
})

test('the probe knows how many of its requests each release got, step by step', async () => {
  const world = await worldWith(1)
  const { run } = start(world)
  const seen = await observe(run)
  const { clock, signal } = run
  const ask: Run['ask'] = async () => ({ status: 500, body: '' })
  await whileProbing({ ...run, ask }, async (probe) => {
    const began = clock.now()
    const all = () =>
      probe.sentTo('old', began, clock.now()).requests + probe.sentTo('candidate', began, clock.now()).requests
    probe.start(seen)
    await clock.sleep(20_000, signal)
    const before = all()
    expect(probe.sentTo('candidate', began, clock.now())).toEqual({ requests: 0, faults: 0 })
    probe.moved(25)
    await clock.sleep(20_000, signal)
    const inCanary = all() - before
    expect(inCanary).toBeGreaterThan(20)
    expect(probe.sentTo('candidate', began, clock.now()).faults).toBeCloseTo(inCanary / 4)
    expect(probe.sentTo('old', began, clock.now()).requests).toBeCloseTo(before + (3 * inCanary) / 4)
    const movedAt = clock.now()
    probe.moved(100)
    await clock.sleep(20_000, signal)
    expect(probe.sentTo('old', movedAt, clock.now()).requests).toBe(0)
  })
})

test('the probe reports nothing if it cannot reach the address, and the work goes on', async () => {
  const { run, events } = start(await worldWith(1, {}, createWorld({ url: 'http://127.0.0.1:1' })))
  const seen = await observe(run)
  await whileProbing({ ...run, clock: systemClock }, async (probe) => {
    probe.start(seen)
    probe.moved(100)
    await systemClock.sleep(400, run.signal)
  })
  expect(events).toEqual([])
})

test('the probe sends nothing when no release is live yet', async () => {
  const { run, events } = start(createWorld())
  const seen = await observe(run)
  const work = async (probe: Probe) => {
    probe.start(seen)
    return 1
  }
  expect(await whileProbing(run, work)).toBe(1)
  expect(events).toEqual([])
})

test('the probe passes on the error of the work at once, even with a request under way', async () => {
  const { run, events } = start(await worldWith(1, {}, createWorld({ url: 'http://127.0.0.1:1' })))
  const seen = await observe(run)
  const failing = whileProbing(run, async (probe) => {
    probe.start(seen)
    throw new Error('the gate failed')
  })
  await expect(failing).rejects.toThrow('the gate failed')
  expect(events).toEqual([])
})

describe('the probe of a command', () => {
  let server: Server
  let status: number

  beforeEach(async () => {
    status = 200
    server = await openServer((_request, response) => void response.writeHead(status).end())
  })

  afterEach(() => server.close())

  /** Changes of weights take until the server was asked some times more, in time that really passes. */
  const slowly = (run: Run, moved: () => void = () => undefined): Run => {
    const { router } = run.platform
    const sleep: Run['clock']['sleep'] = async (ms, signal) => {
      await Promise.all([run.clock.sleep(ms, signal), systemClock.sleep(10, signal)])
    }
    const replaceWeights: typeof router.replaceWeights = async (...change) => {
      await router.replaceWeights(...change)
      await server.more(3)
      moved()
    }
    return {
      ...run,
      clock: { now: () => run.clock.now(), sleep },
      platform: { ...run.platform, router: { ...router, replaceWeights } },
    }
  }

  const order = (events: readonly EngineEvent[]) =>
    events.flatMap((event) => {
      if (event.type === 'step-started') return [`${event.step} begins`]
      if (event.type === 'step-finished') return [`${event.step} ends`]
      return event.type === 'probed' ? [event.type] : []
    })

  const sick = { boot: 'unhealthy', errorPercent: 0, p99: 1 } as const
  const toThree = (run: Run) => deploy(run, { commit: commit(3), build })
  const back = (run: Run) => rollback(run, { to: 'previous' })

  test.each([
    ['a deployment that fails', toThree, (world: World) => void world.apps.set(commit(3).sha, sick)],
    ['a deployment that is cancelled', toThree, (_world: World, { session }: Started) => session.cancel()],
    ['a warm rollback that is cancelled', back, (_world: World, { session }: Started) => session.cancel()],
  ])('goes on while %s is undone, and reports what happens then', async (_name, command, interrupt) => {
    const world = await worldWith(2, {}, createWorld({ url: server.url }))
    const started = start(world)
    const run = slowly(started.run, () => interrupt(world, started))
    const report: Run['report'] = (event) => {
      if (event.type === 'step-started' && event.step === 'undo') status = 503
      run.report(event)
    }
    await expect(command({ ...run, report })).rejects.toThrow()
    expectConverged(world, 'v2')
    expect(order(started.events).slice(-3)).toEqual(['undo begins', 'undo ends', 'probed'])
    const [availability] = told(started.events)
    const undoneAt = started.events.findLast((event) => event.type === 'shifted')?.at ?? 0
    expect(availability).toMatchObject({ lastFailure: 'answered 503' })
    expect(availability?.replies[0]).toMatchObject({ failure: undefined })
    expect(availability?.replies.some(({ at, failure }) => at <= undoneAt && failure !== undefined)).toBe(true)
    expect(messages(started.events, 'warning')).toEqual([expect.stringMatching(/own probe failed .* 503\.$/)])
    const asked = server.asked()
    await systemClock.sleep(100, new AbortController().signal)
    expect(server.asked()).toBe(asked)
  })

  test('begins with the launch, and reports before the old fleet is retired', async () => {
    const { run, events } = start(await worldWith(1, {}, createWorld({ url: server.url })))
    const asked: number[] = []
    const report: Run['report'] = (event) => {
      if (event.type === 'step-started' && event.step === 'launch') asked.push(server.asked())
      if (event.type === 'step-finished' && event.step === 'gate') asked.push(Math.min(1, server.asked()))
      run.report(event)
    }
    await deploy({ ...slowly(run), report }, { commit: commit(2), build })
    expect(asked).toEqual([0, 1])
    expect(order(events).slice(-6)).toEqual([
      'bake ends',
      'probed',
      'retire begins',
      'retire ends',
      'record begins',
      'record ends',
    ])
    expect(told(events)).toMatchObject([{ failures: 0 }])
  })

  test('tells nothing if no traffic moves', async () => {
    const world = await worldWith(1, {}, createWorld({ url: server.url }))
    world.apps.set(commit(2).sha, sick)
    const { run, events } = start(world)
    await expect(deploy(run, { commit: commit(2), build })).rejects.toThrow()
    expect([told(events), messages(events, 'warning')]).toEqual([[], []])
  })
})
