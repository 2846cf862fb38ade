// Long waits are reported while they last; time is the simulated one.
import { expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import type { EngineEvent } from '../../src/engine/events.ts'
import { pause, telling } from '../../src/engine/session.ts'
import { build, commit, start, worldWith } from '../harness/memory/runs.ts'
import { createWorld } from '../harness/memory/world.ts'

const told = (events: readonly EngineEvent[]) => events.filter((event) => event.type === 'progress')

test('a long wait is reported every ten seconds with its deadline until it ends', async () => {
  const { run, events } = start(createWorld())
  const began = run.clock.now()
  expect(await telling(run, 'rain', 60_000, () => run.clock.sleep(25_000, run.signal).then(() => 'wet'))).toBe('wet')
  await pause(run, 'sun', 15_000)
  await run.clock.sleep(60_000, run.signal)
  expect(told(events)).toEqual([
    ...[0, 10_000, 20_000].map((at) => ({
      type: 'progress',
      at: began + at,
      message: 'rain',
      deadline: began + 60_000,
    })),
    ...[25_000, 35_000].map((at) => ({ type: 'progress', at: began + at, message: 'sun', deadline: began + 40_000 })),
  ])
})

test('a failure ends the reports of a wait', async () => {
  const { run, events } = start(createWorld())
  await expect(telling(run, 'rain', 60_000, () => Promise.reject(new Error('dry')))).rejects.toThrow('dry')
  await run.clock.sleep(60_000, run.signal)
  expect(told(events)).toHaveLength(1)
})

test('the bake reports how many of the wanted targets are healthy', async () => {
  const world = await worldWith(1)
  const { run, events } = start(world)
  const report: typeof run.report = (event) => {
    run.report(event)
    if (event.type === 'shifted' && event.percent[2] === 100)
      world.place('production').fleets.get('fleet-production-v2')?.instances.pop()
  }
  await expect(deploy({ ...run, report }, { commit: commit(2), build })).rejects.toMatchObject({
    code: 'unhealthy-under-traffic',
    message: expect.stringContaining('1 of 2 targets are healthy'),
  })
  const message = 'targets of v2 to stay healthy under traffic'
  const counts = told(events).flatMap((event) => (event.message === message ? [[event.done, event.total]] : []))
  expect(counts.slice(-2)).toEqual([
    [2, 2],
    [1, 2],
  ])
})

test('a build reports its progress as a wait, and finding an image does not', async () => {
  const world = createWorld()
  const first = start(world)
  await deploy(first.run, { commit: commit(1), build })
  const message = expect.stringMatching(/^the image of [0-9a-f]{7} to be built$/)
  expect(told(first.events)).toContainEqual(expect.objectContaining({ message }))

  const again = start(world)
  await deploy({ ...again.run, force: true }, { commit: commit(1), build })
  expect(told(again.events)).not.toContainEqual(expect.objectContaining({ message }))
})
