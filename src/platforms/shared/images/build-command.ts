import { KnownError } from '../../../errors/known-error.ts'
import { runLogged, type LoggedCommand } from '../../../support/run-logged.ts'

export interface BuildCommand extends Pick<LoggedCommand, 'folder' | 'env' | 'work'> {
  /** A string is a shell line: the spec is code of the repository, and nothing from outside is ever put into it. */
  readonly command: string | readonly string[]
}

/**
 * Runs the spec's build command.
 * @throws KnownError `image-build-failed` with the build's last lines; the signal's reason.
 */
export async function runBuild({ command, ...where }: BuildCommand, signal: AbortSignal): Promise<void> {
  const [program = '', ...args] = typeof command === 'string' ? ['sh', '-c', command] : command
  const { failure, lines } = await runLogged({ command: [program, ...args], ...where }, signal)
  if (failure === undefined) return
  const shown = typeof command === 'string' ? command : command.join(' ')
  throw new KnownError(`The build command \`${shown}\` failed: ${failure}.`, {
    code: 'image-build-failed',
    evidence: [{ title: 'last lines of the build', lines }],
    advice:
      'Try it in a clean checkout of the commit: what is not committed is not there, and no secret is passed to it.',
  })
}
