import { deploy } from '../../src/commands/deploy.ts'
import { destroy } from '../../src/commands/destroy.ts'
import { finish } from '../../src/commands/finish.ts'
import { preview } from '../../src/commands/preview.ts'
import { rollback } from '../../src/commands/rollback.ts'
import { sweep } from '../../src/commands/sweep.ts'
import type { Outcome } from '../../src/engine/events.ts'
import { withoutRelease } from '../../src/engine/events.ts'
import type { Run } from '../../src/engine/session.ts'
import type { Environment } from '../../src/spec/types.ts'
import { build, commit, endOf, start, type End, type RunOptions, type Started } from '../harness/memory/runs.ts'
import { askIn } from '../harness/memory/visitors.ts'
import type { World } from '../harness/memory/world.ts'

/** One command as somebody gives it; a plain value, so that a failing case can be written down and given again. */
export type Command =
  | { readonly name: 'deploy' | 'preview'; readonly commit: number; readonly force?: boolean }
  | { readonly name: 'rollback'; readonly to: string; readonly force?: boolean }
  | { readonly name: 'destroy' | 'sweep'; readonly force?: boolean }
  | { readonly name: 'finish'; readonly number: number; readonly owner: string }

export interface Given {
  readonly started: Started
  readonly end: Promise<End>
}

/** As most workflows are written: whoever comes second waits for the first. */
const patience = 20 * 60_000

/** Gives a command to a run of its own. */
export function give(world: World, environment: Environment, command: Command, options: RunOptions = {}): Given {
  const ask = askIn(world, environment.name)
  const owner = command.name === 'finish' ? { owner: command.owner } : {}
  const force = 'force' in command && command.force === true
  const started = start(world, { environment, ask, waitForLockMs: patience, force, ...owner, ...options })
  return { started, end: inTime(world, endOf(started, perform(started.run, command))) }
}

/** No run may take so long; one that does waits for something that never comes. */
const longestMs = 10 * 24 * 3600_000

async function inTime(world: World, end: Promise<End>): Promise<End> {
  const over = new AbortController()
  const late = world.time.sleep(longestMs, over.signal).then(() => ({ error: new Error('the run never ends') }))
  late.catch(() => undefined)
  try {
    return await Promise.race([end, late])
  } finally {
    over.abort(new Error('the run is over'))
  }
}

/** Gives a command and waits for its end. */
export async function run(world: World, environment: Environment, command: Command, options: RunOptions = {}) {
  const { started, end } = give(world, environment, command, options)
  return { started, end: await end }
}

const limits = { max: 20, idleMs: 30 * 24 * 3600_000 }

async function perform(run: Run, command: Command): Promise<Outcome> {
  const { environment } = run
  switch (command.name) {
    case 'deploy':
      return deploy(run, { commit: commit(command.commit), build })
    case 'preview':
      return preview(run, { commit: commit(command.commit), build, limits, environmentOf: () => environment })
    case 'rollback':
      return rollback(run, { to: command.to, rebuild: { commitOf: async (sha) => commitOf(sha), build } })
    case 'destroy':
      return destroy(run)
    case 'sweep':
      return sweep(run, { limits, environmentOf: (name) => (name === environment.name ? environment : undefined) })
    case 'finish':
      return withoutRelease((await finish(run, command)) ? 'finished' : 'nothing to finish')
  }
}

/** Every commit is to be had for as long as the repository has it. */
function commitOf(sha: string) {
  return commit(commitNumber(sha))
}

export function commitNumber(sha: string): number {
  return sha === '' ? 0 : Number.parseInt(sha.slice(0, 3), 16)
}

/** How a command is called in reports. */
export function nameOf(command: Command): string {
  const force = 'force' in command && command.force === true ? ', forced' : ''
  if ('commit' in command) return `${command.name} of commit ${command.commit}${force}`
  if (command.name === 'rollback') return `rollback to ${command.to}${force}`
  return `${command.name}${force}`
}
