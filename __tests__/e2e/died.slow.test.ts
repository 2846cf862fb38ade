import { describe, expect, test } from '@jest/globals'
import { expectDone } from '../harness/expectations.ts'
import { eventually } from '../harness/local.ts'
import { deploymentSteps, slowSteps } from '../harness/slow-steps.ts'
import { openShop, visit } from '../harness/shop.ts'
import { expectConverged } from '../harness/whole.ts'

// The machine of a run dies in each step of the run, or the agent is killed in it. Users go on sending requests.

describe('a deployment whose machine dies', () => {
  const shop = openShop(slowSteps)
  const users = visit(shop)

  test.each(deploymentSteps)('in its step %s leaves nothing that the next run does not heal', async (step) => {
    const run = await shop.deployUntil(step, `died in ${step}`)
    run.kill()
    await run.finished
    const next = await shop.deploy(`after ${step}`, { supersede: 'true' })

    expectDone(await next.finished)
    expect(await shop.serves()).toBe(`after ${step}`)
    await expectConverged(shop.sandbox())
  })

  test('keeps the next run waiting no longer than its lease', async () => {
    const run = await shop.deployUntil('swap', 'died')
    run.kill()
    const next = await (await shop.deploy('patient')).finished

    expectDone(next)
    expect(next.log).toMatch(/waiting for operation \d+ \(deploy by ada\) to end/)
    expect(await shop.serves()).toBe('patient')
    await expectConverged(shop.sandbox())
  })

  test('fails no request', () => users.leave())
})

describe('an agent that is killed', () => {
  const shop = openShop(slowSteps)

  const killAgent = async () => {
    process.kill(await shop.sandbox().agentPid(), 'SIGKILL')
  }

  test('before a run is started again by that run', async () => {
    await killAgent()
    expectDone(await (await shop.deploy('with another agent')).finished)
    expect(await shop.serves()).toBe('with another agent')
    await expectConverged(shop.sandbox())
  })

  test.each(['image', 'launch', 'gate', 'swap', 'bake', 'retire'])(
    'in the step %s of a run is started again by that run, which loses nothing but time',
    async (step) => {
      const before = await shop.serves()
      const greeting = `without an agent in ${step}`
      const run = await shop.deployUntil(step, greeting)
      await killAgent()
      const { exitCode } = await run.finished
      expectDone(await run.post())

      await eventually(async () => (await shop.serves()) === (exitCode === 0 ? greeting : before) || undefined)
      await expectConverged(shop.sandbox())
    },
  )

  test('after a run comes back with the next run, together with the live release', async () => {
    const before = await shop.serves()
    await killAgent()
    await expect(shop.serves()).rejects.toThrow()
    expectDone(await shop.run({ command: 'sweep' }))
    await eventually(async () => (await shop.serves()) === before || undefined)
    await expectConverged(shop.sandbox())
  })
})
