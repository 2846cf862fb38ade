// Which commits a deployment takes without `force`, after rollbacks of every kind and where git's history is not there.
import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import {
  build,
  commit,
  deployed,
  environment,
  keep,
  messages,
  previewOf,
  start,
  worldWith,
} from '../../harness/memory/runs.ts'

const otherSpec = { environment: { ...environment, digest: 'sha256:spec-2' } }

describe('a deployment', () => {
  test('of a commit before the newest deployed one is refused as older, also once that was rolled back', async () => {
    const world = await worldWith(1)
    await deployed(world, 3)
    await expect(deployed(world, 1)).rejects.toMatchObject({ code: 'commit-older' })
    await rollback(start(world).run, { to: 'v1' })
    await expect(deployed(world, 2)).rejects.toMatchObject({ code: 'commit-older' })
  })

  test('of the newest deployed commit with another spec is done, although git calls a commit its own ancestor', async () => {
    const world = await worldWith(2)
    const isAncestor = async () => true
    expect(await deployed(world, 2, { ...otherSpec, isAncestor })).toMatchObject({ changed: true, release: 3 })
  })

  test('of a commit that a rollback was to lead away from, but did not, is done', async () => {
    const world = await worldWith(2, keep(0))
    world.apps.set(commit(1).sha, { boot: 'dies', errorPercent: 100, p99: 10 })
    await expect(rollback(start(world, keep(0)).run, { to: 'v1' })).rejects.toMatchObject({ code: 'fleet-failed' })
    expect(await deployed(world, 2, otherSpec)).toMatchObject({ changed: true, release: 4 })
  })

  test('is done although the ledger has forgotten the deployment that a rollback has led away from', async () => {
    const world = await worldWith(2)
    await rollback(start(world).run, { to: 'v1' })
    world.place('production').ledger.delete(2)
    expect(await deployed(world, 3)).toMatchObject({ changed: true })
  })

  test('of a preview follows its branch back to an older commit', async () => {
    const of = { environment: previewOf(7) }
    const world = await worldWith(2, of)
    expect(await deployed(world, 1, of)).toMatchObject({ changed: true, release: 3 })
  })

  test.each([
    ['unknown', [expect.stringMatching(/^Whether commit 003cccc is older than 002cccc, .* is not known/)]],
    [false, []],
  ] as const)('is done where its order is %j, which is said only where nobody knows', async (order, notices) => {
    const world = await worldWith(2)
    const { run, events } = start(world, { isAncestor: async () => order })
    expect(await deploy(run, { commit: commit(3), build })).toMatchObject({ changed: true, release: 3 })
    const told = messages(events, 'notice').filter((text) => text.startsWith('Whether commit'))
    expect([...new Set(told)]).toEqual(notices)
  })
})
