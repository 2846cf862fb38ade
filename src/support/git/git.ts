import { execFile } from 'node:child_process'
import { KnownError } from '../../errors/known-error.ts'

export interface GitAnswer {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * `safe.directory`: a checkout that another user made (containers, self-hosted runners) is 'dubious ownership' to git,
 * which protects whoever walks into somebody's folder from the commands in its configuration. Here the repository is
 * the one that this run was started to build and start programs from, so that it is trusted already; and the commands
 * used here run none of its hooks. Git takes the setting from a command line since 2.38 (git-config, safe.directory).
 */
export const settings = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false']

/**
 * The caller's environment without what git itself reads from it: GIT_DIR and the like, as a hook sets them, would point
 * to another repository. A replaced object (git-replace) exists on one machine only.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  return {
    ...Object.fromEntries(kept),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
    TZ: 'UTC',
  }
}

/**
 * Runs git in a directory and returns what it said, whatever its exit code.
 * @throws KnownError `git-missing`, `repository-missing`, `repository-not-trusted`; the signal's reason.
 */
export async function git(directory: string, args: readonly string[], signal: AbortSignal): Promise<GitAnswer> {
  const answer = await run(['-C', directory, ...settings, ...args], gitEnvironment(), signal)
  if (answer.exitCode === 128) refuse(directory, answer.stderr)
  return answer
}

/** @throws KnownError `git-missing`; the signal's reason. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<GitAnswer> {
  const options = { env, signal, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const
  return new Promise((resolve, reject) => {
    execFile('git', args, options, (error, stdout, stderr) => {
      if (signal.aborted) reject(signal.reason)
      else if (error === null) resolve({ exitCode: 0, stdout, stderr })
      else if (typeof error.code === 'number') resolve({ exitCode: error.code, stdout, stderr })
      else reject(startError(error))
    })
  })
}

/** What is thrown when git could not be started. */
export function startError(error: Error & { readonly code?: unknown }): Error {
  if (error.code !== 'ENOENT') return error
  return new KnownError('git was not found: no program of that name is in PATH.', {
    code: 'git-missing',
    advice: 'Install git on the runner.',
    cause: error,
  })
}

function refuse(directory: string, said: string): void {
  if (/dubious ownership|unsafe repository/.test(said)) {
    throw new KnownError(`git does not read the repository at ${directory}, because another user owns it.`, {
      code: 'repository-not-trusted',
      advice: `Run \`git config --global --add safe.directory '${directory}'\` before, or use git 2.38 or newer.`,
    })
  }
  if (/not a git repository|cannot change to|must be run in a work tree/.test(said)) {
    throw new KnownError(`${directory} is not a git work tree: ${firstLine(said)}`, {
      code: 'repository-missing',
      advice: 'Check out the repository first (actions/checkout), or correct `working-directory`.',
    })
  }
}

/** What git says first, without its `fatal: `. Untrusted text. */
export function firstLine(said: string): string {
  return (said.trim().split('\n')[0] ?? '').replace(/^(fatal|error): /, '')
}
