import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { socketPath, storePaths } from '../../../src/agent/store/paths.ts'
import { appFiles } from '../../harness/app.ts'
import { createSandbox, type Sandbox } from '../../harness/sandbox.ts'
import { openLocalDoor } from './door-local.ts'
import { faultsOf } from './faults-local.ts'
import { figuresOf } from './figures-local.ts'
import { images, keep, specs, type Commit, type Ground } from './ground.ts'
import { startRun, type Starter } from './run.ts'

const leaseMs = 5000

/** A store, an agent and processes of its own. */
export async function openLocalGround(): Promise<Ground> {
  const sandbox = await createSandbox()
  const temporary = path.join(sandbox.folder, 'temporary')
  await mkdir(temporary)
  const starter = starterOf(sandbox)
  const commits: string[] = []
  return {
    platform: 'local',
    url: sandbox.url,
    leaseMs,
    async commit(): Promise<Commit> {
      const greeting = `c${commits.length + 1}`
      const sha = await sandbox.repository.commit({ ...appFiles({ greeting }), ...specFiles(sandbox) }, greeting)
      commits.push(sha)
      return { sha, greeting }
    },
    begin({ sha }, inputs, strike) {
      const environment = { GITHUB_SHA: sha, TMPDIR: temporary }
      return startRun(starter, inputs, environment, strike && { strike })
    },
    async body(host) {
      const { status, body } = await sandbox.get('/', host)
      return status === 200 ? body : String(status)
    },
    environments: () => readdir(storePaths(sandbox.store).ledgers('shop')).catch(() => []),
    ledger: (environment) => sandbox.ledger(environment),
    snapshot: (environment) => snapshotOf(sandbox, environment),
    faults: (mostWarm) => faultsOf(sandbox, temporary, mostWarm),
    figures: () => figuresOf(sandbox),
    close: () => sandbox.cleanup(),
  }
}

function starterOf(sandbox: Sandbox): Starter {
  const { store } = sandbox
  const agent = socketPath(storePaths(store))
  let doors = 0
  return {
    start: (inputs, options) => sandbox.start(inputs, options),
    async openDoor(gate) {
      doors += 1
      return openLocalDoor(gate, { store, agent, socket: path.join(sandbox.folder, `door-${doors}`) })
    },
  }
}

function specFiles(sandbox: Sandbox): Readonly<Record<string, string>> {
  const timeouts = { boot: '20s', checks: '5s', drain: '10s', quiet: '10s' }
  const previews = {
    environment: 'production',
    route: { host: 'pr-{number}.example.com' },
    capacity: 1,
    strategy: 'all-at-once',
    keep: { warm: 0 },
  }
  const files = Object.entries(specs).map(([name, section]) => {
    const idle = name === 'idle.yml' ? { idle: '1s' } : {}
    const text = sandbox.specWith({
      lease: `${leaseMs}ms`,
      ...(images[name] && { image: { builder: 'archive', ...images[name] } }),
      defaults: { checks: [{ path: '/' }], keep, timeouts, ...section },
      previews: { ...previews, ...idle },
    })
    return [name, text] as const
  })
  return Object.fromEntries(files)
}

async function snapshotOf(sandbox: Sandbox, environment: string): Promise<string> {
  const paths = storePaths(sandbox.store)
  const { fleets, targetGroups, routes, trials } = await sandbox.state()
  const tagged = [...Object.values(fleets), ...Object.values(targetGroups)].filter(
    ({ tags }) => tags.environment === environment,
  )
  const placed = [...Object.values(routes), ...Object.values(trials)].filter(
    (record) => record.environment === environment,
  )
  const key = { app: 'shop', environment }
  const files = (await Promise.all([paths.ledger(key), paths.templates(key)].map(filesIn))).flat()
  const texts = files.map(async (file) => `${path.relative(paths.store, file)}\n${await readFile(file, 'utf8')}`)
  const records = [...tagged, ...placed].map((record) => JSON.stringify(record))
  return [...records, ...(await Promise.all(texts))].join('\n')
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => path.join(folder, name))
}
