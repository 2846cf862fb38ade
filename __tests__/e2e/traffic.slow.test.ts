import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { App } from '../harness/app.ts'
import { pullEvent } from '../harness/events.ts'
import { expectDone, expectNoFailure, releasesIn, shiftsOf } from '../harness/expectations.ts'
import type { LoadOptions, LoadResult } from '../harness/load.ts'
import { eventually } from '../harness/local.ts'
import type { ActionOptions, ActionResult } from '../harness/runner.ts'
import { createSandbox, type Sandbox, type SpecOverrides } from '../harness/sandbox.ts'

// Requests of every kind go on at production while the real bundle works; none of them may fail.

const rollbackForm = `
on: { workflow_dispatch: { inputs: { environment: {}, rollback-to: { default: previous } } } }
jobs:
  rollback:
    steps:
      - uses: org/immutable-deploy@v1
        with: { environment: '\${{ inputs.environment }}', rollback-to: '\${{ inputs.rollback-to }}' }
`

let sandbox: Sandbox

beforeEach(async () => {
  sandbox = await createSandbox()
})

afterEach(() => sandbox.cleanup())

describe('a deployment', () => {
  const strategies = [
    { strategy: 'all-at-once', shifts: [{ 2: 100 }] },
    {
      strategy: { canary: { weight: 20, pause: '400ms' } },
      shifts: [{ 1: 80, 2: 20 }, { 2: 100 }],
    },
    {
      strategy: { linear: { step: 40, every: '300ms' } },
      shifts: [{ 1: 60, 2: 40 }, { 1: 20, 2: 80 }, { 2: 100 }],
    },
    {
      strategy: {
        steps: [
          { weight: 5, pause: '300ms' },
          { weight: 50, pause: '300ms' },
        ],
      },
      shifts: [{ 1: 95, 2: 5 }, { 1: 50, 2: 50 }, { 2: 100 }],
    },
  ]

  test.each(strategies)('moves the traffic by $strategy', async ({ strategy, shifts }) => {
    const first = await deployed({ greeting: 'old' })
    expect(first.outputs).toMatchObject({ release: 'v1', 'previous-release': '', 'live-release': 'v1' })

    const sha = await sandbox.commit({ greeting: 'new' }, { defaults: { strategy } })
    const { result, load } = await underLoad({ command: 'deploy' }, { holdsWebSocket: true })

    expectSteady(load)
    expectDone(result)
    expect(releasesIn(load)).toEqual(['new v2', 'old v1'])
    expect(result.outputs).toMatchObject({
      command: 'deploy',
      changed: 'true',
      release: 'v2',
      'previous-release': 'v1',
      'live-release': 'v2',
      sha,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      url: sandbox.url,
    })
    expect(result.outputs['digest']).not.toBe(first.outputs['digest'])
    expect(shiftsOf(result)).toEqual(shifts)
    expect(result.summary).toContain('## ✅ v2 is live in production')
    expect(result.summary).toMatch(/\| v1 \| .* \| warm until [^|]+ \|/)
    await expectServed('new v2')
  })

  test('reports what has changed, how its own requests were answered, and how to go back', async () => {
    const forms = { '.github/workflows/rollback.yml': rollbackForm }
    await sandbox.repository.commit(forms, 'Forms')
    await deployed({ greeting: 'old' })
    const strategy = { canary: { weight: 20, pause: '600ms' } }
    await sandbox.commit({ greeting: 'new' }, { defaults: { strategy } })
    const { result } = await underLoad({ command: 'deploy' })

    expectDone(result)
    expect(result.summary).toContain('1 commit since v1')
    expect(result.summary).toMatch(/\| `strategy[^|]*\|/)
    expect(result.summary).toMatch(/\| Size \| .*\d+\.\d kB \|/)
    expect(result.summary).toMatch(/while traffic moved: \d+ requests, 0 failed, p50 /)
    expect(result.summary).toContain('`rollback-to: v1`')
    expect(JSON.parse(result.outputs['summary-json'] ?? '')).toMatchObject({ availability: { failures: 0 } })
  })

  test('of the live release changes nothing', async () => {
    const first = await deployed({ greeting: 'old' })
    const { result, load } = await underLoad({ command: 'deploy' })

    expectSteady(load)
    expectDone(result)
    expect(result.outputs).toMatchObject({ changed: 'false', 'live-release': 'v1', digest: first.outputs['digest'] })
    expect(result.summary).toContain('## ⚪ Nothing to do')
    expect(await sandbox.ledger()).toHaveLength(1)
  })

  test('that keeps nothing warm retires the old fleet before it ends', async () => {
    const overrides = { defaults: { keep: { warm: 0 } } }
    await deployed({ greeting: 'old' }, overrides)
    await sandbox.commit({ greeting: 'new' }, overrides)
    const { result, load } = await underLoad({ command: 'deploy' })

    expectSteady(load)
    expectDone(result)
    expect(releasesIn(load)).toEqual(['new v2', 'old v1'])
    expect(await fleetsLeft()).toEqual(['v2'])
    expect(result.summary).toMatch(/\| v1 \| .* \| cold \|/)
    await expectServed('new v2')
  })
})

describe('a load balancer whose data plane lags behind', () => {
  test('drops no request in a deployment, nor in a rollback', async () => {
    const { listen, store } = sandbox
    const overrides = {
      run: { health: { path: '/healthz', interval: '300ms', healthy: 3 } },
      defaults: { local: { listen, store, lease: '5s', simulate: { 'weights-lag': '600ms' } } },
    }
    await deployed({ greeting: 'old' }, overrides)
    await sandbox.commit({ greeting: 'new' }, overrides)
    const load = await sandbox.load()
    for (const [command, served] of Object.entries({ deploy: 'new v2', rollback: 'old v1' })) {
      expectDone(await sandbox.run({ command }))
      await eventually(async () => (await sandbox.get()).body === served || undefined)
      await expectServed(served)
    }
    const told = await load.stop()
    expectSteady(told)
    expect(releasesIn(told)).toEqual(['new v2', 'old v1'])
  })
})

describe('a failed deployment', () => {
  const failures = [
    { behaviour: 'sick', reason: '500' },
    { behaviour: 'exits', reason: 'cannot find my database' },
  ] as const

  test.each(failures)(
    'leaves the traffic where it is (behaviour of the app: $behaviour)',
    async ({ behaviour, reason }) => {
      await deployed({ greeting: 'old' })
      await sandbox.commit({ greeting: 'new', behaviour }, { defaults: { timeouts: { boot: '2s' } } })
      const { result, load } = await underLoad({ command: 'deploy' }, { holdsWebSocket: true })

      expectSteady(load)
      expect(result.exitCode).toBe(1)
      expect(releasesIn(load)).toEqual(['old v1'])
      expect(result.outputs).toMatchObject({ changed: 'false', 'live-release': 'v1', url: sandbox.url })
      expect(result.log).toContain(reason)
      expect(result.summary).toMatch(/^## ❌ /)
      expect(result.summary).toContain('**Undone**: ')
      expect(await fleetsLeft()).toEqual(['v1'])
      await expectServed('old v1')
    },
  )

  test('that already has the traffic gives it back, and reports how its own requests were answered until then', async () => {
    const { listen, store } = sandbox
    const local = { listen, store, lease: '5s', simulate: { 'figures-lag': '600ms' } }
    await deployed({ greeting: 'old' }, { defaults: { local } })
    const checks = [{ path: '/', contains: 'what nobody says', when: 'after' }]
    await sandbox.commit({ greeting: 'new' }, { defaults: { local, checks, timeouts: { checks: '1s' } } })
    const { result, load } = await underLoad({ command: 'deploy' })

    expectSteady(load)
    expect(result.exitCode).toBe(1)
    expect(releasesIn(load)).toEqual(['new v2', 'old v1'])
    expect(shiftsOf(result)).toEqual([{ 2: 100 }, { 1: 100 }])
    const [before, moved, undone] = result.summary.match(/^\| \d+\s% \| `.*$/gm) ?? []
    expect(before).toMatch(/^\| 100\s% \| `░*`\s0\s% \| before \|/)
    expect(moved).toMatch(/^\| 0\s% \| `█*`\s100\s% \| .* \| ✅\s0\sof\s\d+ \|$/)
    expect(undone).toMatch(/^\| 100\s% \| `░*`\s0\s% \| .*/)
    expect(await fleetsLeft()).toEqual(['v1'])
    await expectServed('old v1')
  })
})

describe('a rollback', () => {
  test('to a warm release moves the traffic back to its fleet', async () => {
    const first = await deployed({ greeting: 'old' })
    await deployed({ greeting: 'new' })
    const { result, load } = await underLoad({ command: 'rollback' }, { holdsWebSocket: true })

    expectSteady(load)
    expectDone(result)
    expect(releasesIn(load)).toEqual(['new v2', 'old v1'])
    expect(result.outputs).toMatchObject({
      changed: 'true',
      release: 'v1',
      'previous-release': '',
      'live-release': 'v1',
      sha: first.outputs['sha'],
      digest: first.outputs['digest'],
    })
    expect(result.summary).toContain('## ✅ v1 is live in production')
    await expectServed('old v1')
  })

  test('to a release that was not kept warm launches it again', async () => {
    const overrides = { defaults: { keep: { warm: 0 } } }
    const first = await deployed({ greeting: 'old' }, overrides)
    await deployed({ greeting: 'new' }, overrides)
    const { result, load } = await underLoad({ command: 'rollback', 'rollback-to': 'v1' })

    expectSteady(load)
    expectCold(result, first)
    expect(releasesIn(load)).toEqual(['new v2', 'old v3'])
    expect(await fleetsLeft()).toEqual(['v3'])
    await expectServed('old v3')
  })

  test('to a release whose fleet has shut down by its timer launches it again', async () => {
    const overrides = { defaults: { keep: { warm: 1, 'warm-for': '1s' } } }
    const first = await deployed({ greeting: 'old' }, overrides)
    await sandbox.commit({ greeting: 'new' }, overrides)
    const load = await sandbox.load()
    expectDone(await sandbox.run({ command: 'deploy' }))
    const agentAndTwoInstances = 3
    await eventually(async () => {
      const { fleets } = await sandbox.state()
      const isEmpty = fleets['shop/production/v1']?.capacity.desired === 0
      return (isEmpty && sandbox.processes().length === agentAndTwoInstances) || undefined
    })
    const result = await sandbox.run({ command: 'rollback' })
    const told = await load.stop()

    expectSteady(told)
    expectCold(result, first)
    expect(releasesIn(told)).toEqual(['new v2', 'old v1', 'old v3'])
    await expectServed('old v3')
  })
})

describe('a preview', () => {
  const host = 'pr-7.example.com'

  test('is opened, updated and closed beside production', async () => {
    await deployed({ greeting: 'shop' })
    const atProduction = await sandbox.load()

    const opened = await pullRequest('opened', await sandbox.commit({ greeting: 'idea' }))
    expectDone(opened)
    expect(opened.outputs).toMatchObject({ command: 'preview', changed: 'true', release: 'v1' })
    expect(opened.summary).toContain('## ✅ v1 is live in pr-7')
    expect(await sandbox.get('/', host)).toEqual({ status: 200, body: 'idea v1' })

    const atPreview = await sandbox.load({ host })
    const updated = await pullRequest('synchronize', await sandbox.commit({ greeting: 'better' }))
    const seenAtPreview = await atPreview.stop()
    expectDone(updated)
    expectSteady(seenAtPreview)
    expect(releasesIn(seenAtPreview)).toEqual(['better v2', 'idea v1'])
    expect(updated.outputs).toMatchObject({ changed: 'true', release: 'v2', 'live-release': 'v2' })

    const closed = await pullRequest('closed', '')
    expectDone(closed)
    expect(closed.outputs).toMatchObject({ command: 'destroy', changed: 'true', 'live-release': '' })
    expect((await sandbox.get('/', host)).body).toBe('shop v1')

    const seenAtProduction = await atProduction.stop()
    expectSteady(seenAtProduction)
    expect(releasesIn(seenAtProduction)).toEqual(['shop v1'])
    expect(await fleetsLeft()).toEqual(['v1'])
  })

  function pullRequest(action: string, sha: string) {
    return sandbox.run({}, { event: pullEvent({ action, sha }) })
  }
})

async function deployed(app: App, overrides: SpecOverrides = {}): Promise<ActionResult> {
  await sandbox.commit(app, overrides)
  const result = await sandbox.run({ command: 'deploy' })
  expectDone(result)
  return result
}

async function underLoad(
  inputs: Readonly<Record<string, string>>,
  loadOptions: LoadOptions = {},
  options: ActionOptions = {},
): Promise<{ readonly result: ActionResult; readonly load: LoadResult }> {
  const load = await sandbox.load(loadOptions)
  const result = await sandbox.run(inputs, options)
  // What a swap or a teardown breaks, it may break only a moment later.
  await sleep(300)
  return { result, load: await load.stop() }
}

function expectSteady(load: LoadResult): void {
  const perSecond = Object.values(load.sent).reduce((sum, count) => sum + count, 0) / load.seconds
  if (perSecond < 500) console.warn(`Only ${Math.round(perSecond)} requests a second: the machine is busy.`)
  expectNoFailure(load)
}

/** Cold: a release of its own, of the same image. */
function expectCold(result: ActionResult, first: ActionResult): void {
  expectDone(result)
  expect(result.outputs).toMatchObject({
    changed: 'true',
    release: 'v3',
    'live-release': 'v3',
    'previous-release': '',
    sha: first.outputs['sha'],
    digest: first.outputs['digest'],
  })
  expect(result.summary).toContain('## ✅ v3 (v1 again) is live in production')
}

/** Releases that have a fleet or a target group. */
async function fleetsLeft(): Promise<readonly string[]> {
  const { fleets, targetGroups, trials } = await sandbox.state()
  expect(trials).toEqual({})
  const releases = [...Object.values(fleets), ...Object.values(targetGroups)].map(({ tags }) => `v${tags.release}`)
  return [...new Set(releases)].toSorted()
}

async function expectServed(body: string): Promise<void> {
  expect(await sandbox.get()).toEqual({ status: 200, body })
}
