import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { open, statfs, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface LoggedCommand {
  readonly command: readonly [program: string, ...args: string[]]
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  /** Folder for the file that takes what the command prints. */
  readonly work: string
  /**
   * How long a command that is stopped has to clean up, after SIGINT, in milliseconds; without it there is no mercy.
   */
  readonly graceMs?: number
  /** Is told all that the command prints, soon after; what comes may end within a line or a character. */
  readonly onOutput?: (text: string) => void
}

export interface Ended {
  /** `exit code 1` and the like, with the reason where it is known; undefined when all went well. */
  readonly failure: string | undefined
  /** The last lines of both outputs. Untrusted text. */
  readonly lines: readonly string[]
}

/**
 * Runs a command and keeps what it says last. When it is over, however it ended, its whole process group is gone.
 * @throws the signal's reason; what the file system does.
 */
export async function runLogged(command: LoggedCommand, signal: AbortSignal): Promise<Ended> {
  signal.throwIfAborted()
  const log = await open(path.join(command.work, `log-${randomUUID()}`), 'wx+', 0o600)
  try {
    const follow = command.onOutput === undefined ? undefined : followLog(log, command.onOutput)
    const how = await end(start(command, log), command.graceMs, signal).finally(() => follow?.stop())
    signal.throwIfAborted()
    const failure = how === undefined ? undefined : `${how}${await fullDisk(command)}`
    return { failure, lines: await lastLines(log) }
  } finally {
    await log.close()
  }
}

/** Both outputs go to one file: in the order in which they were written, and without a pipe that could fill up. */
function start({ command: [program, ...args], folder, env }: LoggedCommand, log: FileHandle): ChildProcess {
  return spawn(program, args, { cwd: folder, env, stdio: ['ignore', log.fd, log.fd], detached: true })
}

/** Resolves when the command is over: undefined when it went well, or how it failed. */
async function end(child: ChildProcess, graceMs: number | undefined, signal: AbortSignal): Promise<string | undefined> {
  const over = new AbortController()
  const stop = () => void stopGroup(child, graceMs, over.signal)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code, by) => {
        killGroup(child, 'SIGKILL')
        resolve(code === 0 ? undefined : by === null ? `exit code ${code}` : `ended by ${by}`)
      })
    })
  } finally {
    over.abort()
    signal.removeEventListener('abort', stop)
  }
}

async function stopGroup(child: ChildProcess, graceMs: number | undefined, over: AbortSignal): Promise<void> {
  if (graceMs !== undefined) {
    killGroup(child, 'SIGINT')
    await sleep(graceMs, undefined, { signal: over }).catch(() => {})
  }
  killGroup(child, 'SIGKILL')
}

/** A shell's children do not die with it; the command leads a group of its own, so that all of them can be reached. */
function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // Nothing is left of the group.
  }
}

const followEveryMs = 250

/** The end that is not yet told when the command ends is among the lines that it said last. */
function followLog(log: FileHandle, tell: (text: string) => void): { stop(): void } {
  let told = 0
  let reading = false
  const timer = setInterval(() => {
    if (reading) return
    reading = true
    log
      .read(Buffer.alloc(keptBytes), 0, keptBytes, told)
      .then(({ buffer, bytesRead }) => {
        told += bytesRead
        if (bytesRead > 0) tell(buffer.toString('utf8', 0, bytesRead))
      })
      .catch(() => clearInterval(timer))
      .finally(() => (reading = false))
  }, followEveryMs)
  return { stop: () => clearInterval(timer) }
}

const keptLines = 50
const keptBytes = 64 * 1024

async function lastLines(log: FileHandle): Promise<readonly string[]> {
  const { size } = await log.stat()
  const start = Math.max(0, size - keptBytes)
  const { buffer, bytesRead } = await log.read(Buffer.alloc(keptBytes), 0, keptBytes, start)
  const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split(/\r?\n/)
  if (start === 0) return lines.slice(-keptLines)
  // Of a line that is cut off nobody could tell a secret.
  return lines.length === 1 ? ['… a line too long to be shown'] : lines.slice(1).slice(-keptLines)
}

const nearlyNothing = 1024 * 1024

/** Said here, for what the build itself says about a full disk may have found no room in the log. */
async function fullDisk({ folder }: LoggedCommand): Promise<string> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < nearlyNothing ? `, and the disk that holds ${folder} is full` : ''
}
