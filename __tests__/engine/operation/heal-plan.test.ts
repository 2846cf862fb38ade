// Where traffic belongs, and how what did not end has ended: decided from one observation, and so told from it, too.
import { describe, expect, test } from '@jest/globals'
import {
  endedBy,
  explained,
  isForeign,
  keepWhatServes,
  planHealing,
  withoutGone,
  type HealPlan,
} from '../../../src/engine/operation/heal-plan.ts'
import type { Operation } from '../../../src/ports/ledger.ts'
import { groupId, moving, observed, weightsOn, type Parts } from '../../harness/observed.ts'

const died = { status: 'running', phase: 'swapping' } as const
const first: Partial<Operation> = { release: 1, ...moving(undefined, 1) }
const second: Partial<Operation> = { release: 2, ...moving(1, 2) }
const destruction: Partial<Operation> = { kind: 'destroy', status: 'running', phase: 'retiring' }

const told = (plan: HealPlan) => ({
  ...(plan.kind !== 'restore' && { kind: plan.kind }),
  ...(plan.kind !== 'destroy' && { weights: plan.weights }),
  endings: Object.fromEntries(plan.endings.map(({ operation, status }) => [operation.number, status])),
})
const planOf = (parts: Parts, adopts = false, ours?: number) => told(planHealing(observed(parts), adopts, ours))
const both = { 1: {}, 2: {} }

describe('traffic', () => {
  test('stays where it is when everything has ended', () => {
    const parts = { weights: { 2: 100 }, releases: both, operations: [first, second] }
    expect(planOf(parts)).toEqual({ weights: undefined, endings: {} })
  })

  test('goes back to where a dead operation had found it', () => {
    const parts = { weights: { 1: 90, 2: 10 }, releases: both, operations: [first, { ...second, ...died }] }
    expect(planOf(parts)).toEqual({ weights: weightsOn({ 1: 100 }), endings: { 2: 'failed' } })
  })

  test('stays where a dead operation has moved none', () => {
    const operations = [first, { release: 2, status: 'running', phase: 'launching', baseline: weightsOn({ 1: 100 }) }]
    const parts: Parts = { weights: { 1: 100 }, releases: both, operations: operations as Partial<Operation>[] }
    expect(planOf(parts)).toEqual({ weights: undefined, endings: { 2: 'failed' } })
  })

  test('goes back to where the oldest of several dead operations had found it', () => {
    const third: Partial<Operation> = { release: 3, ...died, ...moving(2, 3) }
    const parts = {
      weights: { 3: 100 },
      releases: { ...both, 3: {} },
      operations: [first, { ...second, ...died }, third],
    }
    expect(planOf(parts)).toEqual({ weights: weightsOn({ 1: 100 }), endings: { 3: 'failed', 2: 'failed' } })
  })

  test('stays where the last proven operation has moved it, whatever died before that', () => {
    const third: Partial<Operation> = { release: 3, status: 'running', phase: 'retiring', ...moving(1, 3) }
    const parts = {
      weights: { 1: 100 },
      releases: { ...both, 3: {} },
      operations: [first, { ...second, ...died, status: 'failed' as const }, third],
    }
    expect(planOf(parts)).toEqual({ weights: weightsOn({ 3: 100 }), endings: { 3: 'succeeded', 2: 'failed' } })
  })

  test('does not move for an operation that died before a proven one that has ended', () => {
    const parts = {
      weights: { 3: 100 },
      releases: { ...both, 3: {} },
      operations: [first, { ...second, ...died, status: 'failed' as const }, { release: 3, ...moving(1, 3) }],
    }
    expect(planOf(parts)).toEqual({ weights: undefined, endings: { 2: 'failed' } })
  })

  test('goes where a proven operation has moved it even if a removal has died since, before it took anything away', () => {
    const meant = { ...destruction, intent: { from: weightsOn({ 2: 100 }), to: {} } }
    const operations = [first, { ...second, phase: 'retiring' as const }, meant]
    const parts = { weights: { 1: 100 }, releases: both, operations }
    expect(planOf(parts)).toEqual({ weights: weightsOn({ 2: 100 }), endings: { 3: 'failed', 2: 'succeeded' } })
  })

  test('does not move for the operation of the run that asks', () => {
    const parts = { weights: { 1: 90, 2: 10 }, releases: both, operations: [first, { ...second, ...died }] }
    expect(planOf(parts, false, 2)).toEqual({ weights: undefined, endings: {} })
  })
})

describe('the release that `force` adopts', () => {
  const foreign: Parts = { weights: { 1: 100 }, releases: both, operations: [first, { ...second, phase: 'retiring' }] }

  test('stays, whatever was proven before', () => {
    expect(planOf(foreign, true)).toEqual({ weights: undefined, endings: { 2: 'succeeded' } })
  })

  test('is the live one when nothing has any traffic', () => {
    expect(planOf({ ...foreign, weights: { 1: 0, 2: 0 } }, true).weights).toEqual(weightsOn({ 2: 100 }))
    expect(planOf({ ...foreign, weights: undefined }, true).weights).toEqual(weightsOn({ 2: 100 }))
  })

  test('is none when nothing is live', () => {
    expect(planOf({ weights: undefined, releases: {}, operations: [] }, true).weights).toBeUndefined()
    expect(
      planOf({ weights: undefined, releases: { 1: {} }, operations: [second, second] }, true).weights,
    ).toBeUndefined()
  })

  test('stays if the run that adopted it has died, whatever was open before', () => {
    const adoption: Partial<Operation> = {
      status: 'running',
      phase: 'claimed',
      adopts: 1,
      baseline: weightsOn({ 1: 100 }),
    }
    for (const before of [second, { ...second, phase: 'retiring' as const }, { ...second, ...died }])
      expect(planOf({ ...foreign, operations: [first, before, adoption] }).weights).toBeUndefined()
  })

  test('gets its traffic back if the run that adopted it has died after moving traffic', () => {
    const adoption: Partial<Operation> = { release: 3, adopts: 1, ...died, ...moving(1, 3) }
    const parts = { weights: { 3: 100 }, releases: { ...both, 3: {} }, operations: [first, second, adoption] }
    expect(planOf(parts).weights).toEqual(weightsOn({ 1: 100 }))
  })

  test('gives way to a release that was proven since', () => {
    const adoption: Partial<Operation> = { release: 3, adopts: 1, ...moving(1, 3), phase: 'retiring' }
    const parts = { weights: { 1: 100 }, releases: { ...both, 3: {} }, operations: [first, second, adoption] }
    expect(planOf(parts).weights).toEqual(weightsOn({ 3: 100 }))
    const later: Partial<Operation> = { release: 4, phase: 'retiring', ...moving(3, 4) }
    const more = { ...parts, releases: { ...both, 3: {}, 4: {} }, operations: [...parts.operations, later] }
    expect(planOf(more).weights).toEqual(weightsOn({ 4: 100 }))
  })
})

describe('a dead destruction', () => {
  const open = { ...destruction, intent: { from: weightsOn({ 1: 100 }), to: {} } }

  test('is finished if it has taken the route away, and nothing gets traffic back', () => {
    const operations = [first, { ...second, ...died }, open]
    for (const weights of [undefined, { 1: 0 }])
      expect(planOf({ weights, releases: both, operations })).toEqual({
        kind: 'destroy',
        endings: { 3: 'succeeded', 2: 'failed' },
      })
  })

  test('is finished if it had no traffic to take away', () => {
    const parts = {
      weights: undefined,
      releases: { 1: {} },
      operations: [{ ...destruction, intent: { from: {}, to: {} } }],
    }
    expect(planOf(parts)).toMatchObject({ kind: 'destroy', endings: { 1: 'succeeded' } })
  })

  test('is finished if it has given the traffic back to the adopted release', () => {
    const parts = { weights: { 0: 100 }, releases: { 0: { fleet: false as const }, 1: {} }, operations: [first, open] }
    expect(planOf(parts)).toMatchObject({ kind: 'destroy', endings: { 2: 'succeeded' } })
  })

  test('is given up if it found the adopted release with all the traffic, as nobody can tell whether it began', () => {
    const same = { ...destruction, intent: { from: weightsOn({ 0: 100 }), to: weightsOn({ 0: 100 }) } }
    const parts = { weights: { 0: 100 }, releases: { 0: { fleet: false as const }, 1: {} }, operations: [first, same] }
    expect(planOf(parts)).toEqual({ weights: undefined, endings: { 2: 'failed' } })
  })

  test('is given up if it has taken nothing away yet', () => {
    const parts = { weights: { 1: 100 }, releases: both }
    expect(planOf({ ...parts, operations: [first, open] })).toEqual({ weights: undefined, endings: { 2: 'failed' } })
    const begun = { ...parts, weights: undefined, operations: [first, destruction] }
    expect(planOf(begun)).not.toHaveProperty('kind')
  })

  test('does not matter once another operation has begun to move traffic', () => {
    const later: Partial<Operation> = {
      release: 3,
      ...died,
      baseline: {},
      intent: { from: {}, to: weightsOn({ 3: 100 }) },
    }
    const parts = { weights: undefined, releases: { 3: {} }, operations: [first, open, later] }
    expect(planOf(parts)).not.toHaveProperty('kind')
  })
})

describe('a former release that cannot serve any more', () => {
  const dead = (releases: NonNullable<Parts['releases']>, templates: readonly number[] = []) =>
    planOf({ weights: { 2: 100 }, releases, templates, operations: [first, { ...second, ...died }] })
  const back = { weights: weightsOn({ 1: 100 }), endings: { 2: 'failed' } }
  const kept = { weights: weightsOn({ 2: 100 }), endings: { 2: 'succeeded' }, kind: 'keep' }

  test('gets its traffic back if it can be launched or enlarged again', () => {
    expect(dead({ 1: { desired: 0 }, 2: {} })).toEqual(back)
    expect(dead({ 1: { fleet: false }, 2: {} }, [1])).toEqual(back)
  })

  test('does not get its traffic back, which stays with a release that serves', () => {
    expect(dead({ 1: { fleet: false }, 2: {} })).toEqual(kept)
    expect(dead({ 1: { fleet: { state: 'failed' } }, 2: {} }, [1])).toEqual(kept)
    expect(dead({ 2: {} }, [1])).toEqual(kept)
  })

  test('leaves everything as it is when nothing serves', () => {
    const nothing = { weights: undefined, endings: { 2: 'failed' } }
    expect(dead({ 1: { fleet: false }, 2: { desired: 0 } })).toEqual(nothing)
    expect(dead({ 1: { fleet: false }, 2: { fleet: { state: 'failed' } } })).toEqual(nothing)
  })

  test('is not judged if it is an adopted one', () => {
    const operations = [{ ...first, ...died, ...moving(0, 1) }]
    const parts = { weights: { 1: 100 }, releases: { 0: { fleet: false as const }, 1: {} }, operations }
    expect(planOf(parts)).toEqual({ weights: weightsOn({ 0: 100 }), endings: { 1: 'failed' } })
  })

  test('gets its traffic back only if each of several that shared it can serve', () => {
    const third: Partial<Operation> = { release: 3, ...died, ...moving(2, 3), baseline: weightsOn({ 1: 50, 2: 50 }) }
    const parts = {
      weights: { 3: 100 },
      releases: { 1: { fleet: false as const }, 2: {}, 3: {} },
      operations: [first, second, third],
    }
    expect(planOf(parts)).toMatchObject({ weights: weightsOn({ 3: 100 }), kind: 'keep' })
  })
})

describe('the release that stays in place of a former one', () => {
  const keep = (parts: Parts) => {
    const seen = observed(parts)
    const endings = seen.operations.map(({ operation }) => ({ operation, status: 'failed' as const }))
    const plan = keepWhatServes(seen, endings)
    return plan && told(plan)
  }

  test('is the one with capacity and the most traffic, and the others that could serve stay listed', () => {
    const weights = { 1: 10, 2: 60, 3: 30 }
    const operations = [first, second, { kind: 'rollback' as const, restores: 3 }]
    expect(keep({ weights, releases: { 1: {}, 2: { desired: 0 }, 3: {} }, operations })).toEqual({
      weights: weightsOn({ 1: 0, 3: 100 }),
      endings: { 1: 'failed', 2: 'failed', 3: 'succeeded' },
      kind: 'keep',
    })
  })

  test('can be the adopted one', () => {
    const parts = { weights: { 0: 100 }, releases: { 0: { fleet: false as const } }, operations: [first] }
    expect(keep(parts)).toEqual({ weights: weightsOn({ 0: 100 }), endings: { 1: 'failed' }, kind: 'keep' })
  })

  test('cannot be one without traffic or without a target group', () => {
    expect(keep({ weights: { 1: 0 }, releases: { 1: {} } })).toBeUndefined()
    expect(keep({ weights: { 1: 100 }, releases: { 2: {} } })).toBeUndefined()
  })
})

test('restored weights leave out target groups that are gone and had no weight', () => {
  const seen = observed({ weights: {}, releases: { 1: {}, 2: {} } })
  expect(withoutGone(seen, weightsOn({ 1: 100, 2: 0, 3: 0 }))).toEqual(weightsOn({ 1: 100, 2: 0 }))
  expect(withoutGone(seen, weightsOn({ 3: 100 }))).toEqual(weightsOn({ 3: 100 }))
})

test.each([
  ['running', 'failed', 'failed'],
  ['running', 'succeeded', 'succeeded'],
  ['failed', 'succeeded', 'succeeded'],
  ['cancelled', 'failed', 'cancelled'],
  ['succeeded', 'failed', 'succeeded'],
] as const)('an operation that is %s and was brought to an end as %s is %s', (status, end, said) => {
  const [stored] = observed({ operations: [{ status, phase: 'swapping' }] }).operations
  if (stored === undefined) throw new Error('there is no operation')
  expect(endedBy({ operation: stored.operation, status: end })).toEqual({ status: said, phase: 'done' })
})

describe('weights that the ledger can explain', () => {
  const explainedBy = (...operations: readonly Partial<Operation>[]) =>
    explained(observed({ operations })).map((weights) => Object.keys(weights).join())

  test('include those that the last ended operation has left', () => {
    expect(explainedBy(first, second)).toEqual([groupId(2)])
    expect(explainedBy(first, { ...second, status: 'failed', baseline: weightsOn({ 1: 100 }) })).toEqual([groupId(1)])
    const adoption: Partial<Operation> = { status: 'failed', adopts: 2, baseline: weightsOn({ 2: 100 }) }
    expect(explainedBy(first, adoption)).toEqual([groupId(2)])
    expect(explainedBy(first, { ...adoption, kind: 'sweep', status: 'succeeded' })).toEqual([groupId(2)])
    // Only healing moves traffic without a baseline of its own; where it was interrupted, it may or may not have.
    const healing: Partial<Operation> = {
      status: 'failed',
      intent: { from: weightsOn({ 3: 100 }), to: weightsOn({ 4: 100 }) },
    }
    expect(explainedBy(first, healing)).toEqual([groupId(3), groupId(4)])
    expect(explainedBy(first, { release: 2, status: 'failed' })).toEqual([groupId(1)])
  })

  test('include all that an operation which has not ended may have written', () => {
    const open = { ...second, ...died, baseline: weightsOn({ 7: 100 }) }
    expect(explainedBy(first, open)).toEqual([groupId(7), groupId(1), groupId(2), groupId(1)])
  })

  test('do not exist after a destruction or before any operation has moved weights', () => {
    expect(explainedBy(first, { ...destruction, status: 'succeeded', phase: 'done', ...moving(1, 1) })).toEqual([])
    expect(explainedBy({ release: 1, status: 'failed' })).toEqual([])
  })
})

describe('weights are somebody else’s', () => {
  test('when no operation explains them', () => {
    const operations = [first, second]
    expect(isForeign(observed({ weights: { 1: 100 }, releases: both, operations }))).toBe(true)
    expect(isForeign(observed({ weights: { 2: 100 }, releases: both, operations }))).toBe(false)
    expect(isForeign(observed({ weights: { 1: 100 }, releases: both, operations: [] }))).toBe(false)
  })

  test('unless a destruction has begun and taken all of ours out', () => {
    const gone: Parts = { weights: undefined, releases: both }
    const open = { ...destruction, intent: { from: weightsOn({ 2: 100 }), to: weightsOn({ 9: 100 }) } }
    expect(isForeign(observed({ ...gone, operations: [first, second, open] }))).toBe(false)
    expect(isForeign(observed({ ...gone, operations: [first, second, destruction] }))).toBe(true)
    expect(isForeign(observed({ ...gone, operations: [first, { ...second, ...died }] }))).toBe(true)
    expect(isForeign(observed({ ...gone, weights: { 1: 100 }, operations: [first, second, open] }))).toBe(true)
  })
})
