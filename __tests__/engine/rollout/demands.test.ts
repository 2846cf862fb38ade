// A route may take only requests that this run's own are not: from some addresses, by some methods. What others answer them
// says nothing of a release, so that it undoes none, and what is not proven is said before anything exists.
import { expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import type { Ask } from '../../../src/engine/http.ts'
import type { Demands } from '../../../src/ports/router.ts'
import type { Check } from '../../../src/spec/types.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import {
  build,
  commit,
  environment,
  keep,
  messages,
  start,
  worldWith,
  type RunOptions,
} from '../../harness/memory/runs.ts'
import { askIn } from '../../harness/memory/visitors.ts'
import { createWorld, type World } from '../../harness/memory/world.ts'

const check = (method: Check['method']): Check => ({
  path: `/${method.toLowerCase()}`,
  method,
  headers: {},
  status: 200,
  contains: undefined,
  timeoutMs: 1000,
  when: 'both',
})
const checked = { ...environment, checks: [check('GET'), check('POST')] }
const fromInside: Demands = { text: 'requests from 192.0.2.0/24', methods: [] }
const byPost: Demands = { text: 'requests by POST', methods: ['POST'] }

/** A world with one release, whose route has these demands by then. */
const demanding = async (demands: Demands) => worldWith(1, {}, createWorld({ demands }))

function running(world: World, options: RunOptions = {}, ask: Ask = askIn(world, 'production')) {
  const { run, events } = start(world, { environment: checked, ask, ...options })
  const gates = () => events.flatMap((event) => (event.type === 'gate' ? [event.gate] : []))
  return { run, events, gates }
}

test('a good release stays live where no request of this run is the route’s, and that is said', async () => {
  const world = await demanding(fromInside)
  const { run, events, gates } = running(world)
  await deploy(run, { commit: commit(2), build })
  expectConverged(world, 'v2')
  expect(events.some(({ type }) => type === 'probed')).toBe(false)
  expect(messages(events, 'notice')).toEqual([
    'Of production the route takes requests from 192.0.2.0/24 only, which this runner’s are not known to be: the check GET /get through the route is left out, the check POST /post through the route is left out, this run does not ask the address itself while traffic moves.',
  ])
  const leftOut = gates().filter(({ outcome }) => outcome === 'unproven')
  expect(leftOut).toEqual(
    ['GET /get', 'POST /post'].map((what) => ({
      name: `smoke check ${what} through the route`,
      outcome: 'unproven',
      figures: 'left out: the route takes requests from 192.0.2.0/24 only',
    })),
  )
})

test('checks whose method the route takes are sent through it, others are not', async () => {
  const { run, events, gates } = running(await demanding(byPost))
  await deploy(run, { commit: commit(2), build })
  const through = gates().filter(({ name }) => name.endsWith('through the route'))
  expect(through.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['smoke check GET /get through the route', 'unproven'],
    ['smoke check POST /post through the route', 'passed'],
  ])
  expect(events.some(({ type }) => type === 'probed')).toBe(false)
})

test('the probe asks by a method that the route takes', async () => {
  const demands = { text: 'requests by GET', methods: ['GET'] }
  const world = await demanding(demands)
  const { run, events } = running(world, { environment: { ...environment, checks: [check('HEAD')] } })
  await deploy(run, { commit: commit(2), build })
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'probed', availability: expect.objectContaining({ failures: 0 }) }),
  )
})

test('answers of somebody else undo nothing, however bad they become when traffic moves', async () => {
  const world = await demanding(fromInside)
  const others: Ask = async ({ headers }) => {
    const isNow = Object.keys(world.place('production').route?.history.at(-1)?.weights ?? {}).length > 1
    return { status: headers['x-trial'] === undefined && isNow ? 503 : 200, body: '' }
  }
  const { run } = running(world, {}, others)
  await deploy(run, { commit: commit(2), build })
  expectConverged(world, 'v2')
})

test('a dry run says what it would send and what it would leave out', async () => {
  const { run } = running(await demanding(byPost), { dryRun: true })
  const { plan } = await deploy(run, { commit: commit(2), build })
  expect(plan).toContain('check POST /post on production, expecting 200')
  expect(plan).not.toContain('check GET /get on production, expecting 200')
  expect(plan).toContainEqual(
    expect.stringMatching(/^prove less through the route: the route takes requests by POST only/),
  )
})

test.each([true, false])('a rollback says it, too (dry run: %j)', async (dryRun) => {
  const world = await worldWith(2, keep(1), createWorld({ demands: fromInside }))
  const { run, events } = running(world, { dryRun })
  await rollback(run, { to: 'v1' })
  expect(messages(events, 'notice')).toContainEqual(expect.stringContaining('requests from 192.0.2.0/24 only'))
})

test('a header by which the route knows its requests is not replaced by the probe’s own', async () => {
  const world = await demanding({ text: 'requests by GET', methods: ['GET'] })
  const asked = new Set<string | undefined>()
  const ask: Ask = async (address, question, signal) => {
    if (address.headers['x-trial'] === undefined) asked.add(question.headers['user-agent'])
    return askIn(world, 'production')(address, question, signal)
  }
  const { run } = running(world, { environment }, ask)
  const { router } = run.platform
  const route: typeof router.route = async (call) => {
    const found = await router.route(call)
    return found && { ...found, probe: { ...found.probe, headers: { 'User-Agent': 'app' } } }
  }
  await deploy({ ...run, platform: { ...run.platform, router: { ...router, route } } }, { commit: commit(2), build })
  expect([...asked]).toEqual([undefined])
})
