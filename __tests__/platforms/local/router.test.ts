import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Platform } from '../../../src/ports/platform.ts'
import {
  app,
  becomeHealthy,
  call,
  eventually,
  get,
  launch,
  makePlace,
  tagsOf,
  type Place,
} from '../../harness/local.ts'

let place: Place
let platform: Platform
let digest: string
beforeEach(async () => {
  place = await makePlace()
  digest = await place.image({ 'server.js': app })
  platform = await place.platform()
})
afterEach(() => place.remove())

/** A healthy release without traffic. */
async function ready(release: number, on: Platform = platform, environment = 'production'): Promise<string> {
  const { id } = await launch(on, { release, digest, environment })
  await becomeHealthy(on, id)
  return id
}

const health = { path: '/', intervalMs: 1000, timeoutMs: 500, healthy: 1, unhealthy: 2, status: [200, 299] as const }
const emptyGroup = async (release: number, on: Platform = platform, environment = 'production') =>
  (
    await on.router.createTargetGroup(
      { tags: tagsOf(release, digest, environment), health, drainMs: 0, like: undefined },
      call(),
    )
  ).id

describe('weights', () => {
  test('are replaced as a whole and move traffic at once', async () => {
    const [v1, v2] = [await ready(1), await ready(2)]
    const route = await platform.router.createRoute({}, { [v1]: 100 }, call())
    expect((await get(route.probe)).body).toMatch(/^v1 /)
    await platform.router.replaceWeights(route.id, { [v1]: 0, [v2]: 100 }, call())
    expect((await platform.router.route(call()))?.weights).toEqual({ [v1]: 0, [v2]: 100 })
    expect((await get(route.probe)).body).toMatch(/^v2 /)
  })

  test('that lag are read back at once and move traffic later', async () => {
    const slow = await place.platform({ simulate: { weightsLagMs: 60_000 } })
    const lagging = await place.platform({ simulate: { weightsLagMs: 100 } })
    const [v1, v2] = [await ready(1), await ready(2)]
    const route = await platform.router.createRoute({}, { [v1]: 100 }, call())
    await slow.router.replaceWeights(route.id, { [v2]: 100 }, call())
    await slow.router.closeTrials(call())
    expect((await slow.router.route(call()))?.weights).toEqual({ [v2]: 100 })
    expect((await get(route.probe)).body).toMatch(/^v1 /)
    expect(slow.router.capabilities.propagationMs).toBeGreaterThan(60_000)

    await lagging.router.replaceWeights(route.id, { [v1]: 0, [v2]: 100 }, call())
    const moved = await eventually(async () => /^v2 /.exec((await get(route.probe)).body) ?? undefined)
    expect(moved).not.toBeNull()
  })

  test('that are invalid change nothing', async () => {
    const v1 = await emptyGroup(1)
    const route = await platform.router.createRoute({}, { [v1]: 1 }, call())
    const replace = (weights: Record<string, number>) => platform.router.replaceWeights(route.id, weights, call())
    await expect(replace({ nowhere: 1 })).rejects.toMatchObject({ code: 'target-group-unknown' })
    await expect(replace({ [v1]: 1000 })).rejects.toMatchObject({ code: 'weight-invalid' })
    await expect(replace({ [v1]: 0.5 })).rejects.toMatchObject({ code: 'weight-invalid' })
    const groups = await Promise.all([2, 3, 4, 5, 6].map((release) => emptyGroup(release)))
    const tooMany = Object.fromEntries([v1, ...groups].map((id) => [id, 1]))
    await expect(replace(tooMany)).rejects.toMatchObject({ code: 'too-many-target-groups' })
    await expect(platform.router.replaceWeights('no/route', {}, call())).rejects.toMatchObject({
      code: 'route-unknown',
    })
    expect((await platform.router.route(call()))?.weights).toEqual({ [v1]: 1 })
  })
})

describe('a route', () => {
  test('is made once', async () => {
    const v1 = await emptyGroup(1)
    await platform.router.createRoute({}, { [v1]: 1 }, call())
    await expect(platform.router.createRoute({}, { [v1]: 1 }, call())).rejects.toMatchObject({ code: 'route-exists' })
  })

  test('by host has priority over the default, and its trial over both', async () => {
    const production = await ready(1)
    const preview = platform.forEnvironment({ name: 'pr-1' })
    const host = { host: 'pr-1.example.com' }
    const open = await ready(1, preview, 'pr-1')
    const next = await launch(preview, { release: 2, digest, environment: 'pr-1' })
    const trial = await preview.router.openTrial(next.id, host, call())
    await becomeHealthy(preview, next.id)
    const route = await platform.router.createRoute({}, { [production]: 1 }, call())
    const byHost = await preview.router.createRoute(host, { [open]: 1 }, call())

    const port = place.listen.split(':')[1]
    expect(route).toMatchObject({ url: `http://${place.listen}`, stickinessMs: 0 })
    expect(byHost).toMatchObject({ url: `http://pr-1.example.com:${port}`, probe: { url: `http://${place.listen}` } })
    const instanceOf = async (id: string) => (await preview.fleets.describe(id, call()))?.instances[0]?.id
    expect((await get(byHost.probe)).body).toBe(`v1 ${await instanceOf(open)}`)
    expect((await get(trial)).body).toBe(`v2 ${await instanceOf(next.id)}`)
    expect(trial.secrets).toEqual([trial.headers['x-immutable-release']])
    expect((await get(route.probe)).body).toMatch(/^v1 /)
    expect((await get(route.probe)).body).not.toContain(await instanceOf(open))
    expect(await platform.environments(call())).toEqual(['pr-1', 'production'])
  })

  test('that another environment has stops a deployment before it launches anything', async () => {
    const v1 = await emptyGroup(1)
    await platform.router.createRoute({}, { [v1]: 1 }, call())
    const other = platform.forEnvironment({ name: 'staging' })
    const group = await emptyGroup(1, other, 'staging')
    await expect(other.router.openTrial(group, {}, call())).rejects.toMatchObject({
      code: 'route-conflict',
      advice: expect.stringMatching(/^Give staging a `route` with a host or a path of its own/),
    })
    await expect(other.router.createRoute({}, { [group]: 1 }, call())).rejects.toMatchObject({
      code: 'route-conflict',
    })
    await other.router.createRoute({ host: 'staging.example.com' }, { [group]: 1 }, call())
    await expect(other.router.openTrial(group, {}, call())).rejects.toMatchObject({
      code: 'route-conflict',
      advice: `Give staging in the spec the address back that it has: staging.example.com on ${place.listen}.`,
    })
  })

  test('closes its listener when it is removed, and opens it when it is created again', async () => {
    const v1 = await ready(1)
    const route = await platform.router.createRoute({}, { [v1]: 1 }, call())
    await platform.router.closeTrials(call())
    await platform.router.removeRoute(call())
    await platform.router.removeRoute(call())
    await expect(eventually(() => get(route.probe).then(() => undefined))).rejects.toThrow('ECONNREFUSED')
    await platform.router.createRoute({}, { [v1]: 1 }, call())
    expect((await eventually(async () => ((await get(route.probe)).status === 200 ? true : undefined))) ?? false).toBe(
      true,
    )
  })
})

describe('a target group', () => {
  test('cannot be removed while something refers to it', async () => {
    const v1 = await emptyGroup(1)
    const trial = await platform.router.openTrial(v1, {}, call())
    await expect(platform.router.removeTargetGroup(v1, call())).rejects.toMatchObject({ code: 'target-group-in-use' })
    await platform.router.closeTrials(call())
    await platform.router.removeTargetGroup(v1, call())
    await platform.router.removeTargetGroup(v1, call())
    expect(await platform.router.listTargetGroups(call())).toEqual([])
    expect(await platform.router.targetHealth(v1, call())).toEqual([])
    expect(trial.url).toBe(`http://${place.listen}`)
  })
})

describe('figures', () => {
  test('say what a target group has served', async () => {
    const since = Date.now()
    const { id, trial } = await launch(platform, { digest })
    await becomeHealthy(platform, id)
    await get(trial)
    await get(trial)
    const figures = await platform.router.figures(id, since, call())
    expect(figures).toMatchObject({ from: since, requests: 2, errors: 0 })
    expect(figures).toHaveProperty('latencyMs.p99')
    expect(await platform.router.figures('nowhere', since, call())).toBe('unknown')
  })

  test('that are late are unknown at first', async () => {
    const slow = await place.platform({ simulate: { figuresLagMs: 60_000 } })
    const late = await place.platform({ simulate: { figuresLagMs: 200 } })
    const { id, trial } = await launch(platform, { digest })
    await becomeHealthy(platform, id)
    const since = Date.now()
    await get(trial)
    expect(await slow.router.figures(id, since, call())).toBe('unknown')
    expect(slow.router.capabilities).toMatchObject({ figuresLagMs: 60_000, countsZero: true })
    const figures = await eventually(async () => {
      const seen = await late.router.figures(id, since, call())
      return seen !== 'unknown' && seen.requests > 0 ? seen : undefined
    })
    expect(figures).toMatchObject({ from: since, requests: 1 })
    expect(figures.to).toBeLessThanOrEqual(Date.now() - 200)
  })

  test('that are never known are unknown', async () => {
    const blind = await place.platform({ simulate: { figures: 'unknown' } })
    const id = await emptyGroup(1)
    expect(await blind.router.figures(id, Date.now() - 1000, call())).toBe('unknown')
  })
})
