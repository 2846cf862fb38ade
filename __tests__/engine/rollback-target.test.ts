import { beforeEach, describe, expect, test } from '@jest/globals'
import { observe, type Observation } from '../../src/engine/observation.ts'
import { rollbackTarget } from '../../src/engine/rollback-target.ts'
import { commit, deployed, environment, start } from '../testbed/memory/runs.ts'
import { createWorld, type World } from '../testbed/memory/world.ts'

const options = { environment: { ...environment, keep: { ...environment.keep, history: 3 } } }

let world: World
let seen: Observation
beforeEach(async () => {
  world = createWorld()
  for (const n of [1, 2, 3]) await deployed(world, n, options)
  world.apps.set(commit(4).sha, { boot: 'dies', errorPercent: 0, p99: 1 })
  await deployed(world, 4, options).catch(() => undefined)
  for (const n of [5, 6]) await deployed(world, n, options)
  seen = await observe(start(world).run)
})

const target = (text: string) => rollbackTarget(start(world).run, seen, text)

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
])('%j is v%i', (text, release) => {
  expect(target(text)).toBe(release)
})

describe('what cannot be brought back', () => {
  test.each([
    ['v4', 'rollback-target-unknown'],
    [commit(4).sha, 'rollback-target-unknown'],
    ['v99', 'rollback-target-unknown'],
    ['v0', 'rollback-target-unknown'],
    ['v1', 'rollback-target-unknown'],
    ['abcd', 'rollback-target-unknown'],
    ['main', 'rollback-target-unknown'],
    ['v-1', 'rollback-target-unknown'],
    ['v1e9', 'rollback-target-unknown'],
    ['$(reboot)', 'rollback-target-unknown'],
    ['../../etc/passwd', 'rollback-target-unknown'],
    ['__proto__', 'rollback-target-unknown'],
    [`v${'9'.repeat(500)}`, 'rollback-target-unknown'],
  ])('%j is refused with what can be', (text, code) => {
    expect(() => target(text)).toThrow(
      expect.objectContaining({ code, advice: expect.stringMatching(/v5 \(005c{9}, warm\), v3 \(003c{9}, cold\)/) }),
    )
  })

  test('text from outside is cut short in the message', () => {
    expect(() => target('x'.repeat(10_000))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{1,250}$/) }),
    )
  })

  test('a prefix of two commits says so', () => {
    const twin = `${commit(5).sha.slice(0, 39)}d`
    const operations = seen.operations.map((entry) =>
      entry.operation.number === 3 ? { ...entry, operation: { ...entry.operation, sha: twin } } : entry,
    )
    seen = { ...seen, operations }
    expect(() => target('005c')).toThrow(expect.objectContaining({ code: 'rollback-target-ambiguous' }))
    expect(target(twin)).toBe(3)
  })

  test('a release whose template is gone says to deploy it again', () => {
    seen = { ...seen, templates: new Set([5, 6]) }
    expect(() => target('v3')).toThrow(expect.objectContaining({ code: 'rollback-target-gone' }))
  })
})

test('the first release has nothing before it', async () => {
  const fresh = createWorld()
  await deployed(fresh, 1)
  const alone = await observe(start(fresh).run)
  expect(() => rollbackTarget(start(fresh).run, alone, 'previous')).toThrow(
    expect.objectContaining({ code: 'rollback-target-unknown', advice: 'There is no release to go back to.' }),
  )
})
