// A route refers to five target groups at the most. What was left over must not take the place of what is to come, and where
// it does for a good reason, the advice is about that reason.
import { expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { expectConverged } from '../harness/memory/converged.ts'
import { moveByHand } from '../harness/memory/nature.ts'
import { build, commit, deployed, endOf, environment, start } from '../harness/memory/runs.ts'
import { expectServed, traffic } from '../harness/memory/whole.ts'
import { createWorld } from '../harness/memory/world.ts'

const allAtOnce = [{ weight: 100, pauseMs: 0 }]

test('a forced deployment finds room on the route after a hand has split the traffic of a canary, with three releases warm', async () => {
  const of = {
    ...environment,
    strategy: [{ weight: 10, pauseMs: 60_000 }, ...allAtOnce],
    keep: { ...environment.keep, warm: 3 },
  }
  const world = createWorld()
  for (const n of [1, 2, 3, 4]) await deployed(world, n, { environment: { ...of, strategy: allAtOnce } })
  const started = start(world, { environment: of })
  const end = endOf(started, deploy(started.run, { commit: commit(5), build }))
  while (traffic(world).v5 !== 10) await world.time.sleep(100)
  const place = world.place('production')
  const split = { 'group-production-v4': 80, 'group-production-v5': 20 }
  moveByHand(world, place, { ...place.route?.history.at(-1)?.weights, ...split })
  expect(await end).toMatchObject({ error: { code: 'foreign-weights' } })
  const outcome = await deployed(world, 6, { environment: of, force: true })
  expect(outcome).toMatchObject({ changed: true })
  expectConverged(world, `v${outcome.release ?? 0}`, { environment: of })
  expectServed(world)
})

test('a route that is full of releases whose visitors are sticky says so, and does not advise to keep fewer warm', async () => {
  const of = { ...environment, strategy: allAtOnce, keep: { warm: 0, warmForMs: 1800_000, history: 50 } }
  const world = createWorld({ stickinessMs: 24 * 3600_000 })
  for (let n = 1; n <= 5; n += 1) {
    await deployed(world, n, { environment: of })
    await world.time.sleep(1800_000)
  }
  await expect(deployed(world, 6, { environment: of })).rejects.toMatchObject({
    code: 'too-many-target-groups',
    advice: expect.stringMatching(/^(?!.*keep\.warm).*stickiness lets last 24 h.*`command: rollback`/),
  })
  // What the advice says is possible.
  expect(await rollback(start(world, { environment: of }).run, { to: 'previous' })).toMatchObject({ changed: true })
  expect(traffic(world)).toEqual({ v4: 100 })
})

test('a route that is full for another reason advises to keep fewer releases warm', async () => {
  const world = createWorld()
  await deployed(world, 1)
  const place = world.place('production')
  const others = Object.fromEntries([1, 2, 3, 4].map((n) => [`of-somebody-else-${n}`, 0]))
  moveByHand(world, place, { ...place.route?.history.at(-1)?.weights, ...others })
  await expect(deployed(world, 2)).rejects.toMatchObject({
    code: 'too-many-target-groups',
    advice: expect.stringContaining('Lower `keep.warm`'),
  })
})
