import { expect, test } from '@jest/globals'
import { deploy } from '../../src/commands/deploy.ts'
import { destroy } from '../../src/commands/destroy.ts'
import { sweep } from '../../src/commands/sweep.ts'
import type { EngineEvent } from '../../src/engine/events.ts'
import { build, commit, deployed, endOf, environment, previewOf, start } from '../harness/memory/runs.ts'
import { createWorld, type World } from '../harness/memory/world.ts'

// What a sweep tells of what it found, in the world in memory: GitHub is set right by it.

const request = {
  limits: undefined,
  environmentOf: (name: string) => (name.startsWith('pr-') ? previewOf(Number(name.slice(3))) : environment),
}

test('a sweep tells what is there, and how those environments stand in which no run is at work', async () => {
  const world = createWorld()
  await deployed(world, 1)
  for (const number of [7, 9]) await open(world, number)
  await destroy(start(world, { environment: previewOf(9) }).run)
  let building: () => void = () => undefined
  const reached = new Promise<void>((resolve) => (building = resolve))
  const atWork = start(world, {
    environment: previewOf(8),
    faults: ({ name }) => {
      if (name === 'build') building()
      return undefined
    },
  })
  const end = endOf(atWork, deploy(atWork.run, { commit: commit(2), build }))
  await reached

  const { environments, settled } = await swept(world)
  expect(new Set(environments)).toEqual(new Set(['pr-7', 'pr-8', 'pr-9', 'production']))
  expect(new Map(settled.map((status) => [status.environment, status.live?.release]))).toEqual(
    new Map([
      ['production', 1],
      ['pr-7', 1],
      ['pr-9', undefined],
    ]),
  )

  await end
  expect((await swept(world)).settled.map((status) => status.environment)).toContain('pr-8')
})

async function open(world: World, number: number) {
  await deploy(start(world, { environment: previewOf(number) }).run, { commit: commit(3), build })
}

async function swept(world: World) {
  const { run, events } = start(world)
  await sweep(run, request)
  const found = events.find((event): event is Extract<EngineEvent, { type: 'swept' }> => event.type === 'swept')
  return found ?? { environments: [], settled: [] }
}
