// When a smoke check is asked: at the trial before a release has traffic, through the route afterwards, or both.
import { expect, test } from '@jest/globals'
import { rollback } from '../../../src/commands/rollback.ts'
import type { Ask } from '../../../src/engine/http.ts'
import type { Check, Environment } from '../../../src/spec/types.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { deployed, environment, keep, messages, start, worldWith } from '../../harness/memory/runs.ts'
import { trialHeader } from '../../harness/memory/router.ts'

const check = (path: string, when: Check['when']): Check => ({
  path,
  method: 'GET',
  headers: {},
  status: 200,
  contains: undefined,
  timeoutMs: 100,
  when,
})

const checking = (when: Check['when'], warm = 1): Environment => ({
  ...environment,
  strategy: [{ weight: 100, pauseMs: 0 }],
  keep: { ...environment.keep, warm },
  // The run's own probe asks for what the first one asks for.
  checks: [check('/', 'both'), check('/up', when)],
})

/** Whom the check was asked of; the trial answers with one status, the route with another. */
function asking(trial: number, route: number) {
  const asked = new Set<string>()
  const ask: Ask = async (address, { path }) => {
    const isTrial = trialHeader in address.headers
    if (path === '/up') asked.add(isTrial ? 'trial' : 'route')
    return { status: path !== '/up' ? 200 : isTrial ? trial : route, body: '' }
  }
  return { ask, asked }
}

test.each([
  ['before', ['trial']],
  ['after', ['route']],
  ['both', ['trial', 'route']],
] as const)('a smoke check for %s is asked of %j', async (when, where) => {
  const world = await worldWith(1)
  const { ask, asked } = asking(200, 200)
  expect(await deployed(world, 2, { environment: checking(when), ask })).toMatchObject({ changed: true })
  expect([...asked]).toEqual(where)
})

test('a smoke check that fails through the route undoes a deployment, also one with `force`', async () => {
  const world = await worldWith(1)
  const { ask } = asking(200, 500)
  await expect(deployed(world, 2, { environment: checking('after'), ask, force: true })).rejects.toMatchObject({
    code: 'check-failed',
  })
  expectConverged(world, 'v1')
})

test('a smoke check that fails through the route does not undo a cold rollback with `force`, which warns', async () => {
  const world = await worldWith(2, keep(0))
  const { ask } = asking(200, 500)
  const { run, events } = start(world, { environment: checking('after', 0), ask, force: true })
  expect(await rollback(run, { to: 'v1' })).toMatchObject({ changed: true, release: 3 })
  expect(messages(events, 'warning').join()).toMatch(/goes on because of `force`/)
})
