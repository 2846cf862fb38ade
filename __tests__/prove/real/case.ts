/** How a run is hit: as when its machine dies; as when its workflow is cancelled; paused, and woken when another run is done. */
export const signals = ['SIGKILL', 'SIGINT', 'SIGSTOP'] as const
export type Signal = (typeof signals)[number]

/** Before the call reaches the platform, or once it took effect and before the run has the answer. */
export const moments = ['before', 'after'] as const
export type Moment = (typeof moments)[number]

/** Hits a run at its call number `at`, which counts from 1. */
export interface Strike {
  readonly at: number
  readonly signal: Signal
  readonly moment: Moment
}

export const platforms = ['local', 'aws'] as const
export type PlatformName = (typeof platforms)[number]

/** What the first run is asked to do, and what is there before it. */
export const commands = [
  'first',
  'deploy',
  'deploy-cold',
  'rollback-warm',
  'rollback-cold',
  'rollback-busy',
  'destroy',
  'sweep',
] as const
export type CommandName = (typeof commands)[number]

/** What comes after a run that was hit. `same` and `other` are commits, `previous` is a rollback. */
export const followers = ['same', 'other', 'previous', 'sweep'] as const
export type Follower = (typeof followers)[number]

/** One that is hit as well; `post` is the post step of the run that was interrupted. */
export interface Second {
  readonly run: Follower | 'post'
  readonly strike: Strike
}

export interface Case {
  readonly platform: PlatformName
  readonly command: CommandName
  readonly strike: Strike
  readonly second: Second | undefined
  readonly last: Follower
}

/** `local deploy k=12 SIGKILL after, then sweep k=3 SIGINT before, then other` */
export function nameOf({ platform, command, strike, second, last }: Case): string {
  const between = second === undefined ? '' : `, then ${second.run} ${strikeName(second.strike)}`
  return `${platform} ${command} ${strikeName(strike)}${between}, then ${last}`
}

function strikeName({ at, signal, moment }: Strike): string {
  return `k=${at} ${signal} ${moment}`
}

const strikePattern = String.raw`k=(\d+) (SIGKILL|SIGINT|SIGSTOP) (before|after)`
const casePattern = new RegExp(
  String.raw`^(local|aws) ([a-z-]+) ${strikePattern}(?:, then (same|other|previous|sweep|post) ${strikePattern})?, then (same|other|previous|sweep)$`,
)

/** The case of that name. @throws Error when there is none. */
export function parseCase(name: string): Case {
  const parts = casePattern.exec(name)
  const command = commands.find((known) => known === parts?.[2])
  if (parts === null || command === undefined)
    throw new Error(`'${name}' names no case; one is 'local deploy k=12 SIGKILL after, then sweep'`)
  const second = parts[6] && { run: parts[6] as Second['run'], strike: strikeOf(parts, 7) }
  return {
    platform: parts[1] as PlatformName,
    command,
    strike: strikeOf(parts, 3),
    second: second || undefined,
    last: parts[10] as Follower,
  }
}

function strikeOf(parts: RegExpExecArray, from: number): Strike {
  return {
    at: Number(parts[from]),
    signal: parts[from + 1] as Signal,
    moment: parts[from + 2] as Moment,
  }
}
