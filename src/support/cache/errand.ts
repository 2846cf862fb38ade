import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundleFolder } from '../bundle.ts'
import { runCommand } from '../command/run.ts'
import type { CacheAnswer, CacheOrder } from './order.ts'

export interface Errand extends Omit<CacheOrder, 'answer'> {
  /** Where the program is started: the folder to be saved lies in it, and nothing is restored outside of it. */
  readonly folder: string
  /** Of this run alone; removed with all that the client leaves in it. */
  readonly work: string
  /** The job's, by which the client finds the cache. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** How it went; where it did not go well, why, in one line. Untrusted text. */
export type Answered = CacheAnswer & { readonly why?: string }

/** @throws the signal's reason. */
export async function runErrand({ folder, work, env, ...order }: Errand, signal: AbortSignal): Promise<Answered> {
  const answer = path.join(work, 'answer.json')
  const [bin, temporary] = [path.join(work, 'bin'), path.join(work, 'temporary')]
  await Promise.all([bin, temporary].map((made) => mkdir(made)))
  await writeFile(path.join(bin, 'tar'), tarInFolder, { mode: 0o755 })
  const { TAR_OPTIONS: _, ...others } = env
  const { lines, failure } = await runCommand(
    {
      command: [process.execPath, path.join(bundleFolder('cache'), 'index.js'), JSON.stringify({ ...order, answer })],
      folder,
      work,
      env: { ...others, PATH: `${bin}:${env['PATH'] ?? ''}`, GITHUB_WORKSPACE: folder, RUNNER_TEMP: temporary },
    },
    signal,
  )
  const why = reasonIn(lines)
  if (failure !== undefined) return { outcome: 'failed', why: why ?? failure }
  const answered = JSON.parse(await readFile(answer, 'utf8')) as CacheAnswer
  // The client gives the same answer where it has found nothing and where it could not look.
  const outcome = answered.outcome === 'nothing' && why !== undefined ? 'failed' : answered.outcome
  return { ...answered, outcome, ...(why !== undefined && { why }) }
}

/**
 * The client has tar write wherever an archive says (`-P`), and anybody with the cache's token makes archives. Without it
 * tar stays in the folder that it is told (GNU tar manual, "Absolute File Names"; bsdtar(1), `-P`).
 */
const tarInFolder = `#!/bin/sh
PATH=\${PATH#*:}
for argument do
  shift
  [ "$argument" = -P ] || set -- "$@" "$argument"
done
exec tar "$@"
`

/** How the client says what went wrong, from what tells the most to what tells the least. */
const troubles = [
  /^::(?:warning|error)\b[^:]*::(?:Failed to (?:save|restore): )?(.*?\w.*)$/,
  /^Failed to save: (.*\w.*)$/,
  /^Attempt \d+ of \d+ failed with error: (.*?)\. Retrying/,
]

/** What it says last is why. It masks signed addresses and tokens: those it has named stay unsaid. */
function reasonIn(lines: readonly string[]): string | undefined {
  const told = (name: RegExp) => lines.flatMap((line) => name.exec(line)?.[1] ?? [])
  const reason = troubles.map((trouble) => told(trouble).at(-1)).find((found) => found !== undefined)
  const hidden = told(/^::add-mask::(.+)$/)
  return hidden
    .reduce((text, secret) => text?.replaceAll(secret, '***'), reason)
    ?.split('%0A')[0]
    ?.slice(0, 300)
}
