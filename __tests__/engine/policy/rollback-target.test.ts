// What people may write for `rollback-to`, and which release that means after a history with a failed deployment.
import { beforeEach, describe, expect, test } from '@jest/globals'
import { rollbackTarget } from '../../../src/engine/policy/rollback-target.ts'
import { observe } from '../../../src/engine/snapshot/observe.ts'
import type { Snapshot } from '../../../src/engine/snapshot/snapshot.ts'
import { commit, deployed, environment, start } from '../../harness/memory/runs.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'

const options = { environment: { ...environment, keep: { ...environment.keep, history: 3 } } }

let world: World
let seen: Snapshot
beforeEach(async () => {
  world = createWorld()
  for (const n of [1, 2, 3]) await deployed(world, n, options)
  world.apps.set(commit(4).sha, { boot: 'dies', errorPercent: 0, p99: 1 })
  await deployed(world, 4, options).catch(() => undefined)
  for (const n of [5, 6]) await deployed(world, n, options)
  seen = await observe(start(world).run)
})

const tags = new Map([
  ['shop-1.3', commit(3).sha],
  ['release/5', commit(5).sha],
  ['v77', commit(5).sha],
  ['v3', commit(5).sha],
  ['failed', commit(4).sha],
])
const target = (text: string) => rollbackTarget(start(world).run, seen, text, async (tag) => tags.get(tag))

test.each([
  ['', 5],
  ['previous', 5],
  [' previous\n', 5],
  ['v3', 3],
  ['3', 3],
  ['v5', 5],
  ['v6', 6],
  [commit(3).sha, 3],
  [commit(5).sha.slice(0, 4), 5],
  ['shop-1.3', 3],
  ['release/5', 5],
  ['v77', 5],
])('the rollback target %j means v%i', async (text, release) => {
  expect(await target(text)).toBe(release)
})

describe('a rollback target', () => {
  test.each([
    ['v4', 'rollback-target-unknown'],
    [commit(4).sha, 'rollback-target-unknown'],
    ['v99', 'rollback-target-unknown'],
    ['v0', 'rollback-target-unknown'],
    ['v1', 'rollback-target-unknown'],
    ['abcd', 'rollback-target-unknown'],
    ['failed', 'rollback-target-unknown'],
    ['shop-1.3..failed', 'rollback-target-unknown'],
    ['main', 'rollback-target-unknown'],
    ['v-1', 'rollback-target-unknown'],
    ['v1e9', 'rollback-target-unknown'],
    ['$(reboot)', 'rollback-target-unknown'],
    ['../../etc/passwd', 'rollback-target-unknown'],
    ['__proto__', 'rollback-target-unknown'],
    [`v${'9'.repeat(500)}`, 'rollback-target-unknown'],
  ])('such as %j is refused with a list of the possible ones', async (text, code) => {
    await expect(target(text)).rejects.toEqual(
      expect.objectContaining({ code, advice: expect.stringMatching(/v5 \(005cccc, warm\), v3 \(003cccc, cold\)/) }),
    )
  })

  test('that is long is cut short in the error', async () => {
    await expect(target('x'.repeat(10_000))).rejects.toEqual(
      expect.objectContaining({ message: expect.stringMatching(/^.{1,250}$/) }),
    )
  })

  test('that is a prefix of two commits is refused as ambiguous', async () => {
    const twin = `${commit(5).sha.slice(0, 39)}d`
    const operations = seen.operations.map((entry) =>
      entry.operation.number === 3 ? { ...entry, operation: { ...entry.operation, sha: twin } } : entry,
    )
    seen = { ...seen, operations }
    await expect(target('005c')).rejects.toEqual(expect.objectContaining({ code: 'rollback-target-ambiguous' }))
    expect(await target(twin)).toBe(3)
  })
})

test('the rollback target `previous` is refused when there is only one release', async () => {
  const fresh = createWorld()
  await deployed(fresh, 1)
  const alone = await observe(start(fresh).run)
  await expect(rollbackTarget(start(fresh).run, alone, 'previous')).rejects.toEqual(
    expect.objectContaining({
      code: 'rollback-target-unknown',
      advice: 'There is no release to go back to: deploy a commit instead.',
    }),
  )
})
