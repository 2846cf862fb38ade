import type { Operation } from '../../src/ports/ledger.ts'
import type { Environment } from '../../src/spec/types.ts'
import { traffic } from '../harness/memory/look.ts'
import type { RunOptions } from '../harness/memory/runs.ts'
import type { World } from '../harness/memory/world.ts'
import { adopt } from './adopt.ts'
import { give, run, type Command } from './command.ts'
import type { Live } from './live.ts'
import { alone, nextsOf, type Begun, type Scenario } from './scenario.ts'
import { environments, isClimate, type Climate } from './settings.ts'
import { separator } from './unit.ts'

const { canary, linear, allAtOnce, noneWarm, slowCanary, slowBake, shortHistory, preview } = environments

/** Deploys these commits one after the other. */
const having =
  (environment: Environment, ...commits: readonly number[]): Scenario['prepare'] =>
  async (world) => {
    const name = environment.kind === 'preview' ? 'preview' : 'deploy'
    for (const commit of commits) {
      await run(world, environment, { name, commit })
      // Nobody pushes so quickly that lists have not come to know what was before.
      await world.time.sleep(world.options.staleMs)
    }
  }

const deployments: readonly Scenario[] = [
  {
    name: 'first deployment',
    environment: canary,
    prepare: async () => undefined,
    begin: alone(canary, { name: 'deploy', commit: 3 }),
    old: 'nothing',
    new: 3,
    nexts: nextsOf({
      old: 'nothing',
      new: 3,
      same: 3,
      previous: ['nothing', 3],
      number: ['v1', 3],
      refusals: { previous: ['rollback-target-unknown'], number: ['rollback-target-unknown'] },
    }),
  },
  ...(
    [
      ['deployment by canary', canary],
      ['deployment in linear steps', linear],
      ['deployment all at once', allAtOnce],
      ['deployment that keeps nothing warm', noneWarm],
    ] as const
  ).map(([name, environment]): Scenario => ({
    name,
    environment,
    prepare: having(environment, 1, 2),
    begin: alone(environment, { name: 'deploy', commit: 3 }),
    old: 2,
    new: 3,
    nexts: nextsOf({ old: 2, new: 3, same: 3, previous: [1, 2], number: ['v1', 1] }),
  })),
  {
    name: 'deployment beside what was there before',
    environment: canary,
    prepare: async (world) => adopt(world, canary),
    begin: alone(canary, { name: 'deploy', commit: 3 }),
    old: 0,
    new: 3,
    nexts: nextsOf({
      old: 0,
      new: 3,
      same: 3,
      previous: [0],
      number: ['v0', 0],
      refusals: { previous: ['rollback-target-unknown'] },
    }),
  },
]

/** What was rolled back is not deployed again by itself. */
const rolledBack = { 'same commit': ['commit-rolled-back'] }

const rollbacks: readonly Scenario[] = [
  {
    name: 'warm rollback',
    environment: canary,
    prepare: having(canary, 1, 2),
    begin: alone(canary, { name: 'rollback', to: 'previous' }),
    old: 2,
    new: 1,
    release: 1,
    nexts: nextsOf({ old: 2, new: 1, same: 2, previous: [1], number: ['v2', 2], refusals: rolledBack }),
  },
  {
    name: 'cold rollback',
    environment: noneWarm,
    prepare: having(noneWarm, 1, 2),
    begin: alone(noneWarm, { name: 'rollback', to: 'v1' }),
    old: 2,
    new: 1,
    nexts: nextsOf({ old: 2, new: 1, same: 2, previous: [1], number: ['v2', 2], refusals: rolledBack }),
  },
  {
    name: 'rollback to what was there before',
    environment: canary,
    prepare: async (world) => {
      await adopt(world, canary)
      await having(canary, 1)(world)
    },
    begin: alone(canary, { name: 'rollback', to: 'v0' }),
    old: 1,
    new: 0,
    nexts: nextsOf({ old: 1, new: 0, same: 1, previous: [0], number: ['v1', 1], refusals: rolledBack }),
  },
  ...(
    [
      ['canary, to the release with most traffic', slowCanary, 'v2', 2],
      ['canary, to the release before that', slowCanary, 'v1', 1],
      ['bake, to the release before', slowBake, 'v2', 2],
    ] as const
  ).map(([name, environment, to, target]): Scenario => ({
    name: `rollback of a running deployment in its ${name}`,
    environment,
    prepare: having(allAtOnce, 1, 2),
    begin: (world, options) => beside(world, environment, { name: 'rollback', to }, options),
    old: 2,
    new: target,
    meanwhile: 3,
    release: target,
    nexts: nextsOf({
      old: 2,
      new: target,
      same: 3,
      previous: [1, 2],
      number: ['v1', 1],
      refusals: rolledBack,
    }),
  })),
]

/** A deployment of commit 3 is under way and has traffic when the command is given. */
async function beside(world: World, environment: Environment, command: Command, options: RunOptions): Promise<Begun> {
  const other = give(world, environment, { name: 'deploy', commit: 3 })
  const place = world.place(environment.name)
  const before = place.route?.history.length
  const over = other.end.then(() => true)
  const moment = () => world.time.sleep(20).then(() => false)
  // A deployment that has failed gets no traffic.
  while (place.route?.history.length === before) if (await Promise.race([over, moment()])) break
  return { ...give(world, environment, command, options), others: other.end }
}

type Moment = (world: World, environment: Environment) => boolean

const percentOf =
  (percent: number): Moment =>
  (world, environment) =>
    traffic(world, environment.name).v3 === percent

const inPhase =
  (phase: Operation['phase']): Moment =>
  (world, environment) =>
    world.place(environment.name).ledger.get(3)?.operation.phase === phase

/** A deployment of commit 3 dies as soon as it has come so far. */
async function dies(world: World, environment: Environment, moment: Moment): Promise<void> {
  const faults: RunOptions['faults'] = () => (moment(world, environment) ? 'kill-before' : undefined)
  await run(world, environment, { name: 'deploy', commit: 3 }, { faults })
}

const posts = (
  [
    ['when it had launched its fleet', canary, (world, { name }) => world.place(name).fleets.size > 2, 2],
    ['in its canary', canary, percentOf(10), 2],
    ['when it had all traffic', canary, percentOf(100), 2],
    ['when it was proven', noneWarm, inPhase('retiring'), 3],
  ] as const satisfies readonly (readonly [string, Environment, Moment, Live])[]
).map(([name, environment, moment, target]): Scenario => ({
  name: `post step of a deployment that was stopped ${name}`,
  environment,
  prepare: async (world) => {
    await having(environment, 1, 2)(world)
    await dies(world, environment, moment)
  },
  begin: async (world, options) => {
    const entry = world.place(environment.name).ledger.get(3)?.operation
    return alone(environment, { name: 'finish', number: 3, owner: entry?.owner ?? '' })(world, options)
  },
  old: target,
  new: target,
  nexts: nextsOf({ old: target, new: target, same: 3, previous: [1, 2], number: ['v1', 1] }),
}))

const others: readonly Scenario[] = [
  {
    name: 'sweep with work to do',
    environment: shortHistory,
    prepare: async (world) => {
      await having({ ...canary, keep: { ...canary.keep, warm: 2 } }, 1, 2)(world)
      await dies(world, shortHistory, percentOf(100))
      await world.time.sleep(world.options.leaseMs * 2)
    },
    begin: alone(shortHistory, { name: 'sweep' }),
    old: 2,
    new: 2,
    nexts: nextsOf({ old: 2, new: 2, same: 3, previous: [1, 2], number: ['v1', 1] }),
  },
  {
    name: 'preview',
    environment: preview,
    prepare: having(preview, 1, 2),
    begin: alone(preview, { name: 'preview', commit: 3 }),
    old: 2,
    new: 3,
    nexts: nextsOf({ old: 2, new: 3, same: 3, previous: [1, 2], number: ['v1', 1], deploy: 'preview' }),
  },
  {
    name: 'first preview',
    environment: preview,
    prepare: async () => undefined,
    begin: alone(preview, { name: 'preview', commit: 3 }),
    old: 'nothing',
    new: 3,
    nexts: nextsOf({
      old: 'nothing',
      new: 3,
      same: 3,
      previous: ['nothing', 3],
      number: ['v1', 3],
      deploy: 'preview',
      refusals: { previous: ['rollback-target-unknown'], number: ['rollback-target-unknown'] },
    }),
  },
  {
    name: 'removal of a preview',
    environment: preview,
    prepare: having(preview, 1, 2),
    begin: alone(preview, { name: 'destroy' }),
    old: 2,
    new: 'nothing',
    nexts: nextsOf({
      old: 2,
      new: 'nothing',
      same: 2,
      previous: [1, 2],
      number: ['v1', 1],
      deploy: 'preview',
      refusals: {
        previous: ['rollback-target-unknown', 'rollback-target-gone'],
        number: ['rollback-target-unknown', 'rollback-target-gone'],
      },
    }),
  },
]

/** Every command and strategy. */
export const scenarios: readonly Scenario[] = [...deployments, ...rollbacks, ...posts, ...others]

/** Names of all scenarios in these climates. */
export function unitsIn(...climates: readonly Climate[]): readonly string[] {
  return climates.flatMap((climate) => scenarios.map(({ name }) => `${climate}${separator}${name}`))
}

/** What such a name stands for; what comes after it is left to the caller. */
export function scenarioIn(unit: string): { readonly climate: Climate; readonly scenario: Scenario } {
  const [climate = '', name = ''] = unit.split(separator)
  const scenario = scenarios.find((candidate) => candidate.name === name)
  if (!isClimate(climate) || scenario === undefined) throw new Error(`there is no '${unit}'`)
  return { climate, scenario }
}
