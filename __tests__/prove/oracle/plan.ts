import type { EngineEvent } from '../../../src/engine/events.ts'
import type { Environment } from '../../../src/spec/types.ts'
import { shortSha } from '../../../src/support/sha.ts'
import type { End } from '../../harness/memory/runs.ts'
import { cloneWorld, type Effect, type World } from '../../harness/memory/world.ts'
import { run, type Command } from '../command.ts'
import { broken, type Finding } from './finding.ts'

/** What a plan's line says, or an effect was, in a word that both have. */
type Step = string

/** Lines about what the run is for. */
const work: readonly (readonly [pattern: RegExp, step: string])[] = [
  [/^build the image of commit/, 'build'],
  [/^launch v(\d+)/, 'launch'],
  [/^keep v(\d+) warm/, 'timer on'],
  [/^wait until v(\d+) is idle, then remove its fleet/, 'remove'],
  [/^remove the fleet of v(\d+)/, 'remove'],
  [/^remove fleet and target group of v(\d+)/, 'remove'],
  [/^remove the route/, 'remove the route'],
]

/** Lines about what has to be made whole before; each stands for all that this takes. */
const healing =
  /^(heal operation|cancel the timer of|schedule the shutdown of|let .* scale again|remove v\d+, which|give v\d+ its capacity back)/

/** A dry run's plan, and what a run does in the same world, are the same steps in the same order. */
export async function planIsRun(world: World, environment: Environment, command: Command): Promise<readonly Finding[]> {
  const dry = cloneWorld(world)
  const { end: planned } = await run(dry, environment, command, { dryRun: true })
  const changed = dry.effects.map(({ name }) => broken('plan is run', `the dry run did ${name}`))
  const wet = cloneWorld(world)
  const { started, end: done } = await run(wet, environment, command)
  if (planned === 'died' || done === 'died') return changed
  if ('error' in planned || 'error' in done) {
    const same = 'error' in planned && 'error' in done
    return same
      ? changed
      : [...changed, broken('plan is run', `only one of plan and run failed: ${whyOf(planned)}${whyOf(done)}`)]
  }
  const effects = wet.effects.filter(({ place }) => place === environment.name || place === '')
  const plan = (planned.outcome.plan ?? []).map((line) => line.replace(`${environment.name}: `, ''))
  return [...changed, ...differences(plan, effects, healedAt(started.events)), ...imagesDiffer(plan, world, wet)]
}

/** Of images the world tells what became of them. */
function imagesDiffer(plan: readonly string[], before: World, after: World): readonly Finding[] {
  const said = plan.flatMap((line) => /remove the image of ([0-9a-f]+)/.exec(line)?.[1] ?? []).toSorted()
  const gone = [...before.images.keys()].filter((sha) => !after.images.has(sha))
  const did = gone.map(shortSha).toSorted()
  if (said.join() === did.join()) return []
  return [broken('plan is run', `the plan says of images: ${said.join(', ')}; the run removed: ${did.join(', ')}`)]
}

/** When everything was whole, so that the run could begin with its own work. */
function healedAt(events: readonly EngineEvent[]): number {
  const healed = events.find((event) => event.type === 'step-finished' && event.step === 'heal')
  return healed?.type === 'step-finished' ? healed.at : -Infinity
}

function whyOf(end: Exclude<End, 'died'>): string {
  return 'error' in end && end.error instanceof Error ? end.error.message : ''
}

function stepOf(line: string): readonly Step[] {
  for (const [pattern, step] of work) {
    const found = pattern.exec(line)
    if (found !== null) return [found[1] === undefined ? step : `${step} v${found[1]}`]
  }
  return []
}

const names = new Map([
  ['build', 'build'],
  ['launch', 'launch'],
  ['retire', 'timer on'],
  ['remove', 'remove'],
  ['removeRoute', 'remove the route'],
])

function stepsOf(effects: readonly Effect[]): readonly Step[] {
  return effects.flatMap(({ name, subject }) => {
    const step = names.get(name)
    const release = /v(\d+)$/.exec(subject)?.[0]
    return step === undefined ? [] : [release === undefined ? step : `${step} ${release}`]
  })
}

function differences(plan: readonly string[], effects: readonly Effect[], healed: number): readonly Finding[] {
  const saysHealing = plan.some((line) => healing.test(line))
  const before = saysHealing ? [] : stepsOf(effects.filter(({ at }) => at <= healed))
  const [said, did] = [
    arranged(plan.flatMap(stepOf)),
    arranged([...before, ...stepsOf(effects.filter(({ at }) => at > healed))]),
  ]
  return said === did ? [] : [broken('plan is run', `the plan says: ${said}; the run did: ${did}`)]
}

/** Several removals go at the same time, so that they have no order. */
function arranged(steps: readonly Step[]): string {
  const removals = new Set(steps.filter((step) => step.startsWith('remove')))
  return [...steps.filter((step) => !removals.has(step)), ...[...removals].toSorted()].join(', ')
}
