import { spawn, type ChildProcess } from 'node:child_process'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf } from '../errors/known-error.ts'
import { codeOf } from '../support/durable.ts'

export interface Program {
  readonly command: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Open file that takes what it prints. */
  readonly output: number
}

/** A running program with everything that it started itself. */
export interface ProcessGroup {
  readonly pid: number
  /** Resolves, in words, when the program has ended; what it started is gone then too. */
  readonly ended: Promise<string>
  /** SIGTERM to all of them, SIGKILL to those that are left after the grace time. */
  stop(graceMs: number): void
}

/** A program that can never start: the image is what it is, so trying again is of no use. */
export class CannotStart extends Error {}

/**
 * Starts a program without a shell, as the leader of a process group of its own, so that stopping it reaches its
 * children.
 * @throws CannotStart when the command is not there or not executable.
 */
export async function startGroup({ command, cwd, env, output }: Program): Promise<ProcessGroup> {
  const [file = '', ...args] = command
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', output, output] })
  const { pid } = child
  if (pid === undefined) throw await startError(child, file, cwd)
  child.on('error', () => undefined)
  let stopUntil: number | undefined
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      void buryGroup(pid, stopUntil ?? 0).then(() => resolve(describe(code, signal)))
    })
  })
  return {
    pid,
    ended,
    stop(graceMs) {
      if (stopUntil !== undefined) return
      stopUntil = performance.now() + graceMs
      signalGroup(pid, 'SIGTERM')
      const kill = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs)
      void ended.then(() => clearTimeout(kill))
    },
  }
}

/** Kills what is left of a group whose leader has ended, its children's time to finish being over at `until`, by `performance.now()`. */
async function buryGroup(pid: number, until: number): Promise<void> {
  while (performance.now() < until && signalGroup(pid, 0)) await sleep(20)
  signalGroup(pid, 'SIGKILL')
}

/** False when there is nothing of that group any more. */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function describe(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === null ? `exited with code ${code}` : `was killed by ${signal}`
}

async function startError(child: ChildProcess, file: string, cwd: string): Promise<Error> {
  const error = await new Promise<unknown>((resolve) => child.once('error', resolve))
  const interpreter = codeOf(error) === 'ENOENT' ? await interpreterOf(file, cwd) : undefined
  if (interpreter !== undefined) return new CannotStart(withoutInterpreter(file, interpreter))
  const reason = hopelessReasons[codeOf(error) ?? '']
  return reason === undefined
    ? new Error(`could not be started: ${messageOf(error)}`)
    : new CannotStart(reason.replace('%', () => file))
}

/** What the first line of a script that is there names (execve(2)); undefined where there is no such script. */
async function interpreterOf(file: string, cwd: string): Promise<string | undefined> {
  if (!file.includes('/')) return undefined
  const script = await open(path.resolve(cwd, file)).catch(() => undefined)
  if (script === undefined) return undefined
  try {
    const { buffer, bytesRead } = await script.read(Buffer.alloc(longestFirstLine), 0, longestFirstLine, 0)
    return /^#![ \t]*([^\s]+)/.exec(buffer.toString('utf8', 0, bytesRead))?.[1]
  } finally {
    await script.close()
  }
}

/** Linux reads no more of it (execve(2), "Interpreter scripts"). */
const longestFirstLine = 255

function withoutInterpreter(file: string, interpreter: string): string {
  return `the interpreter of ${file} is not there: its first line names ${interpreter} (scripts that a build installs often name the folder of the build, which is gone by then; start the interpreter itself, as in \`command: [python3, -m, …]\`)`
}

const hopelessReasons: Readonly<Record<string, string>> = {
  ENOENT: 'command not found: % (neither in the image nor, by its name, in PATH)',
  EACCES: 'command not executable: % (is its mode in git 100755?)',
  ENOEXEC: 'command not executable: % is no program of this machine and has no #! line',
}
