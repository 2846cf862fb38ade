// A claim: what is asked before each change, what a change may take, and what is written down meanwhile.
import { afterEach, describe, expect, test } from '@jest/globals'
import { believedMs, landsForMs, type Claim } from '../../../src/engine/claim/claim.ts'
import { acquire } from '../../../src/engine/operation/acquire.ts'
import { observe } from '../../../src/engine/snapshot/observe.ts'
import type { Change } from '../../../src/ports/common.ts'
import { deployed, messages, start, worldWith, type RunOptions } from '../../harness/memory/runs.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'

const intent = { kind: 'sweep', sha: '', title: '', digest: '', specDigest: '' } as const

/** Whoever holds a claim and never lets it go keeps the world going. */
const held: Claim[] = []
afterEach(() => {
  for (const claim of held.splice(0)) claim.release()
})

async function claimed(world: World, options: RunOptions = {}) {
  const started = start(world, options)
  const { claim } = await acquire(started.run, await observe(started.run), intent)
  held.push(claim)
  const entry = () => world.place('production').ledger.get(claim.number)
  const closeTrials = (change: Change) => started.run.platform.router.closeTrials(change)
  return { ...started, claim, entry, closeTrials }
}

describe('before a change, a claim', () => {
  test('asks for the entry after its own, and does nothing if there is one', async () => {
    const world = await worldWith(1)
    const { claim, session } = await claimed(world)
    await deployed(world, 2, { supersede: true })
    let done = false
    await expect(claim.change(async () => void (done = true))).rejects.toMatchObject({ code: 'claim-lost' })
    await expect(claim.confirm()).rejects.toMatchObject({ code: 'claim-lost' })
    await expect(claim.record({ phase: 'done' })).rejects.toMatchObject({ code: 'claim-lost' })
    expect([done, session.changes]).toEqual([false, ['append']])
  })

  test('asks for its own entry, and does nothing if that is gone or closed by another run', async () => {
    for (const what of ['closed', 'gone', 'of another']) {
      const world = await worldWith(1)
      const { claim, entry } = await claimed(world)
      const stored = entry()
      if (stored === undefined) throw new Error('there is no entry')
      const { ledger } = world.place('production')
      if (what === 'gone') ledger.delete(claim.number)
      else {
        const change = what === 'closed' ? { phase: 'done' as const } : { owner: 'another' }
        ledger.set(claim.number, { ...stored, operation: { ...stored.operation, ...change } })
      }
      await expect(claim.confirm()).rejects.toMatchObject({ code: 'claim-lost' })
    }
  })

  test('is still held if the run has closed its entry itself', async () => {
    const { claim } = await claimed(await worldWith(1))
    await claim.record({ status: 'succeeded', phase: 'done' })
    await expect(claim.confirm()).resolves.toBeUndefined()
  })

  test('writes an overdue heartbeat first', async () => {
    const world = await worldWith(1)
    let isDenied = true
    const { claim, session, closeTrials } = await claimed(world, {
      faults: ({ name }) => (isDenied && name === 'update' ? 'denied' : undefined),
    })
    await claim.change(closeTrials)
    await world.time.sleep(world.options.leaseMs * 0.55)
    isDenied = false
    const before = session.changes.length
    await claim.change(closeTrials)
    await claim.change(closeTrials)
    expect(session.changes.slice(before)).toEqual(['update', 'closeTrials', 'closeTrials'])
  })
})

describe('a change under a claim', () => {
  test('has its deadline from the answer of the ledger on, and a cancelled run cuts it off only if it allows that', async () => {
    const world = await worldWith(1)
    const { run, claim, session } = await claimed(world)
    const calls: Change[] = []
    const seen = async (change: Change) => void calls.push(change)
    const asked = world.time.now()
    await claim.change(seen)
    await claim.change(seen, { timeoutMs: 60_000, isCutOff: true })
    const { callTimeoutMs, latencyMs } = world.options
    expect(calls.map(({ deadline }) => deadline)).toEqual([
      asked + believedMs(run) + callTimeoutMs,
      asked + latencyMs + believedMs(run) + 60_000,
    ])
    session.cancel()
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([false, true])
  })

  test('without an answer is waited for, and the entry says for how long it may still land', async () => {
    const world = await worldWith(1)
    const { run, claim, entry, closeTrials } = await claimed(world, {
      faults: ({ name }) => (name === 'closeTrials' ? 'late' : undefined),
    })
    await expect(claim.change(closeTrials)).rejects.toMatchObject({ code: 'platform-timeout' })
    const failedAt = world.time.now()
    await claim.record({ phase: 'undoing' })
    expect(entry()?.operation).toMatchObject({ phase: 'undoing', landsForMs: landsForMs(run) })
    await claim.landed()
    expect(world.time.now()).toBe(failedAt + landsForMs(run))
    await claim.record({ phase: 'done' })
    expect(entry()?.operation).not.toHaveProperty('landsForMs')
  })

  test('that was refused or may be cut off is not waited for', async () => {
    for (const [fault, limits] of [
      ['denied', {}],
      ['late', { isCutOff: true }],
    ] as const) {
      const world = await worldWith(1)
      const { claim, entry, closeTrials } = await claimed(world, {
        faults: ({ name }) => (name === 'closeTrials' ? fault : undefined),
      })
      await expect(claim.change(closeTrials, limits)).rejects.toThrow()
      const failedAt = world.time.now()
      await claim.landed()
      expect(world.time.now()).toBe(failedAt)
      await claim.record({ phase: 'undoing' })
      expect(entry()?.operation).not.toHaveProperty('landsForMs')
    }
  })
})

describe('the entry of a claim', () => {
  test('is renewed before its lease is over for as long as the claim is held', async () => {
    const world = await worldWith(1)
    const { claim, entry } = await claimed(world)
    const first = entry()?.storedAt ?? 0
    await world.time.sleep(3 * world.options.leaseMs)
    const now = world.time.now() + world.options.skewMs
    expect(entry()?.storedAt).toBeGreaterThan(now - world.options.leaseMs / 4)
    claim.release()
    const last = entry()?.storedAt ?? 0
    await world.time.sleep(3 * world.options.leaseMs)
    expect(entry()?.storedAt).toBe(last)
    expect(last).toBeGreaterThan(first)
  })

  test('gets noted fields with its next write', async () => {
    const world = await worldWith(1)
    const { claim, entry } = await claimed(world)
    claim.note({ imageBytes: 7 })
    expect(claim.operation().imageBytes).toBe(7)
    expect(entry()?.operation.imageBytes).toBeUndefined()
    await claim.record({ phase: 'launching' })
    expect(entry()?.operation).toMatchObject({ imageBytes: 7, phase: 'launching' })
  })

  test('is not written again while an unanswered write may still land', async () => {
    const world = await worldWith(1)
    let updates = 0
    const { claim, entry } = await claimed(world, {
      faults: ({ name }) => (name === 'update' && (updates += 1) === 1 ? 'late' : undefined),
    })
    await expect(claim.record({ phase: 'launching' })).rejects.toMatchObject({ code: 'platform-timeout' })
    await claim.record({ phase: 'done' })
    await world.time.sleep(world.options.leaseMs)
    expect(entry()?.operation.phase).toBe('done')
  })

  test('causes a warning if it cannot be written, but not in a cancelled run or after the claim is lost', async () => {
    const heartbeat = /^Heartbeat of operation 2 failed/
    for (const what of ['at work', 'cancelled', 'lost', 'released']) {
      const world = await worldWith(1)
      const { claim, session, events } = await claimed(world, {
        faults: ({ name }) => (name === 'update' ? 'denied' : undefined),
      })
      if (what === 'cancelled') session.cancel()
      if (what === 'lost') await deployed(world, 2, { supersede: true })
      if (what === 'released') claim.release()
      await world.time.sleep(world.options.leaseMs)
      const told = messages(events, 'warning').filter((message) => heartbeat.test(message))
      expect({ what, told: told.length > 0 }).toEqual({ what, told: what === 'at work' })
    }
  })

  test('is not written any more once the claim is lost', async () => {
    const world = await worldWith(1)
    const { session } = await claimed(world)
    await deployed(world, 2, { supersede: true })
    await world.time.sleep(world.options.leaseMs)
    const calls = session.calls.length
    await world.time.sleep(5 * world.options.leaseMs)
    expect(session.calls).toHaveLength(calls)
  })
})

test('a claim believes an answer for as long as the store says, or for a quarter of a call’s time', () => {
  const { run } = start(createWorld({ callTimeoutMs: 8000 }))
  expect(believedMs(run)).toBe(2000)
  const ledger = { ...run.platform.ledger, absenceHoldsMs: 5000 }
  expect(believedMs({ ...run, platform: { ...run.platform, ledger } })).toBe(5000)
})
