// Whoever takes an environment over works from what is there when nothing of its predecessor's can change it any more.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import { acquire } from '../../../src/engine/operation/acquire.ts'
import { turn } from '../../../src/engine/operation/turn.ts'
import { observe } from '../../../src/engine/snapshot/observe.ts'
import { nextNumber } from '../../../src/engine/snapshot/snapshot.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, deployed, endOf, keep, productions, start, worldWith } from '../../harness/memory/runs.ts'
import { expectServed, inventory } from '../../harness/memory/whole.ts'
import { createWorld } from '../../harness/memory/world.ts'
import { observed } from '../../harness/observed.ts'

const intent = { kind: 'sweep', sha: '', title: '', digest: '', specDigest: '' } as const

describe('when a run is overtaken with a call still on its way', () => {
  test.each(['replaceWeights', 'launch', 'createTargetGroup', 'openTrial'])(
    '(%s), its successor waits for that call and heals its effect',
    async (name) => {
      const world = await worldWith(2)
      const dying = start(world, { faults: (call) => (call.name === name ? 'kill-late' : undefined) })
      expect(await endOf(dying, deploy(dying.run, { commit: commit(3), build }))).toBe('died')
      expect(await deployed(world, 4, { supersede: true })).toMatchObject({ changed: true })
      await world.time.sleep(world.options.callTimeoutMs * 2)
      expectConverged(world, 'v4')
      expect(inventory(world)).toEqual(['v2 no traffic, 2 instances, timer', 'v4 live 100 %, 2 instances'])
      expectServed(world)
    },
  )
})

describe('what a run has observed before its claim', () => {
  const claimed = async (waitMs: number) => {
    const world = await worldWith(1)
    await world.time.sleep(waitMs)
    const { run, session } = start(world)
    const seen = await observe(run)
    const looks = session.calls.filter((name) => name === 'listTargetGroups').length
    const got = await acquire(run, seen, intent)
    got.claim.release()
    const again = session.calls.filter((name) => name === 'listTargetGroups').length - looks
    return { isSame: got.seen === seen, again }
  }

  test('is used when nobody can have changed anything since', async () => {
    expect(await claimed(60_000)).toEqual({ isSame: true, again: 0 })
  })

  test('is observed again when an entry was written during the observation or right before', async () => {
    expect(await claimed(0)).toMatchObject({ isSame: false })
  })

  test('is observed again when another run has won the number meanwhile', async () => {
    const world = await worldWith(1)
    await world.time.sleep(60_000)
    const { run } = start(world, { waitForLockMs: 600_000 })
    const seen = await observe(run)
    await deployed(world, 2)
    const { claim, seen: now } = await acquire(run, seen, intent)
    claim.release()
    expect(claim.number).toBe(3)
    expect(now.operations.map(({ operation }) => operation.number)).toEqual([1, 2, 3])
  })

  test('is observed again when an operation has not ended', async () => {
    const world = await worldWith(1)
    const dying = start(world, { faults: ({ name }) => (name === 'replaceWeights' ? 'kill' : undefined) })
    await endOf(dying, deploy(dying.run, { commit: commit(2), build }))
    await world.time.sleep(10 * world.options.leaseMs)
    const { run } = start(world)
    const seen = await observe(run)
    const { claim, seen: now } = await acquire(run, seen, intent)
    claim.release()
    expect(now).not.toBe(seen)
  })
})

describe('a run’s turn', () => {
  test('comes at once when the last run has ended or its lease is over', async () => {
    const world = await worldWith(1)
    const { run } = start(world)
    const seen = await observe(run)
    expect(await turn(run, seen)).toBe(seen)
    const dying = start(world, { faults: ({ name }) => (name === 'launch' ? 'kill' : undefined) })
    await endOf(dying, deploy(dying.run, { commit: commit(2), build }))
    const open = await observe(run)
    await expect(turn(run, open)).rejects.toMatchObject({ code: 'environment-busy' })
    await world.time.sleep(world.options.leaseMs)
    expect(await turn(run, open)).toBe(open)
  })

  test('comes at once when the run supersedes the other', async () => {
    const world = await worldWith(1)
    const dying = start(world, { faults: ({ name }) => (name === 'launch' ? 'kill' : undefined) })
    await endOf(dying, deploy(dying.run, { commit: commit(2), build }))
    const { run } = start(world, { supersede: true })
    const open = await observe(run)
    expect(await turn(run, open)).toBe(open)
  })
})

test('a claim waits for the calls of an ended run for as long as its entry says', async () => {
  const world = await worldWith(2)
  const { ledger } = world.place('production')
  const stored = ledger.get(2)
  if (stored === undefined) throw new Error('there is no entry 2')
  ledger.set(2, { ...stored, operation: { ...stored.operation, landsForMs: 20_000 } })
  const until = stored.storedAt - world.options.skewMs + 20_000
  const { run } = start(world)
  const { claim } = await acquire(run, await observe(run), intent)
  claim.release()
  expect(world.time.now()).toBeGreaterThanOrEqual(until)
  expect(world.time.now()).toBeLessThan(until + 1000)
})

describe('a claim on a ledger that was forgotten meanwhile', () => {
  const tombstone = { ...intent, number: 5, kind: 'destroy', status: 'succeeded', phase: 'done' } as const
  const entry = (number: number) => ({
    operation: { ...tombstone, number, owner: `owner-${number}`, actor: 'ada', runUrl: '', startedAt: 0 },
    storedAt: 0,
  })

  test.each([
    { saw: [5], is: [], wins: 1, what: 'begins with number 1' },
    { saw: [5], is: [5], wins: 6, what: 'continues the numbers if the ledger is still there' },
    { saw: [], is: [3], wins: 4, what: 'continues the numbers of a ledger that others have begun' },
  ])('$what', async ({ saw, is, wins }) => {
    const world = createWorld()
    const { ledger } = world.place('production')
    for (const number of saw) ledger.set(number, entry(number))
    const { run } = start(world)
    const seen = await observe(run)
    ledger.clear()
    for (const number of is) ledger.set(number, entry(number))
    const { claim } = await acquire(run, seen, intent)
    claim.release()
    expect([...ledger.keys()].toSorted((a, b) => a - b)).toEqual([...is, wins])
  })
})

describe('between a look and a claim', () => {
  test('a run that stood still before its claim does not use a number again that others have used and pruned', async () => {
    const world = await worldWith(2)
    const { ledger } = world.place('production')
    const { run } = start(world)
    const seen = await observe(run)
    await world.time.sleep(180_000)
    await deployed(world, 3)
    await deployed(world, 4)
    await world.time.sleep(60_000)
    ledger.delete(3)
    const { claim, seen: now } = await acquire(run, seen, intent)
    claim.release()
    expect(claim.number).toBe(5)
    expect([...ledger.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 4, 5])
    expect(now.operations.map(({ operation }) => operation.number)).toEqual([1, 2, 4, 5])
  })

  test('a deployment that stood still before its claim has a number above all that others have used and pruned', async () => {
    const short = keep(1, { history: 1 })
    const world = await worldWith(2, short, createWorld({ leaseMs: 10_000, callTimeoutMs: 2000 }))
    await world.time.sleep(60_000)
    const { ledger, fleets } = world.place('production')
    const slow = start(world, {
      ...short,
      faults: ({ name }) => (name === 'preflight' ? { stallMs: 180_000 } : undefined),
    })
    const end = endOf(slow, deploy(slow.run, { commit: commit(9), build }))
    await world.time.sleep(2000)
    world.apps.set(commit(3).sha, { boot: 'dies', errorPercent: 100, p99: 10 })
    await expect(deployed(world, 3, short)).rejects.toMatchObject({ code: 'fleet-failed' })
    // Each sweep has something to do, and so it takes a number, and what has left the history goes.
    for (let times = 1; times <= 2; times += 1) {
      const live = fleets.get('fleet-production-v2')
      if (live !== undefined) live.frozen = live.capacity
      await sweep(start(world, short).run, { ...productions, environmentOf: () => short.environment })
    }
    expect(ledger.has(3)).toBe(false)
    const highest = Math.max(...ledger.keys())
    expect(highest).toBeGreaterThan(3)
    expect(await end).toMatchObject({ outcome: { changed: true, release: highest + 1 } })
    expectConverged(world, `v${highest + 1}`)
    expectServed(world)
  })
})

describe('a run that stood still while it claimed the environment', () => {
  /** Others take the next two numbers meanwhile. @returns what it ended with. */
  async function stoodStillAt(call: 'append' | 'get'): Promise<unknown> {
    const world = await worldWith(2)
    let reached: () => void = () => undefined
    const asked = new Promise<void>((resolve) => (reached = resolve))
    const stalled = start(world, {
      faults: ({ name }) => {
        if (name !== call || world.place('production').ledger.has(4)) return undefined
        stalled.session.stall(5 * world.options.leaseMs)
        reached()
        return 'timeout'
      },
    })
    const seen = await observe(stalled.run)
    // What it saw is too old to go on without another look.
    await world.time.sleep(60_000)
    const end = acquire(stalled.run, seen, intent).catch((error: unknown) => error)
    await asked
    for (const n of [3, 4]) await deployed(world, n, { supersede: true, force: true })
    return end
  }

  test('says that it was overtaken, although what it asked was not answered in time', async () => {
    expect(await stoodStillAt('get')).toMatchObject({
      code: 'claim-lost',
      message: expect.stringContaining('Operation 3'),
    })
  })

  test('does not say that of an operation which never was its own', async () => {
    expect(await stoodStillAt('append')).toMatchObject({ code: 'platform-timeout' })
  })
})

test('a new operation’s number is above every entry and above every release of which anything is left', () => {
  expect(nextNumber(observed({}))).toBe(1)
  expect(nextNumber(observed({ operations: [{}, {}] }))).toBe(3)
  expect(nextNumber(observed({ operations: [{}], releases: { 4: { fleet: false } } }))).toBe(5)
  expect(nextNumber(observed({ operations: [{}], templates: [7] }))).toBe(8)
})

test('a run that is cancelled during its claim gives the claim up', async () => {
  const world = createWorld()
  const started = start(world, { faults: ({ name }) => (name === 'append' ? 'cancel' : undefined) })
  expect(await endOf(started, deploy(started.run, { commit: commit(1), build }))).toHaveProperty('error')
  expect(world.place('production').ledger.get(1)?.operation).toMatchObject({ status: 'cancelled', phase: 'done' })
  expect(await deployed(world, 2)).toMatchObject({ changed: true, release: 2 })
  expectConverged(world, 'v2')
})

describe('a number beyond which none is whole', () => {
  const last = Number.MAX_SAFE_INTEGER

  test.each([false, true])('ends every run with what bears it, and what to do (dry run: %j)', async (dryRun) => {
    const world = await worldWith(1)
    const groups = world.place('production').groups
    const [group] = groups.values()
    if (group === undefined) throw new Error('there is no group')
    groups.set('made-by-hand', { ...group, id: 'made-by-hand', tags: { ...group.tags, release: last } })
    const { run } = start(world, { dryRun })
    const spent = {
      code: 'numbers-spent',
      message: `No number is left for another operation: made-by-hand has ${last}, the highest.`,
    }
    await expect(deploy(run, { commit: commit(2), build })).rejects.toMatchObject(spent)
    await expect(sweep(start(world).run, productions)).rejects.toMatchObject(spent)
    groups.delete('made-by-hand')
    expect(await deployed(world, 2)).toMatchObject({ release: 2 })
  })
})
