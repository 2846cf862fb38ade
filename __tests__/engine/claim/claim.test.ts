// One environment, one run at a time: who comes second waits, gives up or takes over, and a run that was overtaken
// changes nothing any more. Runs stand still at one of their changes while another begins, in the world in memory.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, deployed, endOf, start, type Started } from '../../harness/memory/runs.ts'
import { expectServed, inventory } from '../../harness/memory/whole.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'

const begin = (started: Started, n: number) => endOf(started, deploy(started.run, { commit: commit(n), build }))

/** Lets a run get as far as its k-th change, and stand still there. */
async function upTo(world: World, n: number, name: string) {
  let reached: () => void = () => undefined
  const there = new Promise<void>((resolve) => (reached = resolve))
  const started = start(world, {
    faults: (call) => {
      if (call.change > 0 && call.name === name) reached()
      return undefined
    },
  })
  const end = begin(started, n)
  await there
  return { started, end }
}

describe('two runs of one environment', () => {
  test('that begin at once do not both deploy, and the second says who is at work', async () => {
    const world = createWorld()
    const ends = await Promise.all([begin(start(world), 1), begin(start(world), 2)])
    expect(ends.filter((end) => end !== 'died' && 'outcome' in end)).toHaveLength(1)
    expect(ends).toContainEqual({ error: expect.objectContaining({ code: 'environment-busy' }) })
    expect(inventory(world)).toHaveLength(1)
    expectConverged(world, 'v1')
    expectServed(world)
  })

  test('that begin at once and may wait deploy one after the other', async () => {
    const world = createWorld()
    const ends = await Promise.all(
      [1, 2, 3].map((n) => begin(start(world, { waitForLockMs: 600_000, isAncestor: async () => false }), n)),
    )
    expect(ends.map((end) => end !== 'died' && 'outcome' in end)).toEqual([true, true, true])
    expectConverged(world, 'v3')
    expectServed(world)
  })

  test('do not wait for longer than they may, and the error names who is at work', async () => {
    const world = createWorld()
    world.place('production').ledger.set(1, {
      operation: {
        number: 1,
        kind: 'deploy',
        status: 'running',
        phase: 'gating',
        owner: 'other',
        sha: commit(1).sha,
        title: '',
        digest: '',
        specDigest: '',
        actor: 'grace',
        runUrl: 'https://example.com/runs/grace',
        startedAt: 0,
      },
      storedAt: world.time.now() + world.options.skewMs,
    })
    await expect(deployed(world, 2, { waitForLockMs: 5000 })).rejects.toMatchObject({
      code: 'environment-busy',
      message: expect.stringContaining('a deploy by grace (https://example.com/runs/grace)'),
    })
    expect(world.place('production').ledger.size).toBe(1)
  })

  test('are kept apart by the heartbeat for longer than the lease', async () => {
    const world = createWorld({ leaseMs: 1500, callTimeoutMs: 300 })
    const { end } = await upTo(world, 1, 'createRoute')
    await expect(deployed(world, 2, { waitForLockMs: 0 })).rejects.toMatchObject({ code: 'environment-busy' })
    expect(await end).toMatchObject({ outcome: { release: 1 } })
  })
})

describe.each([
  ['build', 2],
  ['launch', 2],
  ['freezeScaling', 2],
  ['replaceWeights', 2],
  ['closeTrials', 2],
  // Its release is proven by then.
  ['unfreezeScaling', 3],
])('a run that is overtaken at %s', (name, former) => {
  test('makes no further change', async () => {
    const world = createWorld()
    for (const n of [1, 2]) await deployed(world, n)
    const { started, end } = await upTo(world, 3, name)
    const over = deployed(world, 4, { supersede: true, force: true })
    const appended = world.time.now() + 50
    await world.time.sleep(50)
    const before = started.session.changes.length
    expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
    expect(world.time.now()).toBeGreaterThanOrEqual(appended)
    expect(started.session.changes.length).toBeLessThanOrEqual(before + 1)
    expect(await over).toMatchObject({ release: 4 })
    expectConverged(world, 'v4')
    expect(inventory(world)).toEqual([`v${former} no traffic, 2 instances, timer`, 'v4 live 100 %, 2 instances'])
    expectServed(world)
  })
})

test('a rollback takes over from a running deployment, which changes nothing any more', async () => {
  const world = createWorld()
  for (const n of [1, 2]) await deployed(world, n)
  const { end } = await upTo(world, 3, 'replaceWeights')
  const outcome = await rollback(start(world).run, { to: 'v1' })
  expect(outcome).toMatchObject({ changed: true, release: 1 })
  expect(await end).toMatchObject({ error: { code: 'claim-lost' } })
  expectConverged(world, 'v1')
  expectServed(world)
})

test.each(['launch', 'replaceWeights'])(
  'a run that stalled at %s beyond its lease wakes up to find its claim lost',
  async (name) => {
    const world = createWorld()
    await deployed(world, 1)
    const { started, end } = await upTo(world, 2, name)
    started.session.stall(5 * world.options.leaseMs)
    expect(await deployed(world, 3, { waitForLockMs: 600_000 })).toMatchObject({ release: 3 })
    const changes = started.session.changes.length
    expect(await end).toHaveProperty('error.code')
    expect(started.session.changes).toHaveLength(changes)
    expectConverged(world, 'v3')
    expect(inventory(world)).toEqual(['v1 no traffic, 2 instances, timer', 'v3 live 100 %, 2 instances'])
    expectServed(world)
  },
)
