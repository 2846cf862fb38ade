// What stays in an environment and what goes, decided from one observation.
import { describe, expect, test } from '@jest/globals'
import {
  forgotten,
  keptReleases,
  leftoversOf,
  neededDigests,
  prunable,
  shaAtWork,
  unsettled,
  warmReleases,
} from '../../../src/engine/snapshot/leftovers.ts'
import type { Operation } from '../../../src/ports/ledger.ts'
import { keep, start } from '../../harness/memory/runs.ts'
import { createWorld } from '../../harness/memory/world.ts'
import { moving, observed, weightsOn, type Parts } from '../../harness/observed.ts'

const runKeeping = (warm: number, history = 50) => start(createWorld(), keep(warm, { history })).run
const deployments = (count: number): readonly Partial<Operation>[] =>
  Array.from({ length: count }, (_, index) => ({
    release: index + 1,
    ...(index > 0 && { before: index }),
    ...moving(index === 0 ? undefined : index, index + 1),
  }))
const releases = (...numbers: readonly number[]) => Object.fromEntries(numbers.map((number) => [number, {}]))

describe('among fleets and target groups,', () => {
  const leftovers = (parts: Parts, warm = 1, ours?: number) => {
    const found = leftoversOf(runKeeping(warm), observed(parts), ours)
    const ofFleets = (fleets: typeof found.armed | typeof found.frozen) => fleets.map(({ tags }) => tags.release)
    return {
      goes: found.releases.toSorted((a, b) => a - b),
      frozen: ofFleets(found.frozen),
      armed: ofFleets(found.armed),
      unarmed: ofFleets(found.unarmed),
    }
  }
  const nothing = { goes: [], frozen: [], armed: [], unarmed: [] }

  test('the live and the serving releases stay, and so do as many former ones as are kept warm, with a timer', () => {
    const parts = { weights: { 3: 100 }, releases: releases(1, 2, 3), operations: deployments(3) }
    expect(leftovers(parts, 0)).toEqual({ ...nothing, goes: [1, 2] })
    expect(leftovers(parts, 1)).toEqual({ ...nothing, goes: [1], unarmed: [2] })
    expect(leftovers(parts, 2)).toEqual({ ...nothing, unarmed: [1, 2] })
    const timed = { ...parts, releases: { ...releases(1, 3), 2: { fleet: { shutdownAt: 9 } } } }
    expect(leftovers(timed)).toEqual({ ...nothing, goes: [1] })
  })

  test('the live one stays even without traffic or a fleet', () => {
    const parts = { weights: { 1: 100 }, releases: releases(1, 2), operations: deployments(2) }
    expect(leftovers(parts, 0)).toEqual(nothing)
    expect(leftovers({ ...parts, releases: { 1: {}, 2: { fleet: false as const } } }, 0)).toEqual(nothing)
  })

  test('half a release counts as a release', () => {
    const parts = { weights: { 1: 100 }, releases: { 1: {}, 2: { fleet: false as const } }, operations: deployments(1) }
    expect(leftovers(parts)).toEqual({ ...nothing, goes: [2] })
  })

  test('an adopted release is never removed and never gets a timer', () => {
    const adoption = [{ release: 1, before: 0, ...moving(0, 1) }]
    const parts = { weights: { 1: 100 }, releases: releases(0, 1), operations: adoption }
    expect(leftovers(parts)).toEqual(nothing)
    const back = { kind: 'rollback' as const, restores: 0, ...moving(1, 0) }
    const again = [...adoption, back, { release: 3, before: 0, ...moving(0, 3) }]
    expect(leftovers({ weights: { 3: 100 }, releases: releases(0, 3), operations: again })).toEqual(nothing)
  })

  test('frozen scaling of a serving or adopted release is a leftover', () => {
    const frozen = { fleet: { frozen: { min: 1, desired: 2, max: 4 } } }
    const parts = { weights: { 2: 100 }, operations: deployments(2) }
    expect(leftovers({ ...parts, releases: { 0: frozen, 1: {}, 2: frozen } }).frozen).toEqual([0, 2])
    expect(leftovers({ ...parts, releases: { 1: frozen, 2: {} } }).frozen).toEqual([])
  })

  test('a timer on a serving release is a leftover', () => {
    const timed = { fleet: { shutdownAt: 9 } }
    const parts = { weights: { 2: 100 }, operations: deployments(2), releases: { 1: timed, 2: timed } }
    expect(leftovers(parts)).toEqual({ ...nothing, armed: [2] })
  })

  test('what another open operation may go back to is needed, but not what our own may', () => {
    const open: Partial<Operation> = { release: 3, status: 'running', phase: 'swapping', ...moving(1, 3) }
    const parts = { weights: { 3: 100 }, releases: releases(1, 3), operations: [...deployments(2), open] }
    expect(leftovers(parts, 0).goes).toEqual([])
    expect(leftovers(parts, 0, 3).goes).toEqual([1])
    const unmoved = { ...open, baseline: weightsOn({ 1: 0 }) }
    expect(leftovers({ ...parts, operations: [...deployments(2), unmoved] }, 0).goes).toEqual([1])
  })
})

test('warm releases are those with capacity, the one that was live last first', () => {
  const parts: Parts = {
    weights: { 4: 100 },
    releases: { 1: {}, 2: { desired: 0 }, 3: { fleet: { state: 'failed' } }, 4: {}, 5: {} },
    operations: deployments(4),
  }
  expect([...warmReleases(runKeeping(1), observed(parts))]).toEqual([1])
  expect([...warmReleases(runKeeping(9), observed(parts))]).toEqual([1])
  const again: Partial<Operation> = { kind: 'rollback', restores: 1, before: 4, ...moving(4, 1) }
  const back = { ...parts, weights: { 1: 100 }, operations: [...deployments(4), again] }
  expect([...warmReleases(runKeeping(1), observed(back))]).toEqual([4])
})

test('a release that runs the same as the live one is kept warm only where there is room beside all others', () => {
  const [former, same] = [{ digest: 'sha256:former' }, { digest: 'sha256:same' }]
  const parts: Parts = {
    weights: { 3: 100 },
    releases: releases(1, 2, 3),
    operations: [former, same, same].map((what, index) => ({ ...deployments(3)[index], ...what })),
  }
  expect([...warmReleases(runKeeping(1), observed(parts))]).toEqual([1])
  expect([...warmReleases(runKeeping(2), observed(parts))]).toEqual([1, 2])
})

test('unfinished operations come newest first, without our own', () => {
  const open = { status: 'failed', phase: 'undoing' } as const
  const seen = observed({ operations: [open, {}, open, { ...open, status: 'running' }] })
  expect(unsettled(seen).map(({ number }) => number)).toEqual([4, 3, 1])
  expect(unsettled(seen, 3).map(({ number }) => number)).toEqual([4, 1])
})

describe('in the history,', () => {
  const kept = (parts: Parts, history: number) =>
    [...keptReleases(runKeeping(0, history), observed(parts))].toSorted((a, b) => a - b)
  const whole: Parts = {
    weights: { 5: 100 },
    releases: releases(5),
    operations: deployments(5),
    templates: [1, 2, 3, 4, 5],
  }

  test('the live release stays, and so do as many good ones as the spec says to which a rollback can go', () => {
    expect(kept(whole, 1)).toEqual([4, 5])
    expect(kept(whole, 2)).toEqual([3, 4, 5])
    expect(kept(whole, 9)).toEqual([1, 2, 3, 4, 5])
    expect(forgotten(runKeeping(0, 2), observed(whole))).toEqual([1, 2])
  })

  test('a release without a template does not count', () => {
    expect(kept({ ...whole, templates: [1, 2, 3, 5] }, 1)).toEqual([3, 4, 5])
  })

  test('a release with a fleet stays in any case', () => {
    expect(kept({ ...whole, releases: releases(1, 5) }, 1)).toEqual([1, 4, 5])
  })

  test('releases of the same image and spec count once, and those of the live one’s do not count', () => {
    const like = (release: number, digest: string) => ({ ...deployments(5)[release - 1], digest })
    const operations = [like(1, 'a'), like(2, 'b'), like(3, 'c'), like(4, 'c'), like(5, 'd')]
    expect(kept({ ...whole, operations }, 1)).toEqual([3, 4, 5])
    const again = [like(1, 'a'), like(2, 'b'), like(3, 'c'), like(4, 'd'), like(5, 'd')]
    expect(kept({ ...whole, operations: again }, 1)).toEqual([3, 4, 5])
  })

  test('a release that a rollback led away from stays and does not count', () => {
    const back: Partial<Operation> = { kind: 'rollback', restores: 3, before: 4, undoes: 4, ...moving(4, 3) }
    const parts = { ...whole, weights: { 3: 100 }, releases: releases(3), templates: [1, 2, 3, 4] }
    const operations = [...deployments(4), back]
    expect(kept({ ...parts, operations }, 1)).toEqual([2, 3, 4])
  })

  test('a release that `force` has adopted stays, proven or not', () => {
    const operations = [...deployments(1), { release: 2, status: 'failed' as const }, { adopts: 2 }]
    const parts = { weights: { 2: 100 }, releases: { 2: { fleet: false as const } }, templates: [1, 2], operations }
    expect(forgotten(runKeeping(0, 1), observed(parts))).toEqual([])
  })

  test('all good releases count if none is live', () => {
    const gone: Partial<Operation> = { kind: 'destroy', intent: { from: weightsOn({ 5: 100 }), to: {} } }
    const parts = { ...whole, weights: undefined, releases: {}, operations: [...deployments(5), gone] }
    expect(kept(parts, 1)).toEqual([5])
  })
})

describe('entries of the ledger', () => {
  const pruned = (operations: readonly Partial<Operation>[], live: number, history = 1) => {
    const parts = { weights: { [live]: 100 }, releases: releases(live), templates: [live], operations }
    return prunable(runKeeping(0, history), observed(parts))
  }
  const failed: Partial<Operation> = { status: 'failed' }

  test('go once they are not among the newest and have launched no release that stays', () => {
    expect(pruned([failed, failed, ...deployments(0), { release: 3, ...moving(undefined, 3) }], 3)).toEqual([1, 2])
    expect(pruned([failed, failed, { release: 3, ...moving(undefined, 3) }], 3, 2)).toEqual([1])
    expect(pruned([{ release: 1, ...moving(undefined, 1) }, failed, failed], 1)).toEqual([2])
  })

  test('stay until they have ended', () => {
    const first = { release: 1, ...moving(undefined, 1) }
    expect(pruned([first, { ...failed, phase: 'undoing' }, failed, failed], 1)).toEqual([3])
  })

  test('stay if they have restored a release that stays', () => {
    const operations = [
      { release: 1, ...moving(undefined, 1) },
      { release: 2, ...moving(1, 2) },
      { kind: 'rollback' as const, restores: 1, ...moving(2, 1) },
      failed,
      failed,
    ]
    expect(pruned(operations, 1)).toEqual([4])
  })

  test('stay if they explain the present weights or an adoption', () => {
    const first = { release: 1, ...moving(undefined, 1) }
    const moved = { release: 2, ...failed, ...moving(1, 2) }
    expect(pruned([first, moved, failed], 1)).toEqual([])
    expect(pruned([first, moved, moved, failed], 1)).toEqual([2])
    const adoption = { ...failed, adopts: 1, baseline: weightsOn({ 1: 100 }) }
    expect(pruned([first, adoption, failed, failed], 1)).toEqual([3])
    expect(pruned([first, adoption, adoption, failed], 1)).toEqual([2])
  })
})

test('the needed digests are those of releases that are there or can be launched again', () => {
  const parts = { releases: { 1: {}, 2: { fleet: false as const } }, operations: deployments(4), templates: [3, 9] }
  expect(neededDigests(observed(parts)).toSorted()).toStrictEqual(['sha256:1', 'sha256:1', 'sha256:2', 'sha256:3'])
})

test('the commit at work is that of the last entry while it is running', () => {
  const running = { status: 'running', sha: 'abc' } as const
  const atWork = (...operations: readonly Partial<Operation>[]) => shaAtWork(observed({ operations }).operations)
  expect(atWork(running)).toBe('abc')
  expect(atWork({}, { ...running, sha: '' })).toBeUndefined()
  expect(atWork(running, { sha: 'def' })).toBeUndefined()
  expect(atWork()).toBeUndefined()
})
