import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { checkHealth } from '../../../src/agent/balancer/health-check.ts'
import {
  afterProbe,
  describeHealth,
  initialHealth,
  type HealthState,
  type Probe,
} from '../../../src/agent/balancer/health-state.ts'
import { hostileAnswers, startHostile } from '../../harness/hostile-server.ts'
import { freePort, health, pause, setUp, startApp, until, type Rig } from './rig.ts'

const passed: Probe = { kind: 'passed', said: 'answered 200' }
const mismatch: Probe = { kind: 'mismatch', said: 'answered 500, expected 200 to 399' }
const refused: Probe = { kind: 'refused', said: 'refused the connection' }
const check = { ...health, intervalMs: 1000, healthy: 3, unhealthy: 2 }

/** The states after each of these probes, which are this far apart. */
function states(
  probes: readonly Probe[],
  apartMs: number,
  from: HealthState = initialHealth(0),
): readonly HealthState[] {
  const seen: HealthState[] = []
  for (const [index, probe] of probes.entries())
    seen.push(afterProbe(seen.at(-1) ?? from, probe, check, (index + 1) * apartMs))
  return seen
}
const statuses = (...args: Parameters<typeof states>) => states(...args).map(({ status }) => status)

test('a process that has no time for an answer does not hold that against the target', async () => {
  const app = await startApp((_req, res) => res.end())
  const probe = checkHealth(
    { id: 'i', host: '127.0.0.1', port: app.port },
    { ...check, timeoutMs: 100 },
    new AbortController().signal,
  )
  const until = performance.now() + 400
  while (performance.now() < until);
  expect(await probe).toMatchObject({ kind: 'passed' })
  await app.close()
})

describe('by the rules of target health,', () => {
  test('a new target is healthy after one passed check', () => {
    expect(statuses([passed], 50)).toEqual(['healthy'])
    expect(statuses([mismatch, passed], 50)).toEqual(['initial', 'healthy'])
  })

  test('a new target that fails is unhealthy after as many failures, counted once per interval', () => {
    const probes = Array.from({ length: 40 }, () => mismatch)
    expect(statuses(probes, 50).indexOf('unhealthy')).toBe(39)
    expect(statuses([mismatch, mismatch], 1000)).toEqual(['initial', 'unhealthy'])
  })

  test('a new target that refuses connections is booting', () => {
    expect(statuses([refused, refused, refused, refused, passed], 5000)).toEqual([
      ...Array.from({ length: 4 }, () => 'initial'),
      'healthy',
    ])
  })

  test('an unhealthy target needs several passes in a row, and a healthy one several failures', () => {
    const unhealthy = states([mismatch, mismatch], 1000).at(-1)
    expect(statuses([passed, passed, mismatch, passed, passed, passed], 1000, unhealthy)).toEqual([
      'unhealthy',
      'unhealthy',
      'unhealthy',
      'unhealthy',
      'unhealthy',
      'healthy',
    ])
    const healthy = states([passed], 1000).at(-1)
    expect(statuses([refused, passed, refused, mismatch], 1000, healthy)).toEqual([
      'healthy',
      'healthy',
      'healthy',
      'unhealthy',
    ])
  })

  test('reasons are those of ELBv2, and the description holds the last answer', () => {
    expect(describeHealth('i-1', initialHealth(0))).toMatchObject({
      state: 'initial',
      reason: 'Elb.InitialHealthChecking',
    })
    const reasons = (['mismatch', 'timeout', 'failed', 'refused'] as const).map((kind) => {
      const healthy = states([passed], 1000)[0]
      const state = states([mismatch, { kind, said: kind }], 1000, healthy).at(-1)
      return state === undefined ? undefined : describeHealth('i-1', state)
    })
    expect(reasons).toEqual([
      { target: 'i-1', state: 'unhealthy', reason: 'Target.ResponseCodeMismatch', description: 'mismatch' },
      { target: 'i-1', state: 'unhealthy', reason: 'Target.Timeout', description: 'timeout' },
      { target: 'i-1', state: 'unhealthy', reason: 'Target.FailedHealthChecks', description: 'failed' },
      { target: 'i-1', state: 'unhealthy', reason: 'Target.FailedHealthChecks', description: 'refused' },
    ])
  })
})

describe('one health check', () => {
  test.each(Object.keys(hostileAnswers))('ends in time whatever the target answers: %s', async (name) => {
    const server = await startHostile((socket) => hostileAnswers[name]?.(socket))
    const target = { id: 'i-1', host: '127.0.0.1', port: server.port }
    const began = performance.now()
    const probe = await checkHealth(target, { ...health, timeoutMs: 200 }, new AbortController().signal)
    expect(performance.now() - began).toBeLessThan(1500)
    const isAnswered = /body|chunk/.test(name)
    if (name.startsWith('a change')) expect(probe).toEqual({ kind: 'mismatch', said: expect.any(String), status: 101 })
    else expect(probe.kind === 'passed').toBe(isAnswered)
    await until(() => server.connections() === 0)
    await server.close()
  })

  test.each(['//127.0.0.1:PORT/', '/\\127.0.0.1:PORT/', 'http://127.0.0.1:PORT/', '/\t/127.0.0.1:PORT/'])(
    'asks nobody but its target for the path %j',
    async (path) => {
      const [target, other] = [await startHostile((socket) => socket.end()), await startHostile(() => undefined)]
      const check = { ...health, path: path.replace('PORT', `${other.port}`) }
      const probe = await checkHealth(
        { id: 'i', host: '127.0.0.1', port: target.port },
        check,
        AbortSignal.timeout(500),
      )
      expect(probe.kind).toBe('failed')
      expect(other.asked).toEqual([])
      await Promise.all([target.close(), other.close()])
    },
  )
})

describe('health checks', () => {
  let rig: Rig
  beforeEach(async () => (rig = await setUp()))
  afterEach(() => rig.close())
  const stateOf = (group: string) => rig.balancer.targetHealth(group)[0]

  test('notice an app that comes up at once, however long the interval', async () => {
    const port = await freePort()
    rig.group('blue', [port], { intervalMs: 3_600_000 })
    rig.rule({ blue: 0 })
    await until(() => stateOf('blue')?.description === 'refused the connection')
    expect(stateOf('blue')?.state).toBe('initial')
    const app = await startApp((_req, res) => res.end(), port)
    await rig.healthy('blue', 1)
    await app.close()
  })

  test('follow an app that answers badly, slowly, not at all, and well again', async () => {
    let answer: 'well' | 'badly' | 'never' = 'badly'
    const server = createServer((_req, res) => {
      if (answer !== 'never') res.writeHead(answer === 'well' ? 200 : 500).end()
    })
    const port = await freePort()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    rig.group('blue', [port], { timeoutMs: 50, intervalMs: 20 })
    rig.rule({ blue: 1 })
    await until(() => stateOf('blue')?.state === 'unhealthy')
    expect(stateOf('blue')).toMatchObject({
      reason: 'Target.ResponseCodeMismatch',
      description: 'answered 500, expected 200 to 399',
    })
    expect((await rig.ask('/')).status).toBe(503)
    answer = 'well'
    await rig.healthy('blue', 1)
    answer = 'never'
    await until(() => stateOf('blue')?.state === 'unhealthy')
    expect(stateOf('blue')).toMatchObject({ reason: 'Target.Timeout', description: 'did not answer within 50 ms' })
    server.closeAllConnections()
    server.close()
    await until(() => stateOf('blue')?.description === 'refused the connection')
    expect(stateOf('blue')).toMatchObject({ state: 'unhealthy', reason: 'Target.FailedHealthChecks' })
  })

  test('are made only for a target group to which a rule refers, even at weight 0', async () => {
    let checks = 0
    const server = createServer((_req, res) => res.end(String(++checks)))
    const port = await freePort()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    rig.group('blue', [port], { intervalMs: 10 })
    await pause(100)
    expect(checks).toBe(0)
    expect(stateOf('blue')).toMatchObject({ state: 'unused', reason: 'Target.NotInUse' })
    rig.rule({ blue: 0 })
    await rig.healthy('blue', 1)
    rig.balancer.removeRule('default')
    expect(stateOf('blue')?.state).toBe('unused')
    const seen = checks
    await pause(100)
    expect(checks - seen).toBeLessThanOrEqual(1)
    rig.rule({ blue: 0 })
    expect(stateOf('blue')?.state).toBe('initial')
    await rig.healthy('blue', 1)
    server.close()
  })
})
