import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import type { Run } from '../../src/engine/session.ts'
import type { Environment } from '../../src/spec/types.ts'
import { expectConverged } from '../harness/memory/converged.ts'
import { build, commit, deployed, environment, keep, start, worldWith } from '../harness/memory/runs.ts'
import { expectServed, inventory } from '../harness/memory/whole.ts'
import { createWorld, type World } from '../harness/memory/world.ts'

describe('gates', () => {
  const gated: Environment = {
    ...environment,
    gates: { errorRateAbove: 1, latencyRatio: 2, minRequests: 10, unproven: 'fail', alarms: [] },
  }
  const outcomes = async (world: World, n: number, of = gated) => {
    const { run, events } = start(world, { environment: of })
    await deploy(run, { commit: commit(n), build })
    return new Set(events.flatMap((event) => (event.type === 'gate' ? [event.gate.outcome] : [])))
  }

  test.each([{}, { figuresLagMs: 20_000, countsZero: false }])(
    'pass for a release that is as good (%j)',
    async (options) => {
      const world = await worldWith(1, {}, createWorld(options))
      const long = { ...gated, bakeMs: 60_000 }
      const { run, events } = start(world, { environment: long })
      await deploy(run, { commit: commit(2), build })
      expect(events).toContainEqual({
        type: 'gate',
        gate: expect.objectContaining({ name: 'error rate', outcome: 'passed' }),
      })
      expect(events).not.toContainEqual({ type: 'gate', gate: expect.objectContaining({ outcome: 'failed' }) })
    },
  )

  /** Figures are of whole minutes, and three minutes late. */
  const cloudy = { figuresLagMs: 180_000, figuresPeriodMs: 60_000, countsZero: false }

  test.each([0, 20_000, 45_000])(
    'wait for figures of a whole minute since traffic moved (%d ms into one)',
    async (ms) => {
      const world = await worldWith(1, {}, createWorld(cloudy))
      const { run, events } = start(world, { environment: { ...gated, strategy: [{ weight: 100, pauseMs: 0 }] } })
      await run.clock.sleep(60_000 - (world.time.now() % 60_000) + ms, run.signal)
      const began = world.time.now()
      await deploy(run, { commit: commit(2), build })
      const gates = events.flatMap((event) =>
        event.type === 'gate' && event.gate.name === 'error rate' ? [event.gate] : [],
      )
      expect(gates).toEqual([expect.objectContaining({ outcome: 'passed', basis: '6000 requests in 1 min' })])
      expect(world.time.now() - began).toBeGreaterThan(4 * 60_000)
    },
  )

  test('undo a release of which they know too little, unless that is to pass', async () => {
    const few = { ...gated, gates: { ...gated.gates, minRequests: 100 } }
    const world = await worldWith(1)
    await expect(deployed(world, 2, { environment: few })).rejects.toMatchObject({
      code: 'gate-unproven',
      message: expect.stringContaining('at least 100 of each are needed'),
    })
    expectConverged(world, 'v1')
    const pass = { ...few, gates: { ...few.gates, unproven: 'pass' as const } }
    expect(await deployed(world, 2, { environment: pass })).toMatchObject({ changed: true })
  })

  test('undo a release where the platform has no figures', async () => {
    const world = await worldWith(1, {}, createWorld({ figures: 'unknown' }))
    await expect(deployed(world, 2, { environment: gated })).rejects.toMatchObject({ code: 'gate-unproven' })
    expectConverged(world, 'v1')
  })

  test('let a release pass on an idle route, which they say', async () => {
    const world = await worldWith(1, {}, createWorld({ requestsPerSecond: 0 }))
    expect(await outcomes(world, 2)).toContain('unproven')
    expectConverged(world, 'v2')
  })

  test('that the spec does not set neither wait nor fail for want of figures', async () => {
    const world = await worldWith(1, {}, createWorld(cloudy))
    const { run } = start(world, { environment: { ...environment, strategy: [{ weight: 100, pauseMs: 0 }] } })
    const report: typeof run.report = (event) => {
      run.report(event)
      if (event.type === 'progress') expect(event.message).not.toContain('figures')
    }
    expect(await deploy({ ...run, report }, { commit: commit(2), build })).toMatchObject({ changed: true })
  })

  /** Of the load balancer as a whole, since the new release has traffic, beside whichever group's figures. */
  const withOwnErrors = (world: World, run: Run, isShared: boolean): Run => {
    const { router } = run.platform
    const figures: typeof router.figures = async (group, since, call) => {
      const found = await router.figures(group, since, call)
      if (found === 'unknown') return found
      const movedAt = world.place('production').route?.history[1]?.at ?? Infinity
      const count = Math.max(0, Math.ceil((found.to - since) / 100))
      const periods = Array.from({ length: count }, (_, n) => {
        const from = since + n * 100
        return { from, to: from + 100, requests: 100, errors: from >= movedAt ? 30 : 0 }
      })
      return { ...found, balancer: { periods, isShared } }
    }
    return { ...run, platform: { ...run.platform, router: { ...router, figures } } }
  }

  test('stop a release by the errors of a load balancer that serves nothing else', async () => {
    const world = await worldWith(1)
    const run = withOwnErrors(world, start(world).run, false)
    await expect(deploy(run, { commit: commit(2), build })).rejects.toMatchObject({
      code: 'gate-failed',
      message: expect.stringContaining('errors of the load balancer itself 30.00 % against 0.00 %'),
    })
    expectConverged(world, 'v1')
  })

  test('only warn, once in each watch, of the errors of a load balancer that serves others too', async () => {
    const world = await worldWith(1)
    const { run, events } = start(world)
    expect(await deploy(withOwnErrors(world, run, true), { commit: commit(2), build })).toMatchObject({ changed: true })
    const warnings = events.flatMap((event) => (event.type === 'warning' ? [event.message] : []))
    expect(warnings.filter((message) => message.includes('It serves others too'))).toHaveLength(2)
  })

  test('compare with all releases that had the traffic, not with one of them', async () => {
    const world = await worldWith(2, keep(1))
    const route = world.place('production').route
    const groups = [...world.place('production').groups.keys()]
    route?.history.push({ at: world.time.now(), weights: { [groups[0] ?? '']: 1, [groups[1] ?? '']: 99 } })
    // The first has an error in a hundred requests, nearly all are the other's: so many of the new one are too many.
    world.apps.set(commit(1).sha, { boot: 'healthy', errorPercent: 100, p99: 10 })
    world.apps.set(commit(3).sha, { boot: 'healthy', errorPercent: 15, p99: 10 })
    const { run } = start(world, { environment: { ...gated, keep: { ...gated.keep, warm: 2 } }, force: true })
    await run.clock.sleep(10 * 60_000, run.signal)
    await expect(deploy(run, { commit: commit(3), build })).rejects.toMatchObject({
      code: 'gate-failed',
      message: expect.stringMatching(/error rate 1\d\.\d\d % against [0-2]\.\d\d %/),
    })
  })

  test('say in the plan and before it how long they wait', async () => {
    const world = await worldWith(1, {}, createWorld(cloudy))
    const { run, events } = start(world, { environment: gated, dryRun: true })
    const { plan } = await deploy(run, { commit: commit(2), build })
    expect(plan).toContain('wait up to 5 min after each move of traffic for the figures that `gates` needs')
    expect(events).toContainEqual({
      type: 'notice',
      message:
        'This deployment waits up to 5 min after each move of traffic for the figures that `gates` needs, longer than it bakes.',
    })
  })

  test.each([
    ['errors', { errorPercent: 5, p99: 10 }],
    ['latency', { errorPercent: 0, p99: 50 }],
  ])('stop a release by its %s, and give the weights back', async (_name, app) => {
    const world = await worldWith(1)
    world.apps.set(commit(2).sha, { boot: 'healthy', ...app })
    await expect(deployed(world, 2, { environment: gated })).rejects.toMatchObject({ code: 'gate-failed' })
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
    expectServed(world)
  })

  test.each([
    ['before it has any traffic', 0],
    ['while it has some', 10],
  ])('stop a release %s when an alarm fires', async (_name, percent) => {
    const world = await worldWith(1)
    world.alarms.set('errors', percent === 0 ? 'firing' : 'ok')
    const { run, events } = start(world, { environment: { ...gated, gates: { ...gated.gates, alarms: ['errors'] } } })
    const report: typeof run.report = (event) => {
      run.report(event)
      if (event.type === 'shifted' && event.percent[2] === percent) world.alarms.set('errors', 'firing')
    }
    await expect(deploy({ ...run, report }, { commit: commit(2), build })).rejects.toMatchObject({
      code: 'alarm-firing',
      message: expect.stringContaining('errors'),
    })
    expect(events.some(({ type }) => type === 'shifted')).toBe(percent > 0)
    expect(inventory(world)).toEqual(['v1 live 100 %, 2 instances'])
    expectConverged(world, 'v1')
    expectServed(world)
  })

  test('say which alarms are missing or have no data, and pass', async () => {
    const world = await worldWith(1)
    world.alarms.set('new', 'insufficient-data').set('errors', 'ok')
    const gates = { ...gated.gates, alarms: ['errors', 'new', 'gone'] }
    const { run, events } = start(world, { environment: { ...gated, gates } })
    await deploy(run, { commit: commit(2), build })
    const said = events.flatMap((event) => (event.type === 'gate' ? [event.gate] : []))
    const of = (name: string) => new Set(said.filter((gate) => gate.name === name).map(({ outcome }) => outcome))
    expect(of('alarm errors')).toEqual(new Set(['passed']))
    expect(of('alarm new')).toEqual(new Set(['unproven']))
    expect(of('alarm gone')).toEqual(new Set(['unproven']))
  })

  test.each([{ figures: 'unknown' as const }, { requestsPerSecond: 1 }])(
    'are unproven with %j, and say so',
    async (options) => {
      const world = await worldWith(1, {}, createWorld(options))
      const pass = { ...gated, gates: { ...gated.gates, unproven: 'pass' as const } }
      expect(await outcomes(world, 2, pass)).toEqual(new Set(['unproven']))
    },
  )
})
