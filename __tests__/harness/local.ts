import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { pack } from 'tar-stream'
import { systemClock } from '../../src/action/system-clock.ts'
import { socketPath, storePaths } from '../../src/agent/store/paths.ts'
import { askToStop } from '../../src/agent/wire.ts'
import { open } from '../../src/platforms/local/open.ts'
import type { LocalOptions, Simulation } from '../../src/platforms/local/options.ts'
import type { Change, ReleaseTags } from '../../src/ports/common.ts'
import type { Fleet } from '../../src/ports/fleets.ts'
import type { Platform } from '../../src/ports/platform.ts'
import type { Address } from '../../src/ports/router.ts'
import type { EnvironmentOn, Workload } from '../../src/spec/types.ts'
import { removeTree } from '../../src/support/remove-tree.ts'
import { free } from './change.ts'

/** A store of its own with real agent, apps and traffic. */
export interface Place {
  readonly store: string
  readonly listen: string
  platform(options?: PlatformOptions): Promise<Platform>
  environment(options?: PlatformOptions): EnvironmentOn<LocalOptions>
  /** Puts an image with these files there. Returns its digest. */
  image(files: Readonly<Record<string, string>>): Promise<string>
  agentPid(): Promise<number>
  /** Stops the agent with everything it runs, and removes the store. */
  remove(): Promise<void>
}

export interface PlatformOptions {
  readonly name?: string
  readonly readOnly?: boolean
  readonly simulate?: Partial<Simulation>
  readonly run?: Partial<Workload>
  readonly leaseMs?: number
}

/** @param under a folder of that name in the temporary one, which is made in `parent`, becomes the store. */
export async function makePlace(under = '', parent = tmpdir()): Promise<Place> {
  const folder = await mkdtemp(path.join(parent, 'store-'))
  const store = path.join(folder, under)
  const listen = `127.0.0.1:${await freePort()}`
  const opened: Platform[] = []
  const paths = storePaths(store)
  const agentPid = async () => {
    const term = (await readdir(paths.agentTerms)).find((name) => name.endsWith('.json')) ?? ''
    return (JSON.parse(await readFile(path.join(paths.agentTerms, term), 'utf8')) as { pid: number }).pid
  }
  const environment = (options: PlatformOptions = {}) => environmentOf(store, listen, options)
  return {
    store,
    listen,
    environment,
    async platform(options = {}) {
      const { readOnly = false } = options
      const platform = await open(environment(options), { clock: systemClock, readOnly, buildEnvironment: process.env })
      opened.push(platform)
      return platform
    },
    image: (files) => putImage(paths.images('shop'), files),
    agentPid,
    async remove() {
      await Promise.all(opened.map((platform) => platform.close()))
      const pid = await agentPid().catch(() => undefined)
      await askToStop(socketPath(paths), AbortSignal.timeout(5000)).catch(() => undefined)
      if (pid !== undefined) await eventually(() => !isAlive(pid) || undefined)
      await removeTree(folder)
      await rm(path.dirname(socketPath(paths)), { recursive: true, force: true })
    },
  }
}

export const run: Workload = {
  command: ['node', 'server.js'],
  port: 8080,
  health: { path: '/healthz', intervalMs: 50, timeoutMs: 1000, healthy: 1, unhealthy: 2, status: [200, 299] },
  env: {},
  secrets: {},
  stopGraceMs: 2000,
}

const timeouts = {
  claimMs: 5000,
  imageMs: 5000,
  bootMs: 5000,
  checksMs: 5000,
  swapMs: 5000,
  drainMs: 5000,
  idleMs: 5000,
  removeMs: 5000,
}

function environmentOf(store: string, listen: string, options: PlatformOptions): EnvironmentOn<LocalOptions> {
  const { name = 'production', simulate, leaseMs = 60_000 } = options
  const lags = { weightsLagMs: 0, figuresLagMs: 0, figures: 'exact' as const, targetGroupsPerRoute: 5, ...simulate }
  return {
    app: 'shop',
    name,
    kind: 'environment',
    platform: { name: 'local', listen, store, leaseMs, simulate: lags },
    image: { builder: 'archive', build: undefined, exclude: [] },
    run: { ...run, ...options.run },
    capacity: { min: 1, desired: 2, max: 4 },
    strategy: [{ weight: 100, pauseMs: 0 }],
    bakeMs: 0,
    checks: [],
    gates: { errorRateAbove: undefined, latencyRatio: undefined, minRequests: 50, unproven: 'fail', alarms: [] },
    timeouts,
    keep: { warm: 1, warmForMs: 3600_000, history: 50 },
    logs: { show: 'masked' },
    route: {},
    digest: 'sha256:spec',
  }
}

/** An app that says who it is, and does what its environment or its path tells it to. */
export const app = `
const http = require('node:http')
const fs = require('node:fs')
const { env } = process
if (env.DIE) { console.log('I die because ' + env.DIE); process.exit(7) }
if (env.DEAF) process.on('SIGTERM', () => console.log('not listening to SIGTERM'))
if (env.CHILD) console.log('child ' + require('node:child_process').spawn('sleep', ['1000']).pid)
http.createServer((req, res) => {
  if (req.url === '/healthz') { res.statusCode = fs.existsSync(env.HOME + '/sick') ? 500 : 200; return res.end('ok') }
  if (req.url === '/crash') process.exit(3)
  if (req.url === '/sicken') fs.writeFileSync(env.HOME + '/sick', '')
  if (req.url === '/env') return res.end(JSON.stringify({ ...env, cwd: process.cwd() }))
  if (req.url === '/slow') return setTimeout(() => res.end('slow'), 300)
  res.end(env.IMMUTABLE_DEPLOY_RELEASE + ' ' + env.IMMUTABLE_DEPLOY_INSTANCE)
}).listen(env.PORT, '127.0.0.1')
`

export function tagsOf(release: number, digest: string, environment = 'production'): ReleaseTags {
  return { app: 'shop', environment, release, sha: 'a'.repeat(40), digest, specDigest: 'sha256:spec', runUrl: '' }
}

export interface Launch {
  readonly release?: number
  readonly digest: string
  readonly desired?: number
  readonly run?: Partial<Workload>
  readonly environment?: string
}

/** Target group, trial and fleet of a release; not yet healthy. */
export async function launch(platform: Platform, { release = 1, digest, desired = 1, ...rest }: Launch) {
  const tags = tagsOf(release, digest, rest.environment)
  const ran: Workload = { ...run, ...rest.run }
  const group = await platform.router.createTargetGroup(
    { tags, health: ran.health, drainMs: 2000, like: undefined },
    call(),
  )
  const trial = await platform.router.openTrial(group.id, {}, call())
  const image = { sha: tags.sha, digest, reference: '', sizeBytes: 0 }
  const template = { kind: 'new' as const, image, run: ran }
  const capacity = { min: 1, desired, max: 4 }
  const fleet = await platform.fleets.launch(
    { tags, targetGroup: group.id, capacity, template, drainMs: 2000, like: undefined },
    call(),
  )
  return { id: fleet.id, fleet, trial }
}

/** Waits until a fleet has as many healthy targets as it should, and no others. */
export async function becomeHealthy(platform: Platform, id: string): Promise<Fleet> {
  return eventually(async () => {
    const fleet = await platform.fleets.describe(id, call())
    const targets = await platform.router.targetHealth(id, call())
    const healthy = targets.filter(({ state }) => state === 'healthy').length
    return fleet !== undefined && healthy === fleet.capacity.desired && targets.length === healthy ? fleet : undefined
  })
}

export function call(timeoutMs = 15_000): Change {
  return free({ signal: new AbortController().signal, deadline: Date.now() + timeoutMs })
}

export interface Reply {
  readonly status: number
  readonly body: string
}

export function get({ url, headers }: Address, urlPath = '/'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(urlPath, url), { headers, agent: false }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      response.on('error', reject)
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

/** Looks until there is something to see. */
export async function eventually<T>(look: () => Promise<T | undefined> | T | undefined, limitMs = 20_000): Promise<T> {
  const deadline = Date.now() + limitMs
  for (;;) {
    const seen = await look()
    if (seen !== undefined) return seen
    if (Date.now() > deadline) throw new Error(`nothing to see after ${limitMs} ms: ${look.toString()}`)
    await sleep(20)
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function putImage(layout: string, files: Readonly<Record<string, string>>): Promise<string> {
  const tar = pack()
  for (const [name, text] of Object.entries(files)) tar.entry({ name: `app/${name}` }, text)
  tar.finalize()
  const layer = await putBlob(layout, 'application/vnd.oci.image.layer.v1.tar', await buffer(tar))
  const config = await putBlob(layout, 'application/vnd.oci.image.config.v1+json', Buffer.from('{}'))
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const manifest = { schemaVersion: 2, mediaType, config, layers: [layer] }
  return (await putBlob(layout, mediaType, Buffer.from(JSON.stringify(manifest)))).digest
}

async function putBlob(layout: string, mediaType: string, content: Buffer) {
  const hex = createHash('sha256').update(content).digest('hex')
  await mkdir(path.join(layout, 'blobs', 'sha256'), { recursive: true })
  await writeFile(path.join(layout, 'blobs', 'sha256', hex), content)
  return { mediaType, digest: `sha256:${hex}`, size: content.length }
}
