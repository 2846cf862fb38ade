import { describe, expect, test } from '@jest/globals'
import { destroy } from '../../src/commands/destroy.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { finish } from '../../src/commands/finish.ts'
import { preview } from '../../src/commands/preview.ts'
import { sweep } from '../../src/commands/sweep.ts'
import { build, commit, deployed, endOf, environment, messages, previewOf, start } from '../testbed/memory/runs.ts'
import { expectServed, inventory, traffic } from '../testbed/memory/whole.ts'
import { createWorld, type World } from '../testbed/memory/world.ts'

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
  test('is opened, follows its branch wherever it goes, and is removed without a trace but one entry', async () => {
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

  test('that is closed while its first deployment is at work does not come up afterwards', async () => {
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

  test('beyond the maximum makes the one go that was pushed to longest ago', async () => {
    const world = createWorld()
    await push(world, 1, 1)
    await push(world, 2, 2)
    await push(world, 1, 3)
    const { events } = await push(world, 3, 4)
    expect(messages(events, 'notice').join()).toContain('pr-2 makes room')
    expect([1, 2, 3].map((number) => traffic(world, `pr-${number}`))).toEqual([{ v2: 100 }, {}, { v1: 100 }])
  })

  test('beyond the maximum goes in a sweep, when two came at once', async () => {
    const world = createWorld()
    for (const number of [1, 2, 3]) {
      const { run } = start(world, { environment: previewOf(number) })
      await preview(run, { commit: commit(number), build, limits: { ...limits, max: 3 }, environmentOf })
      await world.time.sleep(1000)
    }
    const { plan } = await sweep(start(world, { dryRun: true }).run, sweeping)
    expect(plan).toEqual([expect.stringMatching(/^pr-1 makes room: 2 previews are the most/)])
    expect(await sweep(start(world).run, sweeping)).toMatchObject({ changed: true })
    expect([1, 2, 3].map((number) => traffic(world, `pr-${number}`))).toEqual([{}, { v1: 100 }, { v1: 100 }])
  })

  test('that is idle for too long is swept, and its ledger long after', async () => {
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

test('an environment is destroyed only with `force`', async () => {
  const world = createWorld()
  await deployed(world, 1)
  await expect(destroy(start(world).run)).rejects.toMatchObject({ code: 'destroy-needs-force' })
  const dry = start(world, { dryRun: true, force: true })
  expect((await destroy(dry.run)).plan).toHaveLength(3)
  expect(dry.session.changes).toEqual([])
  expect(await destroy(start(world, { force: true }).run)).toMatchObject({ changed: true })
  expect(inventory(world)).toEqual([])
  expectServed(world)
})

test('a sweep leaves alone what the spec does not know, and what a run is at work on', async () => {
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
    'undoes what a run left that was stopped at %s',
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
