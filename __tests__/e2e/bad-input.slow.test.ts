import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Behaviour } from '../harness/app.ts'
import type { Load } from '../harness/load.ts'
import { freePort } from '../harness/local.ts'
import type { ActionOptions, ActionResult } from '../harness/runner.ts'
import { createSandbox, type Sandbox, type SpecOverrides } from '../harness/sandbox.ts'

// A good release is live and has traffic all the time. Whatever goes wrong after that is told in one clear error, and
// leaves everything as it was.

const nobody = { uid: 65534, gid: 65534 }
const isRoot = process.getuid?.() === 0
// Skipped for other users: mounting a small disk and becoming another user take root.
const testAsRoot = isRoot ? test : test.skip // mounting takes root
if (!isRoot) console.warn('NOT TESTED, for that takes root: a full disk, a store that another user owns.')

let sandbox: Sandbox
let load: Load
let before: unknown

beforeAll(async () => {
  sandbox = await createSandbox()
  await sandbox.commit({ greeting: 'good' }, quick())
  const { exitCode, log } = await sandbox.run({ command: 'deploy' })
  expect(exitCode === 0 ? '' : log).toBe('')
  load = await sandbox.load()
})

beforeEach(async () => {
  before = await standing(sandbox)
})

afterAll(() => sandbox.cleanup())

describe('a deployment from a folder', () => {
  test('that is not a repository fails with one clear error', async () => {
    const workspace = await folderWith({ 'immutable.yml': sandbox.specWith(quick()) })
    await refused({ workspace }, /is not a git work tree.*%0ACheck out the repository/)
  })

  test('that has no commit fails with one clear error', async () => {
    const workspace = await folderWith({ 'immutable.yml': sandbox.specWith(quick()) })
    git(workspace, 'init', '--quiet')
    await refused({ workspace }, /has no commit yet/)
  })

  test('that is a shallow clone without the commit fails with one clear error', async () => {
    const old = sandbox.repository.git('rev-parse', 'HEAD')
    await sandbox.commit({ greeting: 'newer' }, quick())
    const workspace = await folderWith({})
    git(workspace, 'clone', '--quiet', '--depth=1', `file://${sandbox.repository.path}`, '.')
    await refused({ workspace, environment: { GITHUB_SHA: old } }, /shallow clone.*%0A.*fetch-depth/)
  })
})

describe('a deployment with a spec', () => {
  const nine = (item: string) => Array.from({ length: 9 }, () => item).join(', ')
  const bomb = Array.from({ length: 12 }, (_, n) => `a${n}: &a${n} [${nine(n === 0 ? 'x' : `*a${n - 1}`)}]`)
  const bad = [
    ['is missing', null, /cannot be read/, 1],
    ['is no YAML', 'app: [shop', /immutable\.yml/, 2],
    ['says little and that wrongly', 'app: shop\nrunn: {}\n', /run/, 4],
    ['has 10 MB', `# ${'x'.repeat(10 * 2 ** 20)}\n`, /10\.0 MiB; 1 MiB is the most/, 1],
    ['is an explosion of aliases', bomb.join('\n'), /alias/i, 2],
  ] as const

  test.each(bad)('that %s fails with clear errors', async (_, text, message, count) => {
    await sandbox.repository.commit({ 'immutable.yml': text }, 'bad spec')
    const { errors } = await refused({}, message, count)
    expect(errors.join('\n').length).toBeLessThan(5000)
  })

  test('that does not know the environment fails with one clear error', async () => {
    await sandbox.commit({ greeting: 'new' }, quick())
    await refused({}, /has no environment 'staging'.*production/, 1, { environment: 'staging' })
  })
})

describe('a run with inputs', () => {
  const bad = [
    [{ command: 'deploi' }, /`command` is 'deploi', but it has to be one of auto, deploy/],
    [{ force: 'yes' }, /`force` is 'yes', but it has to be `true` or `false`/],
    [{ 'wait-for-lock': 'soon' }, /`wait-for-lock` is 'soon', but it has to be a duration/],
    [{ command: 'rollback', 'rollback-to': 'v99' }, /v99/],
    [{ command: 'preview' }, /which pull request/],
    [{ command: 'destroy' }, /production is an environment, not a preview/],
    [{ 'working-directory': 'nowhere' }, /nowhere/],
    [{ spec: 'other.yml' }, /other\.yml cannot be read/],
  ] as const

  test.each(bad)('such as %j fails with one clear error', async (inputs, message) => {
    await sandbox.commit({ greeting: 'new' }, quick())
    await refused({}, message, 1, inputs)
  })
})

describe('a deployment of an app', () => {
  const bad: readonly (readonly [Behaviour, RegExp])[] = [
    ['exits', /ended|exit|given up|healthy/],
    ['deaf', /healthy/],
    ['sick', /500/],
  ]

  test.each(bad)('that is bad (%s) fails with one clear error', async (behaviour, message) => {
    await sandbox.commit({ greeting: 'bad', behaviour }, quick())
    await refused({}, message)
  })

  test('whose command does not exist fails with one clear error', async () => {
    await sandbox.commit({ greeting: 'bad' }, { ...quick(), run: { command: ['no-such-program'] } })
    await refused({}, /no-such-program is not on this machine/)
  })

  test('whose command is not in the image fails with one clear error', async () => {
    await sandbox.commit({ greeting: 'bad' }, { ...quick(), run: { command: ['./no-such-file'] } })
    await refused({}, /healthy|start/)
  })

  test('whose build fails does so with one clear error', async () => {
    await sandbox.commit({ greeting: 'bad' }, { ...quick(), image: { build: 'echo cannot compile; exit 3' } })
    const { result } = await refused({}, /3/)
    expect(result.log).toContain('cannot compile')
  })

  test('that does not answer as its checks expect fails with one clear error', async () => {
    const { defaults } = quick()
    await sandbox.commit(
      { greeting: 'bad' },
      { ...quick(), defaults: { ...defaults, checks: [{ path: '/', contains: 'excellent' }] } },
    )
    await refused({}, /excellent/)
  })
})

test('an app that ignores SIGTERM is killed once its stop grace is over', async () => {
  const own = await createSandbox()
  try {
    const overrides = { run: { 'stop-grace': '300ms' }, defaults: { keep: { warm: 0 } } }
    await own.commit({ greeting: 'stubborn', behaviour: 'stubborn' }, overrides)
    expect((await own.run({ command: 'deploy' })).exitCode).toBe(0)
    const stubborn = own.processes()
    await own.commit({ greeting: 'new' }, overrides)
    const { exitCode, log } = await own.run({ command: 'deploy' })
    expect(exitCode === 0 ? '' : log).toBe('')
    expect(Object.values((await own.state()).fleets).map(({ tags }) => tags.release)).toEqual([2])
    const agent = String(await own.agentPid())
    const left = stubborn.filter((line) => !line.startsWith(agent) && own.processes().includes(line))
    expect(left).toEqual([])
    expect((await own.get()).body).toBe('new v2')
  } finally {
    await own.cleanup()
  }
})

describe('a deployment to a machine', () => {
  test('on which another program has the port fails with one clear error', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { readonly port: number }
    try {
      const local = { listen: `127.0.0.1:${port}`, store: sandbox.store, lease: '10s' }
      await sandbox.commit({ greeting: 'new' }, elsewhere(local))
      await refused({}, /cannot listen on 127\.0\.0\.1:\d+: another program has this port.*%0AStop that program/, 1, {
        environment: 'elsewhere',
      })
    } finally {
      server.close()
    }
  })

  testAsRoot('whose store the user may not create fails with one clear error', async () => {
    const locked = path.join(sandbox.folder, 'locked')
    await mkdir(locked, { recursive: true })
    const local = { listen: `127.0.0.1:${await freePort()}`, store: path.join(locked, 'store'), lease: '10s' }
    await sandbox.commit({ greeting: 'new' }, elsewhere(local))
    const options = await asNobody()
    await refused(options, /locked.*cannot be written/, 1, { environment: 'elsewhere' })
    expect(await readdir(locked)).toEqual([])
  })

  testAsRoot('whose store belongs to another user fails with one clear error', async () => {
    await sandbox.commit({ greeting: 'new' }, quick())
    await refused(await asNobody(), /store.*cannot be written/)
  })

  testAsRoot('whose disk is nearly full, and then full, fails with one clear error', async () => {
    const disk = await mkdtemp(path.join(tmpdir(), 'small-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk])
    const own = await createSandbox({ store: path.join(disk, 'store') })
    try {
      await own.commit({ greeting: 'good' })
      expect((await own.run({ command: 'deploy' })).exitCode).toBe(0)
      const still = await standing(own)

      for (const size of ['80000000', '200000000']) {
        await own.commit({ greeting: 'huge' }, { image: { build: `head -c ${size} /dev/urandom > huge` } })
        expectClear(await own.run({ command: 'deploy' }), /disk that holds .* is full/)
        expect(await standing(own)).toEqual(still)
      }

      const { bavail, bsize } = await statfs(disk)
      await writeFile(path.join(disk, 'filler'), Buffer.alloc(bavail * bsize - 30 * 2 ** 20))
      await own.commit({ greeting: 'new' })
      const refusal = await own.run({ command: 'deploy' })
      expectClear(refusal, /nearly full: \d+ MiB are free/)
      expect(refusal.log).toContain('`command: sweep`')
      expect(await standing(own)).toEqual(still)

      await rm(path.join(disk, 'filler'))
      const fixed = await own.run({ command: 'deploy' })
      expect(fixed.exitCode === 0 ? '' : fixed.log).toBe('')
      expect((await own.get()).body).toBe(`new ${fixed.outputs['release']}`)
    } finally {
      await own.cleanup()
      execFileSync('umount', [disk])
      await rm(disk, { recursive: true })
    }
  })
})

test('all these failures disturb no visitor of the live release', async () => {
  const { failures, served } = await load.stop()
  expect(failures).toEqual([])
  expect(Object.keys(served)).toEqual(['good v1'])
})

/** Runs the action and expects it to fail clearly, with so many annotations, and with nothing changed. */
async function refused(
  options: ActionOptions,
  message: RegExp,
  count = 1,
  inputs: Readonly<Record<string, string>> = {},
) {
  const result = await sandbox.run({ command: 'deploy', ...inputs }, options)
  const errors = expectClear(result, message, count)
  expect(result.outputs['changed'] ?? 'false').toBe('false')
  expect(await standing(sandbox)).toEqual(before)
  return { result, errors }
}

function expectClear({ exitCode, log, summary }: ActionResult, message: RegExp, count = 1) {
  const errors = log.split('\n').filter((line) => line.startsWith('::error'))
  expect({ exitCode, count: errors.length, log }).toMatchObject({
    exitCode: 1,
    count,
    log: expect.stringMatching(message),
  })
  expect(errors.join('\n')).toMatch(message)
  expect(errors[0]).toMatch(/%0A\S/)
  expect(log).not.toMatch(/^ +at \S/m)
  expect(log).not.toContain('This is a bug')
  expect(summary).toMatch(/^## ❌ /)
  return errors
}

/** Everything that must be the same after a failed run as before it. */
async function standing(place: Sandbox) {
  const { fleets, targetGroups, routes, trials } = await place.state()
  const folder = (name: string) => readdir(path.join(place.store, name))
  return {
    fleets: Object.keys(fleets),
    targetGroups: Object.keys(targetGroups),
    weights: Object.values(routes).map(({ weights }) => weights),
    trials,
    processes: place.processes().toSorted(),
    instances: (await folder('instances')).toSorted(),
    rootfs: (await folder('rootfs')).toSorted(),
    answer: await place.get(),
  }
}

function quick(): SpecOverrides {
  return { lease: '10s', defaults: { timeouts: { boot: '2s', checks: '1s' } } }
}

/** Two environments, the second of which is somewhere else. */
function elsewhere(local: Readonly<Record<string, string>>): SpecOverrides {
  return { ...quick(), environments: { production: {}, elsewhere: { local } } }
}

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(sandbox.folder, 'workspace-'))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  return folder
}

/** A copy of the repository that belongs to nobody, and nobody to run as. */
async function asNobody(): Promise<ActionOptions> {
  const workspace = await folderWith({})
  git(workspace, 'clone', '--quiet', sandbox.repository.path, '.')
  execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, workspace])
  await chmod(workspace, 0o755)
  return { workspace, user: nobody }
}

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd: folder, stdio: 'pipe' })
}
