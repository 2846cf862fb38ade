import { isSha } from '../sha.ts'
import { git, gitEnvironment, run, settings } from './git.ts'

/** How a server lets a token in, when the checkout keeps no credentials. */
export interface Credentials {
  /** `https://github.com`. */
  readonly serverUrl: string
  readonly token: string
}

const longestMs = 120_000

/**
 * Fetches one commit that a checkout lacks, and what came before it unless the clone is shallow. The token goes by the
 * environment, where no list of processes shows it, and to its own server only (git-config, `http.<url>.extraHeader`).
 * @param sha compared with what a SHA looks like; anything else is not asked for.
 * @returns whether it is there now.
 */
export async function fetchCommit(
  directory: string,
  sha: string,
  credentials: Credentials | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  if (!isSha(sha)) return false
  const shallow = await git(directory, ['rev-parse', '--is-shallow-repository'], signal)
  const args = fetchArguments(directory, sha, shallow.stdout.trim() === 'true')
  for (const environment of environments(credentials)) if (await fetches(args, environment, signal)) return true
  return false
}

function fetchArguments(directory: string, sha: string, shallow: boolean): readonly string[] {
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', '--no-recurse-submodules']
  const depth = shallow ? ['--depth=1'] : []
  return [
    '-C',
    directory,
    ...settings,
    '-c',
    'core.hooksPath=/dev/null',
    'fetch',
    ...quiet,
    ...depth,
    '--',
    'origin',
    sha,
  ]
}

/** As the checkout is first: a header that is sent twice is refused. */
function environments(credentials: Credentials | undefined): readonly NodeJS.ProcessEnv[] {
  const plain = gitEnvironment()
  if (credentials === undefined || credentials.token === '') return [plain]
  const basic = Buffer.from(`x-access-token:${credentials.token}`).toString('base64')
  return [
    plain,
    {
      ...plain,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `http.${credentials.serverUrl}/.extraheader`,
      GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
    },
  ]
}

async function fetches(args: readonly string[], environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<boolean> {
  const limit = AbortSignal.timeout(longestMs)
  try {
    return (await run(args, environment, AbortSignal.any([signal, limit]))).exitCode === 0
  } catch (error) {
    if (limit.aborted && !signal.aborted) return false
    throw error
  }
}
