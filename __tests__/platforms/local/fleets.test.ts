import { execFileSync } from 'node:child_process'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Platform } from '../../../src/ports/platform.ts'
import {
  app,
  becomeHealthy,
  call,
  eventually,
  get,
  isAlive,
  launch,
  makePlace,
  run,
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

const describeFleet = async (id: string) =>
  (await platform.fleets.describe(id, call())) ?? Promise.reject(new Error(id))
const logOf = (instance: string, release = 1) =>
  readFile(path.join(place.store, 'logs', 'shop', 'production', `v${release}`, `${instance}.log`), 'utf8')

describe('an instance', () => {
  test('gets the environment that the spec declares, and nothing of the run’s', async () => {
    const secret = path.join(place.store, 'db-url')
    await writeFile(secret, 'postgres://secret\n')
    process.env['RUN_SECRET'] = 'token'
    const { id, trial } = await launch(platform, {
      digest,
      run: { env: { LEVEL: 'info' }, secrets: { DB_URL: `file:${secret}` } },
    })
    const [instance] = (await becomeHealthy(platform, id)).instances
    const { cwd, PATH, PORT, ...seen } = JSON.parse((await get(trial, '/env')).body) as Record<string, string>
    delete process.env['RUN_SECRET']

    const folder = path.join(place.store, 'instances', instance?.id ?? '')
    expect(cwd).toBe(path.join(folder, 'app'))
    expect((await stat(path.join(folder, 'app'))).mode & 0o222).toBe(0)
    expect((await stat(path.join(folder, 'app', 'server.js'))).mode & 0o222).toBe(0)
    expect(PATH?.split(':')[0]).toBe(path.dirname(process.execPath))
    expect(Number(PORT)).toBeLessThan(32_000)
    expect(seen).toEqual({
      HOME: path.join(folder, 'scratch'),
      TMPDIR: path.join(folder, 'scratch'),
      LEVEL: 'info',
      DB_URL: 'postgres://secret',
      IMMUTABLE_DEPLOY_APP: 'shop',
      IMMUTABLE_DEPLOY_ENVIRONMENT: 'production',
      IMMUTABLE_DEPLOY_RELEASE: 'v1',
      IMMUTABLE_DEPLOY_SHA: 'a'.repeat(40),
      IMMUTABLE_DEPLOY_INSTANCE: instance?.id,
    })
    const written = ['state.json', 'agent.log', path.join('templates', 'shop', 'production', '1.json')]
    const texts = await Promise.all(written.map((file) => readFile(path.join(place.store, file), 'utf8')))
    expect(texts.join()).not.toContain('postgres://secret')
  })

  test('that dies is replaced by a new one, and its log stays', async () => {
    const { id, trial } = await launch(platform, { digest })
    const [first] = (await becomeHealthy(platform, id)).instances
    await get(trial, '/crash').catch(() => undefined)
    const fleet = await eventually(async () => {
      const now = await becomeHealthy(platform, id)
      return now.instances.length === 2 ? now : undefined
    })
    expect(fleet.instances[0]).toMatchObject({ state: 'running' })
    expect(fleet.instances[0]?.id).not.toBe(first?.id)
    expect(fleet.instances[1]).toMatchObject({ id: first?.id, state: 'failed' })
    expect(fleet.instances[1]?.reason).toMatch(/^exited with code 3 after/)
    expect(await logOf(first?.id ?? '')).toBe('')
  })

  test('that becomes unhealthy is replaced', async () => {
    const { id, trial } = await launch(platform, { digest })
    const [first] = (await becomeHealthy(platform, id)).instances
    await agentHasLooked()
    await get(trial, '/sicken')
    const fleet = await eventually(async () => {
      const now = await describeFleet(id)
      return now.instances.some((instance) => instance.state === 'failed') ? now : undefined
    })
    expect(fleet.instances.find(({ state }) => state === 'failed')).toMatchObject({ id: first?.id })
    expect(fleet.instances.find(({ state }) => state === 'failed')?.reason).toMatch(/^became unhealthy: .*500/)
    expect((await becomeHealthy(platform, id)).instances[0]?.id).not.toBe(first?.id)
  })

  test('that ignores SIGTERM is killed together with its children', async () => {
    const { id } = await launch(platform, { digest, run: { env: { DEAF: '1', CHILD: '1' }, stopGraceMs: 300 } })
    const [instance] = (await becomeHealthy(platform, id)).instances
    const child = Number(/child (\d+)/.exec(await logOf(instance?.id ?? ''))?.[1])
    expect(isAlive(child)).toBe(true)
    await platform.fleets.remove(id, call())
    expect(await logOf(instance?.id ?? '')).toContain('not listening to SIGTERM')
    expect(await eventually(() => isGone(child) || undefined)).toBe(true)
    expect(await readdir(path.join(place.store, 'instances'))).toEqual([])
  })
})

describe('a fleet that cannot become healthy', () => {
  const givenUp = (id: string) =>
    eventually(async () => {
      const fleet = await describeFleet(id)
      return fleet.state === 'failed' ? fleet : undefined
    })

  test('is given up when its instances keep dying, with their last log lines as the reason', async () => {
    const { id } = await launch(platform, { digest, run: { env: { DIE: 'of shame' } } })
    const fleet = await givenUp(id)
    expect(fleet.reason).toMatch(/^5 instances in a row failed .* exited with code 7 after/)
    expect(fleet.instances.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'failed'))
    const [evidence] = await platform.fleets.diagnose(id, call())
    expect(evidence?.title).toMatch(/^i-\w+ is failed: exited with code 7/)
    expect(evidence?.lines).toEqual(['I die because of shame'])
  })

  test.each([
    [
      'on a port of its own',
      "s.listen(0, '127.0.0.1')",
      /listens on 127\.0\.0\.1:\d+: let it listen on the port that .* PORT/,
    ],
    ['only on IPv6', "s.listen(process.env.PORT, '::1')", /listens on \[::1\]:\d+: let it listen on 0\.0\.0\.0/],
    ['nowhere', 'setInterval(() => 0, 1000)', /it listens nowhere: .* PORT/],
  ])('that listens %s is told from where it was asked, with what to change', async (_, listen, told) => {
    const program = `const s = require('net').createServer(); ${listen}`
    const { id } = await launch(platform, { digest, run: { command: ['node', '-e', program] } })
    const title = await eventually(async () => {
      const [evidence] = await platform.fleets.diagnose(id, call())
      return evidence !== undefined && told.test(evidence.title) ? evidence.title : undefined
    })
    expect(title).toMatch(/refused the connection to 127\.0\.0\.1:\d+; /)
  })

  test('is given up at once when its command does not exist', async () => {
    const { id } = await launch(platform, { digest, desired: 2, run: { command: ['no-such-program'] } })
    const fleet = await givenUp(id)
    expect(fleet.reason).toMatch(/^command not found: no-such-program/)
  })

  test('is given up at once when its command is not executable', async () => {
    const { id } = await launch(platform, { digest, run: { command: ['./server.js'] } })
    expect((await givenUp(id)).reason).toMatch(/^command not executable: .\/server.js/)
  })

  test('is reported with the secret that cannot be read', async () => {
    const { id } = await launch(platform, { digest, run: { secrets: { DB_URL: 'file:/nowhere/db-url' } } })
    expect((await givenUp(id)).reason).toContain('the secret DB_URL cannot be read from /nowhere/db-url: ENOENT')
  })
})

describe('a fleet', () => {
  test('is launched once, however often it is asked for', async () => {
    const [one, two] = await Promise.all([launch(platform, { digest }), launch(platform, { digest })])
    expect(one.id).toBe(two.id)
    expect((await becomeHealthy(platform, one.id)).instances).toHaveLength(1)
  })

  test('is frozen at its size, and gets its former size back', async () => {
    const { id } = await launch(platform, { digest, desired: 2 })
    await platform.fleets.freezeScaling(id, call())
    await platform.fleets.freezeScaling(id, call())
    expect(await describeFleet(id)).toMatchObject({
      capacity: { min: 2, desired: 2, max: 4 },
      frozen: { min: 1, desired: 2, max: 4 },
    })
    await platform.fleets.resize(id, { min: 1, desired: 3, max: 4 }, call())
    expect((await becomeHealthy(platform, id)).instances).toHaveLength(3)
    await platform.fleets.unfreezeScaling([id], call())
    const free = await describeFleet(id)
    expect(free.capacity).toEqual({ min: 1, desired: 3, max: 4 })
    expect(free.frozen).toBeUndefined()
    await platform.fleets.resize(id, { min: 1, desired: 1, max: 4 }, call())
    const alone = await eventually(async () => {
      const fleet = await describeFleet(id)
      return fleet.instances.length === 1 ? fleet : undefined
    })
    expect(alone.instances[0]?.state).toBe('running')
  })

  test('loses only its capacity by its timer, and cancelling that is in time or too late', async () => {
    const { id } = await launch(platform, { digest })
    await becomeHealthy(platform, id)
    await platform.fleets.scheduleShutdown(id, 3600_000, call())
    expect(await platform.fleets.cancelShutdown(id, call())).toBe('kept')
    expect((await platform.fleets.list(call()))[0]?.shutdownAt).toBeUndefined()

    await platform.fleets.scheduleShutdown(id, 10, call())
    const empty = await eventually(async () => {
      const fleet = await describeFleet(id)
      return fleet.instances.length === 0 ? fleet : undefined
    })
    expect(empty).toMatchObject({ state: 'active', capacity: { min: 0, desired: 0, max: 4 } })
    expect(await platform.fleets.cancelShutdown(id, call())).toBe('gone')
    expect(await platform.router.listTargetGroups(call())).toHaveLength(1)
  })

  test('leaves its log and its template until these are removed too', async () => {
    const { id } = await launch(platform, { digest })
    const [first] = (await becomeHealthy(platform, id)).instances
    await platform.fleets.remove(id, call())
    await platform.fleets.remove(id, call())
    expect(await platform.fleets.list(call())).toEqual([])
    expect(await readdir(path.join(place.store, 'rootfs'))).toEqual([])
    expect(await logOf(first?.id ?? '')).toBe('')
    expect(await platform.fleets.templates(call())).toEqual([1])

    const again = await relaunch(1, 2)
    expect((await becomeHealthy(platform, again)).instances).toHaveLength(1)
    await platform.fleets.forget([1], call())
    expect(await platform.fleets.templates(call())).toEqual([2])
    await expect(logOf(first?.id ?? '')).rejects.toThrow('ENOENT')
    await expect(relaunch(1, 3)).rejects.toMatchObject({ code: 'template-missing' })
  })

  /** As a cold rollback does it: target group and fleet from what an earlier release had. */
  async function relaunch(model: number, release: number): Promise<string> {
    const tags = tagsOf(release, digest)
    const request = { tags, health: { ofRelease: model }, drainMs: 1000, like: undefined }
    const group = await platform.router.createTargetGroup(request, call())
    await platform.router.openTrial(group.id, {}, call())
    const template = { kind: 'of-release' as const, release: model }
    const capacity = { min: 1, desired: 1, max: 1 }
    const fleet = await platform.fleets.launch(
      { tags, targetGroup: group.id, capacity, template, drainMs: 1000, like: undefined },
      call(),
    )
    return fleet.id
  }

  test('lets requests finish before its instances are stopped', async () => {
    const { id, trial } = await launch(platform, { digest })
    await becomeHealthy(platform, id)
    const slow = get(trial, '/slow')
    await eventually(async () => ((await get(trial)).status === 200 ? true : undefined))
    await platform.fleets.remove(id, call())
    expect(await slow).toEqual({ status: 200, body: 'slow' })
  })

  test('cannot be launched without its target group', async () => {
    const image = { sha: '', digest, reference: '', sizeBytes: 0 }
    const request = {
      tags: tagsOf(9, digest),
      targetGroup: 'nowhere',
      capacity: { min: 1, desired: 1, max: 1 },
      template: { kind: 'new' as const, image, run },
      drainMs: 0,
      like: undefined,
    }
    await expect(platform.fleets.launch(request, call())).rejects.toMatchObject({ code: 'target-group-unknown' })
    expect(await platform.fleets.templates(call())).toEqual([])
  })
})

/** The agent looks at health by itself; an instance that it has not seen healthy it cannot miss. */
function agentHasLooked(): Promise<true> {
  const state = path.join(place.store, 'state.json')
  return eventually(async () => (await readFile(state, 'utf8')).includes('"proven":true') || undefined)
}

/** Dead, or dead and not yet buried by whoever inherited it. */
function isGone(pid: number): boolean {
  if (!isAlive(pid)) return true
  return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z')
}
