import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { protocolVersion } from '../../src/agent/protocol.ts'
import { socketPath, storePaths } from '../../src/agent/store/paths.ts'
import type { Route } from '../../src/ports/router.ts'
import { app, becomeHealthy, call, eventually, get, isAlive, launch, makePlace, type Place } from '../harness/local.ts'

let place: Place
beforeEach(async () => {
  place = await makePlace()
})
afterEach(() => place.remove())

// Skipped elsewhere: what environment a running process was given can be read in Linux's /proc only.
const linux = process.platform === 'linux' ? test : test.skip // no /proc elsewhere

describe('when runs start the agent,', () => {
  test('several runs at once get one agent', async () => {
    const platforms = await Promise.all([place.platform(), place.platform(), place.platform()])
    const digest = await place.image({ 'server.js': app })
    const { id } = await launch(platforms[0], { digest })
    const seen = await Promise.all(platforms.map((platform) => platform.fleets.list(call())))
    expect(seen.map((fleets) => fleets.map((fleet) => fleet.id))).toEqual([[id], [id], [id]])
    const { agentTerms, agentLog } = storePaths(place.store)
    expect(await readdir(agentTerms)).toHaveLength(1)
    expect((await readFile(agentLog, 'utf8')).match(/ready/g)).toHaveLength(1)

    await killAgent()
    const after = await Promise.all(platforms.map((platform) => platform.fleets.list(call())))
    expect(after.map((fleets) => fleets.map((fleet) => fleet.id))).toEqual([[id], [id], [id]])
    expect(await readdir(agentTerms)).toHaveLength(1)
    expect((await readFile(agentLog, 'utf8')).match(/ready/g)).toHaveLength(2)
  })

  test.each(['its socket', 'the folder that it is in'])(
    'there is still one agent after somebody has removed %s',
    async (what) => {
      const platform = await place.platform()
      const digest = await place.image({ 'server.js': app })
      const { id } = await launch(platform, { digest })
      const pid = await place.agentPid()
      const paths = storePaths(place.store)
      await rm(what === 'its socket' ? socketPath(paths) : paths.agent, { recursive: true })

      const seen = await (await place.platform()).fleets.list(call())
      expect(seen.map((fleet) => fleet.id)).toEqual([id])
      expect(await place.agentPid()).toBe(pid)
      expect((await readFile(paths.agentLog, 'utf8')).match(/ready/g)).toHaveLength(1)
    },
  )

  test('an earlier agent ends once its term was removed and the next agent has taken the same term', async () => {
    await place.platform()
    const paths = storePaths(place.store)
    const first = await place.agentPid()
    await rm(paths.agentTerms, { recursive: true })
    await rm(socketPath(paths))

    await place.platform()
    const second = await place.agentPid()
    expect(second).not.toBe(first)
    expect(await eventually(() => !isAlive(first) || undefined)).toBe(true)
    expect(await (await place.platform()).fleets.list(call())).toEqual([])
    expect(await place.agentPid()).toBe(second)
  })

  linux('stops what a former one had started when it was killed, before that was written down', async () => {
    const folder = path.join(storePaths(place.store).instances, 'i-unknown')
    const app = path.join(folder, 'app')
    await mkdir(app, { recursive: true, mode: 0o700 })
    const stray = spawn('sleep', ['600'], { cwd: app, detached: true, stdio: 'ignore' })
    const ended = once(stray, 'exit')
    await place.platform()
    expect((await ended)[1]).toBe('SIGKILL')
    expect(existsSync(folder)).toBe(false)
  })

  test('the start removes the programs of former agents that are a day old', async () => {
    const { agent } = storePaths(place.store)
    const [old, recent] = ['0123456789abcdef', 'fedcba9876543210'].map((name) => path.join(agent, name)) as [
      string,
      string,
    ]
    for (const folder of [agent, old, recent]) await mkdir(folder, { recursive: true, mode: 0o700 })
    const longAgo = new Date(Date.now() - 25 * 3600_000)
    await utimes(old, longAgo, longAgo)
    await place.platform()
    expect([existsSync(old), existsSync(recent)]).toEqual([false, true])
  })

  test('only its owner can use the agent’s socket', async () => {
    await place.platform()
    const socket = socketPath(storePaths(place.store))
    expect((await stat(socket)).mode & 0o777).toBe(0o600)
    expect((await stat(path.dirname(socket))).mode & 0o777).toBe(0o700)
  })

  linux('gives it nothing of the run’s environment', async () => {
    process.env['RUNNER_TRACKING_ID'] = 'github_123'
    await place.platform()
    delete process.env['RUNNER_TRACKING_ID']
    const environment = await readFile(`/proc/${await place.agentPid()}/environ`, 'utf8')
    const names = environment.split('\0').map((line) => line.split('=')[0])
    expect(names.filter((name) => !['PATH', 'HOME', 'TMPDIR', 'LANG', ''].includes(name ?? ''))).toEqual([])
  })

  test('an unreadable state fails the run with the agent’s own message', async () => {
    await writeFile(path.join(place.store, 'state.json'), '{"version":')
    const error = await place.platform().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'state-damaged',
      message: expect.stringContaining(`The agent's state in ${place.store}/state.json cannot be used`),
    })
  })

  test('the run asks an agent of another version to hand over', async () => {
    const socket = socketPath(storePaths(place.store))
    await mkdir(path.dirname(socket), { recursive: true, mode: 0o700 })
    const script = `
      const server = require('node:http').createServer((req, res) => {
        if (req.url === '/stop') { res.end('{}'); return server.close(() => process.exit(0)), server.closeIdleConnections() }
        res.writeHead(410).end('{}')
      }).listen(${JSON.stringify(socket)}, () => console.log('listening'))`
    const older = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(older.stdout, 'data')
    const ended = once(older, 'exit')
    const platform = await place.platform()
    expect((await ended)[0]).toBe(0)
    expect(await platform.fleets.list(call())).toEqual([])
  })

  test('a store whose path is too long for a socket works all the same', async () => {
    const long = await makePlace('x'.repeat(100))
    try {
      const platform = await long.platform()
      expect(await platform.fleets.list(call())).toEqual([])
    } finally {
      await long.remove()
    }
  })
})

describe('an agent that was killed', () => {
  test('comes back with the next run, with its fleets, routes, timers and frozen scaling', async () => {
    const { release, route, instances } = await liveRelease()
    const platform = await place.platform()
    await platform.fleets.freezeScaling(release, call())
    const warm = await launch(platform, { release: 2, digest: await place.image({ 'server.js': app }) })
    await becomeHealthy(platform, warm.id)
    await platform.fleets.scheduleShutdown(warm.id, 3600_000, call())
    const [before] = await platform.fleets.list(call())
    await killAgent()

    const next = await place.platform()
    const fleet = await becomeHealthy(next, release)
    expect(fleet).toMatchObject({ capacity: before?.capacity, frozen: before?.frozen, tags: before?.tags })
    expect(fleet.instances.map(({ id }) => id)).not.toContain(instances[0])
    expect(await next.router.route(call())).toEqual(route)
    expect((await get(route.probe)).body).toMatch(/^v1 /)
    await becomeHealthy(next, warm.id)
    const timerOf = (await next.fleets.list(call())).find(({ id }) => id === warm.id)?.shutdownAt
    expect(timerOf).toBeGreaterThan(Date.now())
    expect(await readFile(storePaths(place.store).agentLog, 'utf8')).toContain('killed 3 instances')
    expect((await readdir(storePaths(place.store).instances)).toSorted()).toEqual(
      (await next.fleets.list(call())).flatMap((each) => each.instances.map(({ id }) => id)).toSorted(),
    )
  })

  test('fires the timers that came due meanwhile', async () => {
    const { release } = await liveRelease()
    const platform = await place.platform()
    await platform.fleets.scheduleShutdown(release, 200, call())
    await killAgent()
    await sleep(200)
    const next = await place.platform()
    const fleet = await eventually(async () => {
      const now = (await next.fleets.list(call())).find(({ id }) => id === release)
      return now?.capacity.desired === 0 && now.instances.length === 0 ? now : undefined
    })
    expect(fleet.shutdownAt).toBeUndefined()
  })

  test('comes back with a run that is under way', async () => {
    const { release } = await liveRelease()
    const platform = await place.platform()
    await platform.fleets.list(call())
    await killAgent()
    expect(await platform.fleets.list(call())).toHaveLength(1)
    expect((await becomeHealthy(platform, release)).instances).toHaveLength(2)
  })
})

describe('an agent that is told to end', () => {
  test('lets requests finish, stops its instances, and comes back as it was', async () => {
    const { release, route } = await liveRelease()
    const slow = get(route.probe, '/slow')
    await get(route.probe)
    const pid = await place.agentPid()
    process.kill(pid, 'SIGTERM')
    expect(await slow).toEqual({ status: 200, body: 'slow' })
    await eventually(() => !isAlive(pid) || undefined)
    expect(await readdir(storePaths(place.store).instances)).toEqual([])

    const next = await place.platform()
    await becomeHealthy(next, release)
    expect((await get(route.probe)).status).toBe(200)
  })
})

describe('a call to the agent', () => {
  test('ends with the signal’s reason when the run is cancelled', async () => {
    const platform = await place.platform()
    const cancelled = AbortSignal.abort(new Error('cancelled'))
    const deadline = Date.now() + 5000
    await expect(platform.fleets.list({ signal: cancelled, deadline })).rejects.toThrow('cancelled')
  })

  test('fails when its deadline has passed', async () => {
    const { release, route } = await liveRelease()
    const platform = await place.platform()
    const slow = get(route.probe, '/slow')
    await get(route.probe)
    const late = { code: 'platform-timeout', message: expect.stringContaining('empty within `timeouts.remove`') }
    await expect(platform.fleets.remove(release, call(20))).rejects.toMatchObject(late)
    expect((await slow).status).toBe(200)
  })

  test('has no effect when the agent wakes up after the run has given the call up', async () => {
    const { release, route } = await liveRelease()
    const platform = await place.platform()
    const pid = await place.agentPid()
    const before = { fleets: await platform.fleets.list(call()), route: await platform.router.route(call()) }
    process.kill(pid, 'SIGSTOP')
    const { router, fleets } = platform
    const late = { code: 'platform-timeout', mayLand: true }
    const read = { ...late, mayLand: false, message: expect.stringContaining('in time: listing fleets.') }
    await Promise.all([
      expect(router.replaceWeights(route.id, { [release]: 0 }, call(300))).rejects.toMatchObject(late),
      expect(router.closeTrials(call(300))).rejects.toMatchObject(late),
      expect(router.removeRoute(call(300))).rejects.toMatchObject(late),
      expect(fleets.resize(release, { min: 0, desired: 0, max: 0 }, call(300))).rejects.toMatchObject(late),
      expect(fleets.scheduleShutdown(release, 0, call(300))).rejects.toMatchObject(late),
      expect(fleets.remove(release, call(300))).rejects.toMatchObject(late),
      expect(fleets.forget([1], call(300))).rejects.toMatchObject(late),
      expect(fleets.list(call(300))).rejects.toMatchObject(read),
    ])
    process.kill(pid, 'SIGCONT')
    const log = await eventually(async () => {
      const text = await readFile(storePaths(place.store).agentLog, 'utf8')
      return (text.match(/got to it too late/g) ?? []).length >= 7 ? text : undefined
    })
    expect(log).toContain('replaceWeights')
    expect({ fleets: await fleets.list(call()), route: await router.route(call()) }).toEqual(before)
    expect(await fleets.templates(call())).toEqual([1])
    expect((await get(route.probe)).status).toBe(200)
    await router.replaceWeights(route.id, { [release]: 7 }, call())
    expect((await router.route(call()))?.weights).toEqual({ [release]: 7 })
  })

  test('does not harm the agent when it is malformed', async () => {
    const platform = await place.platform()
    const pid = await place.agentPid()
    expect(await post(`/${protocolVersion}/launch`, '{"tags":')).toBe(500)
    expect(await post(`/${protocolVersion}/launch`, '{}')).toBe(500)
    expect(await post(`/${protocolVersion}/constructor`, '{}')).toBe(500)
    expect(await platform.fleets.list(call())).toEqual([])
    expect(await place.agentPid()).toBe(pid)
    expect(await readFile(storePaths(place.store).agentLog, 'utf8')).toMatch(/\/\d\/launch failed: TypeError.*\n +at /)
  })
})

describe('a run that only reads', () => {
  test('creates nothing in an empty store', async () => {
    await rm(place.store, { recursive: true })
    const platform = await place.platform({ readOnly: true })
    const { fleets, router, ledger, images } = platform
    expect(await fleets.list(call())).toEqual([])
    expect(await fleets.templates(call())).toEqual([])
    expect(await router.route(call())).toBeUndefined()
    expect(await router.listTargetGroups(call())).toEqual([])
    expect(await ledger.list(call())).toEqual([])
    expect(await images.find('a'.repeat(40), call())).toBeUndefined()
    expect(await platform.environments(call())).toEqual([])
    expect(existsSync(place.store)).toBe(false)
  })

  test('does not start the agent, and answers from the stored state itself', async () => {
    const { release, route } = await liveRelease()
    await killAgent()
    const platform = await place.platform({ readOnly: true })
    expect(await platform.router.route(call())).toEqual(route)
    const fleet = await platform.fleets.describe(release, call())
    expect(fleet).toMatchObject({ id: release, instances: [], state: 'active' })
    expect(fleet?.reason).toContain('agent of this store is not running')
    expect(await platform.router.targetHealth(release, call())).toEqual([])
    expect(isAlive(await place.agentPid())).toBe(false)
  })
})

/** A release with all traffic. */
async function liveRelease(): Promise<{ release: string; route: Route; instances: readonly string[] }> {
  const platform = await place.platform()
  const { id } = await launch(platform, { digest: await place.image({ 'server.js': app }), desired: 2 })
  const { instances } = await becomeHealthy(platform, id)
  const route = await platform.router.createRoute({}, { [id]: 100 }, call())
  await platform.router.closeTrials(call())
  return { release: id, route, instances: instances.map((instance) => instance.id) }
}

async function killAgent(): Promise<void> {
  const pid = await place.agentPid()
  process.kill(pid, 'SIGKILL')
  await eventually(() => !isAlive(pid) || undefined)
}

/** What the agent answers to bytes that no client of ours would send. */
function post(urlPath: string, body: string): Promise<number> {
  const socketOfAgent = socketPath(storePaths(place.store))
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath: socketOfAgent, method: 'POST', path: urlPath, agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
