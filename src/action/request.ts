import * as core from '@actions/core'
import * as v from 'valibot'
import { commandNames, commands, type Command } from '../commands/index.ts'
import { KnownError } from '../errors/known-error.ts'
import type { GitHubEvent } from '../github/events/context.ts'
import { pullOf } from '../github/events/event-pull.ts'
import { meaningOf } from '../github/events/event.ts'
import type { Asked, Condition, Meaning, Nothing, RollbackIssue } from '../github/events/meaning.ts'
import { fieldsOf } from '../github/events/payload.ts'
import { duration, milliseconds } from '../spec/fields/scalars.ts'

/** What this run was asked to do, from the inputs and the event; nothing below reads either. */
export interface Request {
  readonly command: Command
  readonly environment: string
  /** What GitHub calls that environment; may contain `{app}`. Empty: the same. */
  readonly githubEnvironment: string
  /** Path of the spec, relative to the working directory. */
  readonly spec: string
  /** Absolute. */
  readonly workingDirectory: string
  readonly rollbackTo: string
  /** Number of the pull request; undefined where the command is not about a preview. */
  readonly preview: number | undefined
  /** By the input `command`; else by what the event means. */
  readonly explicit: boolean
  /** The commit to deploy; a pull request's head, where GITHUB_SHA is only its merge. */
  readonly sha: string
  /** What the spec has to agree to before an event has its way. */
  readonly provided: Condition | undefined
  /** The issue that asks for it. */
  readonly issue: RollbackIssue | undefined
  readonly dryRun: boolean
  readonly force: boolean
  readonly waitForLockMs: number
  readonly supersede: boolean
}

/**
 * What this run is to do; an explicit `command` always has something to do.
 * @throws KnownError `input-invalid`, `event-unsupported`, `event-incomplete`.
 */
export function loadRequest(
  environment: NodeJS.ProcessEnv,
  event: GitHubEvent,
  resolve: (path: string) => string,
): Request | Nothing {
  const rollbackTo = core.getInput('rollback-to')
  const input = core.getInput('command') || 'auto'
  const asked = askedFor(input, event, rollbackTo)
  if ('nothing' in asked) return asked
  const { command, preview, sha, provided, issue } = asked
  return {
    command,
    environment: issue?.environment ?? (core.getInput('environment') || 'production'),
    githubEnvironment: core.getInput('github-environment'),
    spec: core.getInput('spec') || 'immutable.yml',
    workingDirectory: resolve(core.getInput('working-directory') || '.'),
    rollbackTo: issue?.release ?? rollbackTo,
    preview,
    explicit: input !== 'auto',
    sha: sha ?? (environment['GITHUB_SHA'] || 'HEAD'),
    provided,
    issue,
    dryRun: flag('dry-run'),
    force: flag('force'),
    waitForLockMs: waitOf('wait-for-lock', core.getInput('wait-for-lock') || '10m'),
    supersede: flag('supersede'),
  }
}

function askedFor(input: string, event: GitHubEvent, rollbackTo: string): Meaning {
  if (input === 'auto') return meaningOf(event, rollbackTo)
  const command = commandNames.find((known) => known === input)
  if (command === undefined) throw invalid('command', input, `one of auto, ${commandNames.join(', ')}`)
  return commands[command].preview === undefined ? { command } : askedForPreview(command, event)
}

/** The input `number` wins over the event. */
function askedForPreview(command: Command, event: GitHubEvent): Asked {
  const input = core.getInput('number')
  if (input !== '' && !/^[1-9]\d{0,8}$/.test(input)) throw invalid('number', input, 'the number of a pull request')
  const pull = event.name === 'pull_request' ? pullOf(command, fieldsOf(event.payload)) : undefined
  if (input === '' && pull === undefined && commands[command].preview === 'always') throw needsNumber(command)
  if (input === '' || Number(input) === pull?.preview) return { command, ...pull }
  return { command, preview: Number(input) }
}

function needsNumber(command: Command): KnownError {
  return new KnownError(`\`command: ${command}\` does not know which pull request it is for; nothing was touched.`, {
    code: 'input-invalid',
    advice: 'Run it on a pull_request event, or set the input `number`.',
  })
}

function flag(name: string): boolean {
  const value = core.getInput(name)
  if (value === '' || value === 'false') return false
  if (value === 'true') return true
  throw invalid(name, value, '`true` or `false`')
}

/** As durations are written in the spec. */
function waitOf(name: string, value: string): number {
  const { issues, output } = v.safeParse(duration, value)
  if (issues !== undefined) throw invalid(name, value, issues[0].message)
  return milliseconds(output)
}

function invalid(name: string, found: string, allowed: string): KnownError {
  return new KnownError(`The input \`${name}\` is '${found.slice(0, 80)}', but it has to be ${allowed}.`, {
    code: 'input-invalid',
    advice: 'Fix the `with:` block of the workflow step.',
  })
}
