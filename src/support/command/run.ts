import { randomUUID } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { constants } from 'node:os'
import path from 'node:path'
import { messageOf } from '../../errors/known-error.ts'
import { keepLines } from './kept.ts'
import { endGroup, launched, signalGroup } from './launcher.ts'
import { splitLines } from './lines.ts'
import type { CommandNews } from './news.ts'
import { watchPipes } from './pipes.ts'

export interface Command {
  readonly command: readonly [program: string, ...args: string[]]
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  /** Folder for the file that says which process group it is. */
  readonly work: string
  /** How long a command that is stopped has to clean up, after SIGINT, in milliseconds; without it there is no mercy. */
  readonly graceMs?: number
  /** Takes out of each line what nobody may read, before anybody gets it. */
  readonly hide?: (line: string) => string
  /** What people watch has a title. */
  readonly watched?: { readonly title: string; readonly tell: (news: CommandNews) => void }
  /** Is told each line as it comes. */
  readonly onLines?: (lines: readonly string[]) => void
}

export interface Ended {
  /** `exit code 1` and the like, with the reason where it is known; undefined when all went well. */
  readonly failure: string | undefined
  /** Undefined where a signal ended it, or it never began. */
  readonly exitCode: number | undefined
  /** The first lines and the last of both outputs, and those between that speak of an error. Untrusted text. */
  readonly lines: readonly string[]
}

/** What a shell ends with that does not find a program (sh, POSIX.1-2024, "Exit Status"). */
export const programMissing = 127

/** @actions/exec looks for the end of a line in all that came since the last one, again with each piece. */
const longestUnended = 1024 * 1024

/** For the last that a command has printed to arrive, where something holds its pipe that has left its group. */
const pipesMs = 200

/**
 * Runs a command, tells what it prints as it comes, and keeps what matters of it. When it is over, however it ended, its
 * whole process group is gone.
 * @throws the signal's reason.
 */
export async function runCommand(command: Command, signal: AbortSignal): Promise<Ended> {
  const { watched, hide = (line) => line, onLines } = command
  const kept = keepLines()
  const watch = watched === undefined ? undefined : watchOver(watched)
  const hear = (lines: readonly string[]) => {
    if (lines.length === 0) return
    const hidden = lines.map(hide)
    hidden.forEach((line) => kept.push(line))
    watch?.printed(hidden)
    onLines?.(hidden)
  }
  let failure: string | undefined = 'stopped'
  try {
    const { failure: how, exitCode } = await execute(command, hear, signal)
    signal.throwIfAborted()
    failure = how === undefined ? undefined : `${how}${await fullDisk(command)}`
    return { failure, exitCode, lines: kept.lines() }
  } finally {
    watch?.ended(failure)
  }
}

async function execute(
  { command, folder, env, work, graceMs }: Command,
  hear: (lines: readonly string[]) => void,
  signal: AbortSignal,
): Promise<Omit<Ended, 'lines'>> {
  const { exec } = await import('@actions/exec')
  signal.throwIfAborted()
  const groupFile = path.join(work, `group-${randomUUID()}`)
  const lines = splitLines()
  const over = new AbortController()
  const stop = () => void endGroup(groupFile, graceMs, over.signal)
  const stdout = (piece: Buffer) => {
    hear(lines.push(piece))
    if (lines.longestUnended() > longestUnended) signalGroup(groupFile, 'SIGKILL')
  }
  const [program, ...args] = launched(groupFile, command)
  const pipes = watchPipes(groupFile)
  signal.addEventListener('abort', stop, { once: true })
  try {
    const code: number | null = await exec(program, args, {
      cwd: folder,
      env: defined(env),
      silent: true,
      ignoreReturnCode: true,
      delay: pipesMs,
      listeners: { stdout },
    })
    hear(lines.end())
    return ending(code, lines.longestUnended())
  } catch (error) {
    return { failure: messageOf(error), exitCode: undefined }
  } finally {
    over.abort()
    signal.removeEventListener('abort', stop)
    signalGroup(groupFile, 'SIGKILL')
    pipes.letGo()
  }
}

function ending(code: number | null, longest: number): Omit<Ended, 'lines'> {
  if (longest > longestUnended)
    return { failure: 'stopped, for it printed more than 1 MB without the end of a line', exitCode: undefined }
  if (code === null) return { failure: 'ended by a signal', exitCode: undefined }
  return { failure: code === 0 ? undefined : `exit code ${code}${signalOf(code)}`, exitCode: code }
}

/** A shell adds 128 to the number of the signal that has ended its command (POSIX.1-2024, "Exit Status"). */
function signalOf(code: number): string {
  const name = Object.entries(constants.signals).find(([, number]) => number === code - 128)?.[0]
  if (name === undefined) return ''
  return name === 'SIGKILL' ? ' (SIGKILL: often the machine was out of memory)' : ` (${name})`
}

function defined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Nothing printed for so long is worth a line. */
const silentMs = 10_000

function watchOver({ title, tell }: NonNullable<Command['watched']>) {
  const began = performance.now()
  const tookMs = () => performance.now() - began
  tell({ type: 'command-started', title })
  const timer = setInterval(() => tell({ type: 'command-silent', title, tookMs: tookMs() }), silentMs)
  return {
    printed(lines: readonly string[]) {
      timer.refresh()
      tell({ type: 'command-printed', lines })
    },
    ended(failure: string | undefined) {
      clearInterval(timer)
      tell({ type: 'command-ended', title, tookMs: tookMs(), failure })
    },
  }
}

const nearlyNothing = 1024 * 1024

/** Said here, for what the build itself says about a full disk may have found no room in the log. */
async function fullDisk({ folder }: Command): Promise<string> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < nearlyNothing ? `, and the disk that holds ${folder} is full` : ''
}
