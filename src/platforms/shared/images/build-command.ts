import { KnownError } from '../../../errors/known-error.ts'
import { causeOf, firstError } from './build-causes.ts'
import { writeScript, type FailedLine } from './build-script.ts'
import type { BuildProgram, BuildRunner } from './build-runner.ts'

export interface BuildCommand extends Pick<BuildProgram, 'folder' | 'work'> {
  /** A string is a shell line: the spec is code of the repository, and nothing from outside is ever put into it. */
  readonly command: string | readonly string[]
  /** What a shell line is run by, as in workflows. */
  readonly shell: string | undefined
}

/** What a failed build should be looked at for, whatever it was made by. */
export const tryCleanCheckout =
  'Try it in a clean checkout of the commit, without `.git`: what is not committed is not there. The variable GITHUB_SHA has the commit; of the job’s variables the build sees what `image.environment` and `image.secrets` pass.'

/**
 * Runs the spec's build command.
 * @throws KnownError `image-build-failed` with the build's lines; the signal's reason.
 */
export async function runBuild(
  runner: BuildRunner,
  { command, shell, ...where }: BuildCommand,
  signal: AbortSignal,
): Promise<void> {
  const written = typeof command === 'string' ? command : command.join(' ')
  const script =
    typeof command === 'string' ? await writeScript(command, shell, { work: where.work, env: runner.env }) : undefined
  const [program = '', ...args] = script?.command ?? command
  const title = `build: ${firstLine(written)}`
  const { failure, exitCode, lines } = await runner.run({ command: [program, ...args], title, ...where }, signal)
  if (failure === undefined) return
  const known = causeOf(lines, exitCode)
  const failed = `${whatFailed(written, await script?.failedLine(exitCode))}: ${failure}.`
  throw new KnownError(known === undefined ? withFirstError(failed, lines) : `${known.cause}. ${failed}`, {
    code: 'image-build-failed',
    evidence: [{ title: 'lines of the build', lines }],
    advice: known?.remedy ?? tryCleanCheckout,
  })
}

function withFirstError(failed: string, lines: readonly string[]): string {
  const said = firstError(lines)
  return said === undefined ? failed : `${failed} Its first error: ${said}`
}

function whatFailed(written: string, line: FailedLine | undefined): string {
  if (line === undefined || !written.trim().includes('\n')) return `The build command \`${firstLine(written)}\` failed`
  return `Line ${line.number} of the build command failed, \`${line.text}\``
}

function firstLine(script: string): string {
  const [first = '', ...others] = script.trim().split(/\r?\n/)
  return others.length === 0 ? first : `${first} …`
}
