import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A script of the spec as a command. */
export interface Script {
  readonly command: readonly [program: string, ...args: string[]]
  /** The line that failed, as far as the shell has told. */
  failedLine(exitCode: number | undefined): Promise<FailedLine | undefined>
}

export interface FailedLine {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** How GitHub's runner starts them (docs.github.com, "Workflow syntax", `jobs.<job_id>.steps[*].shell`). */
const shells: Readonly<Record<string, readonly [template: string, extension?: string]>> = {
  bash: ['bash --noprofile --norc -eo pipefail {0}'],
  sh: ['sh -e {0}'],
  python: ['python {0}', '.py'],
  pwsh: ["pwsh -command . '{0}'", '.ps1'],
}

/**
 * Writes the script into a file, for the shell to tell its lines apart.
 * @param shell as in workflows; undefined: bash, or sh where there is no bash.
 */
export async function writeScript(
  text: string,
  shell: string | undefined,
  { work, env }: { readonly work: string; readonly env: NodeJS.ProcessEnv },
): Promise<Script> {
  const name = shell ?? ((await isInPath('bash', env)) ? 'bash' : 'sh')
  const [template, extension = ''] = shells[name] ?? [name]
  const file = path.join(work, `script-${randomUUID()}${extension}`)
  const failures = `${file}.failed`
  const isBash = template === shells['bash']?.[0]
  await writeFile(file, isBash ? `${noteFailures(failures)} ${text}` : text, { mode: 0o600 })
  const [program = '', ...args] = template.split(' ').map((part) => part.replaceAll('{0}', file))
  const failedLine: Script['failedLine'] = async (exitCode) =>
    isBash ? noted(await readFile(`${failures}.0`, 'utf8').catch(() => ''), text, exitCode) : undefined
  return { command: [program, ...args], failedLine }
}

/**
 * On the script's first line, so that the others keep their numbers. A subshell's failure need not be its script's; where
 * it is, the script fails at that line itself.
 */
function noteFailures(file: string): string {
  return `set -E; trap 'echo "$LINENO $?" >|"${file}.$BASH_SUBSHELL"' ERR;`
}

/** What failed with another code than the script has not failed it. */
function noted(note: string, text: string, exitCode: number | undefined): FailedLine | undefined {
  const [, line, code] = /^(\d+) (\d+)\n$/.exec(note) ?? []
  if (line === undefined || Number(code) !== exitCode) return undefined
  const number = Number(line)
  return { number, text: text.split(/\r?\n/)[number - 1]?.trim() ?? '' }
}

async function isInPath(program: string, { PATH = '' }: NodeJS.ProcessEnv): Promise<boolean> {
  const looks = PATH.split(path.delimiter).map((folder) =>
    access(path.join(folder || '.', program), constants.X_OK).then(
      () => true,
      () => false,
    ),
  )
  return (await Promise.all(looks)).includes(true)
}
