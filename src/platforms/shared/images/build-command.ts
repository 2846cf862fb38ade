import { KnownError } from '../../../errors/known-error.ts'
import type { BuildProgram, BuildRunner } from './build-runner.ts'

export interface BuildCommand extends Pick<BuildProgram, 'folder' | 'work'> {
  /** A string is a shell line: the spec is code of the repository, and nothing from outside is ever put into it. */
  readonly command: string | readonly string[]
}

/** What a failed build should be looked at for, whatever it was made by. */
export const tryCleanCheckout =
  'Try it in a clean checkout of the commit, without `.git`: what is not committed is not there. The variable GITHUB_SHA has the commit; of the job’s variables the build sees what `image.environment` and `image.secrets` pass.'

/**
 * Runs the spec's build command.
 * @throws KnownError `image-build-failed` with the build's last lines; the signal's reason.
 */
export async function runBuild(
  runner: BuildRunner,
  { command, ...where }: BuildCommand,
  signal: AbortSignal,
): Promise<void> {
  const [program = '', ...args] = typeof command === 'string' ? ['sh', '-c', command] : command
  const shown = typeof command === 'string' ? command : command.join(' ')
  const title = `build: ${firstLine(shown)}`
  const { failure, lines } = await runner.run({ command: [program, ...args], title, ...where }, signal)
  if (failure === undefined) return
  throw new KnownError(`The build command \`${shown}\` failed: ${failure}.`, {
    code: 'image-build-failed',
    evidence: [{ title: 'lines of the build', lines }],
    advice: tryCleanCheckout,
  })
}

function firstLine(script: string): string {
  const [first = '', ...others] = script.trim().split(/\r?\n/)
  return others.length === 0 ? first : `${first} …`
}
