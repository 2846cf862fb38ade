import * as core from '@actions/core'
import { KnownError } from './errors.ts'
import type { GitHubEvent } from './github/context.ts'
import { ignoredBecause } from './github/ignored.ts'
import { fieldsOf } from './github/payload.ts'

const commands = ['deploy', 'rollback', 'preview', 'destroy', 'sweep', 'status'] as const

export type Command = (typeof commands)[number]

/** What this run was asked to do, from the inputs and the event; nothing below reads either. */
export interface Request {
  readonly command: Command
  readonly environment: string
  /** Path of the spec, relative to the working directory. */
  readonly spec: string
  /** Absolute. */
  readonly workingDirectory: string
  readonly rollbackTo: string
  /** Number of the pull request; undefined where the command is not about a preview. */
  readonly preview: number | undefined
  /** The commit to deploy; a pull request's head, where GITHUB_SHA is only its merge. */
  readonly sha: string
  readonly dryRun: boolean
  readonly force: boolean
  readonly waitForLockMs: number
  readonly supersede: boolean
}

/** @throws KnownError `input-invalid`, `event-unsupported`. */
export function loadRequest(
  environment: NodeJS.ProcessEnv,
  event: GitHubEvent,
  resolve: (path: string) => string,
): Request {
  const rollbackTo = core.getInput('rollback-to')
  const command = commandOf(core.getInput('command') || 'auto', event, rollbackTo)
  const number = previewOf(event)
  const preview = command === 'preview' || command === 'destroy' ? number : undefined
  if (command === 'preview' && preview === undefined) throw needsNumber()
  return {
    command,
    environment: core.getInput('environment') || 'production',
    spec: core.getInput('spec') || 'immutable.yml',
    workingDirectory: resolve(core.getInput('working-directory') || '.'),
    rollbackTo,
    preview,
    sha: headSha(event) ?? (environment['GITHUB_SHA'] || 'HEAD'),
    dryRun: flag('dry-run'),
    force: flag('force'),
    waitForLockMs: duration('wait-for-lock', core.getInput('wait-for-lock') || '10m'),
    supersede: flag('supersede'),
  }
}

/** Why nothing is to be done; an explicit `command` always has something to do. */
export function reasonToIgnore(event: GitHubEvent): string | undefined {
  return (core.getInput('command') || 'auto') === 'auto' ? ignoredBecause(event) : undefined
}

function commandOf(input: string, event: GitHubEvent, rollbackTo: string): Command {
  const known = commands.find((command) => command === input)
  if (known !== undefined) return known
  if (input !== 'auto') {
    throw invalid('command', input, `one of auto, ${commands.join(', ')}`)
  }
  return commandFor(event, rollbackTo)
}

function commandFor(event: GitHubEvent, rollbackTo: string): Command {
  const action = text(event.payload, 'action')
  if (event.name === 'push' || event.name === 'release') return 'deploy'
  if (event.name === 'workflow_dispatch') return rollbackTo === '' ? 'deploy' : 'rollback'
  if (event.name === 'schedule') return 'sweep'
  if (event.name === 'pull_request' && action === 'closed') return 'destroy'
  if (event.name === 'pull_request' && ['opened', 'reopened', 'synchronize'].includes(action ?? '')) return 'preview'
  throw new KnownError(
    `The event '${event.name}'${action === undefined ? '' : ` (${action})`} does not say what is to be done; nothing was touched.`,
    {
      code: 'event-unsupported',
      advice: `Set the input \`command\` to one of ${commands.join(', ')}. By itself the action knows push, release (published), workflow_dispatch, schedule and pull_request (opened, reopened, synchronize, closed).`,
    },
  )
}

/** The input wins over the event. */
function previewOf(event: GitHubEvent): number | undefined {
  const input = core.getInput('number')
  if (input === '') return event.name === 'pull_request' ? number(event.payload, 'number') : undefined
  if (!/^[1-9]\d{0,8}$/.test(input)) throw invalid('number', input, 'the number of a pull request')
  return Number(input)
}

function needsNumber(): KnownError {
  return new KnownError('`command: preview` does not know which pull request it is for; nothing was touched.', {
    code: 'input-invalid',
    advice: 'Run it on a pull_request event, or set the input `number`.',
  })
}

function headSha(event: GitHubEvent): string | undefined {
  if (event.name !== 'pull_request') return undefined
  const sha = text(fieldsOf(fieldsOf(event.payload)['pull_request'])['head'], 'sha')
  return sha !== undefined && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha) ? sha : undefined
}

function flag(name: string): boolean {
  const value = core.getInput(name)
  if (value === '' || value === 'false') return false
  if (value === 'true') return true
  throw invalid(name, value, '`true` or `false`')
}

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const

function duration(name: string, value: string): number {
  const parsed = /^(\d{1,9})(ms|s|m|h)$/.exec(value)
  const unit = Object.entries(unitMs).find(([suffix]) => suffix === parsed?.[2])
  if (parsed === null || unit === undefined) throw invalid(name, value, 'a duration such as `90s`, `10m` or `0s`')
  return Number(parsed[1]) * unit[1]
}

function invalid(name: string, found: string, allowed: string): KnownError {
  return new KnownError(`The input \`${name}\` is '${found.slice(0, 80)}', but it has to be ${allowed}.`, {
    code: 'input-invalid',
    advice: 'Mend the `with:` block of the workflow step.',
  })
}

function text(value: unknown, name: string): string | undefined {
  const found = fieldsOf(value)[name]
  return typeof found === 'string' ? found : undefined
}

function number(value: unknown, name: string): number | undefined {
  const found = fieldsOf(value)[name]
  return typeof found === 'number' && Number.isInteger(found) && found > 0 ? found : undefined
}
