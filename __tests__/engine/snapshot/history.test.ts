// What the ledger tells: what is live, what was good, and what `previous` means.
import { describe, expect, test } from '@jest/globals'
import {
  goodReleases,
  isProven,
  liveRelease,
  madeLive,
  newestDeployment,
  previousRelease,
  releasesByLastLive,
  servesNoneOfOurs,
} from '../../../src/engine/snapshot/history.ts'
import type { Operation } from '../../../src/ports/ledger.ts'
import { moving, observed, weightsOn, type Parts } from '../../harness/observed.ts'

type Some = Partial<Operation>

const deploy = (release: number, before?: number, more: Some = {}): Some => ({
  release,
  ...(before !== undefined && { before }),
  ...moving(before, release),
  ...more,
})
/** Warm, or cold where it launches a release of its own. */
const rollback = (restores: number, before: number, undoes: number, release?: number): Some => ({
  kind: 'rollback',
  restores,
  before,
  undoes,
  ...(release !== undefined && { release, digest: `sha256:${restores}` }),
  ...moving(before, release ?? restores),
})
const only = (operation: Some) => {
  const [stored] = observed({ operations: [operation] }).operations
  if (stored === undefined) throw new Error('there is no operation')
  return stored.operation
}
const dead = { status: 'running', phase: 'swapping' } as const
const adoptedThere: Parts['releases'] = { 0: { fleet: false } }

describe('an operation', () => {
  test.each([
    [{ kind: 'deploy' }, true],
    [{ kind: 'rollback' }, true],
    [{ kind: 'destroy' }, false],
    [{ kind: 'sweep' }, false],
    [{ status: 'failed' }, false],
    [{ status: 'running', phase: 'baking' }, false],
    [{ status: 'running', phase: 'retiring' }, true],
    [{ kind: 'destroy', status: 'running', phase: 'retiring' }, false],
  ] as const)('such as %j is proven: %j', (operation, proven) => {
    expect(isProven(only(operation))).toBe(proven)
  })

  test('makes a release live only if it is proven: the one that it has launched or brought back', () => {
    expect(madeLive(only(deploy(1)))).toBe(1)
    expect(madeLive(only(rollback(1, 2, 2)))).toBe(1)
    expect(madeLive(only(rollback(1, 2, 2, 3)))).toBe(3)
    expect(madeLive(only(deploy(1, undefined, { status: 'failed' })))).toBeUndefined()
  })
})

describe('the live release is', () => {
  const live = (operations: readonly Some[], parts: Parts = {}) => liveRelease(observed({ ...parts, operations }))

  test('the last one proven, whatever the weights say and whatever has died since', () => {
    const parts = { weights: { 3: 100 }, releases: { 1: {}, 2: {}, 3: {} } }
    expect(live([deploy(1), deploy(2, 1), deploy(3, 2, dead)], parts)).toBe(2)
    expect(live([deploy(1), deploy(2, 1), rollback(1, 2, 2), { kind: 'sweep' }], parts)).toBe(1)
  })

  test('the adopted one until another one is proven', () => {
    expect(live([deploy(1), deploy(2, 1), { status: 'failed', adopts: 1 }])).toBe(1)
    expect(live([deploy(1), deploy(2, 1), { status: 'failed', adopts: 1 }, deploy(4, 1)])).toBe(4)
    expect(live([deploy(1), deploy(2, 1, { adopts: 1 })])).toBe(2)
  })

  test('v0 until one of ours is proven', () => {
    expect(live([deploy(1, 0, dead)], { weights: { 0: 100 }, releases: adoptedThere })).toBe(0)
    expect(live([deploy(1, 0)], { weights: { 0: 100 }, releases: adoptedThere })).toBe(1)
  })

  test('none of ours after a destruction', () => {
    const gone = { kind: 'destroy' } as const
    expect(live([deploy(1), gone])).toBeUndefined()
    expect(live([deploy(1), gone], { weights: { 0: 100 }, releases: adoptedThere })).toBe(0)
    expect(live([deploy(1), gone, deploy(3)])).toBe(3)
    expect(live([gone], { weights: { 1: 100 }, releases: { 1: {} } })).toBeUndefined()
  })

  test('the same as before while a dead destruction has not taken the route away', () => {
    const begun: Some = { kind: 'destroy', status: 'running', phase: 'retiring' }
    const meant = { ...begun, intent: { from: weightsOn({ 1: 100 }), to: {} } }
    const there = { weights: { 1: 100 }, releases: { 1: {} } }
    expect(live([deploy(1), meant], there)).toBe(1)
    expect(live([deploy(1), begun], { ...there, weights: undefined })).toBe(1)
    expect(live([deploy(1), meant], { ...there, weights: undefined })).toBeUndefined()
  })

  test('the one with most of the traffic if the ledger has never moved any', () => {
    const parts = { weights: { 1: 40, 2: 60 }, releases: { 1: {}, 2: {} } }
    expect(live([], parts)).toBe(2)
    expect(live([{ status: 'failed' }], parts)).toBe(2)
    expect(live([deploy(3, 2, dead)], parts)).toBeUndefined()
    expect(live([], { ...parts, weights: undefined })).toBeUndefined()
  })
})

test('no release of ours serves if only v0 has traffic, or nothing has', () => {
  const serves = (weights: Parts['weights']) =>
    servesNoneOfOurs(observed({ weights, releases: { 0: { fleet: false }, 1: {}, 2: {} } }))
  expect(serves({ 0: 100, 1: 0 })).toBe(true)
  expect(serves(undefined)).toBe(true)
  expect(serves({ 0: 90, 1: 10 })).toBe(false)
  expect(serves({ 9: 100 })).toBe(true)
})

describe('good releases', () => {
  const good = (...operations: readonly Some[]) => goodReleases(observed({ operations }))

  test('are the proven ones, each once, the one that was live last first', () => {
    const operations = [deploy(1), deploy(2, 1), rollback(1, 2, 2), deploy(4, 1, dead)]
    expect(releasesByLastLive(observed({ operations }))).toEqual([1, 2])
    expect(good(deploy(1), deploy(2, 1), deploy(3, 2))).toEqual([3, 2, 1])
  })

  test('do not include one that a rollback led away from, or another of its image, until it is brought back', () => {
    expect(good(deploy(1), deploy(2, 1), rollback(1, 2, 2))).toEqual([1])
    expect(good(deploy(1), deploy(2, 1), rollback(1, 2, 2), rollback(2, 1, 2))).toEqual([2])
    expect(good(deploy(1), deploy(2, 1), deploy(3, 2, { digest: 'sha256:2' }), rollback(1, 3, 3))).toEqual([1])
    expect(good(deploy(1), deploy(2, 1), rollback(1, 2, 2), deploy(4, 1, { digest: 'sha256:2' }))).toEqual([4, 1, 2])
    const otherSpec = { digest: 'sha256:2', specDigest: 'other' }
    expect(good(deploy(1), deploy(2, 1), deploy(3, 2, otherSpec), rollback(1, 3, 3))).toEqual([1, 2])
  })

  test('are told apart even if nothing says any more how they were launched', () => {
    expect(good(rollback(7, 9, 9), rollback(8, 7, 7))).toEqual([8])
  })

  test('include all of them after a rollback that was not proven or led away from nothing', () => {
    expect(good(deploy(1), deploy(2, 1), { ...rollback(1, 2, 2), ...dead })).toEqual([2, 1])
    const { before: _nothing, ...fromNothing } = rollback(1, 2, 2)
    expect(good(deploy(1), deploy(2, 1), fromNothing)).toEqual([1, 2])
  })
})

describe('a rollback leads away from', () => {
  const newest = (...operations: readonly Some[]) => newestDeployment(observed({ operations }))?.number

  test('the newest deployment that went live, or has traffic on its way there', () => {
    expect(newest(deploy(1), deploy(2, 1))).toBe(2)
    expect(newest(deploy(1), deploy(2, 1, dead))).toBe(2)
    expect(newest(deploy(1), deploy(2, 1, { ...dead, intent: { from: {}, to: {} } }))).toBe(1)
    expect(newest(deploy(1), deploy(2, 1, { status: 'failed' }))).toBe(1)
    expect(newest(deploy(1), { ...dead, release: 2 })).toBe(1)
    const { release: _none, ...launchless } = deploy(2, 1, dead)
    expect(newest(deploy(1), launchless)).toBe(1)
    expect(newest()).toBeUndefined()
  })

  test('never a rollback', () => {
    expect(newest(deploy(1), deploy(2, 1), rollback(1, 2, 2))).toBe(2)
    expect(newest(deploy(1), deploy(2, 1), { ...rollback(1, 2, 2, 3), ...dead })).toBe(2)
  })

  test('the same one when it is pressed twice', () => {
    const undone = deploy(2, 1, { status: 'failed' })
    expect(newest(deploy(1), undone, rollback(1, 2, 2))).toBe(2)
    expect(newest(deploy(1), undone, { kind: 'deploy', status: 'failed', undoes: 2 })).toBe(1)
  })
})

describe('the previous release is', () => {
  const previous = (operations: readonly Some[], parts: Parts = {}, canComeBack = (_release: number) => true) =>
    previousRelease(observed({ ...parts, operations }), canComeBack)
  const three = [deploy(1), deploy(2, 1), deploy(3, 2)]

  test('the last good release before the newest deployment', () => {
    expect(previous(three)).toBe(2)
    expect(previous([...three, deploy(4, 3, { status: 'failed' })])).toBe(2)
    expect(previous([...three, deploy(4, 3, dead)])).toBe(3)
    expect(previous([deploy(1)])).toBeUndefined()
    expect(previous([])).toBeUndefined()
  })

  test('one of another image or spec than that deployment', () => {
    expect(previous([deploy(1), deploy(2, 1), deploy(3, 2, { digest: 'sha256:2' })])).toBe(1)
    const otherSpec = { digest: 'sha256:2', specDigest: 'other' }
    expect(previous([deploy(1), deploy(2, 1), deploy(3, 2, otherSpec)])).toBe(2)
  })

  test('the first one that can come back, and otherwise the last one', () => {
    expect(previous(three, {}, (release) => release === 1)).toBe(1)
    expect(previous(three, {}, () => false)).toBe(2)
  })

  test('v0 after all others', () => {
    const adopted = { weights: { 1: 100 }, releases: { 0: { fleet: false as const }, 1: {} } }
    expect(previous([deploy(1, 0)], adopted)).toBe(0)
    expect(previous([deploy(1, 0), deploy(2, 1)], adopted)).toBe(1)
  })

  test('the live one once a rollback has reached or passed it, warm or cold', () => {
    expect(previous([...three, rollback(2, 3, 3)])).toBe(2)
    expect(previous([...three, rollback(2, 3, 3, 4)])).toBe(4)
    expect(previous([...three, rollback(1, 3, 3)])).toBe(1)
    expect(previous([...three, rollback(1, 3, 3, 4)])).toBe(4)
    expect(previous([...three, rollback(1, 3, 3, 4), rollback(4, 4, 3, 5)])).toBe(5)
  })

  test('the same as before even if none is live any more', () => {
    expect(previous([...three, { kind: 'destroy' }])).toBe(2)
  })

  test('the live one even if its entry says that it restores itself', () => {
    expect(previous([deploy(1), deploy(2, 1, { restores: 2 }), deploy(3, 2, dead)])).toBe(2)
  })

  test('not the live one if that is the deployment itself', () => {
    expect(previous([...three, rollback(2, 3, 3), rollback(3, 2, 3)])).toBe(2)
    expect(previous([...three, rollback(2, 3, 3), rollback(3, 2, 3, 5)])).toBe(2)
  })
})
