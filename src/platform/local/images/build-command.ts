import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { KnownError } from '../../../errors.ts'

/** So many of its last lines are shown when a build fails. */
const keptLines = 50

/** What a build must not see: inputs and tokens of the workflow, and whatever is named like a secret. */
const withheld =
  /^(INPUT_|ACTIONS_|STATE_|GITHUB_TOKEN$|GH_TOKEN$|NODE_OPTIONS$)|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|PRIVATE_KEY/i

export function buildEnvironment(
  outer: Readonly<Record<string, string | undefined>>,
  timeSeconds: number,
): NodeJS.ProcessEnv {
  const passed = Object.entries(outer).filter(([name]) => !withheld.test(name))
  /** `reproducible-builds.org/docs/source-date-epoch`; the rest keeps a machine's habits out of the image. */
  const fixed = { SOURCE_DATE_EPOCH: String(timeSeconds), TZ: 'UTC', LC_ALL: 'C', CI: 'true' }
  return { ...Object.fromEntries(passed), ...fixed }
}

/**
 * Runs the spec's build command in a folder. A string is a shell line: the spec is code of the repository, and nothing
 * from outside is ever put into it.
 * @throws KnownError `image-build-failed` with the build's last lines; the signal's reason, the build's processes killed.
 */
export async function runBuild(
  command: string | readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  const [program = '', ...args] = typeof command === 'string' ? ['/bin/sh', '-c', command] : command
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const killAll = () => child.pid !== undefined && kill(child.pid)
  signal.addEventListener('abort', killAll, { once: true })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      if (lines.length > keptLines) lines.shift()
    })
  }
  try {
    const ended = await new Promise<string>((resolve) => {
      child.on('error', (error) => resolve(error.message))
      child.on('close', (code, by) => resolve(code === 0 ? '' : by === null ? `exit code ${code}` : `signal ${by}`))
    })
    signal.throwIfAborted()
    if (ended !== '') throw buildFailed(command, ended, lines)
  } finally {
    signal.removeEventListener('abort', killAll)
  }
}

/** The whole group: a shell's children do not die with it. */
function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself meanwhile.
  }
}

function buildFailed(command: string | readonly string[], how: string, lines: readonly string[]): KnownError {
  const shown = typeof command === 'string' ? command : command.join(' ')
  return new KnownError(`The build command \`${shown}\` failed: ${how}.`, {
    code: 'image-build-failed',
    evidence: [{ title: 'last lines of the build', lines }],
    advice:
      'Run it in a clean checkout of the commit: what is not committed is not there, and no secret is passed to it.',
  })
}
