// What fails once the new release is proven leaves it live: whoever reads why has to be told that.
import { expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { destroy } from '../../../src/commands/destroy.ts'
import { build, commit, keep, productions, start, worldWith } from '../../harness/memory/runs.ts'
import type { FaultPlan } from '../../harness/memory/session.ts'
import { traffic } from '../../harness/memory/whole.ts'
import { sweep } from '../../../src/commands/sweep.ts'
import { expectConverged } from '../../harness/memory/converged.ts'

const none = keep(0)
const stays = /^Operation 3 moved traffic of production and that stays, but what it replaced is not cleaned up yet: /

async function failsRetiring(of: (world: Awaited<ReturnType<typeof worldWith>>) => FaultPlan) {
  const world = await worldWith(2, none)
  const started = start(world, { ...none, faults: of(world) })
  return { world, started, end: deploy(started.run, { commit: commit(3), build }) }
}

test('a deployment that is cancelled while it retires the old release says that the new one stays', async () => {
  const { world, end } = await failsRetiring(
    (at) =>
      ({ name }) =>
        traffic(at)['v3'] === 100 && name === 'remove' ? 'cancel' : undefined,
  )
  await expect(end).rejects.toMatchObject({
    code: 'cancelled',
    message: expect.stringMatching(new RegExp(`${stays.source}the workflow was cancelled`)),
    advice: expect.stringContaining('sweep'),
  })
  expect(traffic(world)).toEqual({ v3: 100 })
  await sweep(start(world, none).run, { ...productions, environmentOf: () => none.environment })
  expectConverged(world, 'v3', none)
})

test('so does one that fails by a bug, whose stack is kept', async () => {
  const { started, end } = await failsRetiring(() => () => undefined)
  const bug = new TypeError('undefined is not a function')
  const { fleets } = started.run.platform
  Object.assign(fleets, { remove: () => Promise.reject(bug) })
  await expect(end).rejects.toMatchObject({ message: expect.stringMatching(stays), cause: bug })
})

test('a removal that is cancelled says that part of it may be gone', async () => {
  const world = await worldWith(2, none)
  const { run } = start(world, {
    ...none,
    force: true,
    faults: ({ name }) => (name === 'remove' ? 'cancel' : undefined),
  })
  await expect(destroy(run)).rejects.toMatchObject({
    code: 'cancelled',
    message: expect.stringMatching(/^production is being removed, and part of it may be gone: /),
  })
})
