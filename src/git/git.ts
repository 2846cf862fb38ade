import { execFile } from 'node:child_process'
import { KnownError } from '../errors.ts'

export interface GitAnswer {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Options before every command. A checkout that another user made (containers, self-hosted runners) is 'dubious
 * ownership' to git (git-config, safe.directory); here it is only read, and hooks and helpers of its own configuration
 * are never run by these commands. The others keep a user's configuration from changing what a commit's bytes are.
 */
export const pinned = [
  'safe.directory=*',
  'core.autocrlf=false',
  'core.eol=lf',
  'core.attributesFile=',
  'core.quotePath=false',
  'core.fsmonitor=false',
  'tar.umask=0022',
].flatMap((setting) => ['-c', setting])

export function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' }
}

/** Runs git and returns what it said, whatever its exit code. @throws KnownError `git-missing`; the signal's reason. */
export function git(directory: string, args: readonly string[], signal: AbortSignal): Promise<GitAnswer> {
  const options = {
    cwd: directory,
    env: gitEnvironment(),
    maxBuffer: 256 * 1024 * 1024,
    signal,
    encoding: 'utf8' as const,
  }
  return new Promise((resolve, reject) => {
    execFile('git', [...pinned, ...args], options, (error, stdout, stderr) => {
      if (signal.aborted) return reject(signal.reason)
      if (error === null) return resolve({ exitCode: 0, stdout, stderr })
      if (typeof error.code === 'number') return resolve({ exitCode: error.code, stdout, stderr })
      return reject(error.code === 'ENOENT' ? notStarted(directory) : error)
    })
  })
}

function notStarted(directory: string): KnownError {
  return new KnownError(`git could not be started in ${directory}.`, {
    code: 'git-missing',
    advice: 'Install git on the runner, and check that the working directory exists.',
  })
}
