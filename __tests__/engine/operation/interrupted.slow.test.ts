import { describe, expect, test } from '@jest/globals'
import { deploy } from '../../../src/commands/deploy.ts'
import { destroy } from '../../../src/commands/destroy.ts'
import { rollback } from '../../../src/commands/rollback.ts'
import type { Outcome } from '../../../src/engine/events.ts'
import type { Run } from '../../../src/engine/session.ts'
import { KnownError } from '../../../src/errors/known-error.ts'
import { expectConverged } from '../../harness/memory/converged.ts'
import { build, commit, deployed, endOf, environment, start, type RunOptions } from '../../harness/memory/runs.ts'
import type { Fault } from '../../harness/memory/session.ts'
import { expectServed, inventory, traffic } from '../../harness/memory/whole.ts'
import { createWorld, inconvenient, type World, type WorldOptions } from '../../harness/memory/world.ts'

/** A command that is interrupted at each of its changes in turn, and what was there before it. */
interface Scenario {
  readonly name: string
  readonly before: readonly number[]
  readonly options?: RunOptions
  readonly command: (run: Run) => Promise<Outcome>
}

const noneWarm = { ...environment, keep: { ...environment.keep, warm: 0 } }

const scenarios: readonly Scenario[] = [
  { name: 'a first deployment', before: [], command: (run) => deploy(run, { commit: commit(3), build }) },
  { name: 'a deployment', before: [1, 2], command: (run) => deploy(run, { commit: commit(3), build }) },
  {
    name: 'a deployment that keeps nothing warm',
    before: [1, 2],
    options: { environment: noneWarm },
    command: (run) => deploy(run, { commit: commit(3), build }),
  },
  { name: 'a warm rollback', before: [1, 2], command: (run) => rollback(run, { to: 'previous' }) },
  {
    name: 'a cold rollback',
    before: [1, 2],
    options: { environment: noneWarm },
    command: (run) => rollback(run, { to: 'v1' }),
  },
]

/** Waiting for a dead run's lease is most of the work. */
const shortLease = { leaseMs: 10_000, callTimeoutMs: 2000 }

async function prepared(scenario: Scenario, options: Partial<WorldOptions>): Promise<World> {
  const world = createWorld({ ...shortLease, ...options })
  for (const n of scenario.before) await deployed(world, n, scenario.options)
  return world
}

/** Runs a scenario with one of its changes gone wrong; without a number, counts the changes there are. */
async function interrupted(scenario: Scenario, options: Partial<WorldOptions>, at?: number, fault?: Fault) {
  const world = await prepared(scenario, options)
  const faults: RunOptions['faults'] = ({ change }) => (change === at ? fault : undefined)
  const started = start(world, { ...scenario.options, faults })
  const end = await endOf(started, scenario.command(started.run))
  return { world, end, changes: started.session.changes }
}

async function eachChange(
  scenario: Scenario,
  options: Partial<WorldOptions>,
  faults: readonly Fault[],
  check: (result: Awaited<ReturnType<typeof interrupted>>, where: string) => Promise<void>,
): Promise<void> {
  const { changes } = await interrupted(scenario, options)
  expect(changes.length).toBeGreaterThan(3)
  for (const [index, name] of changes.entries()) {
    for (const fault of faults) {
      const where = `${fault} at change ${index + 1}, ${name}`
      try {
        await check(await interrupted(scenario, options, index + 1, fault), where)
      } catch (error) {
        throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
      }
    }
  }
}

const waiting: RunOptions = { waitForLockMs: 10 * 60_000 }

/** A later deployment succeeds, nothing is left over, and what was good before it can be brought back. */
async function converges(world: World, options: RunOptions = {}): Promise<void> {
  const outcome = await deployed(world, 9, { ...options, ...waiting })
  expectConverged(world, `v${outcome.release ?? 0}`, options)
  const warm = (options.environment ?? environment).keep.warm
  const things = inventory(world)
  expect(things.filter((thing) => !/^v\d+ no traffic, 2 instances, timer$/.test(thing))).toEqual([
    `v${outcome.release} live 100 %, 2 instances`,
  ])
  expect(things.length).toBeLessThanOrEqual(1 + warm)
  expectServed(world)
}

async function canGoBack(world: World, options: RunOptions = {}): Promise<void> {
  const before = traffic(world)
  await rollback(start(world, { ...options, ...waiting }).run, { to: 'previous' })
  expect(traffic(world)).not.toEqual(before)
  expect(Object.values(traffic(world))).toEqual([100])
  expectServed(world)
}

describe.each([
  ['a mild world', {}],
  ['an inconvenient world', inconvenient],
])('in %s,', (_world, options) => {
  describe.each(scenarios)('$name', (scenario) => {
    test('is healed by the next run wherever it is killed', async () => {
      await eachChange(scenario, options, ['kill'], async ({ world, end }, where) => {
        /** A heartbeat that was on its way when the command ended has nobody to kill. */
        if (end !== 'died') expect(where).toMatch(/, update$/)
        expectServed(world)
        await converges(world, scenario.options)
        if (scenario.before.length > 0) await canGoBack(world, scenario.options)
      })
    })

    test('leaves nothing behind wherever it is cancelled', async () => {
      await eachChange(scenario, options, ['cancel'], async ({ world, end }) => {
        const last = [...world.place('production').ledger.values()].at(-1)?.operation
        expect(last?.status).not.toBe('running')
        if (last !== undefined && last.status !== 'succeeded') {
          expect(end).toMatchObject({ error: new Error('the workflow was cancelled') })
          expect(traffic(world)).toEqual(scenario.before.length === 0 ? {} : { v2: 100 })
          const allowed = /^(v2 live 100 %, 2 instances|v1 no traffic, 2 instances, timer)$/
          expect(inventory(world).filter((thing) => !allowed.test(thing))).toEqual([])
          expect([...world.place('production').templates.keys()]).not.toContain(last.release)
        }
        expectServed(world)
        await converges(world, scenario.options)
        if (scenario.before.length > 0) await canGoBack(world, scenario.options)
      })
    })

    test('converges after any of its changes is refused or loses its answer', async () => {
      await eachChange(scenario, options, ['fail', 'lost'], async ({ world }) => {
        expectServed(world)
        await converges(world, scenario.options)
        if (scenario.before.length > 0) await canGoBack(world, scenario.options)
      })
    })

    /** Later than any call may take: what remains after fencing. The run that it hits may fail, the one after may not. */
    test('converges after any of its changes takes effect too late', async () => {
      await eachChange(scenario, options, ['late'], async ({ world }) => {
        await deployed(world, 8, { ...scenario.options, ...waiting }).catch((error: unknown) => {
          if (!(error instanceof KnownError)) throw error
        })
        await world.time.sleep(world.options.callTimeoutMs)
        await converges(world, { ...scenario.options, force: true })
      })
    })
  })

  const preview = { ...environment, kind: 'preview', name: 'pr-7', route: { host: 'pr-7.example.com' } } as const

  test('a destruction that is interrupted anywhere is finished by the next one', async () => {
    const attempt = async (at?: number, fault?: Fault) => {
      const world = createWorld({ ...shortLease, ...options })
      for (const n of [1, 2]) await deployed(world, n, { environment: preview })
      const faults: RunOptions['faults'] = ({ change }) => (change === at ? fault : undefined)
      const started = start(world, { environment: preview, faults })
      await endOf(started, destroy(started.run))
      return { world, changes: started.session.changes }
    }
    const { changes } = await attempt()
    for (const [index, name] of changes.entries()) {
      for (const fault of ['kill', 'cancel', 'fail', 'lost', 'late'] as const) {
        const { world } = await attempt(index + 1, fault)
        await destroy(start(world, { environment: preview, ...waiting }).run)
        const place = world.place('pr-7')
        expect({ fault, name, things: inventory(world, 'pr-7'), route: place.route }).toEqual({
          fault,
          name,
          things: [],
          route: undefined,
        })
        expect(place.templates.size).toBe(0)
        expectServed(world)
      }
    }
  })
})
