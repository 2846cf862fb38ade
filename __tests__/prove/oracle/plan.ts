import type { Environment } from '../../../src/spec/types.ts'
import type { End } from '../../testbed/memory/runs.ts'
import { cloneWorld, type Effect, type World } from '../../testbed/memory/world.ts'
import { shares } from '../../testbed/memory/share.ts'
import { run, type Command } from '../command.ts'
import { broken, type Finding } from './finding.ts'

/** What a plan's line says, or an effect was, in a word that both have. */
type Step = string

const spoken: readonly (readonly [pattern: RegExp, step: string])[] = [
  [/^build the image of commit/, 'build'],
  [/^launch v(\d+)/, 'launch'],
  [/^give v(\d+) all traffic/, 'traffic to'],
  [/^give v(\d+) \d+ %/, 'traffic to'],
  [/^keep v(\d+) warm/, 'timer on'],
  [/^arm the timer of fleet-.*-v(\d+)/, 'timer on'],
  [/^wait until v(\d+) is quiet, then remove its fleet/, 'remove'],
  [/^remove the fleet of v(\d+)/, 'remove'],
  [/^remove v(\d+), which/, 'remove'],
  [/^remove fleet and target group of v(\d+)/, 'remove'],
  [/^remove the route/, 'remove the route'],
]

/** A dry run's plan, and what a run does in the same world, are the same steps in the same order. */
export async function planIsRun(world: World, environment: Environment, command: Command): Promise<readonly Finding[]> {
  const dry = cloneWorld(world)
  const { end: planned } = await run(dry, environment, command, { dryRun: true })
  const changed = dry.effects.map(({ name }) => broken('plan is run', `the dry run did ${name}`))
  const wet = cloneWorld(world)
  const { end: done } = await run(wet, environment, command)
  if (planned === 'died' || done === 'died') return changed
  if ('error' in planned || 'error' in done) {
    const same = 'error' in planned && 'error' in done
    return same
      ? changed
      : [...changed, broken('plan is run', `only one of plan and run failed: ${whyOf(planned)}${whyOf(done)}`)]
  }
  const said = (planned.outcome.plan ?? []).flatMap(stepOf)
  const did = stepsOf(wet.effects.filter(({ place }) => place === environment.name || place === ''))
  return [...changed, ...differences(said, did)]
}

function whyOf(end: Exclude<End, 'died'>): string {
  return 'error' in end && end.error instanceof Error ? end.error.message : ''
}

function stepOf(line: string): readonly Step[] {
  for (const [pattern, step] of spoken) {
    const found = pattern.exec(line)
    if (found !== null) return [found[1] === undefined ? step : `${step} v${found[1]}`]
  }
  return []
}

/** Traffic that goes back to where it was is part of healing, which the plan says in one line. */
function stepsOf(effects: readonly Effect[]): readonly Step[] {
  const steps: Step[] = []
  const launched = new Set(effects.filter(({ name }) => name === 'launch').map(({ subject }) => subject))
  for (const { name, subject } of effects) {
    const release = /v(\d+)$/.exec(subject)?.[0] ?? ''
    if (name === 'build') steps.push('build')
    if (name === 'launch') steps.push(`launch ${release}`)
    if (name === 'retire') steps.push(`timer on ${release}`)
    if (name === 'remove') steps.push(`remove ${release}`)
    if (name === 'removeRoute') steps.push('remove the route')
    if (name === 'replaceWeights' || name === 'createRoute') {
      const gains = Object.keys(shares(JSON.parse(subject) as Record<string, number>)).map(
        (id) => /v\d+$/.exec(id)?.[0] ?? '',
      )
      steps.push(...gains.filter((one) => launched.has(one)).map((one) => `traffic to ${one}`))
    }
  }
  return steps
}

/** Removals are compared as a set: several go at the same time. */
function differences(said: readonly Step[], did: readonly Step[]): readonly Finding[] {
  const inOrder = (steps: readonly Step[]) => steps.filter((step) => /^(build|launch|timer)/.test(step))
  const anyhow = (steps: readonly Step[]) => [...new Set(steps.filter((step) => step.startsWith('remove')))].toSorted()
  const [one, other] = [[...inOrder(said), ...anyhow(said)].join(', '), [...inOrder(did), ...anyhow(did)].join(', ')]
  return one === other ? [] : [broken('plan is run', `the plan says: ${one}; the run did: ${other}`)]
}
