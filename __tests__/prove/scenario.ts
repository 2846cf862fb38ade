import type { Environment } from '../../src/spec/types.ts'
import type { RunOptions } from '../harness/memory/runs.ts'
import type { World } from '../harness/memory/world.ts'
import { give, type Command, type Given } from './command.ts'
import type { Live } from './live.ts'

/** A command that something happens to, what was there before it, and what may be there afterwards. */
export interface Scenario {
  readonly name: string
  readonly environment: Environment
  /** Makes the world that is there before; begun once and copied. */
  readonly prepare: (world: World) => Promise<void>
  /** Gives the command; others may be at work by then. */
  readonly begin: (world: World, options: RunOptions) => Promise<Begun>
  /** What was live before, and what is once the command has come to its end. */
  readonly old: Live
  readonly new: Live
  /** What others at work have made live by then, where the command never came to claim the environment. */
  readonly meanwhile?: Live
  /** The release that has to be live afterwards, where a copy of it will not do. */
  readonly release?: number
  /** What may come next, whatever became of the command. */
  readonly nexts: readonly Next[]
}

export interface Begun extends Given {
  /** Settles when nobody else is at work any more. */
  readonly others: Promise<unknown>
}

/** The run after one that was interrupted. */
export interface Next {
  readonly name: 'same commit' | 'other commit' | 'previous' | 'number' | 'sweep'
  readonly command: Command
  /** What may be live after it. */
  readonly wanted: readonly Live[]
  /** Error codes with which it may refuse for a good reason: it changes nothing then, and a sweep makes things whole. */
  readonly refusals: readonly string[]
}

/** A command that nobody else is beside. */
export function alone(environment: Environment, command: Command): Scenario['begin'] {
  return async (world, options) => ({ ...give(world, environment, command, options), others: Promise.resolve() })
}

interface NextsOptions {
  readonly old: Live
  readonly new: Live
  /** The commit that is deployed again. */
  readonly same: number
  /** What `previous` may come to. */
  readonly previous: readonly Live[]
  /** A release's number with the commit that it runs. */
  readonly number: readonly [release: string, commit: Live]
  readonly deploy?: 'deploy' | 'preview'
  readonly refusals?: Partial<Record<Next['name'], readonly string[]>>
}

/** The five runs that may come next. */
export function nextsOf(options: NextsOptions): readonly Next[] {
  const { same, previous, number, deploy = 'deploy', refusals = {} } = options
  const next = (name: Next['name'], command: Command, wanted: readonly Live[]): Next => ({
    name,
    command,
    wanted,
    refusals: refusals[name] ?? [],
  })
  return [
    next('same commit', { name: deploy, commit: same }, [same]),
    next('other commit', { name: deploy, commit: 9 }, [9]),
    next('previous', { name: 'rollback', to: 'previous' }, previous),
    next('number', { name: 'rollback', to: number[0] }, [number[1]]),
    next('sweep', { name: 'sweep' }, [options.old, options.new]),
  ]
}

export function nextOf({ nexts }: Scenario, name: string): Next {
  const found = nexts.find((next) => next.name === name)
  if (found === undefined) throw new Error(`there is no next run '${name}'`)
  return found
}
