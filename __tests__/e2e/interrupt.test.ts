import { describe, expect, test } from '@jest/globals'
import { expectDone } from '../harness/expectations.ts'
import { eventually } from '../harness/local.ts'
import type { SpecOverrides } from '../harness/sandbox.ts'
import { openShop, visit } from '../harness/shop.ts'
import { expectConverged } from '../harness/whole.ts'

// The real bundle is stopped in each of its steps, while users go on sending requests. None of these may fail.

const steps = ['resolve', 'observe', 'claim', 'image', 'launch', 'gate', 'swap', 'bake', 'retire', 'record']

/** Every step takes long enough to be met in it. */
const slow: SpecOverrides = {
  image: { build: 'sleep 0.3' },
  defaults: { bake: '300ms', strategy: { canary: { weight: 20, pause: '300ms' } } },
}
const nothingWarm: SpecOverrides = { ...slow, defaults: { ...slow.defaults, keep: { warm: 0 } } }

describe('a deployment that is cancelled', () => {
  const shop = openShop(slow)
  const users = visit(shop)

  test.each(steps)('in its step %s is undone, unless it is proven by then', async (step) => {
    const before = await shop.serves()
    const run = await shop.deployUntil(step, `cancelled in ${step}`)
    run.interrupt()
    const { exitCode, log } = await run.finished
    expectDone(await run.post())

    const isProven = log.includes('::group::retire')
    expect([exitCode, log]).toEqual([log.includes('record: done') ? 0 : 1, log])
    expect(await shop.serves()).toBe(isProven ? `cancelled in ${step}` : before)
    expect(await shop.unfinished()).toEqual([])
    await expectConverged(shop.sandbox())
  })

  test('fails no request', () => users.leave())
})

describe('a deployment that is stopped before it can undo anything', () => {
  const shop = openShop(nothingWarm)
  const users = visit(shop)

  test.each(['launch', 'gate', 'swap', 'bake', 'retire'])('in its step %s has its post step undo it', async (step) => {
    const before = await shop.serves()
    const run = await shop.deployUntil(step, `stopped in ${step}`)
    run.kill()
    await run.finished
    expectDone(await run.post())

    expect(possible(step, before, `stopped in ${step}`)).toContain(await shop.serves())
    await expectConverged(shop.sandbox())
  })

  test('fails no request', () => users.leave())
})

describe('a deployment whose machine dies', () => {
  const shop = openShop(slow)
  const users = visit(shop)

  test.each(steps)('in its step %s leaves nothing that the next run does not heal', async (step) => {
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
  const shop = openShop(slow)

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

/** What may be live after a run was killed in a step: in `retire` the ledger may not have known yet that it came so far. */
function possible(step: string, before: string, after: string): readonly string[] {
  return step === 'retire' ? [before, after] : [before]
}
