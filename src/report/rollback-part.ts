import type { ReleaseRow } from '../engine/events.ts'
import type { SummaryContext } from './context.ts'
import { commit } from './live-parts.ts'
import { none, table, text } from './markdown.ts'
import type { Markdown } from './markdown.ts'
import type { RunRecord } from './recorder.ts'
import { plainLine } from './plain.ts'
import { releaseName } from './words.ts'

const grades = {
  live: 'live now',
  warm: 'warm: seconds',
  cold: 'cold: minutes',
  gone: 'gone: its image was removed',
} as const

/** The releases that finished well, what bringing each back takes, and the line that does it. */
export function rollback({ now }: RunRecord, context: SummaryContext): Markdown | undefined {
  // A preview shows what is in its pull request: one goes back there.
  if (now === undefined || /^pr-\d+$/.test(now.environment)) return undefined
  const good = now.history.filter(({ status }) => status === 'succeeded')
  const possible = good.filter(({ grade }) => grade === 'warm' || grade === 'cold')
  const target = possible.find(({ release }) => release === now.previous?.release) ?? possible[0]
  if (target === undefined) return undefined
  const rows = good.map((row) => [releaseName(row.release), commit(row, context), grades[row.grade], who(row)])
  return [
    table(['Release', 'Commit', 'Way back', 'By'], rows, 10),
    '',
    `Back to ${releaseName(target.release)}:`,
    '',
    '```sh',
    command(target, context),
    '```',
  ].join('\n')
}

function who({ release, actor, at }: ReleaseRow): Markdown {
  if (release === 0) return none
  return `${text(actor, 60)}, ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function command({ release }: ReleaseRow, { workflow, environment, repository, serverUrl }: SummaryContext): string {
  const words = ['gh', 'workflow', 'run', workflow ?? 'deploy.yml']
  if (repository !== undefined) words.push('--repo', `${hostPrefix(serverUrl)}${repository}`)
  words.push('-f', 'command=rollback', '-f', `environment=${environment}`, '-f', `rollback-to=v${release}`)
  return words.map(shellWord).join(' ')
}

/** `gh` takes the host in front of the repository, where it is not github.com. */
function hostPrefix(serverUrl: string): string {
  const host = URL.canParse(serverUrl) ? new URL(serverUrl).host : 'github.com'
  return host === 'github.com' ? '' : `${host}/`
}

/** One word for a shell, whatever is in it: the line is there to be copied. */
function shellWord(word: string): string {
  const line = plainLine(word, 200)
  return /^[\w./:=-]+$/.test(line) ? line : `'${line.replaceAll("'", `'\\''`)}'`
}
