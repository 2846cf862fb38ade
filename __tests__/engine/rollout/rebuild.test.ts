import { beforeEach, describe, expect, test } from '@jest/globals'
import { rollback } from '../../../src/commands/rollback.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, deployed, endOf, environment, keep, start, worldWith } from '../../harness/memory/runs.ts'
import { expectServed, inventory } from '../../harness/memory/whole.ts'
import type { World } from '../../harness/memory/world.ts'

// v1 is cold, and its image was removed by somebody else, as a lifecycle policy of a registry does.

let world: World
beforeEach(async () => {
  world = await worldWith(3, keep(1))
  world.images.delete(commit(1).sha)
})

const rebuild = { commitOf: async (sha: string) => (sha === commit(1).sha ? commit(1) : undefined), build }
const otherwise = { ...rebuild, build: { ...build, image: { ...environment.image, build: 'date > now' } } }

describe('a release whose image was removed', () => {
  test('comes back from its own template with its image built again', async () => {
    const before = world.builds
    const { run, events } = start(world, { environment: { ...environment, digest: 'sha256:of-today' } })
    const outcome = await rollback(run, { to: 'v1', rebuild })
    expect(outcome).toMatchObject({ changed: true, release: 4, sha: commit(1).sha })
    expectConverged(world, 'v4')
    expect(world.builds).toBe(before + 1)
    const fleet = [...world.place('production').fleets.values()].find(({ tags }) => tags.release === 4)
    expect(fleet?.tags).toMatchObject({ sha: commit(1).sha, specDigest: environment.digest, digest: outcome.digest })
    const steps = events.flatMap((event) => (event.type === 'step-started' ? [event.step] : []))
    expect(steps).toEqual(['observe', 'claim', 'image', 'launch', 'gate', 'swap', 'bake', 'retire', 'record'])
    expectServed(world)
  })

  test('comes back with another image if builds differ, and that one is built only once', async () => {
    const old = world.place('production').templates.get(1)
    const { digest } = await rollback(start(world).run, { to: 'v1', rebuild: otherwise })
    expect(digest).not.toBe(old?.image.digest)
    expect(world.place('production').templates.get(4)).toEqual({ ...old, image: world.images.get(commit(1).sha) })
    await deployed(world, 4)
    await deployed(world, 5)
    const before = world.builds
    expect(await rollback(start(world).run, { to: 'v1', rebuild: otherwise })).toMatchObject({ release: 7, digest })
    expect(world.builds).toBe(before)
    expectServed(world)
  })

  test('counts as a rebuild in the durations of rollbacks', async () => {
    await rollback(start(world).run, { to: 'v1', rebuild })
    const { run, events } = start(world)
    await rollback(run, { to: 'v3' })
    const { lastTookMs } = events.findLast((event) => event.type === 'environment-status')?.status ?? {}
    expect(lastTookMs).toEqual({ warm: expect.any(Number), cold: undefined, rebuild: expect.any(Number) })
    const [rebuilt] = [...world.place('production').ledger.values()].filter(({ operation }) => operation.rebuilt)
    expect(lastTookMs?.rebuild).toBe((rebuilt?.operation.finishedAt ?? 0) - (rebuilt?.operation.startedAt ?? 0))
  })

  test('cannot come back if its commit is gone too, and the run claims nothing', async () => {
    const nowhere = { ...rebuild, commitOf: async () => undefined }
    for (const request of [{ to: 'v1', rebuild: nowhere }, { to: 'v1' }])
      await expect(rollback(start(world).run, request)).rejects.toMatchObject({
        code: 'rollback-target-gone',
        message: expect.stringMatching(/v1 .* production: its image sha256:\w+ was removed, .* commit 001cccc/),
        advice: expect.stringMatching(/^These can be brought back: v2 \(002cccc, warm\)\. To have v1 again/),
      })
    expect(world.place('production').ledger.size).toBe(3)
  })

  test('is a rebuild in the plan of a dry run, which builds nothing', async () => {
    const before = world.builds
    const { run, session } = start(world, { dryRun: true })
    const { plan } = await rollback(run, { to: 'v1', rebuild })
    expect(plan?.slice(0, 2)).toEqual([
      `build the image of commit ${commit(1).sha} again`,
      'launch v4 from the image and template of v1',
    ])
    expect(session.changes).toEqual([])
    expect(world.builds).toBe(before)
  })

  test.each(['kill', 'cancel', 'denied'] as const)(
    'comes back without `force` even if an interrupted rollback has built another image for it (fault of its launch: %s)',
    async (fault) => {
      const first = start(world, { faults: ({ name }) => (name === 'launch' ? fault : undefined) })
      const end = await endOf(first, rollback(first.run, { to: 'v1', rebuild: otherwise }))
      expect(end === 'died' || 'error' in end).toBe(true)
      const rebuilt = world.images.get(commit(1).sha)
      expect(rebuilt?.digest).not.toBe(world.place('production').templates.get(1)?.image.digest)
      await world.time.sleep(2 * world.options.leaseMs)
      const before = world.builds
      expect(await rollback(start(world).run, { to: 'v1', rebuild: otherwise })).toMatchObject({
        changed: true,
        sha: commit(1).sha,
        digest: rebuilt?.digest,
      })
      expect(world.builds).toBe(before)
      expectConverged(world, 'v5')
      expectServed(world)
    },
  )

  test('leaves everything as it is when its build fails', async () => {
    const { run } = start(world, { faults: ({ name }) => (name === 'build' ? 'fail' : undefined) })
    await expect(rollback(run, { to: 'v1', rebuild })).rejects.toThrow('Throttling')
    expect(inventory(world)).toEqual(['v2 no traffic, 2 instances, timer', 'v3 live 100 %, 2 instances'])
    expectConverged(world, 'v3')
    expectServed(world)
  })
})

test('a release without a template is launched by today’s spec, with a notice', async () => {
  world.place('production').templates.delete(1)
  const today = { ...environment, digest: 'sha256:of-today', run: { ...environment.run, env: { TODAY: 'yes' } } }
  const { run, events } = start(world, { environment: today })
  expect(await rollback(run, { to: commit(1).sha, rebuild })).toMatchObject({ release: 4, sha: commit(1).sha })
  expect(world.place('production').templates.get(4)?.run).toEqual(today.run)
  expect(events).toContainEqual({
    type: 'notice',
    message: 'v1 of production has left the history: its commit is launched as the spec says today.',
  })
  const fleet = [...world.place('production').fleets.values()].find(({ tags }) => tags.release === 4)
  expect(fleet?.tags.specDigest).toBe('sha256:of-today')
})

test('a cold rollback checks the health of a release as that release says, whatever the spec says today', async () => {
  const shop = await worldWith(2, keep(0))
  const health = { ...environment.run.health, path: '/other' }
  const today = { ...environment, run: { ...environment.run, health }, keep: { ...environment.keep, warm: 0 } }
  await rollback(start(shop, { environment: today }).run, { to: 'v1' })
  expect(shop.place('production').groups.get('group-production-v3')?.health).toEqual(environment.run.health)
})
