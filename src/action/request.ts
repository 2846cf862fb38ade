import * as core from '@actions/core'
import * as v from 'valibot'
import { commandNames, commands, type Command } from '../commands/index.ts'
import { KnownError } from '../errors/known-error.ts'
import type { GitHubEvent } from '../github/events/context.ts'
import { explicitDeployment } from '../github/events/event-branch.ts'
import { baseOf, isFromFork, pullOf } from '../github/events/event-pull.ts'
import { meaningOf, rollbackNamedBy } from '../github/events/event.ts'
import type { Asked, CommitName, Condition, Meaning, Nothing, Petition } from '../github/events/meaning.ts'
import { fieldsOf } from '../github/events/payload.ts'
import { petitionOf } from '../github/events/petition.ts'
import { duration, milliseconds } from '../spec/fields/scalars.ts'

/** What this run was asked to do, from the inputs and the event; nothing below reads either. */
export interface Request {
  readonly command: Command
  readonly environment: string
  /** The only environment that a form, a comment or a payload may name; undefined: any. */
  readonly onlyEnvironment: string | undefined
  /** What GitHub calls that environment; may contain `{app}` and `{environment}`. Empty: the same. */
  readonly githubEnvironment: string
  /** Path of the spec, relative to the working directory. */
  readonly spec: string
  /** Absolute. */
  readonly workingDirectory: string
  /** The app that an issue's form names; undefined where it asks for none. Untrusted text. */
  readonly app: string | undefined
  readonly rollbackTo: string
  /** Number of the pull request; undefined where the command is not about a preview. */
  readonly preview: number | undefined
  /** The branch that its pull request is to be merged into, where the event says. Untrusted text. */
  readonly base: string | undefined
  /** Where that branch was when the pull request was last pushed to. */
  readonly baseSha: string | undefined
  /** By the input `command`; else by what the event means. */
  readonly explicit: boolean
  readonly commit: CommitName
  /** What the spec has to agree to before an event has its way. */
  readonly provided: Condition | undefined
  /** Who asks, where anybody could. */
  readonly petition: Petition | undefined
  /** An issue was not opened with the form, so that it does not say what to bring back. */
  readonly lacksForm: boolean
  readonly allowForks: boolean
  readonly dryRun: boolean
  readonly force: boolean
  readonly waitForLockMs: number
  readonly supersede: boolean
}

/**
 * What this run is to do; an explicit `command` always has something to do.
 * @throws KnownError `input-invalid`, `event-unsupported`, `event-incomplete`, `fork-not-allowed`.
 */
export function loadRequest(
  environment: NodeJS.ProcessEnv,
  event: GitHubEvent,
  resolve: (path: string) => string,
): Request | Nothing {
  const rollbackTo = core.getInput('rollback-to')
  const input = core.getInput('command') || 'auto'
  const allowForks = flag('allow-forks')
  const asked =
    input === 'auto'
      ? meaningOf(event, { rollbackTo, allowForks })
      : askedFor(input, event, { allowForks, ref: environment['GITHUB_REF'] })
  if ('nothing' in asked) return asked
  const { command, preview, provided, named } = asked
  const only = core.getInput('environment') || undefined
  return {
    command,
    environment: named?.environment || only || 'production',
    onlyEnvironment: only,
    githubEnvironment: core.getInput('github-environment'),
    spec: core.getInput('spec') || 'immutable.yml',
    workingDirectory: resolve(core.getInput('working-directory') || '.'),
    app: named?.app,
    rollbackTo: named?.rollbackTo ?? rollbackTo,
    preview,
    ...(preview === undefined ? { base: undefined, baseSha: undefined } : baseOf(fieldsOf(event.payload))),
    explicit: input !== 'auto',
    commit: commitOf(asked, environment['GITHUB_SHA']),
    provided,
    petition: isStrangersPreview(asked, event, allowForks) ? undefined : petitionOf(event),
    lacksForm:
      event.name === 'issues' &&
      command === 'rollback' &&
      (named?.rollbackTo ?? (rollbackTo || undefined)) === undefined,
    allowForks,
    dryRun: flag('dry-run'),
    force: flag('force'),
    waitForLockMs: waitOf('wait-for-lock', core.getInput('wait-for-lock') || '10m'),
    supersede: flag('supersede'),
  }
}

/** The input `sha` wins over the event; but a preview is always of its pull request's head. */
function commitOf({ command, commit }: Asked, sha: string | undefined): CommitName {
  const input = core.getInput('sha')
  const byEvent = commit === undefined || commit.by === 'event'
  if (input === '' || !commands[command].needsCommit)
    return byEvent ? { by: 'event', ...commit, revision: sha || 'HEAD' } : commit
  if (commit?.by !== 'pull') return { by: 'name', revision: input }
  if (commit.revision === undefined) return { ...commit, said: input }
  if (input === commit.revision) return commit
  throw notHead(input)
}

export function notHead(input: string): KnownError {
  return new KnownError(`The input \`sha\` is '${input.slice(0, 80)}', but a preview is of its pull request’s head.`, {
    code: 'input-invalid',
    advice: 'Leave `sha` out where the command is a preview.',
  })
}

/** Whoever says `allow-forks: true` lets strangers open and close previews of their own code. */
function isStrangersPreview({ command }: Asked, { name, payload }: GitHubEvent, allowForks: boolean): boolean {
  return (
    allowForks && commands[command].preview !== undefined && name === 'pull_request' && isFromFork(fieldsOf(payload))
  )
}

interface Around {
  readonly allowForks: boolean
  /** GITHUB_REF. */
  readonly ref: string | undefined
}

function askedFor(input: string, event: GitHubEvent, around: Around): Meaning {
  const command = commandNames.find((known) => known === input)
  if (command === undefined) throw invalid('command', input, `one of auto, ${commandNames.join(', ')}`)
  if (commands[command].preview !== undefined) return askedForPreview(command, event, around)
  if (command === 'deploy') return explicitDeployment(event, around.ref, core.getInput('sha'))
  const named = command === 'rollback' ? rollbackNamedBy(event) : undefined
  return { command, ...(named && { named }) }
}

/** The input `number` wins over the event. */
function askedForPreview(command: Command, { name, payload }: GitHubEvent, { allowForks }: Around): Asked {
  const input = core.getInput('number')
  if (input !== '' && !/^[1-9]\d{0,8}$/.test(input)) throw invalid('number', input, 'the number of a pull request')
  const event = fieldsOf(payload)
  const isPull = name === 'pull_request' || name === 'pull_request_target'
  const pull = isPull ? pullOf(command, event) : undefined
  if (input === '' && pull === undefined && commands[command].preview === 'always') throw needsNumber(command)
  if (input === '' || Number(input) === pull?.preview) {
    if (isPull && commands[command].needsCommit && !allowForks && isFromFork(event)) throw forkNotAllowed(pull?.preview)
    return { command, ...pull }
  }
  return { command, preview: Number(input), commit: { by: 'pull', revision: undefined } }
}

/** Its code would run with our credentials, wherever previews run. */
export function forkNotAllowed(number: number | undefined): KnownError {
  return new KnownError(`Pull request ${number} comes from a fork, and gets no preview; nothing was touched.`, {
    code: 'fork-not-allowed',
    advice:
      'Bring its commits to a branch of this repository after a review. `allow-forks: true` runs any stranger’s code on your platform, and on a self-hosted runner next to everything else there (docs/security.md).',
  })
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
