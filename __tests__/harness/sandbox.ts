import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stringify } from 'yaml'
import { socketPath, storePaths } from '../../src/agent/store/paths.ts'
import { loadState, type State } from '../../src/agent/store/state.ts'
import type { Operation } from '../../src/ports/ledger.ts'
import { appFiles, type App } from './app.ts'
import { startLoad, type Load, type LoadOptions } from './load.ts'
import { freePort } from './local.ts'
import { createRepository, type Repository } from './repository.ts'
import { bundle, startAction, type ActionOptions, type ActionResult, type RunningAction } from './runner.ts'

export interface Answer {
  readonly status: number
  readonly body: string
}

/** A repository, a store and the bundle, all in one folder and for one test. */
export interface Sandbox {
  readonly folder: string
  readonly store: string
  /** `host:port` of the load balancer. */
  readonly listen: string
  readonly url: string
  readonly repository: Repository
  /** An `immutable.yml` with these parts of the quick one replaced. */
  specWith(overrides?: SpecOverrides): string
  /** Commits the app and the spec. Returns the SHA. */
  commit(app?: App, overrides?: SpecOverrides): Promise<string>
  /** Starts the action. Inputs are as under `with:`. */
  start(inputs?: Inputs, options?: ActionOptions): Promise<RunningAction>
  /** Runs the action to its end. */
  run(inputs?: Inputs, options?: ActionOptions): Promise<ActionResult>
  /** Requests of every kind from now on, at the load balancer. */
  load(options?: LoadOptions): Promise<Load>
  get(urlPath?: string, host?: string): Promise<Answer>
  /** The ledger's entries, ascending. */
  ledger(environment?: string): Promise<readonly Operation[]>
  state(): Promise<State>
  /** Pids and command lines of the processes that work in the store or were started from it. */
  processes(): readonly string[]
  agentPid(): Promise<number>
  /** Stops the agent. @throws when it leaves a process behind. Removes everything. */
  cleanup(): Promise<void>
}

type Inputs = Readonly<Record<string, string>>

/** Parts of a spec that replace those of the quick one, whole. */
export interface SpecOverrides {
  /** Each call to the platform may take a fifth of it; short ones are hard on a busy machine. */
  readonly lease?: string
  readonly run?: Readonly<Record<string, unknown>>
  readonly image?: Readonly<Record<string, unknown>>
  /** Merged with the quick one's. */
  readonly defaults?: Readonly<Record<string, unknown>>
  readonly environments?: Readonly<Record<string, unknown>>
  readonly previews?: Readonly<Record<string, unknown>>
}

/** @param place.store where the store is to be, when it is to be somewhere special. */
export async function createSandbox(place: { readonly store?: string } = {}): Promise<Sandbox> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'))
  await chmod(folder, 0o755)
  const store = place.store ?? path.join(folder, 'store')
  const home = path.join(folder, 'home')
  await mkdir(home)
  // The runner, too, has the action in a folder of its own; and a build in the meantime does no harm.
  await cp(path.dirname(bundle), path.join(folder, 'action'), { recursive: true })
  const listen = `127.0.0.1:${await freePort()}`
  const url = `http://${listen}`
  const repository = await createRepository()
  const paths = storePaths(store)
  const loads: Load[] = []

  const specWith = (overrides: SpecOverrides = {}) => stringify(quickSpec({ listen, store }, overrides))
  const start = (inputs: Inputs = {}, options: ActionOptions = {}) =>
    startAction({
      bundle: path.join(folder, 'action', 'index.js'),
      workspace: repository.path,
      home,
      folder: path.join(folder, 'runs'),
      inputs,
      ...options,
    })
  return {
    folder,
    store,
    listen,
    url,
    repository,
    specWith,
    commit: (app = {}, overrides = {}) =>
      repository.commit({ ...appFiles(app), 'immutable.yml': specWith(overrides) }, app.greeting ?? 'shop'),
    start,
    run: async (inputs, options) => (await start(inputs, options)).finished,
    async load(options) {
      const load = await startLoad(url, options)
      loads.push(load)
      return load
    },
    get: (urlPath = '/', host) => get(new URL(urlPath, url), host),
    ledger: (environment = 'production') => readLedger(paths.ledger({ app: 'shop', environment })),
    state: () => loadState(paths.state),
    processes: () => processesIn(store),
    agentPid: async () => (await agentPids(paths.agentTerms)).at(-1) ?? 0,
    async cleanup() {
      for (const load of loads) load.kill()
      try {
        await stopAgent(store, paths.agentTerms)
      } finally {
        await repository.remove()
        await rm(folder, { recursive: true, force: true })
        await rm(path.dirname(socketPath(paths)), { recursive: true, force: true })
      }
    },
  }
}

function quickSpec(place: { readonly listen: string; readonly store: string }, overrides: SpecOverrides) {
  return {
    app: 'shop',
    ...(overrides.image !== undefined && { image: overrides.image }),
    run: {
      command: ['node', 'server.js'],
      health: { path: '/healthz', interval: '100ms', timeout: '2s' },
      'stop-grace': '5s',
      ...overrides.run,
    },
    defaults: {
      platform: 'local',
      local: { ...place, lease: overrides.lease ?? '5s' },
      capacity: 2,
      bake: '0s',
      keep: { warm: 1, 'warm-for': '1h' },
      timeouts: { boot: '10s', checks: '5s', drain: '10s' },
      ...overrides.defaults,
    },
    environments: overrides.environments ?? { production: {} },
    previews: overrides.previews ?? { environment: 'production', route: { host: 'pr-{number}.example.com' } },
  }
}

function get(url: URL, host: string | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false, headers: host === undefined ? {} : { host } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      response.on('error', reject)
    })
    asked.on('error', reject).end()
  })
}

async function readLedger(folder: string): Promise<readonly Operation[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d+\.json$/.test(name)).toSorted()
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Operation),
  )
}

async function agentPids(terms: string): Promise<readonly number[]> {
  const names = (await readdir(terms).catch(() => [])).filter((name) => /^\d+\.json$/.test(name)).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(path.join(terms, name), 'utf8')))
  return texts.map((text) => (JSON.parse(text) as { readonly pid: number }).pid)
}

/** @throws when a process is left that belongs to the store; it is killed first. */
async function stopAgent(store: string, terms: string): Promise<void> {
  for (const pid of await agentPids(terms)) signal(pid, 'SIGTERM')
  for (let wait = 0; processesIn(store).length > 0 && wait < 300; wait += 1) await sleep(50)
  const left = processesIn(store)
  for (const line of left) signal(Number.parseInt(line, 10), 'SIGKILL')
  if (left.length > 0) throw new Error(`The agent was stopped, and left behind:\n${left.join('\n')}`)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended already.
  }
}

function processesIn(store: string): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  return pids.flatMap((pid) => {
    const { command, folder } = lookAt(pid)
    return command.includes(store) || isWithin(folder, store) ? [`${pid} ${command}`] : []
  })
}

function lookAt(pid: string) {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { command, folder: readlinkSync(`/proc/${pid}/cwd`) }
  } catch {
    return { command: '', folder: '' }
  }
}

function isWithin(folder: string, store: string): boolean {
  return folder === store || folder.startsWith(`${store}/`)
}
