import { expect, test } from '@jest/globals'
import { sweep } from '../../../src/commands/sweep.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { deployed, environment, messages, productions, start, worldWith } from '../../harness/memory/runs.ts'
import { traffic } from '../../harness/memory/whole.ts'

const taken = '127.0.0.1:8080 is taken by another program'

test('a deployment fails and is undone if the load balancer does not hear anybody right before it would be done', async () => {
  const world = await worldWith(1)
  world.time.onJump(() => {
    if (traffic(world).v2 === 100) world.place('production').unreachable = taken
  })
  await expect(deployed(world, 2, { environment })).rejects.toMatchObject({
    code: 'port-taken',
    message: expect.stringContaining(taken),
  })
  expectConverged(world, 'v1')
})

test('a deployment of what is live already is not green while the load balancer does not hear anybody', async () => {
  const world = await worldWith(1)
  world.place('production').unreachable = taken
  await expect(deployed(world, 1)).rejects.toMatchObject({ code: 'port-taken' })
})

test('a sweep says that nothing reaches an environment', async () => {
  const world = await worldWith(1)
  world.place('production').unreachable = taken
  const { run, events } = start(world)
  await sweep(run, productions)
  expect(messages(events, 'warning').join()).toContain(`Nothing reaches production at http://127.0.0.1:1: ${taken}.`)
})
