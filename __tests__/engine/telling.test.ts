import { expect, test } from '@jest/globals'
import type { EngineEvent } from '../../src/engine/events.ts'
import { pause, telling } from '../../src/engine/run.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { build, commit, start } from '../testbed/memory/runs.ts'
import { createWorld } from '../testbed/memory/world.ts'

const told = (events: readonly EngineEvent[]) => events.filter((event) => event.type === 'progress')

test('what takes long is told every ten seconds with its deadline, until it is done', async () => {
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

test('what fails ends it', async () => {
  const { run, events } = start(createWorld())
  await expect(telling(run, 'rain', 60_000, () => Promise.reject(new Error('dry')))).rejects.toThrow('dry')
  await run.clock.sleep(60_000, run.signal)
  expect(told(events)).toHaveLength(1)
})

test('the build of an image is such a wait, finding one is none', async () => {
  const world = createWorld()
  const first = start(world)
  await deploy(first.run, { commit: commit(1), build })
  const message = expect.stringMatching(/^the image of [0-9a-f]{7} to be built$/)
  expect(told(first.events)).toContainEqual(expect.objectContaining({ message }))

  const again = start(world)
  await deploy({ ...again.run, force: true }, { commit: commit(1), build })
  expect(told(again.events)).not.toContainEqual(expect.objectContaining({ message }))
})
