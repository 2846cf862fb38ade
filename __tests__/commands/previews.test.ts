// The life of previews in the world in memory: opened, replaced, closed, swept, and finished by the post step.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { destroy } from '../../src/commands/destroy.ts'
import { finish } from '../../src/commands/finish.ts'
import { preview } from '../../src/commands/preview.ts'
import { sweep } from '../../src/commands/sweep.ts'
import { build, commit, deployed, endOf, environment, messages, previewOf, start } from '../harness/memory/runs.ts'
import type { FaultPlan } from '../harness/memory/session.ts'
import { expectServed, inventory, traffic } from '../harness/memory/whole.ts'
import { createWorld, type World } from '../harness/memory/world.ts'

const limits = { max: 2, idleMs: 3 * 24 * 3600_000 }
const environmentOf = (name: string) => previewOf(Number(name.slice(3)))
const sweeping = {
  limits,
  environmentOf: (name: string) => (name.startsWith('pr-') ? environmentOf(name) : environment),
}

async function push(world: World, number: number, n: number) {
  const { run, events } = start(world, { environment: previewOf(number) })
  const outcome = await preview(run, { commit: commit(n), build, limits, environmentOf })
  await world.time.sleep(1000)
  return { outcome, events }
}

describe('a preview', () => {
  test('opens, follows its branch wherever that goes, and leaves nothing but one ledger entry when it is closed', async () => {
    const world = createWorld()
    expect((await push(world, 7, 5)).outcome).toMatchObject({ release: 1 })
    expect((await push(world, 7, 3)).outcome).toMatchObject({ release: 2 })
    expect(traffic(world, 'pr-7')).toEqual({ v2: 100 })
    expect(await destroy(start(world, { environment: previewOf(7) }).run)).toMatchObject({ changed: true })
    const { groups, fleets, templates, route, ledger } = world.place('pr-7')
    expect([groups.size, fleets.size, templates.size, route, ledger.size, world.images.size]).toEqual([
      0,
      0,
      0,
      undefined,
      1,
      0,
    ])
    expect(await destroy(start(world, { environment: previewOf(7) }).run)).toMatchObject({ changed: false })
    expect((await push(world, 7, 6)).outcome).toMatchObject({ release: 4 })
    expectServed(world)
  })

  test('takes along what it has logged; logs that nobody may remove are told, and keep nobody from closing it', async () => {
    for (const [fault, logs, warnings] of [
      [undefined, 'none', []],
      ['denied', 'left', [expect.stringMatching(/^The logs of pr-7 stay until their retention ends. /)]],
    ] as const) {
      const world = createWorld()
      await push(world, 7, 5)
      expect(world.place('pr-7').logs).toBe('kept')
      const faults: FaultPlan = ({ name }) => (name === 'forgetLogs' ? fault : undefined)
      const { run, events } = start(world, { environment: previewOf(7), faults })
      expect(await destroy(run)).toMatchObject({ changed: true })
      expect(world.place('pr-7').logs).toBe(logs)
      expect(messages(events, 'warning')).toEqual(warnings)
    }
  })

  test('that never came up takes along what it has logged as well, and all entries but one', async () => {
    const world = createWorld()
    world.apps.set(commit(5).sha, { boot: 'dies', errorPercent: 100, p99: 10 })
    await expect(push(world, 7, 5)).rejects.toMatchObject({ code: 'fleet-failed' })
    expect(world.place('pr-7').logs).toBe('kept')
    expect(await destroy(start(world, { environment: previewOf(7) }).run)).toMatchObject({ changed: true })
    const { logs, ledger } = world.place('pr-7')
    expect([logs, [...ledger.values()].map(({ operation }) => operation.kind)]).toEqual(['none', ['destroy']])
    expect(await destroy(start(world, { environment: previewOf(7) }).run)).toMatchObject({ changed: false })
  })

  test('whose logs could not be removed is not gone yet: the next run goes on', async () => {
    const world = createWorld()
    await push(world, 7, 5)
    const faults: FaultPlan = ({ name }) => (name === 'forgetLogs' ? 'unavailable' : undefined)
    const { run } = start(world, { environment: previewOf(7), faults })
    await expect(destroy(run)).rejects.toMatchObject({ code: 'platform-failed' })
    await sweep(start(world).run, sweeping)
    expect(world.place('pr-7').logs).toBe('none')
    expect(inventory(world, 'pr-7')).toEqual([])
  })

  test('that is closed during its first deployment does not come up afterwards', async () => {
    const world = createWorld()
    let building: () => void = () => undefined
    const reached = new Promise<void>((resolve) => (building = resolve))
    const faults = ({ name }: { readonly name: string }) => void (name === 'build' && building())
    const started = start(world, { environment: previewOf(7), faults: (call) => faults(call) ?? undefined })
    const end = endOf(started, deploy(started.run, { commit: commit(1), build }))
    await reached
    expect(await destroy(start(world, { environment: previewOf(7) }).run)).toMatchObject({ changed: true })
    expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
    expect(world.place('pr-7').route).toBeUndefined()
    expect(inventory(world, 'pr-7')).toEqual([])
  })

  test('beyond the maximum replaces the preview whose last push is oldest', async () => {
    const world = createWorld()
    await push(world, 1, 1)
    await push(world, 2, 2)
    await push(world, 1, 3)
    const { events } = await push(world, 3, 4)
    expect(messages(events, 'notice').join()).toContain('pr-2 makes room')
    expect([1, 2, 3].map((number) => traffic(world, `pr-${number}`))).toEqual([{ v2: 100 }, {}, { v1: 100 }])
  })

  test('beyond the maximum comes up even if the one that it replaces cannot be removed now', async () => {
    const world = createWorld()
    await push(world, 1, 1)
    await push(world, 2, 2)
    let refused = 0
    const faults: FaultPlan = ({ name }) => (name === 'removeRoute' && refused++ === 0 ? 'fail' : undefined)
    const { run, events } = start(world, { environment: previewOf(3), faults })
    const request = { commit: commit(3), build, limits, environmentOf }
    expect(await preview(run, request)).toMatchObject({ changed: true, release: 1 })
    expect(messages(events, 'warning')).toEqual([
      expect.stringMatching(/^pr-1 could not be removed; a later run does it/),
    ])
  })

  test('beyond the maximum is removed by a sweep when two opened at once', async () => {
    const world = createWorld()
    for (const number of [1, 2, 3]) {
      const { run } = start(world, { environment: previewOf(number) })
      await preview(run, { commit: commit(number), build, limits: { ...limits, max: 3 }, environmentOf })
      await world.time.sleep(1000)
    }
    const { plan } = await sweep(start(world, { dryRun: true }).run, sweeping)
    expect(plan).toEqual([
      expect.stringMatching(/^pr-1 makes room: 2 previews are the most/),
      expect.stringMatching(/^remove the image of/),
    ])
    expect(await sweep(start(world).run, sweeping)).toMatchObject({ changed: true })
    expect([1, 2, 3].map((number) => traffic(world, `pr-${number}`))).toEqual([{}, { v1: 100 }, { v1: 100 }])
  })

  test('that is idle for too long is removed by a sweep, and its ledger by a much later one', async () => {
    const world = createWorld()
    await deployed(world, 1)
    await push(world, 7, 2)
    expect(await sweep(start(world).run, sweeping)).toMatchObject({ changed: false, verdict: 'Nothing to sweep' })
    await world.time.sleep(limits.idleMs)
    expect(await sweep(start(world).run, sweeping)).toMatchObject({ changed: true })
    expect([traffic(world), traffic(world, 'pr-7')]).toEqual([{ v1: 100 }, {}])
    expect(world.place('pr-7').ledger.size).toBe(1)
    await world.time.sleep(8 * 24 * 3600_000)
    await sweep(start(world).run, sweeping)
    expect(world.place('pr-7').ledger.size).toBe(0)
  })
})

describe('a preview that cannot be removed right now', () => {
  const roomy = { ...sweeping, limits: { ...limits, max: 9 } }
  const idle = async (world: World) => void (await world.time.sleep(limits.idleMs))
  const closed = { wish: async (number: number) => wishOf(number), wanted: async () => new Set([3]) }
  const wishOf = (number: number) =>
    number === 3 ? { wanted: true as const, headSha: 'c' } : { wanted: false as const, why: 'it is closed' }

  test.each([
    ['because it is idle', roomy, idle, 'Swept 2 things; pr-1 could not be removed yet', [1]],
    ['because too many are open', sweeping, undefined, 'Nothing was swept; pr-1 could not be removed yet', [1, 2, 3]],
    [
      'because its pull request is closed',
      { ...roomy, pullRequests: closed },
      undefined,
      'Swept 1 thing; pr-1 could not be removed yet',
      [1, 3],
    ],
  ])(
    '%s stays for a later sweep and does not count, and the sweep removes the others',
    async (_name, request, wait, verdict, left) => {
      const world = createWorld()
      for (const number of [1, 2, 3]) {
        const { run } = start(world, { environment: previewOf(number) })
        await preview(run, { commit: commit(number), build, limits: { ...limits, max: 9 }, environmentOf })
        await world.time.sleep(1000)
      }
      await wait?.(world)
      const open = () => [1, 2, 3].filter((number) => world.place(`pr-${number}`).route !== undefined)

      let refused = 0
      const faults: FaultPlan = ({ name }) => (name === 'removeRoute' && refused++ === 0 ? 'fail' : undefined)
      const { run, events } = start(world, { faults })
      expect(await sweep(run, request)).toMatchObject({ changed: left.length < 3, verdict })
      expect(messages(events, 'warning')).toEqual([
        expect.stringMatching(/^pr-1 could not be removed; a later run does it\. removeRoute: Throttling/),
      ])
      expect(open()).toEqual(left)

      await world.time.sleep(world.options.leaseMs)
      const later = start(world)
      expect(await sweep(later.run, request)).toMatchObject({ verdict: expect.stringMatching(/^Swept \d things?$/) })
      expect(messages(later.events, 'notice').join()).toContain('pr-1')
      expect(open()).toEqual(left.slice(1))
      expectServed(world)
    },
  )

  test('because a run is removing it already is left to that run', async () => {
    const world = createWorld()
    await push(world, 7, 1)
    await idle(world)
    let removing: () => void = () => undefined
    const reached = new Promise<void>((resolve) => (removing = resolve))
    const other = start(world, {
      environment: previewOf(7),
      faults: ({ name }) => void (name === 'removeRoute' && removing()),
    })
    const end = endOf(other, destroy(other.run))
    await reached
    expect(await sweep(start(world).run, roomy)).toMatchObject({ changed: false })
    expect(await end).toMatchObject({ outcome: { changed: true } })
  })
})

test('destroy removes an environment only with `force`', async () => {
  const world = createWorld()
  await deployed(world, 1)
  await expect(destroy(start(world).run)).rejects.toMatchObject({ code: 'destroy-needs-force' })
  const dry = start(world, { dryRun: true, force: true })
  expect((await destroy(dry.run)).plan).toHaveLength(4)
  expect(dry.session.changes).toEqual([])
  expect(await destroy(start(world, { force: true }).run)).toMatchObject({ changed: true })
  expect(inventory(world)).toEqual([])
  expectServed(world)
})

test('a sweep leaves alone environments that the spec does not know or that a run is at work on', async () => {
  const world = createWorld()
  await deployed(world, 1)
  const old = world.place('old')
  await deployed(world, 1, { environment: { ...environment, name: 'old' } })
  const { run, events } = start(world)
  await sweep(run, { limits, environmentOf: (name) => (name === 'old' ? undefined : environment) })
  expect(messages(events, 'warning')).toEqual([
    expect.stringContaining('old has resources, but the spec does not know it'),
  ])
  expect(old.fleets.size).toBe(1)
})

describe('the post step', () => {
  test.each(['launch', 'replaceWeights', 'createRoute'])(
    'undoes what a run has begun that was stopped at %s',
    async (at) => {
      const world = createWorld()
      if (at !== 'createRoute') await deployed(world, 1)
      const before = traffic(world)
      const faults = ({ name }: { readonly name: string }) => (name === at ? ('kill' as const) : undefined)
      const started = start(world, { faults, owner: 'me' })
      await endOf(started, deploy(started.run, { commit: commit(2), build }))
      const number = Math.max(...world.place('production').ledger.keys())
      expect(await finish(start(world).run, { number, owner: 'somebody else' })).toBe(false)
      expect(await finish(start(world, { owner: 'me' }).run, { number, owner: 'me' })).toBe(true)
      expect(traffic(world)).toEqual(before)
      expect(inventory(world)).toEqual(at === 'createRoute' ? [] : ['v1 live 100 %, 2 instances'])
      expect(await finish(start(world).run, { number, owner: 'me' })).toBe(false)
      expectServed(world)
    },
  )
})

describe('an environment that cannot be swept', () => {
  /** A run that was killed after its shift, and then a hand: what is live is neither what was nor what was to be. */
  const disturb = async (world: World, name: string, n: number) => {
    const spec = name.startsWith('pr-') ? environmentOf(name) : environment
    await deployed(world, n, { environment: spec })
    const faults: FaultPlan = ({ name: call }) => (call === 'replaceWeights' ? 'kill' : undefined)
    const started = start(world, { environment: spec, faults })
    await endOf(started, deploy(started.run, { commit: commit(n + 1), build }))
    const { route, groups } = world.place(name)
    const weights = Object.fromEntries([...groups.keys()].map((id) => [id, 7]))
    route?.history.push({ at: world.time.now(), weights })
    await world.time.sleep(world.options.leaseMs)
  }

  test('does not keep a sweep from the others, and fails it at the end', async () => {
    const world = createWorld()
    await disturb(world, 'production', 1)
    await push(world, 7, 5)
    await world.time.sleep(limits.idleMs)
    await expect(sweep(start(world).run, sweeping)).rejects.toMatchObject({ code: 'foreign-weights' })
    expect(traffic(world, 'pr-7')).toEqual({})
  })

  test('is named in the error beside the others', async () => {
    const world = createWorld()
    await disturb(world, 'production', 1)
    await disturb(world, 'pr-8', 3)
    await push(world, 7, 5)
    const closed = { wish: async (number: number) => wish(number), wanted: async () => new Set([8]) }
    const wish = (number: number) =>
      number === 8 ? { wanted: true as const, headSha: 'c' } : { wanted: false as const, why: 'it is closed' }
    await expect(sweep(start(world).run, { ...sweeping, pullRequests: closed })).rejects.toMatchObject({
      code: 'sweep-incomplete',
      message: 'Swept 1 thing; not swept: production, pr-8.',
      problems: [
        { message: expect.stringMatching(/^production: .*weights/) },
        { message: expect.stringMatching(/^pr-8: .*weights/) },
      ],
    })
    expect(traffic(world, 'pr-7')).toEqual({})
  })
})
