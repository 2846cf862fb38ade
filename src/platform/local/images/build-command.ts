import { spawn, type ChildProcess } from 'node:child_process'
import { open, statfs, type FileHandle } from 'node:fs/promises'
import { KnownError } from '../../../errors.ts'

export interface BuildCommand {
  /** A string is a shell line: the spec is code of the repository, and nothing from outside is ever put into it. */
  readonly command: string | readonly string[]
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  /** File, made here, that takes what the build prints. */
  readonly log: string
}

/**
 * Runs the spec's build command. When it is over, however it ended, its whole process group is gone.
 * @throws KnownError `image-build-failed` with the build's last lines; the signal's reason.
 */
export async function runBuild(build: BuildCommand, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const log = await open(build.log, 'wx+', 0o600)
  try {
    const how = await end(start(build, log), signal)
    signal.throwIfAborted()
    if (how !== undefined) throw buildFailed(build.command, `${how}${await fullDisk(build)}`, await lastLines(log))
  } finally {
    await log.close()
  }
}

/** Both outputs go to one file: in the order in which they were written, and without a pipe that could fill up. */
function start({ command, folder, env }: BuildCommand, log: FileHandle): ChildProcess {
  const [program = '', ...args] = typeof command === 'string' ? ['sh', '-c', command] : command
  return spawn(program, args, { cwd: folder, env, stdio: ['ignore', log.fd, log.fd], detached: true })
}

/** Resolves when the command is over: undefined when it went well, or how it failed. */
async function end(child: ChildProcess, signal: AbortSignal): Promise<string | undefined> {
  const kill = () => killGroup(child)
  signal.addEventListener('abort', kill, { once: true })
  try {
    return await new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code, by) => {
        kill()
        resolve(code === 0 ? undefined : by === null ? `exit code ${code}` : `ended by ${by}`)
      })
    })
  } finally {
    signal.removeEventListener('abort', kill)
  }
}

/** A shell's children do not die with it; the command leads a group of its own, so that all of them can be reached. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing is left of the group.
  }
}

const keptLines = 50
const keptBytes = 64 * 1024

async function lastLines(log: FileHandle): Promise<readonly string[]> {
  const { size } = await log.stat()
  const { buffer, bytesRead } = await log.read(Buffer.alloc(keptBytes), 0, keptBytes, Math.max(0, size - keptBytes))
  return buffer.toString('utf8', 0, bytesRead).trimEnd().split(/\r?\n/).slice(-keptLines)
}

const nearlyNothing = 1024 * 1024

/** Said here, for what the build itself says about a full disk may have found no room in the log. */
async function fullDisk({ folder }: BuildCommand): Promise<string> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < nearlyNothing ? `, and the disk that holds ${folder} is full` : ''
}

function buildFailed(command: string | readonly string[], how: string, lines: readonly string[]): KnownError {
  const shown = typeof command === 'string' ? command : command.join(' ')
  return new KnownError(`The build command \`${shown}\` failed: ${how}.`, {
    code: 'image-build-failed',
    evidence: [{ title: 'last lines of the build', lines }],
    advice:
      'Try it in a clean checkout of the commit: what is not committed is not there, and no secret is passed to it.',
  })
}
