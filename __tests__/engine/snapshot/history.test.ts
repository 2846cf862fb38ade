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

describe('an operation is proven', () => {
  test.each([
    [{ kind: 'deploy' }, true],
    [{ kind: 'rollback' }, true],
    [{ kind: 'destroy' }, false],
    [{ kind: 'sweep' }, false],
    [{ status: 'failed' }, false],
    [{ status: 'running', phase: 'baking' }, false],
    [{ status: 'running', phase: 'retiring' }, true],
    [{ kind: 'destroy', status: 'running', phase: 'retiring' }, false],
  ] as const)('%j: %j', (operation, proven) => {
    expect(isProven(only(operation))).toBe(proven)
  })

  test('and only then has it made a release live: the one it launched, or brought back', () => {
    expect(madeLive(only(deploy(1)))).toBe(1)
    expect(madeLive(only(rollback(1, 2, 2)))).toBe(1)
    expect(madeLive(only(rollback(1, 2, 2, 3)))).toBe(3)
    expect(madeLive(only(deploy(1, undefined, { status: 'failed' })))).toBeUndefined()
  })
})

describe('live is', () => {
  const live = (operations: readonly Some[], parts: Parts = {}) => liveRelease(observed({ ...parts, operations }))

  test('what was proven last, whatever the weights say and whatever died since', () => {
    const parts = { weights: { 3: 100 }, releases: { 1: {}, 2: {}, 3: {} } }
    expect(live([deploy(1), deploy(2, 1), deploy(3, 2, dead)], parts)).toBe(2)
    expect(live([deploy(1), deploy(2, 1), rollback(1, 2, 2), { kind: 'sweep' }], parts)).toBe(1)
  })

  test('what was adopted, until something is proven again', () => {
    expect(live([deploy(1), deploy(2, 1), { status: 'failed', adopts: 1 }])).toBe(1)
    expect(live([deploy(1), deploy(2, 1), { status: 'failed', adopts: 1 }, deploy(4, 1)])).toBe(4)
    expect(live([deploy(1), deploy(2, 1, { adopts: 1 })])).toBe(2)
  })

  test('what was there before anything of ours, for as long as nothing of ours was proven', () => {
    expect(live([deploy(1, 0, dead)], { weights: { 0: 100 }, releases: adoptedThere })).toBe(0)
    expect(live([deploy(1, 0)], { weights: { 0: 100 }, releases: adoptedThere })).toBe(1)
  })

  test('nothing of ours after a destruction', () => {
    const gone = { kind: 'destroy' } as const
    expect(live([deploy(1), gone])).toBeUndefined()
    expect(live([deploy(1), gone], { weights: { 0: 100 }, releases: adoptedThere })).toBe(0)
    expect(live([deploy(1), gone, deploy(3)])).toBe(3)
    expect(live([gone], { weights: { 1: 100 }, releases: { 1: {} } })).toBeUndefined()
  })

  test('what it was while a destruction that died has not taken the route away', () => {
    const begun: Some = { kind: 'destroy', status: 'running', phase: 'retiring' }
    const meant = { ...begun, intent: { from: weightsOn({ 1: 100 }), to: {} } }
    const there = { weights: { 1: 100 }, releases: { 1: {} } }
    expect(live([deploy(1), meant], there)).toBe(1)
    expect(live([deploy(1), begun], { ...there, weights: undefined })).toBe(1)
    expect(live([deploy(1), meant], { ...there, weights: undefined })).toBeUndefined()
  })

  test('what has most of the traffic where the ledger has never moved any', () => {
    const parts = { weights: { 1: 40, 2: 60 }, releases: { 1: {}, 2: {} } }
    expect(live([], parts)).toBe(2)
    expect(live([{ status: 'failed' }], parts)).toBe(2)
    expect(live([deploy(3, 2, dead)], parts)).toBeUndefined()
    expect(live([], { ...parts, weights: undefined })).toBeUndefined()
  })
})

test('nothing of ours serves where only what was there before has traffic, or nothing has', () => {
  const serves = (weights: Parts['weights']) =>
    servesNoneOfOurs(observed({ weights, releases: { 0: { fleet: false }, 1: {}, 2: {} } }))
  expect(serves({ 0: 100, 1: 0 })).toBe(true)
  expect(serves(undefined)).toBe(true)
  expect(serves({ 0: 90, 1: 10 })).toBe(false)
  expect(serves({ 9: 100 })).toBe(true)
})

describe('good releases', () => {
  const good = (...operations: readonly Some[]) => goodReleases(observed({ operations }))

  test('are those that were proven, the one that was live last first, each once', () => {
    const operations = [deploy(1), deploy(2, 1), rollback(1, 2, 2), deploy(4, 1, dead)]
    expect(releasesByLastLive(observed({ operations }))).toEqual([1, 2])
    expect(good(deploy(1), deploy(2, 1), deploy(3, 2))).toEqual([3, 2, 1])
  })

  test('are not those that a rollback led away from, nor others of the same image, until they are brought back', () => {
    expect(good(deploy(1), deploy(2, 1), rollback(1, 2, 2))).toEqual([1])
    expect(good(deploy(1), deploy(2, 1), rollback(1, 2, 2), rollback(2, 1, 2))).toEqual([2])
    expect(good(deploy(1), deploy(2, 1), deploy(3, 2, { digest: 'sha256:2' }), rollback(1, 3, 3))).toEqual([1])
    expect(good(deploy(1), deploy(2, 1), rollback(1, 2, 2), deploy(4, 1, { digest: 'sha256:2' }))).toEqual([4, 1, 2])
    const otherSpec = { digest: 'sha256:2', specDigest: 'other' }
    expect(good(deploy(1), deploy(2, 1), deploy(3, 2, otherSpec), rollback(1, 3, 3))).toEqual([1, 2])
  })

  test('are told apart although nothing tells any more of how they were launched', () => {
    expect(good(rollback(7, 9, 9), rollback(8, 7, 7))).toEqual([8])
  })

  test('are not lost by a rollback that was not proven, or led away from nothing', () => {
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

  test('never from a rollback', () => {
    expect(newest(deploy(1), deploy(2, 1), rollback(1, 2, 2))).toBe(2)
    expect(newest(deploy(1), deploy(2, 1), { ...rollback(1, 2, 2, 3), ...dead })).toBe(2)
  })

  test('the same one again when it is pressed twice', () => {
    const undone = deploy(2, 1, { status: 'failed' })
    expect(newest(deploy(1), undone, rollback(1, 2, 2))).toBe(2)
    expect(newest(deploy(1), undone, { kind: 'deploy', status: 'failed', undoes: 2 })).toBe(1)
  })
})

describe('previous is', () => {
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

  test('of another image or spec than that deployment', () => {
    expect(previous([deploy(1), deploy(2, 1), deploy(3, 2, { digest: 'sha256:2' })])).toBe(1)
    const otherSpec = { digest: 'sha256:2', specDigest: 'other' }
    expect(previous([deploy(1), deploy(2, 1), deploy(3, 2, otherSpec)])).toBe(2)
  })

  test('the first that can come back, and where none can the last one', () => {
    expect(previous(three, {}, (release) => release === 1)).toBe(1)
    expect(previous(three, {}, () => false)).toBe(2)
  })

  test('what was there before anything of ours, after all others', () => {
    const adopted = { weights: { 1: 100 }, releases: { 0: { fleet: false as const }, 1: {} } }
    expect(previous([deploy(1, 0)], adopted)).toBe(0)
    expect(previous([deploy(1, 0), deploy(2, 1)], adopted)).toBe(1)
  })

  test('the live one once it was reached, warm or cold, or gone beyond', () => {
    expect(previous([...three, rollback(2, 3, 3)])).toBe(2)
    expect(previous([...three, rollback(2, 3, 3, 4)])).toBe(4)
    expect(previous([...three, rollback(1, 3, 3)])).toBe(1)
    expect(previous([...three, rollback(1, 3, 3, 4)])).toBe(4)
    expect(previous([...three, rollback(1, 3, 3, 4), rollback(4, 4, 3, 5)])).toBe(5)
  })

  test('what it was although nothing is live any more', () => {
    expect(previous([...three, { kind: 'destroy' }])).toBe(2)
  })

  test('the live one although its entry says that it is itself again', () => {
    expect(previous([deploy(1), deploy(2, 1, { restores: 2 }), deploy(3, 2, dead)])).toBe(2)
  })

  test('not the live one where that is the deployment itself', () => {
    expect(previous([...three, rollback(2, 3, 3), rollback(3, 2, 3)])).toBe(2)
    expect(previous([...three, rollback(2, 3, 3), rollback(3, 2, 3, 5)])).toBe(2)
  })
})
