import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { closePreview } from '../../src/commands/close-preview.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { destroy } from '../../src/commands/destroy.ts'
import { commandNames as commands } from '../../src/commands/index.ts'
import { preview } from '../../src/commands/preview.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { status } from '../../src/commands/status.ts'
import { sweep } from '../../src/commands/sweep.ts'
import type { PullRequests } from '../../src/engine/policy/previews.ts'
import type { Run } from '../../src/engine/session.ts'
import { shortSha } from '../../src/support/sha.ts'
import { eventually } from '../harness/local.ts'
import {
  build,
  commit,
  environment,
  keep,
  messages,
  previewOf,
  start,
  worldWith,
  type RunOptions,
} from '../harness/memory/runs.ts'
import { createWorld, type World } from '../harness/memory/world.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'

// Every command there is: what it would change is told, and nothing is changed.

const limits = { max: 1, idleMs: 1 }
const environmentOf = (name: string) => (name.startsWith('pr-') ? previewOf(Number(name.slice(3))) : environment)
const pullRequests: PullRequests = {
  wish: async (number) =>
    number === 7
      ? { wanted: true, headSha: commit(9).sha }
      : { wanted: false, why: `pull request ${number} is closed` },
  wanted: async () => new Set([7]),
}

describe('on the platform in memory, a dry run', () => {
  const works: Readonly<Record<(typeof commands)[number], readonly ((run: Run) => Promise<unknown>)[]>> = {
    deploy: [(run) => deploy(run, { commit: commit(9), build })],
    rollback: [(run) => rollback(run, { to: 'previous' }), (run) => rollback(run, { to: 'v1' })],
    preview: [7, 8, 9].map((number) => (run) => {
      const there = { ...run, environment: previewOf(number), platform: run.platform.forEnvironment(previewOf(number)) }
      return preview(there, { commit: commit(9), build, limits, environmentOf, pullRequests })
    }),
    destroy: [
      (run) => destroy({ ...run, force: true }),
      ...[7, 8].map((number) => (run: Run) => {
        const there = {
          ...run,
          environment: previewOf(number),
          platform: run.platform.forEnvironment(previewOf(number)),
        }
        return closePreview(there, { environmentOf, pullRequests })
      }),
    ],
    sweep: [(run) => sweep(run, { limits, environmentOf, pullRequests })],
    status: [(run) => status(run)],
  }

  test.each(commands)('of the command %s asks for no change', async (command) => {
    const world = await worldWith(3)
    const opened = start(world, { environment: previewOf(8) })
    await preview(opened.run, { commit: commit(1), build, limits: { max: 5, idleMs: 1e9 }, environmentOf })
    await world.time.sleep(10_000)
    for (const work of works[command]) {
      const { run, session } = start(world, { dryRun: true })
      expect(await work(run)).toMatchObject({ changed: false })
      expect(session.changes).toEqual([])
    }
  })
})

describe('the plan begins with the other previews that go', () => {
  const gone = 'pr-8 goes: pull request 8 is closed'
  const removal = [/^remove the route/, /^remove fleet and target group of v1$/, /^forget its history/].map((line) =>
    expect.stringMatching(line),
  )
  const room = 'pr-9 makes room: 3 previews are the most, and it was pushed to longest ago'
  const asked: PullRequests = {
    wish: async (number) =>
      number === 8 ? { wanted: false, why: 'pull request 8 is closed' } : { wanted: true, headSha: commit(number).sha },
    wanted: async () => new Set([7, 9, 10, 11]),
  }
  const open = (world: World, number: number, max: number, options: RunOptions = {}) => {
    const started = start(world, { environment: previewOf(number), ...options })
    const limits = { max, idleMs: 1e9 }
    const request = { commit: commit(number), build, limits, environmentOf, pullRequests: asked }
    return { ...started, outcome: preview(started.run, request) }
  }
  const close = (world: World, number: number, explicit = false) => {
    const { run, session } = start(world, { environment: previewOf(number), dryRun: true })
    return { session, outcome: closePreview(run, { explicit, environmentOf, pullRequests: asked }) }
  }
  let world: World

  beforeEach(async () => {
    world = createWorld()
    for (const number of [8, 9, 10, 11]) {
      const { run } = start(world, { environment: previewOf(number) })
      await preview(run, { commit: commit(number), build, limits: { max: 9, idleMs: 1e9 }, environmentOf })
      await world.time.sleep(1000)
    }
  })

  test('when a preview is opened, and the run then removes the same ones', async () => {
    const dry = open(world, 7, 3, { dryRun: true })
    const { plan } = await dry.outcome
    expect(plan?.slice(0, 3)).toEqual([gone, room, expect.stringMatching(/^build the image of commit/)])
    expect(dry.session.changes).toEqual([])
    const { events, outcome } = open(world, 7, 3)
    await outcome
    expect(messages(events, 'notice')).toEqual([`${gone}.`, `${room}.`])
  })

  test('when a preview is opened that needs no more room than they leave', async () => {
    const { plan } = await open(world, 7, 4, { dryRun: true }).outcome
    expect(plan?.slice(0, 2)).toEqual([gone, expect.stringMatching(/^build the image of commit/)])
  })

  test('when the preview is live already', async () => {
    const { session, outcome } = open(world, 9, 3, { dryRun: true })
    expect(await outcome).toMatchObject({ verdict: expect.stringContaining('Nothing to do'), plan: [gone] })
    expect(session.changes).toEqual([])
  })

  test('when a preview is closed, and also when it turns out that it stays open', async () => {
    const explicit = close(world, 9, true)
    const image = `remove the image of ${shortSha(commit(9).sha)}, which nothing needs any more`
    expect((await explicit.outcome).plan).toEqual([gone, ...removal, image])
    const late = close(world, 9)
    expect(await late.outcome).toMatchObject({ verdict: 'Nothing to do: pr-9 is wanted again', plan: [gone] })
    expect([...explicit.session.changes, ...late.session.changes]).toEqual([])
  })
})

test('a dry run refuses what the run refuses', async () => {
  const world = await worldWith(1)
  await expect(destroy(start(world, { dryRun: true }).run)).rejects.toMatchObject({ code: 'destroy-needs-force' })
})

describe('on the local platform, a dry run', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await createSandbox()
    for (const greeting of ['one', 'two']) {
      await sandbox.commit({ greeting })
      await sandbox.run({ command: 'deploy' })
    }
    await sandbox.run({ command: 'preview', number: '8', sha: 'HEAD' })
    await sandbox.commit({ greeting: 'three' })
    // The agent writes down by itself which fleets were healthy once.
    await eventually(
      async () => Object.values((await sandbox.state()).fleets).every(({ proven }) => proven) || undefined,
    )
  })
  afterAll(() => sandbox.cleanup())

  const everything = async () => ({
    state: await sandbox.state(),
    ledgers: [await sandbox.ledger(), await sandbox.ledger('pr-8'), await sandbox.ledger('pr-9')],
    files: filesIn(sandbox.store),
    processes: sandbox.processes().length,
  })

  test.each([
    ...commands.map((command) => ({ command })),
    { command: 'preview', number: '9' },
    { command: 'destroy', number: '8' },
    { command: 'rollback', 'rollback-to': 'v1' },
  ])('with the inputs %j leaves everything as it was', async (inputs) => {
    const before = await everything()
    const given = { number: '8', sha: 'HEAD', force: 'true', 'dry-run': 'true', ...inputs }
    const { number: _number, ...rest } = given
    const { exitCode, outputs, log } = await sandbox.run(
      inputs.command === 'destroy' && !('number' in inputs) ? rest : given,
    )
    expect(exitCode === 0 ? '' : log).toBe('')
    expect(outputs).toMatchObject({ command: inputs.command, changed: 'false' })
    expect(await everything()).toEqual(before)
    expect((await sandbox.get()).body).toContain('two')
  })
})

/** Everything that lies in the store but the logs, which go on being written. */
function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => !name.endsWith('.log') && !path.basename(name).includes('.tmp')).toSorted()
}

describe('the plan names the images that the run removes', () => {
  const short = { ...keep(0, { history: 1 }) }
  const goingIn = (plan: readonly string[] | undefined) =>
    (plan ?? []).flatMap((line) => /remove the image of ([0-9a-f]+)/.exec(line)?.[1] ?? [])
  const removedBy = async (world: World, work: (run: Run) => Promise<unknown>) => {
    const before = [...world.images.keys()]
    await work(start(world, short).run)
    return before.filter((sha) => !world.images.has(sha)).map(shortSha)
  }

  test.each([
    ['a deployment', (run: Run) => deploy(run, { commit: commit(9), build })],
    ['a rollback', (run: Run) => rollback(run, { to: 'previous' })],
    [
      'a sweep',
      (run: Run) => sweep(run, { limits: undefined, environmentOf: () => ({ ...environment, ...short.environment }) }),
    ],
    ['a destruction', (run: Run) => destroy({ ...run, force: true })],
  ])('of %s', async (name, work) => {
    const world = await worldWith(4, name === 'a deployment' ? short : keep(0))
    if (name === 'a sweep')
      world.images.set('e'.repeat(40), { ...imageOf(world), sha: 'e'.repeat(40), digest: 'sha256:e' })
    const { plan } = await work(start(world, { ...short, dryRun: true }).run)
    const removed = await removedBy(world, work)
    expect(removed.length).toBeGreaterThan(0)
    expect(goingIn(plan).toSorted()).toEqual(removed.toSorted())
  })
})

function imageOf({ images }: World) {
  const [image] = images.values()
  if (image === undefined) throw new Error('no image was built')
  return image
}
