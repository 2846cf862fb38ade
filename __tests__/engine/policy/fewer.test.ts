// The first deployment beside what somebody else made: `capacity` may allow fewer than serve there now.
import { beforeEach, expect, test } from '@jest/globals'
import { adopted } from '../../../src/ports/common.ts'
import type { Environment } from '../../../src/spec/types.ts'
import { fleetOfRelease } from '../../harness/memory/nature.ts'
import { deployed, environment, messages, start, commit, build, worldWith } from '../../harness/memory/runs.ts'
import { deploy } from '../../../src/commands/deploy.ts'
import { expectServed, inventory } from '../../harness/memory/whole.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'
import { adopt } from '../../prove/adopt.ts'

const ofThree = { min: 2, desired: 3, max: 6 }
const one: Environment = { ...environment, capacity: { min: 1, desired: 1, max: 1 } }

let world: World
beforeEach(async () => {
  world = createWorld()
  await adopt(world, { ...environment, capacity: ofThree })
})

test.each([false, true])('it is refused before anything exists (dry run: %s)', async (dryRun) => {
  await expect(deployed(world, 1, { environment: one, dryRun })).rejects.toMatchObject({
    code: 'fewer-than-live',
    message: expect.stringContaining('Only 1 of the 3 instances that serve production now'),
    advice: expect.stringContaining('`capacity`'),
  })
  expect(inventory(world)).toEqual(['v0 live 100 %, 3 instances'])
})

test('with force it is done, and said', async () => {
  const { run, events } = start(world, { environment: one, force: true })
  await deploy(run, { commit: commit(1), build })
  expect(messages(events, 'warning').join()).toContain('Only 1 of the 3 instances')
  expect(fleetOfRelease(world.place('production'), 1)?.capacity.desired).toBe(1)
})

test('where no capacity is written the new fleet is as the live one is', async () => {
  await deployed(world, 1, { environment: { ...one, capacityOfLive: true } })
  expect(fleetOfRelease(world.place('production'), 1)?.capacity).toEqual(ofThree)
  expectServed(world)
})

test('what is ours may become smaller, for that is what the spec says now', async () => {
  world = await worldWith(1)
  await deployed(world, 2, { environment: one })
  expect(fleetOfRelease(world.place('production'), 2)?.capacity.desired).toBe(1)
  expect(fleetOfRelease(world.place('production'), adopted)).toBeUndefined()
})
