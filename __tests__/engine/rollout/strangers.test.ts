// Whatever stands in a release's target group beside its fleet's instances gets visitors, and is nothing that was proven.
import { expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { status } from '../../../src/commands/status.ts'
import type { Run } from '../../../src/engine/session.ts'
import type { TargetHealth } from '../../../src/ports/router.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, environment, messages, start, worldWith } from '../../harness/memory/runs.ts'
import type { World } from '../../harness/memory/world.ts'

const said = (id: string) => expect.stringContaining(` ${id} is no instance of its fleet`)

/** Somebody has registered something by hand, in every target group of this run. */
function withTarget(run: Run, stranger: TargetHealth, isThere: () => boolean = () => true): Run {
  const { router } = run.platform
  const targetHealth: typeof router.targetHealth = async (id, call) => [
    ...(await router.targetHealth(id, call)),
    ...(isThere() ? [stranger] : []),
  ]
  return { ...run, platform: { ...run.platform, router: { ...router, targetHealth } } }
}

const long = { ...environment, bakeMs: 60_000 }
async function deployWith(world: World, stranger: TargetHealth, isThere?: () => boolean) {
  const { run, events } = start(world, { environment: long })
  await deploy(withTarget(run, stranger, isThere), { commit: commit(2), build })
  return messages(events, 'warning')
}

test('a deployment warns of one, once', async () => {
  const world = await worldWith(1)
  expect(await deployWith(world, { target: 'i-by-hand', state: 'healthy' })).toEqual([said('i-by-hand')])
  expectConverged(world, 'v2')
})

test('one that has only just been seen is waited for: a list may be a moment old', async () => {
  const world = await worldWith(1)
  let looks = 0
  expect(await deployWith(world, { target: 'i-old', state: 'healthy' }, () => (looks += 1) <= 2)).toEqual([])
})

test('it does not make up for an instance that the fleet lacks', async () => {
  const world = await worldWith(1)
  world.apps.set(commit(2).sha, { boot: 'unhealthy', errorPercent: 0, p99: 10 })
  const { run } = start(world)
  const strangers = withTarget(withTarget(run, { target: 'i-a', state: 'healthy' }), {
    target: 'i-b',
    state: 'healthy',
  })
  await expect(deploy(strangers, { commit: commit(2), build })).rejects.toMatchObject({ code: 'fleet-not-healthy' })
  expectConverged(world, 'v1')
})

test('status warns of it', async () => {
  const { run, events } = start(await worldWith(1))
  await status(withTarget(run, { target: '10.0.0.7', state: 'healthy' }))
  expect(messages(events, 'warning')).toContainEqual(said('10.0.0.7'))
})
